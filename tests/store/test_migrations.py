"""An old database climbs to the newest version in one transaction, or stays what it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.learning import NAME, note, report, review
from tests.recount import recount

from cssr_quiz.review import Confidence, Mark, Note, Rating, Row
from cssr_quiz.store import Store, StoreError, opening
from cssr_quiz.store.migrations import MIGRATIONS, schema
from cssr_quiz.store.rows import INSERT_ROW, row_values
from cssr_quiz.store.salvage import salvage
from cssr_quiz.tally import Scope

MOOD = "ALTER TABLE log ADD COLUMN mood TEXT;"
PLACE = """
-- a step may hold comments; and triggers, with statements inside
CREATE TABLE place (name TEXT PRIMARY KEY) STRICT;
CREATE TRIGGER place_stays BEFORE DELETE ON place
BEGIN SELECT RAISE(ABORT, 'a place stays'); END;
INSERT INTO place VALUES ('Prague; Moscow')
"""


def version_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def shape_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [line[0] for line in connection.execute("SELECT sql FROM sqlite_master ORDER BY 1")]


@pytest.fixture
def old(path: Path, store: Store) -> Path:
    """Return a database of this version, which a later one will find old, with a review."""
    store.record(review(1))
    store.close()
    return path


VERSION = 1 + len(MIGRATIONS)


def opened_with(path: Path, *more: str) -> Store:
    """Open a database as a later version does, with more steps."""
    return Store.open(path, lambda: "another", migrations=(*MIGRATIONS, *more))


VERSION_1 = Path(__file__).with_name("version-1.sql").read_text("utf-8")

ROWS: tuple[Row, ...] = (
    review(1, 0),
    review(2, 3, Rating.AGAIN, chance=0.25),
    note(3, Mark.OVERRIDE, review(2, 3), day=3, rating=Rating.HARD),
    note(4, Mark.FLAG, day=4),
    note(5, Mark.SUSPEND, day=4, question="treaties/pact"),
    note(6, Mark.UNDO, note(4, Mark.FLAG, day=4), day=5),
    Note(note(7, Mark.IMPORT, day=6).stamp, Mark.IMPORT, "treaties/pact", "treaties/q-1"),
    review(8, 7, None, question="treaties/q-1"),
)
"""A row of each kind that version 1 knows."""

OLD_INSERT = """
INSERT INTO log (id, device, kind, at, day, question, target, rev, digest, form, rung, shown,
  chance, response, credit, outcome, hints, guess, confidence, confused, taken, mode, session,
  rating, rules)
VALUES (:id, :device, :kind, :at, :day, :question, :target, :rev, :digest, :form, :rung, :shown,
  :chance, :response, :credit, :outcome, :hints, :guess, :confidence, :confused, :taken, :mode,
  :session, :rating, :rules)
"""


@pytest.fixture
def first(path: Path) -> Path:
    """Return a database as version 1 left it, with a row of each kind."""
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_1)
        db.execute("INSERT INTO meta VALUES ('device', 'desk')")
        for row in ROWS:
            db.execute(OLD_INSERT, row_values(row))
        db.execute("PRAGMA user_version = 1")
        db.commit()
    return path


def columns_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what SQLite says of the columns of all tables, of indexes and triggers."""
    with closing(sqlite3.connect(path)) as db:
        names = [
            line[0] for line in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found = {name: list(db.execute(f"PRAGMA table_info({name})")) for name in names}
        query = "SELECT type, name, tbl_name FROM sqlite_master WHERE type <> 'table' ORDER BY name"
        return found | {"others": list(db.execute(query))}


VERSION_2 = Path(__file__).with_name("version-2.sql").read_text("utf-8")


@pytest.fixture
def second(path: Path) -> Path:
    """Return a database as version 2 left it, with a row of each kind, and stated confidence."""
    path.parent.mkdir(parents=True)
    sure = replace(review(12, 9), confidence=Confidence.SURE)
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_2)
        db.execute("INSERT INTO meta VALUES ('device', 'desk')")
        for row in (*ROWS, report(9, 8), note(10, Mark.HINT, day=8), sure):
            db.execute(INSERT_ROW, row_values(row))
        db.execute("PRAGMA user_version = 2")
        db.commit()
    return path


def test_version_2_becomes_what_a_new_database_is(second: Path, tmp_path: Path) -> None:
    Store.open(second, lambda: "desk").close()
    new = tmp_path / "new.db"
    Store.open(new, lambda: "desk").close()
    assert columns_of(second) == columns_of(new)
    assert version_of(second) == VERSION


def test_what_version_2_holds_is_added_up_with_what_comes_after(second: Path) -> None:
    with Store.open(second, lambda: "desk") as store:
        store.record(review(13, 10))
        rows = store.log()
        assert len(rows) == len(ROWS) + 4
        for _ in range(2):
            wanted = recount(rows, store.imports(), Scope(), lambda *_: 9)
            assert store.tally(Scope(), lambda *_: 9) == wanted
            rows.append(review(14, 11))
            store.merge(rows)
        assert not store.sums_differ()


def test_version_1_keeps_all_its_rows(first: Path) -> None:
    with Store.open(first, lambda: "another") as store:
        assert store.log() == list(ROWS)
        assert store.device == "desk"
        store.rebuild()
        assert store.progress("treaties/pact").suspended
        assert store.damage() == store.differences() == []
    assert version_of(first) == VERSION


def test_version_1_becomes_what_a_new_database_is(first: Path, tmp_path: Path) -> None:
    Store.open(first, lambda: "desk").close()
    new = tmp_path / "new.db"
    Store.open(new, lambda: "desk").close()
    assert columns_of(first) == columns_of(new)


def test_a_log_that_came_from_version_1_takes_reports_and_still_loses_no_row(first: Path) -> None:
    with Store.open(first, lambda: "desk") as store:
        store.record(report(9, 8))
        store.record(note(10, Mark.HINT, day=8))
        store.record(note(11, Mark.SENT, report(9, 8), day=8))
        assert len(store.log()) == len(ROWS) + 3
        for change in ("DELETE FROM log", "UPDATE log SET comment = ''"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                store._db.execute(change)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
            store._db.execute("INSERT INTO log (id, device, kind, at, day, question)"
                              " VALUES ('x', 'desk', 'poem', 0, 0, 'a/b')")  # fmt: skip


def test_a_backup_of_version_1_can_be_read_without_touching_it(first: Path) -> None:
    before = first.read_bytes()
    assert salvage(first).rows == ROWS
    assert first.read_bytes() == before


def test_a_new_database_has_the_newest_version(path: Path, store: Store) -> None:
    assert store.path == path
    assert version_of(path) == VERSION


def test_an_old_database_climbs_all_steps_and_keeps_its_rows(old: Path) -> None:
    with opened_with(old, MOOD, PLACE) as store:
        assert store.rows(NAME) == [review(1)]
        assert store.device == "desk"
        [place] = store._db.execute("SELECT name FROM place").fetchall()
        assert place["name"] == "Prague; Moscow"
        assert store._db.execute("SELECT mood FROM log").fetchone()["mood"] is None
        with pytest.raises(sqlite3.IntegrityError, match="a place stays"):
            store._db.execute("DELETE FROM place")
    assert version_of(old) == VERSION + 2
    with opened_with(old, MOOD, PLACE) as store:
        assert store.rows(NAME) == [review(1)]


@pytest.mark.parametrize(
    "broken",
    [
        "INSERT INTO nowhere VALUES (1);",
        "DELETE FROM log;",
        "CREATE TABLE place (name TEXT) STRICT; nonsense;",
        "nonsense",
    ],
)
def test_a_step_that_fails_leaves_the_old_version_untouched(old: Path, broken: str) -> None:
    before = shape_of(old)
    with pytest.raises(StoreError, match="cannot be used"):
        opened_with(old, MOOD, PLACE, broken)
    assert (version_of(old), shape_of(old)) == (VERSION, before)
    with Store.open(old, lambda: "desk") as store:
        assert store.rows(NAME) == [review(1)]
        store.record(review(2))
        assert store.differences() == []


def test_a_newer_database_is_refused_and_left_alone(old: Path) -> None:
    opened_with(old, MOOD).close()
    before = old.read_bytes()
    with pytest.raises(StoreError) as refused:
        Store.open(old, lambda: "desk")
    assert str(refused.value) == (
        f"{old} was written by a newer cssr-quiz (version {VERSION + 1}, not {VERSION})"  # noqa: S608
        " (update cssr-quiz, or set another data folder)"
    )
    assert old.read_bytes() == before


def test_a_database_that_another_process_made_meanwhile_is_not_made_again(
    path: Path, opened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().record(review(1))
    answers = iter((0, VERSION))
    monkeypatch.setattr(opening, "version_of", lambda _: next(answers))
    with Store.open(path, lambda: "late") as late:
        assert late.device == "desk"
        assert late.rows(NAME) == [review(1)]


def test_every_table_is_strict_and_every_column_of_the_log_has_a_line_of_its_own(
    path: Path, store: Store
) -> None:
    assert store.path == path
    tables = [
        (line["name"], line["wr"], line["strict"])
        for line in store._db.execute("PRAGMA table_list")
        if not line["name"].startswith("sqlite_")
    ]
    assert sorted(tables) == [
        ("log", 1, 1),
        ("meta", 1, 1),
        ("progress", 1, 1),
        ("sums_by_question", 1, 1),
        ("sums_by_statement", 1, 1),
        ("sums_by_time", 1, 1),
        ("uncounted", 1, 1),
    ]
    lines = schema().splitlines()
    assert max(map(len, lines)) <= 100
    for table, _, _ in tables:
        for column in store._db.execute(f"PRAGMA table_info({table})"):
            assert any(line.startswith(f"  {column['name']} ") for line in lines)


def test_the_log_stands_before_what_is_worked_out_of_it() -> None:
    log, derived = schema().split("-- 2. ")
    assert "CREATE TABLE log (" in log
    for table in ("progress", "sums_by_time", "uncounted"):
        assert f"CREATE TABLE {table} (" in derived
