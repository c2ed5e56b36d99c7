"""A bank that is called otherwise goes on with the progress of its old name."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli.desk import Desk

if TYPE_CHECKING:
    from tests.conftest import CommandLine

    from cssr_quiz.schedule import Progress

IDS = """\
bank: small
questions:
  - {id: first, prompt: Who was the first president?, answer: Masaryk}
  - {id: munich, prompt: When was Munich?, date: 1938-09-29}
"""
NAMELESS = IDS.replace("id: first, ", "").replace("id: munich, ", "")
ANSWERS = ("Masaryk", "1938-09-29")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "quizzes"
    folder.mkdir()
    return folder


def written(text: str, folder: Path) -> None:
    (folder / "small.yaml").write_text(text, "utf-8")


def learned(quiz: "CommandLine", bank: str) -> dict[str, int]:
    """Return how many questions of a bank there are, how many are new, and how many are due."""
    [found] = [each for each in json.loads(quiz("banks", "--json").out) if each["bank"] == bank]
    return {each: found[each] for each in ("questions", "new", "due")}


@pytest.mark.parametrize("text", [IDS, NAMELESS])
def test_a_bank_of_another_name_goes_on(text: str, quiz: "CommandLine", folder: Path) -> None:
    written(text, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=sorted(ANSWERS, reverse=True))
    written(text.replace("bank: small", "bank: other"), folder)
    quiz.at("2026-11-26T10:00")
    asked = quiz("start", "other", "--plain", "--seed", "1", typed=ANSWERS)
    assert asked.out.startswith(
        "You have met 2 questions of other before, in small; your progress goes on.\n"
    )
    assert learned(quiz, "other") == {"questions": 2, "new": 0, "due": 0}
    assert "progress goes on" not in quiz("due").out
    assert quiz("doctor").code == 0


def test_a_bank_that_came_into_a_course_goes_on(quiz: "CommandLine", folder: Path) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    (folder / "course.yaml").write_text("course: history\n", "utf-8")
    said = "You have met 2 questions of history/small before, in small; your progress goes on.\n"
    assert said in quiz("due", "history").out
    assert learned(quiz, "small") == {"questions": 2, "new": 0, "due": 0}


def test_a_file_beside_a_bank_that_still_stands_takes_nothing_over(
    quiz: "CommandLine", folder: Path, tmp_path: Path
) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    written(IDS.replace("bank: small", "bank: other"), tmp_path)
    assert quiz("due", "small.yaml").out.startswith("Due today: 0 questions, and 2 new ones.")
    (folder / "small.yaml").unlink()
    assert quiz("due", "small.yaml").out.startswith(
        "You have met 2 questions of other before, in small; your progress goes on.\n"
        "Due today: 0 questions, and 0 new ones.\n"
    )


def test_what_is_answered_under_the_old_name_later_counts_too(
    quiz: "CommandLine", folder: Path
) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=["Nobody", "1900"])
    written(IDS.replace("bank: small", "bank: other"), folder)
    quiz("due")
    written(IDS, folder)
    quiz.at("2026-11-26T10:00")
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    written(IDS.replace("bank: small", "bank: other"), folder)
    assert learned(quiz, "other") == {"questions": 2, "new": 0, "due": 0}
    assert quiz("doctor").code == 0


def test_a_bank_that_gets_its_old_name_back_goes_on_with_all(
    quiz: "CommandLine", folder: Path
) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=["Nobody", "1900"])
    written(IDS.replace("bank: small", "bank: other"), folder)
    quiz.at("2026-11-26T10:00")
    quiz("start", "other", "--plain", "--seed", "1", typed=ANSWERS)
    written(IDS, folder)
    said = "You have met 2 questions of small before, in other; your progress goes on.\n"
    assert said in quiz("banks").out
    assert learned(quiz, "small") == {"questions": 2, "new": 0, "due": 0}
    assert json.loads(quiz("stats", "small", "--json").out)["answered"] == 4
    written(IDS.replace("bank: small", "bank: other"), folder)
    assert "progress goes on" not in quiz("banks").out
    assert learned(quiz, "other") == {"questions": 2, "new": 0, "due": 0}


def test_statistics_count_each_answer_once(quiz: "CommandLine", folder: Path) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    before = json.loads(quiz("stats", "small", "--json").out)
    written(IDS.replace("bank: small", "bank: other"), folder)
    after = json.loads(quiz("stats", "other", "--json").out)
    assert after["answered"] == before["answered"] == len(ANSWERS)
    [was], [now] = before["memory"], after["memory"]
    assert now == was | {"topic": "other"}


@pytest.mark.parametrize("command", ["start other", "due", "banks", "stats", "plan", "timeline"])
def test_every_command_that_tells_of_progress_carries_it_over(
    command: str, quiz: "CommandLine", folder: Path
) -> None:
    written(IDS.replace("date: 1938-09-29", "date: 1938-09-29, event: Munich"), folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    written((folder / "small.yaml").read_text("utf-8").replace("small", "other"), folder)
    said = "You have met 2 questions of other before, in small; your progress goes on.\n"
    assert said in quiz(*command.split()).out
    assert said not in quiz(*command.split()).out


def test_a_plan_reads_all_progress_once(
    quiz: "CommandLine", folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(IDS, folder)
    quiz("start", "small", "--plain", "--seed", "1", typed=ANSWERS)
    progress, read = Desk.progress, []

    def counted(desk: Desk) -> "dict[str, Progress]":
        read.append(desk)
        return progress(desk)

    monkeypatch.setattr(Desk, "progress", counted)
    for command in ("plan --exam 2027-01-14 small", "plan", "plan small --minutes 20"):
        read.clear()
        assert "small, 2 questions" in quiz(*command.split()).out
        assert len(read) == 1
    read.clear()
    quiz("plan", "--exam", "2027-01-14", str(folder / "small.yaml"))
    assert len(read) == 2  # of the learner's folders, and of the file


def test_a_plan_and_the_chosen_course_follow_their_banks(quiz: "CommandLine", folder: Path) -> None:
    written(IDS, folder)
    (folder / "course.yaml").write_text("course: brief\n", "utf-8")
    quiz("plan", "--exam", "2027-01-14", "brief")
    quiz("config", "set", "course", "brief")
    quiz("start", "--plain", "--seed", "1", typed=["Masaryk"])
    (folder / "course.yaml").write_text("course: history\n", "utf-8")
    assert "You have met 1 question of history/small before" in quiz("due").out
    assert "Not found" not in quiz("plan").out
    assert "history, 2 questions" in quiz("plan").out
    assert "1 new question waits for the coming days." in quiz("start", "--plain").out
    (folder / "small.yaml").unlink()
    assert "Not found: brief" in quiz("plan").out
