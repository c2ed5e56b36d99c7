"""What the log adds up to: kept beside it, and brought up to date when somebody wants to know.

A log only grows, so what was added up stays right but for the questions of new rows. Of those the
rows that were counted are taken off, and all of them counted as they stand now; undos, overrides
and rows from other machines need no care of their own. A question that takes over another one
moves sums from name to name, so then everything is counted anew.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from cssr_quiz.store.counting import Counts, changes_of, lines_of, rated
from cssr_quiz.store.deriving import imports
from cssr_quiz.tally import HourOf, Mistaken, Said, Scope, Sum, Tally

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
    cursor = _cursor(db)
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
    cursor = _cursor(db)
    if not are_kept(db):
        return True
    kept, anew = _kept(cursor, 0), _everything(cursor)
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


def add_up(db: sqlite3.Connection, scope: Scope, hour_of: HourOf) -> Tally:
    """Return what the log adds up to, from sums that are up to date."""
    cursor, heirs = _cursor(db), imports(db)
    if scope.questions is None:
        counts = _kept(cursor, scope.since)
    else:
        counts = Counts(scope.since)
        _count(cursor, counts, _names(scope.questions, heirs))
    mistaken = _mistaken(cursor, scope, heirs)
    return _tally(counts, mistaken, hour_of)


def _cursor(db: sqlite3.Connection) -> sqlite3.Cursor:
    """Return a cursor that gives bare tuples, which are made faster."""
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor


def _names(questions: Iterable[str], heirs: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return by the present names of questions all names under which they stand in the log."""
    found = {heirs.get(name, name): [heirs.get(name, name)] for name in sorted(questions)}
    for old, heir in heirs.items():
        if heir in found:
            found[heir].append(old)
    return {name: tuple(names) for name, names in found.items()}


def _count(cursor: sqlite3.Cursor, counts: Counts, names: Mapping[str, tuple[str, ...]]) -> None:
    changes = changes_of(cursor)
    for name, each in names.items():
        counts.count(name, lines_of(cursor, each), changes)


def _everything(cursor: sqlite3.Cursor) -> Counts:
    """Return what all rows add up to."""
    every = [line[0] for line in cursor.execute("SELECT DISTINCT question FROM log")]
    counts = Counts()
    _count(cursor, counts, _names(every, imports(cursor.connection)))
    return counts


def _news(cursor: sqlite3.Cursor) -> Counts:
    """Return what the rows that are not counted yet add to the sums, or take off."""
    fresh = frozenset(line[0] for line in cursor.execute("SELECT id FROM uncounted"))
    counts = Counts()
    if not fresh:
        return counts
    concerned = [line[0] for line in cursor.execute(_CONCERNED)]
    before, now = changes_of(cursor, fresh), changes_of(cursor)
    for name, names in _names(concerned, imports(cursor.connection)).items():
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


def _kept(cursor: sqlite3.Cursor, since: int) -> Counts:
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


def _mistaken(
    cursor: sqlite3.Cursor, scope: Scope, heirs: Mapping[str, str]
) -> tuple[Mistaken, ...]:
    """Return which questions were taken for others, by their present names."""
    changes = changes_of(cursor)
    query = "SELECT id, rating, question, confused FROM log WHERE confused IS NOT NULL AND day >= ?"
    pairs: defaultdict[tuple[str, str], int] = defaultdict(int)
    for _, question, confused in rated(cursor.execute(query, (scope.since,)), changes):
        pairs[heirs.get(question, question), heirs.get(confused, confused)] += 1
    return tuple(
        Mistaken(*pair, times)
        for pair, times in sorted(pairs.items())
        if scope.questions is None or pair[0] in scope.questions
    )


def _tally(counts: Counts, mistaken: tuple[Mistaken, ...], hour_of: HourOf) -> Tally:
    days: defaultdict[int, Sum] = defaultdict(Sum)
    hours: defaultdict[int | None, Sum] = defaultdict(Sum)
    recalls: defaultdict[int, Sum] = defaultdict(Sum)
    said: defaultdict[Said, int] = defaultdict(int)
    taken = 0
    for (day, quarter), (answered, right, known, took, *tested) in sorted(counts.times.items()):
        found = Sum(int(answered), int(right), known)
        days[day] += found
        hours[hour_of(day, quarter)] += found
        taken += int(took)
        if tested[0]:
            recalls[day] += Sum(int(tested[0]), int(tested[1]), tested[2])
    for (_, confidence, chance, was_right), times in counts.said.items():
        said[Said(confidence, chance, was_right)] += times
    elsewhere = hours.pop(None, Sum()).answered
    return Tally(
        days=dict(days),
        hours={hour: found for hour, found in sorted(hours.items()) if hour is not None},
        elsewhere=elsewhere,
        taken=taken,
        questions={name: Sum(*found) for name, found in counts.questions.items()},
        recalls=dict(recalls),
        mistaken=mistaken,
        said=dict(sorted(said.items())),
    )
