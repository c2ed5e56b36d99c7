"""Dates that an English text tells by another: `that October`, `three days later`, `on 7 June`.

Only what leaves no doubt is reckoned, from the date at which the story has arrived: its anchor. A
date told in passing (in brackets, behind a `had` or a `which`) does not move the anchor, and where
the story may have gone on unseen there is none until the next full date.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from cssr_quiz.bank.facts import Fact
from cssr_quiz.dates import DateError, Endpoint, Precision, Season, When
from cssr_quiz.dates.months import ENGLISH

MOST_SENTENCES: Final = 3
"""How many sentences further on an anchor holds."""

CARRIED: Final = 1
"""The same in the next passage."""

_NUMBERS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_SEASONS: Final = {
    "spring": Season.SPRING,
    "summer": Season.SUMMER,
    "autumn": Season.AUTUMN,
    "fall": Season.AUTUMN,
}
_MONTH = "|".join(ENGLISH)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}}(?!\d))"
_SEASON = "|".join(_SEASONS)
_YEAR = re.compile(r"\b[12]\d{3}\b")
_NEXT = r"[Tt]he\s(?:following|next|subsequent)"
_TOLD = re.compile(
    rf"""\b(?:
      (?P<span>(?<=[Ff]rom\s){_DAY}\s(?:to|until)\s{_DAY}|(?<=[Bb]etween\s){_DAY}\sand\s{_DAY})
    | (?:(?:[Ee]xactly|[Jj]ust|[Oo]nly)\s)?
      (?P<count>[Aa]n?|{"|".join(_NUMBERS)}|{"|".join(map(str.title, _NUMBERS))}|\d{{1,2}})\s
      (?P<unit>day|week|month|year)s?\s(?P<way>later|afterwards|earlier)
      (?:,?\s(?:on|in)\s(?P<at>{_DAY}|{_MONTH}))?
    | (?P<of>{_DAY}|{_MONTH}|(?<=\b[Tt]he\s)(?:{_SEASON}))\sof\s
      (?:that|the\ssame|(?P<ofnext>{_NEXT}))\syear
    | (?:[Ll]ater\s)?(?:[Tt]hat(?:\ssame)?|[Tt]he\ssame)\s(?P<that>day|month|year|{_SEASON}|{_MONTH})
    | {_NEXT}\s(?P<next>day|month|year|spring|summer|{_MONTH})
    | (?P<last>[Tt]he\s(?:previous|preceding)\syear|[Tt]he\syear\sbefore(?=[,.;]))
    | (?P<day>{_DAY})
    | (?:(?<=\b[IiBb][ny]\s)(?:early\s|mid-|late\s)?|(?:end|middle|beginning|start)\sof\s)
      (?P<month>{_MONTH})(?!\s[A-Z\d])
    | (?P<lost>years|decades?|century|centuries|generations?|later|eventually|afterwards)
    )\b""",
    re.VERBOSE,
)
# Without one of these nothing is told by another date.
_CUE = re.compile(
    rf"\b(?:later|earlier|afterwards|(?:[Tt]hat|same|following|next|subsequent|previous|preceding|of the) (?:year|"
    rf"month|day|{_SEASON}|{_MONTH})|year before)\b|(?:{_MONTH})(?!,?\s[12]\d{{3}}|\s\d{{1,2}},?\s[12]\d{{3}})"
)
_LOST = re.compile(r"\b(?:years|decades?|century|centuries|generations?|later|eventually|afterwards)\b")
# What tells that a date is that of an anniversary, or told in passing.
_YEARLY = re.compile(
    r"\b(?:every|each|annual|annually|anniversary|birthday|holiday|feast|usually|celebrat\w+|"
    r"commemorat\w+|observed|is held|are held|takes place)\b"
)
_PASSING = re.compile(r"\b(?:had|would|who|whom|whose|which|where)\b[^,]*$")
_PLUPERFECT = re.compile(r"\b(?:had|would)\b[^,]*$")
_UNTIL = re.compile(r"\b(?:until|till|since|by|before|after)\s(?:the\s)?$", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:[.;:!?]|\s[–—])\s")
_SENTENCE_END = re.compile(r"[a-z\d)”\"’][.!?][)”\"’]*\s+(?=[“\"]?[A-Z])")
_PREPOSITION = re.compile(r"\b(?:in|on|by|of|until|till|since|from|at|during|to|for)\s$", re.IGNORECASE)
_NOUN_USE = re.compile(r"[’']|\s(?:was|were|saw|brought|had|proved|marked|of|as|when|in which|that|after)\b")
_ATTRIBUTE = re.compile(r"\b(?:[Tt]he|an?|its|his|her|their)\s$")
_JOINED = re.compile(r"(?:,|,?\s(?:and|or|to|until))\s(?:on\s|in\s)?")


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


@dataclass(slots=True)
class Story:
    """How far a text has come: the anchor, and how many sentences it will still hold."""

    anchor: Endpoint | None = None
    left: int = 0
    aside: Endpoint | None = None
    heading: str = ""
    told: Endpoint | None = None

    def turn(self, heading: str) -> None:
        """Go on to the next passage; the year of a new heading is an anchor."""
        years = _YEAR.findall(heading) if heading != self.heading else []
        self.left = min(self.left, CARRIED)
        if len(years) == 1 and (year := _valid(int(years[0]))):
            self.anchor, self.left = year, MOST_SENTENCES
        self.heading = heading

    def reckoned(self, text: str, facts: Sequence[Fact]) -> list[Reckoned]:
        """Return the dates of a passage that can be reckoned from the full ones, `facts`."""
        found: list[Reckoned] = []
        if not _CUE.search(text):
            self._pass(text, facts)
            return found
        behind, told_at, carried = 0, 0, True
        self.told = None
        for start, each in _in_order(text, facts):
            self.left -= len(_SENTENCE_END.findall(text, behind, start + 1))
            behind = start
            known = self.anchor if self.left >= 0 else None
            if isinstance(each, Fact):
                moved = _moved(text, each, known, carried=carried)
                self.told = each.when.start if each.when and not each.when.is_interval else None
                told_at = start
            else:
                near = len(_SENTENCE_END.findall(text, told_at, start + 1)) <= 1
                meant = _meant(each, known, self.told if near else None)
                made = _joined(text, each, facts) or (meant and _reckoned(text, each, meant)) or None
                found += [made] if made else []
                moved = _after(each, made, known)
            if moved is not self.anchor:
                self.anchor, self.left, carried = moved, MOST_SENTENCES, False
        self.left -= len(_SENTENCE_END.findall(text, behind)) + 1
        return found

    def _pass(self, text: str, facts: Sequence[Fact]) -> None:
        """Go on over a passage in which nothing is told by another date."""
        start = facts[-1].start if facts else 0
        if facts:
            moved = (_moved(text, fact, None, carried=False) for fact in reversed(facts))
            self.anchor, self.left = next(filter(None, moved), None), MOST_SENTENCES
        if _LOST.search(text, start):
            self.anchor = None
        self.left -= len(_SENTENCE_END.findall(text, start)) + 1


def _in_order(text: str, facts: Sequence[Fact]) -> list[tuple[int, Fact | re.Match[str]]]:
    """Return full dates and what is told by another by where they stand; none of them overlap."""
    found: list[tuple[int, Fact | re.Match[str]]] = [(fact.start, fact) for fact in facts]
    for match in _TOLD.finditer(text):
        if all(match.end() <= fact.start or fact.end <= match.start() for fact in facts):
            found.append((match.start(), match))
    return sorted(found, key=lambda each: each[0])


def _moved(
    text: str, fact: Fact, anchor: Endpoint | None, *, carried: bool
) -> Endpoint | None:
    """Return the anchor behind a full date; one that is `carried` over is of another passage."""
    when = fact.when
    if when is None:
        return anchor
    clause = _clause(text, fact.start)
    bracketed = clause.rfind("(") > clause.rfind(")")
    if bracketed or _PASSING.search(clause) or _is_attribute(text, fact):
        later = bracketed and anchor and not when.is_interval and when.start.year > anchor.year
        return None if later else anchor
    sure = not (when.is_interval or when.approximate or _UNTIL.search(clause))
    sure = sure and when.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY)
    back = anchor is not None and not carried and when.last < anchor.first
    return when.start if sure and not back else None


def _clause(text: str, start: int) -> str:
    """Return what stands before a place, from where its clause may begin."""
    before = text[max(0, start - 300) : start]
    begins = [found.end() for found in _CLAUSE_START.finditer(before)]
    return before[begins[-1] :] if begins else before


def _is_attribute(text: str, fact: Fact) -> bool:
    """Tell whether a year stands before a noun: `the 1930 plan`."""
    after = text[fact.end : fact.end + 2]
    return bool(_ATTRIBUTE.search(text[: fact.start][-8:])) and after[:1] == " " and after[1:].isalpha()


def _after(match: re.Match[str], made: Reckoned | None, anchor: Endpoint | None) -> Endpoint | None:
    """Return the anchor behind what is told by another date."""
    clause = _clause(match.string, match.start())
    passing = _PASSING.search(clause) or clause.rfind("(") > clause.rfind(")")
    if match["last"] or match["way"] == "earlier" or passing:
        return anchor
    return made.when.start if made else None


def _meant(
    match: re.Match[str], anchor: Endpoint | None, told: Endpoint | None
) -> Endpoint | None:
    """Return the anchor of what is told; a `that year` means the year told last, if in passing."""
    if told is None or not (match["that"] == "year" or (match["of"] and not match["ofnext"])):
        return anchor
    return told if anchor is None or anchor.year == told.year else None


def _joined(text: str, match: re.Match[str], facts: Sequence[Fact]) -> Reckoned | None:
    """Return the first of `25 March and 8 April 1990`."""
    said = match["day"] or match["month"]
    fact = next((fact for fact in facts if fact.start >= match.end()), None)
    if not said or fact is None or fact.when is None or fact.when.is_interval:
        return None
    if not _JOINED.fullmatch(text, match.end(), fact.start):
        return None
    point = _point(said, fact.when.start.year)
    earlier = point is not None and point.last < fact.when.first
    return _made(match, said, point) if point and earlier else None


def _reckoned(text: str, match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Return what is told by the anchor, None where there is a doubt."""
    sentence = text[max(0, match.start() - 200) : match.end() + 100]
    if match["lost"] or _YEARLY.search(sentence):
        return None
    clause = _clause(text, match.start())
    if (match["day"] or match["month"] or match["span"]) and _PLUPERFECT.search(clause):
        return None
    for name, rule in _RULES.items():
        if match[name]:
            return rule(match, anchor)
    return None


def _span(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    ends = [_in_year_of(each, anchor) for each in re.findall(_DAY, match["span"])]
    if len(ends) != 2 or None in ends:  # noqa: PLR2004 - a span has two ends
        return None
    try:
        when = When(*ends)
    except DateError:
        return None
    return Reckoned(match.start(), match.end(), "", f"{match['span']} {anchor.year}", when)


def _counted(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `ten days later`, and `two years later, in March`."""
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _NUMBERS.index(word) + 1 if word in _NUMBERS else 1
    ahead = match.string[match.end() : match.end() + 12]
    if re.match(r",?\s(?:on|in)\s\S*\d", ahead):
        return None
    point = _shifted(anchor, count if match["way"] != "earlier" else -count, match["unit"])
    if point is None or not match["at"]:
        return _made(match, "", point)
    return _made(match, match["at"], _point(match["at"], point.year)) if match["unit"] == "year" else None


def _shifted(anchor: Endpoint, count: int, unit: str) -> Endpoint | None:
    """Return a point so many days, weeks, months or years on, as exactly as can be told."""
    if unit == "year":
        return _valid(anchor.year + count)
    if unit == "month" and anchor.month:
        months = anchor.year * 12 + anchor.month - 1 + count
        return _valid(months // 12, months % 12 + 1)
    if unit not in ("day", "week") or not anchor.day:
        return None
    day = anchor.first + timedelta(days=count * (7 if unit == "week" else 1))
    if unit == "day":
        return _valid(day.year, day.month, day.day)
    # A week may be a day or two more or less.
    near = {(day + timedelta(days=each)).month for each in (-2, 2)}
    return _valid(day.year, day.month) if len(near) == 1 else None


def _of_year(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `25 November of that year`."""
    return _made(match, match["of"], _point(match["of"], anchor.year + bool(match["ofnext"])))


def _that(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `that October` and `the same day`."""
    unit = match["that"]
    if _NOUN_USE.match(match.string, match.end()):
        return None
    if unit == "year":
        return _made(match, "", _valid(anchor.year))
    if unit == "month":
        return _made(match, "", _valid(anchor.year, anchor.month)) if anchor.month else None
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
    if point is not None and anchor.month and _point(unit, anchor.year).first > anchor.last:
        return None
    return _made(match, unit, point)


def _last(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    return _made(match, "", _valid(anchor.year - 1))


def _without_year(match: re.Match[str], anchor: Endpoint) -> Reckoned | None:
    """Reckon `on 7 June`."""
    said = match["day"] or match["month"]
    return _made(match, said, _in_year_of(said, anchor))


_RULES = {
    "span": _span,
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
    if said in _SEASONS:
        return Endpoint(year, season=_SEASONS[said])
    month = next((word for word in said.split() if word in ENGLISH), "")
    day = re.search(r"\d+", said)
    return _valid(year, ENGLISH.index(month) + 1, int(day.group()) if day else 0)


def _valid(year: int, month: int = 0, day: int = 0) -> Endpoint | None:
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
    if before.endswith(" as "):
        return None
    the = "the " if point.season is not None and not match["of"] else ""
    lead = the
    if not (match["day"] or match["month"] or match["of"] or _PREPOSITION.search(before)):
        lead = f"{'on' if point.day else 'in'} {the}"
        lead = lead.capitalize() if match.group()[0].isupper() else lead
    return Reckoned(start, match.end(), lead, _in_full(said, point), When(point))


def _in_full(said: str, point: Endpoint) -> str:
    if said in _SEASONS:
        return f"{said} of {point.year}"
    if not said:
        month = f"{ENGLISH[point.month - 1]} " if point.month else ""
        return f"{f'{point.day} ' if point.day else ''}{month}{point.year}"
    return f"{said}{',' if said[-1].isdigit() else ''} {point.year}"
