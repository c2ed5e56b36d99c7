"""How the learner stands today: in short, what comes back, and what is remembered."""

from typing import Final

from cssr_quiz.review import date_of
from cssr_quiz.stats.report import Report
from cssr_quiz.stats.retention import ENOUGH
from cssr_quiz.ui.charts import Bar, Bars, Stack, Stacks
from cssr_quiz.ui.sections.section import Section
from cssr_quiz.ui.words import count, date_name, day_name, duration, percent, share, weekday

FEW: Final = 5
"""Topics not met yet that are named."""


def summary(report: Report) -> tuple[str, ...]:
    """Return how the learner is doing, and what to do next."""
    found = report.overview
    if not found.answered:
        return what_next(report)
    todays = f"{count(found.today_answered, 'answer')}, "
    todays += _right(found.today_right, found.today_answered)
    in_all = f"{count(found.answered, 'answer')} on {count(found.days, 'day')}, "
    in_all += f"{_right(found.right, found.answered)}, {duration(found.seconds)}"
    enough = found.answered >= ENOUGH
    return (
        *limits(report),
        f"Today: {todays if found.today_answered else 'no answer yet'}.",
        *([f"Streak: {count(found.streak, 'day')}."] * (report.since is None)),
        f"In all: {in_all}.",
        *([f"Right, with lucky guesses taken off: {percent(found.known)}."] * enough),
        *what_next(report),
    )


def limits(report: Report) -> tuple[str, ...]:
    """Say which answers are counted, where it is not all."""
    since = "" if report.since is None else f" since {date_name(report.since)}"
    to = f" to questions of {', '.join(report.only)}" if report.only else ""
    return (f"Counted: answers{since}{to}.",) if since or to else ()


def _right(right: int, answered: int) -> str:
    return f"{right_share(right, answered)} right"


def right_share(right: int, answered: int) -> str:
    """Return how many were right, as a share where there are enough for one."""
    return share(right, answered) if answered >= ENOUGH else str(right)


def what_next(report: Report) -> tuple[str, ...]:
    """Say what is due, now or when; or how to begin."""
    if not report.overview.answered:
        return (f"No question has been answered yet; begin with: {report.asking}",)
    now = report.coming[0].reviews
    if now:
        return (f"Next: {count(now, 'question')} due now; ask with: {report.asking}",)
    later = next((each for each in report.coming if each.reviews), None)
    if later is None:
        return ()
    return (f"Next: {count(later.reviews, 'question')} due {day_name(later.day, report.today)}.",)


def coming(report: Report) -> Section | None:
    """Tell what comes back in the coming weeks, as things stand."""
    if not any(each.reviews for each in report.coming):
        return None
    week = [(_short_day(each.day, report.today), each) for each in report.coming[:7]]
    due = ", ".join(f"{name} {day.reviews}" for name, day in week if day.reviews)
    later = [sum(day.reviews for day in report.coming[i : i + 7]) for i in range(7, 28, 7)]
    told = (
        f"Due in the coming week: {due}." if due else "Nothing is due in the coming week.",
        f"In the three weeks after: {later[0]}, {later[1]} and {later[2]}.",
    )
    bars = tuple(Bar(name, day.reviews, str(day.reviews)) for name, day in week)
    rows = tuple((f"{date_of(day.day)}", weekday(day.day), day.reviews) for day in report.coming)
    most = max(1, *(day.reviews for _, day in week))
    return Section(
        "coming", "Coming back", told, ("Day", "Weekday", "Due"), rows, chart=Bars(bars, most)
    )


def memory(report: Report) -> Section | None:
    """Tell what is remembered today, by topic."""
    met = [each for each in report.topics if each.recall is not None]
    if not met:
        return None
    met.sort(key=lambda each: (each.recall, each.topic))
    unmet = [each.topic for each in report.topics if each.recall is None]
    number = sum(each.known + each.learning for each in met)
    recall = sum((each.recall or 0) * (each.known + each.learning) for each in met) / number
    told = [f"As memory goes, you would recall about {percent(recall)} of what you have met."]
    if len(met) > 1 and (met[0].recall or 0) < report.retention.target:
        told.append(f"Weakest: {met[0].topic}, {percent(met[0].recall or 0)}.")
    if unmet:
        names = ", ".join(unmet[:FEW]) + (f" and {len(unmet) - FEW} more" * (len(unmet) > FEW))
        told.append(f"Not met yet: {names}.")
    rows = tuple(
        (each.topic, each.known, each.learning, each.new, percent(each.recall or 0)) for each in met
    )
    listed = tuple(
        f"{topic}: recall {shown}, {known} known, {learning} learning, {new} new."
        for topic, known, learning, new, shown in rows
    )
    stacks = tuple(
        Stack(topic, (known, learning, new), shown) for topic, known, learning, new, shown in rows
    )
    head = ("Topic", "Known", "Learning", "New", "Recall")
    chart = Stacks(stacks, ("known", "learning", "new"), "recall")
    return Section("memory", "Memory by topic", tuple(told), head, rows, listed, chart)


def _short_day(day: int, today: int) -> str:
    return ("today", "tomorrow")[day - today] if day - today <= 1 else weekday(day)
