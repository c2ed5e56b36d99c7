"""Tables in a terminal, and the same facts as plain lines for screen readers and pipes."""

import shutil
import sys
import textwrap
from collections.abc import Sequence

from cssr_quiz.ui.clean import clean


def show_table(head: Sequence[str], rows: Sequence[Sequence[str | int]], *, plain: bool) -> None:
    """Print a table, or one line a row (`name: 3 new, 2 due`) in plain mode.

    The first column names the row; the other heads are words that follow a figure.
    """
    if plain:
        for row in rows:
            pairs = zip(head[1:], row[1:], strict=True)
            facts = ", ".join(_counted(value, word.lower()) for word, value in pairs)
            say(f"{row[0]}: {facts}.")
        return
    from rich.table import Table  # noqa: PLC0415 - plain mode goes without rich

    from cssr_quiz.ui.console import make_console, styled  # noqa: PLC0415 - likewise

    table = Table(box=None, padding=(0, 2), header_style="quiet")
    table.add_column(head[0])
    for word in head[1:]:
        table.add_column(word, justify="right")
    for row in rows:
        table.add_row(*(styled(str(value)) for value in row))
    make_console().print(table)


def _counted(value: str | int, word: str) -> str:
    return f"{value} {word.removesuffix('s') if value == 1 else word}"


def say(text: str) -> None:
    """Print plain text; a terminal has a line broken between words, a little deeper.

    Text of several lines is laid out already, and a word that is too long stays whole, since it
    may be a path to be copied.
    """
    line = text.lstrip("\n")
    lines = [line]
    if "\n" not in line and sys.stdout.isatty():
        lead = len(line) - len(line.lstrip(" "))
        indent = " " * (lead + 2 if lead else 0)
        lines = textwrap.wrap(
            line,
            max(len(indent) + 1, shutil.get_terminal_size().columns),
            subsequent_indent=indent,
            break_on_hyphens=False,
            break_long_words=False,
        )
    above = "\n" * (len(text) - len(line))
    sys.stdout.write(above + "\n".join(map(clean, lines)) + "\n")
