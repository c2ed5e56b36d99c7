"""What is gathered from a log for the author."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.learning import note, review

from cssr_quiz.bank import Library, load
from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Mark, Rating, Review
from cssr_quiz.stats.harvest import harvest

BANK = """\
bank: small
questions:
  - id: who
    prompt: Who was the first president?
    answer: Masaryk
    accept: [TGM]
    reject: [Jan Masaryk]
    wrong:
      - Beneš: He was the second.
      - Hácha
  - id: when
    prompt: When was Munich?
    date: 1938-09-29
    near:
      - 1938-09-30: That is the day after.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    return load([tmp_path / "small.yaml"])


def wrong(number: int, text: str, name: str = "small/who") -> Review:
    return replace(review(number, rating=Rating.AGAIN, question=name), response=(text,))


def told(library: Library, *rows: object, heir: str = "") -> list[tuple[str, str, int, int]]:
    renamed = {"small/q-0123456789": heir} if heir else None
    return [
        (sheaf.placed.name, heard.text, heard.count, heard.overridden)
        for sheaf in harvest(rows, library, renamed)  # type: ignore[arg-type] # rows of the log
        for heard in sheaf.heard
    ]


def test_responses_are_counted_by_question_the_commonest_first(library: Library) -> None:
    rows = [
        wrong(1, "Stalin"), wrong(2, "Gottwald"), wrong(3, "gottwald"), wrong(4, "Gottwald"),
        wrong(5, "1 May 1935", "small/when"), wrong(6, "Nobody", "small/gone"),
    ]  # fmt: skip
    assert told(library, *rows) == [
        ("small/who", "Gottwald", 3, 0),
        ("small/who", "Stalin", 1, 0),
        ("small/when", "1 May 1935", 1, 0),
    ]


def test_what_is_settled_is_left_out(library: Library) -> None:
    rows = [
        wrong(1, "TGM"), wrong(2, "jan masaryk"), wrong(3, "Beneš"),
        wrong(4, "30 September 1938", "small/when"),
        replace(wrong(5, "Stalin"), response=()),
        replace(wrong(6, "Stalin"), outcome=Outcome.CORRECT, rating=Rating.GOOD),
        replace(wrong(7, "Stalin"), outcome=Outcome.SKIPPED, rating=None),
    ]  # fmt: skip
    assert told(library, *rows) == []


def test_i_was_right_is_counted_and_undone_answers_are_not(library: Library) -> None:
    first, second, third = wrong(1, "Professor"), wrong(2, "professor"), wrong(3, "Stalin")
    marks = [
        note(4, Mark.OVERRIDE, first, question="small/who", rating=Rating.GOOD),
        note(5, Mark.UNDO, third, question="small/who"),
    ]
    assert told(library, first, second, third, *marks) == [("small/who", "Professor", 2, 1)]


def test_answers_under_an_old_name_count_too(library: Library) -> None:
    row = wrong(1, "Stalin", "small/q-0123456789")
    assert told(library, row) == []
    assert told(library, row, heir="small/who") == [("small/who", "Stalin", 1, 0)]
