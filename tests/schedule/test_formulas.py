"""FSRS-6 written out steps as py-fsrs does."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS, Memory, Model

OTHERS = tuple(w * (1 + 0.3 * Random(number).random()) for number, w in enumerate(PARAMETERS))


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from((PARAMETERS, OTHERS)),
    st.lists(st.tuples(st.sampled_from(Rating), st.integers(0, 400)), min_size=1, max_size=20),
)
def test_a_history_leads_to_the_memory_that_py_fsrs_has(
    parameters: tuple[float, ...], history: list[tuple[Rating, int]]
) -> None:
    model, formulas = Model(parameters), Formulas(parameters)
    memory: Memory | None = None
    state, day = None, 0
    for rating, days in history:
        day += days
        memory = model.step(memory, rating, day)
        state = formulas.first(rating) if state is None else formulas.step(state, rating, days)
    assert memory is not None
    assert state is not None
    assert state.stability == pytest.approx(min(memory.stability, 36500), rel=1e-9)
    assert state.difficulty == pytest.approx(memory.difficulty, rel=1e-9)


def test_after_its_stability_nine_in_ten_are_recalled() -> None:
    formulas = Formulas(PARAMETERS)
    assert formulas.recall(12.0, 12.0) == pytest.approx(0.9)
    assert formulas.wait(12.0, 0.9) == pytest.approx(12.0)
