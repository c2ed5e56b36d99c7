"""A number at the end of a name, which is Roman in the key: `Karel 4.` and `World War Two`."""

import re
from collections.abc import Iterable, Iterator

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.number_words import VALUES
from cssr_quiz.wording.spelling import ROMAN

_TENS = ("", "x", "xx", "xxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {str(10 * ten + one): _TENS[ten] + _ONES[one] for ten in range(4) for one in range(10)}
_ONE_SIGN = frozenset("ivx")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


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
        folded = _ORDINAL.sub("", fold(end))
        roman = _ROMAN.get(str(VALUES.get(folded, folded)))
        if roman:
            yield " ".join((*words, roman))
