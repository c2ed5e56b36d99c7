"""A typed date cut into tokens: numbers, months, seasons, marks, and words that mean nothing."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from cssr_quiz.dates import lexicon
from cssr_quiz.dates.months import fold, month_of
from cssr_quiz.dates.value import FIRST_YEAR, LAST_YEAR

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣⁓"), "-")
_QUOTES = dict.fromkeys(map(ord, "’‘ʼ`´′‛"), "'")


class Kind(StrEnum):
    """What a token is; the first ones are the letters in which shapes of dates are written."""

    NUMBER = "n"
    YEAR = "y"
    MONTH = "m"
    SEASON = "s"
    WINTER = "w"
    PART = "p"
    DECADE = "d"
    CENTURY = "c"
    DASH = "-"
    SLASH = "/"
    DOT = "."
    COMMA = ","
    TO = "to"
    AND = "and"
    BETWEEN = "between"
    ABOUT = "about"
    JULIAN = "julian"
    NOT = "not"
    SKIP = "skip"
    HALF = "half"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text; `value` is its number, `digits` how many digits stood there.

    `glued` says that no space stands before it; `text` is folded.
    """

    kind: Kind
    text: str
    value: int = 0
    digits: int = 0
    glued: bool = False


_MARKS = {"-": Kind.DASH, "/": Kind.SLASH, ".": Kind.DOT, ",": Kind.COMMA, "~": Kind.ABOUT}
_MARKS |= {"&": Kind.AND} | dict.fromkeys("()[]?!\"'„“”«»", Kind.SKIP)


def tidy(text: str) -> str:
    """Return the text with one form for each dash, quote, digit and space."""
    plain = unicodedata.normalize("NFKC", text).translate(_DASHES).translate(_QUOTES)
    seen = "".join(c for c in plain if unicodedata.category(c) != "Cf")
    return " ".join(seen.split())


def tokens(text: str, language: str) -> list[Token]:
    """Return the tokens of a tidy text, one for each run of digits, of letters, and each mark."""
    return [_classified(piece, language) for piece in _pieces(text)]


def _kind_of(character: str) -> str:
    if character.isdecimal():
        return "digit"
    if character.isalpha() or unicodedata.combining(character):
        return "letter"
    return "space" if character.isspace() else character


def _pieces(text: str) -> Iterator[Token]:
    """Cut into runs of digits, runs of letters and single marks."""
    glued = False
    for kind, run in groupby(text, _kind_of):
        piece = "".join(run)
        if kind == "space":
            glued = False
            continue
        if kind == "digit":
            number = int(piece) if len(piece) <= 4 else 0  # noqa: PLR2004 - no year has five
            yield Token(Kind.NUMBER, piece, number, len(piece), glued)
        elif kind == "letter":
            yield Token(Kind.WORD, fold(piece), glued=glued)
        else:
            for mark in piece:
                yield Token(_MARKS.get(mark, Kind.WORD), mark, glued=glued)
        glued = True


def _classified(token: Token, language: str) -> Token:
    if token.kind is Kind.NUMBER:
        return _number(token)
    return _word(token, language) if token.kind is Kind.WORD else token


def _number(token: Token) -> Token:
    """Tell years from smaller numbers; what is neither is a word that breaks a date."""
    if token.digits in (1, 2):
        return token
    if FIRST_YEAR <= token.value <= LAST_YEAR:
        return replace(token, kind=Kind.YEAR)
    return replace(token, kind=Kind.WORD)


_VALUES = (
    (lexicon.PARTS, Kind.PART),
    (lexicon.SEASONS, Kind.SEASON),
    (lexicon.TENS, Kind.DECADE),
)
_PLAIN = (
    (lexicon.BETWEEN, Kind.BETWEEN),
    (lexicon.TO, Kind.TO),
    (lexicon.AND, Kind.AND),
    (lexicon.NOT, Kind.NOT),
    (lexicon.ABOUT, Kind.ABOUT),
    (lexicon.JULIAN, Kind.JULIAN),
    (lexicon.HALF, Kind.HALF),
    (lexicon.SKIP, Kind.SKIP),
)


def _word(token: Token, language: str) -> Token:
    """Tell what a word means; one that means nothing breaks a date."""
    word = token.text
    month = month_of(word, language)
    if month is not None:
        return replace(token, kind=Kind.MONTH, value=month)
    for values, kind in _VALUES:
        if word in values:
            return replace(token, kind=kind, value=values[word])
    plain = next((kind for words, kind in _PLAIN if word in words), None)
    if plain is None and word in lexicon.words_of_pattern(language):
        plain = Kind.SKIP
    return token if plain is None else replace(token, kind=plain)
