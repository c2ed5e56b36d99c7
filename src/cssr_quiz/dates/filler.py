"""Words that add nothing to a date at whose edge they stand, told without reading the date."""

from functools import lru_cache

from cssr_quiz.dates import lexicon
from cssr_quiz.dates.months import known, misspelt_month
from cssr_quiz.dates.ordinals import names_day
from cssr_quiz.dates.tokens import Kind, tidy, tokens
from cssr_quiz.dates.worded_years import is_number_word

_EMPTY = (Kind.WORD, Kind.SKIP, Kind.COMMA)
# Words that mean something only once they are joined with what stands beside them.
_JOINED = lexicon.CENTURY | lexicon.YEARS | lexicon.OVERNIGHT | lexicon.ROMANS.keys()


@lru_cache(maxsize=65536)
def is_filler(word: str, language: str = "en") -> bool:
    """Tell whether a word, with its marks, can be left off either end of a date.

    What `read` makes of `signed on 16 May 1935` is what it makes of `16 May 1935`.
    """
    tongue = known(language)
    return all(
        token.kind in _EMPTY
        and not token.digits
        and token.text not in _JOINED
        and not names_day(token.text)
        and not is_number_word(token.text)
        and (not token.text.isalpha() or misspelt_month(token.text, tongue) is None)
        for token in tokens(tidy(word), tongue)
    )
