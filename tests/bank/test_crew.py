"""Processes that share the work: what comes of it is the same, and they end when they should."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from bench.material.course import write_course
from tests.conftest import CommandLine

from cssr_quiz.bank import check as checking
from cssr_quiz.bank import crew as crews
from cssr_quiz.bank import survey
from cssr_quiz.bank.check import check
from cssr_quiz.bank.crew import Crew
from cssr_quiz.bank.folders import CourseFolder, Met, course_folders
from cssr_quiz.bank.rules import Found, Index, Rule
from cssr_quiz.diagnostics import Level, Span
from cssr_quiz.errors import QuizError

GALLERY = Path(__file__).parents[1] / "gallery"
posix = pytest.mark.skipif(sys.platform == "win32", reason="signals to groups are POSIX's")


@pytest.fixture(params=["a copy of this one", "begun afresh"])
def shared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few files be worth sharing, among processes that begin in either way."""
    monkeypatch.setattr(checking, "WORTH_SHARING", 1)
    if request.param == "begun afresh":
        monkeypatch.setattr(crews, "active_count", lambda: 2)


@pytest.mark.usefixtures("shared")
def test_of_bad_files_two_processes_say_what_one_says() -> None:
    assert check([GALLERY], 2) == check([GALLERY])


@pytest.mark.usefixtures("shared")
def test_of_a_large_course_two_processes_say_what_one_says(tmp_path: Path) -> None:
    write_course(tmp_path / "large", 600, 6)
    found = check([tmp_path / "large"], 2)
    assert found == check([tmp_path / "large"])
    codes = {each.code for each in found.problems}
    assert codes >= {"key-not-in-passage", "misspelt-name", "unused-allowance"}


@pytest.mark.usefixtures("shared")
def test_questions_of_two_files_are_compared_wherever_each_was_read(folder: Path) -> None:
    """
    == a.yaml
    bank: a
    questions:
      - {id: one, prompt: Who signed the Munich Agreement?, answer: Daladier, why: He did.}
    == b.yaml
    bank: b
    text: no-text.md
    questions:
      - {id: one, prompt: Who signed the Munich Agreement?, answer: Hitler, why: Too., cite: x}
    """
    unreadable, twice = check([folder], 2).problems
    assert (twice.code, Path(twice.span.path).name) == ("near-duplicate", "b.yaml")
    assert twice.message == "this asks nearly the same as the question `one` in line 3 of a.yaml"
    assert (unreadable.code, Path(unreadable.span.path).name) == ("unreadable-file", "b.yaml")


def test_what_is_done_in_parts_comes_in_order() -> None:
    with Crew(2) as crew:
        assert list(crew.each(abs, range(-1000, 0))) == list(range(1000, 0, -1))


def test_where_processes_can_share_nothing_one_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    with Crew(2) as crew:
        assert list(crew.each(abs, [-1, -2])) == [1, 2]


def test_a_small_folder_is_not_worth_a_second_process(folder: Path) -> None:
    """
    bank: small
    questions: [{id: one, prompt: When?, date: 1935}]
    """
    program = (
        "import sys; from pathlib import Path; from cssr_quiz.bank.check import check; "
        "print(check([Path(sys.argv[1])], 4).questions, 'multiprocessing' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout == "1 False\n"


def test_a_process_that_is_ended_from_without_is_told() -> None:
    with Crew(2) as crew, pytest.raises(QuizError, match="ended before it was done") as raised:
        list(crew.each(os._exit, [1, 1]))
    assert raised.value.hint == "try again; there may have been too little memory"


@pytest.mark.usefixtures("shared")
def test_a_command_whose_process_is_ended_says_so_and_fails(
    folder: Path, quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    bank: bank
    questions: [{id: one, prompt: When?, date: 1935}]
    """
    monkeypatch.setattr(survey, "Sight", lambda *_: 1)
    monkeypatch.setattr(survey, "look", os._exit)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    ran = quiz("check", str(folder))
    assert ran.err == (
        "error: one of the processes that shared the work was ended before it was done\n"
        "  try again; there may have been too little memory\n"
    )
    assert (ran.code, ran.out) == (1, "")


WAITING = """\
import os
import time
from cssr_quiz.bank.crew import Crew

def wait(seconds):
    os.write(1, b"begun\\n")
    time.sleep(seconds)

if __name__ == "__main__":
    with Crew(2) as crew:
        list(crew.each(wait, [60] * 9))
"""


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Return a program, in a process group of its own, of which two processes have begun to wait.

    They hold its standard output, so it ends when all of them have ended.
    """
    (tmp_path / "waiting.py").write_text(WAITING, "utf-8")
    pipe = subprocess.PIPE
    command = [sys.executable, str(tmp_path / "waiting.py")]
    with subprocess.Popen(
        command, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as process:
        assert process.stdout
        assert [process.stdout.readline() for _ in range(2)] == ["begun\n"] * 2
        yield process
        process.kill()


@posix
def test_ctrl_c_ends_all_processes_and_one_alone_tells_of_it(
    waiting: "subprocess.Popen[str]",
) -> None:
    os.killpg(waiting.pid, signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert (out, err.count("Traceback"), err.splitlines()[-1]) == ("", 1, "KeyboardInterrupt")


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the other processes")
def test_ctrl_c_that_reaches_the_others_first_is_left_to_the_first(
    waiting: "subprocess.Popen[str]",
) -> None:
    others = Path(f"/proc/{waiting.pid}/task/{waiting.pid}/children").read_text("ascii").split()
    assert len(others) == 2
    for each in others:
        os.kill(int(each), signal.SIGINT)
    with pytest.raises(subprocess.TimeoutExpired):
        waiting.wait(timeout=0.5)
    os.kill(waiting.pid, signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert (out, err.splitlines()[-1]) == ("", "KeyboardInterrupt")


@posix
def test_where_the_first_process_is_killed_the_others_end(waiting: "subprocess.Popen[str]") -> None:
    waiting.kill()
    assert waiting.communicate(timeout=20) == ("", "")


def test_a_file_that_vanishes_before_it_is_read_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    == a.yaml
    bank: a
    questions: [{id: one, prompt: When?, date: 1935, why: Then.}]
    == b.yaml
    bank: b
    questions: [{id: one, prompt: When was it?, date: 1936, why: Then.}]
    """

    def vanishing(paths: Iterable[Path], met: Met) -> list[CourseFolder]:
        found = list(course_folders(paths, met))
        (folder / "b.yaml").unlink()
        return found

    monkeypatch.setattr(checking, "course_folders", vanishing)
    checked = check([folder])
    assert [each.code for each in checked.problems] == ["unreadable-file"]
    assert (checked.banks, checked.questions) == (1, 1)


def test_of_a_file_that_vanishes_after_it_was_read_a_question_is_told_by_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    bank: bank
    questions:
      - {id: one, prompt: When?, date: 1935, why: Then.}
    """
    bank = folder / "bank.yaml"

    def find(index: Index) -> Iterator[Found]:
        bank.unlink()
        yield Found(index.gists[0].span, "it has gone", "", "prompt", None, "When")

    monkeypatch.setattr(survey, "COURSE_RULES", (Rule("gone", Level.WARNING, "", find),))
    [problem] = check([folder]).problems
    assert (problem.message, problem.span) == ("it has gone", Span(str(bank), 3, 5))
