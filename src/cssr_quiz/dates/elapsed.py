"""How long it is from one date to the next, as a timeline tells it."""

from cssr_quiz.dates.value import Endpoint, Precision, When

_WEEKS = 28
_MONTH = 30.44
_IN_MONTHS = 24


def gap(earlier: When, later: When) -> str:
    """Return the time from the end of one date to the start of the next: `11 months`, `4 years`.

    In days up to four weeks, in months below two years, where both are known so exactly; else in
    years, rounded. It is empty where the dates meet, overlap or stand the other way round.
    """
    one, other = earlier.end or earlier.start, later.start
    precision = min(one.precision, other.precision)
    if earlier.last >= later.first:
        return ""
    days = (later.first - earlier.last).days
    if precision is Precision.DAY and days < _WEEKS:
        return _counted(days, "day")
    if precision >= Precision.MONTH:
        months = _apart(one, other) if precision is Precision.MONTH else round(days / _MONTH)
        if months < _IN_MONTHS and months != 12:  # noqa: PLR2004 - a year is said as one
            return _counted(months, "month")
        return _counted(round(months / 12), "year")
    return _counted(later.first.year - earlier.last.year, "year")


def _apart(one: Endpoint, other: Endpoint) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count > 1)}" if count else ""
