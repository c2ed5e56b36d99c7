"""The numbers in a text, as digits, as words, as ranks and in Roman: 2, two, second and II."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from cssr_quiz.wording import fold
from cssr_quiz.wording.number_words import VALUES

_RANKS = """
    first earliest prvni prvy prva prve prveho prvym prvou erste ersten erster erstes первый первая
        первое первого первым первой
    second druhy druha druhe druheho druhym druhou zweite zweiten zweiter второй вторая второе
        второго
    third treti tretiho tretim tretia dritte dritten dritter третий третья третьего
    fourth ctvrty ctvrta ctvrte stvrty vierte vierten vierter четвертый
    fifth paty pata pate piaty funfte funften пятый
    sixth sesty sesta seste siesty sechste sechsten шестой
    seventh sedmy sedma sedme siebte siebten седьмой
    eighth osmy osma osme achte achten восьмой
    ninth devaty devata devate neunte neunten девятый
    tenth desaty desata desate zehnte zehnten десятый
"""
_LAST = """
    last latest final posledni posledniho poslednim posledny posledna posledne letzte letzten
    letzter letztes последний последняя последнее последнего последним
"""


def _ranks() -> dict[str, str]:
    """Map each word for a rank to the rank; a line that stands deeper goes on with it."""
    lines = _RANKS.strip().replace("\n        ", " ").split("\n")
    ranks = {word: str(rank) for rank, line in enumerate(lines, 1) for word in line.split()}
    return ranks | dict.fromkeys(_LAST.split(), "last")


ORDINALS: Final = _ranks()
"""The rank that a folded word stands for: a number, or `last`."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_ROMAN = re.compile("(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> tuple[str, ...]:
    """Return the numbers of a text, sorted; `one` is none, since it stands for things too."""
    tokens = _TOKEN.findall(text)
    return tuple(sorted(_numbers(tokens)))


def _numbers(tokens: Sequence[str]) -> Iterator[str]:
    for at, token in enumerate(tokens):
        word = fold(token)
        if token.isdecimal():
            yield str(int(token))
        elif is_roman(tokens, at):
            yield str(_of_roman(token))
        elif word in ORDINALS:
            yield ORDINALS[word]
        elif VALUES.get(word, 0) > 1:
            yield str(VALUES[word])


def is_number(word: str) -> bool:
    """Tell whether a folded word is a number, be it a rank."""
    return word.isdecimal() or word in ORDINALS or VALUES.get(word, 0) > 1


def is_roman(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a word is a Roman numeral; a single letter is one after a name."""
    token = tokens[at]
    if len(token) == 1:
        return token in {"I", "V", "X"} and at > 0 and tokens[at - 1][0].isupper()
    return _ROMAN.fullmatch(token) is not None


def _of_roman(token: str) -> int:
    values = [_DIGITS[letter] for letter in token]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
