"""Which years a number means: written out, or of two digits inside the span of the course."""

from dataclasses import dataclass

from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.dates.value import When

_WRITTEN_OUT = 4
_SHORT = 2
_MODERN = 1000


@dataclass(frozen=True, slots=True)
class Context:
    """The years of the course, inside which a two-digit year lies; `strict` allows none.

    `wordy` says that other words stand around, so that a bare `35` is no year.
    """

    span: When | None = None
    strict: bool = False
    wordy: bool = False


def years_of(token: Token, context: Context, *, alone: bool) -> tuple[int, ...]:
    """Return the years that a number means; `alone` says that nothing else belongs to the date.

    An ordinal such as `20th` is no year, nor are three digits in a course of four-digit years. A
    two-digit year lies inside the span of the course. Where none there ends so, a bare number is no
    year, and one that is plainly a year (`'05`, `16.5.05`) is the year nearest to the span. Without
    a span it may lie in any century from the nineteenth to the twenty-first.
    """
    if token.digits > _SHORT:
        modern = context.span is not None and context.span.first.year >= _MODERN
        needs_four = modern or (context.strict and alone)
        return () if needs_four and token.digits < _WRITTEN_OUT else (token.value,)
    if context.strict or token.digits < _SHORT or not token.text.isdecimal():
        return ()
    plainly = not alone or token.kind is Kind.YEAR
    if context.wordy and not plainly:
        return ()
    return _ending_in(token.value, context.span, nearest=plainly)


def decades_of(token: Token, context: Context) -> tuple[int, ...]:
    """Return the first years of the decades that a token means; `the fifties` as a short year."""
    if token.digits > _SHORT:
        return (token.value,)
    if context.strict:
        return ()
    return _ending_in(token.value, context.span, nearest=True)


def _ending_in(ending: int, span: When | None, *, nearest: bool) -> tuple[int, ...]:
    if span is None:
        return (1900 + ending, 1800 + ending, 2000 + ending)
    first, last = span.first.year, span.last.year
    inside = tuple(year for year in range(first, last + 1) if year % 100 == ending)
    if inside or not nearest:
        return inside
    before = first - (first - ending) % 100
    after = last + (ending - last) % 100
    return (before,) if first - before <= after - last else (after,)
