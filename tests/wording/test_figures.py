"""Numbers in names, in figures, words and Roman."""

import pytest

from cssr_quiz.wording.figures import ends_in_roman, in_figures, in_roman


@pytest.mark.parametrize("key", ["World War II", "Karel IV.", "Henry V", "IV."])
def test_a_ruler_or_a_war_ends_in_a_roman_number(key: str) -> None:
    assert ends_in_roman(key)


@pytest.mark.parametrize("key", ["", "V", "World War", "vitamin C", "Karel iv", "Charter 77"])
def test_other_keys_do_not(key: str) -> None:
    assert not ends_in_roman(key)


def test_a_number_at_the_end_is_given_in_roman() -> None:
    typed = ["Karel 4.", "Karel Čtvrtý", "World War Two", "Henry the 8th", "Пётр Первый", "4"]
    assert list(in_roman(typed)) == [
        "Karel iv", "Karel iv", "World War ii", "Henry viii", "Пётр i", "iv",
    ]  # fmt: skip
    assert list(in_roman(["Karel", "Karel 40", "Karel 0", ""])) == []


def test_numbers_among_words_are_given_in_figures() -> None:
    assert in_figures("Thirty Years War") == "30 Years War"
    assert in_figures("the Second World War") == "the 2nd World War"
    assert in_figures("one of us") == "one of us"
    assert in_figures("nine") == "nine"
