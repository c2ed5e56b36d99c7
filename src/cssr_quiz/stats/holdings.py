"""How many questions each bank holds, and how many of them are new, due and learned."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from cssr_quiz.bank import Library
from cssr_quiz.schedule import Progress, progress_of

LEARNED_FROM = 21.0
"""Stability in days from which a question counts as learned."""


@dataclass(frozen=True, slots=True)
class BankCount:
    """A bank in figures; `learned` are those remembered for three weeks or longer.

    `drafts` are not among the `questions`.
    """

    course: str
    bank: str
    title: str
    questions: int
    new: int
    due: int
    learned: int
    suspended: int
    drafts: int = 0


def count_banks(
    library: Library,
    progress: Mapping[str, Progress],
    due: Container[str],
) -> tuple[BankCount, ...]:
    """Count the questions of each bank as they stand; `due` are the names of what is due."""
    counts = []
    for course in library.courses:
        for bank in course.banks:
            known = [progress_of(question, progress) for question in bank.questions]
            asked = [each for each in known if not each.suspended]
            counts.append(
                BankCount(
                    course=course.name,
                    bank=bank.name,
                    title=bank.title,
                    questions=len(known),
                    new=sum(each.memory is None for each in asked),
                    due=sum(each.memory is not None and each.question in due for each in asked),
                    learned=sum(
                        each.memory is not None and each.memory.stability >= LEARNED_FROM
                        for each in asked
                    ),
                    suspended=len(known) - len(asked),
                    drafts=len(bank.drafts),
                )
            )
    return tuple(counts)


def count_leeches(library: Library, progress: Mapping[str, Progress], after: int) -> int:
    """Count the questions that lapsed so often and are asked still; 0 is never."""
    known = [progress_of(placed.question, progress) for placed in library.all()]
    return sum(0 < after <= each.lapses and not each.suspended for each in known)
