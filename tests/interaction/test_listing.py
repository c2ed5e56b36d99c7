"""Typed lines that pick from a numbered list."""

import pytest

from cssr_quiz.interaction import Unreadable
from cssr_quiz.interaction.listing import liked, named, picked

THREE = ("Prague", "Brno", "Ostrava")
TWELVE = tuple("abcdefghijkl")


@pytest.mark.parametrize(
    ("line", "items"),
    {
        "2": ["Brno"],
        " 3 ": ["Ostrava"],
        "1 3": ["Prague", "Ostrava"],
        "3,1": ["Ostrava", "Prague"],
        "3, 1; 2": ["Ostrava", "Prague", "Brno"],
        "2.": ["Brno"],
        "2)": ["Brno"],
        "1 > 2 > 3": ["Prague", "Brno", "Ostrava"],
        "312": ["Ostrava", "Prague", "Brno"],
    }.items(),
)
def test_numbers_pick_items(line: str, items: list[str]) -> None:
    assert picked(line, THREE) == items


def test_with_ten_items_or_more_two_digits_are_one_number() -> None:
    assert picked("12", TWELVE) == ["l"]
    assert picked("1 2", TWELVE) == ["a", "b"]


@pytest.mark.parametrize("line", ["Prague", "2 towns", "", "-1", "1.5 x", "9" * 5000])
def test_what_is_no_list_of_numbers_picks_nothing(line: str) -> None:
    assert picked(line, THREE) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    {
        "4": "there is no number 4; type 1 to 3",
        "0": "there is no number 0; type 1 to 3",
        "1 7 2": "there is no number 7; type 1 to 3",
        "1 1": "a number stands twice",
        "121": "a number stands twice",
        "99": "there is no number 99; type 1 to 3",
    }.items(),
)
def test_a_number_that_picks_nothing_is_refused_with_the_reason(line: str, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        picked(line, THREE)


def test_an_item_is_named_by_its_text_without_accents_or_case() -> None:
    assert named("brno", THREE) == "Brno"
    assert named("plzen", ("Praha", "Plzeň")) == "Plzeň"
    assert named("Br", THREE) == "Brno"
    assert named("B", THREE) is None
    assert named("Pra", ("Prague", "Pravda")) is None
    assert named("?!", ("?!",)) is None


def test_an_item_that_is_a_number_itself_is_left_to_be_named() -> None:
    years = ("1938", "1948", "1968")
    assert picked("1948", years) is None
    assert picked("2", years) == ["1948"]
    with pytest.raises(Unreadable, match="there is no number 1989; type 1 to 3"):
        picked("1989", years)


def test_an_option_with_a_slip_in_its_first_letter_is_still_the_one_that_it_is_like() -> None:
    assert liked("strava", THREE) == "Ostrava"
    assert liked("rague", THREE) == "Prague"
    assert liked("Vienna", THREE) is None
