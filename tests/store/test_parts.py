"""Backups in parts: each is the same file that would be made without another to take over from."""

import errno
import gzip
import json
import os
from dataclasses import replace as changed
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import histories, review

from cssr_quiz.review import Row
from cssr_quiz.store import Store, StoreError
from cssr_quiz.store import parts as parted
from cssr_quiz.store.archive import Archive, lines_of, read_archive, read_sound, write_archive
from cssr_quiz.store.backups import back_up
from cssr_quiz.store.lines import MOST
from cssr_quiz.store.parts import Content, unpacked

WEEKS = [review(number, 7 * number) for number in range(6)]
"""A review in each of six weeks."""


@given(histories(), st.data())
@settings(deadline=None, max_examples=40)
def test_what_is_taken_over_from_any_other_backup_changes_nothing(
    rows: list[Row], data: st.DataObject
) -> None:
    earlier = [row for row in rows if data.draw(st.booleans())]
    with TemporaryDirectory() as name:
        base, onward, anew = (Path(name, f"{each}.gz") for each in ("base", "onward", "anew"))
        with Store.open(Path(name, "progress.db"), lambda: "desk") as store:
            store.merge(earlier)
            write_archive(store, base)
            store.merge(rows)
            write_archive(store, onward, base)
            write_archive(store, anew)
            assert onward.read_bytes() == anew.read_bytes()
            assert list(read_archive(onward).rows) == store.log()


@given(st.integers(0, 10_000), st.integers(0, 255))
@settings(deadline=None, max_examples=60)
def test_damage_of_one_backup_is_not_handed_on(place: int, byte: int) -> None:
    with TemporaryDirectory() as name:
        base, onward = Path(name, "base.gz"), Path(name, "onward.gz")
        with Store.open(Path(name, "progress.db"), lambda: "desk") as store:
            store.merge(WEEKS)
            write_archive(store, base)
            data = bytearray(base.read_bytes())
            data[place % len(data)] = byte
            base.write_bytes(data)
            write_archive(store, onward, base)
            assert list(read_archive(onward).rows) == store.log()


def test_only_weeks_with_new_rows_are_written(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.merge(WEEKS[:4])
    back_up(store, tmp_path, 40)
    store.merge([WEEKS[4], changed(review(9, 7), taken=1)])
    written: list[int] = []
    real = parted._part

    def part(found: Store, week: int) -> bytes:
        written.append(week)
        return real(found, week)

    monkeypatch.setattr(parted, "_part", part)
    path = back_up(store, tmp_path, 41)
    assert written == [1, 4]
    assert path is not None
    assert list(read_archive(path).rows) == store.log()


def test_nothing_is_taken_over_from_a_log_of_another_version(store: Store, tmp_path: Path) -> None:
    store.merge(WEEKS)
    path = tmp_path / "log.jsonl.gz"
    write_archive(store, path)
    head, parts = unpacked(path)
    assert len(parts) == len(WEEKS)
    later = [head[0].replace('"log":1', '"log":2'), *head[1:], ""]
    path.write_bytes(gzip.compress("\n".join(later).encode()) + b"".join(parts.values()))
    assert unpacked(path) == ([], {})


def test_the_second_line_tells_of_the_parts(store: Store, tmp_path: Path) -> None:
    store.merge(WEEKS[:2])
    store.remember({"small/q-1": ("Who?", "Masaryk")})
    path = tmp_path / "log.jsonl.gz"
    write_archive(store, path)
    first, second, asked, *rows = gzip.decompress(path.read_bytes()).decode().splitlines()
    assert first == '{"log":1,"device":"desk","rows":2}'
    assert [week for week, *_ in json.loads(second)["parts"]] == [0, 1]
    assert [first, asked, *rows] == list(lines_of(store))


def test_a_backup_in_one_piece_is_read_and_followed_by_one_in_parts(
    store: Store, tmp_path: Path
) -> None:
    """As backups were made once."""
    store.merge(WEEKS)
    path = tmp_path / "backups" / "1970-01-04.jsonl.gz"
    path.parent.mkdir()
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines_of(store))
    assert read_archive(path).rows == tuple(WEEKS)
    assert unpacked(path) == ([], {})
    made = back_up(store, tmp_path, 4)
    assert made is not None
    assert len(unpacked(made)[1]) == len(WEEKS)
    assert back_up(store, tmp_path, 4) is None


def test_no_moment_is_too_far_away_for_a_part(store: Store, tmp_path: Path) -> None:
    """As a foreign log may hold them."""
    far: list[Row] = [
        changed(row, stamp=changed(row.stamp, at=at))
        for row, at in zip(WEEKS, (-MOST, -1, 0, 1, MOST), strict=False)
    ]
    store.merge(far)
    path = tmp_path / "log.jsonl.gz"
    write_archive(store, path)
    assert list(read_archive(path).rows) == store.log() == far


@pytest.mark.parametrize("name", ["log.jsonl", "log.jsonl.gz"])
def test_a_disk_without_room_for_the_file_is_not_taken_for_that_of_the_log(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    store.merge(WEEKS)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", refuse)
    path = tmp_path / name
    with pytest.raises(StoreError) as refused:
        write_archive(store, path)
    assert refused.value.message == f"{path} cannot be written: no space left on device"
    assert store.count() == len(WEEKS)


def test_of_a_damaged_backup_the_sound_weeks_are_read_and_each_once(
    store: Store, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.gz", tmp_path / "second.gz"
    store.remember({"small/q-1": ("Who?", "Masaryk")})
    store.merge(WEEKS[:5])
    write_archive(store, first)
    store.merge(WEEKS)
    write_archive(store, second)
    third = list(unpacked(first)[1].values())[2]
    data = first.read_bytes()
    first.write_bytes(data.replace(third, bytes(len(third))))
    met: set[Content] = set()
    texts = {"small/q-1": ("Who?", "Masaryk")}
    assert read_sound(first, met) == (Archive((*WEEKS[:2], *WEEKS[3:5]), "desk", texts), 1)
    assert read_sound(second, met) == (Archive((WEEKS[2], WEEKS[5]), "desk", texts), 0)


def test_of_a_backup_that_was_cut_short_the_weeks_before_the_cut_are_read(
    store: Store, tmp_path: Path
) -> None:
    store.merge(WEEKS)
    path = tmp_path / "log.jsonl.gz"
    write_archive(store, path)
    path.write_bytes(path.read_bytes()[:-20])
    assert read_sound(path, set()) == (Archive(tuple(WEEKS[:5]), "desk"), 1)
