"""A number at the end of a name, which is Roman in the key: `Karel 4.` and `World War Two`."""

from collections.abc import Iterable, Iterator

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.number_words import VALUES
from cssr_quiz.wording.spelling import ROMAN

_TENS = ("", "x", "xx", "xxx")
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {str(10 * ten + one): _TENS[ten] + _ONES[one] for ten in range(4) for one in range(10)}
_ONE_SIGN = frozenset("ivx")


def in_roman(texts: Iterable[str], key: str) -> Iterator[str]:
    """Give the texts that end in a number with that number in Roman, as the key has it."""
    *before, last = key.split() or [""]
    number = last.rstrip(".")
    if not before or not number.isupper() or not _is_roman(fold(number)):
        return
    for text in texts:
        *words, end = text.split() or [""]
        folded = fold(end)
        roman = _ROMAN.get(str(VALUES.get(folded, folded)))
        if words and roman:
            yield " ".join((*words, roman))


def _is_roman(word: str) -> bool:
    return word in _ONE_SIGN or bool(ROMAN.fullmatch(word))
