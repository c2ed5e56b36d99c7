"""A plan for an exam, told: its days, when all is met, what will be known, what does not fit."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil

from cssr_quiz.review import date_of
from cssr_quiz.schedule.forecast import Forecast, Promise, whole
from cssr_quiz.stats.foresight import ENOUGH, Foresight
from cssr_quiz.ui.tables import say, show_table
from cssr_quiz.ui.words import count, day_name, in_minutes, percent

FEW_DAYS = 14
"""Up to so many days are told one by one, more of them in weeks."""

HALF_A_YEAR = 183
"""The most days that are told in weeks, more of them in months."""

LONG = 1100
"""The most days that are told in months, more of them in years."""


def show_plan(
    exam: int,
    minutes: float,
    banks: Sequence[str],
    found: Forecast,
    past: Foresight,
    today: int,
    *,
    plain: bool,
) -> None:
    """Print a plan and its forecast, and by what forecasts were worth in the `past`, its worth."""
    total = sum(topic.questions for topic in found.topics)
    away = "tomorrow" if exam - today == 1 else f"in {exam - today} days, {day_name(exam, today)}"
    say(
        f"Exam {away}: {', '.join(banks)}, {count(total, 'question')}, {in_minutes(minutes)} a day."
    )
    if not total:
        return
    say("")
    if found.held < total:
        _show_days(found.days, today, plain=plain)
    if found.held:
        say(_held(found.held, total))
    if found.all_met is not None and any(day.new for day in found.days):
        which = "other questions" if found.held else "questions"
        say(f"All {which} will have been met {day_name(found.all_met, today)}.")
    for line in _shortfalls(found, total, minutes):
        say(line)
    say(
        f"Expected to be known on the day: about {percent(found.stands)} as things stand, "
        f"about {percent(found.kept)} if the plan is kept."
    )
    say(_trust(past))
    if len(found.topics) > 1:
        say("")
        shares = [
            (each.topic, each.questions, percent(each.stands), percent(each.kept))
            for each in found.topics
        ]
        show_table(("Topic", "questions", "as things stand", "if kept"), shares, plain=plain)


def _show_days(days: Sequence[Promise], today: int, *, plain: bool) -> None:
    groups = _grouped(days)
    reviews = whole(sum(sum(day.reviews.values()) for day in group) for group in groups)
    rows = [_row(group, number, today) for group, number in zip(groups, reviews, strict=True)]
    show_table(("Days", "new", "reviews", "minutes"), rows, plain=plain)
    say("")


def _held(held: int, total: int) -> str:
    """Say which questions the days leave out, since an earlier exam has them."""
    if held == total:
        return "All of them follow the plan for an earlier exam until then, and this one after it."
    return (
        f"{held} of them follow the plan for an earlier exam until then, and this one after it; "
        "the days above leave them out."
    )


def _trust(past: Foresight) -> str:
    """Say how far the forecast can be believed."""
    if not past.enough:
        fits = f"whether it fits you shows after {ENOUGH} reviews"
        return f"It goes by how most people remember; {fits}."
    said = (
        f"So far {percent(past.foretold)} of your reviews were foretold to be right; "
        f"{percent(past.right)} of {past.reviews} were"
    )
    return f"{said}: expect less on the day than is said here." if past.is_short else f"{said}."


def _shortfalls(found: Forecast, total: int, minutes: float) -> list[str]:
    """Say what does not fit into the minutes, and what would."""
    lines = []
    if found.unmet:
        lines.append(
            f"Not all fits: {found.unmet} of {count(total, 'question')} will not be met in "
            f"{in_minutes(minutes)} a day; {_would_do(found.enough)}."
        )
    if found.late:
        lines.append(
            f"On the fullest day {count(found.late, 'due question')} will not fit and wait; "
            f"{_would_do(found.roomy)}."
        )
    return lines


def _would_do(seconds: float | None) -> str:
    if seconds is None:
        return "no day is long enough"
    return f"about {in_minutes(ceil(seconds / 60))} a day would do"


def _grouped(days: Sequence[Promise]) -> list[Sequence[Promise]]:
    """Return days one by one, or in weeks, months or years, where they are many."""
    if len(days) > HALF_A_YEAR:
        parts = 2 if len(days) <= LONG else 1
        grouped = groupby(days, key=lambda each: date_of(each.day).timetuple()[:parts])
        return [list(group) for _, group in grouped]
    size = 1 if len(days) <= FEW_DAYS else 7
    return [days[start : start + size] for start in range(0, len(days), size)]


def _row(days: Sequence[Promise], reviews: int, today: int) -> tuple[str, int, int, int]:
    new = sum(len(day.new) for day in days)
    minutes = round(sum(day.seconds for day in days) / 60)
    name = day_name(days[0].day, today).removeprefix("on ")
    if len(days) > 1:
        first, last = date_of(days[0].day), date_of(days[-1].day)
        name = f"{first:%Y-%m-%d} to {last:%m-%d}, {len(days)} days"
    return name, new, reviews, minutes
