"""Charts as values: what is drawn, whether in a terminal, in SVG or told in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeAlias

WEEKS: Final = 53
"""The weeks of a calendar: a year and the days of this week."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled value with what is written beside it; a `weak` one has too little behind it."""

    label: str
    value: float
    shown: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars from nothing to `most`; `line` is a value to reach, named by `line_label`."""

    bars: tuple[Bar, ...]
    most: float
    line: float | None = None
    line_label: str = ""


@dataclass(frozen=True, slots=True)
class Stack:
    """A labelled bar of three parts, with what is written beside it."""

    label: str
    parts: tuple[int, int, int]
    shown: str


@dataclass(frozen=True, slots=True)
class Stacks:
    """Bars of three parts, each as long as the others; `names` tells the parts.

    `shown` tells what is written beside a bar.
    """

    stacks: tuple[Stack, ...]
    names: tuple[str, str, str]
    shown: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """So many of something on each day up to `last`; days without any are left out."""

    counts: Mapping[int, int]
    last: int

    @property
    def most(self) -> int:
        """Return the largest count."""
        return max(self.counts.values(), default=0)

    def level(self, day: int) -> int:
        """Return how much there was on a day: 0 for nothing, then quarters of the most, to 4."""
        return ceil(4 * self.counts.get(day, 0) / self.most) if self.most else 0

    def weeks(self, number: int) -> list[list[int]]:
        """Return the days of the last weeks, Monday to Sunday; the last week ends at `last`."""
        begins = range(first_day(self.last, number), self.last + 1, 7)
        return [[day for day in range(start, start + 7) if day <= self.last] for start in begins]


def first_day(last: int, weeks: int) -> int:
    """Return the Monday with which so many weeks begin, the last of them that of a day."""
    return last - (last + 3) % 7 - 7 * (weeks - 1)


Chart: TypeAlias = Bars | Stacks | Calendar
