"""An old database climbs to the newest version in one transaction, or stays what it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.learning import NAME, review

from cssr_quiz.store import Store, StoreError, opening
from cssr_quiz.store.migrations import MIGRATIONS, VERSION, schema, steps

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
    """Return a database of today's version with a review."""
    store.record(review(1))
    store.close()
    return path


def opened_as(path: Path, version: int, migrations: dict[int, str]) -> Store:
    return Store.open(path, lambda: "another", version=version, migrations=migrations)


def test_a_new_database_has_the_newest_version(path: Path, store: Store) -> None:
    assert store.path == path
    assert version_of(path) == VERSION


def test_every_version_has_a_step_that_leads_on() -> None:
    assert sorted(MIGRATIONS) == list(range(1, VERSION))


def test_version_1_climbs_to_the_shape_of_a_new_database(
    path: Path, store: Store, tmp_path: Path
) -> None:
    first = tmp_path / "first.db"
    with closing(sqlite3.connect(first)) as db:
        lines = (line for line in schema().splitlines() if "CREATE INDEX" not in line)
        db.executescript("\n".join(lines))
        db.execute("CREATE INDEX log_by_time ON log (at, id)")
        db.execute("CREATE INDEX log_by_question ON log (question, at, id)")
        db.execute("INSERT INTO meta VALUES ('device', 'desk')")
        db.execute("PRAGMA user_version = 1")
        db.commit()
    with Store.open(first, lambda: "another") as climbed:
        climbed.record(review(1))
        assert climbed.rows(NAME) == [review(1)]
    assert shape_of(first) == shape_of(path)
    assert store.device == "desk"


def test_steps_come_in_order() -> None:
    assert steps(1, 3, {2: "second", 1: "first", 3: "third"}) == "first\nsecond"
    assert steps(2, 2, {}) == ""
    with pytest.raises(KeyError):
        steps(1, 3, {1: "first"})


def test_an_old_database_climbs_all_steps_and_keeps_its_rows(old: Path) -> None:
    with opened_as(old, VERSION + 2, {VERSION: MOOD, VERSION + 1: PLACE}) as store:
        assert store.rows(NAME) == [review(1)]
        assert store.device == "desk"
        [place] = store._db.execute("SELECT name FROM place").fetchall()
        assert place["name"] == "Prague; Moscow"
        assert store._db.execute("SELECT mood FROM log").fetchone()["mood"] is None
        with pytest.raises(sqlite3.IntegrityError, match="a place stays"):
            store._db.execute("DELETE FROM place")
    assert version_of(old) == VERSION + 2
    with opened_as(old, VERSION + 2, {}) as store:
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
        opened_as(old, VERSION + 3, {VERSION: MOOD, VERSION + 1: PLACE, VERSION + 2: broken})
    assert (version_of(old), shape_of(old)) == (VERSION, before)
    with Store.open(old, lambda: "desk") as store:
        assert store.rows(NAME) == [review(1)]
        store.record(review(2))
        assert store.differences() == []


def test_a_newer_database_is_refused_and_left_alone(old: Path) -> None:
    opened_as(old, VERSION + 1, {VERSION: MOOD}).close()
    before = old.read_bytes()
    with pytest.raises(StoreError) as refused:
        Store.open(old, lambda: "desk")
    assert str(refused.value) == (
        f"{old} was written by a newer cssr-quiz (version {VERSION + 1}, not {VERSION})"  # noqa: S608 - a message
        " (update cssr-quiz, or set another data folder)"
    )
    assert old.read_bytes() == before


def test_a_database_that_another_process_made_meanwhile_is_not_made_again(
    path: Path, opened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().record(review(1))
    answers = iter((0, VERSION))
    monkeypatch.setattr(opening, "_version", lambda _: next(answers))
    with Store.open(path, lambda: "late") as late:
        assert late.device == "desk"
        assert late.rows(NAME) == [review(1)]


def test_the_schema_fits_on_a_screen_and_is_strict() -> None:
    text = schema()
    assert len(text.splitlines()) <= 66
    assert text.count("CREATE TABLE") == text.count("STRICT, WITHOUT ROWID") == 3
