"""A year alone that is an amount instead: `1938 bananas`, `1938 years`, `-1938`, `1938.5`."""

from cssr_quiz.dates import lexicon
from cssr_quiz.dates.months import known
from cssr_quiz.dates.tokens import Kind, Token, tidy, tokens

_SIGNS = frozenset("-+$€£%")
_YEARS = lexicon.YEARS | {"years"}


def is_amount(text: str, language: str = "en") -> bool:
    """Tell whether a text that can be read as a year looks like an amount.

    A sign or one more digit is glued to it, it counts years, or just one word stands behind it
    that is no word of a date. More words are more likely a remark: `1938 when Munich was signed`.
    """
    found = [each for each in tokens(tidy(text), known(language)) if each.text not in ".!?"]
    match found:
        case [Token(text=sign), Token(Kind.YEAR, glued=True)]:
            return sign in _SIGNS
        case [Token(Kind.YEAR), Token(Kind.WORD, text=word, glued=glued)]:
            return word in _SIGNS or (word.isalpha() and not glued)
        case [Token(Kind.YEAR), Token(Kind.NUMBER, digits=1, glued=True)]:
            return True
        case [Token(Kind.YEAR), Token(text=word), *_]:
            return word in _YEARS
    return False
