"""Waits for files to change, by looking at them now and then."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from cssr_quiz.bank.bank import Library, Placed
from cssr_quiz.filenames import is_bank_or_text
from cssr_quiz.question import Question

PAUSE: Final = 0.4
"""Seconds between two looks."""

_Stamps = dict[Path, tuple[int, int]]


def changes(paths: Sequence[Path], sleep: Callable[[float], object]) -> Iterator[tuple[Path, ...]]:
    """Yield the files that were saved, made or deleted, each time there are some; never ends.

    At first it yields nothing but the sign to begin. An editor may write a file in several steps,
    so a change counts when two looks agree. Whatever `sleep` raises ends the waiting.
    """
    known = _stamps(paths)
    yield ()
    while True:
        sleep(PAUSE)
        now = _stamps(paths)
        if now == known:
            continue
        while now != (later := _settled(paths, sleep)):
            now = later
        changed = {path for path, _ in now.items() ^ known.items()}
        known = now
        if changed:
            yield tuple(sorted(changed))


class Watched:
    """The questions as they could last be read, to tell which are under change.

    What a mistake in the file made unreadable for a while has not changed by that.
    """

    def __init__(self) -> None:
        self._known: dict[str, Question] | None = None

    def rewritten(self, library: Library) -> list[Placed]:
        """Return the questions that are new or say something else than when they were last read.

        At first nothing is.
        """
        written = list(library.written())
        known = self._known
        found = [] if known is None else [each for each in written if _differs(each, known)]
        self._known = {**(known or {}), **{each.name: each.question for each in written}}
        return found


def _differs(placed: Placed, known: Mapping[str, Question]) -> bool:
    """Tell whether a question is not as it was, wherever it stands."""
    old = known.get(placed.name)
    return old is None or replace(old, span=placed.question.span) != placed.question


def _settled(paths: Sequence[Path], sleep: Callable[[float], object]) -> _Stamps:
    sleep(PAUSE)
    return _stamps(paths)


def _stamps(paths: Sequence[Path]) -> _Stamps:
    """Return when each file was last written, and how long it is."""
    found: _Stamps = {}
    for path in _files(paths):
        try:
            status = path.stat()
        except OSError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the question files and study texts under the paths, and those beside a file."""
    for path in paths:
        if not path.is_dir():
            yield path
        for folder, below, names in os.walk(path if path.is_dir() else path.parent):
            below[:] = [each for each in below if path.is_dir() and each[0] not in "._"]
            yield from (Path(folder, name) for name in names if is_bank_or_text(name))
