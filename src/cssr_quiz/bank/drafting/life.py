"""When somebody was born and died, as it stands in brackets behind a name."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.names import CAP, could_be_person
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence
from cssr_quiz.dates import When

_S = SIGN.pattern
_LIFE = re.compile(
    rf"(?P<who>[^(),;:]+?)(?:,\s(?:[A-Z]{{2,}}\w*|née\s[^(),]+|\d\w+\s[^(),]+))*,?\s"
    rf"\((?:[^();]*;\s)?(?P<born>born\s[^()]*?)?(?P<first>{_S})"
    rf"(?:[^()]*?(?:[–-]|;\sdied)\s?[^()]*?(?P<last>{_S}))?[^()]*\),?\s"
    rf"(?:(?:better|also|commonly|generally)\sknown\sas\s[^,()]+,\s)?"
    rf"(?:(?:was|is)\s(?:an?|the|[A-Za-z]+\sof)|served\sas)\s"
)

_SPAN = re.compile(rf"(?P<who>{CAP}(?:\s(?:(?:von|van|de|da|di)\s)?{CAP})+)\s\((?P<sign>{_S})\)")
_RULER = re.compile(
    rf"\b(?:[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Tt]sar|[Pp]rince|[Dd]uke|[Ss]hah|[Pp]ope)"
    rf"(?:\s{CAP})+$|\s[IVX]+$"
)
_SHORTEST, _LONGEST = 35, 105
"""Years of a life."""

_SHORTEST_ASIDE = 20
"""Years of whatever life a text tells in brackets in passing."""

# `Manuela Sáenz (1797–1856) helped him`, `Jürgen Wullenwever (c. 1492–1537), who`.
_ASIDE = re.compile(
    rf"(?P<name>{CAP}(?:\s(?:(?:of|the|von|van|de|da|di)\s)?{CAP})*)"
    rf"\s\((?:c\.\s|born\s|r\.\s)?(?P<sign>{_S})\)"
)


def lives(sentence: Sentence, person: str = "") -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates of the life with which a sentence begins, with their signs.

    Whom a text is about, `person`, has longer names there than everywhere else.
    """
    found = _LIFE.match(sentence.text)
    who = found["who"] if found else ""
    who = person if person and set(person.split()) <= set(who.split()) else who
    if found is None or not (who == person or could_be_person(who)):
        return
    first = sentence.dates[found["first"]].when
    born, died = When(first.start), None
    if found["last"]:
        born, died = first, sentence.dates[found["last"]].when
    elif first.end is not None:
        died = When(first.end)
    elif not found["born"]:
        return
    yield found["first"], _draft(sentence, born, f"When was {who} born?", f"{who} born")
    if died is not None:
        sign = found["last"] or found["first"]
        yield sign, _draft(sentence, died, f"When did {who} die?", f"{who} died")


def without_lives(sentence: Sentence, text: str) -> str:
    """Return a statement without the years of lives in brackets, where it asks for another date."""

    def lived(found: re.Match[str]) -> str:
        when = sentence.dates[found["sign"]].when
        long = when.end is not None and when.end.year - when.start.year >= _SHORTEST_ASIDE
        # `the firm of Petr Suk (1864–1921)`
        names = (found["name"], found["name"].rpartition(" of ")[2])
        return found["name"] if long and any(map(could_be_person, names)) else found.group()

    without = _ASIDE.sub(lived, text) if " (" in text else text
    return without if SIGN.search(without) else text


def spans(sentence: Sentence) -> Iterator[tuple[str, Draft]]:
    """Yield the years of birth and death behind a full name: `Take Ionescu (1858–1922)`.

    So long a span is no term of office; whoever has a number behind the name may have reigned.
    """
    for found in _SPAN.finditer(sentence.text if "(" in sentence.text else ""):
        who, when = found["who"], sentence.dates[found["sign"]].when
        reigned = _RULER.search(sentence.text[: found.end("who")])
        if when.end is None or reigned or not could_be_person(who):
            continue
        if _SHORTEST <= when.end.year - when.start.year <= _LONGEST:
            born, died = When(when.start), When(when.end)
            yield found["sign"], _draft(sentence, born, f"When was {who} born?", f"{who} born")
            yield found["sign"], _draft(sentence, died, f"When did {who} die?", f"{who} died")


def _draft(sentence: Sentence, when: When, prompt: str, event: str) -> Draft:
    return Draft(Kind.DATES, "date", when.edtf, sentence.passage.anchor, prompt, event)
