"""What was answered, and how many were right: by months, days, hours and topics."""

from cssr_quiz.review import date_of
from cssr_quiz.stats.report import Report
from cssr_quiz.stats.retention import ENOUGH
from cssr_quiz.ui.charts import WEEKS, Bar, Bars, Calendar, first_day
from cssr_quiz.ui.sections.section import Section
from cssr_quiz.ui.words import count, date_name, month_name, percent, share


def recall(report: Report) -> Section | None:
    """Tell how often questions were known when they came back, beside the target."""
    found = report.retention
    if not found.reviews:
        return None
    target = f"your target is {percent(found.target)}"
    right = f"{found.right} of {count(found.reviews, 'review')} right"
    told = (
        f"When questions came back you knew {percent(found.share)} of them, lucky guesses taken "
        f"off ({right}); {target}."
        if found.reviews >= ENOUGH
        else f"Questions that came back: {right}; too few to tell a share; {target}."
    )
    months = [
        (
            month_name(each.year, each.month),
            each,
            percent(each.share) if each.enough else f"{each.right} of {each.reviews}",
        )
        for each in found.months[-12:]
    ]
    listed = tuple(
        f"{name}: {words} {f'in {each.reviews} reviews' if each.enough else 'right'}."
        for name, each, words in months
    )
    bars = tuple(Bar(name, each.share, words, weak=not each.enough) for name, each, words in months)
    rows = tuple((name, each.reviews, each.right, words) for name, each, words in months)
    return Section(
        "recall",
        "Recall and your target",
        (told,),
        ("Month", "Reviews", "Right", "Known"),
        rows,
        listed,
        Bars(bars, 1.0, found.target, f"target {percent(found.target)}"),
    )


def calendar(report: Report) -> Section | None:
    """Tell on which days of the last year questions were answered."""
    first = first_day(report.today, WEEKS)
    days = [each for each in report.days if first <= each.day <= report.today]
    if not days:
        return None
    total = sum(each.answered for each in days)
    best = max(days, key=lambda each: (each.answered, each.day))
    most = f"the most {_past_day(best.day, report.today)}: {best.answered}"
    told = (f"{count(total, 'answer')} on {count(len(days), 'day')} of the last year; {most}.",)
    months: dict[str, list[int]] = {}
    for each in days:
        date = date_of(each.day)
        months.setdefault(month_name(date.year, date.month), []).append(each.answered)
    listed = tuple(
        f"{name}: {count(sum(found), 'answer')} on {count(len(found), 'day')}."
        for name, found in months.items()
    )
    rows = tuple((f"{date_of(d.day)}", d.answered, d.right) for d in days)
    chart = Calendar({each.day: each.answered for each in days}, report.today)
    head = ("Day", "Answers", "Right")
    return Section("year", "The year", told, head, rows, listed, chart)


def hours(report: Report) -> Section | None:
    """Tell at which hours questions were answered, and how many were right."""
    if not report.hours:
        return None
    most = max(report.hours, key=lambda each: each.answered)
    told = [
        f"Most answers fall between {most.hour}:00 and {most.hour + 1}:00 by this computer's clock."
    ]
    if report.elsewhere:
        left_out = count(report.elsewhere, "answer")
        told.append(f"Left out, as the hour in another time zone is not known: {left_out}.")
    shown = [
        share(each.right, each.answered)
        if each.answered >= ENOUGH
        else f"{each.right} of {each.answered}"
        for each in report.hours
    ]
    pairs = list(zip(report.hours, shown, strict=True))
    listed = tuple(
        f"{each.hour}:00: {count(each.answered, 'answer')}, {words} right." for each, words in pairs
    )
    bars = tuple(
        Bar(f"{each.hour}:00", each.answered, f"{each.answered}, {words} right")
        for each, words in pairs
    )
    rows = tuple((f"{each.hour}:00", each.answered, words) for each, words in pairs)
    return Section(
        "hours",
        "Time of day",
        tuple(told),
        ("Hour", "Answers", "Right"),
        rows,
        listed,
        Bars(bars, most.answered),
    )


def answers(report: Report) -> Section | None:
    """Tell how many answers were right, by topic."""
    if not report.overview.topics:
        return None
    pairs = [(each.topic, f"{each.right} of {each.answered}") for each in report.overview.topics]
    listed = tuple(f"{topic}: {words} right." for topic, words in pairs)
    others = report.overview.answered - sum(each.answered for each in report.overview.topics)
    told = (f"Answers to questions of other courses, or that are gone: {others}.",) * bool(others)
    return Section("answers", "Answers by topic", told, ("Topic", "Right"), tuple(pairs), listed)


def _past_day(day: int, today: int) -> str:
    return "today" if day == today else f"on {date_name(day)}"
