"""What comes in a file, folder or archive is taken in without trusting it."""

import contextlib
import io
import os
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import parcel
from cssr_quiz.bank.parcel import ParcelError, unpack

BANK = "bank: small\ntext: text.md\nquestions:\n  - {id: a, prompt: P?, answer: A}\n"


def archive(path: Path, *entries: tuple[str | zipfile.ZipInfo, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in entries:
            made.writestr(name, text)
    return path


def files(folder: Path) -> list[str]:
    return sorted(
        each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()
    )


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "in" / "target").mkdir(parents=True)
    return tmp_path / "in" / "target"


def test_a_bank_brings_its_study_text(tmp_path: Path, target: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    (tmp_path / "text.md").write_text("P. {#a/1}\n", "utf-8")
    (tmp_path / "other.yaml").write_text(BANK, "utf-8")
    assert unpack(tmp_path / "small.yaml", target) == "small"
    assert files(target) == ["small.yaml", "text.md"]


def test_a_study_text_that_lies_elsewhere_stays_there(tmp_path: Path, target: Path) -> None:
    bank = tmp_path / "mine" / "small.yaml"
    bank.parent.mkdir()
    bank.write_text(BANK.replace("text.md", "../text.md"), "utf-8")
    (tmp_path / "text.md").write_text("P. {#a/1}\n", "utf-8")
    assert unpack(bank, target) == "small"
    assert files(target) == ["small.yaml"]


def test_a_bank_of_a_course_comes_with_its_course(tmp_path: Path, target: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    (tmp_path / "course.yaml").write_text("course: c\n", "utf-8")
    with pytest.raises(ParcelError, match="is part of a course"):
        unpack(tmp_path / "small.yaml", target)


def test_a_bank_whose_name_is_passed_over_in_folders_is_not_taken(
    tmp_path: Path, target: Path
) -> None:
    (tmp_path / "_small.yaml").write_text(BANK, "utf-8")
    with pytest.raises(ParcelError, match="begin with `_` are passed over"):
        unpack(tmp_path / "_small.yaml", target)


def test_a_folder_brings_banks_and_texts_and_nothing_else(tmp_path: Path, target: Path) -> None:
    course = tmp_path / "course"
    for name in ("small.yaml", "text.md", "sub/B.YML", "run.sh", ".git/x.yaml", "_old/y.yaml"):
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text(BANK, "utf-8")
    (tmp_path / "secret.yaml").write_text(BANK, "utf-8")
    (course / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    assert unpack(course, target) == "course"
    assert files(target) == ["small.yaml", "sub/B.YML", "text.md"]


def test_an_archive_with_one_folder_is_called_after_it(tmp_path: Path, target: Path) -> None:
    path = archive(
        tmp_path / "download.zip",
        ("history/small.yaml", BANK), ("history/text.md", "P. {#a/1}"), ("history/x.exe", "MZ"),
        ("__MACOSX/history/small.yaml", "junk"), ("history/.hidden.yaml", "junk"),
    )  # fmt: skip
    assert unpack(path, target) == "history"
    assert files(target) == ["small.yaml", "text.md"]


def test_an_archive_without_a_folder_is_called_after_its_file(tmp_path: Path, target: Path) -> None:
    assert unpack(archive(tmp_path / "mine.zip", ("small.yaml", BANK)), target) == "mine"


@pytest.mark.parametrize(
    "name",
    [
        *("../evil.yaml", "a/../../evil.yaml", "..\\evil.yaml"),
        *("/etc/evil.yaml", "C:\\evil.yaml", "C:evil.yaml"),
    ],
)
def test_no_path_leaves_the_folder(tmp_path: Path, target: Path, name: str) -> None:
    path = archive(tmp_path / "evil.zip", ("small.yaml", BANK), (name, BANK))
    with pytest.raises(ParcelError, match="leads out of its folder"):
        unpack(path, target)
    assert files(tmp_path / "in") == [] or files(tmp_path / "in") == ["target/small.yaml"]
    assert not list(tmp_path.rglob("evil.yaml"))


def test_a_colon_is_told_in_the_name_of_what_is_taken_and_nowhere_else(
    tmp_path: Path, target: Path
) -> None:
    photo = archive(tmp_path / "a.zip", ("small.yaml", BANK), ("photo 10:30.png", "png"))
    unpack(photo, target)
    assert files(target) == ["small.yaml"]
    notes = archive(tmp_path / "b.zip", ("1938: Munich.yaml", BANK))
    with pytest.raises(ParcelError, match=r"`1938: Munich\.yaml` .* has a colon in its name"):
        unpack(notes, target)


def flagged(path: Path, change: Callable[[int], int]) -> None:
    """Change the flags of the entries of an archive, which stand in it twice."""
    data = bytearray(path.read_bytes())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(sign, at + 1)) >= 0:
            flags = int.from_bytes(data[at + place : at + place + 2], "little")
            data[at + place : at + place + 2] = change(flags).to_bytes(2, "little")
    path.write_bytes(data)


def test_an_archive_of_a_mac_keeps_its_accents(tmp_path: Path, target: Path) -> None:
    apart = unicodedata.normalize("NFD", "Dějiny/čtení.md")
    path = archive(tmp_path / "a.zip", ("Dějiny/small.yaml", BANK), (apart, "P. {#a/1}"))
    flagged(path, lambda flags: flags & ~0x800)
    assert unpack(path, target) == "Dějiny"
    assert files(target) == ["small.yaml", "čtení.md"]


def test_a_name_in_an_old_code_page_is_taken_as_it_can_be_read(
    tmp_path: Path, target: Path
) -> None:
    path = archive(tmp_path / "a.zip", ("DXjiny.yaml", BANK))
    path.write_bytes(path.read_bytes().replace(b"DXjiny", "Dějiny".encode("cp852")))
    unpack(path, target)
    assert files(target) == ["D╪jiny.yaml"]


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("c/A/one.yaml", "c/a/two.yaml", "c/A and c/a are one folder on many machines"),
        ("c/one.yaml", "c/One.yaml", "c/one.yaml and c/One.yaml are one file on many machines"),
        ("c/one.yaml", "c/one.yaml/two.yaml", "c/one.yaml/two.yaml stands in it twice"),
    ],
)
def test_what_other_machines_cannot_tell_apart_is_told(
    tmp_path: Path, target: Path, one: str, other: str, told: str
) -> None:
    made = archive(tmp_path / "a.zip", (one, BANK), (other, BANK))
    with pytest.raises(ParcelError) as caught:
        unpack(made, target)
    assert str(caught.value) == f"{told} (give one of the two another name)"


@pytest.mark.parametrize("name", ["ř" * 200 + ".yaml", f"c/{'x' * 300}/small.yaml"])
def test_a_name_that_is_too_long_is_told_and_how_it_begins(
    tmp_path: Path, target: Path, name: str
) -> None:
    made = archive(tmp_path / "a.zip", ("small.yaml", BANK), (name, BANK))
    with pytest.raises(ParcelError) as caught:
        unpack(made, target)
    said = f"{name[:60]}… cannot be copied: file name too long (give it a shorter name)"
    assert str(caught.value) == said


def test_an_archive_in_an_archive_is_told(tmp_path: Path, target: Path) -> None:
    inner = archive(tmp_path / "inner.zip", ("small.yaml", BANK))
    outer = tmp_path / "outer.zip"
    with zipfile.ZipFile(outer, "w") as made:
        made.write(inner, "banks/inner.zip")
    with pytest.raises(ParcelError, match="there is no bank in") as caught:
        unpack(outer, target)
    assert caught.value.hint == "unpack it, and add banks/inner.zip, which is in it"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_in_an_archive_is_told(tmp_path: Path, target: Path) -> None:
    made = archive(tmp_path / "a.zip", ("small.yaml", BANK), ("small.yaml", BANK))
    with pytest.raises(ParcelError, match=r"small\.yaml stands in it twice"):
        unpack(made, target)


def test_names_that_capitals_alone_tell_apart_are_one_file_on_many_machines(
    tmp_path: Path, target: Path
) -> None:
    made = archive(tmp_path / "a.zip", ("One.yaml", BANK), ("one.yaml", BANK))
    with pytest.raises(ParcelError, match=r"One\.yaml and one\.yaml are one file"):
        unpack(made, target)


def test_what_is_packed_otherwise_gets_its_way_out(tmp_path: Path, target: Path) -> None:
    (tmp_path / "course.tar.gz").write_bytes(b"\x1f\x8b\x08")
    with pytest.raises(ParcelError, match="pack what is in it as a ZIP archive"):
        unpack(tmp_path / "course.tar.gz", target)


def test_links_in_an_archive_are_left_out(tmp_path: Path, target: Path) -> None:
    link = zipfile.ZipInfo("link.yaml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = archive(tmp_path / "a.zip", ("small.yaml", BANK), (link, "/etc/passwd"))
    unpack(path, target)
    assert files(target) == ["small.yaml"]


def test_size_is_counted_while_reading(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archive(tmp_path / "bomb.zip", *((f"{n}.yaml", "#" * 300_000) for n in range(4)))
    monkeypatch.setattr(parcel, "MOST_BYTES", 1 << 20)
    with pytest.raises(ParcelError, match="larger than 1 MB in all"):
        unpack(path, target)
    monkeypatch.setattr(parcel, "MAX_BYTES", 1 << 17)
    with pytest.raises(ParcelError, match=r"0\.yaml is larger"):
        unpack(path, target.parent)


def test_files_are_counted(tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcel, "MOST_FILES", 2)
    path = archive(tmp_path / "many.zip", *((f"{n}.yaml", "") for n in range(3)))
    with pytest.raises(ParcelError, match="more than 2 files"):
        unpack(path, target)


def test_what_is_left_out_counts_as_well(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "MOST_FILES", 2)
    path = archive(tmp_path / "many.zip", ("a.yaml", BANK), *((f"{n}.txt", "") for n in range(8)))
    with pytest.raises(ParcelError, match="more than 2 files"):
        unpack(path, target)


def damaged(data: bytes) -> bytes:
    return data[:40] + bytes(each ^ 0xFF for each in data[40:60]) + data[60:]


@pytest.mark.parametrize("spoil", [damaged, lambda data: data[:-30]], ids=["damaged", "cut"])
def test_a_damaged_archive_is_told(
    tmp_path: Path, target: Path, spoil: Callable[[bytes], bytes]
) -> None:
    path = archive(tmp_path / "a.zip", ("small.yaml", BANK * 20))
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(ParcelError, match="is damaged"):
        unpack(path, target)


def test_a_locked_archive_is_told(tmp_path: Path, target: Path) -> None:
    path = archive(tmp_path / "a.zip", ("small.yaml", BANK))
    flagged(path, lambda flags: flags | 0x1)
    with pytest.raises(ParcelError, match="has a password"):
        unpack(path, target)


PACKED = [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(PACKED),
    st.lists(st.tuples(st.integers(0), st.integers(0, 255)), min_size=1, max_size=4),
)
@example(zipfile.ZIP_LZMA, [(60, 0xFF)])  # the packing itself
@example(zipfile.ZIP_STORED, [(-24, 0)])  # the end of the table of contents
def test_whatever_bytes_are_changed_an_archive_is_taken_or_refused(
    packing: int, changes: list[tuple[int, int]]
) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as made:
        made.writestr("c/small.yaml", BANK)
        made.writestr("c/čeština.yaml", BANK)
    data = bytearray(buffer.getvalue())
    for place, byte in changes:
        data[place % len(data)] = byte
    with TemporaryDirectory() as folder, contextlib.suppress(ParcelError):
        path = Path(folder, "a.zip")
        path.write_bytes(data)
        unpack(path, Path(folder, "target"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are POSIX")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, target: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing")
    with pytest.raises(ParcelError, match=r"pipe\.yaml is no bank, folder or ZIP archive"):
        unpack(tmp_path / "pipe.yaml", target)
    with pytest.raises(ParcelError, match="there is no file or folder"):
        unpack(tmp_path / "gone.yaml", target)


def test_a_bank_whose_name_ends_otherwise_is_told_how_it_should_end(
    tmp_path: Path, target: Path
) -> None:
    (tmp_path / "small.yaml.txt").write_text(BANK, "utf-8")
    with pytest.raises(ParcelError, match=r"is no bank, .* \(a bank.s file ends in \.yaml\)"):
        unpack(tmp_path / "small.yaml.txt", target)


def test_what_holds_no_bank_is_refused(tmp_path: Path, target: Path) -> None:
    (tmp_path / "text.md").write_text("Text.", "utf-8")
    (tmp_path / "empty").mkdir()
    for path in (tmp_path / "text.md", tmp_path / "empty", tmp_path / "gone",
                 archive(tmp_path / "a.zip", ("read.md", "x"))):  # fmt: skip
        with pytest.raises(ParcelError):
            unpack(path, target)
    assert files(target) == ["read.md"]
