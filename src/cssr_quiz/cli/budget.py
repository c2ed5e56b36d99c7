"""Fits the day's queue into the learner's minutes: a spread after a break, the best of a few."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cssr_quiz.cli.guide import Guide, spent_on, standings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress
    from cssr_quiz.session import Item

MANY = 20
"""Due questions below which no day is too full."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A queue that fits, and what is to be said of it."""

    items: "tuple[Item, ...]"
    lines: tuple[str, ...] = ()


def after_a_break(
    desk: "Desk", guide: Guide, items: "Sequence[Item]", progress: "Mapping[str, Progress]"
) -> Fitted:
    """Return today's share of what is due, where that is more than fits the learner's day.

    Questions that are planned for an exam keep to their plan.
    """
    from cssr_quiz.schedule.backlog import USUAL, due_seconds, spread
    from cssr_quiz.session import Status

    due = [
        item for item in items if item.status is Status.DUE and not guide.holds(item.placed.name)
    ]
    if len(due) < MANY:
        return Fitted(tuple(items))
    names = frozenset(placed.name for placed in desk.library.all() if not guide.holds(placed.name))
    found = standings(desk, names, progress)
    waiting = {item.placed.name for item in due}
    mine = [each for each in found if each.name in waiting]
    day = 60 * desk.settings.minutes or USUAL
    spent = spent_on(desk, names)
    if due_seconds(mine, desk.today, desk.model) + spent <= day:
        return Fitted(tuple(items))
    reached = [each for each in found if each.memory is not None]
    share = spread(reached, desk.today, day, desk.model, desk.settings.retention, spent=spent)
    if share.last == desk.today:
        return Fitted(tuple(items))
    asked = [item for item in due if item.placed.name in set(share.today)]
    others = [
        item for item in items if item.status is Status.AGAIN or guide.holds(item.placed.name)
    ]
    return Fitted((*asked, *others), (_told(desk, len(due), day, share.last),))


def best_of(
    desk: "Desk", items: "Sequence[Item]", progress: "Mapping[str, Progress]", minutes: float
) -> "tuple[Item, ...]":
    """Return what raises knowledge most in so many minutes; what was wrong today comes first."""
    from cssr_quiz.schedule.backlog import worthiest
    from cssr_quiz.session import Status

    again = [item for item in items if item.status is Status.AGAIN]
    others = {item.placed.name: item for item in items if item.status is not Status.AGAIN}
    found = standings(desk, frozenset(others), progress)
    chosen = worthiest(found, desk.today, 60 * minutes, desk.model)
    return (*again, *(others[name] for name in chosen))


def _told(desk: "Desk", due: int, day: float, last: int | None) -> str:
    from cssr_quiz.ui.words import count, day_name

    minutes = f"{day / 60:g} minutes"
    start = f"{count(due, 'question')} are due, more than fits into {minutes} a day."
    if last is None:
        return f"{start} With so few minutes they never all fit; no new questions until they do."
    days = count(last - desk.today + 1, "day")
    return (
        f"{start} They are spread over {days}, the last {day_name(last, desk.today)}, "
        "most at risk first; no new questions until then."
    )
