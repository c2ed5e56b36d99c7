"""Charts as values: what is drawn, whether in a terminal, in SVG or told in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias


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
        number = self.counts.get(day, 0)
        return 0 if not number else 1 + min(3, 4 * (number - 1) // self.most)

    def weeks(self, number: int) -> list[list[int]]:
        """Return the days of the last weeks, Monday to Sunday; the last week ends at `last`."""
        monday = self.last - (self.last + 3) % 7
        begins = [monday - 7 * back for back in range(number - 1, -1, -1)]
        return [[day for day in range(start, start + 7) if day <= self.last] for start in begins]


Chart: TypeAlias = Bars | Stacks | Calendar
