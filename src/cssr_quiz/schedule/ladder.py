"""The ladder of a question's forms: two correct in a row climb, a lapse steps down."""

from collections.abc import Sequence

from cssr_quiz.interaction import Interaction
from cssr_quiz.review import Rating

CLIMB_AFTER = 2
"""Correct reviews in a row, on different days, that lead to the next form."""

RECALL_FROM = 21.0
"""Stability in days from which a learner recalls rather than recognises."""


def climbed(rung: int, streak: int, rating: Rating) -> tuple[int, int]:
    """Return the rung and the streak after a review that was asked at `rung`."""
    if rating is Rating.AGAIN:
        return max(0, rung - 1), 0
    if streak + 1 >= CLIMB_AFTER:
        return rung + 1, 0
    return rung, streak + 1


def rung_for(forms: Sequence[Interaction], rung: int, stability: float) -> int:
    """Return which of the forms is asked: the rung reached, or the first recall form above it."""
    place = min(rung, len(forms) - 1)
    if stability < RECALL_FROM:
        return place
    return next((above for above in range(place, len(forms)) if forms[above].recall), place)
