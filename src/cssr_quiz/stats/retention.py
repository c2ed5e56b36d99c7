"""How often questions are known when they come back, month by month, beside the target."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cssr_quiz.review import date_of
from cssr_quiz.tally import Sum

ENOUGH: Final = 20
"""Reviews from which a share is told: with fewer it would move five points at every answer."""


@dataclass(frozen=True, slots=True)
class Month:
    """The reviews of a month that tested a memory; `share` is known, with luck taken off."""

    year: int
    month: int
    reviews: int
    right: int
    share: float

    @property
    def enough(self) -> bool:
        """Tell whether there are reviews enough to tell a share."""
        return self.reviews >= ENOUGH


@dataclass(frozen=True, slots=True)
class Retention:
    """True recall at review, in all and by months, beside the share that the learner wants."""

    target: float
    reviews: int
    right: int
    share: float
    months: tuple[Month, ...]


def retention(recalls: Mapping[int, Sum], target: float) -> Retention:
    """Sum up the reviews that tested a memory; months without one are left out."""
    total = sum(recalls.values(), Sum())
    months = []
    by_month = groupby(sorted(recalls), lambda day: (date_of(day).year, date_of(day).month))
    for (year, month), days in by_month:
        found = sum((recalls[day] for day in days), Sum())
        months.append(Month(year, month, found.answered, found.right, found.share))
    return Retention(target, total.answered, total.right, total.share, tuple(months))
