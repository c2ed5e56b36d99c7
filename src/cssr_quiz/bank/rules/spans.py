"""Dates that lie outside the years of their course."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from cssr_quiz import dates
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import DateKey


@lru_cache(maxsize=8)
def _ends(span: When) -> tuple[date, date]:
    """Return the first and the last day of a span, which the banks of a course share."""
    return span.first, span.last


def _lies_outside(when: When, span: When) -> bool:
    first, last = _ends(span)
    return when.last < first or last < when.first


def date_outside_span(subject: Subject) -> Iterator[Found]:
    """A date that is a key lies wholly outside the course's span."""
    span = subject.bank.setting.span
    if span is None:
        return
    for key in (subject.typed, *subject.gaps):
        if isinstance(key, DateKey) and _lies_outside(key.when, span):
            field = "date" if key is subject.typed else "cloze"
            said = dates.say(key.when, subject.language)
            yield Found(
                subject.question.span,
                f"{said} lies outside the course's span, {dates.say(span, subject.language)}",
                "look at the year, or widen `span`: a two-digit year is read inside it",
                field,
                None,
                said if field == "cloze" else "",
            )


RULES = (
    Rule(
        "date-outside-span",
        Level.WARNING,
        "this project: a wrong digit in a year is the commonest slip in a bank of dates",
        date_outside_span,
    ),
)
