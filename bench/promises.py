"""What a plan for an exam promises, beside what comes when simulated learners keep it.

python3 -m bench.promises [LEARNERS]

The learners are those of `bench.learning`, without days missed. On the first day, and when a third
and two thirds of the days are over, the promise for the days left is taken down; at the exam it is
compared. Reviews and minutes are told as promised for one that came, what is known in the exam as
points promised too many. Medians over learners, with the middle half; and of how many learners
`plan` would have said that it is to be trusted less, as fewer reviews were right than foretold.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from statistics import quantiles
from typing import Final

from bench.learning.learners import learner_of
from bench.learning.lessons import course_of
from bench.learning.measure import FULL, known_to
from bench.learning.minds import FAMILIES
from bench.learning.rules import FORESEEN, PLANNED, TODAY, Rule, rule_of
from bench.learning.sitting import Notes, Sat, Task, exam_of, lived, standings_in

from cssr_quiz.schedule.forecast import Forecast, forecast
from cssr_quiz.stats.foresight import Foresight, foresight
from cssr_quiz.stats.training import available

LEARNERS: Final = 10
UNTUNED: Final = "exam plan, untuned"
RULES: Final = (UNTUNED, *([PLANNED] if available() else []), FORESEEN)
PARTS: Final = {"the first day": 0.0, "a third": 1 / 3, "two thirds": 2 / 3}


@dataclass(frozen=True, slots=True)
class Sums:
    """Reviews, minutes and the share known in the exam: as promised, or as they came."""

    reviews: float
    minutes: float
    known: float


Promised = tuple[Sums, Sums, bool]
"""What was promised, what came, and whether the plan warned that it would be less."""

COMPARED: Final[dict[str, Callable[[Sums, Sums], float]]] = {
    "reviews": lambda promised, came: promised.reviews / came.reviews,
    "minutes": lambda promised, came: promised.minutes / came.minutes,
    "known": lambda promised, came: 100 * (promised.known - came.known),
}

Job = tuple[str, int, str, Task]


def promises(family: str, number: int, kind: str, task: Task) -> list[Promised]:
    """Let a learner keep a plan; return what was promised at each part of the time."""
    learner = replace(learner_of(family, number, task.questions, task.days), misses=frozenset())
    rule = _rule(kind)
    log = Notes(course_of(task.questions), rule.start(learner.mind), rule.retention)
    looks = [int(task.days * part) for part in PARTS.values()]
    told: list[tuple[Forecast, Foresight]] = []
    sat: list[Sat] = []
    days = lived(learner, log, rule, task)
    for day in range(task.days):
        if day in looks:
            ahead = forecast(standings_in(log), exam_of(task), log.model, TODAY + day)
            told.append((ahead, foresight((row.gist for row in log.reviews), log.model.parameters)))
        sat.append(next(days)[1])
    known = learner.knowledge(task.questions, float(task.days))
    return [
        (_promised(ahead), _came(log, sat, day, known), past.enough and past.is_short)
        for (ahead, past), day in zip(told, looks, strict=True)
    ]


def _rule(kind: str) -> Rule:
    """Return a rule that plans: by default parameters, by those that are fitted, or by the true."""
    return replace(rule_of("fixed"), plans=True) if kind == UNTUNED else rule_of(kind)


def _promised(found: Forecast) -> Sums:
    reviews = sum(sum(day.reviews.values()) for day in found.days)
    return Sums(reviews, sum(day.seconds for day in found.days) / 60, found.kept)


def _came(log: Notes, sat: Sequence[Sat], since: int, known: float) -> Sums:
    """Return what came from a day on; what is repeated within a day is no review of its own."""
    asked = {(row.asked.question, row.stamp.day) for row in log.reviews}
    reviews = sum(day >= TODAY + since and log.known[name].first != day for name, day in asked)
    return Sums(reviews, sum(each.seconds for each in sat[since:]) / 60, known)


def jobs(learners: int) -> Iterator[Job]:
    """Yield every run."""
    for family in FAMILIES:
        for kind in known_to(family, RULES):
            for task in FULL.exams.values():
                for number in range(learners):
                    yield family, number, kind, task


def main() -> None:
    """Play all and print how near the promises were."""
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else LEARNERS
    todo = list(jobs(learners))
    with Pool(os.cpu_count()) as pool:
        found = dict(zip(todo, pool.starmap(promises, todo, chunksize=1), strict=True))
    for family in FAMILIES:
        for kind in known_to(family, RULES):
            print(f"\n{family}; {kind}; {learners} learners")
            for task in FULL.exams.values():
                mine = [found[family, number, kind, task] for number in range(learners)]
                for part, pairs in zip(PARTS, zip(*mine, strict=True), strict=True):
                    print(f"  {task.days:4} days, from {part:13}  {_line(pairs)}")


def _line(found: Sequence[Promised]) -> str:
    """Tell the medians of what is compared, with the middle half."""
    told = []
    for name, compared in COMPARED.items():
        values = [compared(promised, came) for promised, came, _ in found]
        low, middle, high = quantiles(values, n=4)
        told.append(f"{name} {middle:5.2f} ({low:.2f} to {high:.2f})")
    warned = sum(warns for *_, warns in found)
    return "  ".join([*told, f"warned {warned} of {len(found)}"])


if __name__ == "__main__":
    main()
