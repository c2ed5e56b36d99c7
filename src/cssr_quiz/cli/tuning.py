"""Tunes the model of memory to a learner, on demand and after a session."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.stats.training import Recall
    from cssr_quiz.stats.trial import Trial

GROWTH = 1.05
"""How many times the reviews of the last tuning there must be before the next, by itself."""

QUICK = 20_000
"""The most reviews that are fitted, tried and replayed within a second after a session."""


def missing(desk: "Desk") -> tuple["list[Recall]", int]:
    """Return the reviews to learn from, and how many are missing."""
    from cssr_quiz.stats.training import recalls
    from cssr_quiz.stats.trial import ENOUGH

    tested = recalls(desk.store.reviews())
    return tested, max(0, ENOUGH - len(tested))


def tried(tested: "Sequence[Recall]") -> "Trial":
    """Return what the trainer makes of the reviews."""
    from cssr_quiz.stats.training import fit
    from cssr_quiz.stats.trial import trial

    return trial(tested, fit)


def keep(desk: "Desk", found: "Trial") -> int:
    """Keep fitted parameters that win, else the default ones; returns the questions replayed.

    Waits are planned by cost from now on, for the retention that is set.
    """
    from cssr_quiz.schedule import Model
    from cssr_quiz.schedule.allocation import Allocation
    from cssr_quiz.schedule.formulas import Formulas
    from cssr_quiz.schedule.memory import PARAMETERS
    from cssr_quiz.stats.seconds import costs_of

    parameters = found.parameters if found.wins else PARAMETERS
    costs = costs_of(desk.store.reviews())
    table = Allocation.aimed(Formulas(parameters), costs, desk.settings.retention)
    return desk.store.tune(Model(parameters, table))


def tune_if_grown(desk: "Desk") -> int:
    """Tune after a session where the log grew by a twentieth; returns the questions replayed."""
    from cssr_quiz.stats.training import available

    if not available():
        return 0
    reviews, before = desk.store.grown_to()
    if reviews < before * GROWTH or reviews > QUICK:
        return 0
    tested, lacking = missing(desk)
    return 0 if lacking else keep(desk, tried(tested))
