"""Prompts that take longer to read than to answer."""

from collections.abc import Iterator

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Fill

MOST_WORDS = 40


def long_prompt(subject: Subject) -> Iterator[Found]:
    """The prompt has more than forty words, or the text with gaps has."""
    if len(subject.words) > MOST_WORDS:
        yield from _too_long(subject, "prompt", subject.question.prompt)
    # A word and the space behind it take two signs at least.
    if isinstance(subject.last, Fill) and sum(map(len, subject.last.pieces)) > 2 * MOST_WORDS:
        yield from _too_long(subject, "cloze", subject.last.key_text)


def _too_long(subject: Subject, field: str, text: str) -> Iterator[Found]:
    words = len(text.split())
    if words > MOST_WORDS:
        yield Found(
            subject.question.span,
            f"the {'text with gaps' if field == 'cloze' else field} has {words} words",
            f"keep what the question needs, {MOST_WORDS} words at most; the rest may go to `why`",
            field,
        )


RULES = (Rule("long-prompt", Level.WARNING, guideline("13", "16"), long_prompt),)
