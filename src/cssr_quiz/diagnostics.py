"""Problems in files, as values: where, which, what, and the way out."""

from dataclasses import dataclass, field
from enum import IntEnum


class Level(IntEnum):
    """How bad a problem is; only an error keeps a question or a bank out."""

    ADVICE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: line and column count from 1, `length` in characters."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem in a file; sorts by its place."""

    span: Span
    code: str
    message: str
    hint: str = ""
    level: Level = field(default=Level.ERROR, compare=False)

    def __str__(self) -> str:
        """Return `path:line:col: error[code] message (hint)`."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.span}: {self.level.name.lower()}[{self.code}] {self.message}{hint}"


def has_errors(problems: "list[Diagnostic] | tuple[Diagnostic, ...]") -> bool:
    """Tell whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def did_you_mean(word: str, known: "list[str] | tuple[str, ...]") -> str:
    """Return the known word that is most like `word`, or an empty string.

    Letters that only changed places say most: `strat` is `start` and not `stats`.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - needed for mistakes only

    swapped = [each for each in known if sorted(each) == sorted(word)]
    return next(iter(swapped or get_close_matches(word, known, 1, 0.6)), "")


def way_out(guess: str, otherwise: str = "") -> str:
    """Return the hint that names a guess, or another one where nothing could be guessed."""
    return f"did you mean `{guess}`?" if guess else otherwise
