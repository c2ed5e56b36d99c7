"""`due --quiet`: right after every change, and without loading what it does not need."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli import reminder

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first president?, answer: Masaryk}
"""


@pytest.fixture
def learner(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return the command line of a learner with one bank."""
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    return quiz


def _codes(quiz: "CommandLine") -> tuple[int, int]:
    """Return how it ends worked out anew or not, and how it ends from what was kept."""
    first, second = quiz("due", "small.yaml", "--quiet"), quiz("due", "small.yaml", "--quiet")
    assert first.out == second.out == first.err == second.err == ""
    return int(first.code), int(second.code)


def test_new_questions_alone_are_no_reason(learner: "CommandLine") -> None:
    assert _codes(learner) == (1, 1)


def test_it_is_due_from_the_turn_of_its_day(learner: "CommandLine") -> None:
    learner("start", "small.yaml", typed=["Beneš", "Masaryk"])
    assert _codes(learner) == (1, 1)
    learner.at("2026-11-25T03:59")
    assert _codes(learner) == (1, 1)
    learner.at("2026-11-25T04:00")
    assert _codes(learner) == (0, 0)


def test_an_answer_an_undo_and_an_edit_are_seen_at_once(learner: "CommandLine") -> None:
    learner("start", "small.yaml", typed=["Beneš", "Masaryk"])
    learner.at("2026-11-26T10:00")
    assert _codes(learner) == (0, 0)
    learner("start", "small.yaml", typed=["Masaryk"])
    assert _codes(learner) == (1, 1)
    learner("undo")
    assert _codes(learner) == (0, 0)
    Path("small.yaml").write_text(BANK.replace("id: one,", "id: one, rev: 2,"), "utf-8")
    assert _codes(learner) == (1, 1)


def test_a_setting_and_a_suspended_question_are_seen_at_once(learner: "CommandLine") -> None:
    learner("start", "small.yaml", typed=["Masaryk"])
    learner.at("2026-11-25T10:00")
    assert _codes(learner) == (1, 1)
    learner("config", "set", "retention", "97%")
    assert _codes(learner) == (0, 0)
    learner("practice", "small.yaml", "--plain", typed=[":suspend"])
    assert _codes(learner) == (1, 1)


def test_a_bank_in_a_folder_is_seen_to_change(learner: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    bank = tmp_path / "folder" / "small.yaml"
    bank.write_text(BANK, "utf-8")
    command = ("due", "--quiet", "--quizzes", "folder")
    learner("start", "--quizzes", "folder", typed=["Beneš", "Masaryk"])
    learner.at("2026-11-26T10:00")
    assert [learner(*command).code for _ in range(2)] == [0, 0]
    bank.write_text(BANK.replace("id: one,", "id: one, rev: 2,"), "utf-8")
    assert [learner(*command).code for _ in range(2)] == [1, 1]


def test_a_plan_decides_what_is_due(learner: "CommandLine") -> None:
    """Right at once, it would be due in two days; before the exam it is wanted in its own time."""
    learner("start", "small.yaml", typed=["Masaryk"])
    learner("plan", "small.yaml", "--exam", "2026-12-24")
    due = {}
    for day in range(25, 30):
        learner.at(f"2026-11-{day}T10:00")
        due[day] = _codes(learner)
        asked = learner("start", "small.yaml", typed=[":quit"]).out
        assert (due[day] == (0, 0)) is ("Question 1 of 1" in asked)
    assert due == {25: (1, 1), 26: (1, 1), 27: (0, 0), 28: (0, 0), 29: (0, 0)}
    learner.at("2026-11-26T10:00")
    assert _codes(learner) == (1, 1)
    learner("plan", "--drop")
    assert _codes(learner) == (0, 0)


def test_what_changes_while_it_is_worked_out_is_seen_the_next_time(
    learner: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def changing(*_: object) -> bool:
        looks.append(len(looks))
        (learner.home / "plans.toml").write_text("\n" * len(looks), "utf-8")
        return True

    learner("start", "small.yaml", typed=["Masaryk"])
    monkeypatch.setattr(reminder, "_reviews", changing)
    assert _codes(learner) == (0, 0)
    assert looks == [0, 1]


def test_an_unknown_profile_is_wrong_usage_and_does_not_begin(learner: "CommandLine") -> None:
    ran = learner("due", "--quiet", "--profile", "ana")
    assert (ran.code, ran.err) == (
        2,
        "error: there is no profile `ana`\n  `cssr-quiz config profiles` lists them\n",
    )
    assert not (learner.home / "profiles").exists()


def test_an_unknown_bank_is_wrong_usage(learner: "CommandLine") -> None:
    assert learner("due", "nowhere", "--quiet").code == 2


def test_a_second_look_loads_neither_courses_nor_the_database(tmp_path: Path) -> None:
    script = (
        "import sys; sys.argv = ['cssr-quiz', 'due', '--quiet']\n"
        "from cssr_quiz.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(*[name for name in ('sqlite3', 'yaml', 'pickle', 'cssr_quiz.question',"
        " 'cssr_quiz.bank', 'cssr_quiz.schedule', 'rich') if name in sys.modules])"
    )
    environ = os.environ | {"CSSR_QUIZ_HOME": str(tmp_path)}
    command = [sys.executable, "-c", script]
    loaded = [
        subprocess.run(command, capture_output=True, text=True, check=True, env=environ).stdout
        for _ in range(3)
    ]
    assert "sqlite3" in loaded[0]
    assert loaded[2] == "\n"


def test_who_looks_at_the_figures_twice_changes_nothing_that_was_kept(
    quiz: "CommandLine",
) -> None:
    Path("small.yaml").write_text(
        "bank: small\nquestions: [{id: a, prompt: Who?, answer: Hus}]\n", "utf-8"
    )
    quiz("start", "small.yaml", "--seed", "1", "--plain", typed=["Hus"])
    quiz("stats", "small", "--quizzes", "small.yaml")
    before = _noted(quiz)
    quiz("stats", "small", "--quizzes", "small.yaml")
    assert _noted(quiz) == before


def _noted(quiz: "CommandLine") -> list[tuple[str, str]]:
    with closing(sqlite3.connect(quiz.home / "progress.db")) as db:
        return db.execute("SELECT name, value FROM meta ORDER BY name").fetchall()
