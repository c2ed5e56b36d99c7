"""Texts of every sort given to `draft`, and a walk that is broken off."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.bank.editor import MODELINE, SCHEMA
from cssr_quiz.bank.text import read_text

if TYPE_CHECKING:
    from tests.conftest import CommandLine

TEXT = "Pacts\n\nThe Prague Pact was signed in Moscow on 16 May 1935. Hana Nová died in 1936.\n"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "has no paragraph of text"),
        (b"\n\n  \n", "has no paragraph of text"),
        (b"year,event\n1938,Pact signed\n", "sentences; the rows of a table are left out"),
        (b"Nothing happened here. Nobody knows why.\n", "no question can be drafted from"),
        (b"Pl\xe1n of 1935.\n", "the byte `0xe1` is not UTF-8"),
        ("Plan of 1935.\n".encode("utf-16"), "the file is saved as UTF-16"),
        (
            b"PK\x03\x04\x00\x00",
            "a document of an office program or an archive, and no plain text\n  save it",
        ),
        (b"\x7fELF\x02\x01\x00\x00", "cannot stand in"),
        (b"x" * (17 * 1024 * 1024), "the file is larger than 16 MB\n  cut it into several texts"),
        (b'{"text": "Founded in 1918."}', "odd.txt is JSON, and no plain text\n  copy its text"),
        (b'{"text": "In 1918."}\n{"text": "In 1920."}\n', "is JSON, and no plain text"),
        (b"[" * 100_000, "has no paragraph of text"),
        (b"[1]\nNothing happened here.\n", "no question can be drafted from"),
        (b"<?xml version='1.0'?>\n<html>In 1918.", "the file is a web page, and no plain text"),
        (b"Text. {#a/1}\n\nMore. {#a/1}\n", "the anchor `a/1` stands in line 1 already"),
    ],
    ids=[
        "empty",
        "blank",
        "table",
        "no facts",
        "latin",
        "utf-16",
        "document",
        "binary",
        "large",
        "json",
        "json lines",
        "deep JSON",
        "footnote",
        "web page",
        "anchors",
    ],
)
def test_odd_texts_are_refused_in_words(
    quiz: "CommandLine", tmp_path: Path, data: bytes, says: str
) -> None:
    (tmp_path / "odd.txt").write_bytes(data)
    ran = quiz("draft", "odd.txt", "--out", "odd.yaml")
    assert ran.code == 1
    assert says in ran.err
    assert not (tmp_path / "odd.yaml").exists()
    assert not (tmp_path / "odd-text.md").exists()


def test_a_bank_is_no_text_to_draft_from(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.YAML").write_text("bank: a\nquestions: []\n", "utf-8")
    ran = quiz("draft", "a.YAML", "--out", "b.yaml")
    said = "error: a.YAML is a bank, and no text\n"
    assert ran.err == f"{said}  to go through its drafts: cssr-quiz draft --review a.YAML\n"
    assert ran.code == 1


def test_a_text_is_no_bank_to_review(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    ran = quiz("draft", "--review", "a.md")
    way_out = "to draft questions from a text: cssr-quiz draft a.md --out a.yaml"
    assert ran.err == f"error: a.md is no bank\n  {way_out}\n"
    assert ran.code == 1


def test_of_one_draft_it_is_said_that_it_cites(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("In 1961 the GDR built the Wall.\n", "utf-8")
    ran = quiz("draft", "a.txt", "--out", "b.yaml", "--kinds", "dates")
    assert ran.out.startswith("b.yaml is written, with 1 draft. It cites b-text.md.\n")


def test_a_mark_and_windows_line_ends_do_no_harm(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert quiz("draft", "a.txt", "--out", "sub/a.yaml").code == 0
    assert quiz("check", "sub/a.yaml", "--strict").code == 0
    study = read_text(tmp_path / "sub" / "a-text.md")
    assert [each.anchor for each in study.passages] == ["pacts/1"]


def test_subtitles_are_drafted_from_and_cited_as_prose(quiz: "CommandLine", tmp_path: Path) -> None:
    cue = "1\n00:00:01,000 --> 00:00:04,000\n"
    (tmp_path / "a.srt").write_text(f"{cue}Hana Nová left Brno\nin 1936.\n", "utf-8")
    assert quiz("draft", "a.srt", "--out", "a.yaml").code == 0
    assert quiz("check", "a.yaml", "--strict").code == 0
    assert "When did Hana Nová leave Brno?" in (tmp_path / "a.yaml").read_text("utf-8")
    study = read_text(tmp_path / "a-text.md")
    assert [each.text for each in study.passages] == ["Hana Nová left Brno in 1936."]


def test_an_editor_finds_the_schema_beside_the_drafts(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ran = quiz("draft", "a.txt", "--out", "sub/a.yaml")
    assert f"{Path('sub', SCHEMA)} is written, too" in ran.out
    assert (tmp_path / "sub" / "a.yaml").read_text("utf-8").startswith(f"{MODELINE}\n")
    assert (tmp_path / "sub" / SCHEMA).is_file()


def test_printed_drafts_name_no_schema(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ran = quiz("draft", "a.txt")
    assert MODELINE not in ran.out
    assert ran.err.startswith("note: nothing is cited, since a.txt has no anchors; with --out ")
    assert not (tmp_path / SCHEMA).exists()


def test_nothing_is_written_where_one_of_the_two_files_is_there(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a-text.md").write_text("mine", "utf-8")
    ran = quiz("draft", "a.txt", "--out", "a.yaml")
    assert ran.err == "error: a-text.md is there already\n  choose another name\n"
    assert not (tmp_path / "a.yaml").exists()
    assert (tmp_path / "a-text.md").read_text("utf-8") == "mine"


def test_a_study_text_is_cited_where_it_lies(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text("The Prague Pact was signed in 1935. {#x/7}\n", "utf-8")
    assert quiz("draft", "t.md", "--out", "banks/b.yaml").code == 0
    bank = (tmp_path / "banks" / "b.yaml").read_text("utf-8")
    assert 'text: "../t.md"\n' in bank
    assert "cite: x/7\n" in bank
    assert not (tmp_path / "banks" / "b-text.md").exists()
    assert quiz("check", "banks/b.yaml", "--strict").code == 0


def test_a_czech_text_makes_a_czech_bank(quiz: "CommandLine", tmp_path: Path) -> None:
    text = "Smlouva se Sovětským svazem byla podepsána v Praze dne 16. května 1935.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    out = quiz("draft", "a.txt").out
    assert "language: cs\n" in out
    assert "podepsána v Praze dne [16. května 1935]." in out


def test_where_only_some_kinds_are_wanted_it_is_said_that_there_may_be_others(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    ran = quiz("draft", "a.txt", "--kinds", "numbers")
    assert ran.err == (
        "error: no question can be drafted from a.txt\n"
        "  none of the kinds that you want (numbers); without --kinds there may be others\n"
    )
    (tmp_path / "b.txt").write_text(
        "Smlouva byla v Praze podepsána roku 1935 a platila.\n", "utf-8"
    )
    ran = quiz("draft", "b.txt", "--kinds", "treaties,leaders")
    assert ran.code == 1
    assert "not in English only dates are asked for: --kinds dates\n" in ran.err


def test_a_change_with_which_nothing_is_wrong_is_told_so(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    quiz("draft", "a.txt", "--out", "a.yaml")
    typed = ["2", "1", "On which day was the Prague Pact signed?", "6", "5"]
    ran = quiz("draft", "--review", "a.yaml", typed=typed)
    assert "The checker finds nothing wrong with it." in ran.out
    assert "prompt: On which day was the Prague Pact signed?" in (tmp_path / "a.yaml").read_text(
        "utf-8"
    )


def test_what_was_typed_before_the_end_is_written(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    quiz("draft", "a.txt", "--out", "a.yaml")
    ran = quiz("draft", "--review", "a.yaml", typed=["2", "5", "Moscow asked for it.", "3"])
    assert "0 kept, 1 edited, 0 dropped" in ran.out
    assert "    why: Moscow asked for it.\n" in (tmp_path / "a.yaml").read_text("utf-8")


def test_what_was_decided_before_ctrl_c_stands_in_the_file(
    quiz: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    quiz("draft", "a.txt", "--out", "a.yaml")
    before = (tmp_path / "a.yaml").read_text("utf-8")

    class Broken:
        def __init__(self) -> None:
            self.lines = ["1\n"]

        def isatty(self) -> bool:
            return False

        def readline(self) -> str:
            if not self.lines:
                raise KeyboardInterrupt
            return self.lines.pop()

    monkeypatch.setattr("tests.conftest.Keyboard", lambda *_: Broken())
    ran = quiz("draft", "--review", "a.yaml")
    assert ran.code == 130
    assert "1 kept, 0 edited, 0 dropped" in ran.out
    after = (tmp_path / "a.yaml").read_text("utf-8")
    assert before.replace("    draft: true\n", "", 1) == after


def test_what_somebody_else_changed_is_not_overwritten_by_an_undo(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    quiz("draft", "a.txt", "--out", "a.yaml")
    hers = "bank: a\nquestions:\n  - {id: b, draft: true, prompt: Who?, answer: Hana Nová}\n"

    def hand(shown: str) -> str | None:
        if shown.count("What is to become of it?") == 1:
            return "skip"
        if "was changed" not in shown:
            (tmp_path / "a.yaml").write_text(hers, "utf-8")
            return "undo"
        return None

    ran = quiz.played("draft", "--review", "a.yaml", "--plain", hand=hand, stopwatch=float)
    assert "a.yaml was changed since then; change it back by hand.\n" in ran.out
    assert (tmp_path / "a.yaml").read_text("utf-8") == hers


def test_a_file_that_somebody_else_broke_is_not_said_to_hold_no_draft(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    quiz("draft", "a.txt", "--out", "a.yaml")

    def hand(shown: str) -> str | None:
        if "Not written" in shown:
            return None
        (tmp_path / "a.yaml").write_text("bank: [a\n", "utf-8")
        return "keep"

    ran = quiz.played("draft", "--review", "a.yaml", "--plain", hand=hand, stopwatch=float)
    assert "Not written: a.yaml has mistakes that are to be mended first" in ran.out
    assert ran.out.endswith("\n0 kept, 0 edited, 0 dropped.\n")
