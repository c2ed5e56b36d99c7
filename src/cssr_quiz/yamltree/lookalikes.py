"""Signs of word processors that look like those of YAML: long dashes and no-break spaces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree.nodes import Tree, nodes_of
from cssr_quiz.yamltree.source import lines_of

DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
NO_BREAK: Final = "\u00a0"

_BEFORE = re.compile(r" *(?:- +)*(?:-|[a-z]+:|)")
_LINE = re.compile(
    rf" *(?:(?P<dash>[{DASHES}])(?=\s|[a-z]+:)"
    rf"|(?:- +)*(?P<before>-|[a-z]+:|)(?P<space>{NO_BREAK}))"
)


def mistaken(tree: Tree, text: str, name: str) -> Tree:
    """Return a tree with such signs told where they stand in the place of YAML's.

    What follows from them is not told besides. Where they bear the structure of the file, nothing
    in the tree is what its author meant: it is broken and has no root (see `straightened`).
    """
    if not any(_may_mislead(text, sign) for sign in DASHES + NO_BREAK):
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
