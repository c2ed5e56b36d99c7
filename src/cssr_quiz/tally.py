"""What a log adds up to, without its rows.

Only rated responses count. An undone row counts for nothing, the last override stands, and what a
question took over from another name counts for it.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

LONGEST_THOUGHT: Final = 120_000
"""The longest time that counts for one response, in milliseconds."""

QUARTER: Final = 900_000
"""A quarter of an hour in milliseconds: zones differ by whole ones."""

WELL_KNOWN: Final = 2 / 3
"""The credit from which a part of the key is right enough for what the learner said of it."""

HourOf: TypeAlias = Callable[[int, int], int | None]
"""Gives the learner's hour of a day number and a quarter of an hour, counted in UTC since 1970;
None where it cannot be known."""


@dataclass(frozen=True, slots=True)
class Sum:
    """So many responses, and how many of them were right.

    `known` adds up (right - chance) / (1 - chance), so that `known / answered` is the share known
    with the luck of choices taken off.
    """

    answered: int = 0
    right: int = 0
    known: float = 0.0

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(
            self.answered + other.answered, self.right + other.right, self.known + other.known
        )

    def __sub__(self, other: "Sum") -> "Sum":
        return self + Sum(-other.answered, -other.right, -other.known)

    @property
    def share(self) -> float:
        """Return the share known with luck taken off, from 0 to 1; 0 of nothing."""
        return min(max(self.known / self.answered, 0.0), 1.0) if self.answered else 0.0


@dataclass(frozen=True, slots=True)
class Mistaken:
    """How often the response to a question would have been right for another one."""

    question: str
    confused: str
    times: int


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """How sure the learner said he was of a response, as in the log, and whether it was right.

    `chance` is how often it is right by luck.
    """

    confidence: str
    chance: float
    right: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """What is added up: responses from a day number on, to these questions or, with None, to all.

    A question is given by its present name and brings what it took over.
    """

    since: int = 0
    questions: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """A log added up, by days, by hours of the day and by questions (by their present names).

    `elsewhere` counts the responses whose hour cannot be known; `taken` is milliseconds, with at
    most LONGEST_THOUGHT for a response. Sums of `questions` leave `known` at 0. `recalls` holds, by
    days, the reviews that tested a memory: the first review of a day of a question whose same
    revision had one on an earlier day; practice and exams are none. `said` counts the statements of
    confidence, of each question the first response of a day alone.
    """

    days: Mapping[int, Sum]
    hours: Mapping[int, Sum]
    elsewhere: int
    taken: int
    questions: Mapping[str, Sum]
    recalls: Mapping[int, Sum]
    mistaken: tuple[Mistaken, ...]
    said: Mapping[Said, int] = field(default_factory=dict)
