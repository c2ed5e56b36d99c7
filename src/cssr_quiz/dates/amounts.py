"""A year alone that is an amount instead: `1938 bananas`, `1938 years`, `-1938`, `1938.5`."""

from cssr_quiz.dates import lexicon
from cssr_quiz.dates.months import known
from cssr_quiz.dates.tokens import Kind, Token, tidy, tokens
from cssr_quiz.number_words import LARGE

_SIGNS = frozenset("-+$€£%")
_YEARS = lexicon.YEARS | {"years", "лет"}
_UNITS = frozenset(
    "m km cm mm g kg t people men lidi osob ludi leute menschen людеи человек".split()
)
_PEOPLE = frozenset("people men lidi osob ludi leute menschen людеи человек".split())
_LEAST = 4


def is_amount(text: str, language: str = "en") -> bool:
    """Tell whether a text that can be read as a year looks like an amount.

    A sign or one more digit is glued to it, it counts years or millions, or just one word stands
    behind it that is a unit or may be a plural. Other words are more likely a remark: `1938
    exactly`.
    """
    found = [each for each in tokens(tidy(text), known(language)) if each.text not in ".!?"]
    match found:
        case [Token(text=sign), Token(Kind.YEAR, glued=True)]:
            return sign in _SIGNS
        case [Token(Kind.YEAR), Token(Kind.WORD, text=word, glued=glued)]:
            return word in _SIGNS or (_may_be_counted(word) and not glued)
        case [Token(Kind.YEAR), Token(Kind.NUMBER, digits=1, glued=True)]:
            return True
        case [Token(Kind.YEAR), Token(text=word), *_]:
            return word in _YEARS or word in LARGE
    return False


def _may_be_counted(word: str) -> bool:
    is_plural = word.isalpha() and word.endswith("s") and len(word) >= _LEAST
    return is_plural or word in _YEARS | _UNITS | _PEOPLE
