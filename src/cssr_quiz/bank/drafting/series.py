"""Several things with a date each, in one clause: `toured Germany in 1922, France in 1925`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cssr_quiz.bank.drafting.clause import Clause
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import bare, could_be_person
from cssr_quiz.bank.drafting.opening import S
from cssr_quiz.bank.drafting.predicate import is_verb

_THINGS = re.compile(rf"(?<={S}),\s(?:and\s)?|(?<={S})\sand\s")
_DATED_THING = re.compile(
    rf"(?!wh|that\b|again\b|once\b|theirs\b|hers\b)(?P<tie>(?:with|to|by|of|for|from)\s)?(?:the\s|an?\s)?[\w\s’',-]+?\s(?:in|on)\s{S}"
)
_DATE = re.compile(rf"\s(?:in|on)\s{S}.*$")
# `left Brno in May, the Israelis the Gaza Strip in June`: another did.
_GAPPED = re.compile(
    r"(?:the|an?)(?:\s(?!(?:of|in|at|with|to|and|for|from|by|on)\s)[\w’'-]+){1,3}\s(?:the|an?)\s"
)


def series(clause: Clause) -> Iterator[Clause]:
    """Yield a clause once for each thing in `toured Germany in 1922, France in 1925`.

    In `made pacts with Poland in 1921, with France in 1925` the later ones share the object.
    """
    things = _THINGS.split(clause.rest)
    found = [_DATED_THING.fullmatch(thing) for thing in things]
    verbs = any(is_verb(thing.split()[0]) for thing in things if thing)
    if len(things) == 1 or clause.aux or verbs or not all(found) or any(map(_GAPPED.match, things)):
        yield clause
        return
    ties = {each["tie"] for each in found[1:] if each}
    tie = ties.pop() if len(ties) == 1 else None
    head, shared, _ = things[0].partition(f" {tie}")
    if tie and shared:
        things[1:] = [f"{head} {thing}" for thing in things[1:]]
    elif tie or not _are_alike(things):
        yield clause
        return
    yield from (replace(clause, rest=thing) for thing in things)


def _are_alike(things: Sequence[str]) -> bool:
    """Tell whether things are of one kind: behind a state there are states alone.

    `The fund admitted Romania in 1971, the bank a year later` says of the bank who did it.
    """
    known = english().states
    persons = {could_be_person(_DATE.sub("", bare(thing))) for thing in things}
    if len(persons) > 1:
        # `Suk reached Brno in May and Karel Malý in June`: he did.
        return False
    if len({bare(thing)[0].isupper() for thing in things}) > 1:
        # `The club left its ground in 2003 and Brno in 2004`: Brno did.
        return False
    states = [any(thing.startswith(f"{state} ") for state in known) for thing in things]
    return all(states) or not any(states)
