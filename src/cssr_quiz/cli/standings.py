"""How questions stand with the learner: memory, and seconds from the learner's own times."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from cssr_quiz.bank import Placed
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress
    from cssr_quiz.schedule.plan import Standing
    from cssr_quiz.stats.foresight import Foresight

SAMPLE: Final = 200
"""The questions whose reviews tell how well memory is foretold: their rows are read one by one."""


def usual_seconds(desk: "Desk") -> "Mapping[str, float]":
    """Return the seconds that each form takes the learner, by what was answered lately."""
    from cssr_quiz.schedule.costs import LATELY, seconds_by_form

    return seconds_by_form((each.form, each.taken) for each in desk.store.times(most=LATELY))


def standings(
    questions: "Iterable[Placed]",
    progress: "Mapping[str, Progress]",
    seconds: "Mapping[str, float]",
) -> "list[Standing]":
    """Return how questions stand, at so many seconds a form; suspended ones are left out."""
    from cssr_quiz.schedule import progress_of, rung_for
    from cssr_quiz.schedule.plan import Standing

    found = []
    for placed in questions:
        known = progress_of(placed.question, progress)
        if known.suspended:
            continue
        forms = placed.forms()
        rung = rung_for(forms, known.rung, known.memory.stability if known.memory else 0.0)
        cost = seconds[forms[rung].form]
        found.append(
            Standing(placed.name, placed.topic, cost, known.memory, known.chance, known.pulled)
        )
    return found


def roughly(
    questions: "Iterable[Placed]", progress: "Mapping[str, Progress]", seconds: float
) -> "list[Standing]":
    """Return how those questions stand that were learned, each taken to need so many seconds."""
    from cssr_quiz.schedule import progress_of
    from cssr_quiz.schedule.plan import Standing

    known = ((placed, progress_of(placed.question, progress)) for placed in questions)
    return [
        Standing(placed.name, placed.topic, seconds, each.memory, each.chance, each.pulled)
        for placed, each in known
        if each.memory is not None and not each.suspended
    ]


def spent_today(desk: "Desk", names: "Container[str] | None" = None) -> float:
    """Return the seconds that went into questions today, into these where any are named."""
    from cssr_quiz.schedule.costs import LONGEST, READING

    return sum(
        min(each.taken / 1000, LONGEST) + READING
        for each in desk.store.times(day=desk.today)
        if names is None or each.question in names
    )


def foreseen(desk: "Desk", names: "Iterable[str]") -> "Foresight":
    """Return how well the answers to these questions were foretold, to SAMPLE of them at most."""
    from cssr_quiz.review import Review
    from cssr_quiz.schedule import effective
    from cssr_quiz.stats.foresight import foresight

    met = sorted(names)
    chosen = met[:: -(-len(met) // SAMPLE) or 1]
    rows = (row for name in chosen for row in effective(desk.store.rows(name)))
    reviews = (row.gist for row in rows if isinstance(row, Review))
    return foresight(reviews, desk.model.parameters)
