"""What the runs say: minutes saved at equal knowledge, and what was recalled in an exam."""

from dataclasses import dataclass
from statistics import median

from bench.learning.contest import Results
from bench.learning.figures import Interval, interval, minutes_at
from bench.learning.measure import BASELINES, Measure, Size, over_year
from bench.learning.rules import USUAL
from bench.learning.sitting import Outcome


@dataclass(frozen=True, slots=True)
class Saving:
    """Minutes of a baseline over those of a candidate at the same knowledge, by learner.

    `outside` counts learners whose baseline knew less or more than the candidate at any setting.
    """

    interval: Interval
    better: int
    outside: int


def saving(
    results: Results, size: Size, measure: Measure, family: str, kind: str, baseline: str
) -> Saving:
    """Return how much fewer minutes a candidate takes, as a ratio above 1."""
    ratios: list[float] = []
    outside = 0
    for number in range(size.learners):
        base = results[family, number, *BASELINES[baseline], measure.course]
        settings = measure.settings(family, kind)
        runs = [results[family, number, kind, each, measure.course] for each in settings]
        points = [(measure.knowledge(each), each.minutes) for each in runs]
        minutes, inside = minutes_at(points, measure.knowledge(base))
        outside += not inside
        ratios.append(base.minutes / minutes)
    return Saving(interval(ratios), sum(ratio > 1 for ratio in ratios), outside)


def itself(results: Results, size: Size, family: str) -> Interval:
    """Return how fixed retention does against itself, which is 1 where minutes are read rightly.

    Each of its settings but the outermost is compared with a curve through the others; the median
    of those counts for a learner.
    """
    measure = over_year(size)
    settings = sorted({*measure.settings(family, "fixed"), USUAL})
    ratios: list[float] = []
    for number in range(size.learners):
        runs = [results[family, number, "fixed", each, measure.course] for each in settings]
        points = [(measure.knowledge(each), each.minutes) for each in runs]
        ratios.append(median(
            points[place][1] / minutes_at(points[:place] + points[place + 1 :], points[place][0])[0]
            for place in range(1, len(points) - 1)
        ))  # fmt: skip
    return interval(ratios)


def exam(results: Results, size: Size, family: str, kind: str, days: int) -> list[Outcome]:
    """Return what came of an exam, by learner."""
    task = size.exams[days]
    return [results[family, number, kind, USUAL, task] for number in range(size.learners)]


def recalled(results: Results, size: Size, family: str, kind: str, days: int) -> Interval:
    """Return the percent of questions recalled in an exam."""
    return interval([100 * each.final for each in exam(results, size, family, kind, days)])


def gained(results: Results, size: Size, family: str, kind: str, other: str, days: int) -> Interval:
    """Return how many points more than another scheduler a scheduler recalls in an exam."""
    pairs = zip(
        exam(results, size, family, kind, days),
        exam(results, size, family, other, days),
        strict=True,
    )
    return interval([100 * (mine.final - its.final) for mine, its in pairs])
