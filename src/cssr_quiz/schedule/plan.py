"""The days up to an exam: what each asks, when all is met, and what will be known on the day.

Three phases: new questions are paced so that all are met before the window; until then what is due
at a steady retention is asked; in the window, the last days, what gains most for the exam in each
second; in the final two days what is firm is left out. New questions have their minutes reserved,
so that a promise to meet them holds however the answers go. Nothing here is stored: each day is
planned anew from the memories as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, exp, log
from typing import Final

from cssr_quiz.review import Rating
from cssr_quiz.schedule.costs import FIRST, review_seconds
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import Memory, without_luck

STEADY: Final = 0.87
"""The retention before the window; the window raises it where it counts."""

STRAINED: Final = 0.8
"""The retention where new questions alone fill the minutes that they may have."""

NEW_SHARE: Final = 0.6
"""The share of a day's minutes that new questions may take."""

REST: Final = 7
"""Of so many days before an exam one lies between the last new question and the window."""

SLACK: Final = 8
"""The most days that lie there."""

EAGER: Final = 1.5
"""How many times their even share of a day new questions take: early on little else is due, and
what is met earlier is reviewed over more days."""

SHORTEST: Final = 3
LONGEST: Final = 15
"""The fewest and most days of the window."""

PASS: Final = 3.0
"""How many times all questions shall fit into the window."""

LAST_PASS: Final = 2
"""The final days, in which what is firm is left out."""

FIRM: Final = 0.995
"""The chance of recall in the exam from which a question is left out of the last pass."""

FLOOR: Final = 0.0005
"""The least gain for the exam, in questions known for each second, that is worth asking."""

FIRST_RIGHT: Final = 0.5
"""How often a new question is right, as far as anybody knows."""

RISKY: Final = 0.7
"""What is due is asked in the order in which recall falls to this."""


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam on `day`, prepared for since another day, for so many seconds a day."""

    day: int
    since: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands with a learner; `seconds` is what one response takes.

    `pulled` is the day after which it is wanted for a check, as `Progress` has it.
    """

    name: str
    topic: str
    seconds: float
    memory: Memory | None = None
    chance: float = 0.0
    pulled: int | None = None

    def checked_by(self, memory: Memory, due: int) -> int:
        """Return a due day, or the earlier day of the check where it has not been made."""
        if self.pulled is None or memory.day > self.pulled:
            return due
        return min(due, self.pulled + 1)

    def wants_check(self, memory: Memory, day: int) -> bool:
        """Tell whether a day is that of the check, or after it, and it has not been made."""
        return self.pulled is not None and memory.day <= self.pulled < day


@dataclass(frozen=True, slots=True)
class Day:
    """What a day asks: known questions in order, new ones in order, and the seconds of both."""

    day: int
    reviews: tuple[str, ...]
    new: tuple[str, ...]
    seconds: float


def window_days(standings: Sequence[Standing], exam: Exam) -> int:
    """Return how many days before the exam the window opens: time for three passes over all."""
    whole = sum(each.seconds for each in standings)
    return min(max(ceil(PASS * whole / exam.seconds), SHORTEST), longest_window(exam))


def longest_window(exam: Exam) -> int:
    """Return the most days that the window may have, however long a pass takes."""
    return max(SHORTEST, min(LONGEST, (exam.day - exam.since) // 3))


def slack_days(exam: Exam) -> int:
    """Return how many days lie between the last new question and the window."""
    return max(1, min(SLACK, (exam.day - exam.since) // REST))


def planned_due(
    memory: Memory, chance: float, exam: Exam, formulas: Formulas, retention: float
) -> int:
    """Return the day on which a question is due before an exam: never after it.

    Whatever would come later is due the day before, so that the last pass can hold it.
    """
    days = round(formulas.wait(memory.stability, without_luck(retention, chance)))
    return max(memory.day + 1, min(memory.day + days, exam.day - 1))


def is_firm(memory: Memory, exam: Exam, formulas: Formulas, day: int) -> bool:
    """Tell whether the last pass leaves a question out from a day on."""
    if exam.day - day > LAST_PASS:
        return False
    return formulas.recall(memory.stability, max(0, exam.day - memory.day)) >= FIRM


def reviewed(formulas: Formulas, memory: Memory, day: int) -> tuple[Memory, float]:
    """Return the memory to be expected after a review on a day, and the chance to be right.

    Right and wrong are weighed by that chance, stabilities as logarithms.
    """
    right, good, bad = _both(formulas, memory, day)
    return _mixed(right, good, bad, day), right


def first_memory(formulas: Formulas, day: int) -> Memory:
    """Return the memory to be expected of a question that is met on a day."""
    good, bad = formulas.first(Rating.GOOD), formulas.first(Rating.AGAIN)
    return _mixed(FIRST_RIGHT, good, bad, day)


def gain(formulas: Formulas, memory: Memory, day: int, away: int, seconds: float) -> float:
    """Return what a review on a day adds to recall so many days later, for each second."""
    elapsed, before, hard = max(1, day - memory.day), memory.stability, memory.difficulty
    left = formulas.recall(before, elapsed + away)
    right = formulas.recall(before, elapsed)
    then = right * formulas.recall(formulas.recalled(before, hard, right), away)
    then += (1 - right) * formulas.recall(formulas.forgotten(before, hard, right), away)
    return (then - left) / review_seconds(seconds, right)


def first_seconds(seconds: float) -> float:
    """Return what a new question takes: what it tells is read, and it comes back where wrong."""
    return seconds * FIRST


def _both(formulas: Formulas, memory: Memory, day: int) -> tuple[float, State, State]:
    """Return the chance to be right on a day, and the states after right and after wrong."""
    elapsed = max(1, day - memory.day)
    state = State(memory.stability, memory.difficulty)
    return (
        formulas.recall(memory.stability, elapsed),
        formulas.step(state, Rating.GOOD, elapsed),
        formulas.step(state, Rating.AGAIN, elapsed),
    )


def _mixed(right: float, good: State, bad: State, day: int) -> Memory:
    stability = exp(right * log(good.stability) + (1 - right) * log(bad.stability))
    return Memory(stability, right * good.difficulty + (1 - right) * bad.difficulty, day)
