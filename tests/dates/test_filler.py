"""Words at the edge of a date that change nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssr_quiz import dates

FILLERS = ("signed", "in", "on", "the", "treaty,", "(from", "Beneš", "podepsali")
DATES = ("16 May 1935", "1938", "September 1944 to May 1945", "the 1950s", "16. V. 1935")


@pytest.mark.parametrize("word", FILLERS)
def test_words_that_say_nothing_are_fillers(word: str) -> None:
    assert dates.is_filler(word)


@pytest.mark.parametrize(
    "word",
    [
        "16",
        "May",
        "Septmber",
        "spring",
        "before",
        "to",
        "first",
        "twenty",
        "century",
        "V.",
        "on-16",
    ],
)
def test_what_may_belong_to_a_date_is_no_filler(word: str) -> None:
    assert not dates.is_filler(word)


@given(st.lists(st.sampled_from(FILLERS), max_size=3), st.sampled_from(DATES))
def test_a_filler_in_front_changes_no_reading(words: list[str], date: str) -> None:
    kept = [word for word in words if dates.is_filler(word)]
    assert dates.read(" ".join([*kept, date])) == dates.read(date)
