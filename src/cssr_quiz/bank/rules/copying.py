"""A date or number in a text that would be judged right if a learner copied it."""

import re
from itertools import pairwise
from typing import Final

from cssr_quiz import wording
from cssr_quiz.bank.facts import dates_in
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.interaction import DateKey, NumberKey
from cssr_quiz.number_words import VALUES
from cssr_quiz.question import Setting

LEAST_NUMBER: Final = 100
"""From which number on one is hardly there by chance, whatever is counted."""

_MOST_DIGITS: Final = 15
"""How many digits a number has at most that anyone would look for."""

_FOUR_DIGITS: Final = 4
"""How many digits a number has that is a year wherever it stands."""

_GROUPING: Final = re.compile(r"(?<=\d)[,.\s](?=\d{3}(?!\d))")


def ungrouped(text: str) -> str:
    """Return a text whose numbers are written without signs between thousands."""
    return _GROUPING.sub("", text)


def copied(
    key: DateKey | NumberKey, text: str, words: Words, setting: Setting, *, lone: bool = False
) -> str:
    """Return the date or number in a text that is right, "" where there is none.

    A number counts with its unit, or where it is large; a `lone` figure without either.
    """
    if isinstance(key, DateKey):
        return _date(key, text, words, setting)
    return _number(key, text, lone=lone)


def _date(key: DateKey, text: str, words: Words, setting: Setting) -> str:
    """Look for the date in any notation; only where its year is there, which is seldom."""
    year = str(key.when.start.year)
    if key.when.approximate or year not in words:
        return ""
    of_that_year = [re.compile(rf"(?<!\d){year}(?!\d)")] if len(year) < _FOUR_DIGITS else []
    found = (fact.words for fact in dates_in(text, setting, *of_that_year))
    return next((each for each in found if key.judge(each).right), "")


def _number(key: NumberKey, text: str, *, lone: bool) -> str:
    words = words_of(ungrouped(text))
    figures = [word for word in words if word.isdigit()]
    unit = key.unit.split()[0] if key.unit else ""
    for word, after in pairwise((*words, "")):
        if _value(word) != key.number:
            continue
        if unit and after and wording.same_unit(after, unit):
            return word
        if word.isdigit() and (key.number >= LEAST_NUMBER or (lone and figures == [word])):
            return word
    return ""


def _value(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= _MOST_DIGITS else None
    return VALUES.get(word)
