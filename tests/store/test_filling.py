"""A whole log written into an empty database at once."""

import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from tests.learning import histories, review

from cssr_quiz.review import Row
from cssr_quiz.schedule import Model
from cssr_quiz.store import Store, replacement, salvage
from cssr_quiz.store.archive import Archive
from cssr_quiz.store.replacement import read_any, replace


def _desk() -> str:
    return "desk"


@given(histories())
@settings(deadline=None, max_examples=40)
def test_a_log_written_at_once_is_what_adding_row_by_row_makes(rows: list[Row]) -> None:
    with TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("added.db", "filled.db")]
        with Store.open(paths[0], _desk) as added, Store.open(paths[1], _desk) as filled:
            added.merge(rows)
            filled.fill(rows)
            assert filled.log() == added.log()
            assert filled.all_progress() == added.all_progress()
            assert filled.damage() == filled.differences() == []
        assert _schema(paths[0]) == _schema(paths[1])


def _schema(path: Path) -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return set(db.execute("SELECT type, name, sql FROM sqlite_master"))


def test_of_an_id_that_two_archives_have_the_first_stands(tmp_path: Path) -> None:
    path = tmp_path / "progress.db"
    mine, other = review(1, question="small/a"), review(1, question="small/b")
    done = replace(
        path, [Archive((mine,)), Archive((other, review(2)))], _desk, Model(), "2026-11-24-100000"
    )
    assert done.rows == 2
    with Store.open(path, _desk) as store:
        assert store.log() == [mine, review(2)]


def test_who_waits_for_a_database_is_told_how_far_its_reading_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (replacement, salvage):
        monkeypatch.setattr(module, "STEP", 2)
    path, lines = tmp_path / "progress.db", list[str]()
    with Store.open(path, _desk) as store:
        store.merge(review(number) for number in range(5))
    found = read_any(path, lines.append)
    assert [row.stamp.id for row in found.rows] == [review(number).stamp.id for number in range(5)]
    reading = [f"Reading {path}: {done} of 5 rows." for done in (2, 4)]
    assert lines == [f"Checking {path}.", *reading]
    lines.clear()
    assert salvage.salvage(path, lines.append) == found
    assert lines == reading
    lines.clear()
    replace(tmp_path / "new.db", [found], _desk, Model(), "", lines.append)
    assert lines == [
        "Adding: 2 of 5 rows.",
        "Adding: 4 of 5 rows.",
        "Working out what is due.",
        "Checking the new database.",
    ]
