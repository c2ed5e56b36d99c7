"""Names of a text that can be wrong options beside another."""

import sys
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import Kin
from cssr_quiz.wording import without_accents

MOST_RIVALS, MOST_LOOKED_AT = 3, 60
"""How many names stand beside a key, and at how many they are looked for."""


def rivals(key: str, names: Kin, prompt: str, near: int) -> list[str]:
    """Return names of the same kind that can stand beside the key, the nearest in the text first.

    None of them shares a telling word with the key, with another, or stands in the prompt. One
    alone makes no choice, so then there is none.
    """
    chosen: list[str] = []
    taken = set(_telling(key))
    for name in islice(_nearest(names, near), MOST_LOOKED_AT):
        words = _telling(name)
        if words & taken or name in prompt or not words:
            continue
        chosen.append(name)
        taken |= words
        if len(chosen) == MOST_RIVALS:
            break
    return chosen if len(chosen) > 1 else []


def _nearest(names: Kin, near: int) -> Iterator[str]:
    """Yield names by how far from a passage they first stand; they come in order of passages."""
    listed = names.listed
    behind = bisect_right(listed, near, key=names.at.__getitem__)
    before = behind - 1
    while before >= 0 or behind < len(listed):
        ahead = names.at[listed[behind]] - near if behind < len(listed) else sys.maxsize
        if before >= 0 and near - names.at[listed[before]] <= ahead:
            yield listed[before]
            before -= 1
        else:
            yield listed[behind]
            behind += 1


@lru_cache(maxsize=8192)
def _telling(name: str) -> frozenset[str]:
    words = {without_accents(word.lower()).strip(".,") for word in name.split()}
    plain = words - english().sets["treaties"] - english().sets["openers"] - {"of", "and"}
    return frozenset(plain)
