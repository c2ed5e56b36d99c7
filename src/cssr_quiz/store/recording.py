"""One row written, and what it makes of its question, inside the open transaction."""

import sqlite3
from collections.abc import Iterable

from cssr_quiz.review import Review, Row
from cssr_quiz.schedule import Model, Progress, after_review
from cssr_quiz.store.deriving import derive, derive_each
from cssr_quiz.store.merging import with_heirs
from cssr_quiz.store.rows import (
    INSERT_ROW,
    SELECT_PROGRESS,
    UPSERT_PROGRESS,
    row_values,
)


def record(db: sqlite3.Connection, row: Row, model: Model) -> Progress:
    """Write a row; returns what it makes of its question."""
    db.execute(INSERT_ROW, row_values(row))
    progress = _after(db, row, model)
    keep(db, progress)
    _refresh_heirs(db, row.question, model)
    return progress


def stored(db: sqlite3.Connection, question: str) -> Progress | None:
    """Return the progress that is stored of a question, if it has a row."""
    found = db.execute(f"{SELECT_PROGRESS} WHERE question = ?", (question,)).fetchone()
    return Progress._make(found) if found else None


def keep(db: sqlite3.Connection, progress: Progress) -> None:
    """Store the progress of a question."""
    db.execute(UPSERT_PROGRESS, progress)


def refresh(db: sqlite3.Connection, questions: Iterable[str], model: Model) -> None:
    """Derive questions anew, and what takes over their rows, after rows were added."""
    for progress in derive_each(db, with_heirs(db, questions), model):
        keep(db, progress)


def _after(db: sqlite3.Connection, row: Row, model: Model) -> Progress:
    """Return what a row just written makes of its question.

    A review that is the latest row, and that no other row is about, is one step further; all else
    is replayed, which takes milliseconds where there are hundreds of rows.
    """
    known = stored(db, row.question)
    if known is None or not isinstance(row, Review) or _is_overtaken(db, row):
        return derive(db, row.question, model)
    return after_review(known, row, model)


def _is_overtaken(db: sqlite3.Connection, row: Review) -> bool:
    """Tell whether rows of its question come after this one or are about it."""
    query = "SELECT 1 FROM log WHERE question = ? AND ((at, id) > (?, ?) OR target = ?)"
    stamp = row.stamp
    values = (row.question, stamp.at, stamp.id, stamp.id)
    return db.execute(query, values).fetchone() is not None


def _refresh_heirs(db: sqlite3.Connection, question: str, model: Model) -> None:
    """Derive anew what takes over a question's rows: an older file was asked once more."""
    for name in with_heirs(db, [question]):
        if name != question:
            keep(db, derive(db, name, model))
