"""The text for the author of a bank: what learners say of its questions, ready to be sent."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Final

from cssr_quiz.question import bank_name
from cssr_quiz.review import Report, date_of
from cssr_quiz.stats.reports import Reported
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.words import count

WIDTH: Final = 76
"""Columns of a line that every mail program leaves whole."""

_ASKED_TO: Final = {
    "choose": "choose among",
    "write": "write",
    "arrange": "put in order",
    "pair": "match",
    "fill": "fill the gaps",
}


def report_text(found: Sequence[Reported], about: Mapping[str, tuple[str, ...]]) -> str:
    """Return the text; `about` says of each bank, by its full name, which one it is."""
    parts = []
    for bank, questions in groupby(found, key=lambda each: bank_name(each.name)):
        lines = [line for text in about.get(bank, (f"Bank {bank}",)) for line in _wrapped(text)]
        lines.append("")
        for each in questions:
            lines += [*_question(each), ""]
        parts.append("\n".join(lines))
    return "\n".join(parts)


def _question(each: Reported) -> Iterator[str]:
    placed = each.placed
    prompt = placed.question.prompt if placed else each.reports[-1].prompt
    yield from _wrapped(f"{each.name}: {prompt}")
    if placed is None:
        yield "  It is in no bank that was read."
    else:
        yield from _wrapped(f"The key: {placed.question.body.key_text}", 2)
    for number, report in zip(each.numbers, each.reports, strict=True):
        yield from _report(report, each, number)
    if each.flagged:
        yield "  Flagged."
    if each.answered:
        yield from _wrapped(_answers(each), 2)


def _report(report: Report, each: Reported, number: int) -> Iterator[str]:
    yield from _wrapped(f"{number}. {date_of(report.stamp.day)}: {report.comment}", 2)
    to = _ASKED_TO.get(report.asked.form, report.asked.form)
    shown = f" {' | '.join(report.asked.shown)}" if report.asked.shown else ""
    answered = f"answered: {'; '.join(report.response)}" if report.response else "no answer"
    yield from _wrapped(f"Asked to {to}{shown}; {answered}.", 5)
    yield from (line for text in _changes(report, each) for line in _wrapped(text, 5))


def _changes(report: Report, each: Reported) -> Iterator[str]:
    """Say where the question is not what the learner saw."""
    if each.placed is None:
        return
    question = each.placed.question
    if report.prompt != question.prompt:
        yield f"It read: {report.prompt}"
    elif (report.asked.rev, report.asked.digest) != (question.rev, question.digest):
        yield "The question has changed since."


def _answers(each: Reported) -> str:
    wrong = ", ".join(f"{heard.text} ({count(heard.count, 'time')})" for heard in each.heard)
    told = f"Answered {count(each.answered, 'time')}, {each.right} right"
    return f"{told}; wrong: {wrong}." if wrong else f"{told}."


def _wrapped(text: str, indent: int = 0) -> list[str]:
    """Break a text into lines; its further lines stand two columns further in."""
    first = " " * indent
    rest = first + "  "
    return wrap(clean(text), WIDTH, initial_indent=first, subsequent_indent=rest) or [first]
