"""A store that cannot be written can be looked into all the same, and loses nothing."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.learning import NAME, note, review
from tests.permissions import unprivileged
from tests.recount import recount

from cssr_quiz.review import Mark, Rating, Row
from cssr_quiz.store import Store, StoreError
from cssr_quiz.store.rows import INSERT_ROW, row_values
from cssr_quiz.tally import Scope

WAY_OUT = (
    "check its permissions, or set another folder with CSSR_QUIZ_HOME or"
    " `cssr-quiz config set data FOLDER`"
)
VERSION_2 = Path(__file__).with_name("version-2.sql").read_text("utf-8")


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that others than its owner can reach."""
    if not hasattr(os, "geteuid"):
        pytest.skip("permissions bind only on POSIX")
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)
        Path(name).chmod(0o700)


@pytest.fixture
def path(folder: Path) -> Path:
    """Return a database with a review, in that folder."""
    path = folder / "progress.db"
    with Store.open(path, lambda: "desk") as store:
        store.record(review(1))
    return path


def looked_into(path: Path) -> Store:
    return Store.open(path, lambda: "another", reading=True)


def refusal(path: Path, *, reading: bool = False) -> StoreError:
    """Open a store that must be refused, and return how."""
    with pytest.raises(StoreError) as refused:
        Store.open(path, lambda: "desk", reading=reading)
    return refused.value


def hour_of(day: int, quarter: int) -> int:
    del day, quarter
    return 9


def test_a_read_only_file_can_be_read_and_says_that_it_cannot_be_written(path: Path) -> None:
    path.chmod(0o400)
    with unprivileged(path.parent):
        assert (refusal(path).message, refusal(path).hint) == (f"{path} cannot be written", WAY_OUT)
        with looked_into(path) as store:
            assert not store.is_writable
            with pytest.raises(StoreError) as refused:
                store.record(review(2))
            assert str(refused.value) == f"{path} cannot be written ({WAY_OUT})"
            assert store.log() == [review(1)]


def test_a_read_only_folder_is_told_and_what_is_in_it_can_be_read(path: Path) -> None:
    folder = path.parent
    folder.chmod(0o500)
    with unprivileged(folder):
        assert refusal(path).message == f"{path} cannot be written"
        with looked_into(path) as store:
            assert not store.is_writable
            assert (store.device, store.log()) == ("desk", [review(1)])
            assert store.differences() == store.damage() == []
            with pytest.raises(StoreError, match="cannot be written"):
                store.record(review(2))
        assert sorted(each.name for each in folder.iterdir()) == ["progress.db"]


def test_where_none_can_be_made_none_is_read_either(path: Path) -> None:
    folder = path.parent
    folder.chmod(0o500)
    new, below = folder / "new.db", folder / "below" / "progress.db"
    with unprivileged(folder):
        for reading in (False, True):
            assert refusal(new, reading=reading).message == f"{new} cannot be written"
            assert (
                refusal(below, reading=reading).message
                == f"cannot use the data folder {below.parent}: permission denied"
            )


def test_what_a_killed_session_left_beside_the_database_is_read(path: Path) -> None:
    with Store.open(path, lambda: "desk") as store:
        store.record(review(2))
        copy = path.parent / "copy"
        copy.mkdir()
        for name in ("progress.db", "progress.db-wal"):
            shutil.copy(path.parent / name, copy)
    copy.chmod(0o500)
    with unprivileged(path.parent), looked_into(copy / "progress.db") as store:
        assert store.log() == [review(1), review(2)]
        assert not store.is_writable
    copy.chmod(0o700)


def test_an_older_version_is_brought_up_to_date_in_memory_only(folder: Path) -> None:
    path = folder / "progress.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(VERSION_2)
        db.execute("INSERT INTO meta VALUES ('device', 'desk')")
        db.execute(INSERT_ROW, row_values(review(1)))
        db.execute("PRAGMA user_version = 2")
        db.commit()
    before = path.read_bytes()
    folder.chmod(0o500)
    with unprivileged(folder), looked_into(path) as store:
        assert store.log() == [review(1)]
        wanted = recount([review(1)], {}, Scope(), hour_of)
        assert store.tally(Scope(), hour_of) == wanted
        assert not store.is_writable
        with pytest.raises(StoreError, match="cannot be written"):
            store.record(review(2))
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_as_ever(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    path.parent.chmod(0o500)
    with unprivileged(path.parent), pytest.raises(StoreError, match="by a newer cssr-quiz"):
        looked_into(path)


@pytest.mark.parametrize("kept", [False, True], ids=["never-counted", "counted-before"])
def test_what_the_log_adds_up_to_is_known_where_it_cannot_be_kept(
    path: Path, *, kept: bool
) -> None:
    rows: list[Row] = [
        review(1),
        review(2, 3, Rating.AGAIN),
        review(3, 5, question="treaties/peace"),
        note(4, Mark.UNDO, review(1), day=5),
        review(5, 9),
    ]
    with Store.open(path, lambda: "desk") as store:
        if kept:
            store.tally(Scope(), hour_of)
        store.merge(rows)
    path.parent.chmod(0o500)
    scopes = (Scope(), Scope(5), Scope(0, (NAME,)))
    with unprivileged(path.parent), looked_into(path) as store:
        for scope in scopes:
            assert store.tally(scope, hour_of) == recount(rows, {}, scope, hour_of)
        store.settle()
        assert not store.sums_differ()
