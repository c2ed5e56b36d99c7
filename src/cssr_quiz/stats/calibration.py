"""How far a learner may trust himself: what he said of his answers, held against how they went.

Only statements made before the verdict count, one a question and day: what is said again minutes
after the key was shown says nothing. A part counts as right from two thirds of the credit on, and
what the learner says was right, or was right by a guess, counts as well.

Sources: E. B. Wilson 1927 for the interval of a share, and the mean of confidence less the share
right as over- and underconfidence, as in Lichtenstein and Fischhoff 1977. What a statement in
words promises in figures is a convention: `PROMISED`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import starmap
from math import sqrt
from typing import Final

from cssr_quiz.review import Confidence
from cssr_quiz.tally import Said

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


def calibration(said: Mapping[Said, int]) -> Calibration:
    """Return how the statements of a log went, given how often each was made."""
    by_confidence = (
        (confidence, {each: n for each, n in said.items() if each.confidence == confidence})
        for confidence in Confidence
    )
    return Calibration(tuple(starmap(_statement, by_confidence)), _bias(said))


def wilson(right: int, count: int) -> Share:
    """Return a share with its Wilson interval (1927), which stays within 0 and 1."""
    share = right / count
    centre = share + _Z**2 / (2 * count)
    spread = _Z * sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    scale = 1 + _Z**2 / count
    low, high = (centre - spread) / scale, (centre + spread) / scale
    return Share(share, max(0.0, min(low, share)), min(1.0, max(high, share)))


def _statement(confidence: Confidence, said: Mapping[Said, int]) -> Statement:
    count, right = sum(said.values()), sum(n for each, n in said.items() if each.right)
    chance = sum(each.chance * n for each, n in said.items()) / count if count else 0.0
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


def _bias(said: Mapping[Said, int]) -> Share | None:
    """Return the mean of what was promised, luck included, less what was right; normal interval."""
    count = sum(said.values())
    if count < ENOUGH:
        return None
    off = [(_promised(each) - each.right, times) for each, times in said.items()]
    value = sum(each * times for each, times in off) / count
    variance = sum(times * (each - value) ** 2 for each, times in off) / (count - 1)
    spread = _Z * sqrt(variance / count)
    return Share(value, max(-1.0, value - spread), min(1.0, value + spread))


def _promised(said: Said) -> float:
    known = PROMISED[Confidence(said.confidence)]
    return known + (1 - known) * said.chance
