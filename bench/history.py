"""How long until the first question after a long history, as a ratio to none, with the same banks.

Every question is overdue, which is the longest that `start` can take. What is measured is the
processor time of the whole process, from the command to the line that announces the question.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from bench.material.course import write_course
from bench.rebuilding import fill

from cssr_quiz.bank import load
from cssr_quiz.store import Store

QUESTIONS, EACH = 100_000, 10
ROUNDS = 5
MOST = 1.5
"""How many times as long the first question may take."""


def seconds(home: Path, course: Path) -> float:
    """Return the processor time from the command to the first question."""
    command = (sys.executable, "-u", "-m", "cssr_quiz", "start", "--plain")
    with subprocess.Popen(
        (*command, "--quizzes", str(course)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "CSSR_QUIZ_HOME": str(home), "PYTHONUTF8": "1"},
    ) as asking:
        for line in asking.stdout or ():
            if line.startswith("Question 1 of"):
                asking.kill()
                _, _, used = os.wait4(asking.pid, 0)
                return used.ru_utime + used.ru_stime
    raise RuntimeError("no question was asked")


def make_history(home: Path, course: Path, each: int) -> None:
    """Write a log of so many reviews of each question of a course."""
    path = home / "progress.db"
    fill(path, [placed.name for placed in load([course]).all()], each)
    with Store.open(path, lambda: "bench") as store:
        store.rebuild()


def main(questions: int = QUESTIONS) -> None:
    """Time the command on either home in turn, so that a noisy moment meets both."""
    with tempfile.TemporaryDirectory() as name:
        course, empty, full = (Path(name, each) for each in ("course", "empty", "full"))
        for each in (course, empty, full):
            each.mkdir()
        write_course(course, questions)
        make_history(full, course, EACH)
        times: dict[Path, list[float]] = {empty: [], full: []}
        for turn in range(1 + ROUNDS):
            for home, found in times.items():
                took = seconds(home, course)
                if turn:  # the first start reads the banks
                    found.append(took)
    base, long = median(times[empty]), median(times[full])
    print(f"first question of {questions}, median of {ROUNDS}")
    print(f"  nothing answered     {base:5.2f} s")
    print(f"  {questions * EACH} reviews  {long:5.2f} s, {long / base:.2f} times (at most {MOST})")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
