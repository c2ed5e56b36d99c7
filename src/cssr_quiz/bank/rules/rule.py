"""What a rule of good questions is, what it looks at, and what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.text import StudyText
from cssr_quiz.diagnostics import Level, Span

HALADYNA: Final = (
    "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing guidelines "
    "for classroom assessment, Applied Measurement in Education 15(3), 309–334"
)
"""The review that most of the rules rest on; a rule names its guideline."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a rule found: in which question and field, what, and the way out.

    `question` is its place. Without a `field` it concerns the question as a whole. `item` is the
    place of one of several values of the field, from 0, and `word` the words in it that are meant.
    """

    question: Span
    message: str
    hint: str = ""
    field: str = ""
    item: int | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What rules of a bank look at: its questions, and the study text that they cite."""

    subjects: tuple[Subject, ...]
    text: StudyText | None = None


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """One rule: its code, how bad a breach is, where it comes from, and how breaches are found.

    It looks at each question by itself, a Subject, at each bank, a Ground, or at what was gathered
    of a whole course, an Index.
    """

    code: str
    level: Level
    source: str
    find: Callable[[T], Iterable[Found]]


def guideline(*numbers: str) -> str:
    """Name guidelines of the review that the rules rest on."""
    word = "guideline" if len(numbers) == 1 else "guidelines"
    return f"{HALADYNA}: {word} {' and '.join(numbers)}"
