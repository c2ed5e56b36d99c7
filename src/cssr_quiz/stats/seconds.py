"""What a learner's answers take, from one answer to the next."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from cssr_quiz.review import Gist, Rating
from cssr_quiz.schedule.allocation import Costs

FULL: Final = 30
"""Answers of a kind from which a learner's own seconds count."""

LONGEST: Final = 120.0
"""Seconds that count at most, lest a pause be taken for thinking."""


def costs_of(rows: Sequence[Gist]) -> Costs:
    """Return the median seconds from answer to answer; usual ones where there are too few.

    What was forgotten comes back in the same session, so a lapse costs a right answer more.
    """
    right: list[float] = []
    wrong: list[float] = []
    for before, row in pairwise(rows):
        if before.session == row.session:
            seconds = min((row.at - before.at) / 1000, LONGEST)
            (wrong if row.rating is Rating.AGAIN else right).append(seconds)
    if min(len(right), len(wrong)) < FULL:
        return Costs()
    usual = max(median(right), 1.0)
    return Costs(round(usual), round(usual) * round(max(median(wrong) / usual, 1.0) + 1.0, 1))
