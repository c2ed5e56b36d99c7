"""The facts that stand in a text: dates, names and figures, each with its place."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cssr_quiz import dates
from cssr_quiz.dates import Endpoint, When
from cssr_quiz.dates.era import BEFORE_CHRIST
from cssr_quiz.dates.months import ENGLISH
from cssr_quiz.question import Setting

_TOKEN = re.compile(r"\S+")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_SENTENCE_END = re.compile(r"(?:[^\W\d]\w*|\d{3,})[)”\"’]*[.!?;:][)”\"’]*$")
_CLOSED = re.compile(r"\)|\d{4},$")
_CAPITAL = re.compile(r"[^\W\d_a-z]\w*(?:[–-]\w+)*")
_BEFORE, _AFTER = 5, 4
_JOINS = frozenset("– — - to until and or till through".split())
_ERAS = frozenset(("BC", "AD", "BCE", "CE", "bc", "ad", "bce", "ce"))
_ABOUT = frozenset("early late mid about around the some circa perhaps probably".split())
_PLAIN = re.compile(
    rf"\b(?:[Oo]n\s(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(ENGLISH)})|[Ii]n(?:\s(?P<only>{'|'.join(ENGLISH)}))?)"
    r"\s(?P<year>[12]\d{3})(?=[,.;:)”\"’]*$)"
)
_DAY = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)? [^\W\d]+|[^\W\d]+ \d{1,2}(?:st|nd|rd|th)?,) [12]\d{3}"
)


class Kind(StrEnum):
    """What a fact is."""

    DATE = "date"
    NAME = "name"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in a text: its words, where they begin (from 0), and its date where it is one."""

    kind: Kind
    words: str
    start: int
    when: When | None = None

    @property
    def end(self) -> int:
        """Return where the words end."""
        return self.start + len(self.words)


def facts_in(text: str, setting: Setting) -> tuple[Fact, ...]:
    """Return the facts of a text in order; none of them overlap."""
    found = list(dates_in(text, setting))
    found += _apart(_names(text, setting), found)
    found += _apart(_capitals(text), found)
    found += _apart(_figures(text), found)
    return tuple(sorted(found, key=lambda fact: fact.start))


def _apart(facts: Iterable[Fact], others: Iterable[Fact]) -> list[Fact]:
    """Return the facts that overlap none of the others, nor an earlier one of themselves."""
    kept: list[Fact] = []
    for fact in facts:
        if all(fact.end <= other.start or other.end <= fact.start for other in (*others, *kept)):
            kept.append(fact)
    return kept


def dates_in(text: str, setting: Setting, year: re.Pattern[str] = _YEAR) -> Iterator[Fact]:
    """Yield the dates with a year after Christ; around each the words are taken that say most.

    A number of three digits is hardly ever a year, so that one has to be asked for.
    """
    years = [found.start() for found in year.finditer(text)]
    if not years:
        return
    tokens = list(_TOKEN.finditer(text))
    starts = [token.start() for token in tokens]
    behind = 0
    for start in years:
        place = bisect_right(starts, start) - 1
        if place < behind or BEFORE_CHRIST.match(text, start):
            continue
        plain = _plain_date(text, tokens, place, behind) if setting.language == "en" else None
        best = plain or _best_window(text, tokens, place, behind, setting)
        if best is not None:
            fact, behind = best
            yield fact


def _plain_date(
    text: str, tokens: list[re.Match[str]], place: int, behind: int
) -> tuple[Fact, int] | None:
    """Return a date that stands by itself, as most do: `on 3 May 1935`, `in May 1935`, `in 1935`.

    What could belong to a longer one is left to the search for the best window.
    """
    if not _ends(tokens[place].group()) and _may_go_on(tokens, place):
        return None
    first = max(behind, place - 3)
    found = _PLAIN.search(text, tokens[first].start(), tokens[place].end())
    if found is None or found.start("year") < tokens[place].start():
        return None
    name = found["month"] or found["only"]
    month = ENGLISH.index(name) + 1 if name else 0
    try:
        when = When.of(int(found["year"]), month, int(found["day"] or 0))
    except dates.DateError:
        return None
    start = found.start("day" if found["day"] else "only" if name else "year")
    return Fact(Kind.DATE, text[start : found.end("year")], start, when), place + 1


def _may_go_on(tokens: list[re.Match[str]], place: int) -> bool:
    """Tell whether a date may go on behind its year: with a dash, or with `to` and a date."""
    if place + 1 == len(tokens):
        return False
    ahead = tokens[place + 1].group()
    if not ahead.isalpha() or ahead in _ERAS:
        return True
    beyond = tokens[place + 2].group() if place + 2 < len(tokens) else ""
    return ahead in _JOINS and (beyond in _ABOUT or not (beyond.isalpha() and beyond.islower()))


def _best_window(
    text: str, tokens: list[re.Match[str]], place: int, behind: int, setting: Setting
) -> tuple[Fact, int] | None:
    """Return the date around a year and the first token behind it."""
    found: list[tuple[tuple[int, ...], Fact, int]] = []
    lasts = _lasts(tokens, place, setting.language)
    for first in range(_limit(tokens, place, behind), place + 1):
        if first < place and dates.is_filler(tokens[first].group(), setting.language):
            continue
        for last in lasts:
            start, end = tokens[first].start(), tokens[last].end()
            words = text[start:end]
            start += len(words) - len(words.lstrip("(“\"'"))
            words = words.strip("(“\"',;:)”.")
            when = _single(words, setting.language, setting.span)
            if when is not None:
                years = len(_YEAR.findall(words))
                worth = (int(when.is_interval), _exactness(when), years, -len(words))
                found.append((worth, Fact(Kind.DATE, words, start, when), last + 1))
        if lasts == [place] and found and _DAY.fullmatch(found[-1][1].words):
            # Fewer words could only say less.
            break
    if not found:
        return None
    _, fact, after = max(found, key=lambda each: each[0])
    return fact, after


def _lasts(tokens: list[re.Match[str]], place: int, language: str) -> list[int]:
    """Return the tokens with which a date around a year may end."""
    found = [place]
    joined = tokens[place + 1 : place + 2] and tokens[place + 1].group() in _JOINS
    for last in range(place + 1, min(place + _AFTER + bool(joined), len(tokens))):
        if _ends(tokens[last - 1].group()):
            break
        if not dates.is_filler(tokens[last].group(), language):
            found.append(last)
    return found


def _limit(tokens: list[re.Match[str]], place: int, behind: int) -> int:
    """Return the first token that may belong to the date: none of another sentence or date."""
    first = place
    while first > max(behind, place - _BEFORE, 0):
        if _ends(tokens[first - 1].group()):
            break
        first -= 1
    return first


def _ends(token: str) -> bool:
    """Tell whether no date goes on behind a token: the end of a sentence, bracket or date."""
    return bool(_SENTENCE_END.search(token) or _CLOSED.search(token))


@lru_cache(maxsize=8192)
def _single(words: str, language: str, span: When | None) -> When | None:
    reading = dates.read(words, language, span)
    if isinstance(reading, dates.Reading) and len(set(reading.candidates)) == 1:
        return reading.candidates[0]
    return None


def _exactness(when: When) -> int:
    ends: tuple[Endpoint | None, ...] = (when.start, when.end)
    return sum(end.precision.value for end in ends if end is not None)


def _names(text: str, setting: Setting) -> Iterator[Fact]:
    """Yield what the register knows, longest spellings first."""
    spellings = {spelling for entry in setting.names.names for spelling in entry}
    for spelling in sorted(spellings, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(spelling)}(?!\w)", text):
            yield Fact(Kind.NAME, spelling, match.start())


def _capitals(text: str) -> Iterator[Fact]:
    """Yield runs of two or more capitalised words that do not begin a sentence."""
    run: list[re.Match[str]] = []
    fresh = True
    for token in [*_TOKEN.finditer(text), None]:
        word = token.group().strip("(“\"',;:)”.!?’") if token else ""
        if token and _CAPITAL.fullmatch(word) and not (fresh and not run):
            run.append(token)
        else:
            yield from _run(text, run)
            run = []
        ended = token is None or bool(_SENTENCE_END.search(token.group()))
        if run and (ended or (token and token.group()[-1] in ",;:)")):
            yield from _run(text, run)
            run = []
        fresh = ended


def _run(text: str, run: list[re.Match[str]]) -> Iterator[Fact]:
    if len(run) > 1:
        words = text[run[0].start() : run[-1].end()]
        start = run[0].start() + len(words) - len(words.lstrip("(“\"'"))
        yield Fact(Kind.NAME, words.strip("(“\"',;:)”.!?’"), start)


def _figures(text: str) -> Iterator[Fact]:
    for match in re.finditer(r"\d[\d.,]*\d|\d", text):
        yield Fact(Kind.FIGURE, match.group(), match.start())
