"""A log in figures: today, the streak, accuracy in all and by topic."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import note, review
from tests.recount import recount

from cssr_quiz.review import Mark, Mode, Rating, Row
from cssr_quiz.stats import Overview, TopicAccuracy
from cssr_quiz.stats import overview as overview_of
from cssr_quiz.tally import Scope

AGAIN, HARD, GOOD, EASY = Rating
TODAY = 20
TOPICS = {"treaties/alliance": "pacts", "treaties/peace": "pacts", "leaders/first": "people"}


def overview(rows: Iterable[Row], topics: Mapping[str, str], today: int) -> Overview:
    """Return the figures of rows that were added up by hand."""
    return overview_of(recount(rows, {}, Scope(), lambda *_: 0), topics, today)


def test_an_empty_log_is_all_zero() -> None:
    assert overview([], TOPICS, TODAY) == Overview(0, 0, 0, 0, 0.0, 0, 0, 0, ())


def test_a_log_in_figures() -> None:
    rows: list[Row] = [
        review(1, 15, GOOD, question="treaties/alliance", taken=10_000),
        review(2, 18, AGAIN, question="treaties/peace", taken=20_500),
        review(3, 19, HARD, question="leaders/first", taken=30_000),
        review(4, 19, AGAIN, question="leaders/first", mode=Mode.PRACTICE, taken=500_000),
        review(5, 20, EASY, question="treaties/alliance", taken=1000),
        review(6, 20, AGAIN, question="gone/away", taken=1000),
        review(7, 20, None, question="treaties/peace", taken=9000),
        note(8, Mark.FLAG, day=20),
    ]
    assert overview(rows, TOPICS, TODAY) == Overview(
        today_answered=2,
        today_right=1,
        answered=6,
        right=3,
        known=0.5,
        days=4,
        streak=3,
        seconds=182,
        topics=(TopicAccuracy("pacts", 3, 2), TopicAccuracy("people", 2, 1)),
    )


def test_what_was_taken_back_or_overridden_counts_as_it_stands() -> None:
    wrong, other = review(1, TODAY, AGAIN), review(2, TODAY, AGAIN)
    rows: list[Row] = [
        wrong,
        other,
        note(3, Mark.OVERRIDE, wrong, day=TODAY, rating=GOOD),
        note(4, Mark.UNDO, other, day=TODAY),
    ]
    found = overview(rows, TOPICS, TODAY)
    assert (found.answered, found.right, found.seconds) == (1, 1, 3)
    assert found.topics == (TopicAccuracy("pacts", 1, 1),)


@pytest.mark.parametrize(
    ("days", "streak"),
    [
        ([], 0),
        ([20], 1),
        ([19], 1),
        ([18], 0),
        ([18, 19], 2),
        ([18, 19, 20], 3),
        ([16, 17, 19, 20], 2),
        ([17, 18, 20], 1),
        ([20, 21], 1),
        ([21], 0),
    ],
)
def test_a_streak_lasts_while_no_day_is_missed_and_today_still_has_time(
    days: list[int], streak: int
) -> None:
    rows = [review(day, day) for day in days]
    assert overview(rows, TOPICS, TODAY).streak == streak


def test_a_day_of_skips_only_does_not_prolong_a_streak() -> None:
    assert overview([review(1, 19, None), review(2, 20)], TOPICS, TODAY).streak == 1


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from((None, *Rating))), max_size=30))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_the_figures_hang_together(answers: list[tuple[int, Rating | None]]) -> None:
    rows = [review(number, day, rating) for number, (day, rating) in enumerate(answers)]
    found = overview(rows, TOPICS, TODAY)
    assert 0 <= found.today_right <= found.today_answered <= found.answered
    assert found.right <= found.answered == sum(rating is not None for _, rating in answers)
    assert 0 <= found.streak <= found.days <= found.answered
    assert sum(each.answered for each in found.topics) == found.answered
    assert sum(each.right for each in found.topics) == found.right
    shifted = [replace(row, stamp=replace(row.stamp, day=row.stamp.day + 100)) for row in rows]
    assert overview(shifted, TOPICS, TODAY + 100) == found


def test_lucky_choices_are_taken_off_what_is_known() -> None:
    def choice(number: int, rating: Rating) -> Row:
        asked = replace(review(number, TODAY, rating).asked, chance=0.25)
        return replace(review(number, TODAY, rating), asked=asked)

    rows = [choice(1, GOOD), choice(2, GOOD), choice(3, AGAIN), choice(4, GOOD)]
    assert overview(rows, TOPICS, TODAY).known == pytest.approx((0.75 - 0.25) / 0.75)
