"""How long a response takes to judge, long and hostile ones among them, and in a large course."""

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench.material.course import write_course
from tests.dates.test_laws import SPAN, hostile_texts
from tests.judging.test_laws import long_lines
from tests.wording.test_laws import LONG, among_many

from cssr_quiz.bank import load
from cssr_quiz.dates import read
from cssr_quiz.interaction import judge_line
from cssr_quiz.questions.text import TextBody
from cssr_quiz.wording import match

GOAL = 0.005
"""Seconds that a response may take on average; a learner notices from about twenty milliseconds."""

COURSES, JUDGED = (1_000, 100_000), 300


def cases() -> dict[str, Sequence[Callable[[], object]]]:
    """Return what is timed: lines for every key, names among many, texts that look like dates."""
    return {
        "responses": [partial(judge_line, each, line) for each, line in long_lines()],
        "names among 500": [partial(match, response, among_many()) for response in LONG],
        "hostile dates": [partial(read, text, "en", SPAN) for text in hostile_texts()],
    }


def in_a_course(questions: int) -> tuple[float, float]:
    """Return how long it takes to get to know the keys of a course, and to judge a response.

    A third of them are slips, a third keys of another question, a third like nothing.
    """
    with tempfile.TemporaryDirectory() as folder:
        write_course(Path(folder), questions)
        placed = [
            each for each in load([Path(folder)]).all() if isinstance(each.question.body, TextBody)
        ]
    began = time.process_time()
    placed[0].bank.setting.elsewhere.rivals.prepare()
    known = time.process_time()
    for each in placed[:JUDGED]:
        form = each.forms()[-1]
        form.judge((slip(form.key[0]),))
        form.judge((placed[-1].question.answers[0],))
        form.judge((form.key[0][::-1],))
    return known - began, (time.process_time() - known) / (3 * JUDGED)


def slip(text: str) -> str:
    """Return a text with its middle letter twice."""
    return text[: len(text) // 2] + text[len(text) // 2 - 1 :]


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
    (_, few), (gathered, many) = map(in_a_course, COURSES)
    small, large = COURSES
    print(
        f"a name in a course of {small} questions: {1000 * few:.2f} ms; of {large}:"
        f" {many / few:.2f} times that, once its keys are gathered ({gathered:.1f} s)"
    )
    if max(slowest, many) > GOAL:
        sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
