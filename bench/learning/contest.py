"""The runs of a comparison, in parallel and reproducible, and what they say."""

import gc
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from typing import Final

from bench.learning.figures import Interval, interval, minutes_at
from bench.learning.minds import ACT_R, FAMILIES
from bench.learning.rules import BY_COST, KNOWING, PLANNED, SHIPPED, USUAL, rule_of
from bench.learning.sitting import Outcome, Task, run

USUAL_RETENTIONS: Final = (0.8, 0.83, 0.86, 0.89, 0.91, 0.92, 0.95)
FORGETFUL_RETENTIONS: Final = (0.7, 0.78, 0.81, 0.84, 0.88, 0.92, 0.95)
"""ACT-R's learners know less of what they learned, so they are met at lower settings."""

YEAR: Final = ("fixed", BY_COST, SHIPPED, KNOWING)
BASELINES: Final[Mapping[str, tuple[str, float]]] = {
    "SM-2": ("SM-2", USUAL), "Leitner": ("Leitner", USUAL), "fixed at 0.90": ("fixed", 0.9),
}  # fmt: skip
CAPPED: Final = ("fixed", "SM-2", "Leitner", "cramming", PLANNED)
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


def retentions(family: str) -> Sequence[float]:
    """Return the settings at which the schedulers of a year are tried."""
    return FORGETFUL_RETENTIONS if family == ACT_R else USUAL_RETENTIONS


def rivals(family: str) -> Sequence[str]:
    """Return the schedulers of a year; nobody knows the FSRS parameters of who has none."""
    return [kind for kind in YEAR if kind != KNOWING or family != ACT_R]


def jobs(size: Size) -> Iterator[Job]:
    """Yield every run of a comparison, the long ones first."""
    for family in reversed(FAMILIES):
        for number in range(size.learners):
            for kind, retention in BASELINES.values():
                yield family, number, kind, retention, size.year
            for kind in rivals(family):
                for retention in retentions(family):
                    yield family, number, kind, retention, size.year
    for task in reversed(list(size.exams.values())):
        for family in reversed(FAMILIES):
            for number in range(size.learners):
                for kind in CAPPED:
                    yield family, number, kind, USUAL, task


def play(size: Size, processes: int, kept: Path | None = None) -> Results:
    """Run everything; the same in any number of processes.

    What a file holds already is not run again, and it takes up each result as it comes.
    """
    results: Results = dict(_read(kept)) if kept and kept.exists() else {}
    todo = [job for job in jobs(size) if job not in results]
    with ExitStack() as stack:
        file = stack.enter_context(kept.open("wb")) if kept else None
        if file:
            for pair in results.items():
                pickle.dump(pair, file)
        found: Iterable[tuple[Job, Outcome]] = map(_run, todo)
        if processes > 1:
            pool = stack.enter_context(Pool(processes, initializer=gc.disable))
            found = pool.imap_unordered(_run, todo, chunksize=5)
        for job, outcome in found:
            results[job] = outcome
            if file:
                pickle.dump((job, outcome), file)
                file.flush()
    return results


def _read(kept: Path) -> Iterator[tuple[Job, Outcome]]:
    """Yield the results that a file holds; one that was cut off by a kill is left out."""
    with kept.open("rb") as file:
        while True:
            try:
                yield pickle.load(file)  # noqa: S301 - our own file
            except (EOFError, pickle.UnpicklingError):
                return


def _run(job: Job) -> tuple[Job, Outcome]:
    family, number, kind, retention, task = job
    return job, run(family, number, rule_of(kind, retention), task)


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
    ratios: list[float] = []
    outside = 0
    for number in range(size.learners):
        base = results[family, number, *BASELINES[baseline], size.year]
        runs = [results[family, number, kind, each, size.year] for each in retentions(family)]
        minutes, inside = minutes_at([(each.average, each.minutes) for each in runs], base.average)
        outside += not inside
        ratios.append(base.minutes / minutes)
    return Saving(interval(ratios), sum(ratio > 1 for ratio in ratios), outside)


def exam(results: Results, size: Size, family: str, kind: str, days: int) -> list[Outcome]:
    """Return what came of an exam, by learner."""
    task = size.exams[days]
    return [results[family, number, kind, USUAL, task] for number in range(size.learners)]
