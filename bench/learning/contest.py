"""The runs of a comparison, in parallel and reproducible, and what they say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from typing import Final

from bench.learning.figures import Interval, interval, minutes_at
from bench.learning.minds import FAMILIES
from bench.learning.rules import PLANNED, rule_of
from bench.learning.sitting import Outcome, Task, run

WORTHS: Final = (1.2, 0.4, 0.12)
RETENTIONS: Final = (0.75, 0.85, 0.92)
NONE: Final = 0.0

FIXED: Final = "fixed"
CANDIDATES: Final[Mapping[str, Sequence[float]]] = {
    FIXED: RETENTIONS,
    "fixed, tuned": RETENTIONS,
    "by cost": WORTHS,
    "by cost, tuned": WORTHS,
}
CAPPED: Final = ("fixed", "by cost", "SM-2", "Leitner", "cramming", PLANNED)
CAP: Final = 15.0


@dataclass(frozen=True)
class Size:
    """How many learners of a family, what a year asks, and what each exam asks by its days."""

    learners: int
    year: Task
    exams: Mapping[int, Task]


FULL: Final = Size(
    20,
    Task(150, 365, 4),
    {
        days: Task(questions, days, -(-questions * 10 // (days * 7)), CAP)
        for days, questions in ((10, 80), (30, 200), (60, 300), (120, 300))
    },
)
SMALL: Final = Size(2, Task(10, 40, 2), {10: Task(12, 10, 2, CAP)})

Job = tuple[str, int, str, float, Task]
Results = dict[Job, Outcome]


def jobs(size: Size) -> Iterator[Job]:
    """Yield every run of a comparison."""
    for family in FAMILIES:
        for number in range(size.learners):
            for kind, knob in _year_rules():
                yield family, number, kind, knob, size.year
            for task in size.exams.values():
                for kind in CAPPED:
                    yield family, number, kind, _usual(kind), task


def play(size: Size, processes: int) -> Results:
    """Run everything; the same in any number of processes."""
    if processes == 1:
        return dict(map(_run, jobs(size)))
    with Pool(processes) as pool:
        return dict(pool.imap_unordered(_run, list(jobs(size)), chunksize=4))


def _run(job: Job) -> tuple[Job, Outcome]:
    family, number, kind, knob, task = job
    return job, run(family, number, rule_of(kind, knob), task)


def _year_rules() -> list[tuple[str, float]]:
    rules = [("SM-2", NONE), ("Leitner", NONE), (FIXED, 0.9)]
    return rules + [(kind, knob) for kind, knobs in CANDIDATES.items() for knob in knobs]


def _usual(kind: str) -> float:
    return {"fixed": 0.9, PLANNED: 0.9, "by cost": 0.4}.get(kind, NONE)


@dataclass(frozen=True, slots=True)
class Saving:
    """Minutes of a baseline over those of a candidate at the same knowledge, by learner.

    `outside` counts learners whose baseline knew less or more than the candidate at any setting.
    """

    interval: Interval
    better: int
    outside: int


def saving(results: Results, size: Size, family: str, kind: str, baseline: str) -> Saving:
    """Return how much fewer minutes a candidate takes, as a ratio above 1."""
    base_kind, base_knob = (FIXED, 0.9) if baseline.startswith("fixed") else (baseline, NONE)
    ratios: list[float] = []
    outside = 0
    for number in range(size.learners):
        base = results[family, number, base_kind, base_knob, size.year]
        runs = [results[family, number, kind, knob, size.year] for knob in CANDIDATES[kind]]
        minutes, inside = minutes_at([(each.average, each.minutes) for each in runs], base.average)
        outside += not inside
        ratios.append(base.minutes / minutes)
    return Saving(interval(ratios), sum(ratio > 1 for ratio in ratios), outside)


def exam(results: Results, size: Size, family: str, kind: str, days: int) -> list[Outcome]:
    """Return what came of an exam, by learner."""
    task = size.exams[days]
    usual = _usual(kind)
    return [results[family, number, kind, usual, task] for number in range(size.learners)]
