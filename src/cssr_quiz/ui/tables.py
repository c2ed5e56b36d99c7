"""Tables in a terminal, and the same facts as plain lines for screen readers and pipes."""

import sys
from collections.abc import Sequence

from cssr_quiz.ui.folding import folded


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
    """Print plain text, in a terminal with its lines broken between words."""
    sys.stdout.write(folded(text, sys.stdout) + "\n")
