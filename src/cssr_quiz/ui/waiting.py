"""How far a long work is, for who waits at a terminal; of a short one nothing is said.

Each time a whole line, which a screen reader reads as it reads all others.
"""

from collections.abc import Callable
from typing import Final, TextIO

from cssr_quiz.ui.folding import folded

EVERY: Final = 3.0
"""Seconds between two lines, and before the first."""


class Waiting:
    """Somebody who may be waiting; `clock` gives seconds that only go forward."""

    def __init__(self, clock: Callable[[], float], out: TextIO) -> None:
        self._clock, self._out = clock, out
        self._last = clock()
        self._stage = ""

    def tell(self, text: str) -> None:
        """Say how far the work is, where nothing was said for a while and somebody looks.

        Once anything was said, whatever begins with another word is said at once: it is a new part
        of the work.
        """
        now, stage = self._clock(), text.split(maxsplit=1)[0]
        is_new = self._stage not in ("", stage)
        if (is_new or now - self._last >= EVERY) and self._out.isatty():
            self._last, self._stage = now, stage
            self._out.write(folded(text, self._out) + "\n")
            self._out.flush()
