"""What a retention asks of a learner and what it brings: minutes a day, and the share known.

Both follow from the table of waits: it tells of each state how many days of recall and how many
seconds are still to come, with what comes later weighing less, as in `allocation`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

from cssr_quiz.review import Rating
from cssr_quiz.schedule.allocation import FORESIGHT, Allocation, Costs, Programme, between
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import Memory
from cssr_quiz.schedule.plan import FIRST_RIGHT


@dataclass(frozen=True, slots=True)
class Outlook:
    """On average over the coming two years or so: seconds a day, and the share that is known."""

    retention: float
    seconds: float
    known: float


@dataclass(frozen=True, slots=True)
class Worth:
    """What a table brings from each state: days of recall, and seconds."""

    table: Allocation
    days: Sequence[float]
    seconds: Sequence[float]

    def of(self, state: State) -> tuple[float, float]:
        """Return the days of recall and the seconds that are to come after a review."""
        return between(self.days, state), between(self.seconds, state)


def outlooks(
    memories: Sequence[Memory | None],
    formulas: Formulas,
    costs: Costs,
    retentions: Iterable[float],
    *,
    today: int,
    new: int,
) -> Iterator[Outlook]:
    """Yield what each retention brings; questions without a memory are met `new` a day."""
    programme = Programme(formulas, costs)
    for retention in retentions:
        table = programme.aimed(retention)
        worth = Worth(table, *programme.followed())
        days, seconds = 0.0, 0.0
        for memory in memories:
            if memory is not None:
                gained, spent = _kept(memory, worth, formulas, costs, today)
                days, seconds = days + gained, seconds + spent
        gained, spent = _met(worth, formulas, costs)
        unmet = memories.count(None) if new else 0
        weight = sum(exp(-place / new / FORESIGHT) for place in range(unmet))
        days, seconds = days + weight * gained, seconds + weight * spent
        yield Outlook(retention, seconds / FORESIGHT, days / FORESIGHT / max(1, len(memories)))


def _kept(
    memory: Memory, worth: Worth, formulas: Formulas, costs: Costs, today: int
) -> tuple[float, float]:
    """Return what comes of a question that was met: the days until it is due, and after."""
    state = State(memory.stability, memory.difficulty)
    gone = max(0, today - memory.day)
    wait = max(1.0, worth.table.wait(state), gone)
    left = wait - gone
    before = formulas.days_of_recall(memory.stability, wait)
    before -= formulas.days_of_recall(memory.stability, gone)
    right, later = formulas.recall(memory.stability, wait), exp(-left / FORESIGHT)
    days, seconds = _after(
        right,
        worth.of(formulas.step(state, Rating.GOOD, wait)),
        worth.of(formulas.step(state, Rating.AGAIN, wait)),
        costs,
    )
    return before * exp(-left / FORESIGHT / 2) + later * days, later * seconds


def _met(worth: Worth, formulas: Formulas, costs: Costs) -> tuple[float, float]:
    """Return what comes of a new question, from the day on which it is met."""
    good, bad = formulas.first(Rating.GOOD), formulas.first(Rating.AGAIN)
    return _after(FIRST_RIGHT, worth.of(good), worth.of(bad), costs)


def _after(
    right: float, good: tuple[float, float], bad: tuple[float, float], costs: Costs
) -> tuple[float, float]:
    """Return the days and the seconds of a review and of all after it."""
    wrong = 1 - right
    seconds = right * (costs.recalled + good[1]) + wrong * (costs.forgotten + bad[1])
    return right * good[0] + wrong * bad[0], seconds
