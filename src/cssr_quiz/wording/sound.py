"""How a surname sounds, whatever the language that spelt it: Brezhnev, Breschnew, Brežněv."""

import re
from functools import lru_cache

_SOUNDS = {
    **dict.fromkeys(("schtsch", "shch"), "sc"),
    **dict.fromkeys(("tsch", "tch", "ch", "kh", "cz", "tz", "ts"), "c"),
    **dict.fromkeys(("sch", "sh", "zh", "sz", "z"), "s"),
    **dict.fromkeys(("ck", "q"), "k"),
    **dict.fromkeys(("y", "j"), "i"),
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
_DOUBLE = re.compile(r"(.)\1")


@lru_cache(maxsize=16384)
def sound(surname: str) -> str:
    """Return the sound of a surname, given in small letters without accents."""
    plain = _LETTERS.sub(lambda found: _SOUNDS[found[0]], surname)
    return _DOUBLE.sub(r"\1", _ENDING.sub("ov", plain))
