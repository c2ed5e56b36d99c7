"""Cyrillic in Latin letters, by the conventions in which a name is met in books."""

import re
from types import MappingProxyType

_SHARED = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
}  # fmt: skip
_CZECH = {
    **_SHARED,
    "ё": "jo", "ж": "ž", "й": "j", "х": "ch", "ц": "c", "ч": "č", "ш": "š", "щ": "šč",
    "ю": "ju", "я": "ja", "ї": "ji", "є": "je", "ў": "v",
}  # fmt: skip
_GERMAN = {
    **_SHARED,
    "в": "w", "ё": "jo", "ж": "sch", "з": "s", "й": "i", "х": "ch", "ц": "z", "ч": "tsch",
    "ш": "sch", "щ": "schtsch", "ю": "ju", "я": "ja",
}  # fmt: skip
# The way back: Czech and Slovak names as Russian writes them (Гусак, Людвик, Новотный).
_RETURNED = {**_CZECH, "г": "h", "ю": "u", "ё": "e", "й": "j"}

_Rules = tuple[tuple[re.Pattern[str], str], ...]
_HISSING_O: _Rules = ((re.compile("(?<=[жчшщ])ё"), "о"),)
_ENDING_Y: _Rules = ((re.compile(r"[иы]й\b"), "ы"),)
_INITIAL_YE: _Rules = ((re.compile(r"(?:\b|(?<=[аеёиоуыэюя]))е"), "йе"),)
_INITIAL_JE: _Rules = ((re.compile(r"(?:\b|(?<=[аеёиоуыэюя]))е"), "je"),)
_ENDING_I: _Rules = ((re.compile(r"(?<=[иы])й\b"), ""),)
_BACK: _Rules = (*_ENDING_Y, (re.compile("кс"), "x"), (re.compile("ия"), "ie"))

SYSTEMS = MappingProxyType(
    {
        "en": (_SHARED, _ENDING_Y),
        "en-ye": (_SHARED, (*_ENDING_Y, *_INITIAL_YE)),
        "cs": (_CZECH, (*_HISSING_O, *_INITIAL_YE)),
        "de": (_GERMAN, (*_HISSING_O, *_INITIAL_JE, *_ENDING_I)),
        "returned": (_RETURNED, _BACK),
    }
)
"""Letters and the rules that come before them, by convention. `en` follows BGN/PCGN without its
signs, `en-ye` writes Ye where it does (Yeltsin), `cs` and `de` are the custom of the Czech and
German press, `returned` gives Czech and Slovak names written in Russian their letters back."""

_CYRILLIC = re.compile("[\u0400-\u04ff]")


def is_cyrillic(text: str) -> bool:
    """Tell whether there is a Cyrillic letter in a text."""
    return bool(_CYRILLIC.search(text))


def transliterate(text: str, system: str = "en") -> str:
    """Return a text with its Cyrillic in Latin letters, in lower case; raises KeyError."""
    letters, rules = SYSTEMS[system]
    text = text.casefold()
    for pattern, instead in rules:
        text = pattern.sub(instead, text)
    return "".join(letters.get(letter, letter) for letter in text)


def romanisations(text: str) -> tuple[str, ...]:
    """Return a text in each convention, without repetition; one without Cyrillic as it is."""
    if not is_cyrillic(text):
        return (text,)
    return tuple(dict.fromkeys(transliterate(text, system) for system in SYSTEMS))
