"""The table from verdicts to ratings, line by line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.interaction import Outcome, Verdict
from cssr_quiz.review import Confidence, Rating
from cssr_quiz.session import TABLE, rate

AGAIN, HARD, GOOD, _ = Rating
CORRECT, CLOSE, PARTIAL = Outcome.CORRECT, Outcome.CLOSE, Outcome.PARTIAL
WRONG, SKIPPED, ASK = Outcome.WRONG, Outcome.SKIPPED, Outcome.ASK


@pytest.mark.parametrize(
    ("outcome", "credit", "hints", "guess", "rating"),
    [
        (SKIPPED, 0.0, 0, False, None),
        (SKIPPED, 0.0, 2, True, None),
        (ASK, 0.0, 0, False, None),
        (ASK, 0.0, 1, True, None),
        (WRONG, 0.0, 0, False, AGAIN),
        (WRONG, 0.45, 0, False, AGAIN),
        (WRONG, 0.9, 0, False, AGAIN),
        (PARTIAL, 0.2, 0, False, AGAIN),
        (PARTIAL, 0.66, 0, False, AGAIN),
        (PARTIAL, 2 / 3, 0, False, HARD),
        (PARTIAL, 0.75, 0, False, HARD),
        (PARTIAL, 0.75, 1, False, HARD),
        (PARTIAL, 0.75, 0, True, AGAIN),
        (CLOSE, 1.0, 0, False, HARD),
        (CLOSE, 1.0, 0, True, AGAIN),
        (CORRECT, 1.0, 0, False, GOOD),
        (CORRECT, 1.0, 1, False, HARD),
        (CORRECT, 1.0, 3, False, HARD),
        (CORRECT, 1.0, 0, True, AGAIN),
    ],
)
def test_the_table(
    outcome: Outcome,
    credit: float,
    hints: int,
    guess: bool,  # noqa: FBT001 - a column
    rating: Rating | None,
) -> None:
    said = Confidence.GUESS if guess else None
    assert rate(Verdict(credit, outcome), hints=hints, confidence=said) is rating


@pytest.mark.parametrize("parts", range(3, 13, 3))
def test_two_parts_of_three_are_enough_however_they_are_added_up(parts: int) -> None:
    share = sum([1.0] * (parts * 2 // 3)) / parts
    assert rate(Verdict(share, PARTIAL)) is HARD
    assert rate(Verdict(share - 1 / parts, PARTIAL)) is AGAIN


@given(st.sampled_from(Outcome), st.floats(0, 1), st.integers(0, 3))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_nothing_is_easy_by_itself(outcome: Outcome, credit: float, hints: int) -> None:
    assert rate(Verdict(credit, outcome), hints=hints) in (None, AGAIN, HARD, GOOD)


@given(st.sampled_from(Outcome), st.floats(0, 1), st.integers(0, 3), st.sampled_from(Confidence))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_of_the_three_statements_only_a_guess_changes_the_rating(
    outcome: Outcome, credit: float, hints: int, confidence: Confidence
) -> None:
    verdict = Verdict(credit, outcome)
    unsaid = rate(verdict, hints=hints)
    expected = AGAIN if unsaid and confidence is Confidence.GUESS else unsaid
    assert rate(verdict, hints=hints, confidence=confidence) is expected


def test_sure_and_right_is_good_and_a_guess_is_not() -> None:
    assert rate(Verdict(1.0, CORRECT), confidence=Confidence.SURE) is GOOD
    assert rate(Verdict(1.0, CORRECT), confidence=Confidence.GUESS) is AGAIN
    assert rate(Verdict(1.0, CLOSE), confidence=Confidence.THINK) is HARD


def test_the_table_has_a_version() -> None:
    assert TABLE == 2
