"""Days as a learner writes them in options: a date in any notation, or so long ago."""

import re
from typing import TYPE_CHECKING, Final

from cssr_quiz.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cssr_quiz.dates import When

_SPAN: Final = re.compile(r"(?:in )?(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)")
_DAYS: Final = {"d": 1, "w": 7, "m": 30.44, "y": 365.25}
_YEARS: Final = 20
"""How far from today a year of two digits lies, at most."""


def since_day(text: str, today: int) -> int:
    """Return the day number of `30d`, `3 months`, or a date that is past; raises UsageError.

    Of a month or a year it is the first day.
    """
    from cssr_quiz.review import day_number

    if ago := _span(text):
        return max(0, today - ago)
    found = _read(text, today - _YEARS * 365, today, "write 2026-09-01, 30d or 3 months")
    past = [day for when in found if (day := day_number(when.first)) <= today]
    if not past:
        raise UsageError(f"{text} is not over yet", "name a day in the past")
    return max(0, _only(text, past))


def day_to_come(text: str, today: int) -> int:
    """Return the day number of a date after today, or of `2 weeks`; raises UsageError.

    Without a year it is the next day of that date.
    """
    from cssr_quiz.review import day_number

    if ahead := _span(text):
        return today + ahead
    if day := _without_year(text, today):
        return day
    way = "write it as 2027-06-14, 14 June or 2 weeks"
    found = _read(text, today, today + _YEARS * 365, way)
    days = [day_number(when.first) for when in found if when.first == when.last]
    if not days:
        raise UsageError(f"`{text}` is no single day", way)
    coming = [day for day in days if day > today]
    if not coming:
        raise UsageError(f"{text} is not to come", "an exam can be planned from tomorrow on")
    return _only(text, coming)


def is_to_come(text: str, today: int) -> bool:
    """Tell whether a text is a day after today."""
    try:
        return day_to_come(text, today) > today
    except UsageError:
        return False


def _span(text: str) -> int:
    """Return how many days `30d` or `3 months` are, 0 for another text."""
    found = _SPAN.fullmatch(text.strip().lower())
    return round(int(found[1]) * _DAYS[found[2][0]]) if found else 0


def _without_year(text: str, today: int) -> int:
    """Return the next day of a date without a year, 0 for another text."""
    from cssr_quiz import dates
    from cssr_quiz.review import date_of, day_number

    if isinstance(dates.read(text), dates.Reading):
        return 0
    year = date_of(today).year
    for each in (year, year + 1):
        found = dates.read(f"{text} {each}")
        whens = found.candidates if isinstance(found, dates.Reading) else ()
        days = [day_number(when.first) for when in whens if when.first == when.last]
        if coming := [day for day in days if day > today]:
            return _only(text, coming)
    return 0


def _read(text: str, first: int, last: int, way: str) -> "tuple[When, ...]":
    """Return what a text can mean; a year of two digits lies between two days."""
    from cssr_quiz import dates
    from cssr_quiz.review import date_of

    span = dates.parse(f"{date_of(first).year}/{date_of(last).year}")
    found = dates.read(text, span=span)
    if isinstance(found, dates.Impossible | dates.NoDate):
        raise UsageError(f"`{text}` is no date: {found.reason}", way)
    return found.candidates


def _only(text: str, days: "Iterable[int]") -> int:
    """Return the one day that a text can mean; raises UsageError where there are several."""
    from cssr_quiz.review import date_of

    first, *others = dict.fromkeys(days)
    if others:
        said = f"{date_of(first)} or {date_of(others[0])}"
        raise UsageError(f"`{text}` can be {said}", "write the one that you mean")
    return first
