"""Tables in a terminal, and the same facts as plain lines for screen readers and pipes."""

import sys
from collections.abc import Sequence
from typing import Final

from cssr_quiz.ui.folding import folded

_GAP: Final = 4
"""The columns between two columns of a table."""


def show_table(head: Sequence[str], rows: Sequence[Sequence[str | int]], *, plain: bool) -> None:
    """Print a table, or one line a row (`name: 3 new, 2 due`) in plain mode and where it is cut.

    The first column names the row; the other heads are words that follow a figure.
    """
    if plain or not _drawn(head, rows):
        for row in rows:
            pairs = zip(head[1:], row[1:], strict=True)
            facts = ", ".join(_counted(value, word.lower()) for word, value in pairs if value != "")
            say(f"{row[0]}: {facts}.")


def _drawn(head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> bool:
    """Draw a table, names and heads broken between words where need be; tell whether it fits."""
    from rich.table import Table  # noqa: PLC0415 - plain mode goes without rich

    from cssr_quiz.ui.console import make_console, styled  # noqa: PLC0415 - likewise

    console = make_console()
    names, *figures = ([str(each) for each in column] for column in zip(head, *rows, strict=True))
    widths = [max(map(len, (*top.split(), *cells))) for top, *cells in figures]
    longest = max(len(word) for name in names for word in name.split())
    if longest + sum(widths) + _GAP * len(head) > console.width:
        return False
    whole = sum(max(map(len, column)) + _GAP for column in (names, *figures))
    table = Table(box=None, padding=(0, _GAP // 2), header_style="quiet")
    table.add_column(head[0])
    for word, width in zip(head[1:], widths, strict=True):
        table.add_column(word, justify="right", width=width if whole > console.width else None)
    for row in rows:
        table.add_row(*(styled(str(value)) for value in row))
    console.print(table)
    return True


def _counted(value: str | int, word: str) -> str:
    return f"{value} {word.removesuffix('s') if value == 1 else word}".rstrip()


def say(text: str) -> None:
    """Print plain text, in a terminal with its lines broken between words."""
    sys.stdout.write(folded(text, sys.stdout) + "\n")
