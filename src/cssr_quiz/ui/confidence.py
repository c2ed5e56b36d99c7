"""How a learner says how sure he is: with a number, a letter or a word, or not at all."""

from typing import Final

from cssr_quiz.review import Confidence

ASKED: Final = "How sure are you?"

LETTERS: Final = {Confidence.SURE: "s", Confidence.THINK: "t", Confidence.GUESS: "g"}
"""The letter of each statement; its number is its place here."""


def options() -> str:
    """Return what can be typed, in a line."""
    return ", ".join(f"{number} {each}" for number, each in enumerate(LETTERS, 1))


def stated(line: str) -> Confidence | None:
    """Return what a typed line states, None where it is none of the three."""
    word = " ".join(line.lower().split())
    for number, (confidence, letter) in enumerate(LETTERS.items(), 1):
        if word in (str(number), letter, confidence.value):
            return confidence
    return None
