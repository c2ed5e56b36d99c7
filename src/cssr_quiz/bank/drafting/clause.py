"""Clauses of an English sentence: who or what, a verb in the past, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, could_be_person, treaties_in
from cssr_quiz.bank.drafting.opening import S, without_connective, without_lead
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.predicate import is_predicate, is_verb, predicates
from cssr_quiz.bank.drafting.sentence import Sentence
from cssr_quiz.bank.drafting.subject import is_subject, subject_and_predicate

ATTACHING: Final = ("On", "In", "At", "From", "During", "Between", "on", "in")
"""Words in front of a phrase whose date is the date of the verb."""

_BOUNDARY = re.compile(
    r"\s*(?:,(?!\d)|[;:()])|\s[–—-]\s|"
    r"\s(?:(?:about|against|at|behind|by|during|for|from|in|into|of|on|over|through|to|towards|under|"
    r"upon|with|without)\s)?(?:who|whom|whose|which)\b|\s(?:that|when|where|while|because|"
    r"although|though|but|until|before|after|so|if|than|since)\b"
)
_RELATIVE = re.compile(r"\s(?:[a-z]+\s)?(?:who|whom|whose|which|that)\b")
# `by the twelve states whose scientists had worked there`: the phrase says nothing without them.
_TOLD_BY = re.compile(
    r"\s(?:by|of|in|to|with|for|at|on|from|under|after)\s(?:an?|the|those)\s[a-z][a-z\s-]*$"
)
# `by Jan Suk, Petr Novák and Anna Malá`: the first alone would be wrong.
_OTHERS = re.compile(
    rf",\s(?:(?:the|his|her)\s)?(?:[a-z]+\s)?{CAP}[^,;]*(?:,\s[^,;]+)*?,?\sand\s"
    rf"(?:(?:the\s[a-z]+\s)?{CAP}|(?:others?|several|many|some|two|three|four|five|six|\d+)\b)"
)
_BY_FIRST = re.compile(rf"\s(?:by|with|from|to|between|of|in|at)\s(?:the\s)?{CAP}(?:\s{CAP})*$")
_PARTS = re.compile(r"(?:;|:|\s[–—-])\s(?:(?:and|but|or|yet|so|nor)\s)?")
_OPENED = re.compile(
    r"\b(?:as soon as|when|after|before|because|although|though|once|until|while|if|that|which|"
    r"who)\s([^,]*)$"
)
_COMMA = re.compile(r",\s(?=the\s[A-Z]|[A-Z])")
_AND = re.compile(r",?\s(?:and|but|while|whereas)\s")
_NAME = re.compile(rf"{CAP}(?:\s(?:(?:de|del|der|des|di|du|la|von|van|für|y) )*{CAP})*")
_INNER = re.compile(r"(?P<head>[^,]+),\s(?P<inner>[^,]+(?:,\s[^,]+)??),\s(?P<tail>.+)")
_HAS_NAME = re.compile(r"(?<=\s)[^\W\d_a-z]")
_DATED_SUBJECT = re.compile(
    rf"(?P<subject>(?:[Tt]he|[Aa]n?)\s[\w\s’'-]{{3,60}}?)\sof\s(?P<sign>{S})\s(?!(?:the|an?|his|her|its|their)\s)(?=[a-z]+\s)"
)
_WHICH_ONE = re.compile(r"(?:from|between|in|at|over|of|to|for|on)\s(?:\S+\s){0,6}?[^\W\d_a-z]\S*$")
_SELF = re.compile(r" (?:himself|herself|itself|themselves)$")
_ON_DATE = re.compile(rf"(?:^|\s)(?:on|in|from|during|between)\s(?:the\s)?{S}", re.IGNORECASE)


@dataclass(slots=True)
class Clause:
    """A statement: what stood in front of the subject, the subject in full, and a predicate.

    `said` is the subject as it stood in the text, and an `inner` clause stands inside another; for
    the rest see `Predicate`.
    """

    sentence: Sentence
    lead: str
    subject: str
    aux: str
    verb: str
    base: str
    rest: str
    said: str
    apposition: str = ""
    inner: bool = False

    @property
    def is_copula(self) -> bool:
        """Tell whether it says what somebody was."""
        return bool(self.aux) and not self.base

    @property
    def small_lead(self) -> str:
        """Return what stood in front of the subject as it stands at the end of a question."""
        return self.lead[:1].lower() + self.lead[1:]

    @property
    def core(self) -> str:
        """Return the rest up to where another clause may begin."""
        return _core(self.rest)

    @property
    def loses_relative(self) -> bool:
        """Tell whether the core leaves out `which he had written`, without a comma before it."""
        return _RELATIVE.match(self.rest[_end_of_core(self.rest) :]) is not None


@lru_cache(maxsize=64)
def _core(rest: str) -> str:
    end = _end_of_core(rest)
    told = _TOLD_BY.search(rest[:end]) if _RELATIVE.match(rest[end:]) else None
    told = _BY_FIRST.search(rest[:end]) if _OTHERS.match(rest[end:]) else told
    return rest[: told.start()] if told else rest[:end]


def _end_of_core(rest: str) -> int:
    named = [name for name in treaties_in(rest) if "," in name]
    after = rest.find(named[0]) + len(named[0]) if named else 0
    found = _BOUNDARY.search(rest, after)
    return found.start() if found else len(rest)


def undated(text: str) -> str:
    """Return a text without `on DATE` and the like: the date is a question of its own."""
    return _ON_DATE.sub("", text)


def parts(text: str) -> list[str]:
    """Split at semicolons, colons and dashes, but not inside a title: `Persia: a Journey sold`."""
    for found in _PARTS.finditer(text):
        left = text[: found.start()]
        if ":" not in found.group() or any(map(is_verb, left.split())):
            return [left, *parts(text[found.end() :])]
    return [text]


def pieces(text: str) -> Iterator[str]:
    """Yield what a sentence says in parts that could each be a sentence."""
    for part in parts(without_connective(text).rstrip(".!?…")):
        for piece in coordinated(part):
            yield f"{piece[:1].upper()}{piece[1:].rstrip(',')}."


def coordinated(text: str) -> list[str]:
    """Split at an `and` or comma behind which a clause with a subject of its own begins."""
    for found in _AND.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        if (
            not _is_unfinished(left)
            and not is_predicate(right)
            and _is_clause(without_lead(right[:1].upper() + right[1:])[1])
            and _has_verb(left)
        ):
            return [*_listed(left), *coordinated(right)]
    return _listed(text)


def _has_verb(text: str) -> bool:
    """Tell whether a text holds a verb, which no `streamlined` behind an article is."""
    words = text.split()
    return any(
        is_verb(word) and before.lower() not in ("the", "a", "an")
        for before, word in pairwise(words)
    )


def _listed(text: str) -> list[str]:
    """Split at commas: `A was founded, the Pact of Brno was signed`."""
    for found in _COMMA.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        said = subject_and_predicate(right)
        if said and "," not in said[0] and _is_clause(without_lead(left)[1]):
            return [left, *_listed(right)]
    return [text]


def _is_unfinished(text: str) -> bool:
    """Tell whether a text ends within a clause that has no verb yet: `as soon as France`."""
    found = _OPENED.search(text)
    return found is not None and not any(map(is_verb, found.group(1).split()))


def _is_clause(text: str) -> bool:
    """Tell whether a text begins with a subject and its verb."""
    inner = _INNER.fullmatch(text)
    if inner is not None and is_subject(inner["head"]) and is_predicate(inner["tail"]):
        return True
    return subject_and_predicate(text) is not None


def statements(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what a piece of a sentence states of its subject."""
    lead, body = without_lead(text)
    dated = None if lead else _DATED_SUBJECT.match(body)
    if dated is not None and not treaties_in(dated["subject"]):
        lead, body = f"In {dated['sign']}", f"{dated['subject']} {body[dated.end() :]}"
    inner = _INNER.fullmatch(body)
    named = inner is not None and _NAME.fullmatch(inner["inner"].removeprefix("the "))
    whole = inner and (_is_head(inner["head"]) or (named and is_subject(inner["head"])))
    if inner and whole and _goes_on(inner["tail"]):
        yield from _with_inner(sentence, lead, inner)
        return
    found = subject_and_predicate(body)
    if found is not None and not found[0].endswith(","):
        yield from of_subject(sentence, lead, *found)


def _is_head(text: str) -> bool:
    """Tell whether a text in front of a comma is a subject and holds no verb of its own."""
    own = subject_and_predicate(text)
    return is_subject(text) and (own is None or own[1].split()[1:2] == ["by"])


def _goes_on(text: str) -> bool:
    """Tell whether a verb comes first, even one in the present."""
    return is_predicate(text) or text.startswith(("is ", "are "))


def _with_inner(sentence: Sentence, lead: str, inner: re.Match[str]) -> Iterator[Clause]:
    """Yield the clauses of `X, who did this, did that` and `X, signed there, did that`."""
    head, said = inner["head"], inner["inner"]
    word, _, after = said.partition(" ")
    aside = ""
    several = is_plural(head) or inner["tail"].startswith("were ")
    one = inner["tail"].startswith("was ") or re.search(r"(?:^|\sand\s)an?\s", head)
    be = "were" if several and not one else "was"
    if word in ("who", "which") and is_predicate(after):
        for each in of_subject(sentence, "", head, after):
            yield replace(each, aux=be) if each.aux == "was" else each
    elif word in english().participle and word != "found":
        yield from of_subject(sentence, "", head, f"{be} {said}")
    else:
        aside = said
    if aside and _WHICH_ONE.match(aside) and not _HAS_NAME.search(head):
        head, aside = f"{head} {aside}", ""
    listed = " and " in head
    if (
        aside
        and _NAME.fullmatch(aside.removeprefix("the "))
        and is_subject(aside)
        and not (could_be_person(head) or listed)
    ):
        head = aside
    for each in of_subject(sentence, lead, head, inner["tail"]):
        yield replace(each, apposition=aside)


def of_subject(sentence: Sentence, lead: str, subject: str, text: str) -> Iterator[Clause]:
    """Yield a clause for each predicate; the date in front dates the first of them only.

    `Karel Novák himself` is no other than he.
    """
    subject = _SELF.sub("", subject)
    dates_one = lead.split(" ", maxsplit=1)[0] in ATTACHING
    for number, each in enumerate(predicates(text)):
        own = "" if number and dates_one else lead
        # `had been` says nothing of how many there were.
        aux = each.aux if each.aux != "was" or text.startswith("was ") else _be(subject)
        yield Clause(sentence, own, subject, aux, each.verb, each.base, each.rest, subject)


def _be(subject: str) -> str:
    return "were" if is_plural(subject) else "was"
