"""A hint made from the key, for a question that is forgotten again and again and has none."""

from typing import assert_never

from cssr_quiz.bank import Placed
from cssr_quiz.dates import Precision, When
from cssr_quiz.interaction import (
    Arrange,
    Choose,
    DateKey,
    Fill,
    Interaction,
    NumberKey,
    Pair,
    SeveralKey,
    Write,
)
from cssr_quiz.interaction.keys import Key

ENOUGH = 3
"""Options from which on one that is wrong can be named without giving the key away."""


def first_hint(placed: Placed, interaction: Interaction) -> str:
    """Return the question's own first hint, or one that is made."""
    hints = placed.question.hints
    return hints[0] if hints else cue(interaction)


def cue(interaction: Interaction) -> str:
    """Return a hint in a sentence, or an empty text where any would give the key away."""
    match interaction:
        case Choose():
            wrong = [option.text for option in interaction.options if not option.right]
            enough = wrong and len(interaction.options) >= ENOUGH
            return f"It is not: {wrong[0]}" if enough else ""
        case Write():
            return _of_key(interaction.wanted)
        case Arrange():
            return f"The first: {interaction.key[0]}" if len(interaction.items) >= ENOUGH else ""
        case Pair():
            enough = len(interaction.left) >= ENOUGH
            return f"{interaction.left[0]} – {interaction.key[0]}" if enough else ""
        case Fill():
            cues = [found for gap in interaction.gaps if (found := _of_key(gap))]
            return cues[0] if len(cues) == 1 else "; ".join(_numbered(cues))
        case _:
            assert_never(interaction)


def _of_key(key: Key) -> str:
    """Return the decade of a date, the digits of a number, the first letters of a text.

    Initials that people go by, such as T. G. M., are right themselves; then it is one letter.
    """
    if isinstance(key, DateKey):
        return _decade(key.when)
    if isinstance(key, NumberKey):
        digits = sum(letter.isdigit() for letter in str(key.number))
        return f"It has {digits} digit{'s' if digits > 1 else ''}"
    if isinstance(key, SeveralKey):
        return f"They begin so: {'; '.join(_initials(each.key) for each in key.wanted)}"
    begins = (_initials(key.text), _initials(key.text.split()[0]))
    found = next((text for text in begins if not key.judge(text).right), "")
    return found and f"It begins so: {found}"


def _decade(when: When) -> str:
    if when.precision < Precision.YEAR:
        return ""
    return f"It was in the {when.first.year // 10}0s"


def _numbered(texts: list[str]) -> list[str]:
    return [f"({number}) {text}" for number, text in enumerate(texts, 1)]


def _initials(text: str) -> str:
    return " ".join(f"{word[0]}…" for word in text.split())
