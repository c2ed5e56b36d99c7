"""Years as words: `nineteen thirty-eight`, `devatenáct set třicet osm`, `neunzehnhundertelf`."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cssr_quiz.dates.numerals import Joined
from cssr_quiz.dates.ordinals import russian_ordinal
from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.number_words import HUNDREDS, THOUSANDS, VALUES

_FIRST, _LAST = 1000, 2100
_ZERO: Final = frozenset({"oh", "o", "nought"})
_SCALES: Final = HUNDREDS | THOUSANDS
_KNOWN: Final = VALUES.keys() | _SCALES
_ANY: Final = "|".join(sorted(_KNOWN, key=len, reverse=True))
_COMPOUND: Final = re.compile(rf"({_ANY})({_ANY})" + rf"({_ANY})?" * 3)
_HUNDRED, _TWENTY, _TEN = 100, 20, 10


def worded_year(tokens: list[Token], done: list[Token]) -> Joined:
    """Return the year that words say, and how many tokens that takes up."""
    del done
    if tokens[0].kind is not Kind.WORD or not _parts(tokens[0].text):
        return None
    year, used = 0, 0
    total, current = 0, 0
    for place, token in enumerate(tokens):
        if _links(token, tokens[place + 1 : place + 2], total + current):
            continue
        for part in _parts(token.text) or ("",):
            step = _step(part, total, current)
            if step is None:
                break
            total, current = step
        else:
            year, used = total + current, place + 1
            continue
        break
    if not _FIRST <= year <= _LAST:
        return None
    return [replace(tokens[0], kind=Kind.YEAR, text=str(year), value=year, digits=4)], used


def is_number_word(word: str) -> bool:
    """Tell whether a folded word may be a part of a year in words."""
    return bool(_parts(word))


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    """Return the words that a word is put together of, () where they say no number together."""
    if word in _KNOWN or word in _ZERO or russian_ordinal(word):
        return (word,)
    found = _COMPOUND.fullmatch(word)
    parts = tuple(filter(None, found.groups())) if found else ()
    return () if _SCALES.isdisjoint(parts) else parts


def _links(token: Token, after: list[Token], so_far: int) -> bool:
    """Tell whether a token joins two words of a year: `thirty-eight`, `nine hundred and one`."""
    if not after or not so_far or not _parts(after[0].text):
        return False
    dash = token.kind is Kind.DASH and token.glued
    return dash or (token.kind is Kind.AND and so_far % _HUNDRED == 0)


def _step(part: str, total: int, current: int) -> tuple[int, int] | None:
    """Return the thousands and the rest with one more word, None where it does not go on."""
    if part in THOUSANDS:
        return None if total else (1000 * max(current, 1), 0)
    if part in HUNDREDS or (part in _ZERO and current >= _TEN):
        return (total, _HUNDRED * max(current, 1)) if current < _HUNDRED else None
    value = VALUES.get(part) or russian_ordinal(part)
    if not value:
        return None
    room = _TEN if current % _HUNDRED else _HUNDRED
    if not current or (current % room == 0 and value < room and current >= _TWENTY):
        return total, current + value
    pair = not total and _TEN <= current <= _TWENTY and value >= _TEN
    return (total, _HUNDRED * current + value) if pair else None
