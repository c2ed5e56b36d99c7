"""How long until the first question after a long history, as a ratio to none, with the same banks.

It is asked for on the day after the last answer, and after years without any, when every question
is overdue: the longest that `start` can take. What is measured is the processor time of the whole
process, from the command to the line that announces the question.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.material.course import write_course
from bench.rebuilding import LAST, fill

from cssr_quiz.bank import load
from cssr_quiz.review import date_of
from cssr_quiz.schedule import Model, Pace
from cssr_quiz.schedule.allocation import Costs, Programme
from cssr_quiz.store import Store

QUESTIONS, EACH = 100_000, 10
ROUNDS = 5
MOST = 1.5
"""How many times as long the first question may take."""

AFTER, OVERDUE = LAST + 1, LAST + 1000
"""The day after the last answer, and one on which everything is overdue."""


def seconds(home: Path, course: Path, day: int) -> float:
    """Return the processor time from the command to the first question on a day."""
    command = (sys.executable, "-u", "-m", "cssr_quiz", "start", "--plain")
    with subprocess.Popen(
        (*command, "--quizzes", str(course)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={
            **os.environ,
            "CSSR_QUIZ_HOME": str(home),
            "CSSR_QUIZ_NOW": f"{date_of(day):%Y-%m-%dT18:00}",
            "PYTHONUTF8": "1",
        },
    ) as asking:
        for line in asking.stdout or ():
            if line.startswith("Question 1 of"):
                asking.kill()
                _, _, used = os.wait4(asking.pid, 0)
                return used.ru_utime + used.ru_stime
    raise RuntimeError("no question was asked")


def make_history(home: Path, course: Path, each: int) -> None:
    """Write a log of so many reviews of each question of a course, with waits planned by cost.

    Whoever has answered that much has them, and they take longer to look up than to reckon.
    """
    model = Model()
    planned = Model(model.parameters, Programme(model.formulas, Costs()).aimed(Pace().retention))
    path = home / "progress.db"
    fill(path, [placed.name for placed in load([course]).all()], each)
    with Store.open(path, lambda: "bench") as store:
        store.rebuild()
        store.tune(planned)


def main(questions: int = QUESTIONS) -> None:
    """Time the command in each case in turn, so that a noisy moment meets all of them."""
    with tempfile.TemporaryDirectory() as name:
        course, empty, full = (Path(name, each) for each in ("course", "empty", "full"))
        for each in (course, empty, full):
            each.mkdir()
        write_course(course, questions)
        make_history(full, course, EACH)
        cases = {
            "nothing answered": (empty, AFTER),
            "answered until yesterday": (full, AFTER),
            "all overdue": (full, OVERDUE),
        }
        times: dict[str, list[float]] = {case: [] for case in cases}
        for turn in range(1 + ROUNDS):
            for case, (home, day) in cases.items():
                took = seconds(home, course, day)
                if turn:  # the first start reads the banks
                    times[case].append(took)
    base, *_ = (median(found) for found in times.values())
    print(f"first question of {questions}, {questions * EACH} reviews, median of {ROUNDS}")
    for case, found in times.items():
        ratio = median(found) / base
        print(f"  {case:24} {median(found):5.2f} s, {ratio:.2f} times (at most {MOST})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
