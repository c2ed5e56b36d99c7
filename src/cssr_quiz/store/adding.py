"""Gathers sums, kept or counted, into a tally: by days, by hours of the learner, and in all."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias, TypeVar

from cssr_quiz.store.counting import Counts, changes_of, count_all, cursor_of, names_of, rated
from cssr_quiz.store.deriving import imports
from cssr_quiz.store.sums import News, sums_since
from cssr_quiz.tally import HourOf, Mistaken, Said, Scope, Sum, Tally

_Key = TypeVar("_Key")
_Sums: TypeAlias = defaultdict[_Key, list[float]]


def add_up(db: sqlite3.Connection, scope: Scope, hour_of: HourOf, news: News) -> Tally:
    """Return what the log adds up to, from the sums and what is new, inside one transaction."""
    cursor, heirs = cursor_of(db), imports(db)
    if scope.questions is None:
        counts = sums_since(cursor, scope.since, news)
    else:
        counts = Counts(scope.since)
        count_all(cursor, counts, names_of(scope.questions, heirs))
    mistaken = _mistaken(cursor, scope, heirs)
    return _tally(counts, mistaken, hour_of)


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
    days: _Sums[int] = defaultdict(_nothing)
    hours: _Sums[int | None] = defaultdict(_nothing)
    recalls: _Sums[int] = defaultdict(_nothing)
    taken = 0.0
    for (day, quarter), found in counts.times.items():
        _add_to(days[day], found)
        _add_to(hours[hour_of(day, quarter)], found)
        taken += found[3]
        if found[4]:
            _add_to(recalls[day], found[4:])
    said: defaultdict[Said, int] = defaultdict(int)
    for (_, confidence, chance, right), times in counts.said.items():
        said[Said(confidence, chance, right)] += times
    elsewhere = int(hours.pop(None, _nothing())[0])
    return Tally(
        days=_as_sums(days),
        hours=_as_sums({hour: found for hour, found in hours.items() if hour is not None}),
        elsewhere=elsewhere,
        taken=int(taken),
        questions={name: Sum(*found) for name, found in counts.questions.items()},
        recalls=_as_sums(recalls),
        mistaken=mistaken,
        said=dict(sorted(said.items())),
    )


def _nothing() -> list[float]:
    return [0, 0, 0.0]


def _add_to(sums: list[float], found: list[float]) -> None:
    """Add answered, right and known; a `Sum` at every step would take three times as long."""
    sums[0] += found[0]
    sums[1] += found[1]
    sums[2] += found[2]


def _as_sums(found: Mapping[int, list[float]]) -> dict[int, Sum]:
    return {
        key: Sum(int(answered), int(right), known)
        for key, (answered, right, known) in sorted(found.items())
    }
