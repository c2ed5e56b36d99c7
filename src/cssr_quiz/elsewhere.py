"""Which text is right where in a course: a wrong response may be the key of another question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cssr_quiz.wording import NOBODY, Rivals, fold


@dataclass(frozen=True, slots=True)
class Answered:
    """A text that is right somewhere: as it is spelt, and the prompts it answers, by question.

    `twins` are the words that this text is, where accents alone tell two keys of a bank apart.
    """

    text: str
    prompts: Mapping[str, str]
    twins: tuple[str, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """The texts that are keys in a course, folded, with what each answers; made once for all.

    It is no slotted class because it keeps what is first asked of it.
    """

    answered: Mapping[str, Answered] = field(default_factory=dict)

    @cached_property
    def rivals(self) -> Rivals:
        """What else a response may mean."""
        texts = tuple(each.text for each in self.answered.values())
        return Rivals(texts) if texts else NOBODY


@dataclass(frozen=True, slots=True)
class Others:
    """Tells which other question of a course a text answers.

    What is `right` for the question itself, which is called `name`, answers no other.
    """

    answered: Mapping[str, Answered] = field(repr=False)
    name: str
    right: tuple[str, ...] = ()

    def __call__(self, folded: str) -> tuple[str, str] | None:
        """Return the name and the prompt of the first such question."""
        return next(iter(self._all(folded)), None)

    def twins(self, text: str) -> tuple[str, ...]:
        """Return the other words that a text would be with other accents."""
        found = self.answered.get(fold(text)) if self.answered else None
        return tuple(twin for twin in found.twins if twin != text) if found else ()

    def only(self, option: str) -> tuple[str, str] | None:
        """Return the one question that an option answers, and what to say of that.

        Who picks an option that is right in several places has confused nobody knows which.
        """
        found = self._all(fold(option))
        if len(found) != 1:
            return None
        [(question, prompt)] = found
        return question, f"{option} is the answer to another question: {prompt}"

    def _all(self, folded: str) -> list[tuple[str, str]]:
        found = self.answered.get(folded)
        if found is None or folded in map(fold, self.right):
            return []
        return [pair for pair in found.prompts.items() if pair[0] != self.name]
