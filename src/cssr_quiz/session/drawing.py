"""Draws the questions of a paper: as evenly from each topic, and of each type, as there are any."""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from random import Random
from typing import TypeAlias

from cssr_quiz.bank import Placed


class _Topic:
    """The questions of a topic, by type: those that are drawn and those that are left."""

    def __init__(self, questions: Iterable[Placed]) -> None:
        self.drawn: dict[str, list[Placed]] = {}
        self.left: dict[str, list[Placed]] = {}
        self.number = 0
        for placed in questions:
            self.left.setdefault(type(placed.question.body).__name__, []).append(placed)

    def kinds(self) -> Iterator[str]:
        """Yield the types of which a question is left."""
        return (kind for kind, questions in self.left.items() if questions)

    def draw(self, kind: str) -> None:
        """Draw a question of a type."""
        self.drawn.setdefault(kind, []).append(self.left[kind].pop())
        self.number += 1

    def give_back(self, kind: str) -> None:
        """Take a question of a type out of the draw."""
        self.left[kind].append(self.drawn[kind].pop())
        self.number -= 1


_Exchange: TypeAlias = tuple[_Topic, str, _Topic, str]
"""A question of a topic and type gives way to one of another type, of the same topic mostly."""


def balanced(questions: Iterable[Placed], number: int, seed: int) -> list[Placed]:
    """Return so many questions: of each topic as many as of any other, and so of each type.

    What a topic or a type lacks is made up by the others. Topics go before types, and neighbours
    differ in topic while more than one is left.
    """
    rng = Random(seed)
    topics = _shuffled(questions, rng)
    kinds = Counter({kind: 0 for topic in topics for kind in topic.kinds()})
    for topic in _in_turn(topics, number):
        kind = min(topic.kinds(), key=kinds.__getitem__)
        topic.draw(kind)
        kinds[kind] += 1
    while exchanges := _exchanges(topics, kinds):
        for giver, out, taker, into in exchanges:
            giver.give_back(out)
            taker.draw(into)
        kinds[exchanges[0][1]] -= 1
        kinds[exchanges[-1][3]] += 1
    return _laid_out(topics, rng)


def _shuffled(questions: Iterable[Placed], rng: Random) -> list[_Topic]:
    """Return the topics in any order, and in each its types and questions in any order."""
    piles: dict[str, list[Placed]] = {}
    for placed in questions:
        piles.setdefault(placed.topic, []).append(placed)
    found = [_Topic(rng.sample(pile, len(pile))) for _, pile in sorted(piles.items())]
    rng.shuffle(found)
    return found


def _in_turn(topics: Sequence[_Topic], number: int) -> Iterator[_Topic]:
    """Yield one topic after the other that has a question left, so often."""
    while ready := [topic for topic in topics if any(topic.kinds())][:number]:
        yield from ready
        number -= len(ready)


def _exchanges(topics: Sequence[_Topic], kinds: Counter[str]) -> list[_Exchange]:
    """Return exchanges after which types are drawn more evenly, none where there are no such."""
    for kind, number in kinds.most_common():
        rare = {other for other in kinds if kinds[other] < number - 1}
        if rare and (found := _way(topics, kind, rare)):
            return found
    return []


def _way(topics: Sequence[_Topic], kind: str, wanted: Collection[str]) -> list[_Exchange]:
    """Return the fewest exchanges by which a type gives way to a wanted one, over others or not.

    No topic is among them twice: what it did in two of them, it could do in one.
    """
    open_ = [topic for topic in topics if any(topic.kinds())]
    low = min((topic.number for topic in open_), default=0)
    takers = {kind: topic for topic in open_ if topic.number == low for kind in topic.kinds()}
    ways: dict[str, list[_Exchange]] = {kind: []}
    ends = deque([kind])
    while ends:
        out = ends.popleft()
        for giver in topics:
            if not giver.drawn.get(out):
                continue
            own = dict.fromkeys(giver.kinds(), giver)
            for into, taker in ({**takers, **own} if giver.number > low else own).items():
                if into not in ways:
                    ways[into] = [*ways[out], (giver, out, taker, into)]
                    ends.append(into)
                    if into in wanted:
                        return ways[into]
    return []


def _laid_out(topics: Sequence[_Topic], rng: Random) -> list[Placed]:
    """Return what was drawn, a question of each topic in turn, and in each of any type."""
    piles = [[each for pile in topic.drawn.values() for each in pile] for topic in topics]
    for pile in piles:
        rng.shuffle(pile)
    longest = max(map(len, piles), default=0)
    return [pile[turn] for turn in range(longest) for pile in piles if turn < len(pile)]
