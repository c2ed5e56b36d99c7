"""What the model of memory foretold of a learner's answers is held against what came."""

import pytest
from tests.learning import review

from cssr_quiz.review import Gist, Rating
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.foresight import Foresight, foresight

A, G = Rating.AGAIN, Rating.GOOD


def _met_and_asked(wait: int, *ratings: Rating, chance: float = 0.0) -> list[Gist]:
    """Return a first meeting and one review after some days for each rating."""
    return [
        row
        for number, rating in enumerate(ratings)
        for row in (
            review(2 * number, 10, G, question=f"q/{number}", chance=chance).gist,
            review(2 * number + 1, 10 + wait, rating, question=f"q/{number}", chance=chance).gist,
        )
    ]


def test_the_share_foretold_stands_beside_the_share_that_came() -> None:
    formulas = Formulas(PARAMETERS)
    recall = formulas.recall(formulas.first(G).stability, 5)
    found = foresight(_met_and_asked(5, G, G, A, G), PARAMETERS)
    assert (found.reviews, found.right) == (4, 0.75)
    assert found.foretold == pytest.approx(recall)


def test_luck_is_foretold_with_the_recall() -> None:
    formulas = Formulas(PARAMETERS)
    recall = formulas.recall(formulas.first(G).stability, 30)
    found = foresight(_met_and_asked(30, G, A, chance=0.25), PARAMETERS)
    assert found.foretold == pytest.approx(recall + (1 - recall) / 4)


def test_without_a_review_nothing_was_foretold() -> None:
    assert foresight([review(1, 10, G).gist], PARAMETERS) == Foresight(0, 0.0, 0.0)
    assert not Foresight(0, 0.0, 0.0).is_short


@pytest.mark.parametrize(
    ("reviews", "right", "short"),
    [
        (1000, 0.80, True),
        (1000, 0.88, False),  # nobody minds
        (60, 0.83, False),  # two standard errors are 0.077
        (60, 0.80, True),
        (400, 0.99, False),
    ],
)
def test_luck_and_a_small_difference_are_none(*, reviews: int, right: float, short: bool) -> None:
    assert Foresight(reviews, 0.9, right).is_short is short


def test_few_reviews_judge_nothing() -> None:
    assert not Foresight(49, 0.9, 0.5).enough
    assert Foresight(50, 0.9, 0.5).enough
