"""FSRS-6 as formulas, for whoever takes thousands of steps.

Source: FSRS-6 as published by open-spaced-repetition. The operations stand in the order in which
py-fsrs has them, so that a log replayed by these formulas leads to the same memory to the last bit;
a test holds them to that. Real answers are rated by `memory.Model`.
"""

from collections.abc import Sequence
from math import e
from typing import Final, NamedTuple

from cssr_quiz.review import Rating

SMALLEST = 0.001
"""The least stability, in days."""

_EASIEST, _HARDEST = 1.0, 10.0

_AGAIN: Final = Rating.AGAIN
"""A name of its own: to look a member of an enumeration up takes as long as two products."""


class State(NamedTuple):
    """Stability in days and difficulty from 1 to 10."""

    stability: float
    difficulty: float


class Formulas:
    """FSRS-6 with one set of 21 parameters; times are in days."""

    def __init__(self, parameters: Sequence[float]) -> None:
        self.parameters = tuple(parameters)
        self.decay = -self.parameters[20]
        self.factor: float = 0.9 ** (1 / self.decay) - 1
        w = self.parameters
        self._growth: float = e ** w[8]
        self._loss: float = e ** (w[17] * w[18])
        self._saturates, self._pulls = w[9], w[10]
        self._bonus = (0.0, 0.0, w[15], 1.0, w[16])  # by rating
        self._reverted: float = w[7] * self._first_difficulty(Rating.EASY)
        self._firsts = {rating: self._first(rating) for rating in Rating}
        self._stretches: dict[float, float] = {}

    def recall(self, stability: float, days: float) -> float:
        """Return the probability of recall after some days, R = (1 + F t / S) ^ decay."""
        chance: float = (1 + self.factor * days / stability) ** self.decay
        return chance

    def wait(self, stability: float, retention: float) -> float:
        """Return the days until recall falls to `retention`."""
        stretch = self._stretches.get(retention)
        if stretch is None:
            self._stretches[retention] = stretch = float(retention ** (1 / self.decay) - 1)
        return stability / self.factor * stretch

    def days_of_recall(self, stability: float, days: float) -> float:
        """Return the recall added up over some days, the integral of R."""
        power = self.decay + 1
        grown = (1 + self.factor * days / stability) ** power - 1
        return float(stability / (self.factor * power) * grown)

    def first(self, rating: Rating) -> State:
        """Return the state after a first review."""
        return self._firsts[rating]

    def step(self, state: State, rating: Rating, days: float) -> State:
        """Return the state after a review that comes some days after the one before."""
        return State(*self.moved(state.stability, state.difficulty, rating, days))

    def moved(
        self, stability: float, difficulty: float, rating: Rating, days: float
    ) -> tuple[float, float]:
        """Return what `step` does, as numbers: stability and difficulty."""
        if days < 1:
            after = self._same_day(stability, rating)
        elif rating is _AGAIN:
            after = self.forgotten(stability, difficulty, self.recall(stability, days))
        else:
            recall, bonus = self.recall(stability, days), self._bonus[rating]
            after = self.recalled(stability, difficulty, recall, bonus)
        return max(after, SMALLEST), self._difficulty(difficulty, rating)

    def recalled(
        self, stability: float, difficulty: float, recall: float, bonus: float = 1
    ) -> float:
        """Return the stability after a right response that came with a probability of recall."""
        gain: float = self._growth * (11 - difficulty) * stability**-self._saturates
        pulled: float = e ** ((1 - recall) * self._pulls) - 1
        return stability * (1 + gain * pulled * bonus)

    def forgotten(self, stability: float, difficulty: float, recall: float) -> float:
        """Return the stability after a wrong response."""
        w = self.parameters
        left: float = (stability + 1) ** w[13] - 1
        long: float = w[11] * difficulty ** -w[12] * left * e ** ((1 - recall) * w[14])
        return min(long, stability / self._loss)

    def _first(self, rating: Rating) -> State:
        stability = max(self.parameters[rating - 1], SMALLEST)
        return State(stability, _clamp(self._first_difficulty(rating)))

    def _first_difficulty(self, rating: Rating) -> float:
        w = self.parameters
        return float(w[4] - e ** (w[5] * (rating - 1)) + 1)

    def _difficulty(self, before: float, rating: Rating) -> float:
        w = self.parameters
        moved = before + (_HARDEST - before) * -(w[6] * (rating - 3)) / 9
        return _clamp(self._reverted + (1 - w[7]) * moved)

    def _same_day(self, stability: float, rating: Rating) -> float:
        w = self.parameters
        growth: float = e ** (w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        return stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))


def _clamp(difficulty: float) -> float:
    return min(max(difficulty, _EASIEST), _HARDEST)
