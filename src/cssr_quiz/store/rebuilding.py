"""Derives all progress anew without holding up those who answer meanwhile.

Replaying a long log takes seconds, in which it is only read. What came of it is written at once,
and the few questions that were answered in between are derived again.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cssr_quiz.schedule import Model, Progress
from cssr_quiz.store.deriving import derive, derive_all
from cssr_quiz.store.merging import with_heirs
from cssr_quiz.store.rows import UPSERT_PROGRESS

_ROWS: Final = "SELECT question, count(*) FROM log GROUP BY question"
"""How many rows each question has: a log only grows, so more of them tell that it was answered."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """The progress that a model makes of every question, and how many rows each had."""

    model: Model
    progress: tuple[Progress, ...]
    rows: Mapping[str, int]


def replay_all(db: sqlite3.Connection, model: Model) -> Replayed:
    """Derive the progress of every question, inside the open transaction; nothing is written."""
    return Replayed(model, tuple(derive_all(db, model)), _rows(db))


def put_in_place(db: sqlite3.Connection, found: Replayed) -> int:
    """Write progress in the place of all there is, inside the open transaction.

    Returns the number of questions.
    """
    db.execute("DELETE FROM progress")
    db.executemany(UPSERT_PROGRESS, found.progress)
    now = _rows(db)
    late = [name for name, rows in now.items() if rows != found.rows.get(name)]
    for name in with_heirs(db, late):
        db.execute(UPSERT_PROGRESS, derive(db, name, found.model))
    return len(now)


def _rows(db: sqlite3.Connection) -> dict[str, int]:
    return {line[0]: line[1] for line in db.execute(_ROWS)}
