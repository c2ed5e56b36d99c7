"""What is kept of a question while the rest of its course is read: texts and a hash, no more.

So a course is checked bank by bank, and what rules across questions need of it fits an index.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.rules.vocabulary import telling
from cssr_quiz.diagnostics import Span
from cssr_quiz.events import Event
from cssr_quiz.interaction import Interaction
from cssr_quiz.question import Question, Setting


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that may be a slip: where it stands, and the name that is meant."""

    word: str
    meant: str
    field: str
    item: int | None


class Gist(NamedTuple):
    """One question of a course, in little; `bank` is its bank, without questions.

    What ties it to others is named as in a Question; `waits` is the place of its `after`. Of the
    prompt there are the folded `words` with spaces between, and all of it where a text is asked
    for. `key` is the key as text, and `form` the hardest form. Questions that ask the same have the
    same `signature`, a hash; None says too little.
    To be found in another prompt or to find others there, words are without the endings of their
    cases: `said` are those of the prompt, `tells` are the texts that give the key away by such
    words, and `rivals` those of the wrong options that the prompt names as well. A name of three
    letters has its capital there, and stands behind the other words. A prompt is
    `hedged` where no key can stand out in it. `slips` may be misspelt names.

    It is a tuple because thousands of them go from one process to another.
    """

    name: str
    prompt: str
    words: str
    key: str
    bank: Bank
    line: int
    column: int
    after: tuple[str, ...]
    waits: Span | None
    draft: bool
    event: Event | None
    answers: tuple[str, ...]
    form: type[Interaction]
    signature: bytes | None
    said: str
    tells: Mapping[str, str]
    rivals: tuple[str, ...]
    hedged: bool
    slips: tuple[Slip, ...]

    @property
    def span(self) -> Span:
        """Return its place."""
        return Span(str(self.bank.path), self.line, self.column)

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or of the question where none is kept."""
        return self.waits if name == "after" and self.waits else self.span

    @property
    def short(self) -> str:
        """Return its id."""
        return self.name.rpartition("/")[2]

    @property
    def language(self) -> str:
        """Return the language of its bank, as `en`."""
        return self.bank.setting.language[:2]

    @property
    def telling(self) -> frozenset[str]:
        """Return the stems of the words that say what the prompt is about."""
        return telling(tuple(self.words.split()))


@dataclass(frozen=True, slots=True)
class Index:
    """What there is to know of a course at once: the gist of each question, and which is later.

    `after` is what questions come after, by full names. `untested` are the few questions whose own
    tests do not pass before the whole course is known, each with its setting in it.
    """

    gists: tuple[Gist, ...]
    after: Mapping[str, tuple[str, ...]]
    untested: tuple[tuple[Question, Setting], ...] = ()
