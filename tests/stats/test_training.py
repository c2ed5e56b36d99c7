"""The trainer, which the base install does without."""

import sys
from random import Random

import pytest

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS, Model
from cssr_quiz.stats.training import HIGHEST, LOWEST, TRAINER, Recall, available, fit


def test_what_is_fitted_can_be_used_and_is_the_same_each_time() -> None:
    rng, formulas = Random(3), Formulas(PARAMETERS)
    tested = []
    for number in range(400):
        days = rng.randint(1, 9)
        right = rng.random() < formulas.recall(0.5, days)
        rating = Rating.GOOD if right else Rating.AGAIN
        tested.append(Recall(f"q/{number}", (Rating.GOOD, rating), (0, days)))
    found = fit(tested)
    assert found == fit(tested)
    assert found[2] < PARAMETERS[2]
    assert all(low <= w <= high for low, w, high in zip(LOWEST, found, HIGHEST, strict=True))
    assert Model(found).step(None, Rating.GOOD, 1).stability == pytest.approx(found[2])


def test_nothing_to_learn_from_leaves_the_default_parameters() -> None:
    assert fit([]) == PARAMETERS


def test_whether_it_is_installed_can_be_told_without_loading_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, TRAINER, raising=False)
    assert available()
    assert TRAINER not in sys.modules
    monkeypatch.setitem(sys.modules, TRAINER, None)
    assert not available()
