"""Commands as a user calls them: exit codes, profiles, odd places."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz import __version__
from cssr_quiz.bank.schema import schema
from cssr_quiz.store import Store, StoreError

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - id: one
    prompt: Who was the first president?
    answer: Tomáš Garrigue Masaryk
"""


@pytest.fixture
def bank(tmp_path: Path) -> str:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    return "small.yaml"


def test_version(quiz: "CommandLine") -> None:
    assert quiz("--version").out == f"cssr-quiz {__version__}\n"


def test_python_m_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cssr_quiz", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout == f"cssr-quiz {__version__}\n"


def test_profiles_keep_learners_apart(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, typed=["Masaryk"])
    assert json.loads(quiz("due", bank, "--json").out)["new"] == 0
    assert json.loads(quiz("due", bank, "--json", "--profile", "anna").out)["new"] == 1
    assert json.loads(quiz("--profile", "anna", "due", bank, "--json").out)["new"] == 1


def test_the_schema_is_printed_for_banks_or_for_courses_only(quiz: "CommandLine") -> None:
    assert json.loads(quiz("schema").out) == schema()
    assert json.loads(quiz("schema", "--course").out) == schema(course=True)


def test_one_form_of_a_question_can_be_shown_alone(quiz: "CommandLine", tmp_path: Path) -> None:
    text = "bank: b\nquestions: [{id: a, prompt: Who?, answer: B, wrong: [C, D]}]\n"
    (tmp_path / "b.yaml").write_text(text, "utf-8")
    both = quiz("show", "b.yaml", "a").out
    alone = quiz("show", "b.yaml", "a", "--form", "write").out
    assert ("As choose:" in both, "As write:" in both) == (True, True)
    assert ("As choose:" in alone, "As write:" in alone) == (False, True)


def test_an_unknown_option_is_wrong_usage(quiz: "CommandLine") -> None:
    ran = quiz("start", "--colour")
    assert ran.code == 2
    assert "No such option" in ran.err


def test_a_built_in_bank_can_be_named_with_its_course(quiz: "CommandLine") -> None:
    ran = quiz("start", "czechoslovakia-soviet-union/treaties", "--limit", "1", "--seed", "1")
    assert "Question 1 of 1" in ran.out
    assert ran.code == 0


def test_a_misspelt_bank_gets_a_suggestion(quiz: "CommandLine") -> None:
    ran = quiz("start", "treatys")
    assert ran.code == 2
    assert "did you mean `treaties`?" in ran.err


def test_a_damaged_database_is_told_with_the_way_out(quiz: "CommandLine", bank: str) -> None:
    quiz.home.mkdir()
    (quiz.home / "progress.db").write_bytes(b"this is no database" * 100)
    ran = quiz("start", bank)
    assert ran.code == 1
    assert "is damaged" in ran.err
    assert "cssr-quiz doctor --rebuild" in ran.err
    assert (quiz.home / "progress.db").read_bytes().startswith(b"this is no database")


def test_a_newer_database_is_left_alone(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, typed=["Masaryk"])
    with sqlite3.connect(quiz.home / "progress.db") as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    ran = quiz("start", bank)
    assert ran.code == 1
    assert "was written by a newer cssr-quiz" in ran.err


def test_a_data_folder_that_cannot_be_made_is_told(quiz: "CommandLine", bank: str) -> None:
    quiz.home.parent.joinpath("home").write_text("a file")
    ran = quiz("start", bank)
    assert ran.code == 1
    assert "cannot use the data folder" in ran.err
    assert "CSSR_QUIZ_HOME" in ran.err


def test_broken_settings_are_told_and_left_alone(quiz: "CommandLine", bank: str) -> None:
    quiz.home.mkdir()
    (quiz.home / "config.toml").write_text("new = [")
    ran = quiz("start", bank)
    assert ran.code == 1
    assert "cannot read the settings" in ran.err


def test_a_setting_that_does_not_fit_is_told_with_its_file(quiz: "CommandLine", bank: str) -> None:
    quiz.home.mkdir()
    (quiz.home / "config.toml").write_text("new = -3")
    ran = quiz("start", bank)
    assert ran.code == 1
    assert "config.toml" in ran.err
    assert "new questions a day, 0 to 999" in ran.err


def test_a_question_whose_bank_has_vanished_keeps_its_answers(
    quiz: "CommandLine", bank: str, tmp_path: Path
) -> None:
    quiz("start", bank, typed=["Masaryk"])
    (tmp_path / bank).unlink()
    assert quiz("stats").out.startswith("Today: 1 answer, 100 % right.")
    assert "small/one" in quiz("doctor").out
    assert quiz("undo").out == "Taken back: Masaryk to small/one, answered on 2026-11-24.\n"


def test_sums_that_differ_from_the_log_are_told_and_made_anew(
    quiz: "CommandLine", bank: str
) -> None:
    quiz("start", bank, typed=["Masaryk"])
    right = quiz("stats").out
    with sqlite3.connect(quiz.home / "progress.db") as db:
        db.execute("UPDATE sums_by_time SET answered = 7")
    db.close()
    ran = quiz("doctor")
    assert ran.code == 1
    first, *_, last = ran.out.splitlines()
    assert first == "differs from the log: what `stats` adds up"
    assert last == "To derive progress anew from your answers: cssr-quiz doctor --rebuild"
    quiz("doctor", "--rebuild")
    assert quiz("doctor").code == 0
    assert quiz("stats").out == right


def test_a_session_counts_its_answers_once_sums_are_kept(quiz: "CommandLine", bank: str) -> None:
    quiz("stats")
    quiz("start", bank, typed=["Masaryk"])
    quiz("stats")
    quiz.at("2026-12-25T10:00")
    quiz("start", bank, typed=["Masaryk"])
    with sqlite3.connect(quiz.home / "progress.db") as db:
        [waiting] = db.execute("SELECT count(*) FROM uncounted").fetchone()
        days = db.execute("SELECT day FROM sums_by_time").fetchall()
    db.close()
    assert (waiting, len(days)) == (0, 2)


def test_sums_that_cannot_be_written_now_spoil_no_session(
    quiz: "CommandLine", bank: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(store: Store) -> None:
        raise StoreError(f"{store.path} is in use by another program that does not let go")

    monkeypatch.setattr(Store, "settle", busy)
    ran = quiz("start", bank, typed=["Masaryk"])
    assert (ran.code, ran.err) == (0, "")
    assert quiz("stats").out.startswith("Today: 1 answer, 100 % right.")


def test_a_clock_that_went_back_is_told_and_harms_nothing(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, typed=["Masaryk"])
    quiz.at("2026-11-20T10:00")
    ran = quiz("start", bank)
    assert "The clock says 2026-11-20, but the last answer was given on 2026-11-24" in ran.out
    assert ran.code == 0
    quiz.at("2026-11-26T10:00")
    assert json.loads(quiz("due", bank, "--json").out)["due"] == 1


def test_a_bug_ends_with_a_report_and_its_own_code(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("cssr_quiz.stats.report", lambda *_, **__: 1 // 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    ran = quiz("stats")
    assert ran.code == 3
    assert "this is a bug in cssr-quiz" in ran.err
    assert "ZeroDivisionError" in (tmp_path / "cssr-quiz-bug.txt").read_text("utf-8")


def test_a_time_limit_ends_the_session(quiz: "CommandLine") -> None:
    ran = quiz("start", "--minutes", "0.1", "--seed", "1", typed=["1"] * 20)
    assert "The time is up." in ran.out


@pytest.mark.skipif(os.name == "nt", reason="signals and pipes are POSIX here")
def test_a_reader_that_closes_the_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m cssr_quiz --help | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_the_shell_completes_commands_and_banks(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CSSR_QUIZ_COMPLETE", "complete_bash")
    for line, number, wanted in (
        ("cssr-quiz st", "1", ["start", "stats"]),
        ("cssr-quiz start tr", "2", ["treaties"]),
    ):
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", number)
        assert quiz().out.split() == wanted
