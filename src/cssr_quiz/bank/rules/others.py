"""Options that say nothing of their own but speak of the other options."""

from collections.abc import Iterator

from cssr_quiz.bank.rules.collective import speaks_of_others
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level


def of_the_above(subject: Subject) -> Iterator[Found]:
    """An option speaks of other options: all of the above, none of these, both, A and C."""
    for place, option in enumerate(subject.options):
        if not speaks_of_others(subject, place):
            continue
        yield Found(
            subject.question.span,
            f"`{option.text}` speaks of the other options",
            "options change places; let each say something of its own, or mark several as right",
            *subject.place(place),
        )


OPTION_RULES = (Rule("of-the-above", Level.WARNING, guideline("9", "25", "26"), of_the_above),)
