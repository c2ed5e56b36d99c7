"""What a plan promised and what came are taken from the same days, and told beside each other."""

import pytest
from bench.learning.rules import FORESEEN
from bench.learning.sitting import Task
from bench.promises import PARTS, UNTUNED, Sums, _line, promises

pytestmark = pytest.mark.no_cover  # of the simulator, which is no part of the package

TASK = Task(20, 12, 0, 15.0)


@pytest.mark.parametrize("kind", [UNTUNED, FORESEEN])
def test_promises_are_for_the_days_left_and_so_is_what_came(kind: str) -> None:
    found = promises("FSRS-6", 1, kind, TASK)
    assert len(found) == len(PARTS)
    promised, came, _ = zip(*found, strict=True)
    assert [each.reviews for each in came] == sorted(each.reviews for each in came)[::-1]
    assert [each.minutes for each in came] == sorted(each.minutes for each in came)[::-1]
    assert promised[-1].reviews < promised[0].reviews
    assert promised[-1].minutes < promised[0].minutes
    assert len({came.known for _, came, _ in found}) == 1
    last_promise, last_came, _ = found[-1]
    assert last_promise.reviews == pytest.approx(last_came.reviews, rel=0.3)
    assert last_promise.known == pytest.approx(last_came.known, abs=0.05)
    assert found == promises("FSRS-6", 1, kind, TASK)


def test_the_medians_are_told_with_the_middle_half() -> None:
    found = [
        (Sums(promised, 30, 0.9), Sums(10, 20, 0.8), promised > 10)
        for promised in (8, 9, 10, 11, 12)
    ]
    assert _line(found) == (
        "reviews  1.00 (0.85 to 1.15)  minutes  1.50 (1.50 to 1.50)  known 10.00 (10.00 to 10.00)"
        "  warned 2 of 5"
    )
