"""What is known of a learner's memory of one question: FSRS-6, and the only user of fsrs.

Sources: the formulas of FSRS-6 as published by open-spaced-repetition; py-fsrs computes the steps,
and the two curves below are written out because they are asked for thousands of questions at once.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import State

if TYPE_CHECKING:
    from fsrs import Scheduler

    from cssr_quiz.schedule.allocation import Allocation

PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""FSRS-6's default parameters, fitted to some 700 million reviews of others."""

LONGEST = 36500
"""The longest interval, in days."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Memory:
    """FSRS's state: `stability` in days, `difficulty` from 1 to 10, and the day of the last step.

    Stability is the number of days after which recall has fallen to 90 %.
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
        self._decay = -parameters[20]
        self._factor: float = 0.9 ** (1 / self._decay) - 1
        self._scheduler: Scheduler | None = None

    def recall(self, memory: Memory, day: int) -> float:
        """Return the probability of recall on a day, R = (1 + F t / S) ^ decay."""
        elapsed = max(0, day - memory.day)
        return float((1 + self._factor * elapsed / memory.stability) ** self._decay)

    def interval(self, memory: Memory, retention: float) -> int:
        """Return the days until recall falls to `retention`, at least one."""
        days = memory.stability / self._factor * float(retention ** (1 / self._decay) - 1)
        return min(max(round(days), 1), LONGEST)

    def wait(self, memory: Memory, retention: float, chance: float) -> int:
        """Return the days until a question is due that is right by luck that often."""
        table = self.allocation
        if table is None or table.retention != retention:
            return self.interval(memory, without_luck(retention, chance))
        days = table.wait(State(memory.stability, memory.difficulty))
        return min(max(round(days), 1), LONGEST)

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review; a day before the last one counts as the same day."""
        from fsrs import Card, State  # noqa: PLC0415 - 50 ms, needed once a question was answered
        from fsrs import Rating as FsrsRating  # noqa: PLC0415 - likewise

        day = max(day, memory.day) if memory else day
        card = Card(card_id=1, due=_moment(day))
        if memory is not None:
            card = Card(
                card_id=1,
                state=State.Review,
                stability=memory.stability,
                difficulty=memory.difficulty,
                due=_moment(memory.day),
                last_review=_moment(memory.day),
            )
        after, _ = self._engine().review_card(card, FsrsRating(rating.value), _moment(day))
        if after.stability is None or after.difficulty is None:
            raise AssertionError("py-fsrs left a reviewed card without a memory")
        return Memory(after.stability, after.difficulty, day)

    def _engine(self) -> "Scheduler":
        """Return py-fsrs's scheduler without steps and fuzz; sessions repeat what was wrong."""
        if self._scheduler is None:
            from fsrs import Scheduler  # noqa: PLC0415 - see step

            self._scheduler = Scheduler(
                parameters=self.parameters,
                learning_steps=(),
                relearning_steps=(),
                enable_fuzzing=False,
            )
        return self._scheduler


def _moment(day: int) -> datetime:
    return _EPOCH + timedelta(days=day)


def without_luck(retention: float, chance: float) -> float:
    """Return the observed retention to aim at where a response is right by chance that often.

    A choice of k options is right once in k without knowing: r + (1 - r) / k.
    """
    return retention + (1 - retention) * chance
