"""What the log adds up to: kept beside it, and brought up to date when somebody wants to know.

A log only grows, so what was added up stays right but for the questions of new rows. Of those the
rows that were counted are taken off, and all of them counted as they stand now; undos, overrides
and rows from other machines need no care of their own. A question that takes over another one
moves sums from name to name, so then everything is counted anew.
"""

import sqlite3
from typing import Final

from cssr_quiz.store.counting import (
    Counts,
    changes_of,
    count_all,
    cursor_of,
    lines_of,
    names_of,
    rated,
)
from cssr_quiz.store.deriving import imports

_ARE_KEPT: Final = "SELECT EXISTS (SELECT 1 FROM sums_by_time)"
_TAKES_OVER: Final = """
SELECT EXISTS (SELECT 1 FROM uncounted CROSS JOIN log USING (id) WHERE kind = 'import')
"""
_CONCERNED: Final = """
WITH RECURSIVE concerned (id) AS (
  SELECT id FROM uncounted UNION
  SELECT log.target FROM concerned CROSS JOIN log USING (id) WHERE log.target IS NOT NULL)
SELECT DISTINCT question FROM concerned CROSS JOIN log USING (id)
"""
"""The questions of new rows, and of the rows that those are about."""

_ADD: Final = (
    """
INSERT INTO sums_by_time VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  answered = answered + excluded.answered, right = right + excluded.right,
  known = known + excluded.known, taken = taken + excluded.taken,
  tested = tested + excluded.tested, tested_right = tested_right + excluded.tested_right,
  tested_known = tested_known + excluded.tested_known
""",
    """
INSERT INTO sums_by_question VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET
  answered = answered + excluded.answered, right = right + excluded.right
""",
    """
INSERT INTO sums_by_statement VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  answered = answered + excluded.answered
""",
)
_ROUNDING: Final = 1e-6
"""By how much sums of the same shares may differ that were added up in another order."""

_TABLES: Final = ("sums_by_time", "sums_by_question", "sums_by_statement")


def bring_up_to_date(db: sqlite3.Connection) -> None:
    """Count the rows that are not counted yet, inside the open transaction."""
    cursor = cursor_of(db)
    [[kept]] = cursor.execute(_ARE_KEPT)
    [[moved]] = cursor.execute(_TAKES_OVER)
    if kept and not moved:
        found = _news(cursor)
    else:
        forget(db)
        found = _everything(cursor)
    _keep(cursor, found)
    cursor.execute("DELETE FROM uncounted")


def forget(db: sqlite3.Connection) -> None:
    """Drop all sums, inside the open transaction; they are made anew when they are wanted."""
    for table in (*_TABLES, "uncounted"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names that stand above


def are_kept(db: sqlite3.Connection) -> bool:
    """Tell whether there are sums."""
    return bool(db.execute(_ARE_KEPT).fetchone()[0])


def are_right(db: sqlite3.Connection) -> bool:
    """Tell whether the sums, where they are kept, are those of the rows counted anew."""
    cursor = cursor_of(db)
    if not are_kept(db):
        return True
    kept, anew = sums_since(cursor, 0), _everything(cursor)
    return (
        kept.questions == anew.questions
        and kept.said == anew.said
        and kept.times.keys() == anew.times.keys()
        and all(
            abs(ours - theirs) < _ROUNDING
            for time, found in anew.times.items()
            for ours, theirs in zip(kept.times[time], found, strict=True)
        )
    )


def _everything(cursor: sqlite3.Cursor) -> Counts:
    """Return what all rows add up to."""
    every = [line[0] for line in cursor.execute("SELECT DISTINCT question FROM log")]
    counts = Counts()
    count_all(cursor, counts, names_of(every, imports(cursor.connection)))
    return counts


def _news(cursor: sqlite3.Cursor) -> Counts:
    """Return what the rows that are not counted yet add to the sums, or take off."""
    fresh = frozenset(line[0] for line in cursor.execute("SELECT id FROM uncounted"))
    counts = Counts()
    if not fresh:
        return counts
    concerned = [line[0] for line in cursor.execute(_CONCERNED)]
    before, now = changes_of(cursor, fresh), changes_of(cursor)
    for name, names in names_of(concerned, imports(cursor.connection)).items():
        lines = lines_of(cursor, names)
        counts.count(name, [line for line in lines if line[0] not in fresh], before, -1)
        counts.count(name, lines, now)
    return counts


def _keep(cursor: sqlite3.Cursor, counts: Counts) -> None:
    """Add counts to the tables, and drop what has come to nothing."""
    times, questions, said = _ADD
    cursor.executemany(times, ((*key, *found) for key, found in counts.times.items()))
    cursor.executemany(questions, ((name, *sums) for name, sums in counts.questions.items()))
    cursor.executemany(said, ((*key, times) for key, times in counts.said.items()))
    for table in _TABLES:
        cursor.execute(f"DELETE FROM {table} WHERE answered = 0")  # noqa: S608 - names from above


def sums_since(cursor: sqlite3.Cursor, since: int) -> Counts:
    """Return the sums from a day on."""
    counts, values = Counts(since), (since,)
    for day, quarter, *sums in cursor.execute("SELECT * FROM sums_by_time WHERE day >= ?", values):
        counts.times[day, quarter] = sums
    query = "SELECT * FROM sums_by_statement WHERE day >= ?"
    for day, confidence, chance, right, answered in cursor.execute(query, values):
        counts.said[day, confidence, chance, bool(right)] = answered
    if since:
        _count_questions(cursor, counts)
    else:
        for name, *found in cursor.execute("SELECT * FROM sums_by_question"):
            counts.questions[name] = found
    return counts


def _count_questions(cursor: sqlite3.Cursor, counts: Counts) -> None:
    """Count the answers to each question from a day on, of which no sums are kept."""
    changes, heirs = changes_of(cursor), imports(cursor.connection)
    query = "SELECT id, rating, question FROM log WHERE kind = 'review' AND day >= ?"
    for rating, name in rated(cursor.execute(query, (counts.since,)), changes):
        found = counts.questions[heirs.get(name, name)]
        found[0] += 1
        found[1] += rating > 1
