"""What is right, what is near it, and how like a response is to it."""

from dataclasses import dataclass, field
from enum import Enum, auto

from cssr_quiz.wording.register import Register
from cssr_quiz.wording.rivals import NOBODY, Rivals


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that an author listed, with the note shown to a learner who types it."""

    text: str
    note: str = ""


class Likeness(Enum):
    """How like a response is to what is right."""

    SAME = auto()
    ACCENTS = auto()
    TYPO = auto()
    REJECTED = auto()
    UNCLEAR = auto()
    OTHER = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Match:
    """How a response matched.

    `spelling` is the right spelling to show, where the response is right. `note` is the
    author's, of what was accepted or rejected. `candidates` are the names that an unclear
    response could mean, or those that another one means.
    """

    likeness: Likeness
    spelling: str = ""
    note: str = ""
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is right, and what is near it without being right.

    `reject` are texts that the author says are wrong, `rivals` other keys, `names` the spellings
    that the bank knows, `course` all keys of the course, its own among them. What `prompt` says
    need not be typed. In a `language` with cases, each of them is right.
    """

    key: str
    accept: tuple[Phrase, ...] = ()
    reject: tuple[Phrase, ...] = ()
    rivals: tuple[str, ...] = ()
    names: Register = field(default_factory=lambda: Register.of({}))
    course: Rivals = NOBODY
    prompt: str = ""
    language: str = ""

    @property
    def noted(self) -> tuple[str, ...]:
        """Return the texts that are rejected with a note."""
        return tuple(phrase.text for phrase in self.reject if phrase.note)

    @property
    def also(self) -> tuple[str, ...]:
        """Return what else is accepted, each with its note, and other spellings of the key."""
        accepted = {
            phrase.text: f"{phrase.text} ({phrase.note})" if phrase.note else phrase.text
            for phrase in self.accept
        }
        spelt = [each for names in self.names.names if self.key in names for each in names]
        others = {each: each for each in spelt if each != self.key}
        return tuple((others | accepted).values())
