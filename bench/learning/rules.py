"""The schedulers that are compared, each as a model that the project's own agenda asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from bench.learning.countdown import Countdown
from bench.learning.minds import Fsrs, Mind

from cssr_quiz.review import Gist, Rating
from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.allocation import Allocation, Costs, Programme
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.seconds import costs_of
from cssr_quiz.stats.training import fit
from cssr_quiz.stats.tuning import HISTORY, parameters_of, tried

USUAL: Final = 0.9
PLANNED: Final = "exam plan"
"""The rule that asks what the project's plan up to an exam says."""

FORESEEN: Final = "exam plan, all-knowing"
"""The plan under the true parameters, which nobody has."""

BY_COST: Final = "by cost"
SHIPPED: Final = "as shipped"
KNOWING: Final = "by cost, all-knowing"
"""By cost with the true parameters, which nobody has: how far a better fit could lead."""

BOUND: Final = "all-knowing, to the day"
"""The best waits under the true parameters up to a last day: about how far any could lead."""

TODAY: Final = 20_000
"""The number of the day on which a course begins."""


class Fixed(Model):
    """FSRS-6 at a fixed retention, as the project's model, with the steps written out."""

    def __init__(self, parameters: Sequence[float] = PARAMETERS) -> None:
        super().__init__(tuple(parameters))
        self.formulas = Formulas(parameters)

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review."""
        if memory is None:
            state = self.formulas.first(rating)
        else:
            before = State(memory.stability, memory.difficulty)
            state = self.formulas.step(before, rating, day - memory.day)
        return Memory(state.stability, state.difficulty, day)


class ByCost(Fixed):
    """FSRS-6 with the intervals that a second buys the most recall by."""

    def __init__(self, parameters: Sequence[float], costs: Costs, retention: float) -> None:
        super().__init__(parameters)
        self.costs = costs
        self.allocation = table_of(tuple(parameters), costs, retention)


@lru_cache(maxsize=2048)
def table_of(parameters: tuple[float, ...], costs: Costs, retention: float) -> Allocation:
    """Return the best waits; learners whose costs are alike share them."""
    return Programme(Formulas(parameters), costs).aimed(retention)


class ToTheDay(Fixed):
    """FSRS-6 with the intervals that bring the most until a last day, and nothing after it."""

    def __init__(self, parameters: Sequence[float], worth: float, days: int) -> None:
        super().__init__(parameters)
        self._days = days
        self._countdown = Countdown(self.formulas, Costs(), worth, days)

    def wait(self, memory: Memory, retention: float, chance: float) -> int:
        """Return the best wait for the days that are left, whatever the retention."""
        del retention, chance
        left = TODAY + self._days - memory.day
        return max(1, round(self._countdown.wait(State(memory.stability, memory.difficulty), left)))


class Sm2(Model):
    """SM-2 (Wozniak 1990): stability holds the interval, difficulty the E-Factor.

    A rating stands for the quality of a response: Again 2, Hard 3, Good 4, Easy 5. As published, a
    lapse begins anew with one day and then six, and leaves the E-Factor alone.
    """

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review."""
        if memory is None:
            return Memory(1.0, 2.5, day)
        if rating is Rating.AGAIN:
            return Memory(1.0, memory.difficulty, day)
        off = 5 - (rating + 1)
        factor = max(1.3, memory.difficulty + 0.1 - off * (0.08 + off * 0.02))
        longer = 6.0 if memory.stability <= 1 else memory.stability * factor
        return Memory(longer, factor, day)

    def interval(self, memory: Memory, retention: float) -> int:
        """Return the interval, whatever the retention."""
        del retention
        return max(1, round(memory.stability))


class Leitner(Model):
    """Leitner's seven boxes, each twice as long as the one before; a lapse goes to the first."""

    LONGEST = 64.0

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review."""
        if memory is None or rating is Rating.AGAIN:
            return Memory(1.0, 5.0, day)
        return Memory(min(memory.stability * 2, self.LONGEST), 5.0, day)

    def interval(self, memory: Memory, retention: float) -> int:
        """Return the interval, whatever the retention."""
        del retention
        return max(1, round(memory.stability))


class Daily(Leitner):
    """Cramming: whatever was met is due every day, whatever came of it."""

    LONGEST = 1.0


Learn = Callable[[Sequence[Gist], Model], Model]
"""What makes the next model of a learner's reviews and the model that he has."""


@dataclass(frozen=True)
class Rule:
    """A scheduler by name, for some retention; `learn` makes its model anew from the reviews."""

    name: str
    start: Callable[[Mind], Model]
    retention: float = USUAL
    learn: Learn | None = None
    crams: bool = False
    plans: bool = False


def rule_of(kind: str, retention: float = USUAL, days: int = 365) -> Rule:
    """Return a rule by its kind and setting, a retention or for BOUND the worth of a second."""
    if kind == BOUND:
        return Rule(kind, lambda mind: ToTheDay(_true(mind), retention, days), retention)
    if kind == "fixed":
        return Rule(kind, lambda _: Fixed(), retention)
    if kind in (BY_COST, KNOWING):
        known = _true if kind == KNOWING else _usual
        return Rule(kind, lambda mind: ByCost(known(mind), Costs(), retention), retention, _times)
    if kind == FORESEEN:
        return Rule(kind, lambda mind: Fixed(_true(mind)), plans=True)
    if kind in (SHIPPED, PLANNED):
        learn = _tuned if kind == PLANNED else partial(_shipped, retention=retention)
        return Rule(kind, lambda _: Fixed(), retention, learn, plans=kind == PLANNED)
    models: dict[str, type[Model]] = {"SM-2": Sm2, "Leitner": Leitner, "cramming": Daily}
    return Rule(kind, lambda _: models[kind](), crams=kind == "cramming")


def _times(rows: Sequence[Gist], model: Model) -> Model:
    """Return the model with the waits of the learner's own seconds, as soon as there are enough."""
    costs = costs_of(rows)
    if not isinstance(model, ByCost) or model.allocation is None or costs == model.costs:
        return model
    return ByCost(model.parameters, costs, model.allocation.retention)


def _usual(_: Mind) -> tuple[float, ...]:
    return PARAMETERS


def _true(mind: Mind) -> tuple[float, ...]:
    return mind.formulas.parameters if isinstance(mind, Fsrs) else PARAMETERS


def _shipped(rows: Sequence[Gist], model: Model, retention: float) -> Model:
    """Do as `cssr-quiz` does after a session that made the log grow."""
    if len(rows) < HISTORY:
        return model
    return ByCost(parameters_of(tried(rows, fit)), costs_of(rows), retention)


def _tuned(rows: Sequence[Gist], model: Model) -> Model:
    """Do the same where a plan chooses the days, which looks at no table of waits."""
    return model if len(rows) < HISTORY else Fixed(parameters_of(tried(rows, fit)))
