"""How like two questions are: whether one is the other, reworded.

A reworded question has the same key, and asks the same by the judgement of `asking`.
"""

from collections.abc import Iterable, Mapping

from cssr_quiz.bank.revision.asking import ENOUGH, Wording, asks_else, words_alike


def likeness(one: Wording, other: Wording) -> float:
    """Return how like two questions are, 0 where they are different questions."""
    if one.right != other.right:
        return 0.0
    alike = words_alike(one.asked, other.asked)
    # First what is told at once: a bank may hold hundreds of statements that are true.
    return alike if alike >= ENOUGH and not asks_else(one, other) else 0.0


def pairs(old: Mapping[str, Wording], new: Mapping[str, Wording]) -> dict[str, str]:
    """Return which new question is which old one, reworded: the likest first, each once."""
    found = sorted(
        ((score, a, b) for a, b in _candidates(old, new) if (score := likeness(old[a], new[b]))),
        key=lambda each: (-each[0], each[1], each[2]),
    )
    taken: dict[str, str] = {}
    for _, a, b in found:
        if a not in taken and b not in taken.values():
            taken[a] = b
    return taken


def _candidates(
    old: Mapping[str, Wording], new: Mapping[str, Wording]
) -> Iterable[tuple[str, str]]:
    """Yield pairs with the same key; all others are different questions anyway."""
    by_key: dict[tuple[str, ...], list[str]] = {}
    for name, wording in new.items():
        by_key.setdefault(wording.right, []).append(name)
    return ((a, b) for a, wording in old.items() for b in by_key.get(wording.right, ()))
