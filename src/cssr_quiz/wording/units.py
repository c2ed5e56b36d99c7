"""What is counted or measured: whether two words for it mean the same, in five languages."""

import re
from decimal import Decimal
from math import prod

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.prompted import said_in, says, unsaid
from cssr_quiz.wording.spelling import distance, forgiven
from cssr_quiz.wording.unit_words import FIRST, MEASURES, SIGNS, SQUARE, ZEROS

_HUMANS = frozenset({"people", "dead", "soldiers", "minister"})
_HOW_MANY = re.compile(r"\b(?:how many|kolik|koľko|wie viele|сколько)\b", re.IGNORECASE)
_COUNTERS = frozenset(
    """
    people persons person inhabitants men them all together altogether pieces times
    lidi osob osoby clovek ludi obyvatel obyvatelov nich celkem spolu kusu krat
    leute einwohner davon menschen personen stuck mal insgesamt
    человек людей жителей штук раз всего
    """.split()
)
"""What a bare number may be said to count, whatever it counts."""
_PER = frozenset("per za na pro".split())
_ENDINGS = (
    *"ich ech ach ami ov ev en es um ам ах ами ов ев ей".split(),
    *"aeiouysnаеиоуыяь",
)
_STEM = 3
_ABOUT = 0.001


def counted(unit: str, prompt: str) -> str:
    """Return a unit without what the prompt says behind it: `% of the seats`."""
    return unsaid(unit, said_in(prompt, ()))


def may_count(unit: str, prompt: str) -> bool:
    """Tell whether a unit goes with a bare number: what is asked how many of there were, or people.

    Where the prompt does not ask `how many`, it says nothing of it.
    """
    return not _HOW_MANY.search(prompt) or says(
        said_in(prompt, ()) | _COUNTERS, fold(unit).split() or (unit,)
    )


def same_unit(given: str, wanted: str) -> bool | None:
    """Tell whether two units are the same, or None where nobody can know.

    A word of another thing that is known (`months` for `years`) is another unit, save that the
    dead are people too; a slip is forgiven by the length of what is wanted, and so is an ending.
    """
    one, other = _words(given), _words(wanted)
    if len(one) != len(other):
        return None
    found = [_same(a, b) for a, b in zip(one, other, strict=True)]
    return None if None in found and False not in found else all(found)


def are_measures(given: str, wanted: str) -> bool:
    """Tell whether two units both measure something: metres, °C, kilometres per hour."""
    return bool(_measured(given) and _measured(wanted))


def is_converted(value: Decimal, given: str, wanted_value: Decimal, wanted: str) -> bool:
    """Tell whether a number is about the one wanted, in another unit that measures the same."""
    measured = _measured(given)
    if not measured or measured != _measured(wanted):
        return False
    one, other = _in_base(value, given), _in_base(wanted_value, wanted)
    return abs(one - other) <= _ABOUT * abs(other)


def _words(unit: str) -> tuple[str, ...]:
    """Return the words of a unit, without degrees where they say of what, and without `per`."""
    for sign in SIGNS:
        unit = unit.replace(sign, f" {sign} ")
    unit = unit.replace("°", " degree ").replace("^", "").casefold().replace("per cent", "%")
    words = [
        word
        for piece in unit.split()
        for word in ([piece] if piece in SIGNS else fold(piece).split())
        if word not in _PER
    ]
    if SQUARE & set(words):
        words = [f"{word}2" for word in words if word not in SQUARE]
    return tuple(word for word in words if FIRST.get(word) != "degree") or tuple(words[:1])


def _same(given: str, wanted: str) -> bool | None:
    one, other = given.rstrip("23"), wanted.rstrip("23")
    if given.removeprefix(one) != wanted.removeprefix(other):
        return None
    return _same_word(one, other)


def _same_word(given: str, wanted: str) -> bool | None:
    if given == wanted or given.rstrip("s") == wanted.rstrip("s"):
        return True
    known, right = FIRST.get(given), FIRST.get(wanted)
    if known == "degree" and right in ("c", "f", "k"):
        return None if right == "k" else True
    if known is not None and right is not None:
        return known == right or ({known, right} <= _HUMANS and "people" in (known, right))
    limit = forgiven(len(wanted))
    if limit and distance(given, wanted, limit) is not None:
        return True
    stem = _stem(wanted)
    return True if len(stem) >= _STEM and _stem(given) == stem else None


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    return word.removesuffix(ending)


def _measured(unit: str) -> tuple[str, ...]:
    """Return what each part of a unit measures, () where that is not known."""
    parts = [FIRST.get(word, "") for word in _words(unit)]
    return tuple(MEASURES[part][0] for part in parts) if MEASURES.keys() >= set(parts) else ()


def _in_base(value: Decimal, unit: str) -> float:
    """Return a value in metres, seconds, kelvins; all parts of a unit but the first divide it."""
    first, *others = (FIRST[word] for word in _words(unit))
    zero = 0.0 if others else ZEROS.get(first, 0.0)
    return float(value) * MEASURES[first][1] / prod(MEASURES[each][1] for each in others) + zero
