"""Reading goes on behind each slip of a broken text, so that what stands below is told too."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.yamltree.mending import Mending
from cssr_quiz.yamltree.nodes import Tree
from cssr_quiz.yamltree.source import lines_of

ROUNDS: Final = 100
"""How often a text is mended and read again; nobody mends more slips in one go."""

READ_AGAIN: Final = 10_000_000
"""How many characters are read again in all, so that no file costs more than some seconds."""


def read_on(first: Tree, text: str, name: str, read: Callable[[str, str], Tree]) -> Tree:
    """Read a text on behind each slip, `first` being what was read up to the first one.

    The line of a slip is read as if it held something harmless; where that does not help, the rest
    of the question is left out, or all of it. Each slip is told once, and nothing that follows from
    what was put in its place.
    """
    mending = Mending(lines_of(text))
    told: list[Diagnostic] = []
    tree, left = first, READ_AGAIN
    for _ in range(ROUNDS):
        slip = tree.slip
        if slip is None:
            break
        if mending.is_new(slip):
            told += _said(slip, tree.problems)
        left -= len(text) * slip.span.line // len(mending.lines)
        if left < 0 or not mending.mend(slip):
            break
        tree = read("\n".join(mending.lines), name)
    slip = tree.slip
    if slip is not None and mending.is_new(slip) and slip not in told:
        told += _said(slip, tree.problems)
    return _as_far_as_read(tree, mending, told)


def _as_far_as_read(tree: Tree, mending: Mending, told: list[Diagnostic]) -> Tree:
    """Return a tree with what is to be told of it, and what of its text was not read."""
    slip = tree.slip
    mended = frozenset(at + 1 for at in mending.mended)
    others = [each for each in tree.problems if each.span.line not in mended and each not in told]
    below = mending.lines[slip.span.line :] if slip else ()
    unread = slip.span.line if slip and any(map(str.strip, below)) else 0
    if unread and told:
        hint = f"{told[-1].hint}; below line {unread} nothing was read"
        told[-1] = replace(told[-1], hint=hint)
    return replace(
        tree,
        problems=(*others, *told),
        broken=True,
        mended=mended,
        partial=tuple(mending.partial.values()),
        unread=unread,
        as_read="\n".join(mending.lines),
    )


def _said(slip: Diagnostic, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return what to tell of a slip; what follows from an anchor, alias or tag is that one's."""
    magic = [
        each
        for each in problems
        if each.code == "yaml-magic" and each.span.line == slip.span.line
    ]  # fmt: skip
    return magic or [slip]
