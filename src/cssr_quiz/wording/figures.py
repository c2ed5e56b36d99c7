"""A number in a name, in figures, words or Roman: `30 Years' War`, `Karel 4.`, `World War Two`."""

import re
from collections.abc import Iterable, Iterator

from cssr_quiz.number_words import VALUES
from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.spelling import ROMAN

_TENS = ("", "x", "xx", "xxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = [ten + one for ten in _TENS for one in _ONES]
_ONE_SIGN = frozenset("ivx")
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_ENGLISH = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """.split()
_STEMS = tuple(
    text.split()
    for text in (
        "prvn druh treti ctvrt pat sest sedm osm devat desat",
        "prv druh tret stvrt piat siest siedm osm deviat desiat",
        "erst zweit dritt viert funft sechst sieb acht neunt zehnt",
        "перв втор трет четв пят шест седьм восьм девят десят",
    )
)
_MOST_ENDING = 3
_LINKS = frozenset({"the", "der", "die"})


def ends_in_roman(key: str) -> bool:
    """Tell whether a key ends in a Roman number, as the names of rulers and wars do."""
    *before, last = key.split() or [""]
    number = last.rstrip(".")
    word = fold(number)
    return number.isupper() and bool(ROMAN.fullmatch(word) or (before and word in _ONE_SIGN))


def in_roman(texts: Iterable[str]) -> Iterator[str]:
    """Give the texts that end in a number with that number in Roman."""
    for text in texts:
        *words, end = text.split() or [""]
        number = _value(_ENDING.sub("", fold(end)))
        if 0 < number < len(_ROMAN):
            linked = bool(words) and words[-1].casefold() in _LINKS
            yield " ".join((*words[: len(words) - linked], _ROMAN[number]))


def in_figures(text: str) -> str:
    """Return a text of several words with its numbers in figures, save one: `30 Years' War`.

    A number with a point, and a Roman one before a word, is an ordinal: `14. century`.
    """
    *words, last = text.split() or [""]
    return " ".join((*map(_figure, words), _figure(last, ends=True))) if words else text


def _figure(word: str, *, ends: bool = False) -> str:
    folded = fold(word)
    if folded in _ENGLISH:
        return _ordinal(_ENGLISH.index(folded) + 1)
    if len(folded) > 1 and folded in _ROMAN:
        value = _ROMAN.index(folded)
        return str(value) if ends else _ordinal(value)
    if word.endswith(".") and folded.isdigit() and not ends:
        return _ordinal(int(folded))
    value = VALUES.get(folded, 0)
    return str(value) if value > 1 else word


def _ordinal(place: int) -> str:
    return f"{place}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(place, 'th') }"


def _value(word: str) -> int:
    """Return the number that a word or figures stand for, 0 for none."""
    if word.isdigit():
        return int(word[:3])
    if word in VALUES:
        return VALUES[word]
    if word in _ENGLISH:
        return _ENGLISH.index(word) + 1
    for stems in _STEMS:
        for place, stem in enumerate(stems, 1):
            if word.startswith(stem) and 0 < len(word) - len(stem) <= _MOST_ENDING:
                return place
    return 0
