"""Backups, exports and rescues as a learner meets them."""

import gc
import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli import sitting
from cssr_quiz.store.archive import promised_rows, read_archive

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first president?, answer: Tomáš Garrigue Masaryk}
  - {id: two, prompt: Who was the second?, answer: Edvard Beneš}
"""


@pytest.fixture
def home(quiz: "CommandLine", tmp_path: Path) -> Path:
    """Return the home of a learner who has answered one question."""
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    quiz("start", "small.yaml", "--limit", "1", "--seed", "1", typed=["Masaryk"])
    return quiz.home


def _rows(quiz: "CommandLine") -> list[dict[str, object]]:
    lines = quiz("export-log").out.splitlines()
    assert quiz("export-log", "-").out.splitlines() == lines
    return [values for line in lines if "kind" in (values := json.loads(line))]


def _let_go() -> None:
    """Close the databases of the commands before, which stayed in this process."""
    gc.collect()


def test_a_session_leaves_a_backup_of_its_day(quiz: "CommandLine", home: Path) -> None:
    backup = home / "backups" / "2026-11-24.jsonl.gz"
    assert backup.exists()
    assert quiz("backup").out == f"Nothing is new since {backup}.\n"


def test_an_exam_and_what_is_taken_back_are_backed_up_too(
    quiz: "CommandLine", home: Path, tmp_path: Path
) -> None:
    (tmp_path / "one.yaml").write_text(
        "bank: one\nquestions:\n  - {id: a, prompt: Who?, answer: Masaryk}\n", "utf-8"
    )
    quiz.at("2026-11-25T10:00")
    quiz("exam", "one.yaml", typed=["Masaryk"])
    backup = home / "backups" / "2026-11-25.jsonl.gz"
    before = promised_rows(backup)
    quiz("undo")
    assert promised_rows(backup) == before + 1


def test_without_an_answer_there_is_nothing_to_back_up(quiz: "CommandLine") -> None:
    told = "There is no answer to save yet; begin with: cssr-quiz start\n"
    assert quiz("backup").out == told


def test_a_log_goes_to_another_computer_and_twice_changes_nothing(
    quiz: "CommandLine", home: Path
) -> None:
    assert home.exists()
    assert quiz("export-log", "log.jsonl").out == "1 row written to log.jsonl.\n"
    other = ("--profile", "other")
    assert quiz("import-log", "log.jsonl", *other).out == (
        "1 row added, 0 known already.\nDerived anew: 1 question.\n"
    )
    assert quiz("import-log", "log.jsonl", *other).out == "0 rows added, 1 known already.\n"
    piped = Path("log.jsonl").read_text("utf-8").splitlines()
    again = quiz("import-log", "-", *other, typed=piped).out
    assert again.endswith("0 rows added, 1 known already.\n")


@pytest.mark.parametrize("command", ["backup", "export-log"])
def test_a_log_is_written_over_an_earlier_one_and_over_nothing_else(
    quiz: "CommandLine", home: Path, command: str
) -> None:
    for name in ("log.jsonl", "log.jsonl.gz"):
        for _ in range(2):
            assert quiz(command, name).code == 0
    database = (home / "progress.db").read_bytes()
    for name in ("small.yaml", str(home / "progress.db")):
        ran = quiz(command, name)
        assert (ran.out, ran.code) == ("", 1)
        assert ran.err == (
            f"error: {name} is no log of cssr-quiz and is left as it is\n"
            "  name another file, or delete that one first\n"
        )
    assert Path("small.yaml").read_text("utf-8") == BANK
    assert (home / "progress.db").read_bytes() == database


def test_the_database_of_another_computer_joins_too(quiz: "CommandLine", home: Path) -> None:
    ran = quiz("--profile", "other", "import-log", str(home / "progress.db"))
    assert ran.out.startswith("1 row added, 0 known already.\n")


def test_a_row_with_another_body_is_kept_aside_once(quiz: "CommandLine", home: Path) -> None:
    row = _rows(quiz)[0] | {"taken": 1}
    Path("other.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    told = (
        "0 rows added, 0 known already.\n"
        "1 row with an id that is taken by another row here; kept aside in "
        f"{home / 'clashes.jsonl'}.\n"
    )
    for _ in range(2):
        ran = quiz("import-log", "other.jsonl")
        assert (ran.out, ran.code) == (told, 1)
    kept = (home / "clashes.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["taken"] for line in kept] == [1]


def test_a_file_that_is_no_log_changes_nothing(quiz: "CommandLine", home: Path) -> None:
    Path("poem.txt").write_text("Roses\n", "utf-8")
    for command in ("restore", "import-log"):
        ran = quiz(command, "poem.txt")
        assert ran.err.startswith("error: poem.txt:1: this is no row of a log: ")
        assert ran.code == 1
    assert quiz("restore", "nowhere.txt").code == 1
    assert len(_rows(quiz)) == 1
    assert not list(home.glob("replaced-*"))


def test_restore_puts_a_backup_in_the_place_of_the_log(quiz: "CommandLine", home: Path) -> None:
    quiz("backup", "kept.jsonl.gz")
    quiz("undo")
    assert len(_rows(quiz)) == 2
    _let_go()
    aside = home / "replaced-2026-11-24-100000"
    ran = quiz("restore", "kept.jsonl.gz")
    assert ran.err == ""
    assert ran.out == (f"Restored 1 row from kept.jsonl.gz.\nWhat was there lies in {aside}.\n")
    assert len(_rows(quiz)) == 1
    _let_go()
    quiz("restore", str(aside / "progress.db"))
    assert len(_rows(quiz)) == 2


def test_a_new_learner_begins_with_what_another_computer_kept(
    quiz: "CommandLine", home: Path
) -> None:
    quiz("backup", "kept.jsonl.gz")
    ran = quiz("--profile", "other", "restore", "kept.jsonl.gz")
    assert ran.out == "Restored 1 row from kept.jsonl.gz.\n"
    assert [each.name for each in (home / "profiles" / "other").iterdir()] == ["progress.db"]


def test_what_a_damaged_database_still_holds_is_added_to_what_is_restored(
    quiz: "CommandLine", home: Path
) -> None:
    quiz("backup", "kept.jsonl.gz")
    quiz("start", "small.yaml", "--limit", "1", "--seed", "1", typed=["Edvard Beneš"])
    assert len(_rows(quiz)) == 2
    _let_go()
    database = home / "progress.db"
    with closing(sqlite3.connect(database)) as db:  # who only looks leaves the write-ahead log
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.write_bytes(database.read_bytes()[:-5000])
    assert quiz("restore", "kept.jsonl.gz").out.startswith("Restored 2 rows from kept.jsonl.gz.\n")
    assert len(_rows(quiz)) == 2


def test_an_import_is_backed_up_and_knows_questions_without_an_id_again(
    quiz: "CommandLine", home: Path, tmp_path: Path
) -> None:
    bank = "bank: bare\nquestions:\n  - {prompt: Who was the first president?, answer: Masaryk}\n"
    (tmp_path / "bare.yaml").write_text(bank, "utf-8")
    quiz("start", "bare.yaml", "--plain", typed=["Masaryk"])
    quiz("export-log", "log.jsonl")
    quiz("--profile", "other", "import-log", "log.jsonl")
    folder = home / "profiles" / "other" / "backups"
    with gzip.open(folder / "2026-11-24.jsonl.gz", "rt", encoding="utf-8") as file:
        assert json.loads(file.readline())["rows"] == 2
    (tmp_path / "bare.yaml").write_text(bank.replace("Who was", "Who was it that was"), "utf-8")
    ran = quiz("--profile", "other", "start", "bare.yaml", "--plain")
    assert ran.out.startswith("Reworded, your progress goes on: Who was it that was the first pres")


def test_a_damaged_database_is_saved_by_doctor(quiz: "CommandLine", home: Path) -> None:
    _let_go()
    database = home / "progress.db"
    database.write_bytes(database.read_bytes()[:5000])
    ran = quiz("start", "small.yaml")
    assert ran.err == (
        f"error: {database} is damaged\n  save what is left of it: cssr-quiz doctor --rebuild\n"
    )
    _let_go()
    ran = quiz("doctor", "--rebuild")
    assert ran.err == ""
    told = ran.out
    assert told.startswith(
        "The database was damaged; 1 row saved from it and its backups.\n"
        f"The damaged files lie in {home / 'replaced-2026-11-24-100000'}.\n"
    )
    assert len(_rows(quiz)) == 1
    assert f"{database} is in order." in quiz("doctor").out


def test_a_damaged_database_and_a_damaged_backup_are_told_both(
    quiz: "CommandLine", home: Path
) -> None:
    _let_go()
    database, backup = home / "progress.db", home / "backups" / "2026-11-24.jsonl.gz"
    database.write_bytes(database.read_bytes()[:5000])
    backup.write_bytes(backup.read_bytes()[:-9])
    ran = quiz("doctor", "--rebuild")
    assert ran.out.startswith(
        f"left out: 1 week of {backup}, damaged\n"
        "The database was damaged; 0 rows saved from it and its backups.\n"
    )


@pytest.mark.usefixtures("home")
def test_a_copy_takes_over_what_stands_in_the_last_backup(
    quiz: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(*_: object) -> bytes:
        raise AssertionError("a week was written anew")

    monkeypatch.setattr("cssr_quiz.store.parts._part", write)
    assert quiz("backup", "copy.jsonl.gz").out == "1 row saved in copy.jsonl.gz.\n"
    assert len(read_archive(tmp_path / "copy.jsonl.gz").rows) == 1


def test_a_rehearsal_that_outlasts_its_session_keeps_no_database_open(
    quiz: "CommandLine", home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = Event(), Event()

    def rehearse(*_: object) -> None:
        begun.set()
        ended.wait(60)

    monkeypatch.setattr(sitting, "_READING", 0.0)
    monkeypatch.setattr(sitting, "_rehearse", rehearse)
    quiz("start", "small.yaml", typed=["Beneš"])
    assert begun.wait(60)
    _let_go()
    assert not (home / "progress.db-wal").exists()
    ended.set()


def test_an_emptied_database_is_noticed_by_the_backup(quiz: "CommandLine", home: Path) -> None:
    _let_go()
    (home / "progress.db").unlink()
    backup = home / "backups" / "2026-11-24.jsonl.gz"
    ran = quiz("start", "small.yaml")
    assert "A backup holds 1 row more than your log.\n" in ran.out
    assert f"To add them: cssr-quiz import-log {backup}\n" in ran.out
    assert quiz("import-log", str(backup)).code == 0
    assert "A backup holds" not in quiz("doctor").out


def test_the_way_back_names_the_learner_whose_backup_it_is(quiz: "CommandLine", home: Path) -> None:
    quiz("--profile", "anna", "start", "small.yaml", typed=["Beneš"])
    _let_go()
    folder = home / "profiles" / "anna"
    (folder / "progress.db").unlink()
    backup = folder / "backups" / "2026-11-24.jsonl.gz"
    ran = quiz("--profile", "anna", "doctor")
    assert f"To add them: cssr-quiz import-log {backup} --profile anna\n" in ran.out


def test_a_backup_that_fails_does_not_fail_the_session(quiz: "CommandLine", home: Path) -> None:
    (home / "backups" / "2026-11-24.jsonl.gz").unlink()
    (home / "backups").rmdir()
    (home / "backups").write_text("", "utf-8")
    ran = quiz("start", "small.yaml", typed=["Beneš"])
    assert ran.code == 0
    assert ran.err.startswith("warning: no backup was made: ")


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the lines for who waits, with one at each row."""
    found: list[str] = []
    for module in ("archive", "replacement"):
        monkeypatch.setattr(f"cssr_quiz.store.{module}.STEP", 1)
    monkeypatch.setattr("cssr_quiz.store.merging.BATCH", 1)
    monkeypatch.setattr("cssr_quiz.ui.waiting.Waiting.tell", lambda _, text: found.append(text))
    return found


def test_who_waits_is_told_how_far_a_restore_is(
    quiz: "CommandLine", home: Path, lines: list[str]
) -> None:
    quiz("start", "small.yaml", "--limit", "1", typed=[":skip"])
    quiz("backup", "two.jsonl")
    quiz("restore", "two.jsonl")
    assert lines == [
        "Reading two.jsonl: 1 of 2 rows.",
        "Reading two.jsonl: 2 of 2 rows.",
        "Adding: 1 of 2 rows.",
        "Working out what is due.",
        "Checking the new database.",
    ]
    _let_go()
    lines.clear()
    database = home / "progress.db"
    database.write_bytes(database.read_bytes()[:5000])
    quiz("doctor", "--rebuild")
    backup = home / "backups" / "2026-11-24.jsonl.gz"
    assert lines[0] == f"Reading {backup}."
    assert lines[-1] == "Checking the new database."


@pytest.mark.usefixtures("home")
def test_who_waits_is_told_how_far_an_import_is(
    quiz: "CommandLine", tmp_path: Path, lines: list[str]
) -> None:
    quiz("start", "small.yaml", "--limit", "1", typed=[":skip"])
    rows = quiz("export-log").out.splitlines()[1:]
    (tmp_path / "rows.jsonl").write_text("\n".join(rows), "utf-8")
    quiz("import-log", "rows.jsonl", "--profile", "anna")
    assert lines == [
        "Reading rows.jsonl: 1 rows.",
        "Reading rows.jsonl: 2 rows.",
        "Adding: 1 of 2 rows.",
    ]
