"""Courses kept as they were read: used while nothing has changed, and never in the way."""

import gc
import os
import pickletools
from pathlib import Path

import pytest

from cssr_quiz.bank import Library
from cssr_quiz.bank.shelf import load_kept

BANK = """\
bank: small
questions:
  - id: one
    prompt: Who was the first president?
    answer: Tomáš Garrigue Masaryk
"""

QUESTION = """\
  - id: more-{}
    prompt: Who was the next president?
    answer: Edvard Beneš
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(BANK, "utf-8")
    return path


def _prompts(library: Library) -> list[str]:
    return [placed.question.prompt for placed in library.all()]


def test_what_was_read_once_is_not_parsed_again(
    bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_kept([bank], tmp_path / "shelf")
    monkeypatch.delattr("cssr_quiz.bank.loading.load")
    assert load_kept([bank], tmp_path / "shelf") == first
    assert _prompts(first) == ["Who was the first president?"]


def test_questions_are_kept_as_calls_of_their_classes_which_are_read_fast(
    bank: Path, tmp_path: Path
) -> None:
    """Else each field of a frozen dataclass is set by a slow step of its own, told by BUILD."""
    steps = []
    for number in range(2):
        bank.write_text(bank.read_text("utf-8") + QUESTION.format(number), "utf-8")
        load_kept([bank], tmp_path / str(number))
        [kept] = (tmp_path / str(number)).iterdir()
        body = kept.read_bytes().split(b"\n", 1)[1]
        steps.append([step.name for step, _, _ in pickletools.genops(body)].count("BUILD"))
    assert steps[0] == steps[1]


def test_a_changed_file_is_read_anew(bank: Path, tmp_path: Path) -> None:
    load_kept([bank], tmp_path / "shelf")
    bank.write_text(BANK.replace("first president", "first premier"), "utf-8")
    os.utime(bank, ns=(1, bank.stat().st_mtime_ns + 1))
    assert _prompts(load_kept([bank], tmp_path / "shelf")) == ["Who was the first premier?"]


def test_a_new_file_in_a_folder_is_found(bank: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    bank.rename(folder / "small.yaml")
    load_kept([folder], tmp_path / "shelf")
    (folder / "OTHER.YAML").write_text(BANK.replace("small", "other"), "utf-8")
    assert len(_prompts(load_kept([folder], tmp_path / "shelf"))) == 2


def test_problems_are_kept_too(bank: Path, tmp_path: Path) -> None:
    bank.write_text(BANK.replace("answer", "anser"), "utf-8")
    first = load_kept([bank], tmp_path / "shelf")
    again = load_kept([bank], tmp_path / "shelf")
    assert [problem.code for problem in again.problems] == ["unknown-field"]
    assert again.left_out == first.left_out


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"\x80\x05", b"cos\nsystem\n"])
def test_a_damaged_shelf_is_no_trouble(bank: Path, tmp_path: Path, damage: bytes) -> None:
    load_kept([bank], tmp_path / "shelf")
    [kept] = (tmp_path / "shelf").iterdir()
    signature = kept.read_bytes().split(b"\n", 1)[0] + b"\n"
    for content in (damage, signature + damage):
        kept.write_bytes(content)
        assert _prompts(load_kept([bank], tmp_path / "shelf")) == ["Who was the first president?"]


def test_a_shelf_that_cannot_be_made_is_no_trouble(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "shelf").write_text("a file stands here")
    assert _prompts(load_kept([bank], tmp_path / "shelf")) == ["Who was the first president?"]


def test_a_shelf_that_takes_nothing_more_is_left_as_it_was(
    bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Path:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert _prompts(load_kept([bank], tmp_path / "shelf")) == ["Who was the first president?"]
    assert list((tmp_path / "shelf").iterdir()) == []


@pytest.mark.parametrize("on", [True, False])
def test_reading_leaves_the_search_for_garbage_as_it_was_and_spares_what_was_read(
    bank: Path, tmp_path: Path, *, on: bool
) -> None:
    load_kept([bank], tmp_path / "shelf")
    gc.unfreeze()
    was = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        load_kept([bank], tmp_path / "shelf")
        assert gc.isenabled() is on
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        (gc.enable if was else gc.disable)()
