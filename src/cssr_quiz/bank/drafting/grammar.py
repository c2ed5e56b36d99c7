"""What the rules for English know of words, read once from `english.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

_VOWELS: Final = "aeiou"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Sets of words in small letters, and verbs.

    `past` and `participle` lead to the base form, `past_of` leads back.
    """

    past: dict[str, str]
    participle: dict[str, str]
    past_of: dict[str, str]
    sets: dict[str, frozenset[str]]
    connectives: tuple[str, ...]
    states: tuple[str, ...]

    def has(self, name: str, word: str) -> bool:
        """Tell whether a word, in whatever case, is in a set."""
        return word.lower() in self.sets[name]


@cache
def english() -> Grammar:
    """Return the words of English."""
    text = (files("cssr_quiz.bank.drafting") / "english.toml").read_text("utf-8")
    data: dict[str, str] = tomllib.loads(text)
    past: dict[str, str] = {}
    participle: dict[str, str] = {}
    for base in data.pop("regular").split():
        past[_regular(base)] = participle[_regular(base)] = base
    for row in data.pop("irregular").split(";"):
        base, first, second = row.split()
        past[first], participle[second] = base, base
    lists = {name: _commas(data.pop(name)) for name in ("connectives", "states")}
    sets = {name: frozenset(words.lower().split()) for name, words in data.items()}
    past_of: dict[str, str] = {}
    for form, base in past.items():
        past_of.setdefault(base, form)
    return Grammar(past, participle, past_of, sets, lists["connectives"], lists["states"])


def _regular(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"


def _commas(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(",") if part.strip())
