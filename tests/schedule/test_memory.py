"""Memory agrees with py-fsrs, the reference implementation of FSRS-6."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from fsrs import Card, Scheduler
from fsrs import Rating as FsrsRating
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.review import Rating
from cssr_quiz.schedule import Memory, Model, without_luck
from cssr_quiz.schedule.memory import LONGEST, PARAMETERS

LAW = settings(deadline=None, max_examples=200, derandomize=True)
START = datetime(2026, 1, 1, tzinfo=UTC)
MODEL = Model()

ratings = st.sampled_from(Rating)
steps = st.lists(st.tuples(st.integers(0, 400), ratings), min_size=1, max_size=15)
memories = st.builds(
    Memory, st.floats(0.001, 36500), st.floats(1, 10), st.integers(min_value=0, max_value=20_000)
)
retentions = st.floats(0.7, 0.99)


def oracle(retention: float = 0.9) -> Scheduler:
    return Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def on(day: int) -> datetime:
    return START + timedelta(days=day)


def test_the_parameters_are_the_published_ones() -> None:
    assert Scheduler().parameters == PARAMETERS


@given(steps)
@LAW
def test_steps_equal_py_fsrs(history: list[tuple[int, Rating]]) -> None:
    card, memory, day = Card(card_id=1, due=START), None, 0
    for gap, rating in history:
        day += gap
        card, _ = oracle().review_card(card, FsrsRating(rating.value), on(day))
        memory = MODEL.step(memory, rating, day)
        assert (memory.stability, memory.difficulty, memory.day) == (
            card.stability,
            card.difficulty,
            day,
        )


@given(steps, retentions, st.integers(-10, 2000))
@LAW
def test_recall_and_interval_equal_py_fsrs(
    history: list[tuple[int, Rating]], retention: float, wait: int
) -> None:
    card, memory, day = Card(card_id=1, due=START), None, 0
    for gap, rating in history:
        day += gap
        card, _ = oracle(retention).review_card(card, FsrsRating(rating.value), on(day))
        memory = MODEL.step(memory, rating, day)
    assert memory is not None
    assert MODEL.interval(memory, retention) == (card.due - on(day)).days
    expected = oracle().get_card_retrievability(card, on(day + wait))
    assert MODEL.recall(memory, day + wait) == expected


@pytest.mark.parametrize(
    ("rating", "stability", "days"),
    [
        (Rating.AGAIN, 0.212, 1),
        (Rating.HARD, 1.2931, 1),
        (Rating.GOOD, 2.3065, 2),
        (Rating.EASY, 8.2956, 8),
    ],
)
def test_the_first_review_gives_the_published_stability(
    rating: Rating, stability: float, days: int
) -> None:
    memory = MODEL.step(None, rating, 100)
    assert (memory.stability, memory.day) == (stability, 100)
    assert MODEL.interval(memory, 0.9) == days


def test_after_its_stability_nine_of_ten_are_recalled() -> None:
    memory = Memory(30, 5, 100)
    assert MODEL.recall(memory, 100) == 1
    assert MODEL.recall(memory, 130) == pytest.approx(0.9)


@given(memories, st.floats(0.01, 1))
@LAW
def test_an_interval_is_a_day_at_least_and_a_century_at_most(
    memory: Memory, retention: float
) -> None:
    assert 1 <= MODEL.interval(memory, retention) <= LONGEST


@given(memories, retentions, retentions)
@LAW
def test_whoever_wants_to_recall_more_waits_no_longer(
    memory: Memory, one: float, other: float
) -> None:
    less, more = sorted((one, other))
    assert MODEL.interval(memory, more) <= MODEL.interval(memory, less)


@given(memories, st.lists(st.integers(0, 40_000), min_size=2, max_size=5))
@LAW
def test_recall_falls_with_time(memory: Memory, days: list[int]) -> None:
    shares = [MODEL.recall(memory, memory.day + day) for day in sorted(days)]
    assert all(0 <= later <= earlier <= 1 for earlier, later in pairwise(shares))


@given(memories, ratings, st.integers(1, 500))
@LAW
def test_a_clock_that_went_back_counts_as_the_same_day(
    memory: Memory, rating: Rating, back: int
) -> None:
    assert MODEL.step(memory, rating, memory.day - back) == MODEL.step(memory, rating, memory.day)
    assert MODEL.recall(memory, memory.day - back) == 1


@given(memories, st.integers(1, 1000))
@LAW
def test_a_better_rating_never_makes_a_shorter_memory(memory: Memory, gap: int) -> None:
    day = memory.day + gap
    again, hard, good, easy = (MODEL.step(memory, rating, day).stability for rating in Rating)
    assert again <= hard <= good <= easy


def test_other_parameters_make_another_model() -> None:
    quicker = Model((0.5, *PARAMETERS[1:]))
    assert quicker.step(None, Rating.AGAIN, 0).stability == 0.5


@pytest.mark.parametrize(
    ("chance", "aim"), [(0.0, 0.9), (0.25, 0.925), (1 / 3, 0.9 + 0.1 / 3), (0.5, 0.95), (1.0, 1.0)]
)
def test_luck_raises_the_retention_to_aim_at(chance: float, aim: float) -> None:
    assert without_luck(0.9, chance) == pytest.approx(aim)
