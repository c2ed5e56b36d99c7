"""Files that a command writes where its user says: as a whole, and over none but its own kind."""

import errno
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cssr_quiz.errors import QuizError, reason
from cssr_quiz.wholefile import whole

_NEAR: Final = 2000
"""Characters of a file in which to look for what tells its kind."""

_GZIP: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what it is called, a name for one, and what is found near its beginning."""

    called: str
    example: str
    known: re.Pattern[str]


PAGE: Final = Kind(
    "page of cssr-quiz",
    "progress.html",
    re.compile('<meta name="generator" content="cssr-quiz">'),
)
RESULT: Final = Kind(
    "result of an exam", "result.json", re.compile(r'\A\{\s*"version": \d+,\s*"began": ')
)
REPORT: Final = Kind(
    "report of cssr-quiz",
    "report.txt",
    re.compile(r"\ABank ([^\s:]+).*\n(?:.+\n)*\n\1/"),
)
LOG: Final = Kind("log of cssr-quiz", "log.jsonl", re.compile(r'\A\{"log":'))


def check(path: Path, kind: Kind) -> None:
    """Raise QuizError where a file cannot be written, or is there and of another kind.

    An empty file may be written over.
    """
    if str(path) == "-":
        raise QuizError("`-` names no file", f"name one, such as {kind.example}")
    try:
        if path.is_dir():
            raise QuizError(f"{path} is a folder", f"name a file in it: {path / kind.example}")
        if not path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        if path.exists() and not _is(path, kind):
            raise QuizError(
                f"{path} is no {kind.called} and is left as it is",
                "name another file, or delete that one first",
            )
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        raise _refusal(path, error) from error


def save(path: Path, text: str, kind: Kind) -> None:
    """Write a file as a whole, where `check` lets it; raises QuizError.

    Whoever reads the file meanwhile sees the old one or the new one.
    """
    check(path, kind)
    try:
        with whole(path) as draft:
            draft.write_text(text, "utf-8")
    except OSError as error:
        raise _refusal(path, error) from error


def _is(path: Path, kind: Kind) -> bool:
    """Tell whether a file is of a kind, or empty."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(4 * _NEAR)
    if head.startswith(_GZIP):
        head = _unzipped(head)
    text = head.decode("utf-8", "replace")[:_NEAR]
    return not head or kind.known.search(text) is not None


def _unzipped(head: bytes) -> bytes:
    """Return the beginning of what a gzipped file holds; a damaged one is returned as it is."""
    import zlib

    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 4 * _NEAR)
    except zlib.error:
        return head


def _refusal(path: Path, error: OSError) -> QuizError:
    why = f"cannot write {path}: {reason(error)}"
    return QuizError(why, "name a file in a folder that you can write to")
