"""Answers that stand in the question itself: in its prompt, its text or its hints."""

from collections.abc import Iterator

from cssr_quiz.bank.rules.giveaways import holds, is_telling, keys_of, names_another
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import TextKey


def answer_in_prompt(subject: Subject) -> Iterator[Found]:
    """The prompt holds its own key, and no other option."""
    for text, words in keys_of(subject):
        if holds(subject.words, words) and not names_another(subject, words):
            yield Found(
                subject.question.span,
                f"the prompt holds the answer: {text}",
                "say it in other words",
                "prompt",
                None,
                text,
            )
            return
    if subject.gaps:
        yield from _gap_in_text(subject)


def answer_in_hint(subject: Subject) -> Iterator[Found]:
    """A hint says the key."""
    hints = subject.question.hints
    if not hints:
        return
    keys = keys_of(subject)
    for place, hint in enumerate(hints):
        words = words_of(hint)
        for text, key in keys:
            if holds(words, key) and not names_another(subject, key, words):
                yield Found(
                    subject.question.span,
                    f"the hint says the answer: {text}",
                    "let it lead there without naming it",
                    "hints",
                    place,
                    text,
                )
                return


def _gap_in_text(subject: Subject) -> Iterator[Found]:
    """Look for what belongs into a gap in the text around the gaps."""
    text = words_of(" ".join(getattr(subject.last, "pieces", ())))
    for gap in subject.gaps:
        words = words_of(gap.text)
        if isinstance(gap, TextKey) and is_telling(gap.text, words) and holds(text, words):
            yield Found(
                subject.question.span,
                f"the text holds what belongs into the gap: {gap.text}",
                "say it in other words, or make a gap of both",
                "cloze",
            )
            return


RULES = (
    Rule("answer-in-prompt", Level.WARNING, guideline("7", "28b"), answer_in_prompt),
    Rule("answer-in-hint", Level.WARNING, guideline("28"), answer_in_hint),
)
