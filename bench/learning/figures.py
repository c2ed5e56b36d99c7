"""Medians with bootstrap intervals, and minutes at equal knowledge."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
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

    `points` are (knowledge, minutes) of one learner at several settings. Minutes are taken to grow
    with knowledge: neighbours that do not are put together. In between goes a rising curve, cubic
    in pieces (Fritsch and Butland 1984), of the logarithm of minutes over the log-odds of
    knowledge; beyond, it goes on straight.
    """
    known, minutes = zip(*_rising([(_odds(k), log(m)) for k, m in points]), strict=True)
    wanted = _odds(knowledge)
    if len(known) == 1:
        return exp(minutes[0]), False
    place = min(max(bisect_left(known, wanted) - 1, 0), len(known) - 2)
    wide = known[place + 1] - known[place]
    share = (wanted - known[place]) / wide
    if not known[0] <= wanted <= known[-1]:
        return exp(minutes[place] + share * (minutes[place + 1] - minutes[place])), False
    slopes = _slopes(known, minutes)
    rest = 1 - share
    found = (
        rest * rest * (1 + 2 * share) * minutes[place]
        + share * share * (3 - 2 * share) * minutes[place + 1]
        + wide * share * rest * (rest * slopes[place] - share * slopes[place + 1])
    )
    return exp(found), True


def _odds(share: float) -> float:
    return log(share / (1 - share))


def _slopes(known: Sequence[float], minutes: Sequence[float]) -> list[float]:
    """Return the slope at each point, with which the curve between them never falls."""
    wide = [b - a for a, b in pairwise(known)]
    steep = [(b - a) / step for (a, b), step in zip(pairwise(minutes), wide, strict=True)]
    inner = [
        (3 * h + 3 * k) / ((2 * k + h) / s + (k + 2 * h) / t) if s and t else 0.0
        for (h, k), (s, t) in zip(pairwise(wide), pairwise(steep), strict=True)
    ]
    return [steep[0], *inner, steep[-1]]


def _rising(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the points in order of minutes, neighbours averaged until knowledge rises too."""
    groups: list[list[tuple[float, float]]] = []
    for point in sorted(points, key=lambda each: each[1]):
        groups.append([point])
        while len(groups) > 1 and _mean(groups[-1])[0] <= _mean(groups[-2])[0]:
            last = groups.pop()
            groups[-1] += last
    return [_mean(group) for group in groups]


def _mean(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return (
        sum(each[0] for each in points) / len(points),
        sum(each[1] for each in points) / len(points),
    )
