"""A file appears whole or not at all."""

import os
from pathlib import Path

import pytest

from cssr_quiz.wholefile import whole


def write(path: Path, text: str, broken_by: type[BaseException] | None = None) -> None:
    with whole(path) as draft:
        draft.write_text(text, "utf-8")
        if broken_by:
            raise broken_by


def test_a_file_is_written_anew_and_over_an_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for text in ("first", "second"):
        write(path, text)
        assert path.read_text("utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("broken_by", [OSError, KeyboardInterrupt])
def test_what_is_broken_off_leaves_the_earlier_file_and_no_draft(
    tmp_path: Path, broken_by: type[BaseException]
) -> None:
    path = tmp_path / "file"
    write(path, "first")
    with pytest.raises(broken_by):
        write(path, "sec", broken_by)
    assert path.read_text("utf-8") == "first"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link_and_a_mode_what_it_was(tmp_path: Path) -> None:
    path, link = tmp_path / "file", tmp_path / "link"
    write(path, "first")
    path.chmod(0o600)
    link.symlink_to(path)
    write(link, "second")
    assert link.is_symlink()
    assert path.read_text("utf-8") == "second"
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_to_itself_is_told_as_the_system_does(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OSError, match="symbolic links"):
        write(loop, "text")
    assert list(tmp_path.iterdir()) == [loop]


def test_two_who_write_the_same_file_do_not_share_a_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    with whole(path) as ours:
        ours.write_text("ours", "utf-8")
        monkeypatch.setattr(os, "getpid", lambda: 1)
        write(path, "theirs")
    assert path.read_text("utf-8") == "ours"
