"""More due than fits: a spread over days, and the best use of a few minutes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heapreplace
from typing import Final

from cssr_quiz.schedule.costs import review_seconds
from cssr_quiz.schedule.formulas import Formulas
from cssr_quiz.schedule.memory import Memory, Model
from cssr_quiz.schedule.plan import Standing, first_memory, first_seconds, gain, reviewed

USUAL: Final = 1800.0
"""The seconds of a learner's day where no setting says how many."""

HORIZON: Final = 30
"""Days after which knowledge is compared where there is no exam."""

LONGEST: Final = 365
"""Days after which a spread that has not ended counts as endless."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Reviews spread over days: today's in order, and the last day, None where there is no end.

    `coming` tells how many reviews each later day is expected to ask.
    """

    today: tuple[str, ...]
    last: int | None
    coming: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Sample:
    """Questions each of which stands for `share` of thousands."""

    standings: Sequence[Standing] = ()
    share: int = 1


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
    later: Sample = Sample(),
) -> Spread:
    """Spread what is due over days of so many seconds, most at risk first, with nothing new.

    What comes due meanwhile takes its turn after what has waited longer. `spent` went into today
    already; `later` are questions out of reach today.
    """
    found = _known(standings)
    found.sort(key=lambda pair: model.recall(pair[1], day))
    today: list[str] = []
    used = spent
    for each, memory in found:
        if used >= seconds:
            break
        if _due(each, memory, model, retention) <= day:
            today.append(each.name)
            used += _seconds(each, memory, day, model)
    share = later.share
    sample = [*found[::share], *_known(later.standings)]
    last, reviews = _played(sample, day, seconds / share, model, retention, spent / share)
    coming = {each: share * number for each, number in sorted(reviews.items()) if each > day}
    return Spread(tuple(today), last, coming)


def _known(standings: Sequence[Standing]) -> list[tuple[Standing, Memory]]:
    return [(each, each.memory) for each in standings if each.memory is not None]


def _played(
    found: Sequence[tuple[Standing, Memory]],
    day: int,
    seconds: float,
    model: Model,
    retention: float,
    spent: float,
) -> tuple[int | None, dict[int, int]]:
    """Play days of reviews until nothing is due any more.

    Returns that day, None where it never comes, and how many reviews each day asked or, after it,
    will ask.
    """
    memories = [memory for _, memory in found]
    waiting = [
        (max(_due(each, memory, model, retention), day), place)
        for place, (each, memory) in enumerate(found)
    ]
    heapify(waiting)
    asked: Counter[int] = Counter()
    now, used = day, spent
    while waiting and waiting[0][0] <= now:
        if used >= seconds:
            now, used = now + 1, 0.0
            if now == day + LONGEST:
                return None, asked
            continue
        place = waiting[0][1]
        each = found[place][0]
        asked[now] += 1
        used += _seconds(each, memories[place], now, model)
        memories[place] = reviewed(model.formulas, memories[place], now)[0]
        due = _due(each, memories[place], model, retention)
        heapreplace(waiting, (max(due, now + 1), place))
    return now, asked + Counter(due for due, _ in waiting)


def _due(each: Standing, memory: Memory, model: Model, retention: float) -> int:
    return each.checked_by(memory, memory.day + model.wait(memory, retention, each.chance))


def worthiest(
    standings: Sequence[Standing], day: int, seconds: float, model: Model
) -> tuple[str, ...]:
    """Return what raises knowledge most for each second, as much as fits, the best first.

    Knowledge is recall in HORIZON days. New questions come in only where all reviews fit, and
    behind them, so that they never crowd them out.
    """
    known = [each for each in standings if each.memory is not None]
    fits = due_seconds(known, day, model) <= seconds
    new = [each for each in standings if each.memory is None and fits]
    chosen: list[str] = []
    used = 0.0
    for each in (*_ranked(known, day, model), *_ranked(new, day, model)):
        if used >= seconds:
            break
        chosen.append(each.name)
        used += _seconds(each, each.memory, day, model)
    return tuple(chosen)


def _ranked(standings: Sequence[Standing], day: int, model: Model) -> list[Standing]:
    return sorted(standings, key=lambda each: -_worth(model.formulas, each, day))


def _worth(formulas: Formulas, standing: Standing, day: int) -> float:
    if standing.memory is not None:
        return gain(formulas, standing.memory, day, HORIZON, standing.seconds)
    learned = formulas.recall(first_memory(formulas, day).stability, HORIZON)
    return learned / first_seconds(standing.seconds)


def _seconds(standing: Standing, memory: Memory | None, day: int, model: Model) -> float:
    if memory is None:
        return first_seconds(standing.seconds)
    return review_seconds(standing.seconds, model.recall(memory, day))
