"""What a learner's own answers make of the model of memory: its parameters and its waits."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from cssr_quiz.review import Gist
from cssr_quiz.schedule import Model
from cssr_quiz.schedule.allocation import Programme
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.seconds import costs_of
from cssr_quiz.stats.training import Fit, Recall, recalls
from cssr_quiz.stats.trial import ENOUGH, Fitted, Trial, trial

HISTORY: Final = 60
"""The answers from which waits are planned by cost; before, at the fixed retention that is set."""


class TooSlowError(Exception):
    """Fitting took longer than it may."""


def by_cost(parameters: tuple[float, ...], rows: Sequence[Gist], retention: float) -> Model:
    """Return a model that plans waits by the learner's own seconds, about a retention."""
    return Model(parameters, Programme(Formulas(parameters), costs_of(rows)).aimed(retention))


def tried(
    rows: Sequence[Gist], fit: Fit, latest: int | None = None, kept: Fitted | None = None
) -> Trial | None:
    """Return how fitted parameters do, on the latest reviews; None where there are too few."""
    tested = recalls(rows)
    if len(tested) < ENOUGH:
        return None
    earlier = max(0, len(tested) - latest) if latest else 0
    return trial(tested[earlier:], fit, kept and replace(kept, reviews=kept.reviews - earlier))


def parameters_of(found: Trial | None, kept: tuple[float, ...] = PARAMETERS) -> tuple[float, ...]:
    """Return the parameters to go on with: fitted ones where they foretell better."""
    if found and found.wins:
        return found.parameters
    return PARAMETERS if found and found.falls_back else kept


def within(fit: Fit, clock: Callable[[], float], seconds: float) -> Fit:
    """Return a fit that gives up once so many seconds have gone, by raising TooSlowError."""
    end = clock() + seconds

    def watched(tested: Sequence[Recall]) -> tuple[float, ...]:
        if clock() > end:
            raise TooSlowError
        return fit(tested)

    return watched
