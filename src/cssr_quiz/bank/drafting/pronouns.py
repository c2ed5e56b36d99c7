"""Names put for pronouns inside a sentence: for an `it` or `him` that is an object, for `her`."""

import re
from functools import partial

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import (
    names_somebody,
    possessive,
    regnal_names,
    somebodies_in,
    unnamed_treaties,
)
from cssr_quiz.bank.drafting.names import CAP, is_woman, treaties_in
from cssr_quiz.bank.drafting.predicate import is_predicate, is_verb
from cssr_quiz.bank.drafting.reference import Memory

_OBJECT = re.compile(
    r"\b((?:never )?(?:ratified|signed|joined|left|withdrew from|rejected|approved|accepted|voted))"
    r" it\b"
)
_OF_PERSON = re.compile(r"\b(?:she|he|his|her(?=\s[“\"\w]))\b", re.IGNORECASE)
_LED_TO_PERSON = re.compile(
    r"(?P<lead>(?:[A-Z][a-z]+(?:ed|ing|en)|Left|Born|Sent|Made|Brought|Sick|In|At|On|With|After|Before|"
    r"For|From|During)\s[^;:.]*\b(?:her|his)\b[^;:.]*,\s)(?P<who>she|he)\b"
)
_CLAUSE = re.compile(r"[,;:]\s(?:and\s)?|\sand\s")
_APPOSED = re.compile(r"(?:an?|the|his|her|its|their) ")
_UNDER = re.compile(r"(?:Under|With|After|Before|Against|For) ")
_ANY_NAME = re.compile(rf"{CAP}(?:\s{CAP})*")
_IT_AS_OBJECT = re.compile(r"\b([a-z]+) it(?= (?:in|on|at|for|to|by)\b)")
_PERSON_OBJECT = re.compile(
    r"\bhim\b(?!self)|"
    r"\bher\b(?=\s(?:an?|the|as|to|with|in|on|for|at|by|from|of|into|out|up)\b|[.,;]|"
    r"\s[\ue000-\uf8ff]|$)"
)


def with_objects(text: str, memory: Memory, whole: str = "") -> str:
    """Return a text with the treaty's name for an `it` that was ratified, left or the like.

    It is part of a `whole` sentence: whoever is named there comes too late for a `him`.
    """
    if memory.topic.person or memory.people:
        text = _PERSON_OBJECT.sub(partial(_person_object, memory, whole or text), text)
    if " it" not in text:
        return text
    if memory.topic.is_thing and not memory.spoken and not treaties_in(text):
        return _IT_AS_OBJECT.sub(partial(_topic_object, memory), text)
    own = treaties_in(text)
    if unnamed_treaties(text.rpartition(own[-1])[2] if own else text):
        return text
    treaty = f"the {own[0]}" if len(own) == 1 else "" if own else memory.last_treaty
    return _OBJECT.sub(lambda found: f"{found.group(1)} {treaty}", text) if treaty else text


def _topic_object(memory: Memory, found: re.Match[str]) -> str:
    """Return the topic's name for the `it` of a passage's first sentence."""
    # `won the cup and kept it`: behind another verb it is something else.
    ahead = found.string[: found.start()].split()
    known = found.group(1) in english().past and not any(map(is_verb, ahead))
    known = known and not memory.topic.is_in(found.string)
    return f"{found.group(1)} {memory.topic.name}" if known else found.group()


def _person_object(memory: Memory, whole: str, found: re.Match[str]) -> str:
    """Return a person's name for `her` or `him`, or the word itself where nobody is known."""
    woman = found.group() == "her"
    mine = memory.topic.person if memory.topic.woman is woman else ""
    known = mine or memory.heard_of(woman=woman)
    behind = "" if mine else whole.partition(f" {found.group()}")[2]
    if any(word in f"{found.string} {behind}" for word in known.split()):
        return found.group()
    left = _PERSON_OBJECT.sub("", found.string[: found.start()])
    if re.search(rf"\b{found.group()}\b", left):
        # `made her a clerk, with two men under her`: the name would come too late.
        return found.group()
    if _UNDER.fullmatch(found.string[: found.start()]):
        return found.group()
    # The subject of the same clause cannot be its object.
    *before, own = _CLAUSE.split(found.string[: found.start()])
    if is_predicate(own.strip()) and before and _APPOSED.match(before[-1]):
        # `Suk, a painter, met him`
        del before[-2:]
    others = set(somebodies_in(", ".join(before))) - {known}
    if not known or others or memory.could_be_another(known, woman=woman):
        return found.group()
    return known


def owned(text: str, memory: Memory) -> str:
    """Return a text with the topic's name for the first `she` or `her` that means nobody else.

    "" where such a word stands there and nobody can be told.
    """
    if (led := _named_behind(memory, text)) != text:
        return led
    found = _OF_PERSON.search(text)
    if found is None or names_somebody(
        _without_others(memory, text[: found.start()], found.group())
    ):
        return text
    if found.start() and _comes_next(memory, text[found.end() :]):
        # `Against the advice of his doctors Karel Novák travelled`.
        return text
    person, word = memory.topic.person, found.group().lower()
    if (
        not person
        or memory.topic.woman is not (word in ("she", "her"))
        or memory.topic.is_another(word, _CLAUSE.split(text[found.end() :])[0])
        or memory.could_be_another(person, woman=memory.topic.woman)
    ):
        return ""
    name = possessive(person) if word in ("her", "his") else person
    return f"{text[: found.start()]}{name}{text[found.end() :]}"


def _named_behind(memory: Memory, text: str) -> str:
    """Return `Left with her sisters in May, she stayed` with a name for the `she`."""
    found = _LED_TO_PERSON.match(text)
    woman = memory.topic.woman
    if found is None or not memory.topic.person or (found["who"] == "she") is not woman:
        return text
    if names_somebody(found["lead"]) or memory.could_be_another(memory.topic.person, woman=woman):
        return text
    return f"{found['lead']}{memory.topic.person}{text[found.end() :]}"


def _without_others(memory: Memory, text: str, word: str) -> str:
    """Return a text without the names that a `she` cannot mean: a king's, and a theatre's."""
    if word.lower() not in ("she", "her"):
        return text
    if memory.topic.label and not memory.topic.person:
        text = text.replace(memory.topic.label, "")
    for name in regnal_names(text).values():
        text = text if is_woman(name) else text.replace(name, "")
    return text


def _comes_next(memory: Memory, text: str) -> bool:
    """Tell whether the first name in a text is that of the topic."""
    first = _ANY_NAME.search(text)
    return first is not None and memory.topic.person != "" and memory.topic.is_in(first.group())
