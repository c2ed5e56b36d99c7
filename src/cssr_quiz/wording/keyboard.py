"""What was typed while the keyboard was set to another language: `Лкфьфк` is Kramar."""

from collections.abc import Iterator
from typing import Final

_ENGLISH: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN: Final = "йцукенгшщзхъфывапролджэячсмитьбю"
_DIGITS: Final = "234567890"
_CZECH: Final = "ěščřžýáíé"
_SWITCHED: Final = (
    str.maketrans(_RUSSIAN, _ENGLISH),
    str.maketrans(_ENGLISH, _RUSSIAN),
    str.maketrans(_DIGITS, _CZECH),
)


def retyped(text: str) -> Iterator[str]:
    """Yield a text as the same keys write it in another language, where they write another."""
    lower = text.strip().lower()
    for switched in _SWITCHED:
        if (other := lower.translate(switched)) != lower:
            yield other
