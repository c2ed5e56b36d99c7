"""One file looked at by itself: its bank in little, and all that is wrong without the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from cssr_quiz.bank.allowances import NONE, Allowances, allowances
from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.header import Header
from cssr_quiz.bank.manual import codes
from cssr_quiz.bank.places import Places, placed
from cssr_quiz.bank.reading import ReadBank, read_bank
from cssr_quiz.bank.remainder import remainder
from cssr_quiz.bank.rules import BANK_RULES, OPTION_RULES, RULES, WHOLE_RULES, Breach, Ground, Rule
from cssr_quiz.bank.rules.gathering import gists_of
from cssr_quiz.bank.rules.gist import Gist
from cssr_quiz.bank.rules.keys import fails_alone
from cssr_quiz.bank.rules.subject import Subject, subjects_of
from cssr_quiz.bank.runons import run_on_lists
from cssr_quiz.bank.text import StudyText, read_text
from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.question import Question, Setting
from cssr_quiz.yamltree.comments import cut_texts
from cssr_quiz.yamltree.invisible import invisible_signs
from cssr_quiz.yamltree.quotes import odd_quotes

LOOKS: Final = (cut_texts, invisible_signs, odd_quotes, run_on_lists)
"""What looks at a file's text for what YAML reads otherwise than its author meant."""

TEXTS_HELD: Final = 2
"""How many study texts are kept at a time: that of the course, and that of a bank."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A file to look at, and what its course says; an unwanted one is a neighbour alone."""

    path: Path
    head: Header
    wanted: bool


@dataclass(frozen=True, slots=True)
class Look:
    """One bank in little: the gist of its questions, and its problems that need no other bank.

    `allowances` are the comments of its file. `untested` are the questions whose own tests wait
    for the rest of the course.
    """

    name: str
    path: Path
    setting: Setting
    written: tuple[Gist, ...]
    problems: tuple[Diagnostic, ...] = ()
    allowances: Allowances = NONE
    untested: tuple[Question, ...] = ()


def look(sight: Sight) -> ReadBank[Look]:
    """Read one file and look at its bank, with all rules where it is wanted.

    The problems of its study text are among those of reading.
    """
    read = read_bank(sight.path, sight.head)
    bank = read.bank
    if bank is None:
        return ReadBank(None, tuple(_all_the_same(read, sight)), read.dropped)
    subjects = tuple(subjects_of(bank))
    if not sight.wanted:
        gists = tuple(gists_of(bank, subjects))
        return ReadBank(Look(bank.name, bank.path, bank.setting, gists), (), read.dropped)
    ground = _ground(bank, subjects)
    looked = _with_all_rules(bank, ground, read)
    return ReadBank(looked, (*read.problems, *_of_text(ground, read.text_at)), read.dropped)


@lru_cache(maxsize=TEXTS_HELD)
def study_text(path: Path) -> StudyText:
    """Read a study text, or return it as it was read a moment ago."""
    return read_text(path)


def _ground(bank: Bank, subjects: tuple[Subject, ...]) -> Ground:
    return Ground(subjects, study_text(bank.text) if bank.text else None)


def _of_text(ground: Ground, text_at: Span | None) -> Iterator[Diagnostic]:
    """Yield the problems of a study text; that it is not there, at the place that names it."""
    for problem in ground.text.problems if ground.text else ():
        if problem.code != "unreadable-file" or text_at is None:
            yield problem
            continue
        file, folder = Path(problem.span.path), Path(text_at.path).parent
        named = file.relative_to(folder) if file.is_relative_to(folder) else file
        message = problem.message.replace("the file", f"the study text `{named}`")
        yield replace(problem, span=text_at, message=message)


def _all_the_same(read: ReadBank[Bank], sight: Sight) -> Iterator[Diagnostic]:
    """Yield what was found in a file that is no bank, and in the questions that are whole.

    What is counted over all questions is not looked for. An allowance speaks here too.
    """
    path = str(sight.path)
    told = [*read.problems]
    left = remainder(sight.path, read.text, sight.head) if sight.wanted else None
    if left is not None:
        ground = _ground(left.bank, tuple(subjects_of(left.bank)))
        breaches = [each for subject in ground.subjects for each in _found(subject)]
        breaches += _found_in(ground, BANK_RULES)
        told += placed(breaches, Places(path, left.text, left.nodes))
        told += _of_text(ground, left.text_at)
        looked = (each for look in LOOKS for each in look(left.text, path))
        told += [each for each in looked if each.span.line in left.lines]
    return allowances(read.text, path, codes()).silenced(dict.fromkeys(told))


def _with_all_rules(bank: Bank, ground: Ground, read: ReadBank[Bank]) -> Look:
    """Look at a bank as it was read.

    All is said of one question before the next, so that its words are worked out once.
    """
    written: list[Gist] = []
    breaches: list[Breach] = []
    for subject, gist in zip(ground.subjects, gists_of(bank, ground.subjects), strict=True):
        written.append(gist)
        breaches += _found(subject)
    breaches += _found_in(ground, (*BANK_RULES, *WHOLE_RULES))
    text, path = read.text, str(bank.path)
    places = Places(path, text, read.nodes)
    told = (*placed(breaches, places), *(each for look in LOOKS for each in look(text, path)))
    return Look(
        bank.name,
        bank.path,
        bank.setting,
        tuple(written),
        problems=tuple(dict.fromkeys(told)),
        allowances=allowances(text, path, codes()),
        untested=tuple(subject.question for subject in ground.subjects if fails_alone(subject)),
    )


def _found_in(ground: Ground, rules: Iterable[Rule[Ground]]) -> Iterator[Breach]:
    return ((rule, found) for rule in rules for found in rule.find(ground))


def _found(subject: Subject) -> Iterator[Breach]:
    rules = (*RULES, *OPTION_RULES) if subject.options else RULES
    return ((rule, found) for rule in rules for found in rule.find(subject))
