"""Commands as a user calls them: exit codes, profiles, odd places."""

import json
import os
import shlex
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from cssr_quiz import __version__
from cssr_quiz.bank.schema import schema
from cssr_quiz.cli.main import make_app
from cssr_quiz.errors import command_line
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


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("stats", "begin with: cssr-quiz start --profile anna"),
        ("backup", "begin with: cssr-quiz start --profile anna"),
        ("plan", "make one with: cssr-quiz plan --exam 2027-06-14 --profile anna"),
        ("plan --drop", "make one with: cssr-quiz plan --exam 2027-06-14 --profile anna"),
        ("plan --minutes 20", "plan --exam 2027-06-14 --minutes 20 --profile anna"),
        ("report", "Once you have sent it: cssr-quiz report --done --profile anna"),
        ("report --drop 9", "`cssr-quiz report --profile anna` numbers them"),
        ("report --done", "`cssr-quiz report --all --profile anna` lists all"),
    ],
)
def test_a_command_that_is_told_is_of_the_same_learner(
    quiz: "CommandLine", bank: str, command: str, told: str
) -> None:
    if command.startswith("report"):
        quiz("start", bank, "--plain", "--profile", "anna", typed=["!", "No.", ":quit"])
    ran = quiz(*command.split(), "--profile", "anna")
    assert told in ran.out + ran.err


def test_profiles_keep_learners_apart(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, typed=["Masaryk"])
    assert json.loads(quiz("due", bank, "--json").out)["new"] == 0
    assert json.loads(quiz("due", bank, "--json", "--profile", "anna").out)["new"] == 1
    assert json.loads(quiz("--profile", "anna", "due", bank, "--json").out)["new"] == 1


def test_a_new_name_is_told_and_one_in_capitals_is_the_same_learner(
    quiz: "CommandLine", bank: str
) -> None:
    ran = quiz("config", "profiles")
    assert ran.out == "There is no profile; one begins with: cssr-quiz --profile NAME start\n"
    assert quiz("due", bank, "--profile", "anna").err == "A new learner begins: anna.\n"
    assert quiz("due", bank, "--profile", "ANNA").err == ""
    ran = quiz("due", bank, "--profile", "ana")
    assert ran.err == "A new learner begins: ana. Did you mean anna?\n"
    ran = quiz("--profile", "Petr", "due", bank)
    assert ran.err == "A new learner begins: Petr. There are: ana, anna.\n"
    assert quiz("--profile", "eva", "config", "path").err == ""
    (quiz.home / "profiles" / ".DS_Store").write_text("", "utf-8")
    assert quiz("config", "profiles").out == "ana\nanna\nPetr\n"


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
    assert ran.err == "error: there is no option `--colour`\n  see: cssr-quiz start --help\n"


@pytest.mark.parametrize(
    ("line", "said", "way_out"),
    [
        ("due --jsn", "there is no option `--jsn`", "did you mean `--json`?"),
        (
            "try bank.yaml cold -4",
            "there is no option `-4`",
            "put -- in front of what begins with a minus: -- -4",
        ),
        ("chek", "there is no command `chek`", "did you mean `check`?"),
        ("new", "`FILE` is missing", "see: cssr-quiz new --help"),
        ("start --limit x", "`x` does not fit `--limit`", "expected a whole number from 1"),
        ("plan --minutes 0", "`0.0` does not fit `--minutes`",
         "expected a number from 1 to 1440\n"),
        ("plan --minutes nan", "`nan` does not fit `--minutes`", "expected a number from 1"),
        ("start --minutes nan", "`nan` does not fit `--minutes`", "expected a number from 0.1"),
        ("start --minutes inf", "`inf` does not fit `--minutes`", "expected a number from 0.1"),
        ("exam --minutes nan", "`nan` does not fit `--minutes`", "expected a number from 0.1"),
        ("exam --minutes inf", "`inf` does not fit `--minutes`", "expected a number from 0.1"),
        ("coverage --fail-under 101", "`101.0` does not fit `--fail-under`",
         "expected a number from 0 to 100"),
        ("plan --exam", "`--exam` needs a value", "see: cssr-quiz plan --help"),
        ("schema foo", "`foo` is one thing too many", "see: cssr-quiz schema --help"),
        ("check --plain=x", "option `--plain` does not take a value",
         "see: cssr-quiz check --help"),
    ],
)  # fmt: skip
def test_wrong_usage_is_told_in_the_words_of_every_other_error(
    quiz: "CommandLine", line: str, said: str, way_out: str
) -> None:
    ran = quiz(*line.split())
    assert ran.code == 2
    assert ran.err.startswith(f"error: {said}\n  {way_out}")


def test_no_command_at_all_shows_the_help(quiz: "CommandLine") -> None:
    ran = quiz()
    assert ran.code == 0
    assert ran.out.startswith("Usage: cssr-quiz [OPTIONS] COMMAND [ARGS]...")


def test_every_command_takes_plain(quiz: "CommandLine") -> None:
    group = get_command(make_app())
    for name in group.list_commands(None):  # type: ignore[attr-defined]
        command = group.get_command(None, name)  # type: ignore[attr-defined]
        assert "--plain" in [word for each in command.params for word in each.opts], name
    assert quiz("due", "--plain").out == quiz("due").out
    assert quiz("config", "path", "--plain").code == 0
    assert quiz("config", "--plain").out == quiz("config").out


def test_no_summary_of_a_command_breaks_off(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert "..." not in quiz("--help").out.partition("Commands:")[2]


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
    assert quiz("stats").out.startswith("Today: 1 answer, 1 right.")
    assert "small/one" in quiz("doctor").out
    assert quiz("undo").out == (
        "Taken back, answered on 2026-11-24: Masaryk (correct).\n  small/one\n"
    )


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
    assert quiz("stats").out.startswith("Today: 1 answer, 1 right.")


def test_a_clock_that_went_back_is_told_and_harms_nothing(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, typed=["Masaryk"])
    quiz.at("2026-11-20T10:00")
    ran = quiz("start", bank)
    assert "The clock says 2026-11-20, but the last answer was given on 2026-11-24" in ran.out
    assert ran.code == 0
    quiz.at("2026-11-26T10:00")
    assert json.loads(quiz("due", bank, "--json").out)["due"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="its shell closes no streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_ends_the_session_as_the_end_of_input(
    closed: str, bank: str, tmp_path: Path
) -> None:
    command = shlex.join([sys.executable, "-m", "cssr_quiz", "start", "--plain", bank])
    environ = os.environ | {"CSSR_QUIZ_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        ["/bin/sh", "-c", f"echo Masaryk | {{ {command} {closed}; }}"],
        cwd=tmp_path, env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


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


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("st", "start stats"),
        ("start tr", "treaties"),
        ("start --topic mun", "munich"),
        ("stats --topic coup", "coup"),
        ("show lead", "leaders"),
        ("show leaders --form p", "pair"),
        ("try x.yaml --form wr", "write"),
        ("check --format s", "screen sarif"),
        ("check --explain long", "long-prompt longest-option"),
        ("new --type an", "answer answers"),
        ("remove m", "mine"),
        ("config set le", "leech"),
        ("practice --topic po", "podzim počátky"),
    ],
)
def test_the_shell_completes_what_can_be_named(
    line: str, wanted: str, quiz: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.yaml").write_text(
        "bank: mine\nquestions:\n  - {prompt: P?, answer: A, topic: po Stalinovi, tags: podzim}\n",
        "utf-8",
    )
    quiz("add", "mine.yaml")
    monkeypatch.setenv("_CSSR_QUIZ_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"cssr-quiz {line}")
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ") + 1))
    assert quiz().out.splitlines() == wanted.split()


def test_undo_says_which_question_the_answer_was_given_to(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "small.yaml").write_text(BANK, "utf-8")
    quiz("start", "small", typed=[":answer"])
    assert quiz("undo").out == (
        "Taken back, answered on 2026-11-24: none (wrong).\n  Who was the first president?\n"
    )


def test_a_command_that_is_printed_can_be_copied(quiz: "CommandLine", tmp_path: Path) -> None:
    name = "Moje otázky.yaml"
    ran = quiz("new", name, "--type", "date")
    printed = [shlex.split(line.partition("    ")[0]) for line in ran.out.splitlines()[1:3]]
    assert printed == [["cssr-quiz", "check", name], ["cssr-quiz", "start", name]]
    bank = tmp_path / "my course" / "sub" / "one.yaml"
    bank.parent.mkdir(parents=True)
    bank.write_text(BANK, "utf-8")
    (bank.parent / "course.yaml").write_text("course: mine\n", "utf-8")
    told = quiz("add", str(bank)).err
    assert shlex.split(told.partition("course: ")[2]) == ["cssr-quiz", "add", str(bank.parent)]
    assert command_line("check", "otázky-1.yaml", "") == "cssr-quiz check otázky-1.yaml ''"
    assert command_line("due", "--quiet", Path("-x.yaml")) == "cssr-quiz due --quiet ./-x.yaml"


def test_what_went_wrong_today_is_told_among_what_is_due(quiz: "CommandLine", bank: str) -> None:
    quiz("start", bank, "--plain", "--seed", "1", typed=["Nobody", ":quit"])
    assert quiz("due", bank).out.startswith(
        "Due today: 0 questions, 1 that went wrong today, and 0 new ones.\n"
    )
    assert json.loads(quiz("due", bank, "--json").out)["again"] == 1
