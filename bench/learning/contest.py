"""The runs of a comparison, in parallel and reproducible."""

import gc
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from multiprocessing import Pool
from pathlib import Path

from bench.learning.measure import BASELINES, CAPPED, Measure, Size, known_to, over_year
from bench.learning.minds import FAMILIES
from bench.learning.rules import USUAL, rule_of
from bench.learning.sitting import Outcome, Task, run

Job = tuple[str, int, str, float, Task]
Results = dict[Job, Outcome]


def jobs(size: Size) -> Iterator[Job]:
    """Yield every run of a comparison, the long ones first."""
    measure = over_year(size)
    for family in reversed(FAMILIES):
        for number in range(size.learners):
            for kind, setting in _candidates(measure, family):
                yield family, number, kind, setting, measure.course
    for task in reversed(list(size.exams.values())):
        for family in reversed(FAMILIES):
            for number in range(size.learners):
                for kind in known_to(family, CAPPED):
                    yield family, number, kind, USUAL, task


def _candidates(measure: Measure, family: str) -> Iterator[tuple[str, float]]:
    yield from BASELINES.values()
    for kind in measure.rivals(family):
        for setting in measure.settings(family, kind):
            yield kind, setting


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
        found: Iterable[tuple[Job, Outcome]] = map(done, todo)
        if processes > 1:
            pool = stack.enter_context(Pool(processes, initializer=gc.disable))
            found = pool.imap_unordered(done, todo, chunksize=5)
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


def done(job: Job) -> tuple[Job, Outcome]:
    """Return a run with what came of it."""
    family, number, kind, setting, task = job
    return job, run(family, number, rule_of(kind, setting, task.days), task)
