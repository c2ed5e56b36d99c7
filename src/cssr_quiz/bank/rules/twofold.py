"""Answers that hold two ways to say it, of which neither is right alone."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Key, TextKey

_BETWEEN: Final = re.compile(
    r"\s+/\s+|(?<=[^\W\d_]{4})/(?=[^\W\d_]{4})|\s+(?:or|nebo|alebo|oder|или)\s+"
)
"""A slash between words, or a word for it; short ones belong to a name: AC/DC."""

_SHORT: Final = re.compile(r"(.+) \((?![IVX]+\))(\w+)\)")
"""What has a word in brackets behind it that is no number: Soviet Union (USSR)."""


def two_answers(subject: Subject) -> Iterator[Found]:
    """What is to be typed holds two texts, by a slash, an `or` or brackets, and wants both."""
    typed = [("answer", subject.typed)] if subject.typed else []
    for field, key in (*typed, *(("cloze", gap) for gap in subject.gaps)):
        if isinstance(key, TextKey) and _wants_all(key):
            gap = field == "cloze"
            yield Found(
                subject.question.span,
                f"`{key.text}` is one text, and who types a part of it is wrong",
                "write `|` between what is right alone"
                if gap
                else "write what is right alone, and the other under `accept:`; "
                "where both are asked for, `answers: [one, two]`",
                field,
                word=key.text if gap else "",
            )


def _wants_all(key: Key) -> bool:
    """Tell whether a text has parts of which one is wrong alone."""
    short = _SHORT.fullmatch(key.text)
    called = short and sum(map(str.isupper, short[2])) > 1
    parts = short.groups() if short and called else _BETWEEN.split(key.text)
    return len(parts) > 1 and not all(key.judge(part).right for part in parts)


_WHY: Final = "this project: whoever says one of two names that are both right is right"

RULES = (Rule("two-answers", Level.WARNING, _WHY, two_answers),)
