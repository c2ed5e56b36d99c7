"""Dates that an English text tells by another: `that October`, `three days later`, `on 7 June`.

What is told is a match of `relative.TOLD`; its anchor, the date that it goes by, is for a story to
say. Only what leaves no doubt is reckoned.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from cssr_quiz.bank.facts import Fact
from cssr_quiz.bank.relative import DAY, NUMBERS, SEASONS
from cssr_quiz.dates import DateError, Endpoint, When
from cssr_quiz.dates.months import ENGLISH

# What tells that a date is that of an anniversary.
_YEARLY = re.compile(
    r"\b(?:every|each|annual|annually|anniversary|birthday|holiday|feast|usually|celebrat\w+|"
    r"commemorat\w+|observed|is held|are held|takes place)\b|"
    r"\b(?-i:(?!Christmas|Boxing|Election|Polling)[A-Z][a-z]+ Day)\b",
    re.IGNORECASE,
)
_PLUPERFECT = re.compile(r"\b(?:had|would)\b[^,]*$")
_PREPOSITION = re.compile(
    r"\b(?:in|on|by|of|until|till|since|from|at|during|to|for)\s$", re.IGNORECASE
)
# `proclaimed 9 October World Post Day`: without one of these in front it is every year's.
_DAY_OPENS = re.compile(
    r"(?:\b(?:in|on|by|of|until|till|since|from|at|during|to|for|after|before|between|and|or|dated|"
    r"[A-Z][a-z]+day)|[,(–—-])\s?$",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\s(?:than|version|model|edition)\b")
_NOUN_USE = re.compile(
    r"[’']|\s(?:was|were|saw|brought|had|proved|marked|of|as|when|in which|that|after)\b"
)
_JOINED = re.compile(r"(?:,|,?\s(?:and|or|to|until))\s(?:on\s|in\s)?")
_CLAUSE_START = re.compile(r"(?:[.;:!?]|\s[–—-])\s")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A date told by another: where its words stand, and how it reads in full.

    `lead` is what goes before `words` in the place of what stood there: `that October` becomes
    `in ` and `October 1914`.
    """

    start: int
    end: int
    lead: str
    words: str
    when: When


def clause_before(text: str, start: int) -> str:
    """Return what stands before a place, from where its clause may begin."""
    before = text[max(0, start - 300) : start]
    begins = [found.end() for found in _CLAUSE_START.finditer(before)]
    return before[begins[-1] :] if begins else before


def joined(match: re.Match[str], facts: Sequence[Fact]) -> Reckoned | None:
    """Return the first of `25 March and 8 April 1990`."""
    said = match["day"] or match["month"]
    if not said:
        return None
    behind = bisect_left(facts, match.end(), key=lambda fact: fact.start)
    fact = facts[behind] if behind < len(facts) else None
    if fact is None or fact.when is None or fact.when.is_interval:
        return None
    if not _JOINED.fullmatch(match.string, match.end(), fact.start):
        return None
    point = _point(said, fact.when.start.year)
    earlier = point is not None and point.last < fact.when.first
    return _made(match, said, point) if point and earlier else None


def reckon(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Return what is told by the anchor, None where there is a doubt."""
    text = match.string
    if match["lost"]:
        return None
    clause = clause_before(text, match.start())
    if match["day"] or match["month"] or match["span"]:
        behind = _CLAUSE_START.split(text[match.end() : match.end() + 100], maxsplit=1)[0]
        if _YEARLY.search(clause + behind) or _PLUPERFECT.search(clause):
            return None
    for name, rule in _RULES.items():
        if match[name]:
            return rule(match, anchor)
    return None


def _span(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    first, last = re.findall(rf"{DAY}|\d+", match["span"])
    # `between 8 and 13 March`: the month is told once.
    first = re.sub(r"\d+", first, last, count=1) if first.isdigit() else first
    start, end = _in_year_of(first, anchor), _in_year_of(last, anchor)
    if start is None or end is None:
        return None
    try:
        when = When(start, end)
    except DateError:
        return None
    return Reckoned(match.start(), match.end(), "", _in_full(match["span"], anchor), when)


def _counted(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `ten days later`, and `two years later, in March`."""
    word = match["count"].lower()
    count = int(word) if word.isdigit() else NUMBERS.index(word) + 1 if word in NUMBERS else 1
    ahead = match.string[match.end() : match.end() + 12]
    if re.match(r",?\s(?:on|in)\s\S*\d", ahead) or _COMPARES.match(ahead):
        return None
    point = _shifted(anchor, count if match["way"] != "earlier" else -count, match["unit"])
    if point is None or not match["at"]:
        return _made(match, "", point)
    return (
        _made(match, match["at"], _point(match["at"], point.year))
        if match["unit"] == "year"
        else None
    )


def _shifted(anchor: Endpoint, count: int, unit: str) -> Endpoint | None:
    """Return a point so many days, weeks, months or years on, as exactly as can be told."""
    if unit == "year":
        return valid(anchor.year + count)
    if unit == "month" and anchor.month:
        months = anchor.year * 12 + anchor.month - 1 + count
        return valid(months // 12, months % 12 + 1)
    if unit not in ("day", "week") or not anchor.day:
        return None
    day = anchor.first + timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "day":
        return valid(day.year, day.month, day.day)
    # A week may be a day or two more or less.
    near = {(day + timedelta(days=each)).month for each in (-2, 2)}
    return valid(day.year, day.month) if len(near) == 1 else None


def _of_year(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `25 November of that year`."""
    year = anchor.year + bool(match["ofnext"]) - bool(match["oflast"])
    return _made(match, match["of"], _point(match["of"], year))


def _that(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `that October` and `the same day`."""
    unit = match["that"]
    if _NOUN_USE.match(match.string, match.end()):
        return None
    if unit == "year":
        return _made(match, "", valid(anchor.year))
    if unit == "month":
        return _made(match, "", valid(anchor.year, anchor.month)) if anchor.month else None
    if unit == "day":
        return _made(match, "", anchor) if anchor.day else None
    return _made(match, unit, _in_year_of(unit, anchor))


def _next(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `the following day` and `the next spring`."""
    unit = match["next"]
    if _NOUN_USE.match(match.string, match.end()):
        return None
    if unit in ("day", "month", "year"):
        return _made(match, "", _shifted(anchor, 1, unit))
    point = _point(unit, anchor.year + 1)
    own = _point(unit, anchor.year)
    if own is None or (anchor.month and own.first > anchor.last):
        # `the following May` behind January can be that of either year.
        return None
    return _made(match, unit, point)


def _nth(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `on the 12th`."""
    if not anchor.month:
        return None
    said = f"{match['nth']} {ENGLISH[anchor.month - 1]}"
    return _made(match, said, _in_year_of(said, anchor))


def _last(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    return _made(match, "", valid(anchor.year - 1))


def _without_year(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `on 7 June`."""
    said = match["day"] or match["month"]
    if match["day"] and not _DAY_OPENS.search(match.string[: match.start()][-12:]):
        return None
    return _made(match, said, _in_year_of(said, anchor))


_RULES = {
    "span": _span,
    "nth": _nth,
    "count": _counted,
    "of": _of_year,
    "that": _that,
    "next": _next,
    "last": _last,
    "day": _without_year,
    "month": _without_year,
}


def _in_year_of(said: str, anchor: Endpoint) -> Endpoint | None:
    """Return a day, month or season in the year of the anchor, None where that is past already."""
    point = _point(said, anchor.year)
    return point if point is not None and point.last >= anchor.first else None


def _point(said: str, year: int) -> Endpoint | None:
    """Return a day, month or season of a year."""
    if said in SEASONS:
        return Endpoint(year, season=SEASONS[said]) if valid(year) else None
    month = next((word for word in said.split() if word in ENGLISH), "")
    day = re.search(r"\d+", said)
    return valid(year, ENGLISH.index(month) + 1, int(day.group()) if day else 0)


def valid(year: int, month: int = 0, day: int = 0) -> Endpoint | None:
    """Return a year, month or day, None where there is none such."""
    try:
        return Endpoint(year, month, day)
    except DateError:
        return None


def _made(match: re.Match[str], said: str, point: Endpoint | None) -> Reckoned | None:
    """Return a date with what goes before it where the text has no word for that."""
    if point is None:
        return None
    start = match.start("month") if match["month"] else match.start()
    before = match.string[max(0, start - 10) : start]
    if before.endswith((" as ", " than ")):
        return None
    the = "the " if point.season is not None and not match["of"] else ""
    lead = the
    # `rode in two days later`: that `in` goes with the verb.
    tied = _PREPOSITION.search(before) and not match["count"]
    if not (match["day"] or match["month"] or match["of"] or tied):
        lead = f"{'on' if point.day else 'in'} {the}"
        lead = lead.capitalize() if match.group()[0].isupper() else lead
    return Reckoned(start, match.end(), lead, _in_full(said, point), When(point))


def _in_full(said: str, point: Endpoint) -> str:
    if said in SEASONS:
        return f"{said} of {point.year}"
    if not said:
        month = f"{ENGLISH[point.month - 1]} " if point.month else ""
        return f"{f'{point.day} ' if point.day else ''}{month}{point.year}"
    return f"{said}{',' if said[-1].isdigit() else ''} {point.year}"
