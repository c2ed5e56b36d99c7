"""How a surname sounds, whatever the language that spelt it: Brezhnev, Breschnew, Brežněv."""

import re
from functools import lru_cache

_SOUNDS = {
    **dict.fromkeys(("schtsch", "shch"), "sc"),
    **dict.fromkeys(("tsch", "tch", "ch", "kh", "cz", "tz", "ts"), "c"),
    **dict.fromkeys(("sch", "sh", "zh", "sz", "z"), "s"),
    **dict.fromkeys(("ck", "q"), "k"),
    **dict.fromkeys(("y", "j"), "i"),
    **{f"{letter}h": letter for letter in "bdgr"},
    "x": "ks",
    "ph": "f",
    "th": "t",
    "w": "v",
    "ae": "a",
    "oe": "o",
    "ue": "u",
}
_LETTERS = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
_ENDING = re.compile("i?[eo](?:v|ff?)$")
_FIRST = tuple(
    map(frozenset, ("aeiouy", "ckq", "hkq", "csxz", "gijy", "ejy", "fpuvw", "gh", "dt", "bp"))
)
"""Letters that may begin one and the same word, in the spellings of several languages."""

_DOUBLE = re.compile(r"(.)\1")


@lru_cache(maxsize=16384)
def sound(surname: str) -> str:
    """Return the sound of a surname, given in small letters without accents."""
    plain = _LETTERS.sub(lambda found: _SOUNDS[found[0]], surname)
    return _DOUBLE.sub(r"\1", _ENDING.sub("ov", plain))


def begin_alike(one: str, other: str) -> bool:
    """Tell whether two words begin with one letter, or with letters that may sound alike."""
    first = {one[:1], other[:1]}
    return len(first) == 1 or any(map(first.issubset, _FIRST))
