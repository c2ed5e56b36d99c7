"""The best waits where the truth is known, and the last day on which knowledge counts.

Nobody has either: it tells about how few minutes any choice of waits could take. What is sought is
the most days of recall until that day for the seconds spent; each number of days left has waits of
its own (dynamic programming backwards; Bellman 1957). Slips, luck, a hidden easiness and what a
repetition within the day adds are left out, as in `schedule.allocation`.
"""

from collections.abc import Sequence
from math import exp, log
from typing import Final

from cssr_quiz.review import Rating
from cssr_quiz.schedule.allocation import (
    DIFFICULTIES,
    STABILITIES,
    WAITS,
    Costs,
    between,
    corners,
)
from cssr_quiz.schedule.formulas import Formulas, State

NEVER: Final = 10_000
"""The wait where no further review is worth its seconds."""

LEAST, MOST = 0.5, 0.99
"""Between which recalls a review is thought of; the next day it always is."""

Corner = tuple[int, float, float, float, float]
Move = tuple[int, float, Corner, Corner]
"""A wait, the days of recall less the worth of its seconds, and where it leads: right, wrong."""


class Countdown:
    """The best wait of each state for each number of days left."""

    def __init__(self, formulas: Formulas, costs: Costs, worth: float, days: int) -> None:
        self._formulas, self._costs, self._worth = formulas, costs, worth
        self._states = [State(s, d) for s in STABILITIES for d in DIFFICULTIES]
        self._moves = [self._moves_of(state, days) for state in self._states]
        self._values: list[list[float]] = []
        self._best: list[list[float]] = []
        for left in range(days + 1):
            self._step(left)

    def wait(self, state: State, left: int) -> float:
        """Return the days to wait with so many days left, between the states around."""
        return exp(between(self._best[max(left, 0)], state))

    def _moves_of(self, state: State, days: int) -> list[Move]:
        """Return what each wait brings until its review, and where that leads."""
        moves: list[Move] = []
        for wait in WAITS:
            recall = self._formulas.recall(state.stability, wait)
            if wait > days or not (LEAST <= recall <= MOST or wait == 1):
                continue
            seconds = recall * self._costs.recalled + (1 - recall) * self._costs.forgotten
            moves.append((
                wait,
                self._formulas.days_of_recall(state.stability, wait) - self._worth * seconds,
                corners(self._formulas.step(state, Rating.GOOD, wait), recall),
                corners(self._formulas.step(state, Rating.AGAIN, wait), 1 - recall),
            ))  # fmt: skip
        return moves

    def _step(self, left: int) -> None:
        """Find the best waits with one more day left; a wait may end on the last day."""
        values, best = [], []
        for state, moves in zip(self._states, self._moves, strict=True):
            value, wait = self._formulas.days_of_recall(state.stability, left), NEVER
            for days, brings, right, wrong in moves:
                if days > left:
                    break
                after = self._values[left - days]
                found = brings + _mixed(right, after) + _mixed(wrong, after)
                if found > value:
                    value, wait = found, days
            values.append(value)
            best.append(log(wait))
        self._values.append(values)
        self._best.append(best)


def _mixed(corner: Corner, values: Sequence[float]) -> float:
    first, a, b, c, d = corner
    below = first + len(DIFFICULTIES)
    return a * values[first] + b * values[first + 1] + c * values[below] + d * values[below + 1]
