"""Treaties: who made them with whom, and where they were signed."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.clause import Clause
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import (
    CAP,
    Names,
    bare,
    could_be_person,
    is_person,
    treaties_in,
)
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.rivals import rivals
from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.standing import is_well_formed

_MADE = ("sign", "conclude")
_PLACE = re.compile(rf"\b(?:in|at)\s((?:the\s)?{CAP}(?:\s{CAP})*)(?=\s|$)")
_TIE = re.compile(r"\s(?:in|at|on|from|with|by)\s|[\ue000-\uf8ff]")
_LIST = re.compile(r",\s(?:and\s)?|\sand\s")


def treaty_drafts(clause: Clause, names: Names, number: int) -> Iterator[Draft]:
    """Yield what a clause says of a treaty: its parties, and its place."""
    treaty = _treaty(clause)
    if treaty is None:
        return
    yield from _parties(clause, treaty, names, number)
    yield from _place(clause, treaty, names, number)


def _treaty(clause: Clause) -> str | None:
    """Return the treaty that is signed in a clause, with its article, None where there is none."""
    if clause.base not in _MADE:
        return None
    text = clause.subject if clause.aux else _object(clause)
    found = treaties_in(text)
    if len(found) != 1:
        return None
    name = found[0]
    before = text[: text.find(name)].split()
    if clause.aux and before and before[-1].lower() in ("a", "an"):
        return None
    if name.split(" ")[0].islower() or len(before) > 1:
        return None
    return name if before and before[-1].lower() in ("his", "its") else f"the {name}"


def _object(clause: Clause) -> str:
    """Return what stands behind an active verb, up to a preposition or a date."""
    found = _TIE.search(f"{clause.core} ")
    return clause.core[: found.start()] if found else clause.core


def _parties(clause: Clause, treaty: str, names: Names, number: int) -> Iterator[Draft]:
    parties = _who(clause)
    if len(parties) < 2:  # noqa: PLR2004 - a treaty has two parties at least
        return
    cite = clause.sentence.passage.anchor
    done = "signed" if clause.base == "sign" else "concluded"
    if len(parties) > 2:  # noqa: PLR2004 - so many are asked for all at once
        prompt = f"Which {_count(len(parties))} {_nouns(parties)} {done} {treaty}?"
        if is_well_formed(prompt):
            yield Draft(Kind.TREATIES, "answers", "; ".join(parties), cite, prompt)
        return
    one, other = parties
    people = all(map(could_be_person, parties))
    kind = names.persons if people else names.states
    prompt = f"With {'whom' if people else 'which state'} did {one} {clause.base} {treaty}?"
    if bare(other) in treaty or bare(one) in treaty or not is_well_formed(prompt):
        return
    wrong = rivals(other, kind, prompt, number)
    yield Draft(Kind.TREATIES, "answer", bare(other), cite, prompt, wrong=tuple(map(bare, wrong)))


def _who(clause: Clause) -> list[str]:
    """Return the states or persons that signed, [] where the text does not list them plainly."""
    text = clause.subject
    if clause.aux:
        by = re.search(r"\bby\s(.+?)(?=\s(?:on|in|at)\s|$)", clause.core)
        text = by.group(1) if by else ""
    parties = [part.strip() for part in _LIST.split(text) if part.strip()]
    parties = [_untitled(part) for part in parties]
    if parties and (all(map(_is_state, parties)) or all(is_person(part) for part in parties)):
        return parties
    return []


def _untitled(name: str) -> str:
    words = name.split()
    while len(words) > 2 and english().has("offices", words[0]):  # noqa: PLR2004 - a name remains
        words = words[1:]
    return " ".join(words)


def _is_state(text: str) -> bool:
    return text in english().states or f"the {bare(text)}" in english().states


def _nouns(parties: list[str]) -> str:
    return "states" if _is_state(parties[0]) else "people"


def _count(number: int) -> str:
    words = ("three", "four", "five", "six", "seven", "eight", "nine")
    return words[number - 3] if number - 3 < len(words) else str(number)


def _place(clause: Clause, treaty: str, names: Names, number: int) -> Iterator[Draft]:
    """Yield where a treaty was signed, with other places of the text as wrong options."""
    found = _PLACE.search(clause.core)
    if found is None or SIGN.search(found.group()):
        return
    place = found.group(1)
    if place.split()[-1] in treaty or bare(place) not in names.places.at:
        return
    word = "were" if is_plural(treaty) else "was"
    done = "signed" if clause.base == "sign" else "concluded"
    prompt = f"Where {word} {treaty} {done}?"
    if is_well_formed(prompt):
        wrong = rivals(place, names.places, prompt, number)
        cite = clause.sentence.passage.anchor
        yield Draft(Kind.TREATIES, "answer", bare(place), cite, prompt, wrong=tuple(wrong))
