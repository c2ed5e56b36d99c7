"""Capital letters: which words have one, and which texts are names or titles by them."""

import re

_SIGNS = "“„\"'«(["
"""What may stand in front of a word."""

_LONG = re.compile(r"[^\W\d_]{3}")

_SMALL = 3
"""Up to how many letters a word of a name may be small: of, the, und."""


def has_capital(word: str) -> bool:
    """Tell whether a word begins with a capital."""
    return word.lstrip(_SIGNS)[:1].isupper()


def is_titled(text: str) -> bool:
    """Tell whether each word of a text has a capital, small ones aside, as in names and titles."""
    long = [word for word in text.split() if len(word) > _SMALL]
    return bool(long) and all(map(has_capital, long))


def has_capital_within(text: str) -> bool:
    """Tell whether a word behind the first has a capital, abbreviations of two letters aside."""
    if text[1:].islower():
        return False
    words = (word.lstrip(_SIGNS) for word in text.split()[1:])
    return any(word[:1].isupper() and _LONG.match(word) for word in words)
