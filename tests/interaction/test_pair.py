"""Pair: partners read from a line, and judged one by one."""

from random import Random

import pytest

from cssr_quiz.interaction import Outcome, Pair, Unreadable

YEARS = Pair(
    ("Comecon", "Warsaw Pact", "Cominform"),
    ("1949", "1955", "1947"),
    ("1955", "1947", "1949", "1961"),
)
SHARED = Pair(("Prague", "Brno"), ("Czech", "Czech"), ("Czech", "Slovak"))


def test_the_key_gives_each_left_side_its_partner() -> None:
    assert YEARS.key_text == "Comecon – 1949; Warsaw Pact – 1955; Cominform – 1947"
    assert YEARS.shown == ("1955", "1947", "1949", "1961")


@pytest.mark.parametrize(
    "line",
    [
        "3 1 2",
        "312",
        "3,1,2",
        "3; 1; 2",
        "1949 1955 1947",
        "1949, 1955, 1947",
        "a3 b1 c2",
        "B-1, A-3, C-2",
        "c = 2; a = 3; b = 1",
        "a3b1c2",
    ],
)
def test_numbers_or_years_stand_for_right_sides(line: str) -> None:
    assert YEARS.read(line) == ("1949", "1955", "1947")


def test_texts_stand_for_right_sides_and_one_may_serve_twice() -> None:
    assert SHARED.read("czech, slovak") == ("Czech", "Slovak")
    assert SHARED.read("1 1") == ("Czech", "Czech")
    assert SHARED.judge(SHARED.read("1 1")).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("line", "reason"),
    {
        "": "type 3 numbers, one for each line, such as 3 2 1",
        "1 2": "type 3 numbers, one for each line, such as 3 2 1",
        "never": "type 3 numbers, one for each line, such as 3 2 1",
        "1 2 9": "there is no number 9; type 1 to 4",
        "a1 b2 c9": "there is no number 9; type 1 to 4",
        "a1 b2": "type 3 numbers, one for each line, such as 3 2 1",
        "a1 b2 b3": "type 3 numbers, one for each line, such as 3 2 1",
    }.items(),
)
def test_what_does_not_pair_everything_is_refused(line: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        YEARS.read(line)


@pytest.mark.parametrize(
    ("line", "credit", "outcome", "note"),
    [
        ("3 1 2", 1.0, Outcome.CORRECT, ""),
        ("3 1 4", 2 / 3, Outcome.PARTIAL, "2 of 3 pairs right; wrong: Cominform"),
        ("3 3 3", 1 / 3, Outcome.PARTIAL, "1 of 3 pairs right: Comecon"),
        ("1 3 4", 0.0, Outcome.WRONG, "0 of 3 pairs right"),
    ],
)
def test_credit_is_the_share_of_right_pairs_and_the_fewer_are_named(
    line: str, credit: float, outcome: Outcome, note: str
) -> None:
    verdict = YEARS.judge(YEARS.read(line))
    assert verdict.credit == pytest.approx(credit)
    assert (verdict.outcome, verdict.note) == (outcome, note)


def test_shuffling_moves_both_sides_and_keeps_the_pairs() -> None:
    orders = set()
    for seed in range(50):
        shuffled = YEARS.shuffled(Random(seed))
        orders.add((shuffled.left, shuffled.right))
        assert dict(zip(shuffled.left, shuffled.key, strict=True)) == {
            "Comecon": "1949",
            "Warsaw Pact": "1955",
            "Cominform": "1947",
        }
        assert sorted(shuffled.right) == ["1947", "1949", "1955", "1961"]
        assert shuffled.judge(shuffled.key).outcome is Outcome.CORRECT
    assert len(orders) > 20
