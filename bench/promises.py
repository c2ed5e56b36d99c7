"""What a plan for an exam promises beside what comes when simulated learners keep it.

python3 -m bench.promises [LEARNERS]
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import Pool
from statistics import median, quantiles

from bench.learning.learners import learner_of
from bench.learning.lessons import course_of
from bench.learning.measure import CAP, known_to
from bench.learning.minds import FAMILIES
from bench.learning.rules import FORESEEN, TODAY, USUAL, Rule, rule_of
from bench.learning.sitting import Notes, Sat, Task, exam_of, lived, standings_in

from cssr_quiz.schedule.forecast import Forecast, forecast

LEARNERS = 10
TASKS = tuple(
    Task(questions, days, 0, CAP) for days, questions in ((30, 200), (60, 300), (120, 300))
)
UNTUNED = "default parameters"
RULES = (UNTUNED, FORESEEN)
PARTS = (0, 1 / 3, 2 / 3)
"""The parts of the time that have passed when a promise is looked at."""


@dataclass(frozen=True, slots=True)
class Sums:
    """Reviews, minutes and the share known in the exam: as promised, or as they came."""

    reviews: float
    minutes: float
    known: float


Promise = tuple[Sums, Sums]
"""What was promised, and what came."""


def promises(family: str, number: int, kind: str, task: Task) -> list[Promise]:
    """Let a learner keep a plan, and return what was promised at each part of the time."""
    rule = replace(rule_of(FORESEEN if kind == FORESEEN else "fixed"), plans=True)
    learner = replace(learner_of(family, number, task.questions, task.days), misses=frozenset())
    log = Notes(course_of(task.questions), rule.start(learner.mind), USUAL)
    looks = [int(task.days * part) for part in PARTS]
    told: list[Forecast] = []
    sat: list[Sat] = []
    days = lived(learner, log, rule, task)
    for day in range(task.days):
        if day in looks:
            told.append(forecast(standings_in(log), exam_of(task), log.model, TODAY + day))
        sat.append(next(days)[1])
    known = learner.knowledge(task.questions, float(task.days))
    return [
        (_promised(each), _came(log, sat, day, known))
        for each, day in zip(told, looks, strict=True)
    ]


def _promised(found: Forecast) -> Sums:
    reviews = sum(sum(day.reviews.values()) for day in found.days)
    return Sums(reviews, sum(day.seconds for day in found.days) / 60, found.kept)


def _came(log: Notes, sat: list[Sat], since: int, known: float) -> Sums:
    """Return what came from a day on; what is repeated within a day is no review of its own."""
    asked = {(row.asked.question, row.stamp.day) for row in log.reviews}
    reviews = sum(day >= TODAY + since and log.known[name].first != day for name, day in asked)
    return Sums(reviews, sum(each.seconds for each in sat[since:]) / 60, known)


def main() -> None:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else LEARNERS
    jobs = [
        (family, number, kind, task)
        for family in FAMILIES
        for kind in known_to(family, RULES)
        for task in TASKS
        for number in range(learners)
    ]
    with Pool(os.cpu_count()) as pool:
        found = dict(zip(jobs, pool.starmap(promises, jobs, chunksize=1), strict=True))
    print("promised for each that came: medians, with the middle half")
    for family in FAMILIES:
        for kind in known_to(family, RULES):
            for task in TASKS:
                mine = [found[family, number, kind, task] for number in range(learners)]
                for part, pairs in zip(PARTS, zip(*mine, strict=True), strict=True):
                    line = "  ".join(
                        f"{name} {spread([f(a, b) for a, b in pairs])}"
                        for name, f in (
                            ("reviews", lambda a, b: a.reviews / b.reviews),
                            ("minutes", lambda a, b: a.minutes / b.minutes),
                            ("known", lambda a, b: 100 * (a.known - b.known)),
                        )
                    )
                    print(f"{family:25} {kind:25} {task.days:4} days, from {part:.2f}: {line}")


def spread(figures: list[float]) -> str:
    low, middle, high = quantiles(figures, n=4)
    return f"{middle:6.2f} ({low:.2f} to {high:.2f})"


if __name__ == "__main__":
    main()
