"""Questions marked as drafts: read and checked, and kept out of all that is asked."""

from pathlib import Path
from textwrap import dedent

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check

BANK = """\
bank: small
questions:
  - id: recognition
    prompt: When did Prague recognise Moscow?
    date: 1934-06-09
    event: Recognition
  - id: alliance
    prompt: When was the alliance signed?
    date: 1935-05-16
    event: Alliance
    after: recognition
    draft: true
  - id: protocol
    prompt: Who had to help first?
    answer: France
    after: alliance
  - id: munich
    prompt: When was the Munich Agreement signed?
    date: 1938-09-30
    event: Munich
    draft: no
"""


def _library(folder: Path) -> Library:
    (folder / "small.yaml").write_text(dedent(BANK), "utf-8")
    return load([folder])


def test_a_draft_is_no_question_that_is_asked(tmp_path: Path) -> None:
    library = _library(tmp_path)
    assert [each.name for each in library.all()] == [
        "small/recognition",
        "small/protocol",
        "small/munich",
    ]
    assert "small/alliance" not in library.by_name


def test_what_is_written_has_drafts_in_the_order_of_the_file(tmp_path: Path) -> None:
    [bank] = _library(tmp_path).courses[0].banks
    assert [each.name for each in bank.written] == [
        "small/recognition",
        "small/alliance",
        "small/protocol",
        "small/munich",
    ]
    assert [each.draft for each in bank.written] == [False, True, False, False]


def test_the_event_of_a_draft_stands_on_no_timeline_and_is_no_wrong_option(tmp_path: Path) -> None:
    [course] = _library(tmp_path).courses
    assert [event.name for event in course.events] == ["Recognition", "Munich"]
    assert [event.name for event in course.banks[0].setting.events] == ["Recognition", "Munich"]


def test_no_question_waits_for_a_draft(tmp_path: Path) -> None:
    library = _library(tmp_path)
    assert library.by_name["small/protocol"].question.after == ()
    [draft] = library.courses[0].banks[0].drafts
    assert draft.after == ("small/recognition",)


def test_a_draft_is_checked_like_any_other(tmp_path: Path) -> None:
    _library(tmp_path)
    found = {(each.code, each.span.line) for each in check([tmp_path]).problems}
    assert ("draft", 12) in found
    assert ("no-why", 7) in found
