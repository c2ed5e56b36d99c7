"""Dates in a text: the common ones are read at once, and mean the same."""

import pytest

from cssr_quiz.bank import facts
from cssr_quiz.question import Setting

TEXTS = (
    "On 16 May 1935 it was signed, and in June 1936 it was broken.",
    "It was built in 1900 and burnt in 1901 to the ground.",
    "It lasted from 1935 to 1938, from May 1940 to June 1941, and in 1945 and 1946.",
    "It was founded in 1935–1936 or in 1935 BC or in 1200 AD.",
    "In late May 1935, on the 3rd of May 1935, on 31 April 1935, on May 16, 1935.",
    "Between 1935 and 1938, in 1935 to early 1936, in 1935 and perhaps 1936, in 1935.",
    "(in 1935) and “in May 1935”; in 1935: in the spring of 1935.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_date_that_stands_by_itself_is_read_as_in_any_window(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = list(facts.dates_in(text, Setting()))
    monkeypatch.setattr(facts, "_plain_date", lambda *_: None)
    assert quick == list(facts.dates_in(text, Setting()))


def test_most_dates_need_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facts, "_best_window", lambda *_: None)
    found = facts.dates_in(TEXTS[0] + " It stood in 1937 and in May 1938.", Setting())
    assert [each.words for each in found] == ["16 May 1935", "June 1936", "1937", "May 1938"]


def test_years_before_christ_are_no_dates() -> None:
    text = "It burned in 1200 BC, lay waste from 1150 to 1100 BCE and was dug up in 1876."
    found = facts.dates_in(text, Setting())
    assert [each.words for each in found] == ["1876"]
