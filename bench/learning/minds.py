"""Three families of memory that no scheduler sees; each learner draws parameters of his own."""

from collections import defaultdict
from math import exp, log
from random import Random
from typing import Final, Protocol

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.training import HIGHEST, LOWEST

A_DAY: Final = 86_400.0
ACT_R: Final = "ACT-R"

SPREAD: Final = (
    6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
    1.03, 0.31, 0.32, 0.14, 0.27,
)  # fmt: skip
"""Standard deviations of FSRS-6's parameters between people, as fsrs-optimizer publishes them."""


class Mind(Protocol):
    """One learner's memory; moments are days with their fraction, questions are numbers."""

    def recall(self, question: int, moment: float) -> float:
        """Return the probability of recall of a question that was met."""
        ...

    def meet(self, question: int, moment: float, *, recalled: bool) -> None:
        """Take in a question: recalled, or told."""
        ...


class Fsrs:
    """FSRS-6 with the learner's parameters, and an easiness of each question that may be hidden."""

    def __init__(self, rng: Random, hidden: float = 0.0) -> None:
        self.formulas = Formulas(_drawn(rng))
        self._easiness = defaultdict[int, float](lambda: exp(rng.gauss(0.0, hidden)))
        self._known: dict[int, tuple[State, float]] = {}

    def recall(self, question: int, moment: float) -> float:
        """Return R; a hidden easiness stretches the time that a question lasts."""
        state, last = self._known[question]
        days = max(0.0, moment - last) if int(moment) > int(last) else 0.0
        return self.formulas.recall(state.stability * self._easiness[question], days)

    def meet(self, question: int, moment: float, *, recalled: bool) -> None:
        """Step; to be told counts as forgotten."""
        rating = Rating.GOOD if recalled else Rating.AGAIN
        if question not in self._known:
            self._known[question] = self.formulas.first(rating), moment
            return
        state, last = self._known[question]
        days = int(moment) - int(last)
        self._known[question] = self.formulas.step(state, rating, days), moment


def _drawn(rng: Random) -> list[float]:
    """Draw parameters within the bounds; the first stabilities, whose spread is wide, in logs."""
    first = exp(rng.gauss(0.0, 0.6))
    found = [w * first for w in PARAMETERS[:4]]
    for place in range(4, len(PARAMETERS)):
        while True:
            value = rng.gauss(PARAMETERS[place], SPREAD[place])
            if LOWEST[place] <= value <= HIGHEST[place]:
                break
        found.append(value)
    return found


class ActR:
    """ACT-R's activation with decay that depends on activation (Pavlik and Anderson 2005).

    Activation is ln sum t^-d, d = c e^m + a; recall is 1 / (1 + e^((tau - m) / s)). Between days
    time runs slower, by h.
    """

    A, C, TAU, S, H = 0.177, 0.217, -0.704, 0.255, 0.025

    def __init__(self, rng: Random) -> None:
        self._a = self.A * exp(rng.gauss(0.0, 0.15))
        self._c = self.C * exp(rng.gauss(0.0, 0.15))
        self._tau = self.TAU + rng.gauss(0.0, 0.15)
        self._ease = defaultdict[int, float](lambda: rng.gauss(0.0, 0.25))
        self._met: dict[int, list[tuple[float, float]]] = {}

    def recall(self, question: int, moment: float) -> float:
        """Return the probability that activation is above the threshold."""
        active = self._activation(question, moment) + self._ease[question]
        return 1 / (1 + exp((self._tau - active) / self.S))

    def meet(self, question: int, moment: float, *, recalled: bool) -> None:
        """Add a presentation; to be told is as good as to recall."""
        del recalled
        seen = self._met.setdefault(question, [])
        decay = self._c * exp(self._activation(question, moment)) + self._a if seen else self._a
        seen.append((self._clock(moment), -decay))

    def _clock(self, moment: float) -> float:
        """Return a moment in seconds of a clock that runs slower between days."""
        day = int(moment)
        return day * A_DAY * self.H + (moment - day) * A_DAY

    def _activation(self, question: int, moment: float) -> float:
        now = self._clock(moment)
        ages = [(now - then, power) for then, power in self._met[question]]
        return log(sum([(age if age > 1 else 1.0) ** power for age, power in ages]))


def mind_of(family: str, rng: Random) -> Mind:
    """Return a mind of a family."""
    if family == ACT_R:
        return ActR(rng)
    return Fsrs(rng, hidden=0.6 if family == "FSRS-6, hidden easiness" else 0.0)


FAMILIES: Final = ("FSRS-6", "FSRS-6, hidden easiness", ACT_R)
