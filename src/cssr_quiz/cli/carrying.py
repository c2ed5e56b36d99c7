"""Lets questions that were reworded, or got an id, go on with the progress of their old names."""

from typing import TYPE_CHECKING

from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.session.succession import Heir


def carry_over(desk: "Desk") -> tuple[str, ...]:
    """Let questions go on with the progress of their old names; say which did.

    Where the log can only be read, none do.
    """
    from cssr_quiz.session.succession import heirs

    found = heirs(desk.library, desk.store.names(), desk.store.remembered)
    try:
        _take_over(desk, found)
    except QuizError:
        if not desk.reading:
            raise
        return ()
    lines = [
        f"Reworded, your progress goes on: {heir.placed.question.prompt}"
        for heir in found
        if heir.reworded
    ]
    named = len(found) - len(lines)
    if named:
        from cssr_quiz.ui.words import count

        what = f"{count(named, 'question')} {'has' if named == 1 else 'have'}"
        lines.insert(0, f"{what} an id now; your progress goes on.")
    return tuple(lines)


def _take_over(desk: "Desk", heirs: "Sequence[Heir]") -> None:
    """Write into the log that questions take over the rows of their old names."""
    from cssr_quiz.review import Mark, Note

    for heir in heirs:
        stamp = desk.stamper.stamp()
        desk.store.record(Note(stamp, Mark.IMPORT, heir.placed.name, heir.old))
    desk.remember([heir.placed for heir in heirs])
