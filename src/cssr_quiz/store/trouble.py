"""What can go wrong with a learner's data, told with the way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cssr_quiz.errors import QuizError, reason


class StoreError(QuizError):
    """The learner's data cannot be read or written."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite or the system says into what happened and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise StoreError(*explained(path, error)) from error
    except OSError as error:
        taken = isinstance(error, FileExistsError | NotADirectoryError)
        why = "a file has its name" if taken else reason(error)
        raise StoreError(f"cannot use the data folder {path.parent}: {why}", _ELSEWHERE) from error


_ELSEWHERE = "set another folder with CSSR_QUIZ_HOME or `cssr-quiz config set data FOLDER`"


def explained(path: Path, error: sqlite3.Error) -> tuple[str, str]:
    """Return what an error of SQLite means for a learner, and the way out."""
    text = str(error).lower()
    if "readonly" in text or "unable to open" in text:
        return unwritable(path)
    # SQLite finds no room for what it shares between processes, before it writes an answer.
    if "full" in text or getattr(error, "sqlite_errorname", "") == "SQLITE_IOERR_SHMSIZE":
        return (
            f"the disk with {path} is full; nothing more can be saved",
            "make room and start again; all answers before this are safe",
        )
    if "disk i/o" in text:
        return (
            f"{path} cannot be read or written: {error}",
            "check that its disk is there and has room; all answers before this are safe",
        )
    if "locked" in text or "busy" in text:
        return (
            f"{path} is in use by another program that does not let go",
            "close the other session and try again",
        )
    if "malformed" in text or "not a database" in text:
        return f"{path} is damaged", "save what is left of it: cssr-quiz doctor --rebuild"
    return f"{path} cannot be used: {error}", "`cssr-quiz doctor` checks the file"


def unwritable(path: Path) -> tuple[str, str]:
    """Return what a learner is told of a database that cannot be written, and the way out."""
    return f"{path} cannot be written", f"check its permissions, or {_ELSEWHERE}"
