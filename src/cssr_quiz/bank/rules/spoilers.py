"""Answers that stand in the question itself: in its prompt, its text or its hints."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from cssr_quiz.bank.rules.capitals import has_capital
from cssr_quiz.bank.rules.copying import copied
from cssr_quiz.bank.rules.giveaways import holds, keys_of, names_another, texts_of
from cssr_quiz.bank.rules.inflection import in_base_form, inflects
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.spellings import is_of_another
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import DateKey, Fill, NumberKey, SeveralKey, TextKey

_QUOTED: Final = re.compile('["“„«‘‚]([^"“”„«»‘’]+)["”“»’]')

_WHO: Final = frozenset("kdo koho komu kym ci kto kom wer wen wem wessen".split())


def answer_in_prompt(subject: Subject) -> Iterator[Found]:
    """The prompt holds what is right, and no other option; or the text around a gap does."""
    text = _told(subject, subject.question.prompt, subject.words)
    if text and not _is_quoted(text, subject.question.prompt):
        yield Found(
            subject.question.span,
            f"the prompt holds the answer: {text}",
            "say it in other words",
            "prompt",
            None,
            text,
        )
    elif isinstance(subject.last, Fill):
        around = " ".join(subject.last.pieces)
        text = _told(subject, around, words_of(around))
        if text:
            yield Found(
                subject.question.span,
                f"the text holds what belongs in the gap: {text}",
                "say it in other words, or make a gap of both",
                "cloze",
            )


def _is_quoted(tell: str, text: str) -> bool:
    """Tell whether a word stands in a text for itself alone: What is the plural of “sheep”?"""
    key = words_of(tell)
    quoted = any(words_of(each) == key for each in _QUOTED.findall(text))
    return quoted and not holds(words_of(_QUOTED.sub(" ", text)), key)


def answer_in_hint(subject: Subject) -> Iterator[Found]:
    """A hint says what is right."""
    for place, hint in enumerate(subject.question.hints):
        text = _told(subject, hint, words_of(hint), lone=True)
        if text:
            yield Found(
                subject.question.span,
                f"the hint says the answer: {text}",
                "let it lead there without naming it",
                "hints",
                place,
                text,
            )
            return


def _told(subject: Subject, text: str, words: Words, *, lone: bool = False) -> str:
    """Return what in a text is right for the question or one of its gaps, "" where nothing is.

    A number that stands `lone` counts whatever it counts.
    """
    tells = keys_of(subject) or tuple(_several(subject))
    if found := _named(subject, tells, text, words) or _inflected(subject, tells, text, words):
        return found
    for typed in _keys(subject):
        found = copied(typed, text, words, subject.bank.setting, lone=lone)
        if found and not names_another(subject, (), words):
            return found
    return ""


def _named(subject: Subject, tells: Sequence[tuple[str, Words]], text: str, words: Words) -> str:
    """Return what a text says of what is right, word by word, "" where it says nothing."""
    for tell, key in tells:
        if not holds(words, key) or names_another(subject, key, words):
            continue
        if not is_of_another(words, key, (each for _, each in tells)) and _is_said(tell, key, text):
            return tell
    return ""


def _inflected(
    subject: Subject, tells: Sequence[tuple[str, Words]], text: str, words: Words
) -> str:
    """Return what a text says of what is right in another case, or as a possessive, or ""."""
    if not inflects(subject.language):
        return ""
    names = (*(tell for tell, _ in tells), *(option.text for option in subject.options))
    owners = {tell for tell, key in tells if _is_person(key, tells, words)}
    plain, stood = in_base_form(text, names, owners, subject.language)
    found = _named(subject, tells, plain, words_of(plain)) if stood else ""
    return " ".join(stood.get(word, word) for word in found.split())


def _is_person(key: Words, tells: Iterable[tuple[str, Words]], words: Words) -> bool:
    """Tell whether a word is the surname in what is right, or a prompt asks for a person."""
    asked = not _WHO.isdisjoint(words)
    return len(key) == 1 and (asked or any(key == full[-1:] != full for _, full in tells))


def _several(subject: Subject) -> Iterator[tuple[str, Words]]:
    """Yield the texts that give one of several answers away."""
    if isinstance(subject.typed, SeveralKey):
        for wanted in subject.typed.wanted:
            yield from texts_of(TextKey(wanted), subject)


def _is_said(tell: str, key: Words, text: str) -> bool:
    """Tell whether one word with a capital, such as a surname, has it in a text as well.

    Behind an article, it is the word that counts: `The root` is said by `root`.
    """
    if len(key) > 1 or not has_capital(tell.rsplit(maxsplit=1)[-1]):
        return True
    return any(key[0] in words_of(each) and has_capital(each) for each in text.split())


def _keys(subject: Subject) -> Iterator[DateKey | NumberKey]:
    """Yield the dates and numbers that are typed; what a gap counts is the word behind it."""
    if isinstance(subject.typed, (DateKey, NumberKey)):
        yield subject.typed
    if not isinstance(subject.last, Fill):
        return
    for gap, behind in zip(subject.last.gaps, subject.last.pieces[1:], strict=True):
        if isinstance(gap, NumberKey):
            yield replace(gap, unit=next(iter(words_of(behind)), ""))
        elif isinstance(gap, DateKey):
            yield gap


RULES = (
    Rule("answer-in-prompt", Level.WARNING, guideline("28b"), answer_in_prompt),
    Rule("answer-in-hint", Level.WARNING, guideline("28"), answer_in_hint),
)
