"""What ends a command: one base exception, and the exit codes of the tool."""

import re
import shlex
from enum import IntEnum
from pathlib import Path

_BARE = re.compile(r"[\w@%+=:,./-]+")


class Exit(IntEnum):
    """The exit codes, the same for every command."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130


class QuizError(Exception):
    """A command that cannot go on: what happened, the way out, and the exit code."""

    exit = Exit.PROBLEMS

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


def reason(error: Exception, otherwise: str = "") -> str:
    """Return why the system refused a file, to end a sentence of ours.

    `otherwise` stands for an error that has no words of the system.
    """
    return (getattr(error, "strerror", "") or otherwise or str(error)).lower()


def command_line(*words: object) -> str:
    """Return a command of ours that can be copied into a shell, as the way out of something."""
    texts = (f"./{w}" if isinstance(w, Path) and f"{w}"[:1] == "-" else str(w) for w in words)
    return " ".join(["cssr-quiz", *(w if _BARE.fullmatch(w) else shlex.quote(w) for w in texts)])


class UsageError(QuizError):
    """The command was called in a way that it does not understand."""

    exit = Exit.USAGE
