"""The dated events of a course along a line, each as the learner knows it today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from cssr_quiz.bank import Placed
from cssr_quiz.events import Event
from cssr_quiz.schedule import Model, Progress, progress_of


class Grip(StrEnum):
    """How well an event is known: as surely as the learner wants, less so, or not met yet."""

    STRONG = "strong"
    FAINT = "faint"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the line; `language` is that of its bank."""

    event: Event
    language: str
    grip: Grip

    @property
    def year(self) -> int:
        """Return the year in which it begins."""
        return self.event.when.first.year


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years of the line, from `begins`, a multiple of ten, with what begins in them.

    An `earlier` one holds what began before the line and goes on in it. An empty one stands for all
    up to the one that begins in `last`.
    """

    begins: int
    moments: tuple[Moment, ...] = ()
    earlier: bool = False
    last: int | None = None

    def count(self, grip: Grip) -> int:
        """Return how many of its events are known so."""
        return sum(moment.grip is grip for moment in self.moments)


def timeline(
    questions: Iterable[Placed],
    progress: Mapping[str, Progress],
    day: int,
    retention: float,
    model: Model,
) -> list[Moment]:
    """Return the events of questions in order of time, as they are known on a day."""
    found = []
    for placed in questions:
        event = placed.question.event
        if event is None:
            continue
        known = progress_of(placed.question, progress)
        grip = Grip.MISSING
        if known.memory is not None:
            strong = known.is_known(model, day, retention)
            grip = Grip.STRONG if strong else Grip.FAINT
        found.append(Moment(event, placed.bank.setting.language, grip))
    return sorted(
        found, key=lambda each: (each.event.when.first, each.event.when.last, each.event.name)
    )


def between(moments: Iterable[Moment], first: int | None, last: int | None) -> list[Moment]:
    """Return the events that touch the years from `first` to `last`, both included."""
    return [
        each
        for each in moments
        if (first is None or each.event.when.last.year >= first)
        and (last is None or each.year <= last)
    ]


def decades(moments: Sequence[Moment], first: int | None = None) -> list[Decade]:
    """Return the decades from the first event to the last; those without an event stand as one.

    What began before the year `first` stands by itself in front of them.
    """
    before = tuple(each for each in moments if first is not None and each.year < first)
    within = moments[len(before) :]
    found: list[Decade] = []
    for begins, group in groupby(within, lambda each: each.year // 10 * 10):
        if found and found[-1].begins + 10 < begins:
            found.append(Decade(found[-1].begins + 10, last=begins - 10))
        found.append(Decade(begins, tuple(group)))
    return [Decade(first, before, earlier=True), *found] if before and first is not None else found
