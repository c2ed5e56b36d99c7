"""The weeks of a log, in UTC and counted from 1 January 1970: which rows fall into each."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from cssr_quiz.store.lines import MOST

_WEEK: Final = 7 * 86_400_000
_NEXT: Final = "SELECT min(at) FROM log WHERE at > ?"
_IDS: Final = """
SELECT group_concat(id, '') FROM (SELECT id FROM log WHERE at BETWEEN ? AND ? ORDER BY at, id)
"""


def span(week: int) -> tuple[int, int]:
    """Return the first and the last moment of a week, in milliseconds, as far as SQLite counts."""
    return max(week * _WEEK, -MOST), min((week + 1) * _WEEK - 1, MOST)


def weeks(db: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield each week with a row, and the ids of its rows as one text.

    They are put together by SQLite: a long log has a million of them.
    """
    before = -MOST - 1
    while (found := db.execute(_NEXT, (before,)).fetchone()[0]) is not None:
        first, before = span(week := found // _WEEK)
        yield week, db.execute(_IDS, (first, before)).fetchone()[0]
