"""FSRS-6 written out steps as py-fsrs does."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS, Memory, Model

OTHERS = tuple(w * (1 + 0.3 * Random(number).random()) for number, w in enumerate(PARAMETERS))


@settings(deadline=None, max_examples=200, derandomize=True)
@given(
    st.sampled_from((PARAMETERS, OTHERS)),
    st.lists(st.tuples(st.sampled_from(Rating), st.integers(-2, 400)), min_size=1, max_size=40),
)
def test_a_history_retraced_leads_to_the_memory_that_py_fsrs_has_to_the_last_bit(
    parameters: tuple[float, ...], history: list[tuple[Rating, int]]
) -> None:
    model = Model(parameters)
    stepped: Memory | None = None
    retraced: Memory | None = None
    day = 0
    for rating, days in history:
        day += days
        stepped = model.step(stepped, rating, day)
        retraced = model.retrace(retraced, rating, day)
        assert retraced == stepped


@pytest.mark.parametrize("rating", Rating)
def test_a_second_review_of_a_day_counts_as_py_fsrs_has_it(rating: Rating) -> None:
    model = Model(PARAMETERS)
    first = model.step(None, Rating.HARD, 5)
    second = model.step(first, rating, 5)
    found = model.formulas.step(State(first.stability, first.difficulty), rating, 0)
    assert found.stability == pytest.approx(second.stability)
    assert found.difficulty == pytest.approx(second.difficulty)


def test_after_its_stability_nine_in_ten_are_recalled() -> None:
    formulas = Formulas(PARAMETERS)
    assert formulas.recall(12.0, 12.0) == pytest.approx(0.9)
    assert formulas.wait(12.0, 0.9) == pytest.approx(12.0)
