"""Leaders and offices: who held them, and what who held them did."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.clause import Clause, undated
from cssr_quiz.bank.drafting.definite import is_loose_subject
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import Names, could_be_person, is_person
from cssr_quiz.bank.drafting.opening import S
from cssr_quiz.bank.drafting.predicate import has_object
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.rivals import rivals
from cssr_quiz.bank.drafting.standing import is_well_formed
from cssr_quiz.bank.drafting.subject import subject_in_a_question

_BECOMES = {
    "become": "became",
    "elect": "was elected",
    "appoint": "was appointed",
    "name": "was named",
    "choose": "was chosen",
    "crown": "was crowned",
}
_ROLE = re.compile(
    rf"(?:as\s)?(?P<article>the|a|an|its|their|her|his)?\s?(?P<role>(?:(?!{S})[^,])+?)"
    rf"(?P<date>\s(?:from|in|on|between|during)\s{S})?$"
)
_SPECIFIC = re.compile(r"\s(?:of|for|in)\s(?:the\s)?[^\W\d_a-z]|[’']s?\s|^[^\W\d_a-z][\w-]+\s")
# An office without a date: others held it too, unless one of these words stands there.
_ONE = re.compile(r"\b(?:first|1st|second|2nd|third|3rd|last|only|chief|founder|youngest|oldest)\b")
_BY = re.compile(r"\bby\s(?P<who>[^\W\d_a-z][^,]*?)(?=\s(?:in|on|at|from|with|for)\s|$)")
# `by Jan Suk, Petr Novák and others`
_MORE = re.compile(r",\s(?:[^,;]+,\s)*[^,;]{1,40}\sand\s|\s(?:and|with)\s")
_ONLY_DATE = re.compile(rf"(?:In|On|From)\s{S}$")
# What bears a name is known without its date.
_NAMED = re.compile(
    r"(?<!\bin)(?<!\bat)(?<!\bto)(?<!\bfrom)(?<!\bnear)(?<!\bthe)\s(?:the\s)?[^\W\d_a-z]"
)
# Without a doer nothing is left of what was done.
_PLAIN = ("sign", "follow", "succeed", "precede", "visit", "accompany", "join", "meet", "replace")
LONGEST_NAME = 4


def leader_drafts(clause: Clause, names: Names, memory: Memory, number: int) -> Iterator[Draft]:
    """Yield what a clause says of a person: an office, or a deed of whoever held one."""
    yield from _office(clause, names, memory, number)
    yield from _apposition(clause, names, memory, number)
    yield from _titled(clause, names, number)
    yield from _by(clause, names, memory, number)


def _draft(clause: Clause, prompt: str, key: str, names: Names, number: int) -> Iterator[Draft]:
    prompt = clause.sentence.spelt(" ".join(prompt.split()).replace(" ?", "?"))
    given_away = any(word in prompt for word in key.split() if word[0].isupper())
    if given_away or not is_well_formed(prompt):
        return
    wrong = tuple(rivals(key, names.persons, prompt, number))
    cite = clause.sentence.passage.anchor
    yield Draft(Kind.LEADERS, "answer", key, cite, prompt, wrong=wrong)


def _office(clause: Clause, names: Names, memory: Memory, number: int) -> Iterator[Draft]:
    """`Edvard Beneš became president of Czechoslovakia in 1935`: who did?"""
    verb = clause.aux if clause.is_copula else _BECOMES.get(clause.base, "")
    active = not clause.aux and clause.base != "become"
    if not verb or active:
        return
    who = _person(clause.subject)
    found = _ROLE.match(clause.core)
    if not who or who == memory.topic.person or found is None:
        return
    role = _specific(found["role"].strip(), found["article"] or "", memory.topic.country)
    lead = clause.small_lead if _ONLY_DATE.match(clause.lead) else ""
    # There is one first president, but there were many first secretaries.
    alone = found["article"] == "the" and _ONE.search(role)
    date = "" if alone else found["date"] or f" {lead}"
    if role and (date.strip() or _ONE.search(role)):
        yield from _draft(clause, f"Who {verb} {role}{date}?", who, names, number)


def _specific(role: str, article: str, country: str) -> str:
    """Return an office with what it is an office of, "" where a text does not say that."""
    if not _has_office(role):
        return ""
    if article in ("its", "their", "his", "her"):
        article = "the"
        if not country:
            return ""
    if not _SPECIFIC.search(role):
        if not country or article in ("a", "an"):
            return ""
        role = f"{role} of {country}"
    return f"{article} {role}".strip()


def _apposition(clause: Clause, names: Names, memory: Memory, number: int) -> Iterator[Draft]:
    """`Karel Kramář, Czechoslovakia's first prime minister, ...`: who was that?"""
    aside = clause.apposition
    who = _person(clause.subject) if aside and _has_office(aside) else ""
    if not who or who == memory.topic.person:
        return
    plain = "," not in aside and aside.split()[0] not in ("who", "which", "then")
    if plain and _SPECIFIC.search(aside) and _ONE.search(aside):
        yield from _draft(clause, f"Who was {aside}?", who, names, number)


def _titled(clause: Clause, names: Names, number: int) -> Iterator[Draft]:
    """`Tsar Nicholas II issued the February Manifesto in 1899`: which tsar did?"""
    titles, who = _parted(clause.subject)
    if not titles or not _is_shaped(who) or clause.is_copula:
        return
    if not (clause.aux or has_object(clause.rest)):
        # `General Novák came of an old family`, as others did.
        return
    deed = f"{clause.aux} {clause.verb} {clause.core} {clause.small_lead}"
    if not _NAMED.search(deed):
        return
    deed = undated(deed)
    yield from _draft(clause, f"Which {titles.lower()} {deed}?", who, names, number)


def _by(clause: Clause, names: Names, memory: Memory, number: int) -> Iterator[Draft]:
    """`was shot by Eugen Schauman in Helsinki`: by whom?"""
    found = _BY.search(clause.core)
    if found is None or not clause.aux or not clause.base or clause.base in _PLAIN:
        return
    alone = not _MORE.match(clause.rest[found.end() :])
    who = _person(found["who"]) if alone and not is_loose_subject(clause.subject) else ""
    if who and who != memory.topic.person:
        rest = f"{clause.core[: found.start()]} {clause.core[found.end() :]}"
        subject = subject_in_a_question(clause.subject, names)
        prompt = f"By whom {clause.aux} {subject} {clause.verb} {undated(rest)}?"
        yield from _draft(clause, prompt, who, names, number)


def _parted(text: str) -> tuple[str, str]:
    """Part the titles in front of a name from the name."""
    words = text.removeprefix("The ").removeprefix("the ").split()
    at = 0
    while at < len(words) and english().has("offices", words[at]):
        at += 1
    return " ".join(words[:at]), " ".join(words[at:])


def _person(text: str) -> str:
    """Return a person's name without title, "" where a text is none."""
    titles, name = _parted(text)
    if name and (is_person(name) or (titles and _is_shaped(name))):
        return name
    plain = not titles and could_be_person(name) and len(name.split()) <= LONGEST_NAME
    return name if plain else ""


def _is_shaped(name: str) -> bool:
    """Tell whether what stands behind a title has the shape of a name; one word is enough."""
    return could_be_person(name if " " in name else f"{name} {name}")


def _has_office(role: str) -> bool:
    return any(english().has("offices", word.strip(",")) for word in role.split()[:6])
