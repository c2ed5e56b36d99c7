"""What files hold once they are read: banks, the course they form, and all courses together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.events import Events
from cssr_quiz.interaction import Interaction
from cssr_quiz.question import Question, Setting, derived_id


@dataclass(frozen=True, slots=True)
class Source:
    """Whom a bank or a study text derives from."""

    title: str = ""
    url: str = ""
    authors: str = ""
    license: str = ""
    revision: str = ""

    @property
    def credit(self) -> str:
        """Return in one line what is owed to its authors, or an empty text."""
        by = self.authors and f"by {self.authors}"
        return ", ".join(filter(None, (self.title, by, self.url, self.license)))


@dataclass(frozen=True, slots=True)
class Bank:
    """One file of questions; `path` is the file, `text` its study text where it has one.

    `drafts` are the questions that nobody is asked yet.
    """

    name: str
    title: str
    path: Path
    questions: tuple[Question, ...]
    setting: Setting
    text: Path | None = None
    source: Source = Source()
    drafts: tuple[Question, ...] = ()

    @property
    def written(self) -> tuple[Question, ...]:
        """Return all questions in the order of the file, drafts among them."""
        if not self.drafts:
            return self.questions
        return tuple(sorted((*self.questions, *self.drafts), key=lambda each: each.span))


def events_of(banks: Iterable[Bank]) -> Events:
    """Return the dated events that the questions of banks are about, drafts left out."""
    return Events.of(each.event for bank in banks for each in bank.questions if each.event)


@dataclass(frozen=True, slots=True)
class Course:
    """A folder of banks, in the order in which they are learned; without a `name` it has no id."""

    name: str
    title: str
    path: Path
    banks: tuple[Bank, ...]
    source: Source = Source()

    @property
    def events(self) -> Events:
        """Return the dated events of the course, earliest first."""
        return events_of(self.banks)

    def full_name(self, bank: Bank) -> str:
        """Return what one of its banks is called in full: `course/bank`, or `bank`."""
        return f"{self.name}/{bank.name}" if self.name else bank.name


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of which some questions, or all (`questions` is None), cannot be asked."""

    path: str
    questions: int | None


@dataclass(frozen=True, slots=True)
class Placed:
    """A question with the bank and the course in which it stands."""

    question: Question
    bank: Bank
    course: Course

    @property
    def name(self) -> str:
        """Return the question's full name."""
        return self.question.name

    @property
    def topic(self) -> str:
        """Return the question's topic, or the name of its bank."""
        return self.question.topic or self.bank.name

    @property
    def derived(self) -> str:
        """Return the id that the question has, or would have, by its text alone."""
        return derived_id(self.question.prompt, self.question.body.key_text)

    def is_about(self, topic: str) -> bool:
        """Tell whether a topic or tag is the question's, in capitals or not."""
        folded = topic.casefold()
        return any(folded == word.casefold() for word in (self.topic, *self.question.tags))

    def forms(self) -> tuple[Interaction, ...]:
        """Return the question's ladder of forms, easiest first."""
        return self.question.forms(self.bank.setting)


@dataclass(frozen=True, slots=True)
class Library:
    """All courses that were loaded, every problem met, and what had to be left out."""

    courses: tuple[Course, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    by_name: Mapping[str, Placed] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {placed.name: placed for placed in self.all()})

    def without_twins(self) -> "Library":
        """Return the library without courses and banks that a later one of the name replaces."""
        kept: dict[str, Course] = {}
        taken: set[str] = set()
        for course in reversed(self.courses):
            fresh = [bank for bank in course.banks if course.full_name(bank) not in taken]
            taken |= {course.full_name(bank) for bank in fresh}
            if fresh and not (course.name and course.name in kept):
                whole = len(fresh) == len(course.banks)
                name = course.name or str(course.path)
                kept[name] = course if whole else replace(course, banks=tuple(fresh))
        courses = tuple(reversed(kept.values()))
        return self if courses == self.courses else replace(self, courses=courses)

    def all(self) -> Iterator[Placed]:
        """Yield every question that is asked, in the order of courses, banks and files."""
        for course in self.courses:
            for bank in course.banks:
                for question in bank.questions:
                    yield Placed(question, bank, course)

    def written(self) -> Iterator[Placed]:
        """Yield every question, drafts among them, in the same order."""
        for course in self.courses:
            for bank in course.banks:
                for question in bank.written:
                    yield Placed(question, bank, course)
