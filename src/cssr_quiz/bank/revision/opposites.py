"""Words of which one in place of the other turns what is asked: opposites, rivals, and `not`.

Opposites and rivals stand in `opposites.txt`. All words are folded.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

_NEGATIONS = frozenset(
    """
    not no never without except neither nor nobody none nothing nowhere cannot cant didnt
    doesnt dont isnt wasnt arent werent hasnt hadnt havent wont wouldnt couldnt shouldnt ne
    ani nikdy nikdo nic zadny zadna zadne bez krome neni nie okrem nicht kein keine keinen
    keiner keines nie niemals niemand ohne ausser не нет ни без никогда никто кроме
    """.split()
)
_NEGATED = re.compile(
    r"\b(?:(?:fail|failed|fails|refus\w+|declin\w+|unable|ceas\w+) to|other than|apart from)\b"
)
_QUANTIFIERS = frozenset(
    "all every always only some most many few half vsechny jen pouze alle nur все только".split()
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "ne", "de", "anti", "re", "не", "анти")
_SHORT = 4
"""Letters up to which a word is too short to be told by its prefix: `to` and `into`."""

_SET_APART = frozenset({"non", "anti", "ex", "pro", "re"})


@cache
def _groups() -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the lines of the table, each with the words of its sides."""
    text = (files("cssr_quiz.bank.revision") / "opposites.txt").read_text("utf-8")
    lines = text.replace("\n    ", " ").splitlines()
    sides = (line.split("|") for line in lines if not line.startswith("#"))
    return tuple(tuple(tuple(side.split()) for side in each) for each in sides)


@lru_cache(maxsize=4096)
def _sides(word: str) -> frozenset[tuple[int, int]]:
    """Return in which lines of the table a word stands, and on which side of each."""
    return frozenset(
        (line, side)
        for line, sides in enumerate(_groups())
        for side, words in enumerate(sides)
        if any(word.startswith(each[:-1]) if each[-1] == "*" else word == each for each in words)
    )


def turned(one: str, other: str) -> bool:
    """Tell whether a folded text says the opposite of another, or speaks of a rival of it."""
    words, more = set(one.split()), set(other.split())
    lost, come = words - more, more - words
    if _is_negated(one, words) != _is_negated(other, more) or _prefixed(lost, come):
        return True
    was, now = _standing(words), _standing(more)
    return any(
        line == place and side != against and (line, against) not in was and (line, side) not in now
        for line, side in was - now
        for place, against in now - was
    )


def _standing(words: Iterable[str]) -> frozenset[tuple[int, int]]:
    return frozenset().union(*map(_sides, words))


def _is_negated(text: str, words: set[str]) -> bool:
    return not words.isdisjoint(_NEGATIONS) or _NEGATED.search(text) is not None


def _prefixed(lost: set[str], come: set[str]) -> bool:
    """Tell whether a word came or went with a prefix that turns it: known and unknown."""
    if (lost | come) & _SET_APART:
        return True
    return any(
        long == prefix + short and len(long) > _SHORT
        for some, others in ((lost, come), (come, lost))
        for short in some
        for long in others
        for prefix in _PREFIXES
    )


def quantifiers(text: str) -> frozenset[str]:
    """Return the words of a folded text that say of how many it holds."""
    return _QUANTIFIERS & set(text.split())
