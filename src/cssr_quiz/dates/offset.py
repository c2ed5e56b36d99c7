"""How far one date lies from another, in words that a teacher would use."""

from dataclasses import dataclass
from datetime import date

from cssr_quiz.dates.value import Endpoint, Precision

_YEAR, _MONTH = 365.25, 30.44
_IN_DAYS = 27
_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance in years, months or days, one of them not 0; late is positive, early negative.

    `unit` is the precision at which the two were compared, `about` says that the number is
    rounded. `kept` names what is right nevertheless, such as `day and month`; `end` names the one
    end of a span that is off, `start` or `end`.
    """

    years: int = 0
    months: int = 0
    days: int = 0
    unit: Precision = Precision.YEAR
    about: bool = False
    kept: str = ""
    end: str = ""


def offset(key: Endpoint, given: Endpoint) -> Offset:
    """Return how far the given date lies from the key, at the precision that both have."""
    unit = min(key.precision, given.precision)
    if unit is Precision.DAY:
        return _in_days(key.first, given.first)
    if unit in (Precision.YEAR, Precision.DECADE):
        return _in_years(key, given, unit)
    return _in_months(key, given, unit)


def _in_days(key: date, given: date) -> Offset:
    days = (given - key).days
    months = (given.year - key.year) * 12 + given.month - key.month
    if key.day == given.day and months % 12 == 0:
        return Offset(years=months // 12, unit=Precision.DAY, kept="day and month")
    if abs(days) <= _IN_DAYS:
        return Offset(days=days, unit=Precision.DAY)
    if key.day == given.day and abs(months) < 12:  # noqa: PLR2004 - months of a year
        return Offset(months=months, unit=Precision.DAY)
    return _rounded(days / _MONTH, Precision.DAY)


def _in_months(key: Endpoint, given: Endpoint, unit: Precision) -> Offset:
    months = _gap(key, given)
    is_alike = unit is Precision.MONTH or key.precision is given.precision
    if is_alike and months and months % 12 == 0:
        kept = {Precision.MONTH: "month", Precision.SEASON: "season"}.get(unit, "part of the year")
        return Offset(years=months // 12, unit=unit, kept=kept)
    return _rounded(months, unit) if abs(months) > 11 else Offset(months=months, unit=unit)  # noqa: PLR2004 - months of a year


def _gap(key: Endpoint, given: Endpoint) -> int:
    """Return the months between two that are alike, or from the nearer edge of the wider one."""
    firsts = _month_number(given.first) - _month_number(key.first)
    if key.precision is given.precision:
        return firsts
    lasts = _month_number(given.last) - _month_number(key.last)
    return min(firsts, lasts, key=abs)


def _month_number(day: date) -> int:
    return day.year * 12 + day.month


def _in_years(key: Endpoint, given: Endpoint, unit: Precision) -> Offset:
    if unit is Precision.YEAR:
        return Offset(years=given.first.year - key.first.year, unit=unit)
    firsts = given.first.year - key.first.year
    if key.precision is given.precision:
        return Offset(years=firsts, unit=unit)
    return Offset(years=min(firsts, given.last.year - key.last.year, key=abs), unit=Precision.YEAR)


def _rounded(months: float, unit: Precision) -> Offset:
    if abs(months) < 11.5:  # noqa: PLR2004 - what rounds to less than a year
        return Offset(months=round(months), unit=unit, about=True)
    return Offset(years=round(months / 12), unit=unit, about=True)


def describe(off: Offset) -> str:
    """Return the offset in words: `three years early`, `right day and month, but a year late`."""
    size = off.years or off.months or off.days
    if not size:
        return ""
    words = f"{'about ' * off.about}{_amount(off)} {'late' if size > 0 else 'early'}"
    if off.end:
        return f"the {off.end} is {words}"
    return f"right {off.kept}, but {words}" if off.kept else words


def _amount(off: Offset) -> str:
    if abs(off.months) == 1:
        return "a month"
    size = abs(off.years or off.months or off.days)
    noun = "year" if off.years else "month" if off.months else "day"
    if off.unit is Precision.DECADE:
        size, noun = size // 10, "decade"
    count = _WORDS[size] if size < len(_WORDS) else str(size)
    return f"{count} {noun}{'s' * (size > 1)}"
