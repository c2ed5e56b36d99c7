"""What answers cost, from the learner's own pace."""

from dataclasses import replace

from tests.learning import review

from cssr_quiz.review import Gist, Rating
from cssr_quiz.schedule.allocation import Costs
from cssr_quiz.stats.seconds import costs_of


def _answers(right: int, wrong: int) -> list[Gist]:
    """Return sixty answers of a session, every other wrong, that took so many milliseconds."""
    rows: list[Gist] = []
    at = 0
    for number in range(62):
        rating = Rating.AGAIN if number % 2 else Rating.GOOD
        at += wrong if rating is Rating.AGAIN else right
        row = review(number, rating=rating)
        rows.append(replace(row, stamp=replace(row.stamp, at=at)).gist)
    return rows


def test_a_lapse_costs_the_right_answer_that_follows_too() -> None:
    assert costs_of(_answers(8000, 20_000)) == Costs(8, 28)


def test_seconds_are_whole_so_that_a_little_more_haste_plans_nothing_anew() -> None:
    assert costs_of(_answers(8000, 20_000)) == costs_of(_answers(8010, 20_010))


def test_a_pause_is_not_taken_for_thinking() -> None:
    assert costs_of(_answers(10_000, 3_600_000)) == Costs(10, 130)


def test_too_few_answers_cost_the_usual_seconds() -> None:
    assert costs_of(_answers(8000, 20_000)[:50]) == Costs()
