"""A response that is not judged for good: a date in parts, an impossible one, none at all."""

from typing import TYPE_CHECKING

import pytest

from cssr_quiz.interaction import Again, Outcome
from cssr_quiz.review import Rating

if TYPE_CHECKING:
    from tests.session.conftest import Sit

AGAIN, HARD, GOOD, EASY = Rating


@pytest.mark.parametrize(
    ("part", "rest", "whole"),
    [
        ("May 1935", "16", "16 May 1935"),
        ("1935", "16 May", "16 May 1935"),
        ("1935", "16.5.", "16.5. 1935"),
        ("May 1935", "16 May 1935", "16 May 1935"),
        ("1935", "1935-05-16", "1935-05-16"),
    ],
)
def test_a_part_of_a_date_is_completed_by_the_rest(
    sit: "Sit", part: str, rest: str, whole: str
) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    asked = sitting.type(part)
    assert (asked.counts, asked.rating, asked.row) == (False, None, "")
    assert (asked.verdict.outcome, asked.verdict.again) == (Outcome.PARTIAL, Again.ONCE)
    assert sitting.log.all == []
    feedback = sitting.type(rest)
    assert (feedback.counts, feedback.rating) == (True, GOOD)
    [row] = sitting.log.reviews()
    assert (row.response, row.credit, row.outcome) == ((whole,), 1.0, Outcome.CORRECT)


@pytest.mark.parametrize(
    ("end", "other", "whole", "note"),
    [
        ("1948", "1953", "1948 – 1953", ""),
        ("1953", "1948", "1948 1953", ""),
        ("since 1948", "until 1953", "since 1948 – until 1953", ""),
        ("June 1948", "to March 1953", "June 1948 – to March 1953", ""),
        ("1948", "1954", "1948 – 1954", "the end is one year late"),
        ("1953", "1947", "1947 1953", "the start is one year early"),
    ],
)
def test_one_end_of_a_span_is_completed_by_the_other(
    sit: "Sit", end: str, other: str, whole: str, note: str
) -> None:
    """
    bank: leaders
    questions:
      - {id: a, prompt: From which year to which was Gottwald president?, date: 1948/1953}
    """
    sitting = sit()
    assert sitting.type(end).verdict.note == "right so far, without the other end"
    feedback = sitting.type(other)
    assert (feedback.response, feedback.verdict.note) == ((whole,), note)
    assert (feedback.counts, feedback.rating) == (True, AGAIN if note else GOOD)


def test_a_part_of_a_date_given_twice_keeps_the_better_credit(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("1935").counts
    feedback = sitting.type("May")
    assert (feedback.counts, feedback.verdict.credit, feedback.rating) == (True, 0.75, HARD)
    assert sitting.log.reviews()[0].response == ("May 1935",)


@pytest.mark.parametrize("rest", ["1 January 1900", "the 1940s"])
def test_a_wrong_rest_leaves_the_credit_of_the_part(sit: "Sit", rest: str) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    sitting.type("1935")
    feedback = sitting.type(rest)
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.PARTIAL, 0.5)
    assert (feedback.rating, feedback.response) == (AGAIN, ("1935",))


def test_giving_up_after_a_part_of_a_date_keeps_its_credit(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    sitting.type("May 1935")
    feedback = sitting.session.give_up(1000)
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.PARTIAL, 0.75)
    assert sitting.log.reviews()[0].response == ("May 1935",)


def test_an_impossible_date_is_asked_again_every_time(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    for _ in range(4):
        feedback = sitting.type("31 June 1935")
        assert (feedback.counts, "30 days" in feedback.verdict.note) == (False, True)
    assert sitting.type("16 May 1935").rating is GOOD
    assert len(sitting.log.all) == 1


def test_an_impossible_rest_is_asked_again_and_the_part_is_kept(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the bloc dissolved?, date: 1949-06-30}
    """
    sitting = sit()
    assert not sitting.type("June 1949").counts
    for impossible in ("31", "31 June 1949"):
        feedback = sitting.type(impossible)
        assert (feedback.counts, "30 days" in feedback.verdict.note) == (False, True)
    assert sitting.type("30").rating is GOOD
    assert sitting.log.reviews()[0].response == ("30 June 1949",)


def test_what_holds_no_date_is_asked_once_more_and_then_wrong(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("in the war").counts
    feedback = sitting.type("still none")
    assert (feedback.verdict.outcome, feedback.verdict.credit) == (Outcome.WRONG, 0.0)
    assert (feedback.rating, feedback.repeats) == (AGAIN, True)
    [row] = sitting.log.reviews()
    assert (row.outcome, row.response) == (Outcome.WRONG, ("still none",))


def test_a_part_after_what_holds_no_date_may_still_be_completed(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    assert not sitting.type("in spring or so").counts
    assert not sitting.type("May 1935").counts
    assert sitting.type("16").rating is GOOD


def test_another_try_is_not_carried_over_to_the_next_question(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
      - {id: b, prompt: When was the other one signed?, date: 1943-12-12}
    """
    sitting = sit()
    sitting.type("May 1935")
    sitting.session.skip(1000)
    assert not sitting.type("the 12th").counts
    assert not sitting.type("December 1943").counts
    assert sitting.type("12").rating is GOOD


def test_who_knows_one_of_two_gaps_has_not_given_up(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, cloze: "The [Warsaw] Pact was signed in [1955]."}
    """
    sitting = sit()
    feedback = sitting.type("Warsaw; no idea")
    assert feedback.response == ("Warsaw", "no idea")
