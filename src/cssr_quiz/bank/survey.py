"""A course gone through bank by bank: what rules find in each, and what they find between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.folders import CourseFolder
from cssr_quiz.bank.rules import (
    BANK_RULES,
    COURSE_RULES,
    OPTION_RULES,
    RULES,
    Found,
    Ground,
    Index,
    Rule,
)
from cssr_quiz.bank.rules.gathering import gists_of
from cssr_quiz.bank.rules.gist import Gist
from cssr_quiz.bank.rules.keys import fails_alone
from cssr_quiz.bank.rules.subject import Subject, subjects_of
from cssr_quiz.bank.text import StudyText
from cssr_quiz.bank.weave import settings
from cssr_quiz.question import Question, Setting

Breach = tuple[Rule[Subject] | Rule[Ground] | Rule[Index], Found]


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One bank in little: the gist of its questions, and what rules found that need no other.

    `untested` are the questions whose own tests wait for the rest of the course.
    """

    name: str
    path: Path
    setting: Setting
    written: tuple[Gist, ...]
    breaches: tuple[Breach, ...]
    untested: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """The banks of a course in little, and what rules found between them."""

    banks: tuple[Surveyed, ...]
    between: tuple[Breach, ...]

    @property
    def breaches(self) -> Iterator[Breach]:
        """Yield all that rules found."""
        for bank in self.banks:
            yield from bank.breaches
        yield from self.between


def survey(folder: CourseFolder, read: Callable[[Path], StudyText]) -> Survey:
    """Go through a course; one bank is held at a time, and the gist of the others.

    `read` reads a study text.
    """
    ties = folder.tied(_look(bank, folder, read) for bank in folder.banks())
    banks = tuple(bank for bank in ties.banks if folder.wants(bank.path))
    untested = [question for bank in banks for question in bank.untested]
    index = Index(
        gists=tuple(gist for bank in banks for gist in bank.written),
        after=ties.after,
        untested=tuple(_placed(untested, ties.banks)),
    )
    between = tuple((rule, found) for rule in COURSE_RULES for found in rule.find(index))
    return Survey(banks, between)


def _look(bank: Bank, folder: CourseFolder, read: Callable[[Path], StudyText]) -> Surveyed:
    """Look at one bank, with all rules where it was asked for and is no neighbour alone.

    All is said of one question before the next, so that its words are worked out once.
    """
    subjects = tuple(subjects_of(bank))
    if not folder.wants(bank.path):
        gists = tuple(gists_of(bank, subjects))
        return Surveyed(bank.name, bank.path, bank.setting, gists, (), ())
    written: list[Gist] = []
    breaches: list[Breach] = []
    for subject, gist in zip(subjects, gists_of(bank, subjects), strict=True):
        written.append(gist)
        rules = (*RULES, *OPTION_RULES) if subject.options else RULES
        breaches += [(rule, found) for rule in rules for found in rule.find(subject)]
    ground = Ground(subjects, read(bank.text) if bank.text else None)
    breaches += [(rule, found) for rule in BANK_RULES for found in rule.find(ground)]
    return Surveyed(
        bank.name,
        bank.path,
        bank.setting,
        tuple(written),
        tuple(breaches),
        tuple(subject.question for subject in subjects if fails_alone(subject)),
    )


def _placed(
    questions: list[Question], banks: tuple[Surveyed, ...]
) -> Iterator[tuple[Question, Setting]]:
    """Yield questions with the settings of their banks, which know the course's other keys."""
    if questions:
        around = {str(path): setting for path, setting in settings(banks).items()}
        for question in questions:
            yield question, around[question.span.path]
