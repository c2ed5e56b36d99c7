"""How long a response takes to judge, long and hostile ones among them."""

import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from tests.dates.test_laws import SPAN, hostile_texts
from tests.judging.test_laws import long_lines
from tests.wording.test_laws import LONG, among_many

from cssr_quiz.dates import read
from cssr_quiz.interaction import judge_line
from cssr_quiz.wording import match

GOAL = 0.005
"""Seconds that a response may take on average; a learner notices from about twenty milliseconds."""


def cases() -> dict[str, Sequence[Callable[[], object]]]:
    """Return what is timed: lines for every key, names among many, texts that look like dates."""
    return {
        "responses": [partial(judge_line, each, line) for each, line in long_lines()],
        "names among 500": [partial(match, response, among_many()) for response in LONG],
        "hostile dates": [partial(read, text, "en", SPAN) for text in hostile_texts()],
    }


def main() -> None:
    """Judge them all once to load what judging needs, then once more, in processor time."""
    slowest = 0.0
    for name, calls in cases().items():
        seconds = []
        for _ in range(2):
            began = time.process_time()
            for call in calls:
                call()
            seconds.append(time.process_time() - began)
        mean = seconds[-1] / len(calls)
        slowest = max(slowest, mean)
        print(f"{len(calls)} {name}: {1000 * mean:.2f} ms each, {mean / GOAL:.2f} of the goal")
    if slowest > GOAL:
        sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
