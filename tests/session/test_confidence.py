"""How sure the learner was: what is recorded, what it changes, and that it can be taken back."""

from typing import TYPE_CHECKING

import pytest

from cssr_quiz.review import Confidence, Mode, Rating
from cssr_quiz.session import TABLE, Status

if TYPE_CHECKING:
    from tests.session.conftest import Sit

AGAIN, HARD, GOOD, EASY = Rating
SURE, THINK, GUESS = Confidence


@pytest.mark.parametrize("confidence", [None, *Confidence])
def test_what_the_learner_said_stands_in_the_row(sit: "Sit", confidence: Confidence | None) -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit()
    feedback = sitting.session.respond(("two",), 1000, confidence=confidence)
    [row] = sitting.log.reviews()
    assert (row.confidence, row.guess, row.table) == (confidence, False, TABLE)
    assert feedback.confidence is confidence


def test_a_right_guess_counts_as_not_known_and_comes_back(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, choices: [right: one, two, three]}
    """
    sitting = sit()
    feedback = sitting.session.respond(("one",), 1000, confidence=GUESS)
    assert (feedback.rating, feedback.repeats, feedback.verdict.right) == (AGAIN, True, True)
    assert sitting.asked == "a"


@pytest.mark.parametrize(
    ("typed", "rating"), [("Dubček", GOOD), ("Dubcek", GOOD), ("Dubčeg", HARD)]
)
def test_who_knew_it_after_all_takes_the_guess_back(sit: "Sit", typed: str, rating: Rating) -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who led the reform?, answer: Dubček}
    """
    sitting = sit()
    assert sitting.session.respond((typed,), 1000, confidence=GUESS).rating is AGAIN
    feedback = sitting.session.was_right()
    assert (feedback.rating, feedback.repeats) == (rating, False)
    assert sitting.session.ask() is None


def test_a_guess_taken_back_after_a_hint_is_hard(sit: "Sit") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who led the reform?, answer: Dubček, hints: [A Slovak.]}
    """
    sitting = sit()
    sitting.session.ask()
    sitting.session.hint()
    sitting.session.respond(("Dubček",), 1000, confidence=GUESS)
    assert sitting.session.was_right().rating is HARD


def test_sure_and_right_is_good_and_easy_stays_the_learners_own_key(sit: "Sit") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who led the reform?, answer: Dubček}
    """
    sitting = sit(Status.DUE)
    assert sitting.session.respond(("Dubček",), 1000, confidence=SURE).rating is GOOD
    assert sitting.session.can_be_easy()


def test_a_mistake_that_the_learner_was_sure_of_is_due_the_next_day(sit: "Sit") -> None:
    """
    bank: people
    questions:
      - {id: a, prompt: Who led the reform?, answer: Dubček}
    """
    sitting = sit()
    feedback = sitting.session.respond(("Husák",), 1000, confidence=SURE)
    [row] = sitting.log.reviews()
    assert feedback.progress.pulled == row.stamp.day
    assert feedback.progress.due(sitting.log.model, 0.7) == row.stamp.day + 1
    assert sitting.session.was_right().progress.pulled is None


def test_it_is_weighed_once_a_response_is_judged_for_good(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: When was the alliance signed?, date: 1935-05-16}
    """
    sitting = sit()
    sitting.session.ask()
    assert not sitting.session.weighs(("31 April 1935",))
    assert not sitting.session.weighs(("May 1935",))
    assert sitting.session.weighs(("16 May 1935",))
    sitting.type("May 1935")
    assert sitting.session.weighs(("May 1935",))
    assert sitting.session.weighs(("16",))
    assert sitting.log.reviews() == []


def test_it_is_kept_in_practice_too(sit: "Sit") -> None:
    """
    bank: treaties
    questions:
      - {id: a, prompt: One?, answer: one}
    """
    sitting = sit(mode=Mode.PRACTICE)
    sitting.session.respond(("one",), 1000, confidence=THINK)
    [row] = sitting.log.reviews()
    assert (row.confidence, row.mode) == (THINK, Mode.PRACTICE)
