"""Prompts that take longer to read than to answer."""

from collections.abc import Iterator

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level

MOST_WORDS = 40


def long_prompt(subject: Subject) -> Iterator[Found]:
    """The prompt has more than forty words."""
    if len(subject.words) <= MOST_WORDS:
        return
    words = len(subject.question.prompt.split())
    if words > MOST_WORDS:
        yield Found(
            subject.question.span,
            f"the prompt has {words} words",
            f"keep what the question needs, {MOST_WORDS} words at most; the rest may go to `why`",
            "prompt",
        )


RULES = (Rule("long-prompt", Level.WARNING, guideline("13", "16"), long_prompt),)
