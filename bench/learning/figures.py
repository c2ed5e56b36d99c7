"""Medians with bootstrap intervals, and minutes at equal knowledge."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log
from random import Random
from statistics import median

DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Interval:
    """A median over learners, with the bounds within which 95 in 100 bootstrap medians lie."""

    median: float
    low: float
    high: float


def interval(values: Sequence[float], seed: int = 1) -> Interval:
    """Return the median of one value a learner, and its bootstrap interval (percentiles)."""
    rng = Random(seed)
    draws = sorted(median(rng.choices(values, k=len(values))) for _ in range(DRAWS))
    return Interval(median(values), draws[DRAWS // 40], draws[-DRAWS // 40 - 1])


def minutes_at(points: Sequence[tuple[float, float]], knowledge: float) -> tuple[float, bool]:
    """Return the minutes at which a rule reaches some knowledge, and whether it was in its range.

    `points` are (knowledge, minutes) of one learner at several settings; between them the
    logarithm of minutes is linear, and beyond them it goes on as between the nearest two.
    """
    ordered = sorted(points)
    place = sum(known < knowledge for known, _ in ordered) - 1
    place = min(max(place, 0), len(ordered) - 2)
    (k0, m0), (k1, m1) = ordered[place], ordered[place + 1]
    if k1 == k0:
        return m0, False
    share = (knowledge - k0) / (k1 - k0)
    inside = ordered[0][0] <= knowledge <= ordered[-1][0]
    return exp(log(m0) + share * (log(m1) - log(m0))), inside
