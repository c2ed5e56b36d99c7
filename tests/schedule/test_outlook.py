"""What a retention asks and brings, told from the table of waits, agrees with playing it out."""

from math import exp
from random import Random

import pytest

from cssr_quiz.review import Rating
from cssr_quiz.schedule.allocation import FORESIGHT, Costs, Programme
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS, Memory
from cssr_quiz.schedule.outlook import Outlook, outlooks

pytestmark = pytest.mark.no_cover  # the same lines some thousand times: slow under measurement

FORMULAS = Formulas(PARAMETERS)
TODAY = 100


def _told(memories: list[Memory | None], *retentions: float, new: int = 10) -> list[Outlook]:
    return list(outlooks(memories, FORMULAS, Costs(), retentions, today=TODAY, new=new))


def test_more_retention_asks_more_seconds_and_brings_more() -> None:
    found = _told([Memory(8.0, 5.0, 95), None], 0.8, 0.9, 0.95)
    assert [each.retention for each in found] == [0.8, 0.9, 0.95]
    assert found[0].seconds < found[1].seconds < found[2].seconds
    assert found[0].known < found[1].known < found[2].known < 1


def test_what_is_told_agrees_with_many_futures_played_out() -> None:
    """A question of ten days' stability, last answered four days ago."""
    table = Programme(FORMULAS, Costs()).aimed(0.9)
    rng = Random(7)
    seconds, days = 0.0, 0.0
    for _ in range(250):
        state, last, passed = State(10.0, 5.0), -4.0, 0.0
        while passed < 6 * FORESIGHT:
            due = max(last + table.wait(state), passed)
            days += sum(
                FORMULAS.recall(state.stability, passed + step + 0.5 - last)
                * exp(-(passed + step + 0.5) / FORESIGHT)
                for step in range(round(due - passed))
            )
            right = rng.random() < FORMULAS.recall(state.stability, due - last)
            seconds += (10.0 if right else 28.0) * exp(-due / FORESIGHT)
            state = FORMULAS.step(state, Rating.GOOD if right else Rating.AGAIN, due - last)
            last = passed = due
    (found,) = _told([Memory(10.0, 5.0, TODAY - 4)], 0.9)
    assert found.seconds == pytest.approx(seconds / 250 / FORESIGHT, rel=0.1)
    assert found.known == pytest.approx(days / 250 / FORESIGHT, rel=0.02)


def test_new_questions_that_are_met_later_bring_less() -> None:
    soon, late = (_told([None] * 300, 0.9, new=new)[0] for new in (300, 1))
    assert late.known < soon.known
    assert late.seconds < soon.seconds


def test_without_questions_nothing_is_asked() -> None:
    assert _told([], 0.9) == [Outlook(0.9, 0.0, 0.0)]


def test_without_new_questions_a_day_the_unmet_stay_unknown() -> None:
    assert _told([None, None], 0.9, new=0) == [Outlook(0.9, 0.0, 0.0)]
