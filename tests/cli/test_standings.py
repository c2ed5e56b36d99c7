"""How well a learner's answers were foretold is judged by a sample of many questions."""

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from tests.learning import review

from cssr_quiz.cli.standings import SAMPLE, foreseen
from cssr_quiz.review import Rating, Row
from cssr_quiz.schedule import Model

if TYPE_CHECKING:
    from cssr_quiz.cli.desk import Desk


@pytest.mark.parametrize(
    ("questions", "read"), [(0, 0), (1, 1), (200, 200), (201, 101), (999, 200)]
)
def test_of_many_questions_some_are_read_from_first_to_last(questions: int, read: int) -> None:
    asked: list[str] = []

    def rows(name: str) -> list[Row]:
        asked.append(name)
        return [
            review(1, 10, Rating.GOOD, question=name),
            review(2, 15, Rating.AGAIN, question=name),
        ]

    desk = cast("Desk", SimpleNamespace(store=SimpleNamespace(rows=rows), model=Model()))
    names = [f"q/{number:03}" for number in range(questions)]
    found = foreseen(desk, reversed(names))
    assert len(asked) == found.reviews == read <= SAMPLE
    assert asked[:1] == names[:1]
    assert not names or names.index(asked[-1]) >= 0.99 * (questions - 1)
