"""Reports and flags, gathered by question for the authors."""

from pathlib import Path

import pytest
from tests.learning import note, report, review

from cssr_quiz.bank import Library, load
from cssr_quiz.review import Asked, Mark, Rating, Report, Row
from cssr_quiz.stats.reports import Reported, gather
from cssr_quiz.ui.report import WIDTH, report_text

BANK = """
bank: treaties
title: Treaties
questions:
  - {id: alliance, prompt: When was it signed?, date: 1935-05-16}
  - {id: pact, prompt: Who signed?, answer: Beneš}
"""
PACT = "treaties/pact"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "treaties.yaml").write_text(BANK, "utf-8")
    return load([tmp_path / "treaties.yaml"])


def names(found: list[Reported]) -> list[str]:
    return [each.name for each in found]


def about(question: str, number: int, prompt: str = "Who signed?", digest: str = "") -> Report:
    asked = Asked(question, 1, digest, "choose", 0, ("Beneš", "Masaryk"))
    return Report(report(number).stamp, asked, prompt, (), "Who is meant?")


def test_what_is_sent_or_taken_back_is_left_out(library: Library) -> None:
    rows: list[Row] = [report(1, comment="First."), report(2, comment="Second."), about(PACT, 3)]
    assert names(gather(rows, library)) == ["treaties/alliance", PACT]
    rows += [note(4, Mark.SENT, rows[0]), note(5, Mark.UNDO, rows[2], question=PACT)]
    [found] = gather(rows, library)
    assert [each.comment for each in found.reports] == ["Second."]
    [found] = gather(rows, library, sent=True)
    assert [each.comment for each in found.reports] == ["First.", "Second."]


def test_a_mark_as_sent_can_be_taken_back(library: Library) -> None:
    sent = note(2, Mark.SENT, report(1))
    assert gather([report(1), sent], library) == []
    assert names(gather([report(1), sent, note(3, Mark.UNDO, sent)], library)) == [
        "treaties/alliance"
    ]


def test_flagged_questions_come_where_they_are_wanted(library: Library) -> None:
    rows: list[Row] = [note(1, Mark.FLAG, question=PACT), report(2)]
    assert names(gather(rows, library)) == ["treaties/alliance"]
    found = gather(rows, library, flagged=True)
    assert [(each.name, each.flagged, len(each.reports)) for each in found] == [
        ("treaties/alliance", False, 1),
        (PACT, True, 0),
    ]


def test_a_report_has_the_same_number_whatever_is_listed(library: Library) -> None:
    first, second, other = about(PACT, 1), about(PACT, 2), report(3)
    rows: list[Row] = [first, second, other, note(4, Mark.SENT, first)]
    assert [each.numbers for each in gather(rows, library, sent=True)] == [(1,), (2, 3)]
    assert [each.numbers for each in gather(rows, library)] == [(1,), (3,)]


def test_answers_are_counted_and_wrong_ones_named(library: Library) -> None:
    rows: list[Row] = [review(1), review(2, 1, Rating.AGAIN), review(3, 2, None), report(4, 2)]
    wrong = review(5, 3, Rating.AGAIN)
    [found] = gather([*rows, wrong], library)
    assert (found.answered, found.right) == (3, 1)


def test_a_question_goes_by_its_present_name(library: Library) -> None:
    old = about("treaties/q-1", 1)
    [found] = gather([old], library, {"treaties/q-1": PACT})
    assert (found.name, found.placed) == (PACT, library.by_name[PACT])


def test_the_text_says_what_changed_since(library: Library) -> None:
    pact = library.by_name[PACT].question
    rows = [
        about(PACT, 1, digest=pact.digest),
        about(PACT, 2, prompt="Who signed it for Prague?"),
        about(PACT, 3, digest="other"),
    ]
    text = report_text(gather(rows, library), {"treaties": ("Bank treaties: Treaties",)})
    assert text == (
        "Bank treaties: Treaties\n"
        "\n"
        "treaties/pact: Who signed?\n"
        "  The key: Beneš\n"
        "  1. 1970-01-01: Who is meant?\n"
        "     Asked to choose among Beneš | Masaryk; no answer.\n"
        "  2. 1970-01-01: Who is meant?\n"
        "     Asked to choose among Beneš | Masaryk; no answer.\n"
        "     It read: Who signed it for Prague?\n"
        "  3. 1970-01-01: Who is meant?\n"
        "     Asked to choose among Beneš | Masaryk; no answer.\n"
        "     The question has changed since.\n"
    )


def test_a_question_that_is_gone_is_told_as_it_was(library: Library) -> None:
    text = report_text(gather([about("old/pact", 1)], library), {})
    assert text.splitlines()[:4] == [
        "Bank old",
        "",
        "old/pact: Who signed?",
        "  It is in no bank that was read.",
    ]


def test_lines_are_broken_and_control_characters_shown_as_what_they_are(library: Library) -> None:
    rows: list[Row] = [report(1, comment="word " * 60 + "\x1b[31m")]
    text = report_text(gather(rows, library), {})
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "\x1b" not in text
