"""How like two questions are: whether one is the other, reworded.

A reworded question still has the same key, the same numbers in its prompt, and at least one of
the names in it; its words are mostly the same.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from cssr_quiz.wording import fold

if TYPE_CHECKING:
    from collections.abc import Callable

ENOUGH: Final = 0.6
"""The share of words in common from which a question counts as reworded."""

ENOUGH_OF_TWO: Final = 0.8
"""The same where the key says little: true, false, or a single sign."""

_GAP = re.compile(r"\[([^\[\]]*)\]")
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"(?<![.?!:] )(?<!^)\b[^\W\d_a-zà-ÿ]\w*")
_LITTLE = frozenset({"true", "false", "pravda", "nepravda", "wahr", "falsch", "верно", "неверно"})


@dataclass(frozen=True, slots=True)
class Wording:
    """What a question asks and what is right, as texts."""

    prompt: str
    key: str

    @property
    def asked(self) -> str:
        """Return what is asked: a cloze is its own prompt."""
        return _GAP.sub(" ", self.key) if _GAP.search(self.key) else self.prompt

    @property
    def right(self) -> tuple[str, ...]:
        """Return what is right, folded: the gaps of a cloze, or the parts of the key."""
        gaps = _GAP.findall(self.key)
        return tuple(map(fold, gaps)) or tuple(sorted(map(fold, self.key.split("; "))))


def numbers_in(text: str) -> list[str]:
    """Return the numbers of a text, sorted."""
    return sorted(_NUMBER.findall(text))


def names_in(text: str) -> set[str]:
    """Return the words of a text that begin with a capital, but for the first, folded short."""
    return {fold(word)[:5] for word in _NAME.findall(" ".join(text.split()))}


def words_alike(one: str, other: str) -> float:
    """Return the share of words that two prompts have in common, from 0 to 1."""
    return _measure()(fold(one), fold(other)) / 100


def likeness(one: Wording, other: Wording) -> float:
    """Return how like two questions are, 0 where they are different questions."""
    if one.right != other.right or numbers_in(one.asked) != numbers_in(other.asked):
        return 0.0
    names, others = names_in(one.asked), names_in(other.asked)
    if names and others and not names & others:
        return 0.0
    alike = words_alike(one.asked, other.asked)
    little = all(text in _LITTLE or len(text) < 2 for text in one.right)  # noqa: PLR2004 - one sign
    return alike if alike >= (ENOUGH_OF_TWO if little else ENOUGH) else 0.0


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


@cache
def _measure() -> "Callable[[str, str], float]":
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - 30 ms that few commands need

    return token_set_ratio
