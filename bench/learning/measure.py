"""What is compared: courses, schedulers with their settings, and the knowledge held equal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bench.learning.minds import ACT_R
from bench.learning.rules import BOUND, BY_COST, FORESEEN, KNOWING, PLANNED, SHIPPED, USUAL
from bench.learning.sitting import Outcome, Task

USUAL_RETENTIONS: Final = (0.8, 0.83, 0.86, 0.89, 0.91, 0.92, 0.95)
FORGETFUL_RETENTIONS: Final = (0.7, 0.78, 0.81, 0.84, 0.88, 0.92, 0.95)
"""ACT-R's learners know less of what they learned, so they are met at lower settings."""

WORTHS: Final = (0.9, 0.4, 0.18, 0.08, 0.035)
"""The days of recall that a second must buy, where the bound is sought."""

YEAR: Final = ("fixed", BY_COST, SHIPPED, KNOWING, BOUND)
BASELINES: Final[Mapping[str, tuple[str, float]]] = {
    "SM-2": ("SM-2", USUAL), "Leitner": ("Leitner", USUAL), "fixed at 0.90": ("fixed", USUAL),
}  # fmt: skip
CAPPED: Final = ("fixed", "SM-2", "Leitner", "cramming", PLANNED, FORESEEN)
CAP: Final = 15.0


@dataclass(frozen=True)
class Size:
    """How many learners of a family, what a year asks, and what each exam asks by its days."""

    learners: int
    year: Task
    exams: Mapping[int, Task]


FULL: Final = Size(
    20,
    Task(150, 365, 4),
    {
        days: Task(questions, days, -(-questions * 10 // (days * 7)), CAP)
        for days, questions in ((10, 80), (30, 200), (60, 300), (120, 300))
    },
)
SMALL: Final = Size(2, Task(10, 40, 2), {10: Task(12, 10, 2, CAP)})


@dataclass(frozen=True)
class Measure:
    """What is held equal: the knowledge that a course brings, and which schedulers are compared."""

    course: Task
    kinds: Sequence[str]
    knowledge: Callable[[Outcome], float]

    def settings(self, family: str, kind: str) -> Sequence[float]:
        """Return the settings at which a scheduler is tried."""
        if kind == BOUND:
            return WORTHS
        if family == ACT_R:
            return FORGETFUL_RETENTIONS
        return USUAL_RETENTIONS

    def rivals(self, family: str) -> Sequence[str]:
        """Return the schedulers of a family."""
        return known_to(family, self.kinds)


def known_to(family: str, kinds: Sequence[str]) -> Sequence[str]:
    """Return the schedulers of a family; nobody knows the FSRS parameters of who has none."""
    unknown = (KNOWING, BOUND, FORESEEN) if family == ACT_R else ()
    return [kind for kind in kinds if kind not in unknown]


def over_year(size: Size) -> Measure:
    """Hold equal what is known on average over a year."""
    return Measure(size.year, YEAR, lambda each: each.average)


def at_end(size: Size) -> Measure:
    """Hold equal what is known at the end of a year; the bound was not sought for that."""
    return Measure(size.year, YEAR[:-1], lambda each: each.final)
