"""A course gone through bank by bank: what there is to say of each, and between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from cssr_quiz.bank.crew import Crew
from cssr_quiz.bank.folders import CourseFolder
from cssr_quiz.bank.look import Look, Sight, look
from cssr_quiz.bank.rules import COURSE_RULES, Breach, Index
from cssr_quiz.bank.weave import settings
from cssr_quiz.question import Question, Setting


@dataclass(frozen=True, slots=True)
class Survey:
    """The banks of a course in little, and what rules found between them."""

    banks: tuple[Look, ...]
    between: tuple[Breach, ...]


def survey(folder: CourseFolder, crew: Crew) -> Survey:
    """Go through a course; each of a crew holds one bank at a time, and here the gists are kept."""
    sights = [Sight(path, folder.head, folder.wants(path)) for path in folder.files]
    ties = folder.tied(folder.noted(crew.each(look, sights)))
    banks = tuple(bank for bank in ties.banks if folder.wants(bank.path))
    untested = [question for bank in banks for question in bank.untested]
    index = Index(
        gists=tuple(gist for bank in banks for gist in bank.written),
        after=ties.after,
        untested=tuple(_placed(untested, ties.banks)),
    )
    between = tuple((rule, found) for rule in COURSE_RULES for found in rule.find(index))
    return Survey(banks, between)


def _placed(
    questions: list[Question], banks: tuple[Look, ...]
) -> Iterator[tuple[Question, Setting]]:
    """Yield questions with the settings of their banks, which know the course's other keys."""
    if questions:
        around = {str(path): setting for path, setting in settings(banks).items()}
        for question in questions:
            yield question, around[question.span.path]
