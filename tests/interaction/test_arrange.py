"""Arrange: orders read from a line, and the credit of one that is not quite right."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.interaction import Arrange, Outcome, Unreadable

ITEMS = ("Potsdam", "Munich", "Yalta", "Tehran")
MEETINGS = Arrange(ITEMS, (3, 0, 2, 1), ("1945-07", "1938", "1945-02", "1943"))
TIED = Arrange(("b", "a", "c"), (1, 0, 1))


def test_the_key_is_the_order_of_ranks_with_labels_and_ties_told() -> None:
    assert MEETINGS.key == ("Munich", "Tehran", "Yalta", "Potsdam")
    assert MEETINGS.key_text == ("Munich (1938); Tehran (1943); Yalta (1945-02); Potsdam (1945-07)")
    assert TIED.key_text == "a; b, at the same time as c"
    assert MEETINGS.shown == ITEMS


@pytest.mark.parametrize(
    "line",
    ["2 4 3 1", "2,4,3,1", "2431", "2 > 4 > 3 > 1", "munich, tehran, yalta, potsdam"],
)
def test_an_order_is_read_from_numbers_or_texts(line: str) -> None:
    assert MEETINGS.read(line) == ("Munich", "Tehran", "Yalta", "Potsdam")


@pytest.mark.parametrize(
    ("line", "reason"),
    {
        "": "type all 4 numbers in order, such as 4 3 2 1",
        "1 2 3": "type all 4 numbers in order, such as 4 3 2 1",
        "Munich, Yalta": "type all 4 numbers in order, such as 4 3 2 1",
        "Munich, Munich, Yalta, Tehran": "type all 4 numbers in order, such as 4 3 2 1",
        "1 2 3 3": "a number stands twice",
        "1 2 3 5": "there is no number 5; type 1 to 4",
    }.items(),
)
def test_what_is_no_whole_order_is_refused(line: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        MEETINGS.read(line)


@pytest.mark.parametrize(
    ("order", "credit", "outcome", "note"),
    [
        ("2 4 3 1", 1.0, Outcome.CORRECT, ""),
        (
            "4 2 3 1",
            2 / 3,
            Outcome.PARTIAL,
            "3 of 4 stand in the right order; out of place: Tehran",
        ),
        (
            "1 2 4 3",
            2 / 3,
            Outcome.PARTIAL,
            "3 of 4 stand in the right order; out of place: Potsdam",
        ),
        (
            "4 2 1 3",
            1 / 3,
            Outcome.PARTIAL,
            "2 of 4 stand in the right order; out of place: Tehran, Potsdam",
        ),
        ("1 3 4 2", 0.0, Outcome.WRONG, "1 of 4 stand in the right order"),
    ],
)
def test_credit_is_what_the_longest_run_in_order_keeps(
    order: str, credit: float, outcome: Outcome, note: str
) -> None:
    verdict = MEETINGS.judge(MEETINGS.read(order))
    assert verdict.credit == pytest.approx(credit)
    assert (verdict.outcome, verdict.note) == (outcome, note)


def test_the_items_in_order_are_named_where_they_are_fewer_than_the_others() -> None:
    letters = Arrange(tuple("abcde"), (0, 1, 2, 3, 4))
    verdict = letters.judge(tuple("ecbad"))
    assert verdict.note == "2 of 5 stand in the right order: a, d"


def test_tied_items_may_stand_in_either_order() -> None:
    assert TIED.judge(("a", "b", "c")).outcome is Outcome.CORRECT
    assert TIED.judge(("a", "c", "b")).outcome is Outcome.CORRECT
    assert TIED.judge(("b", "a", "c")).outcome is Outcome.PARTIAL
    assert TIED.judge(()).outcome is Outcome.WRONG


@settings(deadline=None, max_examples=200, derandomize=True)
@given(
    ranks=st.lists(st.integers(0, 4), min_size=2, max_size=8).filter(lambda r: len(set(r)) > 1),
    seed=st.integers(0, 999),
)
def test_a_shuffled_order_asks_the_same_and_is_not_shown_solved(
    ranks: list[int], seed: int
) -> None:
    items = tuple(f"item {number}" for number in range(len(ranks)))
    arrange = Arrange(items, tuple(ranks), tuple(str(rank) for rank in ranks))
    shuffled = arrange.shuffled(Random(seed))
    assert sorted(zip(shuffled.items, shuffled.ranks, shuffled.labels, strict=True)) == sorted(
        zip(items, ranks, arrange.labels, strict=True)
    )
    assert shuffled.judge(shuffled.key).outcome is Outcome.CORRECT
    assert arrange.judge(shuffled.key).outcome is Outcome.CORRECT
