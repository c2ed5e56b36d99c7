"""Dates that lie outside the years of their course."""

from collections.abc import Iterator

from cssr_quiz import dates
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import DateKey


def date_outside_span(subject: Subject) -> Iterator[Found]:
    """A date that is a key lies wholly outside the course's span."""
    span = subject.bank.setting.span
    if span is None:
        return
    keys = [(subject.typed, "date"), *((gap, "cloze") for gap in subject.gaps)]
    for key, field in keys:
        if not isinstance(key, DateKey):
            continue
        if key.when.last < span.first or span.last < key.when.first:
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
