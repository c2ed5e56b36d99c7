"""When somebody was born and died, as it stands in brackets behind a name."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.names import could_be_person
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence
from cssr_quiz.dates import When

_S = SIGN.pattern
_LIFE = re.compile(
    rf"(?P<who>[^(),;:]+?),?\s\((?:[^();]*;\s)?(?P<born>born\s[^()]*?)?(?P<first>{_S})"
    rf"(?:[^()]*?[–-]\s?[^()]*?(?P<last>{_S}))?[^()]*\),?\s(?:was|is)\s(?:an?|the)\s"
)


def lives(sentence: Sentence) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates of the life with which a sentence begins, with their signs."""
    found = _LIFE.match(sentence.text)
    if found is None or not could_be_person(found["who"]):
        return
    first = sentence.dates[found["first"]].when
    who, cite = found["who"], sentence.passage.anchor
    last = sentence.dates[found["last"]].when if found["last"] else None
    if last is None and first.end is not None:
        first, last = When(first.start), When(first.end)
    if last is None and not found["born"]:
        return
    event = f"{who} born"
    yield found["first"], Draft(Kind.DATES, "date", first.edtf, cite, f"When was {who} born?", event)
    if last is not None:
        event = f"{who} died"
        sign = found["last"] or found["first"]
        yield sign, Draft(Kind.DATES, "date", last.edtf, cite, f"When did {who} die?", event)
