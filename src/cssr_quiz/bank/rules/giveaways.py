"""The texts that give a question's key away, and how they are found in another text."""

from collections.abc import Iterator
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.dates import Precision
from cssr_quiz.interaction import DateKey, NumberKey, TextKey

LEAST_LETTERS = 4
"""How many letters a key needs for its appearance elsewhere to mean something."""

_OR: Final = frozenset({"or", "nebo", "ci", "alebo", "oder", "или"})


def keys_of(subject: Subject) -> tuple[tuple[str, Words], ...]:
    """Return the texts that would give the key away, with their words."""
    if subject.tells is None:
        subject.tells = tuple(_tells(subject))
    return subject.tells


def _tells(subject: Subject) -> Iterator[tuple[str, Words]]:
    typed = subject.typed
    if isinstance(typed, TextKey):
        for text in (typed.wanted.key, *(phrase.text for phrase in typed.wanted.accept)):
            words = words_of(text)
            if is_telling(text, words):
                yield text, words
    elif isinstance(typed, DateKey):
        yield from _date_keys(typed, subject.language)
    elif isinstance(typed, NumberKey) and typed.unit:
        yield typed.text, words_of(typed.text)
    elif subject.one_right is not None:
        text, words = (
            subject.options[subject.one_right].text,
            subject.option_words[subject.one_right],
        )
        if is_telling(text, words):
            yield text, words


def _date_keys(typed: DateKey, language: str) -> Iterator[tuple[str, Words]]:
    when = typed.when
    if when.precision is Precision.DECADE or when.approximate:
        return
    for text in dict.fromkeys((dates.say(when, language), when.edtf)):
        yield text, words_of(text)


def is_telling(text: str, words: Words) -> bool:
    """Tell whether a text is long enough for its appearance elsewhere to mean something."""
    return len(words) > 1 or (bool(words) and len(text) >= LEAST_LETTERS and not text.isdigit())


def holds(text: Words, part: Words) -> bool:
    """Tell whether words stand one after another in a text."""
    if not part or part[0] not in text:
        return False
    size = len(part)
    starts = range(text.index(part[0]), len(text) - size + 1)
    return size == 1 or any(text[at : at + size] == part for at in starts)


def names_another(subject: Subject, key: Words, text: Words | None = None) -> bool:
    """Tell whether something else is named as well, so that the key does not stand out."""
    return is_hedged(subject, text) or any(words != key for words in named_in(subject, text))


def is_hedged(subject: Subject, text: Words | None = None) -> bool:
    """Tell whether the prompt, or a text, says `or`, or names what is refused."""
    said = subject.words if text is None else text
    if not _OR.isdisjoint(said):
        return True
    key = subject.text_key
    refused = key.wanted.reject if key is not None else ()
    if not refused:
        return False
    # What is refused ends with the wrong options, whose words are known.
    known = subject.option_words[1:]
    unknown = [words_of(each.text) for each in refused[: len(refused) - len(known)]]
    return any(holds(said, words) for words in (*known, *unknown))


def named_in(subject: Subject, text: Words | None = None) -> Iterator[Words]:
    """Yield the words of each wrong option that the prompt, or a text, names."""
    said = subject.words if text is None else text
    for option, words in zip(subject.options, subject.option_words, strict=True):
        if not option.right and holds(said, words):
            yield words
