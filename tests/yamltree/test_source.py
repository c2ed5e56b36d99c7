"""Bytes turned into text, or told apart from it."""

import os
from pathlib import Path

import pytest

from cssr_quiz.yamltree import MAX_BYTES, decode, lines_of, read


def _refusals(data: bytes) -> list[str]:
    text, problems = decode(data, "f.yaml")
    assert problems == () or text == "" or problems[0].code == "control-character"
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "data", [b"a: b", b"\xef\xbb\xbfa: b", "a: Kramář 🇨🇿\r\n".encode(), b"", b"\t\n\r"]
)
def test_utf8_is_read_and_its_byte_order_mark_dropped(data: bytes) -> None:
    assert decode(data, "f.yaml") == (data.removeprefix(b"\xef\xbb\xbf").decode(), ())


@pytest.mark.parametrize(
    ("data", "refusal"),
    {
        b"a: b\r\nc: Plze\xf2": "f.yaml:2:8: error[not-utf8] the byte `0xf2` is not UTF-8 "
        "(save the file again with the encoding UTF-8)",
        b"\xff\xfea\0": "f.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
        "(save it again with the encoding UTF-8)",
        rb"{\rtf1\ansi bank: b}": "f.yaml:1:1: error[not-utf8] the file is a document of a word "
        "processor, and no plain text (save it again as plain text, with the encoding UTF-8)",
        b"%PDF-1.4\n%\xe2\xe3": "f.yaml:1:1: error[not-utf8] the file is a PDF, and no plain text "
        "(copy its text into a file of plain text, with the encoding UTF-8)",
        b"\xef\xbb\xbf\n <!DOCTYPE html>": "f.yaml:1:1: error[not-utf8] the file is a web page, "
        "and no plain text (copy its text into a file of plain text, with the encoding UTF-8)",
        b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-">': "f.yaml:1:1: error[not-utf8] the "
        "file is a web page, and no plain text (copy its text into a file of plain text, with the "
        "encoding UTF-8)",
        b"<!-- saved -->\n<!-- twice -->\n<body>": "f.yaml:1:1: error[not-utf8] the file is a "
        "web page, and no plain text (copy its text into a file of plain text, with the encoding "
        "UTF-8)",
        b'<?xml version="1.0"?>\n<article>': "f.yaml:1:1: error[not-utf8] the file is an XML "
        "file, and no plain text (copy its text into a file of plain text, with the encoding "
        "UTF-8)",
        b"<html lang='cs'>": "f.yaml:1:1: error[not-utf8] the file is a web page, and no plain "
        "text (copy its text into a file of plain text, with the encoding UTF-8)",
        "bank: č".encode("utf-16-le"): "f.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
        "(save it again with the encoding UTF-8)",
        "bank: č".encode("utf-16-be"): "f.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
        "(save it again with the encoding UTF-8)",
        b"\xfe\xff\0a": "f.yaml:1:1: error[not-utf8] the file is saved as UTF-16 "
        "(save it again with the encoding UTF-8)",
        b"a\0b": "f.yaml:1:2: error[control-character] the character U+0000 cannot stand in a "
        "question file (delete it; it is invisible in most editors)",
        "é\né\x07".encode(): "f.yaml:2:2: error[control-character] the character U+0007 cannot "
        "stand in a question file (delete it; it is invisible in most editors)",
        "a\uffff\x01".encode(): "f.yaml:1:2: error[control-character] the character U+FFFF cannot "
        "stand in a question file (delete it; it is invisible in most editors)",
    }.items(),
)
def test_what_is_no_text_is_told_with_its_place(data: bytes, refusal: str) -> None:
    assert _refusals(data) == [refusal]


def test_the_largest_file_is_read_and_one_byte_more_is_not() -> None:
    assert _refusals(b"x" * MAX_BYTES) == []
    assert _refusals(b"x" * (MAX_BYTES + 1)) == [
        (
            "f.yaml:1:1: error[file-too-large] the file is larger than 16 MB "
            "(split the bank into several files)"
        )
    ]


def test_a_file_that_cannot_be_read_is_told_in_our_words(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path / "absent.yaml", "no such file or directory"),
        (tmp_path, "is a directory"),
        (tmp_path / "a\0b", "its name is no file's name"),
    ):
        text, problems = read(path, "f.yaml")
        assert text == ""
        assert [str(problem) for problem in problems] == [
            f"f.yaml:1:1: error[unreadable-file] cannot read the file: {reason}"
        ]


def test_lines_end_where_yaml_ends_them() -> None:
    assert lines_of("a\nb\r\nc\rd\x85e\u2028f\u2029g\x0bh\n") == [
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g\x0bh",
        "",
    ]


@pytest.mark.skipif(os.name == "nt", reason="pipes with a name are POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    text, [problem] = read(tmp_path / "pipe.yaml", "f.yaml")
    assert text == ""
    assert str(problem) == (
        "f.yaml:1:1: error[unreadable-file] this is neither a file nor a folder"
    )


def test_remarks_before_something_else_are_read_once() -> None:
    data = b"<!-- remark -->" * 1000 + b"bank: x"
    text, problems = decode(data, "f.yaml")
    assert text == data.decode()
    assert problems == ()
