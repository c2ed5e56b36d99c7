"""A question as its author sees it before it is asked."""

from pathlib import Path

import pytest

from cssr_quiz.bank import load
from cssr_quiz.ui.preview import show_author

BANK = """\
bank: small
questions:
  - id: second
    prompt: Who was the second president?
    answer: Edvard Beneš
    wrong: [Jan Masaryk: He was foreign minister., Klement Gottwald]
    reject: [Emil Hácha: He came third., Karel Kramář]
  - id: alliance
    prompt: When was the alliance signed?
    date: 1935-05-16
    near: [1935-05-02: That was the French treaty.]
    disputed: Some count from June.
    why: It leaned on the French treaty.
    cite: east/1
  - id: signers
    prompt: Name two who signed in Munich.
    answers: [Germany, Italy, France]
    need: 2
    reject: [Poland: It took its share later.]
  - id: third
    prompt: Who was the third president?
    answer: Emil Hácha
    wrong: [Karel Kramář, Jan Masaryk]
    reject: [Karel Kramář: He never was one.]
  - id: members
    prompt: Which two were members?
    choices: [right: Poland, right: Hungary, Austria: It was neutral.]
"""


def shown(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what stands below the place of a question."""
    (folder / "small.yaml").write_text(BANK, "utf-8")
    placed = load([folder]).by_name[f"small/{name}"]
    show_author(placed, placed.forms())
    return capsys.readouterr().out.splitlines()[1:]


def test_each_wrong_option_and_each_rejected_text_has_what_is_told_of_it_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown("second", tmp_path, capsys) == [
        "Who was the second president?",
        "",
        "As choose:",
        "  1. Edvard Beneš",
        "  2. Jan Masaryk",
        "  3. Klement Gottwald",
        "  The answer: Edvard Beneš",
        "  Who picks Edvard Beneš: Right.",
        "  Who picks Jan Masaryk: Wrong. He was foreign minister.",
        "  Who picks Klement Gottwald: Wrong.",
        "",
        "As write:",
        "  Type your answer.",
        "  The answer: Edvard Beneš",
        "  Who writes Emil Hácha: Wrong. He came third.",
    ]


def test_a_rejected_text_has_its_note_told_though_an_option_without_one_is_called_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown("third", tmp_path, capsys)
    assert "  Who picks Karel Kramář: Wrong." in lines
    assert lines[-1] == "  Who writes Karel Kramář: Wrong. He never was one."


def test_what_everybody_is_told_stands_once_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown("alliance", tmp_path, capsys) == [
        "When was the alliance signed?",
        "",
        "As write:",
        "  Type a date, as exactly as you can.",
        "  The answer: 16 May 1935",
        "  Who writes 2 May 1935: Wrong. That was the French treaty.",
        "",
        "Why: It leaned on the French treaty.",
        "Disputed: Some count from June.",
        "Passage: east/1",
    ]


def test_of_several_things_the_rejected_ones_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown("signers", tmp_path, capsys)[-1] == (
        "  Who writes Poland: Wrong. 0 of 2 right; not Poland: It took its share later."
    )


def test_where_several_are_right_the_wrong_ones_alone_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown("members", tmp_path, capsys)
    assert [line.partition(":")[0] for line in lines if "Who picks" in line] == [
        "  Who picks Austria"
    ]
    assert "It was neutral." in lines[-1]


ALSO = """\
bank: also
questions:
  - id: benes
    prompt: Who was the second president?
    answer: Edvard Beneš
    accept: [Benesch: so in German papers, the second president]
  - id: mines
    prompt: How many miners struck?
    number: 100000
    tolerance: 5 %
  - id: gaps
    cloze: The pact of [Munich|München|Mnichov] was signed in [1938] in [Germany|the Reich].
"""


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("benes", ["  Also right: Benesch (so in German papers); the second president"]),
        ("mines", ["  Also right: 95000 to 105000"]),
        ("gaps", ["  Also right in gap 1: München; Mnichov", "  Also right in gap 3: the Reich"]),
    ],
)
def test_what_else_is_right_stands_below_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, also: list[str]
) -> None:
    (tmp_path / "also.yaml").write_text(ALSO, "utf-8")
    placed = load([tmp_path]).by_name[f"also/{name}"]
    show_author(placed, placed.forms())
    lines = capsys.readouterr().out.splitlines()
    answer = next(n for n, line in enumerate(lines) if line.startswith("  The answer: "))
    assert lines[answer + 1 :][: len(also)] == also
    assert sum("Also right" in line for line in lines) == len(also)
