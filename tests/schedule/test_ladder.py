"""The ladder of forms: two correct reviews in a row climb, a lapse steps down."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, review

from cssr_quiz.interaction import Choose, Interaction, Option, TextKey, Write
from cssr_quiz.review import Rating
from cssr_quiz.schedule import Model, replay, rung_for
from cssr_quiz.schedule.ladder import climbed
from cssr_quiz.wording import Wanted

CHOOSE = Choose((Option("16 May 1935", right=True), Option("12 December 1943")))
WRITE = Write(TextKey(Wanted("16 May 1935")))
AGAIN, HARD, GOOD, EASY = Rating


def climb(*ratings: Rating) -> list[int]:
    """Return the rung after each review, every one on a day of its own."""
    rung, streak, rungs = 0, 0, []
    for rating in ratings:
        rung, streak = climbed(rung, streak, rating)
        rungs.append(rung)
    return rungs


@pytest.mark.parametrize(
    ("ratings", "rungs"),
    [
        ((GOOD,), [0]),
        ((GOOD, GOOD), [0, 1]),
        ((HARD, EASY), [0, 1]),
        ((GOOD, GOOD, GOOD, GOOD), [0, 1, 1, 2]),
        ((GOOD, AGAIN, GOOD, GOOD), [0, 0, 0, 1]),
        ((GOOD, GOOD, AGAIN), [0, 1, 0]),
        ((GOOD, GOOD, GOOD, AGAIN, GOOD), [0, 1, 1, 0, 0]),
        ((AGAIN, AGAIN), [0, 0]),
    ],
)
def test_two_correct_in_a_row_climb_and_a_lapse_steps_down(
    ratings: tuple[Rating, ...], rungs: list[int]
) -> None:
    assert climb(*ratings) == rungs


@given(st.lists(st.sampled_from(Rating), max_size=30))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_no_review_leads_below_the_ladder_or_up_by_more_than_a_rung(ratings: list[Rating]) -> None:
    rungs = [0, *climb(*ratings)]
    assert all(rung >= 0 for rung in rungs)
    assert all(abs(b - a) <= 1 for a, b in pairwise(rungs))


@pytest.mark.parametrize(
    ("forms", "rung", "stability", "asked"),
    [
        ((CHOOSE, WRITE), 0, 0.0, 0),
        ((CHOOSE, WRITE), 1, 0.0, 1),
        ((CHOOSE, WRITE), 7, 0.0, 1),
        ((CHOOSE, WRITE), 0, 20.9, 0),
        ((CHOOSE, WRITE), 0, 21.0, 1),
        ((CHOOSE, CHOOSE, WRITE), 0, 21.0, 2),
        ((CHOOSE,), 0, 100.0, 0),
        ((WRITE,), 0, 100.0, 0),
        ((WRITE, WRITE), 1, 100.0, 1),
        ((WRITE, CHOOSE), 1, 100.0, 1),
    ],
)
def test_from_three_weeks_on_a_learner_recalls_rather_than_recognises(
    forms: tuple[Interaction, ...], rung: int, stability: float, asked: int
) -> None:
    assert rung_for(forms, rung, stability) == asked


def test_the_log_carries_a_learner_up_the_ladder_and_down() -> None:
    rows = [
        review(1, 0, GOOD, rung=0),
        review(2, 0, GOOD, rung=0),
        review(3, 2, GOOD, rung=0),
        review(4, 10, AGAIN, rung=1),
    ]
    rungs = [replay(NAME, rows[:length], Model()).rung for length in range(1, 5)]
    assert rungs == [0, 0, 1, 0]
