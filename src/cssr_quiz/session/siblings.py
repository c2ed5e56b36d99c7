"""Questions that answer each other: the key of one stands in the prompt of the other."""

from functools import cached_property

from cssr_quiz.bank import Placed
from cssr_quiz.wording import fold

TELLING = 5
"""The least letters of a key that can give it away: `1935` in a prompt tells little."""


class Told:
    """What a question tells and asks, folded once."""

    def __init__(self, placed: Placed) -> None:
        self._placed = placed

    @cached_property
    def key(self) -> str:
        """Return the key, as it would stand in a text."""
        return f" {fold(self._placed.forms()[-1].key_text)} "

    @cached_property
    def prompt(self) -> str:
        """Return the prompt."""
        return f" {fold(self._placed.question.prompt)} "

    def spoils(self, other: "Told") -> bool:
        """Tell whether one of the two gives the other away."""
        return self.stands_in(other.prompt) or other.stands_in(self.prompt)

    def stands_in(self, prompt: str) -> bool:
        """Tell whether the key stands in a prompt."""
        return len(self.key) > TELLING and self.key in prompt


class Siblings:
    """Knows of any two questions whether they may stand in one session."""

    def __init__(self) -> None:
        self._told: dict[str, Told] = {}

    def spoil(self, one: Placed, other: Placed) -> bool:
        """Tell whether one of two questions on the same passage or topic gives the other away."""
        return _about_the_same(one, other) and self._of(one).spoils(self._of(other))

    def _of(self, placed: Placed) -> Told:
        return self._told.setdefault(placed.name, Told(placed))


def _about_the_same(one: Placed, other: Placed) -> bool:
    if one.course.name != other.course.name:
        return False
    passages = {cite.passage for cite in one.question.cites}
    others = {cite.passage for cite in other.question.cites}
    return bool(passages & others) if passages and others else one.topic == other.topic
