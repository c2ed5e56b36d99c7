"""What the end of a session costs where the log grew by a twentieth, beside what else takes time.

python3 -m bench.tuning [REVIEWS]...    reports ratios within this run, each to a session's start
"""

import subprocess
import sys
import time
from random import Random

from cssr_quiz.cli.tuning import LATEST
from cssr_quiz.review import Rating
from cssr_quiz.schedule.allocation import Costs, Programme
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.stats.training import Recall, available, fit
from cssr_quiz.stats.trial import trial


def main() -> None:
    """Measure, and print one line for each size of log."""
    if not available():
        sys.exit("the trainer is missing: pip install 'cssr-quiz[tune]'")
    start = min(_start() for _ in range(3))
    print(f"start of a session: {start:.2f} s = 1")
    for size in [int(each) for each in sys.argv[1:]] or [300, 2000, 20_000]:
        tested = _history(size)
        began = time.perf_counter()
        found = trial(tested[-LATEST:], fit)
        fitted = time.perf_counter()
        Programme(Formulas(found.parameters), Costs()).aimed(0.9)
        planned = time.perf_counter()
        print(
            f"{size} reviews: fit and try {(fitted - began) / start:.2f}, "
            f"plan {(planned - fitted) / start:.2f}, together {planned - began:.2f} s"
        )


def _start() -> float:
    """Return the seconds until a session has asked its first question, and ended."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "cssr_quiz", "start", "--plain", "--limit", "1"]
    subprocess.run(command, input=b"", capture_output=True, check=False)
    return time.perf_counter() - began


def _history(size: int) -> list[Recall]:
    """Return reviews of questions that are seen eight times each, nine in ten right."""
    rng = Random(1)
    found: list[Recall] = []
    for question in range(-(-size // 7)):
        ratings = [Rating.GOOD if rng.random() < 0.9 else Rating.AGAIN for _ in range(8)]  # noqa: PLR2004 - see above
        days = [0, *(round(2.2**step * (0.7 + 0.6 * rng.random())) for step in range(1, 8))]
        found += [Recall(f"q/{question}", tuple(ratings[:n]), tuple(days[:n])) for n in range(2, 9)]
    return found[:size]


if __name__ == "__main__":
    main()
