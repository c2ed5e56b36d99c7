"""What fixed retention recalls in an exam at other settings than 0.90, beside the exam plan.

python3 -m bench.retentions [LEARNERS]

The learners, the course and the clock are those of the exam in 60 days of `bench.learning`. More
retention takes more minutes, until there are too few for new questions. Prints a table in Markdown:
medians of learners, the difference with a 95 % bootstrap interval.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from statistics import median
from typing import Final

from bench.learning.contest import Job, Results, done
from bench.learning.figures import interval
from bench.learning.measure import FULL
from bench.learning.minds import FAMILIES
from bench.learning.rules import PLANNED, USUAL

LEARNERS: Final = 10
RETENTIONS: Final = (0.7, 0.8, 0.86, 0.9, 0.93, 0.96)
TASK: Final = FULL.exams[60]
RULES: Final = (*(("fixed", each) for each in RETENTIONS), (PLANNED, USUAL))


def jobs(learners: int) -> Iterator[Job]:
    """Yield every run."""
    for family in FAMILIES:
        for kind, setting in RULES:
            for number in range(learners):
                yield family, number, kind, setting, TASK


def table(results: Results, learners: int) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| memory | scheduler | recall | minutes | exam plan recalls more by |"
    yield "|---|---|---|---|---|"
    for family in FAMILIES:
        plan = _recalls(results, learners, family, PLANNED, USUAL)
        for kind, setting in RULES:
            mine = _recalls(results, learners, family, kind, setting)
            runs = (results[family, number, kind, setting, TASK] for number in range(learners))
            minutes = median(each.minutes for each in runs)
            more = interval([best - each for best, each in zip(plan, mine, strict=True)])
            told = f"{more.median:+.1f} ({more.low:+.1f} to {more.high:+.1f})"
            name, told = (kind, "–") if kind == PLANNED else (f"fixed at {setting:.2f}", told)
            yield f"| {family} | {name} | {median(mine):.1f} | {minutes:.0f} | {told} |"


def _recalls(
    results: Results, learners: int, family: str, kind: str, setting: float
) -> Sequence[float]:
    runs = (results[family, number, kind, setting, TASK] for number in range(learners))
    return [100 * each.final for each in runs]


def main() -> None:
    """Run all and print the table."""
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else LEARNERS
    with Pool(os.cpu_count()) as pool:
        results = dict(pool.imap_unordered(done, jobs(learners)))
    print(*table(results, learners), sep="\n")


if __name__ == "__main__":
    main()
