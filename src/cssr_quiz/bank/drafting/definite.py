"""Definite descriptions: whether `the gap` or `the driver` means something named before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.plural import is_several

_THE = re.compile(r"\b[Tt]he((?:\s[a-z][a-z-]*)+)(?=(.?)\s?(\w?))")
_OF_DATE = re.compile("\\sof\\s[\ue000-\uf8ff]$")
_FURTHER = frozenset(("new", "similar", "further"))
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "last"))
# `For the third Vorel bought a ship`: the ordinal leaves out what it counts.
_LEAD = re.compile(r"(?:For|In|On|At|During|With|After) ")
_OWNED = re.compile(
    r"^(?:[A-Z]?[a-z]+\sof|[a-z]+|The|An?|One|Some|Most|All|Many|Several|Each|Few|Both|Half)\s(?:[a-z-]+\s)*(?:their|its)\b"
)
RANK = re.compile(
    r"\b(?:first|last|main|final|only|original|present|current|chief|[a-z]+est|[a-z]+[nd]th)\b"
)


@dataclass(frozen=True, slots=True)
class Definite:
    """`the` with words in small letters: the noun, what stands between, and whether more follows.

    `tied` says that a phrase or a name behind the noun tells which one is meant.
    """

    noun: str
    before: str
    tied: bool


@lru_cache(maxsize=1024)
def definites(text: str) -> tuple[Definite, ...]:
    """Return the definite descriptions without a name in them."""
    return tuple(_definites(text)) if "he " in text else ()


def _definites(text: str) -> Iterator[Definite]:
    for found in _THE.finditer(text):
        words = found.group(1).split()
        ahead = text[: found.start()]
        size = _size(words, asked=ahead.endswith("did "))
        if size:
            after, sign, letter = words[size:], found.group(2).strip(), found.group(3)
            noun, before = words[size - 1], " ".join(words[: size - 1])
            if noun.endswith("-"):
                # `the anti-Treaty officers`
                tied = True
            elif after:
                tied = _is_tied(after, letter)
            else:
                counted = noun in _ORDINALS and _LEAD.fullmatch(ahead)
                tied = not sign and (letter.isupper() or letter.isdigit()) and not counted
            yield Definite(noun, before, tied)


def _is_tied(after: list[str], letter: str) -> bool:
    """Tell whether the words behind a noun tell which one is meant; `letter` comes behind them."""
    named = len(after) == 1 and letter.isupper() and after[0] in ("in", "at", "near", "on")
    once = after[:1] == ["for"] and "time" in after[1:4]
    return not once and (
        named
        or after[0] in english().sets["defining"]
        or after[1:2] in (["by"], ["which"], ["whom"], ["whose"])
    )


def _size(words: list[str], *, asked: bool = False) -> int:
    """Return how many words belong to the noun; behind a `did` a verb follows it somewhere."""
    grammar = english()
    for at, word in enumerate(words):
        if word in grammar.sets["closing"] or (at and word in grammar.past):
            return at
        if asked and at and word in grammar.past_of:
            return at
    return len(words)


def is_owned(subject: str) -> bool:
    """Tell whether a subject is such as `the last of its soldiers`, with nobody to own them."""
    own = subject.split(maxsplit=1)[0].lower() in english().sets["possessives"]
    return not own and _OWNED.search(subject) is not None


@lru_cache(maxsize=1024)
def is_loose_subject(subject: str) -> bool:
    """Tell whether a subject says `the driver`: no name, nothing behind it, nothing one of a kind.

    `the last editor` is the last of what the text is about.
    """
    sets = english().sets
    words = subject.split()
    first = words[0].lower()
    if words[-1] in ("one", "ones") or is_owned(subject):
        return True
    rest = [word.lstrip("\"“‘'")[:1] for word in words[1:]]
    if any(letter.isupper() or letter.isdigit() for letter in rest) or len(words) == 1:
        return False
    if first in ("a", "an", "another", "some"):
        size = _size(words[1:])
        vague = first == "another" or words[1].strip(",") in _FURTHER or words[1].endswith(",")
        told = words[size + 1 : size + 2] != [] and words[size + 1] in sets["telling_which"]
        relational = words[size] in sets["relational"] and not told
        return vague or len(words) == 2 or relational  # noqa: PLR2004 - `a law`
    if first != "the":
        return False
    found = next(iter(definites(subject)), None)
    if found is None:
        return True
    alone = not found.before and (found.noun in sets["unique"] or found.noun in sets["belonging"])
    return not (found.tied or alone or is_ranked(found.noun, found.before))


def is_bare_definite(subject: str) -> bool:
    """Tell whether a subject is `the tanks` and no more: a text has told before which they are.

    Nor does the date in `the crisis of 1922` tell, where that is a gap.
    """
    if not subject.startswith(("the ", "The ")):
        return False
    subject = _OF_DATE.sub("", subject)
    found = next(iter(definites(subject)), None)
    return found is not None and not found.before and is_loose_subject(subject)


def is_ranked(noun: str, before: str) -> bool:
    """Tell whether a description is one such as `the last editor`: one alone of its kind."""
    vague = is_several(noun) or english().has("relational", noun)
    return RANK.search(before) is not None and not vague
