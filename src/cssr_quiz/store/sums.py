"""What the log adds up to: kept beside it, and brought up to date when somebody wants to know.

A log only grows, so what was added up stays right but for the questions of new rows. Of those the
rows that were counted are taken off, and all of them counted as they stand now; undos, overrides
and rows from other machines need no care of their own. A question that takes over another one
moves sums from name to name, so then everything is counted anew.

Counting only reads, so nobody who answers meanwhile has to wait: rows are noted from before it
begins, and what it found is written at once, unless others wrote sums in the meantime.
"""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from cssr_quiz.review import LAST_DAY
from cssr_quiz.store.counting import (
    Counts,
    add_up,
    changes_of,
    count_all,
    cursor_of,
    lines_of,
    names_of,
)
from cssr_quiz.store.deriving import imports

_ARE_KEPT: Final = "SELECT EXISTS (SELECT 1 FROM sums_by_time WHERE answered > 0)"
_ARE_NOTED: Final = "SELECT EXISTS (SELECT 1 FROM sums_by_time)"
_NOTE_ROWS: Final = "INSERT INTO sums_by_time VALUES (0, 0, 0, 0, 0, 0, 0, 0, 0)"
"""A sum of nothing: the trigger of the log notes rows where there is any sum."""

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
_BY_QUESTION: Final = """
SELECT question, count(rating), ifnull(sum(rating > 1), 0) FROM progress CROSS JOIN log
USING (question) WHERE kind = 'review' AND day BETWEEN ? AND ? GROUP BY question
"""
"""Looked up question by question, so that only the rows of the days are visited."""

_ANSWER: Final = """
SELECT question, rating FROM log WHERE id = ? AND kind = 'review' AND day BETWEEN ? AND ?
"""
_ROUNDING: Final = 1e-6
"""By how much sums of the same shares may differ that were added up in another order."""

_EDITION: Final = "sums"
_TABLES: Final = ("sums_by_time", "sums_by_question", "sums_by_statement")


@dataclass(frozen=True, slots=True)
class News:
    """What is to be added to the sums: of the rows `fresh`, or of all, in the place of all sums.

    `edition` is that of the sums it was counted for; `noted` tells whether the rows that came
    since are known.
    """

    counts: Counts
    fresh: frozenset[str]
    everything: bool
    noted: bool
    edition: int


def note_rows(db: sqlite3.Connection) -> None:
    """Have each row noted that comes from now on, inside the open transaction."""
    if not _tells(db, _ARE_NOTED):
        db.execute(_NOTE_ROWS)


def count(db: sqlite3.Connection) -> News:
    """Count the rows that are not counted yet, inside the open transaction; nothing is written."""
    cursor = cursor_of(db)
    fresh = frozenset(line[0] for line in cursor.execute("SELECT id FROM uncounted"))
    everything = not are_kept(db) or _tells(db, _TAKES_OVER)
    found = _everything(cursor) if everything else _news(cursor, fresh)
    return News(found, fresh, everything, _tells(db, _ARE_NOTED), _edition(db))


def keep(db: sqlite3.Connection, news: News) -> None:
    """Add news to the sums inside the open transaction, unless they were changed meanwhile."""
    nothing = not (news.fresh or news.everything)
    if nothing or not news.noted or news.edition != _edition(db):
        return
    if news.everything:
        _clear(db)
    _add(cursor_of(db), news.counts)
    db.executemany("DELETE FROM uncounted WHERE id = ?", ((each,) for each in news.fresh))
    _set_edition(db, news.edition + 1)


def forget(db: sqlite3.Connection) -> None:
    """Drop all sums, inside the open transaction; they are made anew when they are wanted."""
    _clear(db)
    db.execute("DELETE FROM uncounted")
    _set_edition(db, _edition(db) + 1)


def _clear(db: sqlite3.Connection) -> None:
    for table in _TABLES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names that stand above


def _edition(db: sqlite3.Connection) -> int:
    """Return a number that is another one whenever the sums were written."""
    found = db.execute("SELECT value FROM meta WHERE name = ?", (_EDITION,)).fetchone()
    return int(found[0]) if found else 0


def _set_edition(db: sqlite3.Connection, number: int) -> None:
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_EDITION, str(number)))


def _tells(db: sqlite3.Connection, query: str) -> bool:
    return bool(db.execute(query).fetchone()[0])


def are_kept(db: sqlite3.Connection) -> bool:
    """Tell whether there are sums."""
    return _tells(db, _ARE_KEPT)


def are_right(db: sqlite3.Connection) -> bool:
    """Tell whether the sums, where they are kept, are those of the rows counted anew."""
    cursor, news = cursor_of(db), count(db)
    if news.everything:
        return True
    ours, anew = sums_since(cursor, 0, news), _everything(cursor)
    return (
        ours.questions == anew.questions
        and ours.said == anew.said
        and ours.times.keys() == anew.times.keys()
        and all(
            abs(our - their) < _ROUNDING
            for time, found in anew.times.items()
            for our, their in zip(ours.times[time], found, strict=True)
        )
    )


def _everything(cursor: sqlite3.Cursor) -> Counts:
    """Return what all rows add up to."""
    every = [line[0] for line in cursor.execute("SELECT DISTINCT question FROM log")]
    counts = Counts()
    count_all(cursor, counts, names_of(every, imports(cursor.connection)))
    return counts


def _news(cursor: sqlite3.Cursor, fresh: frozenset[str]) -> Counts:
    """Return what fresh rows add to the sums, or take off."""
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


def _add(cursor: sqlite3.Cursor, counts: Counts) -> None:
    """Add counts to the tables, and drop what has come to nothing."""
    times, questions, said = _ADD
    cursor.executemany(times, ((*key, *found) for key, found in counts.times.items()))
    cursor.executemany(questions, ((name, *sums) for name, sums in counts.questions.items()))
    cursor.executemany(said, ((*key, times) for key, times in counts.said.items()))
    for table in _TABLES:
        cursor.execute(f"DELETE FROM {table} WHERE answered = 0")  # noqa: S608 - names from above


def sums_since(cursor: sqlite3.Cursor, since: int, news: News) -> Counts:
    """Return the sums from a day on, with what is new."""
    if news.everything and not since:
        return news.counts
    counts = Counts(since)
    if not news.everything:
        _read(cursor, counts)
    counts.add(news.counts)
    if since:
        _count_questions(cursor, counts)
    return counts


def _read(cursor: sqlite3.Cursor, counts: Counts) -> None:
    """Read the sums that are kept."""
    since = (counts.since,)
    for day, quarter, *sums in cursor.execute("SELECT * FROM sums_by_time WHERE day >= ?", since):
        counts.times[day, quarter] = sums
    query = "SELECT * FROM sums_by_statement WHERE day >= ?"
    for day, confidence, chance, right, answered in cursor.execute(query, since):
        counts.said[day, confidence, chance, bool(right)] = answered
    for name, *found in cursor.execute("SELECT * FROM sums_by_question"):
        counts.questions[name] = found


def _count_questions(cursor: sqlite3.Cursor, counts: Counts) -> None:
    """Leave the answers to each question from a day on, of which no sums by days are kept.

    Either these are counted, or the earlier ones and taken off, whichever are fewer.
    """
    later = sum(found[0] for found in counts.times.values())
    if 2 * later < sum(found[0] for found in counts.questions.values()):
        counts.questions = _questions_of(cursor, counts.since, LAST_DAY)
        return
    for name, (answered, right) in _questions_of(cursor, 0, counts.since - 1).items():
        add_up(counts.questions, name, [-answered, -right])


def _questions_of(cursor: sqlite3.Cursor, first: int, last: int) -> defaultdict[str, list[int]]:
    """Return the answers to each question on some days, and how many were right.

    SQLite adds up the ratings as they were given; then those that were changed since are put right.
    """
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    heirs = imports(cursor.connection)
    for name, answered, right in cursor.execute(_BY_QUESTION, (first, last)).fetchall():
        add_up(found, heirs.get(name, name), [answered, right])
    for each, now in changes_of(cursor).items():
        for name, given in cursor.execute(_ANSWER, (each, first, last)).fetchall():
            more = [
                (now is not None) - (given is not None),
                ((now or 0) > 1) - ((given or 0) > 1),
            ]
            add_up(found, heirs.get(name, name), more)
    return found
