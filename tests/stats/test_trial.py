"""Fitted parameters are tried on what came after, beside guesses that need no model."""

from collections.abc import Sequence
from math import log, sqrt
from random import Random

import pytest
from tests.learning import review

from cssr_quiz.review import Mode, Rating, Review
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.training import Recall, recalls
from cssr_quiz.stats.trial import Fitted, Since, auc, chances, score, trial

A, G = Rating.AGAIN, Rating.GOOD


def _shorter(times: float) -> tuple[float, ...]:
    """Return the parameters of a memory that much shorter than by default."""
    return (*(w / times for w in PARAMETERS[:4]), *PARAMETERS[4:])


FORGETFUL = _shorter(20)


def _history(parameters: Sequence[float], questions: int = 120) -> list[Recall]:
    """Return what a learner with such parameters recalls after 1, 3, 8 and 20 days."""
    rng, formulas = Random(7), Formulas(parameters)
    rows: list[Review] = []
    for number in range(questions):
        state, day = formulas.first(G), number
        rows.append(review(len(rows), day, G, question=f"q/{number}"))
        for wait in (1, 3, 8, 20):
            day += wait
            rating = G if rng.random() < formulas.recall(state.stability, wait) else A
            state = formulas.step(state, rating, wait)
            rows.append(review(len(rows), day, rating, question=f"q/{number}"))
    return recalls(row.gist for row in sorted(rows, key=lambda row: row.stamp.day))


def test_only_what_moves_a_memory_is_learned_from() -> None:
    rows = [
        review(1, 10, G),
        review(2, 10, A),
        review(3, 12, None),
        review(4, 12, A, mode=Mode.PRACTICE),
        review(5, 13, A),
        review(6, 15, G, rev=2),
        review(7, 18, G, rev=2),
    ]
    assert recalls(row.gist for row in rows) == [
        Recall("treaties/alliance", (G, A), (0, 3)),
        Recall("treaties/alliance", (G, G), (0, 3)),
    ]


def test_the_parameters_that_made_the_answers_win() -> None:
    found = trial(_history(FORGETFUL), lambda _: FORGETFUL)
    assert found.wins
    assert found.reviews == 480
    assert [each.name for each in found.scores] == ["yours", "default", "constant", "lately"]
    assert found.scores[0].rmse < found.scores[1].rmse


def test_worse_parameters_do_not_win() -> None:
    assert not trial(_history(PARAMETERS), lambda _: FORGETFUL).wins


@pytest.mark.parametrize(
    ("new", "in_force", "seen", "wins", "falls_back"),
    [
        (20, 80, 300, True, False),
        (80, 20, 300, False, False),
        (80, 10, 400, False, False),
        (20, 80, 400, False, False),
        (1, 400, 300, False, True),
        (1, 400, 400, False, False),
    ],
)
def test_what_is_in_force_stays_until_others_beat_it_on_what_it_has_not_seen(
    new: float, in_force: float, seen: int, *, wins: bool, falls_back: bool
) -> None:
    """Of 480 reviews 180 are enough, 80 too few; memory is 20 times shorter than by default."""
    kept = Fitted(_shorter(in_force), seen)
    found = trial(_history(FORGETFUL), lambda _: _shorter(new), kept)
    assert (found.wins, found.falls_back) == (wins, falls_back)


def test_what_came_since_the_last_fit_is_told_apart() -> None:
    tested = _history(FORGETFUL)
    found = trial(tested, lambda _: FORGETFUL, Fitted(_shorter(80), 300)).since
    assert found is not None
    assert found.reviews == 180
    for forecast, loss in ((_shorter(80), found.kept), (FORGETFUL, found.yours)):
        later = chances(tested, forecast)[300:]
        assert loss == pytest.approx(score("", tested[300:], later).log_loss)
    assert found.default > found.yours
    assert trial(tested, lambda _: FORGETFUL).since is None
    assert trial(tested, lambda _: FORGETFUL, Fitted(FORGETFUL, 480)).since == Since(0, 0, 0, 0)


def test_parameters_are_fitted_to_the_past_alone() -> None:
    sizes: list[int] = []

    def fit(past: Sequence[Recall]) -> tuple[float, ...]:
        sizes.append(len(past))
        return PARAMETERS

    trial(_history(PARAMETERS), fit)
    assert sizes == [80, 160, 240, 320, 400, 480]


def test_a_forecast_is_scored_as_the_benchmark_does() -> None:
    tested = [Recall("q", (G, G), (0, 3)), Recall("r", (G, A), (0, 3))]
    found = score("half", tested, [0.5, 0.5])
    assert found.log_loss == pytest.approx(log(2))
    assert found.rmse == pytest.approx(0.0)
    assert found.auc == 0.5


def test_far_off_forecasts_cost_more_and_errors_are_weighed_by_the_size_of_their_bin() -> None:
    known, lost = (G, G), (G, A)
    tested = [Recall("q", known, (0, 3)), Recall("r", lost, (0, 3)), Recall("s", known, (0, 3))]
    tested.append(Recall("t", known, (0, 300)))
    found = score("mine", tested, [0.9, 0.6, 0.9, 0.5])
    # Three reviews after three days: 2.4 were foretold, 2 came; one after 300 days: a half, and 1.
    assert found.rmse == pytest.approx(sqrt((3 * (0.4 / 3) ** 2 + 0.5**2) / 4))
    assert found.log_loss == pytest.approx(-(2 * log(0.9) + log(0.4) + log(0.5)) / 4)
    assert found.auc == pytest.approx(2 / 3)


def test_beside_it_stand_the_share_so_far_and_the_share_of_late() -> None:
    tested = _history(FORGETFUL)
    right = [each.right for each in tested]
    after = tested[80:]
    so_far = [sum(right[: start - start % 80]) / (start - start % 80) for start in range(80, 480)]
    of_late = [sum(right[max(0, n - 100) : n]) / min(n, 100) for n in range(80, 480)]
    found = trial(tested, lambda _: PARAMETERS)
    assert found.scores[2] == score("constant", after, so_far)
    assert found.scores[3] == score("lately", after, of_late)


def test_the_area_under_the_curve_counts_pairs_in_the_right_order() -> None:
    assert auc([True, False, True, False], [0.9, 0.1, 0.4, 0.6]) == 0.75
    assert auc([True, True], [0.1, 0.2]) == 0.5


def test_a_chance_is_recall_after_the_days_since_the_last_review() -> None:
    formulas = Formulas(PARAMETERS)
    state = formulas.step(formulas.first(G), G, 2)
    expected = formulas.recall(state.stability, 9)
    assert chances([Recall("q", (G, G, A), (0, 2, 9))], PARAMETERS) == [expected]
