"""The numbers in a text, as digits, as words, as ranks and in Roman: 2, two, second and II."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from cssr_quiz.number_words import VALUES
from cssr_quiz.wording import fold
from cssr_quiz.wording.spelling import ROMAN

_RANKS = """
    first earliest prvn+ prv~ erste ersten erster erstes первый первая первое первого первым первой
    second druh~ zweite zweiten zweiter второй вторая второе второго
    third tret+ dritte dritten dritter третий третья третьего
    fourth ctvrt~ stvrt~ vierte vierten vierter четвертый
    fifth pat~ piat~ funfte funften пятый
    sixth sest~ siest~ sechste sechsten шестой
    seventh sedm~ siedm~ siebte siebten седьмой
    eighth osm~ achte achten восьмой
    ninth devat~ deviat~ neunte neunten девятый
    tenth desat~ desiat~ zehnte zehnten десятый
"""
_LAST = """
    last latest final posledn+ posledn~ letzte letzten letzter letztes последний последняя
    последнее последнего последним
"""
_ENDINGS = {
    "+": ["i", "iho", "im", "imu", "ich", "imi"],
    "~": ["y", "a", "e", "eho", "em", "emu", "ej", "ou", "ym", "ych", "ymi"],
}
"""The endings of Czech and Slovak ranks, without accents, by the sign that stands for them."""


def _ranks() -> dict[str, str]:
    """Map each word for a rank to the rank."""
    lines = _RANKS.strip().split("\n")
    ranks = {word: str(rank) for rank, line in enumerate(lines, 1) for word in _forms(line)}
    return ranks | dict.fromkeys(_forms(_LAST), "last")


def _forms(line: str) -> Iterator[str]:
    for word in line.split():
        endings = _ENDINGS.get(word[-1])
        yield from [word[:-1] + each for each in endings] if endings else [word]


ORDINALS: Final = _ranks()
"""The rank that a folded word stands for: a number, or `last`."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+")
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
        elif word in ORDINALS and not (word == "last" and "long" in tokens):
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
    return token.isupper() and ROMAN.fullmatch(token.lower()) is not None


def _of_roman(token: str) -> int:
    values = [_DIGITS[letter] for letter in token]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
