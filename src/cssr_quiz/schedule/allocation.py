"""How long to wait for each state of memory, so that a second buys the most recall.

A dynamic programme over stability and difficulty weighs the days of recall that a review brings
against the seconds that it costs (as SSP-MMC does; Ye, Su and Cao 2022): it asks for more retention
where memory is stable and cheap to keep, and less where it is weak and dear.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas, State

STABILITIES = tuple(exp(log(0.1) + i * log(40_000) / 39) for i in range(40))
DIFFICULTIES = (1.0, 2.8, 4.6, 6.4, 8.2, 10.0)
WAITS = (1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21, 26, 32, 40, 50, 62, 77, 96, 120, 150, 187, 234,
         292, 365, 456, 570, 712, 890)  # fmt: skip
"""The days between which a programme chooses."""

FORESIGHT = 730.0
"""Days after which recall counts for a third: what comes later weighs less."""

USUAL = State(10.0, 6.0)
"""The state whose wait a retention is told of."""

CHEAPEST, DEAREST, HALVINGS = 0.02, 6.0, 5
"""Between which worths one is sought, and how often the way is halved."""

ROUNDS, SWEEPS = 12, 40
"""How often a policy is improved, and how often it is followed before each improvement."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds that a review takes: recalled, or forgotten with what follows in the session."""

    recalled: float = 10.0
    forgotten: float = 28.0


Place = tuple[int, float, int, float]
"""The cell of a state in the table, and how far into it the state lies, each in stability and
difficulty."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A wait from one state: what it yields, and where it leads if recalled or forgotten.

    `gain` is days of recall, `cost` seconds; `kept` and `lost` are the discounted chances.
    """

    gain: float
    cost: float
    kept: float
    lost: float
    recalled: Place
    forgotten: Place


class Allocation:
    """The best wait of each state, as a table that was made for some retention."""

    def __init__(self, waits: Sequence[int], retention: float) -> None:
        self.waits = tuple(waits)
        self.retention = retention
        self._log_waits = [log(each) for each in self.waits]

    @classmethod
    def of(
        cls, formulas: Formulas, costs: Costs, worth: float, retention: float = 0.0
    ) -> "Allocation":
        """Solve the programme; `worth` is the days of recall that a second must buy."""
        choices = [
            [_choice(formulas, costs, State(s, d), wait) for wait in WAITS]
            for s in STABILITIES
            for d in DIFFICULTIES
        ]
        return cls([WAITS[best] for best in _solved(choices, worth)], retention)

    @classmethod
    def aimed(cls, formulas: Formulas, costs: Costs, retention: float) -> "Allocation":
        """Find the worth that brings a usual state back at `retention`, and solve for it."""
        low, high = log(CHEAPEST), log(DEAREST)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            found = cls.of(formulas, costs, exp(middle), retention)
            if formulas.recall(USUAL.stability, found.wait(USUAL)) > retention:
                low = middle
            else:
                high = middle
        return cls.of(formulas, costs, exp((low + high) / 2), retention)

    def wait(self, state: State) -> float:
        """Return the days to wait, between the best waits of the states around."""
        return exp(_between(self._log_waits, _place(state)))


def _choice(formulas: Formulas, costs: Costs, state: State, wait: int) -> Choice:
    recall = formulas.recall(state.stability, wait)
    later = exp(-wait / FORESIGHT)
    power = formulas.decay + 1
    days = (
        state.stability
        / (formulas.factor * power)
        * ((1 + formulas.factor * wait / state.stability) ** power - 1)
    )
    return Choice(
        gain=days * exp(-wait / FORESIGHT / 2),
        cost=later * (recall * costs.recalled + (1 - recall) * costs.forgotten),
        kept=later * recall,
        lost=later * (1 - recall),
        recalled=_place(formulas.step(state, Rating.GOOD, wait)),
        forgotten=_place(formulas.step(state, Rating.AGAIN, wait)),
    )


def _solved(choices: Sequence[Sequence[Choice]], worth: float) -> list[int]:
    """Return the best choice of each state, by policy iteration."""
    values = [0.0] * len(choices)
    best = [0] * len(choices)
    for _ in range(ROUNDS):
        before = best
        best = [
            max(range(len(WAITS)), key=lambda i, of=of: _value(of[i], values, worth))  # type: ignore[misc]
            for of in choices
        ]
        for _ in range(SWEEPS):
            values = [_value(of[i], values, worth) for of, i in zip(choices, best, strict=True)]
        if best == before:
            break
    return best


def _value(choice: Choice, values: Sequence[float], worth: float) -> float:
    return (
        choice.gain
        - worth * choice.cost
        + choice.kept * _between(values, choice.recalled)
        + choice.lost * _between(values, choice.forgotten)
    )


def _place(state: State) -> Place:
    row, down = _cell(_LOG_STABILITIES, log(state.stability))
    column, across = _cell(DIFFICULTIES, state.difficulty)
    return row * len(DIFFICULTIES) + column, down, row, across


def _cell(axis: Sequence[float], value: float) -> tuple[int, float]:
    cell = min(max(bisect_left(axis, value) - 1, 0), len(axis) - 2)
    share = (value - axis[cell]) / (axis[cell + 1] - axis[cell])
    return cell, min(max(share, 0.0), 1.0)


def _between(values: Sequence[float], place: Place) -> float:
    """Return the value at a place, linear between the four corners of its cell."""
    corner, down, _, across = place
    below = corner + _WIDTH
    upper = values[corner] + across * (values[corner + 1] - values[corner])
    lower = values[below] + across * (values[below + 1] - values[below])
    return upper + down * (lower - upper)


_WIDTH = len(DIFFICULTIES)
_LOG_STABILITIES = tuple(log(each) for each in STABILITIES)
