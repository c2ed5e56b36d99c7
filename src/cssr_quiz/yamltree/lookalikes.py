"""Signs of word processors in the place of those of YAML: dashes, bullets, no-break spaces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree.nodes import Tree, nodes_of
from cssr_quiz.yamltree.source import lines_of

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
BULLETS: Final = "\u00b7\u2022\u2023\u2043\u2219\u25aa\u25cf\u25e6\uf0b7"
NO_BREAK: Final = "\u00a0"

_BEFORE = re.compile(r" *(?:- +)*(?:-|[a-z]+:|)")
_NUMBER = r"\d{1,3}[.)](?= +[a-z]+:\s)"
_NUMBERED = re.compile(rf"^ *{_NUMBER}", re.MULTILINE)
_LINE = re.compile(
    rf" *(?:(?P<dash>[{DASHES}])(?=\s|[a-z]+:)|(?P<bullet>[{BULLETS}])|(?P<number>{_NUMBER})"
    rf"|(?:- +)*(?P<before>-|[a-z]+:|)(?P<space>{NO_BREAK}[ {NO_BREAK}]*))"
)
_INDENT = re.compile(rf"[ {NO_BREAK}]*(?:-[ {NO_BREAK}]+)*(?:[a-z]+:[ {NO_BREAK}]+)?")


def mistaken(tree: Tree, text: str, name: str) -> Tree:
    """Return a tree with such signs told where they stand in the place of YAML's.

    What follows from them is not told besides. Where they bear the structure of the file, nothing
    in the tree is what its author meant: it is broken and has no root (see `straightened`).
    """
    numbered = tree.slip is not None and _NUMBERED.search(text)
    if not (numbered or any(_may_mislead(text, sign) for sign in DASHES + BULLETS + NO_BREAK)):
        return tree
    signs = dict(_signs(text, name))
    nodes = list(nodes_of(tree.root))
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
        at, column, length = sign.span.line - 1, sign.span.column - 1, sign.span.length
        line = lines[at]
        if line[column] == NO_BREAK:
            lines[at] = _INDENT.sub(lambda found: found[0].replace(NO_BREAK, " "), line, count=1)
            continue
        before, after = line[:column], line[column + length :]
        lines[at] = before + ("- " if after[:1].isalpha() else "-".ljust(length)) + after
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
        sign = found.lastgroup or ""
        message, hint = _SAID[sign]
        span = Span(name, number, found.start(sign) + 1, len(found[sign]))
        begins = found.start("before" if sign == "space" else sign)
        yield (
            (number, begins + 1),
            Diagnostic(span, "lookalike", message.format(found[sign]), hint),
        )


_ITEM: Final = (
    "an item begins with a hyphen in YAML, not with `{}`",
    "write `- ` in its place, for a question `- id: ...`",
)
_SAID: Final = {
    "dash": (
        "this is a long dash, as word processors set it, and no hyphen",
        "write `- ` with a hyphen, or put quotes around a text that begins with a dash",
    ),
    "bullet": _ITEM,
    "number": _ITEM,
    "space": (
        "a no-break space stands here, which only looks like a space",
        "delete it and type a space; there may be others in the file",
    ),
}
