"""Days as words beside a month: `the sixteenth of May`, `dvacátého prvního srpna`."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cssr_quiz.dates.months import fold
from cssr_quiz.dates.numerals import Joined
from cssr_quiz.dates.tokens import Kind, Token

# The words for 1 to 19, 20, 30; compounds are made of the last two and the first nine.
_WORDS: Final = (
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth
    """,
    """
    prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého desátého jedenáctého
    dvanáctého třináctého čtrnáctého patnáctého šestnáctého sedmnáctého osmnáctého devatenáctého
    dvacátého třicátého
    """,
    """
    prvého druhého tretieho štvrtého piateho šiesteho siedmeho ôsmeho deviateho desiateho
    jedenásteho dvanásteho trinásteho štrnásteho pätnásteho šestnásteho sedemnásteho osemnásteho
    devätnásteho dvadsiateho tridsiateho
    """,
    """
    первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого
    одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого
    восемнадцатого девятнадцатого двадцатого тридцатого
    """,
    """
    ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften
    dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten
    dreißigsten
    """,
)
_ENDINGS: Final = {
    "eho": ("y", "yho"),
    "iho": ("i",),
    "ого": ("ое", "ый", "ой"),
    "ьего": ("ье", "ий"),
}
"""Of a day in the genitive, what it ends in by itself (`восьмое мая`), and in common Czech."""

_RUSSIAN_ENDING: Final = re.compile("(.{3,}?)ь?(?:[иоы]и|[оеь]го|[оеь]м)")
_TENS_OF_YEARS: Final = "сороков пятидесят шестидесят семидесят восьмидесят девяност"
_TENS: Final = {"twenty": 20, "thirty": 30, "двадцать": 20, "тридцать": 30}
_GERMAN_UNITS: Final = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_CZECH_UNITS: Final = ("jedna", "dva", "tři", "čtyři", "pěta", "šesta", "sedma", "osma", "devěta")
_NINE = 9


def _numbers() -> dict[str, int]:
    values = (*range(1, 20), 20, 30)
    found: dict[str, int] = {}
    for text in _WORDS:
        words = [fold(word) for word in text.split()]
        found.update(zip(words, values, strict=True))
        for ending, others in _ENDINGS.items():
            for word, value in zip(words, values, strict=True):
                if word.endswith(ending):
                    found.update((word.removesuffix(ending) + other, value) for other in others)
    for word in _WORDS[-1].split():
        found[fold(word[:-1])] = found[fold(f"{word[:-1]}r")] = found[fold(word)]
    for unit, (german, czech) in enumerate(zip(_GERMAN_UNITS, _CZECH_UNITS, strict=True), 1):
        found[fold(f"{german}undzwanzigsten")] = found[fold(f"{czech}dvacátého")] = 20 + unit
    found[fold("einunddreißigsten")] = found[fold("jednatřicátého")] = 31
    return found


def _russian() -> dict[str, int]:
    """Return the stems of the Russian ordinals, and what each counts."""
    row = (fold(word)[:-3].removesuffix("ь") for word in _WORDS[3].split())
    stems = dict(zip(row, (*range(1, 20), 20, 30), strict=True))
    tens = dict(zip(_TENS_OF_YEARS.split(), range(40, 100, 10), strict=True))
    return stems | tens


_NUMBERS = _numbers()
_RUSSIAN = _russian()
_COMPOUND = {
    fold(word): tens
    for word, tens in (*_TENS.items(), *((w, n) for w, n in _NUMBERS.items() if n in (20, 30)))
}


@lru_cache(maxsize=1024)
def russian_ordinal(word: str) -> int:
    """Return what a folded Russian ordinal counts, `восьмой` or `восьмого`; 0 for none."""
    found = _RUSSIAN_ENDING.fullmatch(word)
    return _RUSSIAN.get(found[1], 0) if found else 0


def names_day(word: str) -> bool:
    """Tell whether a folded word names a day beside a month, alone or with the next word."""
    return word in _NUMBERS or word in _COMPOUND


def worded_day(tokens: list[Token], done: list[Token]) -> Joined:
    """Return the day that one word, or two, name before a month or after it."""
    used, day = _day(tokens)
    if not used or tokens[0].kind is not Kind.WORD:
        return None
    before = bool(done) and done[-1].kind is Kind.MONTH
    after = len(tokens) > used and tokens[used].kind is Kind.MONTH
    if not before and not after:
        return None
    return [replace(tokens[0], kind=Kind.NUMBER, value=day, digits=len(str(day)))], used


def _day(tokens: list[Token]) -> tuple[int, int]:
    """Return how many tokens name a day, and the day; 0 where none do."""
    words = [tokens[0], *(token for token in tokens[1:3] if token.kind is not Kind.DASH)]
    if len(words) > 1 and words[0].text in _COMPOUND:
        unit = _NUMBERS.get(words[1].text, 0)
        if 1 <= unit <= _NINE:
            return tokens.index(words[1]) + 1, _COMPOUND[words[0].text] + unit
    day = _NUMBERS.get(tokens[0].text, 0)
    return (1, day) if day else (0, 0)
