"""Fits the day's queue into the learner's minutes: a spread after a break, the best of a few."""

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from cssr_quiz.cli.standings import roughly, spent_today, standings, usual_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Agenda, Pace, Progress
    from cssr_quiz.session import Item

MANY = 20
"""Due questions below which no day is too full, those of today that are answered among them."""

ENOUGH = 1000
"""How many questions stand for all where the end of a spread is looked for."""


@dataclass(frozen=True, slots=True)
class Share:
    """What an agenda has for today, and what is to be said of it.

    In a spread over days, `coming` tells how many reviews the later ones are expected to ask.
    """

    agenda: "Agenda"
    lines: tuple[str, ...] = ()
    coming: "Mapping[int, float] | None" = None


def after_a_break(
    desk: "Desk",
    questions: "Sequence[Placed]",
    progress: "Mapping[str, Progress]",
    plan: "Agenda",
    retention: float,
    wished: float,
    *,
    planned: bool,
) -> Share:
    """Return today's share of an agenda of questions, where more is due than fits the day.

    There is nothing new in it until all that is due fits again, whatever is `planned` besides.
    Where so many seconds are `wished` for, the day has no fewer than these left.

    What cannot be reached today is taken to need as long as what can, and of thousands some stand
    for all.
    """
    from statistics import mean

    from cssr_quiz.schedule.backlog import USUAL, Sample, due_seconds, spread

    due = plan.due
    if not due or len(due) < MANY > len(due) + _answered_today(desk, questions, progress):
        return Share(plan)
    day = 60 * desk.settings.minutes or USUAL
    spent = min(spent_today(desk), day - wished)
    seconds = usual_seconds(desk)
    reach = ceil(max(day, wished) / min(seconds.values()))
    within_reach = dict.fromkeys(each.name for each in due[:reach])
    by_name = desk.library.by_name
    first = standings((by_name[name] for name in within_reach), progress, seconds)
    if len(first) == len(due) and due_seconds(first, desk.today, desk.model) + spent <= day:
        return Share(plan)
    some = max(1, ceil((len(questions) - len(within_reach)) / ENOUGH))
    beyond = [placed for placed in questions[::some] if placed.name not in within_reach]
    later = Sample(roughly(beyond, progress, mean(each.seconds for each in first)), some)
    found = spread(first, desk.today, day, desk.model, retention, spent=spent, later=later)
    if found.last == desk.today:
        return Share(plan)
    today = tuple(by_name[name].question for name in found.today)
    waiting = plan.waiting + len(plan.new)
    narrow = replace(plan, due=today, new=(), waiting=waiting)
    return Share(narrow, (_told(desk, len(due), day, found.last, planned=planned),), found.coming)


def _answered_today(
    desk: "Desk", questions: "Sequence[Placed]", progress: "Mapping[str, Progress]"
) -> int:
    """Return how many questions that were met before were answered today."""
    known = (progress.get(placed.name) for placed in questions)
    return sum(each is not None and each.last == desk.today != each.first for each in known)


def filled(desk: "Desk", pace: "Pace", met: int, minutes: float) -> "Pace":
    """Return a pace with new questions enough for so many minutes, where any are wanted a day.

    `met` are the new ones of today so far.
    """
    from cssr_quiz.schedule.plan import first_seconds

    quickest = first_seconds(min(usual_seconds(desk).values()))
    return replace(pace, new=met + ceil(60 * minutes / quickest)) if pace.new else pace


def best_of(
    desk: "Desk", items: "Sequence[Item]", progress: "Mapping[str, Progress]", minutes: float
) -> "tuple[Item, ...]":
    """Return what raises knowledge most in so many minutes; what was wrong today comes first."""
    from cssr_quiz.schedule.backlog import worthiest
    from cssr_quiz.session import Status

    again = [item for item in items if item.status is Status.AGAIN]
    others = {item.placed.name: item for item in items if item.status is not Status.AGAIN}
    found = standings((item.placed for item in others.values()), progress, usual_seconds(desk))
    chosen = worthiest(found, desk.today, 60 * minutes, desk.model)
    return (*again, *(others[name] for name in chosen))


def _told(desk: "Desk", due: int, day: float, last: int | None, *, planned: bool) -> str:
    from cssr_quiz.ui.words import count, day_name, in_minutes

    start = f"{count(due, 'question')} are due, more than fits into {in_minutes(day / 60)} a day."
    new = "no new questions but those of your plan" if planned else "no new questions"
    if last is None:
        return f"{start} With so few minutes they never all fit; {new} until they do."
    days = count(last - desk.today + 1, "day")
    return (
        f"{start} They are spread over {days}, the last {day_name(last, desk.today)}, "
        f"most at risk first; {new} until then."
    )
