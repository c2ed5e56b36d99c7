"""How far a long work on a log is, told to whoever waits for it."""

from collections.abc import Callable
from typing import Final, TypeAlias

Tell: TypeAlias = Callable[[str], None]
"""What is given a line for the learner, often; it says as many of them as are wanted."""

STEP: Final = 2000
"""Rows that are read or added between two lines."""


def to_nobody(text: str) -> None:
    """Say nothing."""
    del text
