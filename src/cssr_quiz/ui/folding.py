"""Lines of text broken between words where a terminal shows them, and left whole in a pipe."""

import re
import shutil
import textwrap
from typing import Final, TextIO

from cssr_quiz.ui.clean import clean

_PER_CENT: Final = re.compile(r"(?<=\d) %")
_BOUND: Final = "\u00a0%"
"""`%` behind a no-break space, which is a plain one again once the line is broken."""


def folded(text: str, out: TextIO) -> str:
    """Return cleaned text as `out` shows it best; lines that go on stand as deep or deeper.

    Text of several lines is laid out already, and a word that is too long stays whole, since it
    may be a path to be copied.
    """
    line = text.lstrip("\n")
    if "\n" in line or not out.isatty():
        return clean(text)
    lead = len(line) - len(line.lstrip(" "))
    indent = " " * (lead + 2 if lead else 0)
    lines = wrapped(line, max(len(indent) + 1, shutil.get_terminal_size().columns), indent)
    return "\n" * (len(text) - len(line)) + "\n".join(map(clean, lines))


def wrapped(line: str, width: int, indent: str = "") -> list[str]:
    """Return a line broken between words, but not between a number and its `%`."""
    lines = textwrap.wrap(
        _PER_CENT.sub(_BOUND, line),
        width,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [each.replace(_BOUND, " %") for each in lines]
