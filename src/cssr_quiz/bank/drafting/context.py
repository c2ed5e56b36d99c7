"""Drafts with a name in them: the text's topic stands before one that names nothing else."""

import re

from cssr_quiz.bank.drafting.definite import definites, is_ranked
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.reference import Memory

_NAME = re.compile(r"\b[^\W\d_a-z]")
_PLACE = re.compile(r"\b(?:in|at|to|from|near|on|through|into|by) (?:the )?$")


def in_context(text: str, subject: str, memory: Memory) -> str:
    """Return a question or statement with the topic before it where it needs one.

    `subject` is its subject as it stands inside a question. One whose subject is a name needs no
    topic, nor does one that names a thing rather than a place. "" where nobody could tell what it
    is about.
    """
    topic = memory.topic
    if not _NAME.search(subject):
        text = memory.owned(text)
    if not text or _NAME.search(subject) or topic.is_in(text):
        return text
    if not topic.country and _names_a_thing(text):
        return text
    if any(_is_loose(each.noun, each.before, tied=each.tied) for each in definites(text)):
        return ""
    if topic.label:
        return f"{topic.label}: {text[:1].lower()}{text[1:]}"
    return text if names_something(text) else ""


def names_something(text: str) -> bool:
    """Tell whether a text holds a name or a figure behind its first word."""
    rest = text.partition(" ")[2]
    return bool(_NAME.search(rest)) or any(map(str.isdigit, rest))


def _names_a_thing(text: str) -> bool:
    """Tell whether a text names something that does not only say where."""
    start = text.find(" ")
    return any(not _PLACE.search(text[: found.start()]) for found in _NAME.finditer(text, start))


def _is_one(noun: str) -> bool:
    return any(english().has(name, noun) for name in ("unique", "belonging"))


def _is_loose(noun: str, before: str, *, tied: bool) -> bool:
    return not (tied or _is_one(noun) or is_ranked(noun, before))
