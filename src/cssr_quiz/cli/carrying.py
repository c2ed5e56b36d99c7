"""Lets questions that were reworded, moved, or got an id go on with the progress of old names."""

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress
    from cssr_quiz.session.succession import Heir


Carried: TypeAlias = "tuple[dict[str, Progress], tuple[str, ...]]"
"""A learner's progress, and what is said of questions that went on with that of old names."""


def carry_over(desk: "Desk") -> Carried:
    """Let questions go on with the progress of their old names; return all, and say which did.

    Where the log can only be read, none do.
    """
    from cssr_quiz.session.succession import heirs

    progress = desk.progress()
    found = heirs(desk.library, progress.keys(), desk.store, lambda: _elsewhere(desk))
    try:
        _take_over(desk, found)
    except QuizError:
        if not desk.reading:
            raise
        return progress, ()
    return (desk.progress() if found else progress), tuple(_said(found))


def _elsewhere(desk: "Desk") -> "Collection[str]":
    """Return the names of the questions that a desk of some files leaves out."""
    return replace(desk, paths=()).library.by_name if desk.paths else ()


def _said(found: "Sequence[Heir]") -> "Iterator[str]":
    """Yield what a learner is told of questions that go on with progress."""
    from cssr_quiz.question import bank_name
    from cssr_quiz.ui.words import count

    moved = Counter(
        (bank_name(each.old), bank_name(each.placed.name)) for each in found if each.moved
    )
    for (old, new), number in moved.items():
        met = f"{count(number, 'question')} of {new}"
        yield f"You have met {met} before, in {old}; your progress goes on."
    named = sum(not each.moved and not each.reworded for each in found)
    if named:
        what = f"{count(named, 'question')} {'has' if named == 1 else 'have'}"
        yield f"{what} an id now; your progress goes on."
    for each in found:
        if each.reworded:
            yield f"Reworded, your progress goes on: {each.placed.question.prompt}"


def _take_over(desk: "Desk", heirs: "Sequence[Heir]") -> None:
    """Write into the log that questions take over the rows of their old names."""
    from cssr_quiz.review import Mark, Note

    stamp = desk.stamper.stamp
    desk.store.merge(Note(stamp(), Mark.IMPORT, each.placed.name, each.old) for each in heirs)
    desk.remember([heir.placed for heir in heirs])
