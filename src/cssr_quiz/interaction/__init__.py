"""The five things a learner can be asked to do; each carries its key and judges a response."""

from typing import TypeAlias

from cssr_quiz.interaction.arrange import Arrange
from cssr_quiz.interaction.choose import Choose, Option
from cssr_quiz.interaction.fill import Fill
from cssr_quiz.interaction.keys import DateKey, Key, TextKey
from cssr_quiz.interaction.pair import Pair
from cssr_quiz.interaction.quantity import NumberKey
from cssr_quiz.interaction.several import SeveralKey
from cssr_quiz.interaction.verdict import (
    Again,
    Outcome,
    Response,
    Unreadable,
    Verdict,
    ask,
    shortened,
)
from cssr_quiz.interaction.write import Write

Interaction: TypeAlias = Choose | Write | Arrange | Pair | Fill


def judge_line(interaction: Interaction, line: str) -> Verdict:
    """Judge what was typed in one line; what cannot be read is asked again, with the reason."""
    try:
        response = interaction.read(line)
    except Unreadable as refusal:
        return ask(str(refusal))
    return interaction.judge(response)


__all__ = [
    "Again",
    "Arrange",
    "Choose",
    "DateKey",
    "Fill",
    "Interaction",
    "Key",
    "NumberKey",
    "Option",
    "Outcome",
    "Pair",
    "Response",
    "SeveralKey",
    "TextKey",
    "Unreadable",
    "Verdict",
    "Write",
    "judge_line",
    "shortened",
]
