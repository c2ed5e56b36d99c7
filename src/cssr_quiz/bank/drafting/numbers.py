"""Figures with what they count, as questions for a number or as statements with a gap."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.clause import Clause, undated
from cssr_quiz.bank.drafting.completeness import lacks_complement
from cssr_quiz.bank.drafting.context import names_something
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import Names, treaties_in
from cssr_quiz.bank.drafting.standing import is_well_formed
from cssr_quiz.bank.drafting.subject import subject_in_a_question
from cssr_quiz.wording import read_number

_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty"
)
_FIGURE = (
    r"(?P<about>(?:about|around|some|nearly|almost|roughly|approximately|over|more than)\s)?"
    rf"(?P<figure>\d{{1,3}}(?:[,.]\d{{3}})+|\d+(?:\.\d+)?|(?:{_WORDS}))"
    r"(?:\s(?P<scale>million|billion|thousand))?"
)
_PLURAL = r"[a-z][\w-]*s|people|men|women|children"
_SUBJECT = re.compile(
    rf"{_FIGURE}\s(?P<noun>(?:[a-z][\w-]*\s){{0,3}}?(?:{_PLURAL}))(?P<rest>(?:\s.*)?)",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    rf"{_FIGURE}\s(?P<noun>(?:[a-z][\w-]*\s)??(?:{_PLURAL}))(?P<rest>(?:\s.*)?)$", re.IGNORECASE
)
FIGURE_IN_TEXT = re.compile(
    r"(?<![\w.,$£€–-])(?P<figure>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
    r"(?=\s(?:(?:million|billion|thousand)\s)?(?P<unit>per cent|percent|%|[a-z]+))"
)
_STOP = re.compile(r",(?!\d)|[;:(]|\s[–—-]\s")
_VAGUE = ("over", "more than", "nearly", "almost")


def number_drafts(clause: Clause, names: Names) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the numbers of a clause, each with the figure as it stands there."""
    yield from _counted(clause)
    yield from _had(clause, names)


def _counted(clause: Clause) -> Iterator[tuple[str, Draft]]:
    """`Twelve countries signed the Antarctic Treaty`: how many did?"""
    found = _SUBJECT.fullmatch(clause.subject)
    if found is None or found["rest"].strip() or not _is_counted(found):
        return
    noun = f"{found['scale'] or ''} {found['noun']}".strip()
    did = f"{clause.aux} {clause.verb}".strip()
    prompt = f"How many {noun} {did} {_body(clause.rest)} {clause.small_lead}?"
    yield from _draft(clause, found, prompt, noun)


def _had(clause: Clause, names: Names) -> Iterator[tuple[str, Draft]]:
    """`The two sides destroyed 2,692 missiles`: how many did they?"""
    if clause.aux:
        return
    found = _OBJECT.match(clause.core)
    if found is None or not _is_counted(found):
        return
    if (not found["rest"] and not clause.lead) or found["rest"].startswith(" of "):
        return
    noun = f"{found['scale'] or ''} {found['noun']}".strip()
    subject = subject_in_a_question(clause.subject, names)
    rest = found["rest"].partition(" and ")[0]
    if lacks_complement(clause, rest):
        return
    prompt = f"How many {noun} did {subject} {clause.base} {rest} {clause.small_lead}?"
    yield from _draft(clause, found, prompt, noun)


def _body(rest: str) -> str:
    """Return what follows a verb up to a comma or the like."""
    return _STOP.split(rest, maxsplit=1)[0]


def _is_counted(found: re.Match[str]) -> bool:
    noun = found["noun"].split()[-1].lower()
    return english().has("units", noun) and " cent" not in f" {found['noun']}"


def _draft(
    clause: Clause, found: re.Match[str], prompt: str, noun: str
) -> Iterator[tuple[str, Draft]]:
    number = read_number(found["figure"].replace(",", ""))
    # A treaty is known by its name; anything else may need the date to be told apart.
    prompt = undated(prompt) if treaties_in(prompt) else prompt
    prompt = clause.sentence.spelt(" ".join(prompt.split()).replace(" ?", "?"))
    stands = names_something(prompt) and is_well_formed(prompt)
    if number is None or not stands:
        return
    about = (found["about"] or "").strip().lower()
    if about in _VAGUE:
        return
    if about:
        prompt = prompt.replace("How many", "About how many", 1)
    yield (
        found["figure"],
        Draft(
            Kind.NUMBERS,
            "number",
            f"{number.value:f}",
            clause.sentence.passage.anchor,
            prompt,
            unit=noun,
            tolerance="5 %" if about else "",
        ),
    )
