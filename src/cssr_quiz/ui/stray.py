"""A word typed where one key is expected: no letter of it is a command, nor does Enter end it."""

from math import inf
from typing import Final

from prompt_toolkit.application import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyPressEvent

PAUSE: Final = 1.0
"""Seconds after a key that means nothing until a word is taken to be over."""


class Stray:
    """Whether someone is typing a word: it begins with a letter that means nothing, as `M`."""

    def __init__(self) -> None:
        self._heard = -inf
        self.begun = Condition(lambda: _now() - self._heard < PAUSE)

    def hear(self, event: KeyPressEvent) -> None:
        """Take a key as part of a word."""
        del event
        self._heard = _now()


def _now() -> float:
    """Return the time of the prompt's own clock, in seconds."""
    loop = get_app().loop
    return loop.time() if loop is not None else 0.0
