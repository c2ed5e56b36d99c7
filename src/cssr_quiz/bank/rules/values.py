"""Answers that are a date, a number, or true or false, and would be judged as texts."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.equality import whole_date
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words
from cssr_quiz.diagnostics import Level
from cssr_quiz.wording import fold

_NUMBER: Final = re.compile(r"[-+−]?(?:0|[1-9]\d{0,2}(?:[ .,]\d{3})+|[1-9]\d*)(?:[.,]\d+)?")
_LONGEST: Final = 40
"""Signs of a date at most, written out."""

_TRUE: Final = frozenset("true yes pravda ano wahr ja верно да".split())
_FALSE: Final = frozenset("false no nepravda ne nie falsch nein неверно нет".split())

_ASKS_WHICH: Final = re.compile(
    r"wh(?:at|en|ere|ich|o|ose|y)|how|(?:jak|kter|ktor|welch|как|котор)\w*|kdo|kdy|kde|kto|kedy|co"
    r"|ako|aky|aka|ake|wer|wann|wo|wie|кто|что|где"
)
"""A word with which a prompt asks for more than true or false."""

_OPENING: Final = 3
"""Among how many words of a prompt that one stands; fewer in all are a word to translate."""


def value_as_text(subject: Subject) -> Iterator[Found]:
    """What is to be typed is a date, a number, or true or false, and held against its letters."""
    key = subject.text_key
    if key is None or len(key.text) > _LONGEST:
        return
    better = _better(key.text, subject.words[:_OPENING])
    if better and not any(key.text in names for names in key.wanted.names.names):
        yield Found(
            subject.question.span,
            f"`{key.text}` is judged as a text, letter by letter",
            f"write {better}",
            "answer",
        )


def _better(text: str, opening: Words) -> str:
    """Return what to write for a text that is a value, and what that brings; "" of any other.

    Behind a prompt that asks `which`, `Pravda` is a newspaper and `Ne` an element.
    """
    if any(map(str.isdigit, text)):
        fields = ["`date:`"] if whole_date(text) else []
        fields += ["`number:`"] if _NUMBER.fullmatch(text) else []
        told = "in place of `answer:`, and every notation is read"
        return f"{' or '.join(fields)} {told}" if fields else ""
    if len(opening) < _OPENING or any(map(_ASKS_WHICH.fullmatch, opening)):
        return ""
    folded = fold(text)
    if folded in _TRUE or folded in _FALSE:
        truth = str(folded in _TRUE).lower()
        return f"`truth: {truth}` in place of `answer:`, and it is picked, not typed"
    return ""


_WHY: Final = "this project: a date or a number is right in whatever way it is written"

RULES = (Rule("value-as-text", Level.WARNING, _WHY, value_as_text),)
