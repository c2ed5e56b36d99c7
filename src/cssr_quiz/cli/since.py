"""The day from which figures are counted, as a learner writes it."""

import re
from typing import Final

from cssr_quiz.errors import UsageError

_AGO: Final = re.compile(r"(\d{1,4})\s*(d|days?|w|weeks?|m|months?|y|years?)")
_DAYS: Final = {"d": 1, "w": 7, "m": 30.44, "y": 365.25}


def since_day(text: str, today: int) -> int:
    """Return the day number of `30d`, `3 months`, or a date in any notation; raises UsageError.

    Of a month or a year it is the first day.
    """
    from cssr_quiz import dates
    from cssr_quiz.cli.plans import day_number

    ago = _AGO.fullmatch(text.strip().lower())
    if ago:
        return max(0, today - round(int(ago[1]) * _DAYS[ago[2][0]]))
    found = dates.read(text)
    if isinstance(found, dates.Impossible | dates.NoDate):
        raise UsageError(
            f"`{text}` is no date: {found.reason}", "write 2026-09-01, 30d or 3 months"
        )
    day = day_number(found.candidates[0].first)
    if day > today:
        raise UsageError(f"{text} is not over yet", "name a day in the past")
    return max(0, day)
