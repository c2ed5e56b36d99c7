"""Signs of word processors that look like those of YAML: long dashes, no-break spaces, quotes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.yamltree.nodes import Items, Map, Node, Text, Tree
from cssr_quiz.yamltree.source import lines_of

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
NO_BREAK: Final = "\u00a0"
OPENING: Final = "“„«»‹›‚‘”"
CLOSING: Final = "”“»«›‹’‘"

_BEFORE = re.compile(r" *(?:- +)*(?:-|[a-z]+:|)")
_LINE = re.compile(
    rf" *(?:(?P<dash>[{DASHES}])(?=\s|[a-z]+:)"
    rf"|(?:- +)*(?P<before>-|[a-z]+:|)(?P<space>{NO_BREAK}))"
)
_QUOTED = re.compile(
    rf"([{OPENING}])[^{OPENING}{CLOSING}]*(?:’[^{OPENING}{CLOSING}]+)*([{CLOSING}])"
)
_MAYBE_QUOTED = re.compile(rf"[{OPENING}](?<=[:,\-\[+] .)")


def mistaken(tree: Tree, text: str, name: str) -> Tree:
    """Return a tree with such signs told where they stand in the place of YAML's.

    What follows from them is not told besides. Where they bear the structure of the file, nothing
    in the tree is what its author meant: it is broken and has no root (see `straightened`).
    """
    if not any(_may_mislead(text, sign) for sign in DASHES + NO_BREAK):
        return tree
    signs = dict(_signs(text, name))
    nodes = list(_nodes(tree.root))
    values = signs.keys() & {(node.line, node.column) for node, bears in nodes if not bears}
    bearing = signs.keys() & {(node.line, node.column) for node, bears in nodes if bears}
    told = [*tree.problems, *([tree.slip] if tree.slip else [])]
    failing = {line for line, _ in signs} & {each.span.line for each in told}
    if bearing or (tree.broken and (values or failing)):
        return Tree(None, tuple(signs.values()), broken=True)
    told = [signs[place] for place in sorted(values)]
    return replace(tree, problems=(*tree.problems, *told))


def straightened(text: str, signs: Iterable[Diagnostic]) -> str:
    """Return a text with YAML's signs in the place of those that only look like them."""
    lines = lines_of(text)
    for sign in signs:
        at, column = sign.span.line - 1, sign.span.column - 1
        before, after = lines[at][:column], lines[at][column + 1 :]
        dash = "- " if after[:1].isalpha() else "-"
        lines[at] = before + (" " if lines[at][column] == NO_BREAK else dash) + after
    return "\n".join(lines)


def _may_mislead(text: str, sign: str) -> bool:
    """Tell whether a sign stands anywhere in the place of one of YAML's; most are in prose."""
    at = text.find(sign)
    while at >= 0:
        if _BEFORE.fullmatch(text, text.rfind("\n", 0, at) + 1, at):
            return True
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1
    return False


def _signs(text: str, name: str) -> Iterator[tuple[tuple[int, int], Diagnostic]]:
    """Yield where what such a sign begins stands, and what to say of the sign."""
    for number, line in enumerate(lines_of(text), 1):
        found = _LINE.match(line)
        if found is None:
            continue
        sign, begins = ("dash", "dash") if found["dash"] else ("space", "before")
        said = Diagnostic(Span(name, number, found.start(sign) + 1), "lookalike", *_SAID[sign])
        yield (number, found.start(begins) + 1), said


_SAID: Final = {
    "dash": (
        "this is a long dash, as word processors set it, and no hyphen",
        "write `- ` with a hyphen, or put quotes around a text that begins with a dash",
    ),
    "space": (
        "a no-break space stands here, which only looks like a space",
        "delete it and type a space; there may be others in the file",
    ),
}


def _nodes(node: Node | None) -> Iterator[tuple[Node, bool]]:
    """Yield each node of a tree, and whether it bears others or names one."""
    if node is None:
        return
    yield node, not isinstance(node, Text)
    if isinstance(node, Map):
        for key, value in node.entries.values():
            yield key, True
            yield from _nodes(value)
    elif isinstance(node, Items):
        for each in node.items:
            yield from _nodes(each)


def curly_quotes(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning for each text that stands whole in a word processor's quotes."""
    from cssr_quiz.yamltree.builder import parse  # noqa: PLC0415 - it needs this module

    if not _MAYBE_QUOTED.search(text):
        return
    for node, _ in _nodes(parse(text, name).root):
        found = _QUOTED.fullmatch(node.text) if isinstance(node, Text) and node.plain else None
        if found:
            yield Diagnostic(
                Span(name, node.line, node.column, len(found[0]) if "\n" not in found[0] else 1),
                "curly-quotes",
                f"the quotes {found[1]}…{found[2]} are part of the text, and learners see them",
                'delete them, or write straight ones; to show them, put "..." around the whole',
                Level.WARNING,
            )


def stray_quotes(text: str, name: str) -> Iterator[Diagnostic]:
    """Yield a warning for each text that ends in a quote which nothing opened."""
    from cssr_quiz.yamltree.builder import parse  # noqa: PLC0415 - it needs this module

    if not any(_unopened_in(text)):
        return
    for node, _ in _nodes(parse(text, name).root):
        if isinstance(node, Text) and node.plain and _unopened(node.text):
            yield Diagnostic(
                Span(name, node.line, node.column),
                "stray-quote",
                f"the text ends in `{node.text[-1]}`, and no such quote opens it",
                "write the same quote at its beginning as well, or delete it",
                Level.WARNING,
            )


_END_QUOTE = re.compile(r"""["'](?= *$)""", re.MULTILINE)
_NOT_QUOTED = re.compile(r"""[ -]*(?:[^\s"':]+: +)?([^\s"'#].*)""")


def _unopened_in(text: str) -> Iterator[str]:
    """Yield the lines' texts that end in a quote without a partner; some may stand in blocks."""
    for found in _END_QUOTE.finditer(text):
        line = _NOT_QUOTED.match(text, text.rfind("\n", 0, found.end()) + 1, found.end())
        if line and _unopened(line[1]):
            yield line[1]


_STRAIGHT: Final = ('"', "'")
_WITHIN_WORDS = re.compile(r"(?<=\w)'(?=\w)")


def _unopened(text: str) -> bool:
    """Tell whether a text ends in a quote without a partner; `5"` and `the boys'` have none."""
    sign, before = text[-1:], text[-2:-1]
    if sign not in _STRAIGHT or before.isdigit() or (sign == "'" and before.isalpha()):
        return False
    return _WITHIN_WORDS.sub("", text).count(sign) % 2 == 1
