"""The safety net: merges, archives, backups, and databases that lost a part."""

import errno
import gzip
import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import replace as changed
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import histories, note, review

from cssr_quiz.review import Mark, Row
from cssr_quiz.schedule import Model
from cssr_quiz.store import Store, StoreError
from cssr_quiz.store.archive import Archive, read_archive, write_archive
from cssr_quiz.store.backups import back_up, backups
from cssr_quiz.store.replacement import read_any, replace
from cssr_quiz.store.rows import row_values
from cssr_quiz.store.salvage import salvage

MOMENT = "2026-11-24-100000"


def _desk() -> str:
    return "desk"


def _filled(path: Path, rows: Sequence[Row]) -> None:
    with Store.open(path, _desk) as store:
        for row in rows:
            store.record(row)


def _ids(rows: Sequence[Row]) -> set[str]:
    return {row.stamp.id for row in rows}


@given(histories(), st.data())
@settings(deadline=None, max_examples=40)
def test_merging_is_the_union_in_any_order_and_split(rows: list[Row], data: st.DataObject) -> None:
    left = [row for row in rows if data.draw(st.booleans())]
    right = [row for row in rows if row not in left or data.draw(st.booleans())]
    with TemporaryDirectory() as folder:
        stores = []
        for number, (one, other) in enumerate(((left, right), (right, left))):
            with Store.open(Path(folder) / f"{number}.db", _desk) as store:
                store.merge(one)
                store.merge(other)
                assert store.merge([*one, *other]).added == 0
                assert store.differences() == []
                stores.append((store.log(), store.all_progress()))
        assert stores[0] == stores[1]
        assert _ids(stores[0][0]) == _ids(rows)


def test_a_row_with_a_known_id_and_another_body_is_not_added(store: Store) -> None:
    mine, other = review(1), changed(review(1), taken=9000)
    store.record(mine)
    merged = store.merge([other, review(2)])
    assert merged.clashes == (other,)
    assert (merged.added, merged.known) == (1, 0)
    assert store.log() == [mine, review(2)]


def test_what_takes_over_a_merged_question_is_derived_anew(store: Store) -> None:
    store.record(note(5, Mark.IMPORT, question="small/new"))
    old = review(1, question="small/old")
    heir = changed(note(6, Mark.IMPORT, question="small/new"), target="small/old")
    store.record(heir)
    store.merge([old])
    assert store.progress("small/new").reviews == 1
    assert store.differences() == []


@pytest.mark.parametrize("name", ["log.jsonl", "log.jsonl.gz"])
def test_an_archive_holds_the_whole_log(store: Store, tmp_path: Path, name: str) -> None:
    store.record(review(1))
    store.remember({"small/q-1": ("Who?", "Masaryk")})
    assert write_archive(store, tmp_path / name) == 1
    assert read_archive(tmp_path / name) == Archive(
        (review(1),), "desk", {"small/q-1": ("Who?", "Masaryk")}
    )


def test_an_archive_that_ends_early_is_refused(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        store.record(review(number))
    path = tmp_path / "log.jsonl"
    write_archive(store, path)
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")
    with pytest.raises(StoreError, match="ends early: 3 rows are promised, 2 are there"):
        read_archive(path)


def test_a_gzipped_archive_that_was_cut_is_refused(store: Store, tmp_path: Path) -> None:
    store.record(review(1))
    path = tmp_path / "log.jsonl.gz"
    write_archive(store, path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(StoreError, match="is damaged, so nothing of it was taken"):
        read_archive(path)


@pytest.mark.parametrize(
    "data",
    [b"", b"\n \n", b"\xef\xbb\xbf\n", gzip.compress(b"")],
    ids=["nothing", "blank lines", "a mark", "gzipped"],
)
def test_an_empty_file_is_no_log(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "log.jsonl"
    path.write_bytes(data)
    with pytest.raises(StoreError, match="is empty: a log without answers has one line, too"):
        read_archive(path)


def test_a_log_without_answers_and_one_with_an_editors_mark_are_read(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "log.jsonl"
    write_archive(store, path)
    assert read_archive(path) == Archive((), "desk")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_archive(path) == Archive((), "desk")


def test_a_line_that_is_no_row_is_named_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text('{"log":1}\n\n{"kind":"review"}\n{"nonsense"\n', "utf-8")
    with pytest.raises(StoreError, match=r"log.jsonl:3: this is no row of a log: `id` is missing"):
        read_archive(path)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Roses", "a line holds one object of JSON"),
        ("[" * 100_000, "a line holds one object of JSON"),
        ('{"at":' + "9" * 5000 + "}", "a line holds one object of JSON"),
        ('{"log":1,"rows":"many"}', "`rows` must be a number"),
        ('{"asked":"small/q-1","key":"Masaryk"}', "`prompt` is missing"),
        ('{"asked":"small/q-1","prompt":"Who?","key":7}', "`key` must be text"),
    ],
    ids=["a poem", "deep", "a long number", "rows", "without a prompt", "a key"],
)
def test_a_line_that_means_nothing_is_told_in_words(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(StoreError) as refused:
        read_archive(path)
    assert refused.value.message == f"{path}:1: this is no row of a log: {told}"


def test_a_log_of_a_later_version_is_left_to_a_later_program(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    path.write_text('{"log":2,"rows":0}\n', "utf-8")
    with pytest.raises(StoreError, match="a log of version 2 needs a newer cssr-quiz"):
        read_archive(path)


def test_a_day_has_one_backup_and_thirty_are_kept(store: Store, tmp_path: Path) -> None:
    for day in range(33):
        store.record(review(day, day))
        assert back_up(store, tmp_path, day) is not None
        assert back_up(store, tmp_path, day) is None
    names = [path.name for path in backups(tmp_path)]
    assert len(names) == 30
    assert (names[0], names[-1]) == ("1970-01-04.jsonl.gz", "1970-02-02.jsonl.gz")


def test_as_many_rows_as_in_the_last_backup_are_saved_where_they_are_others(tmp_path: Path) -> None:
    """A backup was restored, and as much was answered since as it lacked."""
    for name, numbers in (("before", (1, 2, 3)), ("restored", (1, 2, 4))):
        with Store.open(tmp_path / f"{name}.db", _desk) as store:
            store.merge([review(number, number) for number in numbers])
            path = back_up(store, tmp_path, 3)
            assert path is not None
            assert list(read_archive(path).rows) == store.log()
            assert back_up(store, tmp_path, 3) is None


@pytest.mark.parametrize("kept", [0.5, 0.9, 0.999])
def test_a_backup_that_was_cut_short_is_made_anew(
    store: Store, tmp_path: Path, kept: float
) -> None:
    store.merge([review(number, number) for number in range(200)])
    path = back_up(store, tmp_path, 3)
    assert path is not None
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept * len(whole))])
    assert back_up(store, tmp_path, 3) == path
    assert list(read_archive(path).rows) == store.log()


def test_a_log_that_shrank_does_not_replace_the_days_backup(tmp_path: Path) -> None:
    for name, count in (("whole", 5), ("lost", 1)):
        with Store.open(tmp_path / f"{name}.db", _desk) as store:
            store.merge([review(number, number) for number in range(count)])
            back_up(store, tmp_path, 3)
    found = {path.name: len(read_archive(path).rows) for path in backups(tmp_path)}
    assert found == {"1970-01-04.jsonl.gz": 5, "1970-01-04-02.jsonl.gz": 1}


def test_nothing_is_replaced_while_a_session_has_the_database_open(
    opened: Callable[[], Store], path: Path
) -> None:
    store = opened()
    store.record(review(1))
    with pytest.raises(StoreError, match="is in use by another session"):
        replace(path, [Archive(())], _desk, Model(), MOMENT)
    assert store.log() == [review(1)]
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "progress.db", "progress.db-shm", "progress.db-wal",
    ]  # fmt: skip


def test_the_old_database_is_kept_aside(path: Path) -> None:
    _filled(path, [review(1)])
    done = replace(path, [Archive((review(2),), "lap")], _desk, Model(), MOMENT)
    assert done.rows == 1
    assert done.aside == path.parent / f"replaced-{MOMENT}"
    with Store.open(path, _desk) as store:
        assert store.log() == [review(2)]
        assert store.device == "lap"
    with Store.open(done.aside / path.name, _desk) as store:
        assert store.log() == [review(1)]


def test_the_folder_of_a_replacement_that_was_killed_goes_the_next_day(path: Path) -> None:
    _filled(path, [review(1)])
    for name, hours in (("replacing-old", 25), ("replacing-young", 23)):
        folder = path.parent / name
        folder.mkdir()
        (folder / path.name).write_bytes(b"half a database")
        moment = path.stat().st_mtime - 3600 * hours
        os.utime(folder, (moment, moment))
    replace(path, [Archive((review(2),))], _desk, Model(), MOMENT)
    left = {path.name, f"replaced-{MOMENT}", "replacing-young"}
    assert {each.name for each in path.parent.iterdir()} == left


@pytest.mark.parametrize("wrong", ["damage", "differences"])
def test_a_new_database_that_is_not_in_order_replaces_nothing(
    path: Path, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(path, [review(1)])
    with monkeypatch.context() as patch:
        patch.setattr(Store, wrong, lambda _: ["something"])
        with pytest.raises(StoreError, match="is not in order, so nothing was replaced"):
            replace(path, [Archive((review(2),))], _desk, Model(), MOMENT)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    with Store.open(path, _desk) as store:
        assert store.log() == [review(1)]


def test_of_two_who_replace_it_at_once_the_later_one_stands_and_all_is_kept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(path, [review(1)])
    real, meanwhile = Store.damage, [Archive((review(3),))]

    def damage(store: Store) -> list[str]:
        if meanwhile:
            replace(path, [meanwhile.pop()], _desk, Model(), MOMENT)
        return real(store)

    monkeypatch.setattr(Store, "damage", damage)
    done = replace(path, [Archive((review(2),))], _desk, Model(), MOMENT)
    assert done.aside is not None
    names = [path, path.parent / f"replaced-{MOMENT}" / path.name, done.aside / path.name]
    for name, number in zip(names, (2, 1, 3), strict=True):
        with Store.open(name, _desk) as store:
            assert store.log() == [review(number)]


@pytest.mark.parametrize("links", [True, False])
def test_who_is_stopped_in_the_middle_has_the_old_database(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    _filled(path, [review(1)])

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    def refuse(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stop)
        if not links:
            patch.setattr("os.link", refuse)
        with pytest.raises(KeyboardInterrupt):
            replace(path, [Archive((review(2),))], _desk, Model(), MOMENT)
    kept = path.parent / f"replaced-{MOMENT}" / path.name
    for name in (path, kept):
        with Store.open(name, _desk) as store:
            assert store.log() == [review(1)]
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name, kept.parent.name]


@pytest.mark.parametrize("where", ["os.mkdir", "os.replace"])
def test_a_folder_that_takes_no_database_is_told_and_the_old_one_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    _filled(path, [review(1)])

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(where, refuse)
        with pytest.raises(StoreError, match=r"cannot use the data folder .*: no space left"):
            replace(path, [Archive((review(2),))], _desk, Model(), MOMENT)
    with Store.open(path, _desk) as store:
        assert store.log() == [review(1)]


def test_a_damaged_database_is_no_backup(path: Path) -> None:
    _filled(path, [review(number, number) for number in range(200)])
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(StoreError, match="is damaged, so nothing of it was taken"):
        read_any(path)


ROWS = [review(number, number // 9, question=f"small/{number % 23}") for number in range(160)]


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a database, its write-ahead log with the last rows, and a backup."""
    folder = tmp_path_factory.mktemp("crashed")
    live, kept = folder / "live" / "progress.db", folder / "kept"
    kept.mkdir()
    with Store.open(live, _desk) as store:
        store.merge(ROWS[:40])
        back_up(store, kept, 3)
        store.merge(ROWS[40:120])
    with Store.open(live, _desk) as store:
        store._db.execute("PRAGMA wal_autocheckpoint = 0")
        for row in ROWS[120:]:
            store.record(row)
        for ending in ("", "-wal"):
            shutil.copyfile(f"{live}{ending}", kept / f"progress.db{ending}")
    return kept


@given(st.sampled_from(["", "-wal", "both"]), st.floats(0, 1), st.floats(0, 1))
@settings(deadline=None, max_examples=100)
def test_after_any_truncation_every_review_that_is_held_somewhere_comes_back(
    crashed: Path, cut: str, share: float, other: float
) -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "progress.db"
        for ending, left in (("", share), ("-wal", other)):
            whole = (crashed / f"progress.db{ending}").read_bytes()
            size = int(len(whole) * left) if cut in (ending, "both") else len(whole)
            Path(f"{path}{ending}").write_bytes(whole[:size])
        backed = read_archive(backups(crashed)[0])
        held = _ids(backed.rows) | _readable(path)
        replace(path, [salvage(path), backed], _desk, Model(), MOMENT)
        with Store.open(path, _desk) as store:
            rows = store.log()
            assert held <= _ids(rows)
            assert rows == [row for row in ROWS if row.stamp.id in _ids(rows)]
            assert store.differences() == []
            assert store.damage() == []


def _readable(path: Path) -> set[str]:
    """Return the ids of the rows that SQLite finds whole in a copy, asked for one by one."""
    found = set()
    with TemporaryDirectory() as name:
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{name}/progress.db{ending}")
        with closing(sqlite3.connect(f"{name}/progress.db")) as db:
            db.row_factory = sqlite3.Row
            with suppress(sqlite3.Error):
                db.execute("PRAGMA writable_schema = ON")
            for row in ROWS:
                with suppress(sqlite3.Error, TypeError):
                    query = "SELECT * FROM log WHERE id = ?"
                    if dict(db.execute(query, (row.stamp.id,)).fetchone()) == row_values(row):
                        found.add(row.stamp.id)
    return found


def test_a_database_behind_a_link_is_read_and_replaced_where_it_lies(
    crashed: Path, tmp_path: Path
) -> None:
    real, link = tmp_path / "real", tmp_path / "progress.db"
    shutil.copytree(crashed, real)
    link.symlink_to(real / "progress.db")
    found = salvage(link)
    assert _ids(found.rows) == _ids(ROWS)
    done = replace(link, [found], _desk, Model(), MOMENT)
    assert (done.rows, done.aside) == (len(ROWS), real / f"replaced-{MOMENT}")
    assert link.is_symlink()
    with Store.open(link, _desk) as store:
        assert store.log() == ROWS


def test_with_only_the_write_ahead_log_cut_no_review_before_the_cut_is_lost(
    crashed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "progress.db"
    shutil.copyfile(crashed / "progress.db", path)
    (tmp_path / "progress.db-wal").write_bytes(b"")
    assert _ids(salvage(path).rows) == _ids(ROWS[:120])


def test_a_backup_is_small_and_plain_to_read(store: Store, tmp_path: Path) -> None:
    store.merge(ROWS)
    path = back_up(store, tmp_path, 44)
    assert path is not None
    with gzip.open(path, "rt", encoding="utf-8") as file:
        assert file.readline() == '{"log":1,"device":"desk","rows":160}\n'
    assert path.stat().st_size < 60 * len(ROWS)


@pytest.mark.parametrize("lost", ["rating = 0", "rules = 0", "session = 'cut' || char(0)"])
def test_a_row_of_which_a_part_reads_as_zeros_is_not_salvaged(
    crashed: Path, tmp_path: Path, lost: str
) -> None:
    path = tmp_path / "progress.db"
    for ending in ("", "-wal"):
        shutil.copyfile(f"{crashed / 'progress.db'}{ending}", f"{path}{ending}")
    broken = ROWS[0]
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript("PRAGMA ignore_check_constraints = ON; DROP TRIGGER log_keeps_rows")
        db.execute(f"UPDATE log SET {lost} WHERE id = ?", (broken.stamp.id,))  # noqa: S608 - above
    assert _ids(salvage(path).rows) == _ids(ROWS) - {broken.stamp.id}
