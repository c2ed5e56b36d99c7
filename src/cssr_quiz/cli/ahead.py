"""The days to come: how many reviews each will ask for, and which is the next one."""

from itertools import islice
from typing import TYPE_CHECKING

from cssr_quiz.cli.guide import Guide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.schedule import Progress


def coming(
    guide: Guide, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]", days: int
) -> dict[int, int]:
    """Return how many reviews so many coming days will ask for, as far as that is known now.

    In a plan they are those that it expects, and what comes back after its exam; after a break
    those of the spread.
    """
    from cssr_quiz.schedule import forecast

    today, last = guide.desk.today, guide.desk.today + days
    reviews = dict.fromkeys(range(today + 1, last + 1), 0.0)
    for part, mine in guide.parted(chosen):
        plan = guide.preparation(part, progress)
        for day, asked in forecast.coming(plan, last + 1, guide.desk.settings.retention).items():
            if day > today:
                reviews[day] += sum(asked.get(name, 0.0) for name in mine)
    for day, number in _unplanned(guide, chosen, progress):
        if day in reviews:
            reviews[day] += number
    found = zip(reviews, forecast.whole(reviews.values()), strict=True)
    return {day: number for day, number in found if number}


def _unplanned(
    guide: Guide, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]"
) -> "Iterable[tuple[int, float]]":
    """Return days with reviews that they ask of the questions in no plan."""
    spread = guide.share(chosen, progress).coming
    if spread is not None:
        return spread.items()
    return [(day, 1.0) for day in _remembered(guide, guide.unplanned(chosen), progress)]


def next_day(
    guide: Guide, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]"
) -> int | None:
    """Return the next day after today that asks again one of these questions that were met.

    What today asks is taken to be right.
    """
    today = guide.desk.today
    days = [day for day in _remembered(guide, chosen, progress) if day > today]
    for part, mine in guide.parted(chosen):
        plan = guide.preparation(part, progress).anew(None)
        met = mine & {each.name for each in plan.all if each.memory is not None}
        asks = (day for day in range(today, part.plan.exam) if met & {*plan.day(day).reviews})
        days += [day for day in islice(asks, 2) if day > today]
    return min(days, default=None)


def _remembered(
    guide: Guide, chosen: "Iterable[Placed]", progress: "Mapping[str, Progress]"
) -> "Iterator[int]":
    """Yield the days on which memory asks: without a plan, or after its exam."""
    from cssr_quiz.schedule import progress_of

    for placed in chosen:
        known = progress_of(placed.question, progress)
        day = known.due(guide.desk.model, guide.desk.settings.retention)
        if day is not None and not known.suspended:
            part = guide.part(placed.name, guide.desk.today)
            yield max(day, part.plan.exam) if part else day
