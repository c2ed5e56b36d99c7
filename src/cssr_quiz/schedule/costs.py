"""What a question costs in seconds, from the learner's own times."""

from collections.abc import Iterable
from statistics import median
from typing import Final

PRIORS: Final = {"choose": 8.0, "write": 14.0, "arrange": 25.0, "pair": 30.0, "fill": 16.0}
"""Seconds for each form, for a learner who has not answered enough of them."""

READING: Final = 3.0
"""Seconds for the feedback, which the log does not hold."""

WRONG: Final = 2.8
"""How many times as long as a right response a wrong one takes: why is read, and it comes back."""

FIRST: Final = 2.4
"""How many times as long as a review that is right the first meeting with a question takes."""

LONGEST: Final = 120.0
"""The longest time that counts for one response."""

LATELY: Final = 1000
"""How many of the learner's latest responses tell how long each form takes now."""

ENOUGH: Final = 5
"""Responses in a form from which their median counts."""


def seconds_by_form(times: Iterable[tuple[str, int]]) -> dict[str, float]:
    """Return the seconds that each form takes, feedback included.

    `times` holds the form and the milliseconds of each response; their median counts, and a prior
    where there are fewer than ENOUGH.
    """
    found: dict[str, list[float]] = {}
    for form, taken in times:
        found.setdefault(form, []).append(min(taken / 1000, LONGEST))
    own = {form: median(each) for form, each in found.items() if len(each) >= ENOUGH}
    return {form: seconds + READING for form, seconds in {**PRIORS, **own}.items()}


def review_seconds(seconds: float, right: float) -> float:
    """Return what a review takes where a right response takes so many seconds."""
    return seconds * (right + (1 - right) * WRONG)
