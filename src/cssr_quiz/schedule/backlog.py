"""More due than fits: a spread over days, and the best use of a few minutes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cssr_quiz.schedule.costs import review_seconds
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import Memory, Model, without_luck
from cssr_quiz.schedule.plan import Standing, first_memory, first_seconds, gain, reviewed

USUAL: Final = 1800.0
"""The seconds of a learner's day where no setting says how many."""

HORIZON: Final = 30
"""Days after which knowledge is compared where there is no exam."""

LONGEST: Final = 365
"""Days after which a spread that has not ended counts as endless."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Reviews spread over days: today's in order, and the last day, None where there is no end."""

    today: tuple[str, ...]
    last: int | None


def due_seconds(due: Sequence[Standing], day: int, model: Model) -> float:
    """Return what the reviews of a day are expected to take."""
    return sum(_seconds(each, each.memory, day, model) for each in due if each.memory)


def spread(
    standings: Sequence[Standing],
    day: int,
    seconds: float,
    model: Model,
    retention: float,
    *,
    spent: float = 0.0,
) -> Spread:
    """Spread what is due over days of so many seconds, most at risk first, with nothing new.

    What comes due meanwhile takes its place among the others. `spent` went into today already.
    """
    formulas = model.formulas
    memories: dict[int, Memory] = {}
    due: dict[int, list[int]] = {}

    def book(place: int, memory: Memory, earliest: int) -> None:
        memories[place] = memory
        each = standings[place]
        wait = model.interval(memory, without_luck(retention, each.chance))
        wanted = each.checked_by(memory, memory.day + wait)
        due.setdefault(max(wanted, earliest), []).append(place)

    for place, each in enumerate(standings):
        if each.memory is not None:
            book(place, each.memory, day)
    ready: list[int] = []
    first: list[str] = []
    for now in range(day, day + LONGEST):
        ready = sorted(ready + due.pop(now, []), key=lambda i: model.recall(memories[i], now))
        used = spent if now == day else 0.0
        while ready and used < seconds:
            place = ready.pop(0)
            if now == day:
                first.append(standings[place].name)
            used += _seconds(standings[place], memories[place], now, model)
            book(place, reviewed(formulas, memories[place], now)[0], now + 1)
        if not ready:
            return Spread(tuple(first), now)
    return Spread(tuple(first), None)


def worthiest(
    standings: Sequence[Standing], day: int, seconds: float, model: Model
) -> tuple[str, ...]:
    """Return what raises knowledge most for each second, as much as fits, the best first.

    Knowledge is recall in HORIZON days; new questions come in only where all reviews fit, so that
    they never crowd them out.
    """
    formulas = model.formulas
    known = [each for each in standings if each.memory is not None]
    fits = due_seconds(known, day, model) <= seconds
    worth = [
        (_worth(formulas, each, day), each) for each in standings if each.memory is not None or fits
    ]
    chosen: list[str] = []
    used = 0.0
    for _, each in sorted(worth, key=lambda pair: -pair[0]):
        if used >= seconds:
            break
        chosen.append(each.name)
        used += _seconds(each, each.memory, day, model)
    return tuple(chosen)


def _worth(formulas: Formulas, standing: Standing, day: int) -> float:
    if standing.memory is not None:
        return gain(formulas, standing.memory, day, HORIZON, standing.seconds)
    learned = formulas.recall(first_memory(formulas, day).stability, HORIZON)
    return learned / first_seconds(standing.seconds)


def _seconds(standing: Standing, memory: Memory | None, day: int, model: Model) -> float:
    if memory is None:
        return first_seconds(standing.seconds)
    return review_seconds(standing.seconds, model.recall(memory, day))
