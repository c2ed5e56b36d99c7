"""Sentences of a passage, with a sign in place of each date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cssr_quiz.bank.drafting.era import ANY_YEAR, SHORT_YEAR, Era
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.facts import Fact, dates_in
from cssr_quiz.bank.reckoning import Reckoned
from cssr_quiz.bank.story import Story
from cssr_quiz.bank.text import Passage
from cssr_quiz.dates import When
from cssr_quiz.dates.months import ENGLISH
from cssr_quiz.question import Setting

FIRST_SIGN, LAST_SIGN = 0xE000, 0xF8FF
"""Private characters that stand for the dates of a passage; they are taken out of a text before."""

SIGN = re.compile("[\ue000-\uf8ff]")
_END = re.compile(r"[.!?…]+[”\"’')\]]*(?=\s+[“\"']*[^\W_a-zß-öø-ÿ(]|\s+[\ue000-\uf8ff]|\s*$)")
FIRST_LONG_YEAR = 1000
"""The first year of four digits."""

LAST_DAY = 31
_METRES = re.compile(r"\d\s[a-z]$")
_DOTTED = re.compile(r"(?:[^\W\d]\.)+[^\W\d]")
_SEASON = re.compile(r"(?:Spring|Summer|Autumn|Winter)\s(?:in|of)\s(\d{4})")
# `3 May 1920 until 7`, where `June` follows, or `1900 to 5`, where `million` does.
_JOINED = re.compile(r"(.*\d{4})\s(?:to|and|until|till)\s\d{1,2}(%?)")
_SINCE = re.compile(r"\w\ssince\s([12]\d{3})$")
# `the 1952 Summer Olympics`
_GAMES = re.compile(r"([12]\d{3}) (?:Spring|Summer|Autumn|Winter)")
# `Sokol Praha VII, in 1953`: the number is that of a place or a king.
_NUMBERED = re.compile(r"[IVX]+,?\s(?:in\s)?([12]\d{3})")
# `reactor No. 1 in November 1996`
_NUMBER_BEFORE = re.compile(r"\d{1,2} (?:in|on) (?=[A-Z])")
_FULL_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4}")
_DECADE = re.compile(r"(\d{3}0s)-\w+")
_SCALES = ("million", "billion", "thousand", "per cent", "percent", "%")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-z][\w-]*\s$")
_YEARLIKE = re.compile(r"[12]\d{3}")
# How long after another something happened, where its own date follows.
_LATER = re.compile(
    r"(?:(?:less than|more than|some|about|almost|nearly|exactly|just|only|barely) )?"
    r"(?:(?:an?|[a-z]+|\d+) )?"
    r"(?:hour|day|week|month|year|decade)s? (?:later|earlier|afterwards|before),? "
    r"(?P<tie>on|in)(?= (?:the )?[\ue000-\uf8ff])",
    re.IGNORECASE,
)
# The same at the beginning of a sentence that goes on to say when.
_LED_LATER = re.compile(
    r"(?:^|(?<=[.!?] ))(?:[A-Z][a-z]+|\d+) (?:day|week|month|year|decade)s? (?:later|afterwards),? "
    r"(?P<first>\w)(?=[^.!?]*\b(?:on|in) [\ue000-\uf8ff])"
)
_LATER_WORDS = ("later", "earlier", "afterwards", "before")
# `In 1962, on 30 September 1962`.
_TWICE = re.compile(r"\b[Ii]n ([\ue000-\uf8ff]), (?P<tie>on|in)(?= ([\ue000-\uf8ff]))")
# `Rail 2000`: a year that is part of a name.
_NAMED = re.compile(
    r"(?<![.!?(]\s)\b(?!(?:Spring|Summer|Autumn|Fall|Winter|Christmas|Easter|Whitsun|Pentecost|Michaelmas|"
    rf"Lent|Advent|New|{'|'.join(ENGLISH)})\b)([A-Z][a-z]+)\s$"
)
# `with 1300 men`: a year counts nothing, and `2007 VN84` is a name.
_COUNTS = re.compile(
    r"\s(?:[A-Z]{1,3}\d+|million|men|people|women|soldiers|troops|metres|miles|km|mi|kilometres|tonnes)\b"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a sentence: the words in which it is written, and what they mean."""

    words: str
    when: When


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage; in `text` a private character stands for each date."""

    passage: Passage
    text: str
    dates: dict[str, Dated]

    def spelt(self, text: str) -> str:
        """Return a text with its dates written out again."""
        return SIGN.sub(lambda sign: self.dates[sign.group()].words, text)


def sentences(
    passage: Passage, setting: Setting, story: Story | None = None, era: Era | None = None
) -> Iterator[Sentence]:
    """Cut a passage into sentences; `story` and `era` tell how far what stands before it has come.

    Without an `era` no year has three digits.
    """
    story = story or Story()
    story.turn(passage.title)
    plain = SIGN.sub("", passage.plain)
    text = plain
    found: dict[str, Dated] = {}
    short_from = era.after_christ_from(plain) if era else len(plain)
    short = SHORT_YEAR.search(plain, short_from) if era else None
    if story.anchor is not None or short or _YEARLIKE.search(plain):
        text, found = _signed(plain, setting, story, short.start() if short else len(plain))
    for part in split(text, setting.language):
        yield Sentence(passage, part, {sign: found[sign] for sign in SIGN.findall(part)})


def _signed(
    plain: str, setting: Setting, story: Story, short_from: int
) -> tuple[str, dict[str, Dated]]:
    """Put a sign in place of each date; one that is told by another is put in full."""
    found: dict[str, Dated] = {}
    parts, end = [], 0
    for number, each in enumerate(_dates(plain, setting, story, short_from)):
        if number > LAST_SIGN - FIRST_SIGN:
            break
        sign = chr(FIRST_SIGN + number)
        found[sign] = Dated(each.words, each.when)
        parts += [plain[end : each.start], each.lead, sign]
        end = each.end
    text = "".join([*parts, plain[end:]])
    if any(word in text for word in _LATER_WORDS):
        text = _LATER.sub(_tie, text)
        text = _LED_LATER.sub(lambda found: found["first"].upper(), text)
    return _TWICE.sub(lambda twice: _once(twice, found), text), found


def _once(twice: re.Match[str], found: dict[str, Dated]) -> str:
    """Return the tie alone of `In 1962, on` before a day of that year."""
    first, _, second = twice.groups()
    same = found[first].when.start.year == found[second].when.start.year
    return _tie(twice) if same else twice.group()


def _tie(before: re.Match[str]) -> str:
    """Return what is left of `A week later, on` before `5 May 1920`: `On`."""
    return before["tie"].title() if before.group()[0].isupper() else before["tie"]


def _dates(plain: str, setting: Setting, story: Story, short_from: int) -> list[Reckoned]:
    """Return the dates of a text in order, those that are told by another as well."""
    facts = list(_full_dates(plain, setting, short_from))
    found = story.reckoned(plain, facts) if setting.language == "en" else []
    found += [
        Reckoned(each.start, each.end, "", each.words, each.when) for each in facts if each.when
    ]
    return sorted(found, key=lambda each: each.start)


def _full_dates(plain: str, setting: Setting, short_from: int) -> Iterator[Fact]:
    """Yield the dates with a year, without what belongs to their neighbours.

    A year of three digits is one from `short_from` on.
    """
    behind = 0
    years = [ANY_YEAR] if short_from < len(plain) else []
    for fact in dates_in(plain, setting, *years):
        short = fact.when is not None and fact.when.start.year < FIRST_LONG_YEAR
        if fact.when is not None and not (short and fact.end < short_from):
            before, after = plain[behind : fact.start], plain[fact.end : fact.end + 20]
            words, when = _alone(before, fact.words, after, fact.when)
            start = fact.start + fact.words.rfind(words)
            behind = start + len(words)
            counts = _COUNTS.match(plain, behind) and not _FULL_DAY.fullmatch(words)
            if not (counts or _is_named(plain[:start][-40:], words)):
                yield replace(fact, words=words, start=start, when=when)


def _is_named(before: str, words: str) -> bool:
    """Tell whether a year belongs to the name before it, in the middle of a sentence."""
    named = _NAMED.search(before) if words.isdigit() else None
    return named is not None and not (
        english().has("openers", named.group(1)) or english().has("prepositions", named.group(1))
    )


def _alone(before: str, words: str, after: str, when: When) -> tuple[str, When]:
    """Return a date without what belongs to its neighbours.

    So `the Prague Spring in 1968`, `from 3 million in 1900 to 5 million`, `Charles IV (1316–1378)`.
    """
    if numbered := _NUMBER_BEFORE.match(words):
        words, when = words[numbered.end() :], replace(when, start=replace(when.start, day=0))
    if "(" in words and ")" not in words:
        return words.rpartition("(")[2], when
    if decade := _DECADE.fullmatch(words):
        return decade.group(1), when
    joined = _JOINED.fullmatch(words)
    if joined and (joined.group(2) or after.lstrip().startswith((*_SCALES, *ENGLISH))):
        return joined.group(1), When(when.start)
    games = _GAMES.fullmatch(words) if after[1:2].isupper() else None
    if year := games or _NUMBERED.fullmatch(words) or _SINCE.search(words):
        return year.group(1), When.of(int(year.group(1)))
    words = words.removesuffix(", and").removesuffix(", a")
    season = _SEASON.fullmatch(words)
    if season is None or not _CAPITAL_BEFORE.search(before):
        return words, when
    return season.group(1), When.of(int(season.group(1)))


def _is_unit(text: str, end: re.Match[str]) -> bool:
    """Tell whether a letter before a dot is that of metres: `is 330 m. Since 1957 it has`."""
    return _METRES.search(text[: end.start()][-8:]) is not None and _opens(text[end.end() :])


def _opens(text: str) -> bool:
    """Tell whether a text begins as a sentence does: behind `p.m.` an `In` is another one."""
    first = text[:12].split(maxsplit=1)[:1]
    return english().has("openers", "".join(first))


def split(text: str, language: str = "en") -> Iterator[str]:
    """Yield the sentences of a text; a dot after an abbreviation or an initial ends none.

    Nor does it after a day in other languages than English: `am 14. August`.
    """
    start = 0
    for end in _END.finditer(text):
        before = text[max(start, end.start() - 12) : end.start()].rsplit(" ", maxsplit=1)[-1]
        before = before.strip("(“\"'")
        short = end.group() == "." and (
            before.lower() in english().sets["abbreviations"]
            or (len(before) == 1 and before.isalpha() and not _is_unit(text, end))
            or (language != "en" and before.isdecimal() and int(before) <= LAST_DAY)
            or (_DOTTED.fullmatch(before) is not None and not _opens(text[end.end() :]))
        )
        if short and end.end() < len(text.rstrip()):
            continue
        yield text[start : end.end()].strip()
        start = end.end()
    rest = text[start:].strip()
    if rest:
        yield rest
