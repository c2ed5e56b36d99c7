"""Numbers, days and durations as people say them."""

from collections.abc import Iterable
from itertools import groupby

from cssr_quiz.review import date_of
from cssr_quiz.schedule.booking import Booking, Surety

_MINUTE = 60
_SECONDS_COUNT = 3 * _MINUTE
"""Seconds left below which a minute is too rough."""

_ROW = 3
"""Numbers in a row that are told one by one, at most."""


def count(number: int, one: str, many: str = "") -> str:
    """Return `1 question`, `2 questions`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def contents(banks: int, questions: int, drafts: int, dropped: int = 0) -> str:
    """Return `1 bank, 20 questions (1 left out) and 3 drafts`."""
    held = f"{count(banks, 'bank')}, {count(questions, 'question')}"
    held += f" ({dropped} left out)" if dropped else ""
    return held + (f" and {count(drafts, 'draft')}" if drafts else "")


def listed(numbers: Iterable[int]) -> str:
    """Return `2, 3, 5 to 20`: rising numbers, more than three in a row as from one to another."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    parts: list[str] = []
    for _, run in runs:
        found = [number for _, number in run]
        parts += [f"{found[0]} to {found[-1]}"] if len(found) > _ROW else map(str, found)
    return ", ".join(parts)


def in_minutes(number: float) -> str:
    """Return `1 minute`, `12.5 minutes`."""
    return f"{number:g} {'minute' if number == 1 else 'minutes'}"


def day_name(day: int, today: int) -> str:
    """Return a day as seen from today: `today`, `tomorrow`, `on Friday 27 November`."""
    away = day - today
    if away <= 0:
        return "today"
    if away == 1:
        return "tomorrow"
    date = date_of(day)
    year = f" {date.year}" if date.year != date_of(today).year else ""
    return f"on {_WEEKDAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1]}{year}"


def comes_back(booking: Booking, today: int) -> str:
    """Return `comes back tomorrow` or `comes back in 8 days, on Wednesday 2 December`.

    Where a plan cannot be sure of the day, no more is said than is true.
    """
    away, name = booking.day - today, day_name(booking.day, today)
    when = name if away <= 1 else f"in {away} days, {name}"
    return (
        "comes back "
        + {
            Surety.ON: when,
            Surety.LIKELY: f"most likely {when}",
            Surety.FROM: f"{name} or later, as your plan has room",
            Surety.LAST: "in the last days before the exam, or after it",
            Surety.AFTER: "after the exam",
        }[booking.surety]
    )


def duration(seconds: float) -> str:
    """Return `40 seconds`, `3 minutes`, `1 hour 5 minutes`."""
    if seconds < _MINUTE:
        return count(round(seconds), "second")
    minutes = round(seconds / _MINUTE)
    hours, rest = divmod(minutes, _MINUTE)
    parts = [count(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(count(rest, "minute"))
    return " ".join(parts)


def time_left(seconds: float) -> str:
    """Return `12 minutes left`, in the last minutes to the second; never less than nothing."""
    whole = max(0, round(seconds))
    if whole >= _SECONDS_COUNT:
        return f"{duration(whole)} left"
    minutes, rest = divmod(whole, _MINUTE)
    parts = [count(minutes, "minute")] if minutes else []
    if rest or not minutes:
        parts.append(count(rest, "second"))
    return f"{' '.join(parts)} left"


def share(part: int, whole: int) -> str:
    """Return a share in whole per cent, `-` of nothing."""
    return f"{round(100 * part / whole)} %" if whole else "-"


def percent(share: float) -> str:
    """Return a share from 0 to 1 in whole per cent."""
    return f"{round(100 * share)} %"


def weekday(day: int) -> str:
    """Return the name of a day's weekday."""
    return _WEEKDAYS[date_of(day).weekday()]


def month_name(year: int, month: int) -> str:
    """Return `November 2026`, or `Nov` where the year is 0."""
    name = _MONTHS[month - 1]
    return f"{name} {year}" if year else name[:3]


def date_name(day: int) -> str:
    """Return a day as `27 November 2026`."""
    date = date_of(day)
    return f"{date.day} {month_name(date.year, date.month)}"


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def score(right: int, answered: int, seconds: float) -> str:
    """Return `3 of 4 questions right (75 %) in 2 minutes`."""
    part = share(right, answered)
    return f"{right} of {count(answered, 'question')} right ({part}) in {duration(seconds)}"
