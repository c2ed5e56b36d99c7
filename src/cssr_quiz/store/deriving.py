"""What the log makes of questions: progress derived from their rows and those they take over."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from cssr_quiz.review import Gist, Mark, Mode, Note, Rating, Review, Row
from cssr_quiz.schedule import Model, Progress, Trail, effective, replay
from cssr_quiz.store.counting import changes_of, cursor_of
from cssr_quiz.store.lines import MOST
from cssr_quiz.store.rows import REVIEW, row_of

_ROWS: Final = "SELECT * FROM log WHERE question = ? ORDER BY at, id"
_LATEST_FIRST: Final = "SELECT * FROM log ORDER BY at DESC, id DESC"
_GISTS: Final = """
SELECT question, kind, day, rev, rung, chance, mode, rating,
  confidence = 'sure' AND outcome IN ('wrong', 'partial')
FROM log
"""
_ALL_GISTS: Final = f"{_GISTS} ORDER BY question, at, id"
_GISTS_OF_ONE: Final = f"{_GISTS} WHERE question = ? ORDER BY at, id"
_REVIEWS: Final = """
SELECT id, rating, question, rev, chance, at, day, session, mode FROM log
WHERE kind = 'review' AND at >= ifnull((SELECT at FROM log ORDER BY at DESC LIMIT 1 OFFSET ?), ?)
ORDER BY at, id
"""
_IMPORTS: Final = """
SELECT target, question FROM log WHERE kind = 'import' AND target IS NOT NULL
ORDER BY at DESC, id DESC
"""

_MODES: Final = {mode.value: mode for mode in Mode}
_RATINGS: Final[dict[int | None, Rating | None]] = {
    None: None,
    **{rating.value: rating for rating in Rating},
}


def read(line: sqlite3.Row) -> Row:
    """Return the row of a line; raises sqlite3.DatabaseError where there is none in it."""
    try:
        return row_of(line)
    except (ValueError, TypeError) as error:
        raise sqlite3.DatabaseError(f"malformed row {line['id']}") from error


def rows_of(db: sqlite3.Connection, question: str, met: frozenset[str] = frozenset()) -> list[Row]:
    """Return the rows of a question and of those whose rows it takes over, in order."""
    rows = [read(line) for line in db.execute(_ROWS, (question,))]
    if not any(isinstance(row, Note) and row.mark is Mark.IMPORT for row in rows):
        return rows
    met |= {question}
    imports = [row for row in effective(rows) if isinstance(row, Note)]
    for name in {row.target for row in imports if row.mark is Mark.IMPORT} - met:
        rows += rows_of(db, name, met)
    return sorted(rows, key=lambda row: (row.stamp.at, row.stamp.id))


def last_digest(db: sqlite3.Connection, question: str) -> str:
    """Return the hash of prompt and key that a question had when it was answered last, or ""."""
    reviews = (row for row in reversed(rows_of(db, question)) if isinstance(row, Review))
    return next((row.asked.digest for row in reviews), "")


def last_review(db: sqlite3.Connection) -> Review | None:
    """Return the last review that has not been undone; of a long log only the end is read."""
    changes = changes_of(cursor_of(db))
    for row in map(read, db.execute(_LATEST_FIRST)):
        if isinstance(row, Review):
            rating = changes.get(row.stamp.id, row.rating)
            if rating or row.stamp.id not in changes:
                return replace(row, rating=Rating(rating) if rating else None)
    return None


def derive(db: sqlite3.Connection, question: str, model: Model) -> Progress:
    """Return what the log makes of a question."""
    return replay(question, rows_of(db, question), model)


def derive_all(db: sqlite3.Connection, model: Model) -> Iterator[Progress]:
    """Yield what the log makes of every question, one at a time in memory."""
    for question, lines in groupby(cursor_of(db).execute(_ALL_GISTS), itemgetter(0)):
        yield _followed(db, question, lines, model)


def derive_each(
    db: sqlite3.Connection, questions: Iterable[str], model: Model
) -> Iterator[Progress]:
    """Yield what the log makes of some questions, as `derive` does, only faster."""
    cursor = cursor_of(db)
    for question in questions:
        yield _followed(db, question, cursor.execute(_GISTS_OF_ONE, (question,)), model)


def _followed(
    db: sqlite3.Connection, question: str, lines: Iterable[tuple[Any, ...]], model: Model
) -> Progress:
    """Return what the log makes of a question, by the gists of its rows.

    Where there are reviews and nothing else, as of most questions, they need not be read whole.
    """
    trail = Trail(Progress(question), model.retrace)
    for _, kind, day, rev, rung, chance, mode, rating, sure in lines:
        if kind != REVIEW:
            return derive(db, question, model)
        trail.take(day, rev, rung, chance, _MODES[mode], _RATINGS[rating], sure=bool(sure))
    return trail.progress()


def gists(db: sqlite3.Connection, latest: int = MOST) -> Iterator[Gist]:
    """Yield the gist of each review that counts among the latest rows, in order of time and id."""
    cursor = cursor_of(db)
    changes = changes_of(cursor)
    for each, rating, name, rev, chance, at, day, session, mode in cursor.execute(
        _REVIEWS, (latest - 1, -MOST)
    ):
        now = changes.get(each, rating)
        if now is not None or each not in changes:
            yield Gist(name, rev, chance, at, day, session, _MODES[mode], _RATINGS[now])


def imports(db: sqlite3.Connection) -> dict[str, str]:
    """Return each name whose rows count for another question, with that question's name.

    Where two took over each other's rows, both count for the one that did so last.
    """
    found: dict[str, str] = {}
    for name, heir in db.execute(_IMPORTS):
        found[name] = found.get(heir, heir)
    return found
