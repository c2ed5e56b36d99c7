"""What stands for a name: its initials (TGM, NATO, SNP), or words cut short (N. Ireland)."""

from cssr_quiz.wording.fold import fold
from cssr_quiz.wording.spelling import ROMAN
from cssr_quiz.wording.titles import PARTICLES

_SMALL = PARTICLES | {"of", "and", "the", "a", "i", "und", "и"}
_LEAST = 2


def abbreviates(text: str, short: str) -> bool:
    """Tell whether a short text is the initials of another: `T.G.M.`, `UdSSR` is none."""
    words = [word for word in fold(text).split() if word not in _SMALL]
    initials = "".join(word[0] for word in words)
    return len(initials) >= _LEAST and fold(short).replace(" ", "") == initials


def spelt_out(text: str, name: str) -> str:
    """Return a text with its words that end in a point as the name has them, if they begin alike.

    `Henry V.` is not cut short: a Roman number says what it is.
    """
    if "." not in text:
        return text
    words, full = text.replace(".", ". ").split(), name.split()
    if len(words) != len(full):
        return text
    return " ".join(map(_in_full, words, full))


def _in_full(word: str, full: str) -> str:
    begun, folded = fold(word), fold(full)
    is_short = word.endswith(".") and bool(begun) and folded.startswith(begun)
    return full if is_short and not ROMAN.fullmatch(folded) else word
