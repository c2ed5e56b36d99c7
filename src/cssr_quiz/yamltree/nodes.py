"""The three kinds of node in a file; every one knows its line and column, counted from 1."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from cssr_quiz.diagnostics import Diagnostic


class Text(NamedTuple):
    """A scalar, as the text that stands in the file; `plain` where it has no quotes."""

    text: str
    line: int
    column: int
    plain: bool = True


class Items(NamedTuple):
    """A sequence."""

    items: "tuple[Node, ...]"
    line: int
    column: int


class Map(NamedTuple):
    """A mapping: each name with its key node and its value; `twice` where a name stood twice."""

    entries: "dict[str, tuple[Text, Node]]"
    line: int
    column: int
    twice: bool = False


Node: TypeAlias = Text | Items | Map


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file holds: its top node and the problems met on the way.

    `broken` tells that a syntax error stands in the YAML. Then the tree holds what could be read
    around it: `mended` are lines that were read as if they held something harmless, `partial`
    the first and last lines of questions of which only a part was read. `unread` is the line below
    which nothing was read, 0 where the file was read to its end; `slip` is the syntax error
    itself. `as_read` is the text as it was mended to be read on, line by line. Lines count from 1.
    """

    root: Node | None
    problems: tuple[Diagnostic, ...] = ()
    broken: bool = False
    mended: frozenset[int] = frozenset()
    partial: tuple[tuple[int, int], ...] = ()
    unread: int = 0
    slip: Diagnostic | None = None
    as_read: str = ""


def nodes_of(node: Node | None) -> Iterator[tuple[Node, bool]]:
    """Yield each node of a tree, and whether it bears others or names one."""
    if node is None:
        return
    yield node, not isinstance(node, Text)
    if isinstance(node, Map):
        for key, value in node.entries.values():
            yield key, True
            yield from nodes_of(value)
    elif isinstance(node, Items):
        for each in node.items:
            yield from nodes_of(each)
