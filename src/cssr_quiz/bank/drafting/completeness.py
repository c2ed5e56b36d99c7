"""Whether a clause says all that its verb needs: what was done, to whom, as what."""

import re

from cssr_quiz.bank.drafting.clause import Clause
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, could_be_person, is_given_name, is_woman
from cssr_quiz.bank.drafting.predicate import has_object
from cssr_quiz.bank.drafting.sentence import SIGN

MAKING = ("sign", "conclude")
"""What is done to a treaty by those who make it."""

UNNAMED = re.compile(
    r"\b(?:an?|two|three)\s(?:[\w-]+\s){0,2}(?:treat(?:y|ies)|agreements?|pacts?)", re.IGNORECASE
)
_NAMED = re.compile(r"\b[^\W\d_a-z]")
_TOLD = re.compile(r"\s(?:of\s|[^\W\d_a-z]|\d)")
_TO_BE = re.compile(r"\bto be\b")
_MESSAGE = re.compile(r" (?:that|of|about|to|how|why|what|against|by)\b")
_WHITHER = frozenset(("home", "back", "out", "away", "off"))
_OF_ONESELF = re.compile(r"(?:his|her|their)(?: own)? [a-z-]+")
_ANY = re.compile(r"an? [a-z-]+")
_PARTICLES = frozenset(("out", "up", "off"))
_ROLELESS = re.compile(rf"(?:[a-z]+\s)?{CAP}(?:\s{CAP})*")


def is_telling(clause: Clause) -> bool:
    """Tell whether a predicate says enough of `a bomb` or `a museum` to tell it by."""
    named = _NAMED.search(clause.core) is not None
    return named or (not clause.aux and has_object(clause.rest))


def dates_another(pre: str) -> bool:
    """Tell whether a date is that of what stands right before it: `eased by a law passed in`."""
    noun, _, last = pre.rpartition(" ")
    base = english().participle.get(last, "")
    return bool(base) and " " in noun and base not in english().sets["intransitive"]


def means_another(text: str, subject: str) -> bool:
    """Tell whether a `her` or `his` in a text cannot be that of its subject."""
    if not could_be_person(subject):
        return False
    return bool(re.search(rf"\b{'his' if is_woman(subject) else 'her'}\b", text))


def is_bare_beginning(clause: Clause) -> bool:
    """Tell whether a clause says `construction began`, and not of what."""
    last = clause.subject.split(" ")[-1].lower()
    begins = clause.base in ("begin", "start", "end", "stop", "resume")
    begins = begins or (clause.base in ("open", "reopen") and last in ("negotiations", "talks"))
    bare = english().has("undertakings", last)
    told = _TOLD.search(f"{clause.subject} {clause.core}")
    return begins and bare and told is None


def is_bare_deed(clause: Clause, rest: str) -> bool:
    """Tell whether it is only said that somebody was arrested, which may befall one twice.

    Nor does `a waltz which he wrote in 1902` tell which one, or `he got his way` in what.
    """
    if not (could_be_person(clause.subject) or is_given_name(clause.subject)):
        return False
    befalls = clause.aux and clause.base and clause.base not in english().sets["once"]
    if _OF_ONESELF.fullmatch(rest.strip()):
        return True
    any_one = clause.inner and _ANY.fullmatch(rest.strip()) is not None
    return any_one or bool(befalls and not rest.strip())


def lacks_role(clause: Clause, pre: str) -> bool:
    """Tell whether somebody is appointed, and it is not said as what."""
    told = pre.strip()
    if clause.base == "send" and not clause.aux:
        # Whither, or what for?
        return (english().sets["prepositions"] | _WHITHER).isdisjoint(told.split())
    bare = not told if clause.aux else _ROLELESS.fullmatch(told) is not None
    return clause.base in english().sets["choosing"] and bare


def lacks_complement(clause: Clause, text: str) -> bool:
    """Tell whether somebody tells the press and not what, or succeeds a surname and not as what."""
    if clause.base in english().sets["telling"]:
        return not _MESSAGE.search(f" {text}")
    if clause.aux and clause.base in english().sets["parting"]:
        return re.search(r"\b(?:from|into|to|in)\s(?:the\s)?[^\W\d]", text) is None
    told = clause.base == "succeed" and not clause.aux and " " not in clause.subject
    return told and re.fullmatch(CAP, text.strip(" ,.")) is not None


def is_unnamed_treaty(clause: Clause, pre: str) -> bool:
    """Tell whether a clause says `signed a treaty` and nothing of which."""
    return clause.base in MAKING and not clause.aux and UNNAMED.fullmatch(pre.strip()) is not None


def lacks_object(clause: Clause, pre: str) -> bool:
    """Tell whether an active verb stands without what it needs to make sense."""
    if clause.aux:
        return False
    first, _, more = pre.strip().partition(" ")
    if first in _PARTICLES and not more:
        # `read out`, but not `broke out`
        return clause.base in english().sets["transitive"]
    if SIGN.match(first) or not first:
        return clause.base not in english().sets["whole"]
    if first in ("over", "through", "under"):
        return False
    return first in english().sets["prepositions"] and clause.base in english().sets["transitive"]


def is_vague(clause: Clause) -> bool:
    """Tell whether a clause says what went on rather than what happened."""
    return clause.base in english().sets["vague"] or _TO_BE.search(clause.rest) is not None
