"""How far a learner may trust himself: what he said of his answers, held against how they went.

Only statements made before the verdict count, one a question and day: what is said again minutes
after the key was shown says nothing. A part counts as right from two thirds of the credit on.

Sources: E. B. Wilson 1927 for the interval of a share, and the mean of confidence less the share
right as over- and underconfidence, as in Lichtenstein and Fischhoff 1977. What a statement in
words promises in figures is a convention: `PROMISED`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev
from typing import Final

from cssr_quiz.review import Confidence, Rating, Review, Row
from cssr_quiz.schedule import effective

ENOUGH: Final = 20
"""Statements below which no share is given: its interval would span half of all there is."""

PROMISED: Final[Mapping[Confidence, float]] = {
    Confidence.SURE: 0.95,
    Confidence.THINK: 0.7,
    Confidence.GUESS: 0.0,
}
"""The share that each statement promises to be known, luck aside."""

_Z: Final = 1.959964
"""The 97.5th percentile of the normal distribution: intervals hold 95 %."""

_KNOWN: Final = 2 / 3


@dataclass(frozen=True, slots=True)
class Share:
    """A figure with its interval of 95 %; a share runs from 0 to 1, a bias from -1 to 1."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Statement:
    """How answers went of which the learner said so: `right` of `count`.

    `share` is how many of them were right, `known` the same with the luck of options taken off;
    both are None below ENOUGH. `chance` is how often they are right by luck, on average.
    """

    confidence: Confidence
    count: int
    right: int
    chance: float
    share: Share | None
    known: Share | None


@dataclass(frozen=True, slots=True)
class Calibration:
    """The three statements, and one figure over all of them.

    `bias` is the mean of what was promised less what was right: above 0 the learner trusts himself
    too much, below 0 too little. It is None where there are fewer than ENOUGH statements in all.
    """

    statements: tuple[Statement, ...]
    bias: Share | None

    @property
    def count(self) -> int:
        """Return how many statements there are."""
        return sum(each.count for each in self.statements)


def calibration(rows: Iterable[Row]) -> Calibration:
    """Return how the statements of a log went; rows come in any order, undone ones do not count."""
    found: dict[Confidence, list[Review]] = {confidence: [] for confidence in Confidence}
    met: set[tuple[str, int]] = set()
    for row in effective(rows):
        if not isinstance(row, Review) or row.rating is None:
            continue
        first = (row.question, row.stamp.day) not in met
        met.add((row.question, row.stamp.day))
        if first and row.confidence is not None:
            found[row.confidence].append(row)
    everything = [review for reviews in found.values() for review in reviews]
    return Calibration(
        tuple(_statement(confidence, reviews) for confidence, reviews in found.items()),
        _bias(everything),
    )


def wilson(right: int, count: int) -> Share:
    """Return a share with its Wilson interval (1927), which stays within 0 and 1."""
    share = right / count
    centre = share + _Z**2 / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    scale = 1 + _Z**2 / count
    low, high = (centre - spread) / scale, (centre + spread) / scale
    return Share(share, max(0.0, min(low, share)), min(1.0, max(high, share)))


def _statement(confidence: Confidence, reviews: list[Review]) -> Statement:
    count, right = len(reviews), sum(map(_right, reviews))
    chance = fmean(review.asked.chance for review in reviews) if reviews else 0.0
    share = wilson(right, count) if count >= ENOUGH else None
    known = _without_luck(share, chance) if share else None
    return Statement(confidence, count, right, chance, share, known)


def _without_luck(share: Share, chance: float) -> Share | None:
    """Take luck off a share and its interval: (right - chance) / (1 - chance), never below 0."""
    if chance >= 1:
        return None
    value, low, high = (
        max(0.0, (each - chance) / (1 - chance)) for each in (share.value, share.low, share.high)
    )
    return Share(value, low, high)


def _bias(reviews: list[Review]) -> Share | None:
    """Return the mean of what was promised, luck included, less what was right; normal interval."""
    if len(reviews) < ENOUGH:
        return None
    off = [_promised(review) - _right(review) for review in reviews]
    value, spread = fmean(off), _Z * stdev(off) / sqrt(len(off))
    return Share(value, max(-1.0, value - spread), min(1.0, value + spread))


def _promised(review: Review) -> float:
    if review.confidence is None:
        raise AssertionError("only reviews with a statement are held against it")
    known = PROMISED[review.confidence]
    return known + (1 - known) * review.asked.chance


def _right(review: Review) -> bool:
    """Tell whether a response was right, or the learner says so; a lucky one was right as well."""
    said_so = review.rating not in (None, Rating.AGAIN)
    return review.credit >= _KNOWN or said_so
