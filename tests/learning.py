"""Builds rows, histories and questions for tests of learning, filling in what does not matter."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from cssr_quiz.diagnostics import Span
from cssr_quiz.interaction import Choose, Interaction, Option, Outcome
from cssr_quiz.question import Question, Setting
from cssr_quiz.review import (
    Asked,
    Confidence,
    Mark,
    Mode,
    Note,
    Rating,
    Report,
    Review,
    Row,
    Stamp,
    Stamper,
    uuid7,
)
from cssr_quiz.schedule import Model, Progress, replay
from cssr_quiz.session import TABLE

NAME = "treaties/alliance"
A_DAY = 86_400_000
"""A day in milliseconds."""


def stamp(number: int, day: int = 0) -> Stamp:
    """Return the stamp of the row `number`; within a day rows follow their numbers."""
    at = day * A_DAY + number
    return Stamp(uuid7(at, 0, number.to_bytes(4, "big")), "desk", at, day)


def review(  # noqa: PLR0913 - a row has that many values, and a test names the few it is about
    number: int,
    day: int = 0,
    rating: Rating | None = Rating.GOOD,
    *,
    question: str = NAME,
    rev: int = 1,
    mode: Mode = Mode.REVIEW,
    rung: int = 0,
    chance: float = 0.0,
    taken: int = 3000,
    confidence: Confidence | None = None,
) -> Review:
    """Return the review `number`, answered on a day and rated so."""
    wrong = rating is Rating.AGAIN
    outcome = Outcome.SKIPPED if rating is None else Outcome.WRONG if wrong else Outcome.CORRECT
    return Review(
        stamp=stamp(number, day),
        asked=Asked(question, rev, "0123456789abcdef", "write", rung, chance=chance),
        response=("16 May 1935",),
        credit=0.0 if outcome is not Outcome.CORRECT else 1.0,
        outcome=outcome,
        hints=0,
        guess=False,
        taken=taken,
        mode=mode,
        session="session",
        rating=rating,
        table=TABLE,
        confidence=confidence,
    )


def note(
    number: int,
    mark: Mark,
    target: Row | None = None,
    *,
    day: int = 0,
    question: str = NAME,
    rating: Rating | None = None,
) -> Note:
    """Return the mark `number`, on a question or on an earlier row."""
    return Note(stamp(number, day), mark, question, target.stamp.id if target else "", rating)


def report(
    number: int, day: int = 0, comment: str = "It was in May.", *, question: str = NAME
) -> Report:
    """Return the report `number`, made on a day of a question that was answered."""
    asked = review(number, day, question=question).asked
    return Report(stamp(number, day), asked, "When?", ("16 May 1935",), comment)


# Made once: a strategy takes longer to make than to draw from.
_BEGINS = st.integers(0, 20_000)
_AWAY = st.one_of(st.sampled_from((0, 0, 1, -2)), st.integers(0, 60))
_KINDS = st.sampled_from((None, None, None, *Mark, "report"))
_RATINGS = st.sampled_from(Rating)
_REVIEWS = st.fixed_dictionaries(
    {
        "rating": st.sampled_from((None, *Rating)),
        "rev": st.sampled_from((1, 1, 1, 2)),
        "mode": st.sampled_from((Mode.REVIEW, Mode.REVIEW, Mode.PRACTICE, Mode.EXAM)),
        "rung": st.integers(0, 2),
        "chance": st.sampled_from((0.0, 0.25, 0.5)),
        "confidence": st.sampled_from((None, None, *Confidence)),
    }
)


@st.composite
def histories(
    draw: st.DrawFn, longest: int = 15, question: str = NAME, first: int = 0
) -> list[Row]:
    """Draw the rows of one question in the order written, by a clock that may go back."""
    rows: list[Row] = []
    day = draw(_BEGINS)
    for number in range(first, first + draw(st.integers(0, longest))):
        day = max(0, day + draw(_AWAY))
        mark = draw(_KINDS)
        target = draw(st.sampled_from(rows)) if rows else None
        if mark is Mark.UNDO and target is not None:
            rows.append(note(number, mark, target, day=day, question=question))
        elif mark is Mark.OVERRIDE and isinstance(target, Review):
            rating = draw(_RATINGS)
            rows.append(note(number, mark, target, day=day, question=question, rating=rating))
        elif mark in (Mark.FLAG, Mark.SUSPEND, Mark.HINT):
            rows.append(note(number, Mark(mark), day=day, question=question))
        elif mark == "report":
            rows.append(report(number, day, question=question))
        elif mark is Mark.SENT and isinstance(target, Report):
            rows.append(note(number, mark, target, day=day, question=question))
        else:
            rows.append(draw(reviews(number, day, question)))
    return rows


def reviews(number: int, day: int, question: str = NAME) -> st.SearchStrategy[Review]:
    """Draw a review of a day, rated or skipped, of either revision and in any mode."""
    return _REVIEWS.map(lambda values: review(number, day, question=question, **values))


class Ram:
    """A log in memory; it keeps rows as a store does."""

    def __init__(self) -> None:
        self.all: list[Row] = []
        self.model = Model()

    def record(self, row: Row) -> Progress:
        self.all.append(row)
        return self.progress(row.question)

    def rows(self, question: str) -> list[Row]:
        return [row for row in self.all if row.question == question]

    def progress(self, question: str) -> Progress:
        return replay(question, self.rows(question), self.model)

    def all_progress(self) -> dict[str, Progress]:
        return {name: self.progress(name) for name in (row.question for row in self.all)}

    def reviews(self) -> list[Review]:
        return [row for row in self.all if isinstance(row, Review)]


class Clock:
    """A clock that a test sets; each look at it takes a second."""

    def __init__(self, moment: datetime = datetime(2026, 11, 24, 10, tzinfo=UTC)) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def stamper(clock: Callable[[], datetime] | None = None) -> Stamper:
    """Return a stamper whose ids are the same in every run."""
    numbers = count()
    return Stamper("desk", clock or Clock(), lambda size: next(numbers).to_bytes(size, "big"))


@dataclass(frozen=True)
class Guess:
    """A body with two options, for questions of which only the name matters."""

    key_text: str = "yes"

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        del question, setting
        return (Choose((Option("yes", right=True), Option("no"))),)


def question(name: str, *, rev: int = 1, after: Iterable[str] = (), topic: str = "") -> Question:
    """Return a question of which only the name, the revision and what to know first matter."""
    return Question(
        name, "Did they?", Guess(), Span("bank.yaml"), rev=rev, after=tuple(after), topic=topic
    )


def questions(*names: str) -> Iterator[Question]:
    """Yield a question for each name."""
    yield from map(question, names)
