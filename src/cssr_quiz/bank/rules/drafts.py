"""Questions whose author has not looked at them yet."""

from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level


def draft(subject: Subject) -> Iterator[Found]:
    """A question is marked as a draft."""
    if subject.question.draft:
        yield Found(
            subject.question.span,
            "this question is still a draft, and nobody is asked it",
            "take the line out once it is right: cssr-quiz draft --review FILE",
            "draft",
        )


_REASON: Final = "this project: nobody is asked what its author has not looked at"

RULES = (Rule("draft", Level.ADVICE, _REASON, draft),)
