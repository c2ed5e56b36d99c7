"""The read side of the log that adds up: SQLite does the sums, so memory does not grow with rows.

One scan goes over the table, which is in order of ids and so nearly of time, so that sorting it by
quarters of an hour costs little. Two go over an index in order of questions and need no sorting.
All add up the rows as they were written, then take off those that something changed and add them as
they stand, since looking for changes at every row would double the time. A `+` before a column
keeps SQLite from an index that would lead it to the rows one by one.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from cssr_quiz.schedule import taken_back
from cssr_quiz.tally import LONGEST_THOUGHT, QUARTER, HourOf, Mistaken, Scope, Sum, Tally

_TABLES: Final = """
CREATE TEMP TABLE changed (at INTEGER, id TEXT, rating INTEGER, PRIMARY KEY (at, id)) WITHOUT ROWID;
CREATE TEMP TABLE apart (question TEXT PRIMARY KEY, heir TEXT) WITHOUT ROWID;
CREATE INDEX temp.apart_by_heir ON apart (heir);
CREATE TEMP TABLE wanted (question TEXT PRIMARY KEY) WITHOUT ROWID;
"""
"""Ratings that are others than in the log, NULL for none; questions of such rows and those with an
heir, with their present names; the questions that count."""

_UNDONE: Final = "INSERT INTO changed SELECT at, id, NULL FROM log WHERE id = ?"

_OVERRIDDEN: Final = """
INSERT INTO changed SELECT log.at, log.id, mark.rating
FROM log AS mark CROSS JOIN log ON log.id = mark.target
WHERE mark.kind = 'override' AND mark.target IS NOT NULL
  AND (mark.at, mark.id) NOT IN (SELECT at, id FROM changed)
  AND (log.at, log.id) NOT IN (SELECT at, id FROM changed)
ORDER BY mark.at, mark.id
ON CONFLICT DO UPDATE SET rating = excluded.rating
"""

_APART: Final = """
INSERT OR IGNORE INTO apart SELECT log.question, log.question
FROM changed CROSS JOIN log ON log.id = changed.id
"""

_CHANGES: Final = "LEFT JOIN changed ON changed.at = log.at AND changed.id = log.id"
_IN_FORCE: Final = "CASE WHEN changed.id IS NULL THEN log.rating ELSE changed.rating END"
_KNOWN: Final = "(({rating} > 1) - chance) / (1 - chance)"

_SLOTS: Final = f"""
SELECT +day * {1 << 40} + log.at / {QUARTER} * 2 + (mode = 'review') AS slot,
  count(*), sum({{rating}} > 1), sum({_KNOWN}), sum(min(taken, {LONGEST_THOUGHT}))
FROM {{rows}}
WHERE +kind = 'review' AND +{{rating}} IS NOT NULL AND +day >= :since AND {{wanted}}
GROUP BY slot
"""  # noqa: S608 - its parts stand in this file
_CHANGED: Final = "changed CROSS JOIN log ON log.id = changed.id"
_ROW_BY_ROW: Final = (
    (1, {"rows": "log", "rating": "log.rating"}),
    (-1, {"rows": _CHANGED, "rating": "log.rating"}),
    (1, {"rows": _CHANGED, "rating": "changed.rating"}),
)
"""All rows as they were written, less those that changed, and those as they stand."""

_QUESTIONS: Final = f"""
SELECT {{name}} AS name, count(*) FILTER (WHERE day >= :since),
  sum({{rating}} > 1) FILTER (WHERE day >= :since),
  min(CASE WHEN mode = 'review' THEN (day << 43) + log.at END), day, {{rating}} > 1, {_KNOWN}
FROM {{rows}}
WHERE kind = 'review' AND {{rating}} IS NOT NULL AND {{wanted}}
GROUP BY name, rev
"""  # noqa: S608 - its parts stand in this file
"""Sums of each question and revision, with its first review in the columns without a function:
SQLite takes them from the row of the only minimum."""

_REPEATS: Final = f"""
WITH often AS MATERIALIZED (
  SELECT {{name}} AS name, rev, day, min(log.at) AS first FROM {{rows}}
  WHERE kind = 'review' AND mode = 'review' AND {{rating}} IS NOT NULL AND day >= :since
    AND {{wanted}}
  GROUP BY name, rev, day HAVING count(*) > 1)
SELECT often.day, count(*), sum({{rating}} > 1), sum({_KNOWN})
FROM often CROSS JOIN {{rows}}
WHERE {{name}} = often.name AND log.rev = often.rev AND log.day = often.day AND log.at > often.first
  AND kind = 'review' AND mode = 'review' AND {{rating}} IS NOT NULL
GROUP BY often.day
"""  # noqa: S608 - its parts stand in this file
"""What was answered again on a day, by days."""

_MISTAKEN: Final = f"""
SELECT question, confused, count(*) FROM log {_CHANGES}
WHERE confused IS NOT NULL AND {_IN_FORCE} IS NOT NULL AND day >= :since AND {{wanted}}
GROUP BY question, confused
"""  # noqa: S608 - its parts stand in this file

_OF_APART: Final = "apart CROSS JOIN log ON log.question = apart.question"
_QUESTION_BY_QUESTION: Final = (
    (1, {"rows": "log", "rating": "log.rating", "name": "log.question"}),
    (-1, {"rows": _OF_APART, "rating": "log.rating", "name": "apart.question"}),
    (1, {"rows": f"{_OF_APART} {_CHANGES}", "rating": _IN_FORCE, "name": "apart.heir"}),
)
"""All questions as they were written, less those set apart, and those as they stand."""


def add_up(path: Path, heirs: Mapping[str, str], scope: Scope, hour_of: HourOf) -> Tally:
    """Add up the log; `heirs` gives the present name of questions that had another."""
    with closing(_Reading(path, heirs, scope)) as reading:
        days, hours, recalls, elsewhere, taken = _by_time(reading, hour_of)
        questions, others = _by_question(reading, scope)
        mistaken = _mistaken(reading, heirs)
    for day, found in others.items():
        recalls[day] -= found
    return Tally(
        days=days,
        hours=hours,
        elsewhere=elsewhere,
        taken=taken,
        questions=questions,
        recalls=_some(recalls),
        mistaken=mistaken,
    )


def _by_time(
    reading: "_Reading", hour_of: HourOf
) -> tuple[dict[int, Sum], dict[int, Sum], defaultdict[int, Sum], int, int]:
    """Return the sums of days and hours, all reviews by days, and what `Tally` counts besides."""
    days: defaultdict[int, Sum] = defaultdict(Sum)
    hours: defaultdict[int | None, Sum] = defaultdict(Sum)
    reviews: defaultdict[int, Sum] = defaultdict(Sum)
    taken = 0
    for sign, parts in _ROW_BY_ROW:
        for slot, answered, right, known, milliseconds in reading.lines(_SLOTS, **parts):
            day, rest = divmod(slot, 1 << 40)
            found = Sum(sign * answered, sign * right, sign * known)
            days[day] += found
            hours[hour_of(day, rest // 2)] += found
            taken += sign * milliseconds
            if rest % 2:
                reviews[day] += found
    elsewhere = hours.pop(None, Sum()).answered
    by_hour = {hour: found for hour, found in hours.items() if hour is not None}
    return _some(days), _some(by_hour), reviews, elsewhere, taken


def _some(sums: Mapping[int, Sum]) -> dict[int, Sum]:
    """Return the sums of something, in order."""
    return {key: found for key, found in sorted(sums.items()) if found.answered}


def _by_question(reading: "_Reading", scope: Scope) -> tuple[dict[str, Sum], dict[int, Sum]]:
    """Return the sums of questions, and by days the reviews that tested no memory.

    Those are each question's first, and what was answered again on a day.
    """
    questions: defaultdict[str, Sum] = defaultdict(Sum)
    others: defaultdict[int, Sum] = defaultdict(Sum)
    for sign, parts in _QUESTION_BY_QUESTION:
        for name, answered, right, first, day, *once in reading.lines(_QUESTIONS, **parts):
            if answered:
                questions[name] += Sum(sign * answered, sign * right)
            if first is not None and day >= scope.since:
                others[day] += Sum(sign, *(sign * each for each in once))
        for day, *again in reading.lines(_REPEATS, **parts):
            others[day] += Sum(*(sign * each for each in again))
    return {name: found for name, found in questions.items() if found.answered}, others


def _mistaken(reading: "_Reading", heirs: Mapping[str, str]) -> tuple[Mistaken, ...]:
    pairs: defaultdict[tuple[str, str], int] = defaultdict(int)
    for question, confused, times in reading.lines(_MISTAKEN):
        pairs[heirs.get(question, question), heirs.get(confused, confused)] += times
    return tuple(Mistaken(*pair, times) for pair, times in sorted(pairs.items()))


class _Reading:
    """A connection that reads one state of the log, with what is to be known beside it."""

    def __init__(self, path: Path, heirs: Mapping[str, str], scope: Scope) -> None:
        self._db = sqlite3.connect(path)
        self._since = scope.since
        self._heirs = heirs
        self._db.executescript(_TABLES)
        self._db.execute("BEGIN")
        self._note_changes()
        self._db.execute(_APART)
        pairs = {**heirs, **{heir: heir for heir in heirs.values()}}
        self._db.executemany("INSERT OR REPLACE INTO apart VALUES (?, ?)", pairs.items())
        self._wanted = "TRUE"
        if scope.questions is not None:
            self._want(set(scope.questions))

    def close(self) -> None:
        """Close the connection; its tables go with it."""
        self._db.close()

    def lines(self, query: str, **parts: str) -> Iterator[tuple[Any, ...]]:
        """Run a query with its parts filled in."""
        text = query.format(wanted=self._wanted, **parts)
        yield from self._db.execute(text, {"since": self._since})

    def _note_changes(self) -> None:
        """Write down the ratings that are others than in the log."""
        undos = "SELECT id, target FROM log WHERE kind = 'undo' AND target IS NOT NULL"
        gone = taken_back(self._db.execute(undos + " ORDER BY at, id"))
        self._db.executemany(_UNDONE, ((each,) for each in gone))
        self._db.execute(_OVERRIDDEN)

    def _want(self, questions: set[str]) -> None:
        names = questions | {old for old, heir in self._heirs.items() if heir in questions}
        self._db.executemany("INSERT INTO wanted VALUES (?)", ((name,) for name in names))
        self._wanted = "+log.question IN (SELECT question FROM wanted)"
