"""Statements with a gap: for dates and figures of which no plain question can be made."""

import itertools
import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.life import without_lives
from cssr_quiz.bank.drafting.opening import without_connective, without_lead
from cssr_quiz.bank.drafting.predicate import is_listed, is_predicate, is_verb
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence
from cssr_quiz.bank.drafting.subject import subject_and_predicate
from cssr_quiz.dates.months import ENGLISH

LONGEST = 46
SHORTEST = 5
"""Words of a statement with a gap, at most and at least."""

SHORTEST_DATED = 4
"""The same at least in a list of dates: `January 1867: Emperor Komei dies.`"""

_CLAUSE = re.compile(
    r",?\s(?P<and>and|but|then)\s|[;:]\s|\s[–—-]\s|"
    r",\s(?:although|though|while|whereas|because|(?:at |in )?which|who|whose|where|when|as|so)\s"
)
_TIMELINE = re.compile(rf"{SIGN.pattern}(?::| [–—-]) ")
_TOO = re.compile(r",? (?:as well|too)(?=[.,;])")
# A date that is part of a word, as in `1950s-era`.
_COMPOUND = re.compile(rf"{SIGN.pattern}-\w")
# `decrees of 19 and 31 January`: half of a date would be told.
_SHARED_MONTH = re.compile(
    rf"\b\d{{1,2}}(?: (?:{'|'.join(ENGLISH)}))?(?:,| and| or| to) {SIGN.pattern}"
    rf"|\b(?:{'|'.join(ENGLISH)}) {SIGN.pattern}"
)
_IN_NAME = re.compile(rf"(?<=\b[Tt]he )(?P<sign>{SIGN.pattern}) (?=[A-Z])")
# `left in 1829 or 1830`: nobody knows.
_EITHER = re.compile(rf"{SIGN.pattern},? or (?:in )?{SIGN.pattern}")
_BRACKETS = re.compile(r"[\[\]|]")
_PARTED = re.compile(r"\d{1,3}(?:[,\s]\d{3})+")


def statement(sentence: Sentence, resolved: str, said: str) -> str:
    """Return a sentence as a statement, "" where it is too short or too long for one.

    `said` is its subject as it stands there, and `resolved` the same in full.
    """
    text = without_connective(sentence.text)
    if said and resolved and resolved != said:
        inside = resolved[0].lower() + resolved[1:] if resolved.startswith("The ") else resolved
        found = re.search(rf"(?<!\S){re.escape(said)}(?=[\s,])", text)
        if found is not None:
            name = inside if found.start() else resolved
            text = f"{text[: found.start()]}{name}{text[found.end() :]}"
        text = text[:1].upper() + text[1:]
    shortest = SHORTEST_DATED if _TIMELINE.match(text) else SHORTEST
    if not shortest <= len(text.split()) <= LONGEST:
        return ""
    lead, body = without_lead(text) if " The " in text else ("", text)
    if lead and body.startswith("The "):
        text = f"{text[: -len(body)]}t{body[1:]}"
    return _TOO.sub("", text)


def shorter(text: str) -> Iterator[str]:
    """Yield a statement, then less and less of it: each time a clause is left out at the end."""
    yield text
    cuts = [_cut(text, found) for found in _CLAUSE.finditer(text) if _ends_a_clause(text, found)]
    for cut in reversed(list(dict.fromkeys(cuts))):
        yield text[:cut].rstrip(" ,") + "."


def _cut(text: str, found: re.Match[str]) -> int:
    """Return where a text may end before a clause: none ends inside a series of verbs.

    Before the first of them nothing is said: `The fort, begun in 1700, was sold and burned`.
    """
    listed = (
        comma.start()
        for comma in re.finditer(r",\s", text[: found.start()] if found["and"] else "")
        if is_listed(text[comma.end() :]) and _says_something(text[: comma.start()])
    )
    return next(listed, found.start())


def _says_something(text: str) -> bool:
    """Tell whether a text has a subject with its verb, not only with what is told of it besides."""
    subject, _ = subject_and_predicate(without_lead(text)[1]) or (",", "")
    return not subject.endswith(",")


def _ends_a_clause(text: str, found: re.Match[str]) -> bool:
    """Tell whether a clause with its verb ends where another begins."""
    before, after = text[: found.start()], text[found.end() :]
    told = any(map(is_verb, before.split()[1:]))
    return told and (not found["and"] or is_predicate(after.lstrip('“"')))


def with_gaps(sentence: Sentence, text: str) -> Draft | None:
    """Return a statement with a gap at each date; None where it would give one away."""
    text = _without_years_of_names(sentence, without_lives(sentence, text))
    asked = [sentence.dates[sign] for sign in SIGN.findall(text)]
    rest = SIGN.sub(" ", text)
    if _says_twice([each.when.edtf for each in asked], SIGN.split(text)[1:]):
        return None
    broken = any(pattern.search(text) for pattern in (_COMPOUND, _SHARED_MONTH, _EITHER))
    broken = broken or any(_BRACKETS.search(each.words) for each in asked)
    if broken or any(str(each.when.start.year) in rest for each in asked):
        return None
    made = SIGN.sub(lambda sign: f"[{sentence.dates[sign.group()].words}]", escaped(text))
    return Draft(Kind.DATES, "cloze", made, sentence.passage.anchor)


def _without_years_of_names(sentence: Sentence, text: str) -> str:
    """Return a statement without the year of `the 1755 Lisbon earthquake`, where it has another."""
    plain = _IN_NAME.sub(
        lambda year: "" if sentence.dates[year["sign"]].words.isdigit() else year.group(), text
    )
    return plain if SIGN.search(plain) else text


def _says_twice(dates: list[str], behind: list[str]) -> bool:
    """Tell whether a month is said, then a day of it: `In February 1880, on 28 February 1880`.

    `behind` is what stands behind each date: another verb there has a date of its own, unless that
    stands in brackets.
    """
    return any(
        "/" not in before + after
        and after.startswith(f"{before}-")
        and (between.endswith("(") or not any(map(is_verb, between.split())))
        for (before, after), between in zip(itertools.pairwise(dates), behind, strict=False)
    )


def with_figure(sentence: Sentence, text: str, start: int, figure: str) -> Draft:
    """Return a statement with a gap at a figure; a long one may be typed with or without commas."""
    keys = [figure]
    if _PARTED.fullmatch(figure):
        keys.append(re.sub(r"[,\s]", "", figure))
    before, after = text[:start], text[start + len(figure) :]
    cloze = f"{escaped(before)}[{'|'.join(keys)}]{escaped(after)}"
    return Draft(Kind.NUMBERS, "cloze", sentence.spelt(cloze), sentence.passage.anchor)


def is_measured(unit: str) -> bool:
    """Tell whether a word behind a figure says what is counted or measured."""
    return unit in ("per cent", "percent", "%") or english().has("units", unit)


def escaped(text: str) -> str:
    """Return a text in which no bracket is a gap."""
    return _BRACKETS.sub(r"\\\g<0>", text) if "[" in text or "]" in text else text
