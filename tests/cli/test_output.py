"""What a command writes for its user: as a whole, and over no file of another kind."""

import gzip
import os
from pathlib import Path

import pytest

from cssr_quiz.cli.output import LOG, PAGE, RESULT, Kind, check, save
from cssr_quiz.errors import QuizError
from cssr_quiz.ui.page import GENERATOR

PAGE_TEXT = '<!doctype html>\n<meta name="generator" content="cssr-quiz">\n'
RESULT_TEXT = '{\n  "version": 1,\n  "began": "2026-11-24T10:00:00+00:00"\n}\n'
LOG_TEXT = '{"log":1,"device":"desk","rows":0}\n'
TEXTS = {PAGE: PAGE_TEXT, RESULT: RESULT_TEXT, LOG: LOG_TEXT}


@pytest.mark.parametrize("kind", TEXTS, ids=lambda kind: kind.called)
def test_a_file_is_written_anew_and_over_its_own_kind_alone(tmp_path: Path, kind: Kind) -> None:
    path = tmp_path / "file"
    save(path, TEXTS[kind], kind)
    save(path, TEXTS[kind] + "\n", kind)
    assert path.read_text("utf-8") == TEXTS[kind] + "\n"
    for other in TEXTS.keys() - {kind}:
        with pytest.raises(QuizError) as refused:
            save(path, TEXTS[other], other)
        assert refused.value.message == f"{path} is no {other.called} and is left as it is"
        assert refused.value.hint == "name another file, or delete that one first"
    assert path.read_text("utf-8") == TEXTS[kind] + "\n"
    assert list(tmp_path.iterdir()) == [path]


def test_the_sign_for_standard_output_makes_no_file_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(QuizError) as refused:
        save(Path("-"), PAGE_TEXT, PAGE)
    assert refused.value.message == "`-` names no file"
    assert refused.value.hint == "name one, such as progress.html"
    assert list(tmp_path.iterdir()) == []


def test_a_page_is_known_by_what_pages_hold() -> None:
    assert PAGE.known.search(f"<html>{GENERATOR}</html>")


def test_an_empty_file_belongs_to_nobody(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    check(path, LOG)


def test_a_gzipped_file_is_known_by_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(LOG_TEXT.encode()))
    check(path, LOG)
    for foreign in (gzip.compress(b"{}"), b"\x1f\x8bno gzip", gzip.compress(b"\xff" * 9000)):
        path.write_bytes(foreign)
        with pytest.raises(QuizError, match="is no log of cssr-quiz"):
            check(path, LOG)


@pytest.mark.parametrize(
    ("name", "told", "hint"),
    [
        ("folder", "folder is a folder", "name a file in it: folder/result.json"),
        ("/", "/ is a folder", "name a file in it: /result.json"),
        (
            "missing/r.json",
            "cannot write missing/r.json: no such file or directory",
            "name a file in a folder that you can write to",
        ),
        (
            "taken/r.json",
            "cannot write taken/r.json: no such file or directory",
            "name a file in a folder that you can write to",
        ),
        (
            "x" * 300,
            f"cannot write {'x' * 300}: file name too long",
            "name a file in a folder that you can write to",
        ),
        (os.devnull, f"{os.devnull} is no result of an exam and is left as it is",
         "name another file, or delete that one first"),
    ],
)  # fmt: skip
def test_a_place_where_no_file_can_be_is_told_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str, hint: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("taken").touch()
    with pytest.raises(QuizError) as refused:
        check(Path(name), RESULT)
    assert (refused.value.message, refused.value.hint) == (told, hint)


def test_a_folder_that_cannot_be_written_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: (path, mode) != (tmp_path, os.W_OK))
    with pytest.raises(QuizError, match=r"^cannot write .*: permission denied"):
        check(tmp_path / "result.json", RESULT)
