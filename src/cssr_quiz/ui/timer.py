"""The time left for what is asked: told as it runs, and what it leaves of a response at its end."""

from collections.abc import Callable
from typing import TypeAlias

from cssr_quiz.interaction import Response, Unreadable
from cssr_quiz.ui import words
from cssr_quiz.ui.commands import Key, command_in

Left: TypeAlias = Callable[[], float | None]
"""Gives the seconds left; None where there is no limit."""


class TimeUpError(Exception):
    """The time was up while a question was open; `parts` is what there was of a response."""

    def __init__(self, parts: Response = ()) -> None:
        super().__init__(parts)
        self.parts = parts


def endless() -> None:
    """Return that there is no limit."""


def time_left(left: Left) -> tuple[str, ...]:
    """Return the line that tells the time left, or none where there is no limit."""
    seconds = left()
    return () if seconds is None else (f"{words.time_left(seconds)}.",)


def unfinished(line: str, read: Callable[[str], Response], keys: tuple[Key, ...]) -> Response:
    """Return what a line stands for that was never ended with Enter; nothing for a command."""
    try:
        return () if command_in(line, keys) is not None else read(line)
    except Unreadable:
        return ()
