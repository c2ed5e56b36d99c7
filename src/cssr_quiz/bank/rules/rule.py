"""What a rule of good questions is, what it looks at, and what it finds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.text import StudyText
from cssr_quiz.diagnostics import Level
from cssr_quiz.question import Question

HALADYNA: Final = (
    "Haladyna, Downing and Rodriguez (2002), A review of multiple-choice item-writing guidelines "
    "for classroom assessment, Applied Measurement in Education 15(3), 309–334"
)
"""The review that most of the rules rest on; a rule names its guideline."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that a rule found: in which question and field, what, and the way out.

    Without a `field` it concerns the question as a whole. `item` is the place of one of several
    values of the field, from 0, and `word` the words in it that are meant.
    """

    question: Question
    message: str
    hint: str = ""
    field: str = ""
    item: int | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """All that rules may look at: the questions of one course, and the study texts they cite."""

    subjects: tuple[Subject, ...]
    texts: Mapping[Path, StudyText] = field(default_factory=dict)

    def text_of(self, subject: Subject) -> StudyText | None:
        """Return the study text of a question's bank."""
        path = subject.bank.text
        return None if path is None else self.texts.get(path)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, how bad a breach is, where it comes from, and how breaches are found."""

    code: str
    level: Level
    source: str
    find: Callable[[Ground], Iterable[Found]]


def each(look: Callable[[Subject], Iterable[Found]]) -> Callable[[Ground], Iterator[Found]]:
    """Make of a look at one question a look at all."""

    def find(ground: Ground) -> Iterator[Found]:
        for subject in ground.subjects:
            yield from look(subject)

    return find


def guideline(*numbers: str) -> str:
    """Name guidelines of the review that the rules rest on."""
    word = "guideline" if len(numbers) == 1 else "guidelines"
    return f"{HALADYNA}: {word} {' and '.join(numbers)}"
