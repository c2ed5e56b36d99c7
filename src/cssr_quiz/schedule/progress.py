"""What the log says of one learner and one question, replayed from its rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Confidence, Mark, Mode, Note, Rating, Review, Row
from cssr_quiz.schedule.ladder import climbed
from cssr_quiz.schedule.memory import Memory, Model


class Progress(NamedTuple):
    """How far a learner is with a question: a line of the table in which it is stored.

    All are read at once, and a tuple is what SQLite hands over; so truths are 0 or 1.

    `stability`, `difficulty` and the day `reviewed` make up its memory; they are None until the
    first review that counts, which is on day `first`. `chance` is how often its last form is right
    by luck; `rung` and `streak` stand on the ladder of forms. `last` is the day of the last
    response, `wrong` tells whether it was wrong. `pulled` is the day of a lapse in practice, or of
    a mistake that the learner was sure of: the question is due on the next day at the latest.
    `hinted` asks it with a hint, until it was right twice in a row.
    """

    question: str
    rev: int = 1
    stability: float | None = None
    difficulty: float | None = None
    reviewed: int | None = None
    chance: float = 0.0
    rung: int = 0
    streak: int = 0
    lapses: int = 0
    reviews: int = 0
    first: int | None = None
    last: int | None = None
    wrong: int = 0
    pulled: int | None = None
    flagged: int = 0
    suspended: int = 0
    hinted: int = 0

    @property
    def memory(self) -> Memory | None:
        """Return what is known of the memory, None where it was never learned."""
        if self.stability is None or self.difficulty is None or self.reviewed is None:
            return None
        return Memory(self.stability, self.difficulty, self.reviewed)

    def due(self, model: Model, retention: float) -> int | None:
        """Return the day on which it is due, None where it was never learned."""
        memory = self.memory
        if memory is None:
            return None
        day = memory.day + model.wait(memory, retention, self.chance)
        return day if self.pulled is None else min(day, self.pulled + 1)

    def faded(self, day: int) -> float:
        """Return the time since its memory moved in stabilities: the longer, the less is recalled.

        What was never learned has not faded.
        """
        if self.stability is None or self.reviewed is None:
            return 0.0
        return (day - self.reviewed) / self.stability

    def recall(self, model: Model, day: int) -> float | None:
        """Return the chance of recall on a day, None where it was never learned.

        What was answered on that day counts as it will on the next: right after an answer there is
        nobody who does not know it.
        """
        memory = self.memory
        return model.recall(memory, max(day, memory.day + 1)) if memory else None

    def is_known(self, model: Model, day: int, retention: float) -> bool:
        """Tell whether recall is as likely as wanted; never where the last response was wrong."""
        recall = self.recall(model, day)
        return recall is not None and recall >= retention and not self.wrong


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
        if not isinstance(row, Note) or row.mark not in marks
    ]


def _rated(review: Review, ratings: Mapping[str, Rating | None]) -> Review:
    given = ratings.get(review.stamp.id, review.rating)
    return review if given is review.rating else replace(review, rating=given)


def taken_back(undos: Iterable[tuple[str, str]]) -> set[str]:
    """Return the ids of rows that are taken back by an undo which is not taken back itself.

    Each undo is its own id and that of the row which it takes back. Some that take back each other
    in a circle, as only a forged log has them, count for nothing.
    """
    left = dict(undos)
    undone: set[str] = set()
    while standing := left.keys() - left.values():
        undone.update(left.pop(undo) for undo in standing)
        left = {undo: row for undo, row in left.items() if undo not in undone}
    return undone


def replay(question: str, rows: Iterable[Row], model: Model) -> Progress:
    """Return what the rows of one question make of it, whatever order they come in."""
    trail = Trail(Progress(question), model.retrace)
    for row in effective(rows):
        if isinstance(row, Review):
            trail.follow(row)
        elif isinstance(row, Note):
            trail.mark(row.mark)
    return trail.progress()


def after_review(progress: Progress, review: Review, model: Model) -> Progress:
    """Return the progress after one more review."""
    trail = Trail(progress, model.step)
    trail.follow(review)
    return trail.progress()


class Trail:
    """Progress under way: a log is long, and to make a value of each step takes longer than it.

    `step` makes of a memory, a rating and a day the memory after that review.
    """

    __slots__ = (
        *("_step", "_rev", "_memory", "_chance", "_rung", "_streak", "_lapses", "_reviews"),
        *("_question", "_first", "_last", "_wrong", "_pulled", "_flagged", "_suspended", "_hinted"),
    )

    def __init__(
        self, progress: Progress, step: Callable[[Memory | None, Rating, int], Memory]
    ) -> None:
        self._step = step
        self._question = progress.question
        self._flagged, self._suspended = progress.flagged, progress.suspended
        self._begin(progress)

    def _begin(self, progress: Progress) -> None:
        self._rev, self._memory = progress.rev, progress.memory
        self._chance, self._rung, self._streak = progress.chance, progress.rung, progress.streak
        self._lapses, self._reviews = progress.lapses, progress.reviews
        self._first, self._last = progress.first, progress.last
        self._wrong, self._pulled = progress.wrong, progress.pulled
        self._hinted = progress.hinted

    def mark(self, mark: Mark) -> None:
        """Go on by a mark on the question."""
        if mark is Mark.FLAG:
            self._flagged = True
        elif mark is Mark.SUSPEND:
            self._suspended = True
        elif mark is Mark.HINT:
            self._hinted = True

    def follow(self, review: Review) -> None:
        """Go on by a review."""
        asked, day, sure = review.asked, review.stamp.day, _mistaken(review)
        self.take(day, asked.rev, asked.rung, asked.chance, review.mode, review.rating, sure=sure)

    def take(
        self,
        day: int,
        rev: int,
        rung: int,
        chance: float,
        mode: Mode,
        rating: Rating | None,
        *,
        sure: bool,
    ) -> None:
        """Go on by what counts of a review; one of another `rev` starts the question anew.

        Only the first rated review of a day moves the memory, and practice never does: a lapse in
        it pulls the due date to the next day. So does a mistake that the learner was `sure` of,
        since such mistakes come back (Butterfield and Metcalfe 2001).
        """
        if rev != self._rev:
            self._begin(Progress(self._question, rev))
        if rating is None:
            return
        memory, pulled = self._memory, self._pulled
        lapse = rating is Rating.AGAIN
        self._reviews += 1
        self._last = day if self._last is None else max(day, self._last)
        self._wrong = lapse
        moves = mode is Mode.REVIEW and (memory is None or day > memory.day)
        if moves:
            self._move(day, rung, chance, rating)
            pulled = None
        if lapse and (sure if mode is Mode.REVIEW else memory is not None):
            pulled = day if pulled is None else min(day, pulled)
        self._pulled = pulled

    def _move(self, day: int, rung: int, chance: float, rating: Rating) -> None:
        """Take a step of memory, and one on the ladder of forms."""
        if self._memory is None:
            self._first = day
        elif rating is Rating.AGAIN:
            self._lapses += 1
        self._memory = self._step(self._memory, rating, day)
        self._chance = chance
        self._rung, self._streak = climbed(rung, self._streak, rating)
        self._hinted = self._hinted and self._rung <= rung

    def progress(self) -> Progress:
        """Return how far the learner is now."""
        memory = self._memory
        return Progress(
            question=self._question,
            rev=self._rev,
            stability=memory.stability if memory else None,
            difficulty=memory.difficulty if memory else None,
            reviewed=memory.day if memory else None,
            chance=self._chance,
            rung=self._rung,
            streak=self._streak,
            lapses=self._lapses,
            reviews=self._reviews,
            first=self._first,
            last=self._last,
            wrong=self._wrong,
            pulled=self._pulled,
            flagged=self._flagged,
            suspended=self._suspended,
            hinted=self._hinted,
        )


def _mistaken(review: Review) -> bool:
    """Tell whether the learner was sure of a response that was not right."""
    missed = review.outcome in (Outcome.WRONG, Outcome.PARTIAL)
    return missed and review.confidence is Confidence.SURE
