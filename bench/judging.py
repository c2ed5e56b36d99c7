"""How long a response takes to judge, long and hostile ones among them."""

import sys
import time

from tests.judging.test_laws import long_lines

from cssr_quiz.interaction import judge_line

GOAL = 0.005
"""Seconds that a response may take on average; a learner notices from about twenty milliseconds."""


def main() -> None:
    """Judge them all once to load what judging needs, then once more, in processor time."""
    pairs = long_lines()
    seconds = []
    for _ in range(2):
        began = time.process_time()
        for each, line in pairs:
            judge_line(each, line)
        seconds.append(time.process_time() - began)
    mean = seconds[-1] / len(pairs)
    print(
        f"{len(pairs)} responses: {1000 * mean:.2f} ms each, {mean / GOAL:.2f} of what is allowed"
    )
    if mean > GOAL:
        sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
