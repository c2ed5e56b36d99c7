"""Counts the rows of the log, question by question, without keeping them.

All that is looked at stands in one index, so the rows themselves are not read.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any, Final, TypeAlias, TypeVar

from cssr_quiz.schedule import taken_back
from cssr_quiz.tally import LONGEST_THOUGHT, QUARTER, WELL_KNOWN

_Key = TypeVar("_Key")
_Number = TypeVar("_Number", int, float)

Line: TypeAlias = tuple[str, int, int, int, bool, int | None, float, int, str | None, float]
"""Id, day, moment, revision, whether in a review, rating, chance, time, confidence, credit."""

Changes: TypeAlias = Mapping[str, int | None]
"""The ratings of rows that are others than in the log, by ids; None where a row was undone."""

_LINES: Final = """
SELECT id, day, at, rev, mode = 'review', rating, chance, taken, confidence, credit FROM log
WHERE question = ? AND kind = 'review' ORDER BY day, at, id
"""
_MARKS: Final = """
SELECT id, kind, target, rating FROM log
WHERE kind IN ('override', 'undo') AND target IS NOT NULL ORDER BY at, id
"""


def lines_of(db: sqlite3.Cursor, names: tuple[str, ...]) -> list[Line]:
    """Return the reviews of a question, under all names it had, in order of day and time."""
    found: list[Line] = [line for name in names for line in db.execute(_LINES, (name,))]
    if len(names) > 1:
        found.sort(key=lambda line: (line[1], line[2], line[0]))
    return found


def changes_of(db: sqlite3.Cursor, without: frozenset[str] = frozenset()) -> Changes:
    """Return what undos and overrides make of other rows, as if some rows were not there."""
    marks = [mark for mark in db.execute(_MARKS) if mark[0] not in without]
    gone = taken_back((each, target) for each, kind, target, _ in marks if kind == "undo")
    changes: dict[str, int | None] = {
        target: rating
        for each, kind, target, rating in marks
        if kind == "override" and each not in gone
    }
    return changes | dict.fromkeys(gone)


def cursor_of(db: sqlite3.Connection) -> sqlite3.Cursor:
    """Return a cursor that gives bare tuples, which are made faster."""
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor


def names_of(questions: Iterable[str], heirs: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return by the present names of questions all names under which they stand in the log."""
    found = {heirs.get(name, name): [heirs.get(name, name)] for name in sorted(questions)}
    for old, heir in heirs.items():
        if heir in found and old != heir:
            found[heir].append(old)
    return {name: tuple(names) for name, names in found.items()}


class Counts:
    """What rows add up to, under way, from a day number on.

    `times` has for each day and quarter of an hour: answered, right, known, taken, and of those
    that tested a memory answered, right and known. `questions` has answered and right, `said` how
    often by day, confidence, chance and whether it was right.
    """

    __slots__ = ("questions", "said", "since", "times")

    def __init__(self, since: int = 0) -> None:
        self.since = since
        self.times: defaultdict[tuple[int, int], list[float]] = defaultdict(lambda: [0] * 7)
        self.questions: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        self.said: defaultdict[tuple[int, str, float, bool], int] = defaultdict(int)

    def count(self, question: str, lines: Iterable[Line], changes: Changes, sign: int = 1) -> None:
        """Count the lines of a question, in order of day and time; with a sign of -1 take them off.

        A review tests a memory where it is the first of its day and the same revision had one on an
        earlier day.
        """
        reviewed: dict[int, int] = {}
        last, answered, rights = -1, 0, 0
        for each, day, at, rev, review, found, chance, taken, confidence, credit in lines:
            rating = changes.get(each, found)
            if rating is None:
                continue
            tested = review and reviewed.get(rev, day) < day
            if review:
                reviewed[rev] = day
            first, last = day != last, day
            if day < self.since:
                continue
            right = rating > 1
            answered += 1
            rights += right
            self._add(day, at, chance, taken, sign, right=right, tested=tested)
            if first and confidence is not None:
                self.said[day, confidence, chance, right or credit >= WELL_KNOWN] += sign
        if answered:
            sums = self.questions[question]
            sums[0] += sign * answered
            sums[1] += sign * rights

    def add(self, other: "Counts") -> None:
        """Add other counts, of times and statements those since the day of this one."""
        for (day, quarter), sums in other.times.items():
            if day >= self.since:
                add_up(self.times, (day, quarter), sums)
        for name, right in other.questions.items():
            add_up(self.questions, name, right)
        for said, times in other.said.items():
            if said[0] >= self.since:
                self.said[said] += times
                if not self.said[said]:
                    del self.said[said]

    def _add(
        self, day: int, at: int, chance: float, taken: int, sign: int, *, right: bool, tested: bool
    ) -> None:
        found = self.times[day, at // QUARTER]
        known = sign * (right - chance) / (1 - chance) if chance < 1 else 0
        found[0] += sign
        found[1] += sign * right
        found[2] += known
        found[3] += sign * min(taken, LONGEST_THOUGHT)
        if tested:
            found[4] += sign
            found[5] += sign * right
            found[6] += known


def add_up(sums: MutableMapping[_Key, list[_Number]], key: _Key, more: list[_Number]) -> None:
    """Add numbers to those of a key, which goes where nothing was answered after all."""
    found = [ours + theirs for ours, theirs in zip(sums[key], more, strict=True)]
    sums[key] = found
    if not found[0]:
        del sums[key]


def rated(lines: Iterable[tuple[Any, ...]], changes: Changes) -> Iterator[tuple[Any, ...]]:
    """Yield lines that begin with an id and a rating, the rating as it stands, without undone."""
    for each, found, *rest in lines:
        rating = changes.get(each, found)
        if rating is not None:
            yield rating, *rest


def count_all(cursor: sqlite3.Cursor, counts: Counts, names: Mapping[str, tuple[str, ...]]) -> None:
    """Count the rows of questions, given by present names with all names that they had."""
    changes = changes_of(cursor)
    for name, each in names.items():
        counts.count(name, lines_of(cursor, each), changes)
