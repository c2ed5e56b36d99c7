"""How like two questions are: whether one is the other, reworded.

A reworded question has the same key, and asks the same by the judgement of `asking`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from cssr_quiz.bank.revision.asking import ENOUGH, Wording, asks_else, telling, words_alike

FEW: Final = 50
"""Among how many questions the likest is looked for by holding one against all of them."""

BEGINNING: Final = 4
"""How many letters of a word count where there are more."""


def likeness(one: Wording, other: Wording) -> float:
    """Return how like two questions are, 0 where they are different questions."""
    if one.right != other.right:
        return 0.0
    alike = words_alike(one.asked, other.asked)
    return alike if alike >= ENOUGH and not asks_else(one, other) else 0.0


def pairs(old: Mapping[str, Wording], new: Mapping[str, Wording]) -> dict[str, str]:
    """Return which new question is which old one, reworded: the likest first, each once."""
    mine, others = _by_key(old), _by_key(new)
    found: dict[str, str] = {}
    for key, wordings in mine.items():
        left = others.get(key, {})
        found |= likest(wordings, left, lambda one, other: not asks_else(one, other))
    return found


def _by_key(wordings: Mapping[str, Wording]) -> dict[tuple[str, ...], dict[str, Wording]]:
    found: dict[tuple[str, ...], dict[str, Wording]] = defaultdict(dict)
    for name, wording in wordings.items():
        found[wording.right][name] = wording
    return found


def likest(
    old: Mapping[str, Wording],
    new: Mapping[str, Wording],
    fit: Callable[[Wording, Wording], bool] | None = None,
) -> dict[str, str]:
    """Pair old and new by their words: the likest first, each once.

    Whether two `fit` is asked of the likest that are left, since it takes far longer.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    scored = (
        (-score, a, b)
        for a, b in _near(old, new)
        if (score := words_alike(old[a].asked, new[b].asked)) >= ENOUGH
    )
    for _, a, b in sorted(scored):
        if a not in found and b not in taken and (fit is None or fit(old[a], new[b])):
            found[a] = b
            taken.add(b)
    return found


def _near(old: Mapping[str, Wording], new: Mapping[str, Wording]) -> Iterator[tuple[str, str]]:
    """Yield what to hold against each other: of many new ones, a FEW that share rare words."""
    if len(new) <= FEW:
        yield from ((a, b) for a in old for b in new)
        return
    with_word: dict[str, list[str]] = defaultdict(list)
    for name, wording in new.items():
        for word in _beginnings(wording):
            with_word[word].append(name)
    for a, wording in old.items():
        near: dict[str, None] = {}
        shared = (with_word[word] for word in _beginnings(wording) if word in with_word)
        for names in sorted(shared, key=len):
            if len(near) >= FEW:
                break
            near |= dict.fromkeys(names)
        yield from ((a, b) for b in near)


def _beginnings(wording: Wording) -> set[str]:
    return {word[:BEGINNING] for word in telling(wording.asked)}
