"""FSRS-6 as formulas, for whoever takes thousands of steps that nobody has answered yet.

Source: FSRS-6 as published by open-spaced-repetition; py-fsrs is the oracle in the tests. Real
answers are rated by `memory.Model`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from cssr_quiz.review import Rating

SMALLEST, LARGEST = 0.001, 36500.0
"""Between these lies every stability, in days."""

_EASIEST, _HARDEST = 1.0, 10.0


@dataclass(frozen=True, slots=True)
class State:
    """Stability in days and difficulty from 1 to 10."""

    stability: float
    difficulty: float


class Formulas:
    """FSRS-6 with one set of 21 parameters; times are in days."""

    def __init__(self, parameters: Sequence[float]) -> None:
        self.parameters = tuple(parameters)
        self.decay = -self.parameters[20]
        self.factor: float = 0.9 ** (1 / self.decay) - 1

    def recall(self, stability: float, days: float) -> float:
        """Return the probability of recall after some days, R = (1 + F t / S) ^ decay."""
        return float((1 + self.factor * days / stability) ** self.decay)

    def wait(self, stability: float, retention: float) -> float:
        """Return the days until recall falls to `retention`."""
        return stability / self.factor * float(retention ** (1 / self.decay) - 1)

    def days_of_recall(self, stability: float, days: float) -> float:
        """Return the recall added up over some days, the integral of R."""
        power = self.decay + 1
        grown = (1 + self.factor * days / stability) ** power - 1
        return float(stability / (self.factor * power) * grown)

    def first(self, rating: Rating) -> State:
        """Return the state after a first review."""
        return State(_bounded(self.parameters[rating - 1]), _clamp(self._first_difficulty(rating)))

    def step(self, state: State, rating: Rating, days: float) -> State:
        """Return the state after a review that comes some days after the one before."""
        if days < 1:
            stability = self._same_day(state, rating)
        else:
            recall = self.recall(state.stability, days)
            after = self._forgotten if rating is Rating.AGAIN else self._recalled
            stability = after(state, rating, recall)
        return State(_bounded(stability), self._difficulty(state.difficulty, rating))

    def _first_difficulty(self, rating: Rating) -> float:
        w = self.parameters
        return w[4] - exp(w[5] * (rating - 1)) + 1

    def _difficulty(self, before: float, rating: Rating) -> float:
        w = self.parameters
        moved = before - w[6] * (rating - 3) * (_HARDEST - before) / 9
        return _clamp(w[7] * self._first_difficulty(Rating.EASY) + (1 - w[7]) * moved)

    def _same_day(self, state: State, rating: Rating) -> float:
        w = self.parameters
        growth: float = exp(w[17] * (rating - 3 + w[18])) * state.stability ** -w[19]
        return state.stability * (growth if rating is Rating.AGAIN else max(growth, 1.0))

    def _recalled(self, state: State, rating: Rating, recall: float) -> float:
        w = self.parameters
        bonus = w[15] if rating is Rating.HARD else w[16] if rating is Rating.EASY else 1.0
        gain: float = exp(w[8]) * (11 - state.difficulty) * state.stability ** -w[9]
        return state.stability * (1 + gain * (exp(w[10] * (1 - recall)) - 1) * bonus)

    def _forgotten(self, state: State, _: Rating, recall: float) -> float:
        w = self.parameters
        left: float = (state.stability + 1) ** w[13] - 1
        long: float = w[11] * state.difficulty ** -w[12] * left * exp(w[14] * (1 - recall))
        return min(long, state.stability / exp(w[17] * w[18]))


def _bounded(stability: float) -> float:
    return min(max(stability, SMALLEST), LARGEST)


def _clamp(difficulty: float) -> float:
    return min(max(difficulty, _EASIEST), _HARDEST)
