"""Options that are one date or number in two notations; equal letters are told on reading."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from fractions import Fraction
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level
from cssr_quiz.number_words import HUNDREDS, THOUSANDS, VALUES
from cssr_quiz.wording import fold, read_number


class Notation(Enum):
    """How a number is written."""

    FIGURES = auto()
    FRACTION = auto()
    WORDS = auto()


_YEAR: Final = re.compile(r"(?<!\d)[12]?\d{3}(?!\d)")


def equal_options(subject: Subject) -> Iterator[Found]:
    """Two options are the same date or the same number, written in two ways."""
    yield from _equal_dates(subject)
    yield from _equal_numbers(subject)


def _equal_dates(subject: Subject) -> Iterator[Found]:
    """Two options are the same date, as `21 August 1968` and `21.8.1968` are."""
    texts = [option.text for option in subject.options]
    if not any(_YEAR.search(text) for text in texts if not text.isdigit()):
        return
    seen: dict[When, str] = {}
    for place, text in enumerate(texts):
        when = whole_date(text)
        if when is None:
            continue
        if when in seen:
            yield Found(
                subject.question.span,
                f"`{text}` is the same date as `{seen[when]}`",
                "a learner could not tell them apart; delete or change one",
                *subject.place(place),
            )
        seen.setdefault(when, text)


def whole_date(text: str) -> When | None:
    """Return the date that a whole text is, None where it says more or something else."""
    if not _YEAR.search(text):
        return None
    try:
        return dates.parse(text)
    except dates.DateError:
        return None


_FRACTION: Final = re.compile(r"(\d{1,9})/([1-9]\d{0,8})")
_NUMERALS: Final = frozenset(VALUES) | HUNDREDS | THOUSANDS | {"a", "an", "minus"}
"""Words with which a number in words begins."""


def _equal_numbers(subject: Subject) -> Iterator[Found]:
    """Two options are the same number, as `8` and `eight` are, and `1/2` and `0.5`.

    Of two in figures nothing is said: `1.10` may be a day or a version.
    """
    texts = [option.text for option in subject.options]
    notations = list(map(_notation, texts, subject.option_words))
    if len({*notations} - {None}) == 1:
        return
    seen: dict[tuple[Fraction, str], int] = {}
    for place, (text, notation) in enumerate(zip(texts, notations, strict=True)):
        number = _number(text, notation, subject.language)
        other = seen.setdefault(number, place) if number else place
        if notation is not notations[other]:
            yield Found(
                subject.question.span,
                f"`{text}` is the same number as `{texts[other]}`",
                "a learner could not tell them apart; delete or change one",
                *subject.place(place),
            )


def _notation(text: str, words: Words) -> Notation | None:
    """Return how an option would be written if it is a number, None where it cannot be one."""
    if any(map(str.isdigit, text)):
        return Notation.FRACTION if _FRACTION.fullmatch(text) else Notation.FIGURES
    return Notation.WORDS if words and words[0] in _NUMERALS else None


def _number(text: str, notation: Notation | None, language: str) -> tuple[Fraction, str] | None:
    """Return the value that a whole text says, and of what."""
    if notation is Notation.FRACTION:
        return Fraction(text), ""
    found = read_number(text, language) if notation else None
    if found is None:
        return None
    number = found.plain()
    return Fraction(number.value), fold(number.unit) or number.unit


OPTION_RULES = (Rule("equal-options", Level.ERROR, guideline("19", "22"), equal_options),)
