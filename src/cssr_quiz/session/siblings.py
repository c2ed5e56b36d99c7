"""Questions that answer each other: the key of one stands in the prompt of the other."""

from collections.abc import Iterable, Iterator
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
        """Return the key, as it would stand in a text; its course has no say in that."""
        alone = self._placed.question.forms(self._placed.bank.setting.alone)
        return f" {fold(alone[-1].key_text)} "

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

    def apart(self, placed: Iterable[Placed]) -> list[Placed]:
        """Return the questions with the second of any two siblings at the end."""
        first: list[Placed] = []
        last: list[Placed] = []
        nearby = _Nearby()
        for each in placed:
            if any(self.spoil(each, other) for other in nearby.to(each)):
                last.append(each)
            else:
                first.append(each)
                nearby.add(each)
        return [*first, *last]

    def _of(self, placed: Placed) -> Told:
        return self._told.setdefault(placed.name, Told(placed))


class _Nearby:
    """Finds, among thousands of questions, the few on the same passage or topic as another.

    A topic brings together what a passage does not, so a question that cites one need only look at
    those of its topic that cite none.
    """

    def __init__(self) -> None:
        self._by_place: dict[tuple[str, str, str], list[Placed]] = {}

    def add(self, placed: Placed) -> None:
        """Take in a question."""
        passages = _passages(placed)
        kinds = ("any",) if passages else ("any", "uncited")
        topics = [(kind, placed.topic) for kind in kinds]
        for kind, name in [*topics, *(("passage", each) for each in passages)]:
            self._by_place.setdefault((placed.course.name, kind, name), []).append(placed)

    def to(self, placed: Placed) -> Iterator[Placed]:
        """Yield what was taken in and may be about the same as a question."""
        passages = _passages(placed)
        topic = ("uncited" if passages else "any", placed.topic)
        for kind, name in [topic, *(("passage", each) for each in passages)]:
            yield from self._by_place.get((placed.course.name, kind, name), ())


def _passages(placed: Placed) -> set[str]:
    return {cite.passage for cite in placed.question.cites}


def _about_the_same(one: Placed, other: Placed) -> bool:
    if one.course.name != other.course.name:
        return False
    passages, others = _passages(one), _passages(other)
    return bool(passages & others) if passages and others else one.topic == other.topic
