"""Events with their date behind them: `the conference of Locarno (5–16 October 1925)`."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.names import CAP
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence

_S = SIGN.pattern
_HELD = "Conference|Congress|Summit|Referendum|Plebiscite|Diet|Synod|Council|Trial|Convention"
_FOUGHT = "Battle|War"
_BROKE_OUT = (
    "Revolution|Uprising|Rising|Rebellion|Revolt|Mutiny|Coup|Crisis|Massacre|Famine|Siege|Putsch|"
    "Strike|Riots|Expedition|Raid|Earthquake|Fire|Flood"
)
_NOUN = f"(?:{_HELD}|{_FOUGHT}|{_BROKE_OUT})"
_EVENT = re.compile(
    rf"\b[Tt]he\s(?P<name>(?:{CAP}\s){{1,4}}{_NOUN}|(?i:{_NOUN})\s(?:of|at)\s(?:the\s)?{CAP}(?:\s{CAP}){{0,3}})"
    rf"\s(?:of\s(?P<of>{_S})|\((?P<in>{_S})\))"
)


def happenings(sentence: Sentence) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates of events that are named, with their signs."""
    for found in _EVENT.finditer(sentence.text):
        sign = found["of"] or found["in"]
        prompt, event = _asked(found["name"])
        when = sentence.dates[sign].when
        yield sign, Draft(Kind.DATES, "date", when.edtf, sentence.passage.anchor, prompt, event)


def _asked(name: str) -> tuple[str, str]:
    """Return the question when an event was, and a short name for it."""
    words = {word.title() for word in name.split()}
    event = name[0].upper() + name[1:]
    were = "were" if "Riots" in words else "was"
    if words & set(_HELD.split("|")):
        return f"When {were} the {name} held?", event
    if words & set(_FOUGHT.split("|")):
        return f"When was the {name} fought?", event
    return f"When did the {name} take place?", event
