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

CHEAPEST, DEAREST, HALVINGS = 0.02, 6.0, 6
"""Between which worths one is sought, and how often the way is halved."""

SETTLING = 150
"""How often a policy is followed until its values are told of."""

ROUNDS, SWEEPS, REACH = 30, 10, 3
"""How often a policy is improved, how often it is followed before each improvement, and how many
waits up and down are tried in one."""


@dataclass(frozen=True, slots=True)
class Costs:
    """Seconds that a review takes: recalled, or forgotten with what follows in the session."""

    recalled: float = 10.0
    forgotten: float = 28.0


Choice = tuple[float, float, int, float, float, float, float, int, float, float, float, float]
"""A wait from one state: days of recall and seconds, discounted; then where it leads if recalled,
the first of four states that surround it with the discounted chance of each; then if forgotten."""


class Allocation:
    """The best wait of each state, as a table that was made for some retention."""

    def __init__(self, waits: Sequence[int], retention: float) -> None:
        self.waits = tuple(waits)
        self.retention = retention
        self._log_waits = [log(each) for each in self.waits]

    def wait(self, state: State) -> float:
        """Return the days to wait, between the best waits of the states around."""
        return exp(between(self._log_waits, state))


class Programme:
    """The programme under one set of parameters and costs; each solution starts from the last."""

    def __init__(self, formulas: Formulas, costs: Costs) -> None:
        self._formulas, self._costs = formulas, costs
        self._states = [State(s, d) for s in STABILITIES for d in DIFFICULTIES]
        self._choices: list[dict[int, Choice]] = [{} for _ in self._states]
        self._policy = [_nearest(formulas.wait(each.stability, 0.9)) for each in self._states]
        self._values = [0.0] * len(self._states)

    def solved(self, worth: float) -> list[int]:
        """Return the best wait of each state; `worth` is the days of recall that a second must buy.

        The policy is improved until it stays the same.
        """
        for _ in range(ROUNDS):
            self._follow(worth)
            before = self._policy
            self._policy = [self._best(place, worth) for place in range(len(before))]
            if self._policy == before:
                break
        return [WAITS[best] for best in self._policy]

    def aimed(self, retention: float) -> Allocation:
        """Find the worth that brings a usual state back at `retention`, and solve for it."""
        low, high = log(CHEAPEST), log(DEAREST)
        for _ in range(HALVINGS):
            middle = (low + high) / 2
            found = Allocation(self.solved(exp(middle)), retention)
            if self._formulas.recall(USUAL.stability, found.wait(USUAL)) > retention:
                low = middle
            else:
                high = middle
        return Allocation(self.solved(exp((low + high) / 2)), retention)

    def followed(self) -> tuple[list[float], list[float]]:
        """Return the days of recall and the seconds that the last policy brings from each state."""
        days, paid = self._settled(0.0), self._settled(1.0)
        return days, [whole - rest for whole, rest in zip(days, paid, strict=True)]

    def _settled(self, worth: float) -> list[float]:
        """Return the values of the policy, followed until they stay the same."""
        values = [0.0] * len(self._states)
        chosen = [self._choice(place, best) for place, best in enumerate(self._policy)]
        for _ in range(SETTLING):
            for place in reversed(range(len(chosen))):
                values[place] = _value(chosen[place], values, worth)
        return values

    def _follow(self, worth: float) -> None:
        """Let the values take up what the policy brings, the most stable states first."""
        values = self._values
        chosen = [self._choice(place, best) for place, best in enumerate(self._policy)]
        backwards = [(place, chosen[place]) for place in reversed(range(len(chosen)))]
        for _ in range(SWEEPS):
            for place, choice in backwards:
                values[place] = _value(choice, values, worth)

    def _best(self, place: int, worth: float) -> int:
        now = self._policy[place]
        near = range(max(0, now - REACH), min(len(WAITS), now + REACH + 1))
        found = [_value(self._choice(place, each), self._values, worth) for each in near]
        return near[found.index(max(found))]

    def _choice(self, place: int, number: int) -> Choice:
        choice = self._choices[place].get(number)
        if choice is None:
            choice = _choice(self._formulas, self._costs, self._states[place], WAITS[number])
            self._choices[place][number] = choice
        return choice


def between(values: Sequence[float], state: State) -> float:
    """Return the value of a state, linear between the four states of the table around it."""
    corner, down, across = _place(state)
    upper = values[corner] + across * (values[corner + 1] - values[corner])
    corner += _WIDTH
    lower = values[corner] + across * (values[corner + 1] - values[corner])
    return upper + down * (lower - upper)


def _nearest(days: float) -> int:
    return min(bisect_left(WAITS, days), len(WAITS) - 1)


def _choice(formulas: Formulas, costs: Costs, state: State, wait: float) -> Choice:
    recall = formulas.recall(state.stability, wait)
    later = exp(-wait / FORESIGHT)
    days = formulas.days_of_recall(state.stability, wait)
    return (
        days * exp(-wait / FORESIGHT / 2),
        later * (recall * costs.recalled + (1 - recall) * costs.forgotten),
        *corners(formulas.step(state, Rating.GOOD, wait), later * recall),
        *corners(formulas.step(state, Rating.AGAIN, wait), later * (1 - recall)),
    )


def corners(state: State, chance: float) -> tuple[int, float, float, float, float]:
    """Return the first of the four states around one, and how much of the chance each has."""
    corner, down, across = _place(state)
    lower, upper = chance * down, chance * (1 - down)
    return corner, upper * (1 - across), upper * across, lower * (1 - across), lower * across


def _value(choice: Choice, values: Sequence[float], worth: float) -> float:
    gain, cost, right, a, b, c, d, wrong, e, f, g, h = choice
    return (
        gain - worth * cost
        + a * values[right] + b * values[right + 1]
        + c * values[right + _WIDTH] + d * values[right + _WIDTH + 1]
        + e * values[wrong] + f * values[wrong + 1]
        + g * values[wrong + _WIDTH] + h * values[wrong + _WIDTH + 1]
    )  # fmt: skip


def _place(state: State) -> tuple[int, float, float]:
    """Return the first corner of the cell of a state, and how far into it the state lies."""
    row, down = _cell((log(state.stability) - _LOWEST) / _DOWN, len(STABILITIES))
    column, across = _cell((state.difficulty - DIFFICULTIES[0]) / _ACROSS, _WIDTH)
    return row * _WIDTH + column, down, across


def _cell(steps: float, size: int) -> tuple[int, float]:
    if steps <= 0:
        return 0, 0.0
    cell = int(steps)
    return (cell, steps - cell) if cell < size - 1 else (size - 2, 1.0)


_WIDTH = len(DIFFICULTIES)
_ACROSS = DIFFICULTIES[1] - DIFFICULTIES[0]
_LOWEST = log(STABILITIES[0])
_DOWN = log(STABILITIES[1]) - _LOWEST
