"""What is known of a learner's memory of one question: FSRS-6.

Source: FSRS-6 as published by open-spaced-repetition. py-fsrs takes the step of a real answer;
what is asked for thousands of questions at once goes by the formulas written out.
"""

from typing import TYPE_CHECKING, NamedTuple

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas, State

if TYPE_CHECKING:
    from cssr_quiz.schedule.allocation import Allocation
    from cssr_quiz.schedule.engine import Engine

PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""FSRS-6's default parameters, fitted to some 700 million reviews of others."""

LONGEST = 36500
"""The longest interval, in days."""


class Memory(NamedTuple):
    """FSRS's state: `stability` in days, `difficulty` from 1 to 10, and the day of the last step.

    Stability is the number of days after which recall has fallen to 90 %. Tuples are made three
    times as fast as frozen dataclasses, and of these there are many thousands.
    """

    stability: float
    difficulty: float
    day: int


class Model:
    """FSRS-6 with one set of parameters; days are day numbers, a step is at most one a day.

    With an allocation, waits are planned by cost for the retention that it was made for.
    """

    def __init__(
        self,
        parameters: tuple[float, ...] = PARAMETERS,
        allocation: "Allocation | None" = None,
    ) -> None:
        self.parameters = parameters
        self.allocation = allocation
        self.formulas = Formulas(parameters)
        self._engine: Engine | None = None

    def recall(self, memory: Memory, day: int) -> float:
        """Return the probability of recall on a day, R = (1 + F t / S) ^ decay."""
        return self.formulas.recall(memory.stability, max(0, day - memory.day))

    def interval(self, memory: Memory, retention: float) -> int:
        """Return the days until recall falls to `retention`, at least one."""
        return _whole(self.formulas.wait(memory.stability, retention))

    def wait(self, memory: Memory, retention: float, chance: float) -> int:
        """Return the days until a question is due that is right by luck that often."""
        table = self.allocation
        if table is None or table.retention != retention:
            return self.interval(memory, without_luck(retention, chance))
        return _whole(table.wait(State(memory.stability, memory.difficulty)))

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review; a day before the last one counts as the same day."""
        if self._engine is None:
            from cssr_quiz.schedule.engine import Engine  # noqa: PLC0415 - loads fsrs, 50 ms

            self._engine = Engine(self.parameters)
        if memory is None:
            state = self._engine.first(rating)
        else:
            day = max(day, memory.day)
            before = State(memory.stability, memory.difficulty)
            state = self._engine.step(before, rating, day - memory.day)
        return Memory(state.stability, state.difficulty, day)

    def retrace(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return what `step` returns, to the last bit, without the engine: for long logs."""
        if memory is None:
            state = self.formulas.first(rating)
            return Memory(state.stability, state.difficulty, day)
        day = max(day, memory.day)
        moved = self.formulas.moved(memory.stability, memory.difficulty, rating, day - memory.day)
        return Memory(*moved, day)


def _whole(days: float) -> int:
    """Return an interval in whole days."""
    return round(days) or 1 if days < LONGEST else LONGEST


def without_luck(retention: float, chance: float) -> float:
    """Return the observed retention to aim at where a response is right by chance that often.

    A choice of k options is right once in k without knowing: r + (1 - r) / k.
    """
    return retention + (1 - retention) * chance
