"""What the log says of one learner and one question, replayed from its rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter

from cssr_quiz.review import Mark, Mode, Note, Rating, Review, Row
from cssr_quiz.schedule.ladder import climbed
from cssr_quiz.schedule.memory import Memory, Model


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a learner is with a question.

    `memory` is None until the first review that counts, which is on day `first`; `chance` is how
    often its last form is right by luck; `rung` and `streak` stand on the ladder of forms. `last`
    is the day of the last response, `wrong` tells whether it was wrong. `pulled` is the day of a
    lapse in practice: the question is due on the next day at the latest.
    """

    question: str
    rev: int = 1
    memory: Memory | None = None
    chance: float = 0.0
    rung: int = 0
    streak: int = 0
    lapses: int = 0
    reviews: int = 0
    first: int | None = None
    last: int | None = None
    wrong: bool = False
    pulled: int | None = None
    flagged: bool = False
    suspended: bool = False

    def due(self, model: Model, retention: float) -> int | None:
        """Return the day on which it is due, None where it was never learned."""
        if self.memory is None:
            return None
        day = self.memory.day + model.wait(self.memory, retention, self.chance)
        return day if self.pulled is None else min(day, self.pulled + 1)


def effective(rows: Iterable[Row]) -> list[Row]:
    """Return the rows that still count, in order of time and id.

    An undone row is gone, an undo that was undone counts for nothing, and the last override stands
    in its review's rating. What undoes what is told by ids, so a clock that went back is harmless.
    """
    ordered = sorted(rows, key=lambda row: (row.stamp.at, row.stamp.id))
    undos = (row for row in ordered if isinstance(row, Note) and row.mark is Mark.UNDO)
    undone = taken_back((row.stamp.id, row.target) for row in undos)
    counting = [row for row in ordered if row.stamp.id not in undone]
    notes = [row for row in counting if isinstance(row, Note)]
    ratings = {note.target: note.rating for note in notes if note.mark is Mark.OVERRIDE}
    marks = (Mark.UNDO, Mark.OVERRIDE)
    return [
        _rated(row, ratings) if isinstance(row, Review) else row
        for row in counting
        if isinstance(row, Review) or row.mark not in marks
    ]


def _rated(review: Review, ratings: Mapping[str, Rating | None]) -> Review:
    return replace(review, rating=ratings.get(review.stamp.id, review.rating))


def taken_back(undos: Iterable[tuple[str, str]]) -> set[str]:
    """Return the ids of rows that are taken back by an undo which is not taken back itself.

    Each undo is its own id and that of the row which it takes back.
    """
    undoers: dict[str, list[str]] = {}
    for undo, target in undos:
        undoers.setdefault(target, []).append(undo)
    undone: set[str] = set()
    for each in TopologicalSorter(undoers).static_order():
        if any(undoer not in undone for undoer in undoers.get(each, ())):
            undone.add(each)
    return undone


def replay(question: str, rows: Iterable[Row], model: Model) -> Progress:
    """Return what the rows of one question make of it, whatever order they come in."""
    progress = Progress(question)
    for row in effective(rows):
        if isinstance(row, Review):
            progress = after_review(progress, row, model)
        elif row.mark is Mark.FLAG:
            progress = replace(progress, flagged=True)
        elif row.mark is Mark.SUSPEND:
            progress = replace(progress, suspended=True)
    return progress


def after_review(progress: Progress, review: Review, model: Model) -> Progress:
    """Return the progress after one more review.

    A review of another `rev` starts the question anew. Only the first rated review of a day moves
    the memory, and practice never does: a lapse in it pulls the due date to the next day.
    """
    if review.asked.rev != progress.rev:
        progress = Progress(
            progress.question,
            rev=review.asked.rev,
            flagged=progress.flagged,
            suspended=progress.suspended,
        )
    rating, day, memory = review.rating, review.stamp.day, progress.memory
    if rating is None:
        return progress
    lapse = rating is Rating.AGAIN
    seen = replace(
        progress,
        reviews=progress.reviews + 1,
        last=day if progress.last is None else max(day, progress.last),
        wrong=lapse,
    )
    if review.mode is not Mode.REVIEW:
        pulled = day if progress.pulled is None else min(day, progress.pulled)
        return replace(seen, pulled=pulled) if lapse and memory is not None else seen
    if memory is not None and day <= memory.day:
        return seen
    rung, streak = climbed(review.asked.rung, progress.streak, rating)
    return replace(
        seen,
        memory=model.step(memory, rating, day),
        chance=review.asked.chance,
        rung=rung,
        streak=streak,
        lapses=progress.lapses + (lapse and memory is not None),
        first=day if memory is None else progress.first,
        pulled=None,
    )
