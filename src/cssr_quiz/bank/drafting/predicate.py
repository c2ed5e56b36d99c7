"""Predicates of an English sentence: auxiliary, verb in the past, and what follows."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cssr_quiz.bank.drafting.grammar import english

_AND = re.compile(r",?\s(?:and|but|then)\s(?:then\s)?")
_JOINT = re.compile(rf"{_AND.pattern}|,\s")
_DATE_FIRST = re.compile(r"((?:in|on|from)\s(?:the\s)?[\ue000-\uf8ff]),?\s")
_STOP = re.compile(r"[,;:(]|\s(?:and|but|who|which|that|when|where|while|until|before|after)\b")
# `set the Warsaw Pact, founded in 1955 and dissolved in 1991`: what is dissolved is the pact.
_ASIDE = re.compile(r",\s([a-z]+)\s[^,]*$")
# `began with a dam, which joined an isle to the land and was finished`: the dam was.
_UNCLOSED = re.compile(r"\b(?:which|who|whom|whose|that)\s[^,;]*$")
_TO_BE = {"was": "was", "were": "were", "been": "was"}


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb and what follows; `aux` is `was` or `were` in a passive or before a noun, else empty.

    `base` is the base form of the verb, "" for a copula, where `rest` begins behind `aux`. A
    `first` before a verb belongs to it.
    """

    aux: str
    verb: str
    base: str
    rest: str


@lru_cache(maxsize=65536)
def is_verb(word: str) -> bool:
    """Tell whether a word can be a verb in the past, or an auxiliary of one."""
    bare = word.strip(',“”"')
    return bare in ("was", "were", "had", "has") or bare in english().past


def is_predicate(text: str) -> bool:
    """Tell whether a text begins with a verb, adverbs aside."""
    words = text.split()
    at = 0
    while at < len(words) and english().has("adverbs", words[at]):
        at += 1
    return at < len(words) and is_verb(words[at])


def predicates(text: str) -> list[Predicate]:
    """Return what a text says of one subject: `was signed in May and came into force in June`.

    A passive goes on behind an `and`. What is denied or not understood is left out.
    """
    found: list[Predicate] = []
    passive, in_aside = "", False
    for part in _parts(text):
        made = _predicate(part, passive)
        told = part.split(" ", maxsplit=1)[0] in _TO_BE
        if in_aside and made is not None and not told and not has_object(made.rest):
            continue
        aside = _ASIDE.search(part)
        in_aside = aside is not None and aside.group(1) in english().participle
        if made is not None:
            passive = made.aux if made.base else ""
            found.append(made)
    return found


def _parts(text: str) -> list[str]:
    for found in _JOINT.finditer(text):
        ahead, after = text[: found.start()], text[found.end() :]
        listed = found.group() == ", "
        if (is_predicate(after) and is_listed(after)) if listed else _opens(after):
            # What goes on behind an open `which` may be told of another.
            open_ended = found.group()[0] != "," and _UNCLOSED.search(ahead)
            return [ahead] if open_ended else [ahead, *_parts(_later(after))]
    return [text]


def _opens(text: str) -> bool:
    """Tell whether a text begins with a verb, or with a date and then a verb."""
    return is_predicate(text) or (
        _DATE_FIRST.match(text) is not None and is_predicate(_later(text))
    )


def is_listed(text: str) -> bool:
    """Tell whether behind a comma a series of verbs goes on: `won a prize in 1912 and was shown`.

    Whatever could be said of what stands before the comma, as in `the Pact, founded in 1955 and
    dissolved in 1991`, is no member of it.
    """
    words = text.split()
    while words and english().has("adverbs", words[0]):
        words = words[1:]
    if not words or not is_verb(words[0]):
        return False
    base = english().participle.get(words[0], "")
    own = not base or base in english().sets["intransitive"] or has_object(" ".join(words[1:]))
    return own and any(_opens(text[found.end() :]) for found in _AND.finditer(text))


def _later(text: str) -> str:
    """Return a predicate with the date that stands before it at its end, `from 1879` left out."""
    found = _DATE_FIRST.match(text)
    if found is None:
        return text
    rest = text[found.end() :]
    end = _STOP.search(rest)
    core, after = (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
    return f"{core} {found.group(1)}{after}" if found.group(1)[:2] in ("in", "on") else core


def _predicate(text: str, passive: str) -> Predicate | None:
    words = text.split(" ")
    if (made := _with_have(words)) is not None:
        return made
    aux, perfect, at = _auxiliaries(words)
    verb, rest = "".join(words[at : at + 1]), " ".join(words[at + 1 :])
    if not verb or verb in ("not", "never", "to") or rest.startswith("not "):
        return None
    first = "first " if words[at - 1 : at] == ["first"] else ""
    if aux:
        return _passive(aux, first, verb, rest) or Predicate(aux, "", "", text.partition(" ")[2])
    grammar = english()
    base = grammar.participle.get(verb, "")
    if perfect:
        return Predicate("", first + verb, base, rest) if base else None
    if passive and _goes_on_with_passive(base, rest):
        known = base not in grammar.sets["either"]
        return Predicate(passive, first + verb, base, rest) if known else None
    return Predicate("", first + verb, grammar.past[verb], rest) if verb in grammar.past else None


def _with_have(words: list[str]) -> Predicate | None:
    """Return a predicate that begins `has been a port` or `had to leave`."""
    if words[0] in ("has", "have") and words[1:2] == ["been"]:
        return Predicate(words[0], "", "", " ".join(words[1:]))
    verb = "".join(words[2:3])
    if words[:2] == ["had", "to"] and verb in english().past_of:
        return Predicate("", f"had to {verb}", f"have to {verb}", " ".join(words[3:]))
    return None


def _goes_on_with_passive(base: str, rest: str) -> bool:
    """Tell whether `was built in May` goes on: `and named the Victoria`, not `and made its way`."""
    sets = english().sets
    named = base in sets["naming"] and rest.split(" ", maxsplit=1)[0] not in sets["possessives"]
    if base == "leave" and rest.startswith("for "):
        # `was called to the bar and left for India`
        return False
    return bool(base) and base not in sets["intransitive"] and (named or not has_object(rest))


def has_object(rest: str) -> bool:
    """Tell whether something stands behind a verb that is no phrase, date or adverb."""
    word = rest.split(" ", maxsplit=1)[0].strip(",")
    sets = english().sets
    noun = word in sets["possessives"] or word in ("the", "a", "an")
    return word[:1].isalpha() and (noun or word.lower() not in sets["closing"])


def _auxiliaries(words: list[str]) -> tuple[str, bool, int]:
    """Return a form of `to be`, whether a `had` stands there, and the place of what follows."""
    aux, perfect, at = "", False, 0
    while at < len(words) and (
        words[at] in _TO_BE or words[at] == "had" or english().has("adverbs", words[at])
    ):
        aux = _TO_BE.get(words[at], aux)
        perfect = perfect or words[at] == "had"
        at += 1
    return aux, perfect, at


def _passive(aux: str, first: str, verb: str, rest: str) -> Predicate | None:
    base = english().participle.get(verb, "")
    if not base and verb.endswith("ed") and verb.islower():
        base = verb
    return Predicate(aux, first + verb, base, rest) if base else None
