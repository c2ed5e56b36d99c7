"""A historical date as a value: how exactly it is known, and the days that it covers."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum
from typing import Self

from cssr_quiz.dates.months import ENGLISH

FIRST_YEAR, LAST_YEAR = 100, 2199


class DateError(ValueError):
    """A date that cannot be: the message says why, in words for the person who wrote it."""


class Precision(IntEnum):
    """How exactly a date is known, from the least exact on."""

    DECADE = 1
    YEAR = 2
    PART = 3
    SEASON = 4
    MONTH = 5
    DAY = 6


class Season(IntEnum):
    """A season by its EDTF number; winter runs from December into the following year."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24


class Part(IntEnum):
    """A part of a year by its EDTF number: three parts of four months, and the halves."""

    EARLY = 37
    MIDDLE = 38
    LATE = 39
    FIRST_HALF = 40
    SECOND_HALF = 41


_MONTHS_OF = {
    Season.SPRING: (3, 3),
    Season.SUMMER: (6, 3),
    Season.AUTUMN: (9, 3),
    Season.WINTER: (12, 3),
    Part.EARLY: (1, 4),
    Part.MIDDLE: (5, 4),
    Part.LATE: (9, 4),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 6),
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One point in time: a day, a month, a season, a part of a year, a year or a decade.

    What is not known is 0 or None; `whole_decade` says that `year` is the first of ten. Raises
    DateError where there is no such month or day, or the year is not between 100 and 2199.
    """

    year: int
    month: int = 0
    day: int = 0
    season: Season | None = None
    part: Part | None = None
    whole_decade: bool = False
    approximate: bool = False

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise DateError(f"the year is not between {FIRST_YEAR} and {LAST_YEAR}")
        if self.whole_decade and self.year % 10:
            raise DateError("a decade begins with a year that ends in 0")
        if not 0 <= self.month <= len(ENGLISH):
            raise DateError(f"there is no month {self.month}")
        if self.day and not self.month:
            raise DateError("a day needs its month")
        if self.day:
            self._check_day()

    def _check_day(self) -> None:
        days = monthrange(self.year, self.month)[1]
        if not 1 <= self.day <= days:
            name = ENGLISH[self.month - 1]
            leap = f" {self.year}" if name == "February" else ""
            raise DateError(f"{name}{leap} has {days} days")

    @property
    def precision(self) -> Precision:
        """Return how exactly it is known."""
        if self.day:
            return Precision.DAY
        if self.month:
            return Precision.MONTH
        if self.season is not None:
            return Precision.SEASON
        if self.part is not None:
            return Precision.PART
        return Precision.DECADE if self.whole_decade else Precision.YEAR

    @property
    def first(self) -> date:
        """Return the first day that it covers."""
        return date(self.year, self.month or self._months[0], self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day that it covers."""
        if self.day:
            return self.first
        start, count = self._months
        after = self.year * 12 + start - 1 + count
        return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)

    @property
    def _months(self) -> tuple[int, int]:
        """Return the first month and the number of months."""
        if self.month:
            return self.month, 1
        group = self.part if self.season is None else self.season
        if group is not None:
            return _MONTHS_OF[group]
        return 1, 120 if self.whole_decade else 12

    @property
    def edtf(self) -> str:
        """Return it in EDTF (ISO 8601-2), parts of a year by their level 2 numbers."""
        text = f"{self.year // 10:03d}X" if self.whole_decade else f"{self.year:04d}"
        group = self.part if self.season is None else self.season
        if group is not None:
            text += f"-{group.value}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}"
        return text + "~" * self.approximate


@dataclass(frozen=True, slots=True)
class When:
    """A date or a span of time from `start` to `end`; `julian` is the calendar note.

    A span from a date to itself is that date. Raises DateError where it ends before it begins.
    """

    start: Endpoint
    end: Endpoint | None = None
    julian: bool = False

    def __post_init__(self) -> None:
        if self.end is None:
            return
        if self.end == self.start:
            object.__setattr__(self, "end", None)
            return
        if self.end.first < self.start.first or self.end.last < self.start.last:
            raise DateError("it ends before it begins")

    @classmethod
    def of(cls, year: int, month: int = 0, day: int = 0) -> Self:
        """Return a year, a month or a day. Raises DateError where there is none such."""
        return cls(Endpoint(year, month, day))

    @property
    def is_interval(self) -> bool:
        """Tell whether it has two ends."""
        return self.end is not None

    @property
    def approximate(self) -> bool:
        """Tell whether it is only about right, at either end."""
        return self.start.approximate or (self.end is not None and self.end.approximate)

    @property
    def precision(self) -> Precision:
        """Return how exactly it is known; of two ends, the less exact."""
        return min(self.start.precision, (self.end or self.start).precision)

    @property
    def first(self) -> date:
        """Return the first day that it covers, in our calendar."""
        return _in_our_calendar(self.start.first) if self._is_shifted else self.start.first

    @property
    def last(self) -> date:
        """Return the last day that it covers, in our calendar."""
        last = (self.end or self.start).last
        return _in_our_calendar(last) if self._is_shifted else last

    @property
    def _is_shifted(self) -> bool:
        return self.julian and self.precision is Precision.DAY

    @property
    def edtf(self) -> str:
        """Return the canonical text, which `parse` reads: EDTF, and the calendar where noted."""
        text = self.start.edtf + (f"/{self.end.edtf}" if self.end else "")
        return f"{text} (Julian)" if self.julian else text

    @property
    def gregorian(self) -> "When":
        """Return the same in our calendar; only days are moved, by the gap of their century."""
        if not self._is_shifted:
            return replace(self, julian=False)
        start = _moved(self.start)
        return When(start, _moved(self.end) if self.end else None)


def _moved(point: Endpoint) -> Endpoint:
    day = _in_our_calendar(point.first)
    return Endpoint(day.year, day.month, day.day, approximate=point.approximate)


def _in_our_calendar(day: date) -> date:
    """Return the Gregorian date of a Julian one, from 1 March 200 on."""
    year = day.year - (day.month <= 2)  # noqa: PLR2004 - the gap grows at the end of February
    return day + timedelta(days=year // 100 - year // 400 - 2)
