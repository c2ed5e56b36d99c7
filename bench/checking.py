"""How many questions a second are checked with every rule, and how time and memory grow.

Time is compared between courses of as many files, memory between courses of files as long. Each
figure comes from a process of its own. Processor time says what a check costs, on a busy machine
too; what it gains by sharing the work among processes the clock says, on an idle one. On a busy one
the processor time of the first process, with an even share of the others', comes near to that.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.material.course import FILES, write_course

from cssr_quiz.bank import load
from cssr_quiz.bank.check import check

SMALL, LARGE = 10_000, 40_000
ROUNDS = 3
PROCESSES = min(4, os.cpu_count() or 1)
MOST_RATIO, LEAST_SPEED = 4.5, 5_000
ROOT = Path(__file__).parents[1]
BUILT_IN = ROOT / "quizzes"


@dataclass(frozen=True, slots=True)
class Measured:
    """What a course took: seconds of processor time and by the clock, megabytes, problems found.

    Those of the first process and those of the `others` are told apart. The megabytes are those by
    which the first has grown, and all that the `largest` of the others has held.
    """

    first: float
    others: float
    clock: float
    grown: float
    largest: float
    found: int

    @property
    def seconds(self) -> float:
        """Return the processor time of all of them."""
        return self.first + self.others

    @property
    def shared(self) -> float:
        """Return the processor time of the first, and of an even share of the others."""
        return self.first + self.others / PROCESSES


def held() -> float:
    """Return the most megabytes that this process has held so far, on Linux.

    What `getrusage` tells begins with what the parent held.
    """
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def print_measured(folder: str, processes: str) -> None:
    """Check a course, or load it with no process; print what that took after all imports."""
    import resource  # noqa: PLC0415 - on POSIX alone, and tests elsewhere write courses as well

    work = partial(check, processes=int(processes)) if int(processes) else load
    work([BUILT_IN])
    before, began, started = held(), time.process_time(), time.perf_counter()
    found = len(work([Path(folder)]).problems)
    clock, first = time.perf_counter() - started, time.process_time() - began
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = others.ru_utime + others.ru_stime
    print(first, seconds, clock, held() - before, others.ru_maxrss / 1024, found)


def measured(folder: Path, processes: int) -> Measured:
    """Check a course with so many processes, or load it with none, and measure that by itself."""
    command = [sys.executable, "-m", "bench.checking", str(folder), str(processes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *figures, found = done.stdout.split()
    first, others, clock, grew, largest = map(float, figures)
    return Measured(first, others, clock, grew, largest, int(found))


def print_times(folder: Path) -> None:
    """Compare courses in as many files, in turn, so that a busy machine slows all alike."""
    small, large = folder / "small", folder / "large"
    write_course(small, SMALL)
    write_course(large, LARGE)
    rounds = [
        (measured(small, 0), measured(small, 1), measured(small, PROCESSES), measured(large, 1))
        for _ in range(ROUNDS)
    ]
    load, one, _, other = (
        min(each.seconds for each in taken) for taken in zip(*rounds, strict=True)
    )
    found = " and ".join(str(each.found) for each in (rounds[0][1], rounds[0][3]))
    print(f"{SMALL} and {LARGE} questions in {FILES} files, {found} findings, best of {ROUNDS}")
    print(
        f"  in processor time {SMALL / one:.0f} a second are checked, {LARGE / other:.0f} of "
        f"{LARGE}; {SMALL / load:.0f} a second are loaded"
    )
    print(f"  a check takes {one / load:.2f} times as long as loading")
    ratios = ", ".join(f"{more.seconds / less.seconds:.2f}" for _, less, _, more in rounds)
    print(
        f"  {LARGE} take {other / one:.2f} times as long (at most {MOST_RATIO}); by turns {ratios}"
    )
    print_shared([each[1] for each in rounds], [each[2] for each in rounds])


def print_shared(alone: Sequence[Measured], shared: Sequence[Measured]) -> None:
    """Compare one process with several, by the clock and by what each of them has to do."""
    one = min(each.seconds for each in alone)
    dearer = min(each.seconds for each in shared) / one
    apart = min(each.shared for each in shared)
    print(f"  {PROCESSES} processes take {dearer:.2f} times the processor time of one")
    print(
        f"  with a processor for each {SMALL / apart:.0f} a second (asked for {LEAST_SPEED}), "
        f"{one / apart:.2f} times as many as with one"
    )
    best = min(each.clock for each in shared)
    gains = ", ".join(f"{a.clock / b.clock:.2f}" for a, b in zip(alone, shared, strict=True))
    print(f"  by the clock {SMALL / best:.0f} a second; by turns {gains} times as many")


def print_memory(folder: Path) -> None:
    """Compare courses in files as long."""
    print(f"in files of {SMALL // FILES} questions")
    courses = {}
    for questions in (SMALL, LARGE):
        courses[questions] = folder / f"texts-{questions}"
        write_course(courses[questions], questions, questions * FILES // SMALL, texts=True)
    for processes in sorted({1, PROCESSES}):
        less, more = (measured(courses[questions], processes) for questions in (SMALL, LARGE))
        further = 1024 * 1024 * (more.grown - less.grown) / (LARGE - SMALL)
        print(
            f"  processes: {processes}; the first grows by {less.grown:.0f} MB for {SMALL}, "
            f"{more.grown:.0f} MB for {LARGE}, {further:.0f} bytes a further question"
        )
        if processes > 1:
            print(f"    each other holds at most {less.largest:.0f} and {more.largest:.0f} MB")


def main() -> None:
    """Print how fast courses are checked, and how time and memory grow."""
    with tempfile.TemporaryDirectory() as name:
        print_times(Path(name))
        print_memory(Path(name))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print_measured(*sys.argv[1:])
    else:
        main()
