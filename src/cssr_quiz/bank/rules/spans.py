"""Dates that lie outside the years of their course."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final, TypeAlias

from cssr_quiz import dates
from cssr_quiz.bank.rules.asking import WHEN, asked_for
from cssr_quiz.bank.rules.equality import whole_date
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import DateKey, Pair

FAR: Final = 30
"""How many years outside the span a date lies that nobody mistakes for one inside."""

Place: TypeAlias = tuple[str, int | None, str]
"""A field, the place of one of its values, a word in it."""


@lru_cache(maxsize=8)
def _ends(span: When) -> tuple[date, date]:
    """Return the first and the last day of a span, which the banks of a course share."""
    return span.first, span.last


def date_outside_span(subject: Subject) -> Iterator[Found]:
    """A date that is right lies wholly outside the course's span, or a wrong one far outside.

    That a wrong option lies outside may be on purpose, so a date that is often mistaken for the
    right one has to lie decades away; other wrong options are left alone.
    """
    span = subject.bank.setting.span
    if span is None:
        return
    ends = _ends(span)
    for when, place in _stated(subject, ends):
        if _outside(when, ends):
            said = dates.say(when, subject.language)
            yield Found(
                subject.question.span,
                f"{said} lies outside the course's span, {dates.say(span, subject.language)}",
                "look at the year, or widen `span`: a two-digit year is read inside it",
                *place,
            )


def _outside(when: When, ends: tuple[date, date]) -> bool:
    first, last = ends
    return when.last < first or last < when.first


def _stated(subject: Subject, ends: tuple[date, date]) -> Iterator[tuple[When, Place]]:
    """Yield the dates of a question that the course is to cover, each with its place."""
    if isinstance(subject.typed, DateKey):
        yield subject.typed.when, ("date", None, "")
        for item, (when, _) in enumerate(subject.typed.near):
            if min(abs(when.last.year - ends[0].year), abs(when.first.year - ends[1].year)) > FAR:
                yield when, ("near", item, "")
    for key in subject.gaps:
        if isinstance(key, DateKey):
            yield key.when, ("cloze", None, dates.say(key.when, subject.language))
    for place, option in enumerate(subject.options):
        found = whole_date(option.text) if option.right else None
        if found and (found.start.month or asked_for(subject.words) == WHEN):
            yield found, (*subject.place(place), "")
    if isinstance(subject.last, Pair):
        for side in (subject.last.left, subject.last.key):
            yield from _of_a_side(side, ends)


def _of_a_side(texts: Sequence[str], ends: tuple[date, date]) -> Iterator[tuple[When, Place]]:
    """Yield the dates of one side of pairs, where all are dates and most lie in the span.

    Heights and prices look like years, too.
    """
    found = [when for when in map(whole_date, texts) if when]
    inside = sum(not _outside(when, ends) for when in found)
    if len(found) == len(texts) and 2 * inside > len(found):
        yield from ((when, ("match", None, text)) for when, text in zip(found, texts, strict=True))


RULES = (
    Rule(
        "date-outside-span",
        Level.WARNING,
        "this project: a wrong digit in a year is the commonest slip in a bank of dates",
        date_outside_span,
    ),
)
