"""Lines of text broken between words where a terminal shows them, and left whole in a pipe."""

import shutil
import textwrap
from typing import TextIO

from cssr_quiz.ui.clean import clean


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
    lines = textwrap.wrap(
        line,
        max(len(indent) + 1, shutil.get_terminal_size().columns),
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return "\n" * (len(text) - len(line)) + "\n".join(map(clean, lines))
