"""Personal names taken apart: `A. Dubček`, `Dubček, Alexander` and `President Dubček`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cssr_quiz.wording.fold import name_words, without_accents
from cssr_quiz.wording.things import THINGS
from cssr_quiz.wording.titles import PARTICLES, TITLES
from cssr_quiz.wording.transliteration import romanisations

MONONYMS = frozenset(
    """
    atahualpa boudica dante galileo genghis hannibal leonardo mao michelangelo moctezuma napoleon
    octavian raphael rembrandt suleiman tutankhamun tycho
    """.split()
)
"""First names by which one person is known to everybody."""

_MOST_TYPED = 8
_HALF = re.compile(r"(.+ )[^\W\d_]{3,}-([^\W\d_]{3,})")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name: with accents, without them, and the latter in Latin letters too.

    One in Cyrillic has further readings.
    """

    spelt: str
    plain: str
    readings: tuple[str, ...]
    cyrillic: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart; `given` may be empty or hold initials."""

    given: tuple[Word, ...]
    surname: Word


@lru_cache(maxsize=4096)
def typed_names(text: str) -> tuple[Name, ...]:
    """Return the ways in which a typed text can be a name; none where there is a digit in it.

    Of a double surname the second half is one too: `Marie Skłodowska-Curie`.
    """
    if any(map(str.isdigit, text)):
        return ()
    names = _names(text)
    if half := _HALF.fullmatch(text):
        names += _names(f"{half[1]}{half[2]}")
    return names


def _names(text: str) -> tuple[Name, ...]:
    before, comma, after = text.partition(",")
    if comma:
        left, right = _parts(before), _parts(after)
        if not left or "," in after:
            return ()
        return (Name(tuple(map(word_of, (*left[:-1], *right))), word_of(left[-1])),)
    parts = _parts(text)
    if not parts or len(parts) > _MOST_TYPED:
        return ()
    row = tuple(map(word_of, parts))
    names = (Name(row[:-1], row[-1]), Name(row[1:], row[0]))
    return names[: len(row)] if len(row) > 1 else names[:1]


def written_name(text: str) -> list[str]:
    """Return the words of a full name as they are written, without titles and particles."""
    parts = _without_titles(text.replace(".", ". ").split(), 2)
    return [part for part in parts if bare(part) not in PARTICLES]


def is_single(text: str) -> bool:
    """Tell whether a text is one word with a capital that may be a person's surname."""
    parts = name_words(text)
    plain = bare(text)
    return len(parts) == 1 and text[:1].isupper() and plain not in THINGS | TITLES


def without_titles(text: str) -> str:
    """Return a text without the titles in front of it."""
    return " ".join(_without_titles(text.split(), 1))


def _parts(text: str) -> list[str]:
    """Return the words of a name without titles and particles."""
    parts = _without_titles(list(name_words(text)), 1)
    return [part for part in parts if part not in PARTICLES] or parts


def _without_titles(parts: list[str], least: int) -> list[str]:
    start = 0
    while len(parts) - start > least and bare(parts[start]) in TITLES:
        start += 1
    return parts[start:]


@lru_cache(maxsize=4096)
def bare(part: str) -> str:
    """Return a word without accents, signs and case."""
    return without_accents("".join(name_words(part)))


@lru_cache(maxsize=16384)
def word_of(spelt: str) -> Word:
    """Return a word of a name, given in lower case and with accents."""
    plain = without_accents(spelt)
    latin = (without_accents(each) for each in romanisations(spelt))
    readings = tuple(dict.fromkeys((plain, *latin)))
    return Word(spelt, plain, readings, cyrillic=len(readings) > 1)
