"""Questions that are forgotten again and again: when one is named, and what it is taken for."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from cssr_quiz.review import Review, Row
from cssr_quiz.schedule import Progress, effective

MORE: Final = 3
"""Lapses after which a question that was named is named again."""


def named(before: Progress, now: Progress, after: int) -> bool:
    """Tell whether a lapse is the one to be named: so many, or three more, and so on; 0 is never.

    Lapses are those of the log: at most one a day, and none in practice.
    """
    lapses = now.lapses
    lapsed = lapses > before.lapses
    return bool(after) and lapsed and lapses >= after and (lapses - after) % MORE == 0


def taken_for(rows: Iterable[Row]) -> list[str]:
    """Return the questions that one was taken for, by its own rows, the most frequent first."""
    reviews = (row for row in effective(rows) if isinstance(row, Review))
    return [name for name, _ in Counter(each.confused for each in reviews).most_common() if name]
