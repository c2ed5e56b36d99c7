"""The schedulers that are compared, each as a model that the project's own agenda asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from cssr_quiz.review import Rating, Review
from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.allocation import Allocation, Costs
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.seconds import costs_of

USUAL: Final = 0.9
PLANNED: Final = "exam plan"
"""The rule that asks what the project's plan up to an exam says."""


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

    def __init__(self, parameters: Sequence[float], costs: Costs, worth: float) -> None:
        super().__init__(parameters)
        self.table = Allocation.of(self.formulas, costs, worth)

    def interval(self, memory: Memory, retention: float) -> int:
        """Return the table's wait."""
        del retention
        return max(1, round(self.table.wait(State(memory.stability, memory.difficulty))))


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


@dataclass(frozen=True)
class Rule:
    """A scheduler by name; `knob` is its retention or worth, `learn` makes its model from rows."""

    name: str
    start: Callable[[], Model]
    knob: float = USUAL
    learn: Callable[[Sequence[Review]], Model] | None = None
    crams: bool = False

    @property
    def retention(self) -> float:
        """Return the retention that the agenda is told."""
        return self.knob if self.name.startswith("fixed") else USUAL


def rule_of(kind: str, knob: float) -> Rule:
    """Return a rule by its kind; `tuned` ones fit their parameters to the rows."""
    if kind in ("fixed", PLANNED):
        return Rule(kind, Fixed, knob)
    if kind == "fixed, tuned":
        return Rule(kind, Fixed, knob, lambda rows: Fixed(_trained(rows)))
    if kind.startswith("by cost"):
        tuned = kind.endswith("tuned")
        return Rule(
            kind,
            lambda: ByCost(PARAMETERS, Costs(), knob),
            knob,
            lambda rows: ByCost(_trained(rows) if tuned else PARAMETERS, costs_of(rows), knob),
        )
    models: dict[str, type[Model]] = {"SM-2": Sm2, "Leitner": Leitner, "cramming": Daily}
    return Rule(kind, models[kind], crams=kind == "cramming")


def _trained(rows: Sequence[Review]) -> tuple[float, ...]:
    from cssr_quiz.stats.training import fit, recalls  # noqa: PLC0415 - needs the trainer

    return fit(recalls(rows))
