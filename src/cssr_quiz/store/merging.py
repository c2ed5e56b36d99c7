"""The union of two logs by the ids of their rows."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from cssr_quiz.review import Row
from cssr_quiz.store.rows import INSERT_ROW, row_of, row_values
from cssr_quiz.store.telling import STEP

BATCH: Final = STEP
"""Rows that are added at once: others who write wait that long."""

_IMPORTS: Final = """
SELECT DISTINCT question, target FROM log WHERE kind = 'import' AND target IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of a merge: how many rows were new or known, and those that clash.

    A clash is a row whose id the log has with another body; `questions` are those with new rows.
    """

    added: int = 0
    known: int = 0
    clashes: tuple[Row, ...] = ()
    questions: frozenset[str] = frozenset()

    def __add__(self, other: "Merged") -> "Merged":
        return Merged(
            self.added + other.added,
            self.known + other.known,
            self.clashes + other.clashes,
            self.questions | other.questions,
        )


def batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Yield rows in batches of about BATCH, those of a question in one of them."""
    question = attrgetter("question")
    batch: list[Row] = []
    for _, group in groupby(sorted(rows, key=question), question):
        batch += group
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def insert(db: sqlite3.Connection, rows: Iterable[Row]) -> Merged:
    """Insert the rows whose ids are new, inside the open transaction."""
    added = known = 0
    clashes: list[Row] = []
    questions: set[str] = set()
    for row in rows:
        found = db.execute("SELECT * FROM log WHERE id = ?", (row.stamp.id,)).fetchone()
        if found is None:
            db.execute(INSERT_ROW, row_values(row))
            questions.add(row.question)
            added += 1
        elif row_of(found) == row:
            known += 1
        else:
            clashes.append(row)
    return Merged(added, known, tuple(clashes), frozenset(questions))


def with_heirs(db: sqlite3.Connection, questions: Iterable[str]) -> list[str]:
    """Return questions and all that take over their rows, directly or through others."""
    heirs: dict[str, list[str]] = {}
    for heir, name in db.execute(_IMPORTS):
        heirs.setdefault(name, []).append(heir)
    found = set(questions)
    left = list(found)
    while left:
        fresh = [heir for heir in heirs.get(left.pop(), ()) if heir not in found]
        found.update(fresh)
        left += fresh
    return sorted(found)
