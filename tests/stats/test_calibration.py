"""What a learner said of his answers, held against how they went."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import histories, note, review
from tests.recount import recount

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import Confidence, Mark, Mode, Rating, Review, Row
from cssr_quiz.stats.calibration import ENOUGH, PROMISED, Calibration, wilson
from cssr_quiz.stats.calibration import calibration as calibration_of
from cssr_quiz.tally import Scope

AGAIN, HARD, GOOD, EASY = Rating
SURE, THINK, GUESS = Confidence


def calibration(rows: Iterable[Row]) -> Calibration:
    """Return how the statements of rows went that were added up by hand."""
    return calibration_of(recount(rows, {}, Scope(), lambda *_: 0).said)


def said(
    number: int, confidence: Confidence | None, *, right: bool, chance: float = 0.0, day: int = -1
) -> Review:
    """Return an answer of a day of its own, of which the learner said how sure he was."""
    day = number if day < 0 else day
    made = review(number, day, GOOD if right else AGAIN, chance=chance, confidence=confidence)
    return replace(made, rating=AGAIN) if confidence is GUESS else made


def many(confidence: Confidence, right: int, wrong: int, chance: float = 0.0) -> list[Row]:
    start = 1000 * list(Confidence).index(confidence)
    return [
        said(start + number, confidence, right=number < right, chance=chance)
        for number in range(right + wrong)
    ]


def figures(found: Calibration) -> list[tuple[int, int]]:
    return [(each.right, each.count) for each in found.statements]


def test_each_statement_is_counted_with_how_it_went() -> None:
    rows = [*many(SURE, 19, 1), *many(THINK, 14, 6), *many(GUESS, 3, 17)]
    found = calibration(rows)
    assert [each.confidence for each in found.statements] == [SURE, THINK, GUESS]
    assert figures(found) == [(19, 20), (14, 20), (3, 20)]
    assert found.count == 60
    sure = found.statements[0].share
    assert sure is not None
    assert (sure.value, round(sure.low, 3), round(sure.high, 3)) == (0.95, 0.764, 0.991)


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [(0, 10, 0.0, 0.278), (5, 10, 0.237, 0.763), (10, 10, 0.722, 1.0), (81, 263, 0.255, 0.366)],
)
def test_the_interval_is_wilsons(right: int, count: int, low: float, high: float) -> None:
    found = wilson(right, count)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


def test_too_few_statements_have_no_share() -> None:
    found = calibration(many(SURE, ENOUGH - 1, 0))
    assert figures(found) == [(ENOUGH - 1, ENOUGH - 1), (0, 0), (0, 0)]
    assert found.statements[0].share is found.statements[0].known is found.bias is None
    assert calibration(many(SURE, ENOUGH, 0)).statements[0].share is not None


def test_an_empty_log_has_no_figure() -> None:
    found = calibration([])
    assert (found.count, found.bias) == (0, None)


def test_luck_is_taken_off_where_options_were_shown() -> None:
    guess = calibration(many(GUESS, 10, 30, chance=0.25)).statements[2]
    assert guess.share is not None
    assert guess.known is not None
    assert (guess.share.value, guess.known.value, guess.known.low) == (0.25, 0.0, 0.0)
    half = calibration(many(THINK, 30, 10, chance=0.5)).statements[1]
    assert half.known is not None
    assert half.known.value == 0.5
    assert half.known.low < 0.5 < half.known.high


def test_only_the_first_answer_of_a_day_counts() -> None:
    wrong = said(1, SURE, right=False, day=3)
    again = said(2, SURE, right=True, day=3)
    assert figures(calibration([again, wrong]))[0] == (0, 1)
    silent = said(0, None, right=False, day=3)
    assert calibration([silent, again]).count == 0
    assert figures(calibration([wrong, said(5, SURE, right=True, day=4)]))[0] == (1, 2)


def test_skips_and_what_was_taken_back_do_not_count() -> None:
    row = said(1, SURE, right=False)
    assert calibration([row, note(2, Mark.UNDO, row, day=2)]).count == 0
    assert calibration([replace(review(1, rating=None), confidence=SURE)]).count == 0


def test_a_right_guess_was_right_and_so_is_what_the_learner_says_was_right() -> None:
    assert figures(calibration([said(1, GUESS, right=True)]))[2] == (1, 1)
    row = said(1, SURE, right=False)
    right = note(2, Mark.OVERRIDE, row, day=2, rating=GOOD)
    assert figures(calibration([row, right]))[0] == (1, 1)


@pytest.mark.parametrize(("credit", "right"), [(0.5, 0), (2 / 3, 1)])
def test_a_part_counts_from_two_thirds_on(credit: float, right: int) -> None:
    row = replace(said(1, GUESS, right=False), credit=credit, outcome=Outcome.PARTIAL)
    assert figures(calibration([row]))[2] == (right, 1)


def test_practice_counts_too() -> None:
    row = replace(said(1, SURE, right=True), mode=Mode.PRACTICE)
    assert calibration([row]).count == 1


def test_who_is_always_sure_and_half_right_trusts_himself_too_much() -> None:
    bias = calibration(many(SURE, 20, 20)).bias
    assert bias is not None
    assert round(bias.value, 3) == 0.45
    assert bias.low > 0


def test_who_only_guesses_and_is_right_trusts_himself_too_little() -> None:
    bias = calibration(many(GUESS, 40, 10)).bias
    assert bias is not None
    assert round(bias.value, 3) == -0.8
    assert bias.high < 0


def test_nobody_trusts_himself_more_than_wholly_too_much_or_too_little() -> None:
    sure = calibration(many(SURE, 1, 19, chance=0.95)).bias
    guessing = calibration(many(GUESS, 20, 1)).bias
    assert sure is not None
    assert guessing is not None
    assert (sure.value < sure.high, sure.high) == (True, 1.0)
    assert (guessing.low < guessing.value, guessing.low) == (True, -1.0)


def test_who_keeps_what_he_promises_has_a_bias_of_nothing_luck_or_not() -> None:
    rows = [*many(SURE, 19, 1), *many(THINK, 14, 6), *many(GUESS, 0, 20)]
    bias = calibration(rows).bias
    assert bias is not None
    assert abs(bias.value) < 1e-9
    lucky = calibration(many(GUESS, 10, 30, chance=0.25)).bias
    assert lucky is not None
    assert abs(lucky.value) < 1e-9


def test_a_promise_is_higher_the_surer_it_is() -> None:
    assert PROMISED[GUESS] < PROMISED[THINK] < PROMISED[SURE] < 1


@given(st.lists(histories(8), max_size=6))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_no_more_is_counted_than_was_said_and_shares_lie_within_their_intervals(
    logs: list[list[Row]],
) -> None:
    rows = [row for log in logs for row in log]
    found = calibration(rows)
    stated = [row for row in rows if isinstance(row, Review) and row.confidence]
    assert found.count <= len(stated)
    for each in found.statements:
        assert 0 <= each.right <= each.count
        if each.share is not None:
            assert 0 <= each.share.low <= each.share.value <= each.share.high <= 1
