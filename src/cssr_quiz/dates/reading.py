"""What a learner typed, read as a date in any notation that a person would use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cssr_quiz.dates.era import BEFORE_CHRIST
from cssr_quiz.dates.joining import joined
from cssr_quiz.dates.months import known
from cssr_quiz.dates.phrases import Phrase, read_phrase
from cssr_quiz.dates.tokens import Kind, Token, tidy, tokens
from cssr_quiz.dates.value import FIRST_YEAR, LAST_YEAR, Precision, When
from cssr_quiz.dates.years import Context

LONGEST = 200
_LONGEST_RAW = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """Every date that the response can mean, the likeliest first; at least one."""

    candidates: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date that never was, such as 31 June 1941; the reason is in words for the learner."""

    reason: str


@dataclass(frozen=True, slots=True)
class NoDate:
    """No date, or no single one; the reason is in words for the learner."""

    reason: str = "there is no date in it"


_NO_YEAR = NoDate("the year is missing")
_SEVERAL = NoDate("it is not clear which date is meant: type just the one")
_DENIED = NoDate("`not`, `before` and `after` name no date: type the date itself")
_NOT_TWO = NoDate("it is not clear which dates are meant: type just the two, as in 1901–1905")
_BETWEEN_TWO = re.compile(r"\s*[,;]\s*|\s+(?:and|a|und|i|и)\s+", re.IGNORECASE)


def read(
    response: str, language: str = "en", span: When | None = None
) -> Reading | Impossible | NoDate:
    """Read a response in the notations of its language, of English and of the other four.

    Numbers are read day first; with slashes or dashes, where the order cannot be known, month
    first as well. A two-digit year lies inside the span (see `years.years_of`). Words around a
    date are passed over, but every number must belong to it: of several dates none is read, so
    that listing years never helps. Raises nothing, and looks at 200 characters at most: a longer
    response is no date.
    """
    if len(response) > _LONGEST_RAW:
        return NoDate("it is too long: type just the date")
    text = tidy(response)
    if len(text) > LONGEST:
        return NoDate("it is too long: type just the date")
    if BEFORE_CHRIST.search(text):
        return NoDate("years before Christ are not asked for")
    tongue = known(language)
    found = joined(tokens(text, tongue), tongue, forgiving=True)
    wordy = any(token.kind in (Kind.WORD, Kind.NOT) for token in found)
    judged = _judged(list(_rows(found)), Context(span, wordy=wordy))
    if isinstance(judged, Reading) and _ends_in_denial(found):
        return _DENIED
    stray = next((each.text for each in found if each.kind is Kind.WORD and each.digits), "")
    if stray and judged == _NO_YEAR:
        limits = f"{FIRST_YEAR} and {LAST_YEAR}"
        return NoDate(f"{_NO_YEAR.reason}: {stray} is not between {limits}")
    return _SEVERAL if stray and isinstance(judged, Reading) else judged


def read_ends(
    response: str, language: str = "en", span: When | None = None
) -> Reading | Impossible | NoDate:
    """Read a response as `read` does, where both ends of a span are wanted.

    Two dates, equally exact, with a comma, an `and` or just a blank between them are its ends.
    """
    found = read(response, language, span)
    if not isinstance(found, NoDate) or len(response) > LONGEST:
        return found
    for ends in (_BETWEEN_TWO.split(response.strip()), response.split()):
        dates = [read(end, language, span) for end in ends]
        exact = [each.candidates[0].precision for each in dates if isinstance(each, Reading)]
        if len(exact) == len(dates) == 2 and exact[0] is exact[1]:  # noqa: PLR2004 - a span has two
            found = read(" – ".join(ends), language, span)
            break
    return _NOT_TWO if found is _SEVERAL else found


def _rows(found: list[Token]) -> Iterator[tuple[bool, list[Token]]]:
    """Yield the rows of tokens between words, and whether a `not` or `before` stands before."""
    between = any(token.kind is Kind.BETWEEN for token in found)
    row: list[Token] = []
    denied = False
    for at, token in enumerate(found):
        parts = token.kind is Kind.AND and not between and not _joins_days(found, at)
        breaks = token.kind in (Kind.WORD, Kind.NOT) or parts
        if token.kind is Kind.BETWEEN or breaks:
            if row:
                yield denied, row
            row = [] if breaks else [token]
            denied = token.kind is Kind.NOT
        else:
            row.append(token)
    if row:
        yield denied, row


def _ends_in_denial(found: list[Token]) -> bool:
    said = [token for token in found if token.kind not in (Kind.SKIP, Kind.DOT)]
    return said[-1].kind is Kind.NOT


def _joins_days(found: list[Token], at: int) -> bool:
    """Tell whether an `and` stands between a day and the next one, as in `20 and 21 August`."""
    before = [token for token in found[:at] if token.kind is not Kind.DOT][-1:]
    after = found[at + 1 : at + 2]
    if [token.kind for token in before + after] != [Kind.NUMBER, Kind.NUMBER]:
        return False
    return after[0].value == before[0].value + 1


def _judged(
    rows: list[tuple[bool, list[Token]]], context: Context
) -> Reading | Impossible | NoDate:
    phrases = [(denied, row, read_phrase(row, context)) for denied, row in rows]
    dated = [(denied, phrase) for denied, _, phrase in phrases if phrase.dates]
    for _, _, phrase in phrases:
        if not phrase.dates and phrase.error is not None:
            return Impossible(str(phrase.error)) if not dated else _SEVERAL
    left = [row for _, row, phrase in phrases if not phrase.dates]
    if not dated:
        return _nothing(left, [phrase for _, _, phrase in phrases])
    if any(denied for denied, _ in dated):
        return _DENIED
    candidates = _agreed([phrase.dates for _, phrase in dated])
    if not candidates or _is_unclear(left, candidates):
        return _SEVERAL
    return Reading(candidates)


def _nothing(left: list[list[Token]], phrases: list[Phrase]) -> NoDate:
    if any(token.kind in (Kind.YEAR, Kind.DECADE) for row in left for token in row):
        return _SEVERAL
    if any(phrase.lacks_year for phrase in phrases):
        has_month = any(token.kind is Kind.MONTH for row in left for token in row)
        has_day = sum(token.kind is Kind.NUMBER for row in left for token in row) > 1
        if has_month or has_day:
            return _NO_YEAR
    return NoDate()


def _agreed(found: list[list[When]]) -> tuple[When, ...]:
    """Return the dates that all parts allow: the narrowest, if inside the others."""
    if len(found) == 1:
        return tuple(found[0])
    if any(when.is_interval for dates in found for when in dates):
        return ()
    narrowest = max(found, key=lambda dates: dates[0].precision)
    return tuple(
        when
        for when in narrowest
        if all(any(_is_inside(when, other) for other in dates) for dates in found)
    )


def _is_inside(when: When, other: When) -> bool:
    return other.first <= when.first and when.last <= other.last


_DOUBTS = {
    Kind.MONTH: (Precision.MONTH, Precision.DAY),
    Kind.SEASON: (Precision.SEASON,),
    Kind.PART: (Precision.PART,),
}


def _is_unclear(left: list[list[Token]], candidates: tuple[When, ...]) -> bool:
    """Tell whether something that was not read could be another date, or a piece of one."""
    precision = candidates[0].precision
    return any(
        token.kind in (Kind.NUMBER, Kind.YEAR, Kind.DECADE)
        or precision in _DOUBTS.get(token.kind, ())
        for row in left
        for token in row
    )
