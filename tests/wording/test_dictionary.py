"""Common words, which are no slips of others."""

import pytest

from cssr_quiz.wording.dictionary import is_another_word, is_word


@pytest.mark.parametrize("word", ["horse", "able", "zoological"])
def test_a_common_word_is_known(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("word", ["", "hors", "color", "colour", "licence", "scowl by kevin"])
def test_what_is_none_or_is_spelt_in_two_ways_is_not(word: str) -> None:
    assert not is_word(word)


@pytest.mark.parametrize(("given", "key"), [("horse", "house"), ("strange", "stranger")])
def test_a_common_word_is_no_slip_of_another_one(given: str, key: str) -> None:
    assert is_another_word(given, key, is_name=False)


@pytest.mark.parametrize(
    ("given", "key"), [("hause", "house"), ("evaporated", "evaporate"), ("unite", "united")]
)
def test_no_word_and_a_form_of_the_key_may_be_slips(given: str, key: str) -> None:
    assert not is_another_word(given, key, is_name=False)


def test_a_name_that_is_no_word_is_meant_rather_than_a_word_near_it() -> None:
    assert not is_another_word("stain", "stalin", is_name=True)
    assert is_another_word("stain", "stalin", is_name=False)
    assert is_another_word("justify", "justice", is_name=True)
