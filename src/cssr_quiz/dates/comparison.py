"""A response held against the key, as dates: how well it fits and what credit that earns."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from cssr_quiz.dates import credit
from cssr_quiz.dates.offset import Offset, offset
from cssr_quiz.dates.reading import Reading
from cssr_quiz.dates.value import Endpoint, Precision, When


class Fit(Enum):
    """How a date fits the key, the best first."""

    EXACT = 1
    FINER = 2
    COARSER = 3
    NEAR = 4
    FAR = 5


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the best reading of a response fits the key.

    `given` is that reading; `ambiguous` says that there were others. Of a coarser date, `missing`
    is the first precision that it lacks, None where it lacks one end of a span, and `lacks` tells
    all that is missing in words. Of a near or far one, `off` tells how far.
    """

    fit: Fit
    given: When
    ambiguous: bool
    credit: float
    missing: Precision | None = None
    off: Offset | None = None
    lacks: str = ""


def compare(key: When, reading: Reading) -> Comparison:
    """Compare a response with the key; of several readings, the best counts.

    Exact, or more exact than the key and consistent with it, earns 1. Consistent but less exact:

    | key    | month | season | part of year | year | decade |
    |--------|-------|--------|--------------|------|--------|
    | day    | 0.75  | 0.6    | 0.55         | 0.5  | 0.2    |
    | month  |       | 0.75   | 0.7          | 0.6  | 0.25   |
    | season |       |        | 0.7          | 0.6  | 0.3    |
    | part   |       |        | 0.6          | 0.6  | 0.3    |
    | year   |       |        |              |      | 0.4    |

    A span around a single key counts as the precision that is about as wide; one wider than a
    decade is far off. Near, at the precision that both have (times the share above where the
    response is less exact, too):

    | compared | off by                                                                      |
    |----------|-----------------------------------------------------------------------------|
    | days     | 1 day 0.45, to 3 0.4, a week 0.35, four weeks or a month 0.3,               |
    |          | three months 0.25, a year 0.2, two 0.15, three 0.1                          |
    | months   | 1 month 0.4, to 3 0.3, a year 0.2, two 0.15, three 0.1                      |
    | years    | 1 year 0.4, two 0.3, three 0.2                                              |
    | decades  | one decade 0.2                                                              |

    Farther off earns 0. A span earns the mean of its ends, one end alone half of that end's
    credit, a point inside it 0.1; with an end that is wrong it is near, and earns 0.45 at most.
    An approximate key also takes the year (month, day) before and after. A Julian key is right as
    written and in our calendar.
    """
    found = [
        (_compared(wanted, given), candidate)
        for candidate in reading.candidates
        for wanted in _keys(key)
        for given in _keys(candidate)[-1:]
    ]
    best, given = min(found, key=lambda pair: (pair[0].fit.value, -pair[0].credit))
    ambiguous = len(set(reading.candidates)) > 1
    return Comparison(
        best.fit, given, ambiguous, round(best.credit, 3), best.missing, best.off, best.lacks
    )


@dataclass(frozen=True, slots=True)
class _Match:
    fit: Fit
    credit: float
    missing: Precision | None = None
    off: Offset | None = None
    lacks: str = ""


_FAR = _Match(Fit.FAR, 0)
_GOOD = (Fit.EXACT, Fit.FINER)
_NEAR_AT_MOST = 0.45
_INSIDE = 0.1
_ONE_END = 0.5


def _keys(when: When) -> list[When]:
    """Return it as written and, of a Julian date, in our calendar."""
    return [replace(when, julian=False), when.gregorian] if when.julian else [when]


def _compared(key: When, given: When) -> _Match:
    if (key.first, key.last) == (given.first, given.last):
        return _Match(Fit.EXACT, 1)
    if key.end is None and given.end is None:
        return _point(key.start, given.start)
    if key.end is None:
        return _span_for_point(key, given)
    if given.end is None:
        return _point_for_span(key.start, key.end, given)
    return _span(key.start, key.end, given.start, given.end)


def _point(key: Endpoint, given: Endpoint) -> _Match:
    slack = timedelta(days=_slack(key))
    if key.first - slack <= given.first and given.last <= key.last + slack:
        fit = Fit.FINER if given.precision > key.precision else Fit.EXACT
        return _Match(fit, 1)
    overlaps = given.first <= key.last and key.first <= given.last
    contains = given.first <= key.first and key.last <= given.last
    if contains or (overlaps and given.precision < key.precision):
        return _coarser(key.precision, given.precision)
    if overlaps:
        return _Match(Fit.NEAR, 0.4)
    return _off(key, given)


def _slack(key: Endpoint) -> int:
    """Return how many days an approximate key reaches beyond itself: one more of its kind."""
    if not key.approximate or key.precision is Precision.DECADE:
        return 0
    return 366 if key.precision is Precision.YEAR else (key.last - key.first).days + 1


def _coarser(key: Precision, given: Precision) -> _Match:
    missing, lacks = _missing(key, given)
    return _Match(Fit.COARSER, credit.coarser(key, given), missing, lacks=lacks)


def _missing(key: Precision, given: Precision) -> tuple[Precision, str]:
    """Return the first precision that is missing, and all that is missing in words."""
    wanted = [Precision.YEAR] if given is Precision.DECADE else []
    if key in (Precision.PART, Precision.SEASON):
        wanted.append(key)
    if key >= Precision.MONTH > given:
        wanted.append(Precision.MONTH)
    if key is Precision.DAY:
        wanted.append(key)
    *names, last = [_NAMES[each] for each in wanted or [key]]
    lacks = f"{', '.join(names)} and {last}" if names else last
    return wanted[0] if wanted else key, lacks


_NAMES = {
    Precision.DECADE: "the decade",
    Precision.YEAR: "the year",
    Precision.PART: "the part of the year",
    Precision.SEASON: "the season",
    Precision.MONTH: "the month",
    Precision.DAY: "the day",
}


def _off(key: Endpoint, given: Endpoint) -> _Match:
    off = offset(key, given)
    share = credit.near(off)
    if given.precision < key.precision:
        share *= credit.coarser(key.precision, given.precision)
    return _Match(Fit.NEAR if share else Fit.FAR, share, off=off)


def _span_for_point(key: When, given: When) -> _Match:
    if key.first <= given.first and given.last <= key.last:
        return _Match(Fit.FINER, 1)
    if given.first <= key.first and key.last <= given.last:
        days = (given.last - given.first).days + 1
        width = credit.width(days)
        return _FAR if width is None else _coarser(key.precision, width)
    ends = [point for point in (given.start, given.end) if point is not None]
    match = min((_point(key.start, end) for end in ends), key=_rank)
    return replace(
        match,
        fit=Fit.NEAR if match.credit else Fit.FAR,
        credit=min(match.credit * _ONE_END, _NEAR_AT_MOST),
        missing=None,
        lacks="",
    )


def _rank(match: _Match) -> tuple[int, float]:
    return match.fit.value, -match.credit


def _point_for_span(start: Endpoint, end: Endpoint, given: When) -> _Match:
    first, last = _point(start, given.start), _point(end, given.start)
    if first.fit is last.fit is Fit.COARSER:
        return replace(first, credit=(first.credit + last.credit) / 2)
    best = min(first, last, key=_rank)
    if best.fit in (*_GOOD, Fit.COARSER):
        return _Match(Fit.COARSER, best.credit * _ONE_END, lacks="the other end")
    if start.first <= given.first and given.last <= end.last:
        return _Match(Fit.COARSER, _INSIDE, lacks="the start and the end")
    return replace(best, credit=best.credit * _ONE_END)


def _span(start: Endpoint, end: Endpoint, first: Endpoint, last: Endpoint) -> _Match:
    one, other = _point(start, first), _point(end, last)
    mean = (one.credit + other.credit) / 2
    fits = {one.fit, other.fit}
    if not fits & {Fit.NEAR, Fit.FAR}:
        worst = max(one, other, key=_rank)
        return replace(worst, credit=mean)
    off = next(_ends_off(one, other), None)
    if fits == {Fit.FAR}:
        return _Match(Fit.FAR, 0, off=off)
    return _Match(Fit.NEAR, min(mean, _NEAR_AT_MOST), off=off)


def _ends_off(one: _Match, other: _Match) -> Iterator[Offset]:
    """Yield the offsets of the ends that are off; one offset, of no end, where both are alike."""
    if one.off is not None and one.off == other.off:
        yield one.off
    for name, match in (("start", one), ("end", other)):
        if match.off is not None:
            yield replace(match.off, end=name)
