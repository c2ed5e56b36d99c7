"""Treaties and events with their date behind them: `the conference of Locarno (5 May 1925)`."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.names import CAP
from cssr_quiz.bank.drafting.plural import is_plural
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
_TREATY_OF = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?)\s(?P<name>(?:{CAP}\s){{0,8}}"
    rf"(?:Treaty|Agreement|Pact|Accords?|Convention|Protocol|Charter|Armistice|Peace|Memorandum|Truce|"
    rf"Concordat)"
    rf"(?:\sof\s{CAP})?|(?:Final\s)?Act\sof\s{CAP})\s(?:of\s(?P<sign>{_S})|\((?P<year>{_S})\))"
)


def treaty_dates(sentence: Sentence) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates in treaties' names: `the Treaty of Hamina of 1809`."""
    for found in _TREATY_OF.finditer(sentence.text):
        sign, name = found["sign"] or found["year"], found["name"]
        were = "were" if is_plural(name) else "was"
        if not sentence.dates[sign].when.is_interval:
            yield sign, _draft(sentence, sign, f"When {were} the {name} signed?", f"{name} signed")


def happenings(sentence: Sentence) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates of events that are named, with their signs."""
    for found in _EVENT.finditer(sentence.text):
        sign = found["of"] or found["in"]
        yield sign, _draft(sentence, sign, *_asked(found["name"]))


def _draft(sentence: Sentence, sign: str, prompt: str, event: str) -> Draft:
    key = sentence.dates[sign].when.edtf
    return Draft(Kind.DATES, "date", key, sentence.passage.anchor, prompt, event)


def _asked(name: str) -> tuple[str, str]:
    """Return the question when an event was, and a short name for it."""
    words = {word.title() for word in name.split()}
    event = name[0].upper() + name[1:]
    were = "were" if is_plural(name) else "was"
    if words & set(_HELD.split("|")):
        return f"When {were} the {name} held?", event
    if words & set(_FOUGHT.split("|")):
        return f"When was the {name} fought?", event
    return f"When did the {name} take place?", event
