"""Options that are one date in two notations; what is equal in its letters is told on reading."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level

_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def equal_dates(subject: Subject) -> Iterator[Found]:
    """Two options are the same date, as `21 August 1968` and `21.8.1968` are."""
    texts = [option.text for option in subject.options]
    dated = [text for text in texts if ("1" in text or "2" in text) and not text.isdigit()]
    if not any(map(_YEAR.search, dated)):
        return
    seen: dict[When, str] = {}
    for place, text in enumerate(texts):
        when = whole_date(text)
        if when is None:
            continue
        if when in seen:
            yield Found(
                subject.question.span,
                f"`{text}` is the same date as `{seen[when]}`",
                "a learner could not tell them apart; delete or change one",
                *subject.place(place),
            )
        seen.setdefault(when, text)


def whole_date(text: str) -> When | None:
    """Return the date that a whole text is, None where it says more or something else."""
    if not _YEAR.search(text):
        return None
    try:
        return dates.parse(text)
    except dates.DateError:
        return None


OPTION_RULES = (Rule("equal-options", Level.ERROR, guideline("19", "22"), equal_dates),)
