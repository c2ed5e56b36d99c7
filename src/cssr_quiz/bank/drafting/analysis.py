"""A sentence taken apart into clauses, with names for its pronouns as far as they are known."""

import re

from cssr_quiz.bank.drafting.besides import besides, told_in_brackets
from cssr_quiz.bank.drafting.clause import Clause, coordinated, parts, statements
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import somebodies_in
from cssr_quiz.bank.drafting.names import CAP, treaties_in
from cssr_quiz.bank.drafting.opening import S, without_connective
from cssr_quiz.bank.drafting.pronouns import with_objects
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import Sentence

_AS_WELL = re.compile(r",?\sas well(?=$|[,;])")
_NOT_UNTIL = re.compile(rf"\bnot until ({S})")
# `raided Columbus, New Mexico, on 9 March 1916`
_REGION = re.compile(rf"(?P<place>\b{CAP}), {CAP}(?: {CAP})?,(?= (?:in|on) {S})")
# `founded DELAG, the first airline of the world, on 16 November 1909`
_APPOSED = re.compile(rf", (?:the|an?) [^,;:()]{{3,60}},(?= (?:on|in) {S}(?:$|[.,;]| and\b))")
_IN_FORCE = re.compile(
    r"(?:took|came into|entered into|was in|has been in|expired|lapsed|ran out|remained in)\b"
)
# `It was in the square that he spoke`, `When this happened, it was the end`: that `it` is nothing.
_CLEFT = re.compile(
    r"(?:was|is)\s(?:not\s|only\s|also\s)*(?:in|on|at|by|from|under|with|for|there|then|because)\b|\w+\s.*\bthat\s"
)
# `It was agreed that`, `It was decided to`: that `it` is nothing either.
_IMPERSONAL = re.compile(r"\bthat\b")
_WHEN_SOMEBODY = re.compile(
    rf"(?:When|After|Once|Before|Because|Although|While) (?P<who>{CAP}) [a-z]"
)
# `prolonged the flight`: what is dealt with may be spoken of next.
_ONE_THING = re.compile(r"\b(?:the|an?|its)\s(?:[a-z-]+\s)*?[a-z-]+(?<!s)\b")
# `named it Orchestra of the Year`: of what is dealt with more may be told.
_IT_BEFORE = re.compile(r"(?<=[a-z] )it\b(?! (?:was|is|had)\b)")


def clauses(sentence: Sentence, memory: Memory) -> list[Clause]:
    """Return the clauses that can be told apart in a sentence, and remember its subject."""
    found: list[Clause] = []
    others = False
    text = without_connective(sentence.text).rstrip(".!?…”\"’'")
    text = told_in_brackets(sentence, text) if "(" in text else text
    if sentence.dates:
        text = _APPOSED.sub("", _REGION.sub(r"\g<place>", text))
    text = _NOT_UNTIL.sub(r"in \1", text) if "until" in text else text
    text = with_objects(_AS_WELL.sub("", text) if " as well" in text else text, memory)
    for part in parts(text):
        for piece in coordinated(part):
            mine = [_resolved(each, memory) for each in statements(sentence, piece)]
            if mine and not mine[0].subject and mine[0].said.lower() in ("he", "she"):
                # Who that is does not change behind an `and`.
                mine = [each for each in mine if each.said != mine[0].said] or mine[:1]
            found += [each for each in mine if each.subject]
            memory.piece = piece
            others = others or not mine or mine[0].subject != (found or mine)[0].subject
            if mine:
                memory.note(mine[-1].subject if mine[-1].said == mine[0].said else "", piece)
            else:
                # `Novák had to go: he resigned`
                memory.subject = ""
                memory.note_person(_leading_name(piece))
    first = found[0].subject if found else ""
    if sentence.dates:
        more = [_resolved(each, memory) for each in besides(sentence, text)]
        found += [each for each in more if each.subject]
    for each in found:
        if each.is_copula and each.said == found[0].said:
            memory.note_person(each.core)
    memory.subjects = {each.subject for each in found if not each.inner}
    if others and first != memory.topic.name:
        # Whom the next `it` means nobody can tell.
        first = memory.subject = ""
    memory.finish(first, text)
    memory.deeds = [each.rest for each in found if not each.aux]
    memory.plural = bool(found) and found[0].aux == "were" and memory.subject == found[0].subject
    return found


def _leading_name(text: str) -> str:
    """Return the name with which a text begins, or its first word."""
    name = next(somebodies_in(text), "")
    first = text.partition(" ")[0]
    begins = name and text.startswith(name) and not english().has("openers", first)
    return name if begins else first


def _cannot_be(clause: Clause, subject: str) -> bool:
    """Tell whether an `it` cannot be what it seems: no act wins, and no government is lifted."""
    last = subject.rsplit(" ", maxsplit=1)[-1].lower()
    sets = english().sets
    if clause.aux:
        return clause.base in sets["measuring"] and last in sets["governing"]
    return clause.base in sets["human"] and bool(treaties_in(subject))


def _may_be_another(clause: Clause, memory: Memory) -> bool:
    """Tell whether an `it` to which something happens may be what another dealt with before it.

    `The agency prolonged the flight. It ended`: so did the flight.
    """
    if memory.subject == memory.topic.name:
        return False
    suffers = clause.aux or clause.base in english().sets["whole"]
    dealt = suffers and any(map(_ONE_THING.search, memory.deeds))
    return bool(dealt) or _IT_BEFORE.search(memory.piece) is not None


def _is_decided(clause: Clause) -> bool:
    """Tell whether an `it` was decided or the like, of which it is told what."""
    return clause.base in english().sets["deciding"] and not clause.is_copula


def _resolved(clause: Clause, memory: Memory) -> Clause:
    """Put names for pronouns, where they are known; else the subject is left empty."""
    subject = memory.resolved(clause.said)
    said = f"{clause.verb or clause.aux} {clause.rest}"
    if clause.said.lower() == "it":
        if (clause.is_copula and (clause.lead or _CLEFT.match(f"{clause.aux} {clause.rest}"))) or (
            clause.aux and (_IMPERSONAL.search(clause.rest) or _is_decided(clause))
        ):
            subject = ""
        elif _IN_FORCE.match(said):
            subject = memory.last_treaty or subject
        elif _cannot_be(clause, subject) or _may_be_another(clause, memory):
            subject = ""
    elif clause.said.lower() in ("he", "she") and subject != memory.topic.person:
        # `When Novák succeeded Suk, he`: it may be Novák.
        ahead = _WHEN_SOMEBODY.match(clause.lead)
        if ahead and ahead["who"] not in subject and ahead["who"] not in english().states:
            subject = ""
    elif memory.topic.is_another(clause.said, clause.core):
        subject = ""
    clause.subject, clause.rest = subject, memory.named(clause.rest)
    return clause
