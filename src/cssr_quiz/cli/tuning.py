"""Tunes the model of memory to a learner, on demand and after a session."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.review import Gist
    from cssr_quiz.stats.training import Recall
    from cssr_quiz.stats.trial import Fitted, Trial

GROWTH = 1.05
"""How many times the reviews of the last tuning there must be before the next, by itself."""

QUICK = 20_000
"""The most reviews that are replayed within a second after a session: new parameters need that."""

LATEST = 3000
"""The reviews that are fitted and tried after a session: more would take longer than a second."""

BUDGET = 0.7
"""Seconds after which fitting at the end of a session gives up, until the log has grown again."""


def missing(desk: "Desk") -> tuple["list[Recall]", int]:
    """Return the reviews to learn from, and how many are missing."""
    from cssr_quiz.stats.training import recalls
    from cssr_quiz.stats.trial import ENOUGH

    tested = recalls(desk.store.gists())
    return tested, max(0, ENOUGH - len(tested))


def tried(desk: "Desk", tested: "Sequence[Recall]") -> "Trial":
    """Return what the trainer makes of the reviews."""
    from cssr_quiz.stats.training import fit
    from cssr_quiz.stats.trial import trial

    return trial(tested, fit, _kept(desk))


def keep(desk: "Desk", parameters: tuple[float, ...], rows: "Sequence[Gist]") -> int:
    """Keep parameters and plan waits by cost from now on; returns the questions replayed."""
    from cssr_quiz.stats.training import recalls
    from cssr_quiz.stats.tuning import by_cost

    fitted = 0 if parameters == desk.model.parameters else len(recalls(rows))
    return desk.store.tune(by_cost(parameters, rows, desk.settings.retention), fitted)


def _kept(desk: "Desk") -> "Fitted | None":
    """Return the parameters in force, None where they are the default ones."""
    from cssr_quiz.schedule.memory import PARAMETERS
    from cssr_quiz.stats.trial import Fitted

    parameters = desk.model.parameters
    return None if parameters == PARAMETERS else Fitted(parameters, desk.store.fitted_to())


def tune_if_grown(
    desk: "Desk", clock: Callable[[], float], growth: tuple[int, int] | None = None
) -> int:
    """Tune after a session where there is cause to; returns the questions replayed.

    There is where the log grew by a twentieth, or the retention was set to another one. Waits are
    planned by cost once there is a history; parameters are fitted where the trainer is installed
    and the log is not too long. `growth` is what the store has `grown_to`, where that is known.
    """
    from cssr_quiz.stats.tuning import HISTORY

    reviews, before = growth or desk.store.grown_to()
    grown = reviews >= before * GROWTH
    if reviews < HISTORY or not (grown or _aims_elsewhere(desk)):
        return 0
    rows = desk.store.gists(QUICK)
    fits = grown and reviews <= QUICK
    return keep(desk, _fitted(desk, rows, clock) if fits else desk.model.parameters, rows)


def is_left_to_the_command(growth: tuple[int, int]) -> bool:
    """Tell whether a log that has grown so is too long to be fitted to after a session."""
    from cssr_quiz.stats.training import available

    reviews, before = growth
    return reviews > QUICK and reviews >= before * GROWTH and available()


def _aims_elsewhere(desk: "Desk") -> bool:
    table = desk.model.allocation
    return table is not None and table.retention != desk.settings.retention


def _fitted(desk: "Desk", rows: "Sequence[Gist]", clock: Callable[[], float]) -> tuple[float, ...]:
    """Return parameters that the trainer finds in time, or those of the model."""
    from cssr_quiz.stats import training, tuning

    kept = desk.model.parameters
    if not training.available():
        return kept
    try:
        found = tuning.tried(rows, tuning.within(training.fit, clock, BUDGET), LATEST, _kept(desk))
    except tuning.TooSlowError:
        return kept
    return tuning.parameters_of(found, kept)
