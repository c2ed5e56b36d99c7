"""The texts that give a question's key away, and how they are found in another text."""

from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.capitals import has_capital
from cssr_quiz.bank.rules.spellings import surname_of
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, says_nothing, words_of
from cssr_quiz.interaction import DateKey, Key, NumberKey, TextKey
from cssr_quiz.wording.given_names import GIVEN_NAMES

LEAST_LETTERS, LEAST_OF_NAME = 4, 3
"""How many letters a key needs for its appearance elsewhere to mean something, and a name: Hus."""

LEAST_DIGITS: Final = 3
"""How many digits a number needs, where nothing is said of what is counted."""

_OR: Final = frozenset({"or", "nebo", "ci", "alebo", "oder", "или"})
_ARTICLES: Final = frozenset({"the", "a", "an"})


def keys_of(subject: Subject) -> tuple[tuple[str, Words], ...]:
    """Return the texts that would give the key away, or that of a gap, with their words."""
    if subject.tells is None:
        subject.tells = tuple(_tells(subject))
    return subject.tells


def _tells(subject: Subject) -> Iterator[tuple[str, Words]]:
    if subject.typed is not None:
        yield from texts_of(subject.typed, subject)
    elif subject.one_right is not None:
        yield from _names(subject.options[subject.one_right].text, subject)
    for gap in subject.gaps:
        yield from texts_of(gap, subject)


def texts_of(key: Key, subject: Subject) -> Iterator[tuple[str, Words]]:
    """Yield the texts that would give a key away, with their words."""
    if isinstance(key, TextKey):
        yield from _names(key.wanted.key, subject)
        for phrase in key.wanted.accept:
            yield from _telling(phrase.text)
    elif isinstance(key, DateKey):
        yield from _date(key)
    elif isinstance(key, NumberKey):
        yield from _number(key)


def _date(key: DateKey) -> Iterator[tuple[str, Words]]:
    if key.when.approximate:
        return
    said = key.text
    yield said, bare(words_of(said))
    if not said.isdigit():
        yield key.when.edtf, words_of(key.when.edtf)


def _number(key: NumberKey) -> Iterator[tuple[str, Words]]:
    if key.unit or sum(map(str.isdigit, key.text)) >= LEAST_DIGITS:
        yield key.text, words_of(key.text)


def _names(text: str, subject: Subject) -> Iterator[tuple[str, Words]]:
    """Yield a key, its other spellings in the register, and the surname that is right alone."""
    words = words_of(text)
    if is_telling(text, key := bare(words)):
        yield text, key
    others = subject.spelt.others(words)
    for spelling in others:
        yield from _telling(spelling)
        if spelling.isupper() and len(spelling) >= LEAST_OF_NAME and spelling.isalpha():
            yield f"{'. '.join(spelling)}.", tuple(spelling.casefold())
    if len(words) > 1 and (others or words[0] in GIVEN_NAMES or len(words[0]) == 1):
        surname = surname_of(text, listed=bool(others))
        if surname and words[-1:] not in subject.spelt.shared and surname not in others:
            yield from _telling(surname)


def _telling(text: str) -> Iterator[tuple[str, Words]]:
    """Yield a text with its words, less an article in front, where it is long enough."""
    words = bare(words_of(text))
    if is_telling(text, words):
        yield text, words


def bare(words: Words) -> Words:
    """Return words without an article in front."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def is_telling(text: str, words: Words) -> bool:
    """Tell whether a text is long enough for its appearance elsewhere to mean something."""
    if len(words) != 1:
        return len(words) > 1
    is_name = has_capital(text.rsplit(maxsplit=1)[-1]) and not says_nothing(words[0])
    return len(text) >= (LEAST_OF_NAME if is_name else LEAST_LETTERS) and not text.isdigit()


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
    """Yield the words of each wrong option that the prompt, or a text, names, if by surname."""
    said = subject.words if text is None else text
    for option, words in zip(subject.options, subject.option_words, strict=True):
        if option.right or not words:
            continue
        if (words[0] in said and holds(said, words)) or _surname_stands(said, words):
            yield words


def _surname_stands(said: Words, words: Words) -> bool:
    return len(words) > 1 and words[-1] in said and words[0] in GIVEN_NAMES
