"""What `stats` has to say, section by section, for every way of showing it.

A section is a function from the report to a `Section`, or None where there is nothing to say, and
its place in SECTIONS.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from cssr_quiz.review import Confidence, date_of
from cssr_quiz.stats.calibration import ENOUGH as SAID_ENOUGH
from cssr_quiz.stats.calibration import Calibration, Statement
from cssr_quiz.stats.report import Report
from cssr_quiz.stats.retention import ENOUGH
from cssr_quiz.ui.charts import Bar, Bars, Calendar, Chart, Stack, Stacks
from cssr_quiz.ui.words import count, day_name, duration, month_name, percent, share, weekday

Cell: TypeAlias = "str | int | Phrase"

FEW: Final = 5
"""Topics not met yet that are named."""

YEAR: Final = 371
"""Days of the calendar: 53 weeks."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a language of their own."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Section:
    """One thing to say: sentences, a chart, the same as a table, and as lines for ears.

    `told` stands wherever the section is shown; `listed` takes the chart's place in plain mode.
    """

    name: str
    title: str
    told: tuple[str, ...]
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    listed: tuple[str, ...] = ()
    chart: Chart | None = None


def summary(report: Report) -> tuple[str, ...]:
    """Return how the learner is doing, and what to do next."""
    found = report.overview
    todays = f"{count(found.today_answered, 'answer')}, "
    todays += f"{share(found.today_right, found.today_answered)} right"
    in_all = f"{count(found.answered, 'answer')} on {count(found.days, 'day')}, "
    in_all += f"{share(found.right, found.answered)} right, {duration(found.seconds)}"
    return (
        f"Today: {todays if found.today_answered else 'no answer yet'}.",
        f"Streak: {count(found.streak, 'day')}.",
        f"In all: {in_all}.",
        f"Known, with lucky guesses taken off: {round(100 * found.known)} %.",
        *_next(report),
    )


def _next(report: Report) -> tuple[str, ...]:
    now = report.coming[0].reviews
    if now:
        return (f"Next: {count(now, 'question')} due now; ask with: cssr-quiz start",)
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
    rows = tuple(
        (f"{date_of(day.day):%Y-%m-%d}", weekday(day.day), day.reviews) for day in report.coming
    )
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
    told = [f"Asked today, you would recall about {percent(recall)} of what you have met."]
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
    chart = Stacks(stacks, ("known", "learning", "new"))
    return Section("memory", "Memory by topic", tuple(told), head, rows, listed, chart)


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
    months = found.months[-12:]
    names = [month_name(each.year, each.month) for each in months]
    shown = [percent(m.share) if m.enough else f"{m.right} of {m.reviews}" for m in months]
    told_months = [s if m.enough else f"{s} right" for m, s in zip(months, shown, strict=True)]
    listed = tuple(
        f"{name}: {words}{f' in {m.reviews} reviews' * m.enough}."
        for name, m, words in zip(names, months, told_months, strict=True)
    )
    bars = tuple(
        Bar(name, m.share, words, weak=not m.enough)
        for name, m, words in zip(names, months, shown, strict=True)
    )
    rows = tuple(
        (name, m.reviews, m.right, words)
        for name, m, words in zip(names, months, shown, strict=True)
    )
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
    days = [each for each in report.days if report.today - YEAR < each.day <= report.today]
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
    rows = tuple((f"{date_of(d.day):%Y-%m-%d}", d.answered, d.right) for d in days)
    chart = Calendar({each.day: each.answered for each in days}, report.today)
    head = ("Day", "Answers", "Right")
    return Section("year", "The year", told, head, rows, listed, chart)


def hardest(report: Report) -> Section | None:
    """Tell which questions are most often wrong."""
    if not report.hardest:
        return None
    listed = tuple(
        f"{each.prompt} {each.right} of {each.answered} right, {count(each.lapses, 'lapse')}."
        for each in report.hardest
    )
    rows = tuple(
        (Phrase(each.prompt, each.language), f"{each.right} of {each.answered}", each.lapses)
        for each in report.hardest
    )
    told = ("Most often wrong, the hardest first.",)
    return Section(
        "hardest", "Hardest questions", told, ("Question", "Right", "Lapses"), rows, listed
    )


def confusions(report: Report) -> Section | None:
    """Tell which questions were answered with the key of another."""
    if not report.confusions:
        return None
    told = ("Answers that would have been right for another question.",)
    listed = tuple(
        f"{count(each.times, 'time')}: {each.prompt} Taken for: {each.confused_prompt}"
        for each in report.confusions
    )
    rows = tuple(
        (
            Phrase(each.prompt, each.language),
            Phrase(each.confused_prompt, each.language),
            each.times,
        )
        for each in report.confusions
    )
    head = ("Question", "Taken for", "Times")
    return Section("confusions", "What you confuse", told, head, rows, listed)


_SAID: Final = {Confidence.SURE: "sure", Confidence.THINK: "think so", Confidence.GUESS: "guess"}


def confidence(report: Report) -> Section | None:
    """Tell how far the learner may trust himself: what he said, and how the answers went."""
    found = report.calibration
    if not found.count:
        return None
    rows = [
        (
            _SAID[each.confidence],
            each.count,
            each.right,
            percent(each.share.value) if each.share else f"{each.right} of {each.count}",
        )
        for each in found.statements
        if each.count
    ]
    bars = tuple(
        Bar(_SAID[each.confidence], each.right / each.count, words, weak=each.share is None)
        for each, (*_, words) in zip(filter(_is_made, found.statements), rows, strict=True)
    )
    listed = tuple(f"{said}: {right} of {number} right." for said, number, right, _ in rows)
    head = ("You said", "Answers", "Right", "Share")
    return Section(
        "confidence",
        "How sure, and how right",
        (_trust(found),),
        head,
        tuple(rows),
        listed,
        Bars(bars, 1.0),
    )


def _is_made(statement: Statement) -> bool:
    return statement.count > 0


def _trust(found: Calibration) -> str:
    """Say whether the learner trusts himself too much, where there is enough to tell."""
    if found.bias is None:
        return f"{count(found.count, 'statement')}; from {SAID_ENOUGH} on it is told how far off."
    off = percent(abs(found.bias.value))
    if found.bias.low > 0:
        return f"You are surer than you are right, by about {off}."
    if found.bias.high < 0:
        return f"You are right more often than you trust yourself, by about {off}."
    return "You are about as often right as you say."


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
    return Section("answers", "Answers by topic", (), ("Topic", "Right"), tuple(pairs), listed)


SECTIONS: Final[Sequence[Callable[[Report], Section | None]]] = (
    coming, memory, recall, confidence, hours, calendar, hardest, confusions, answers,
)  # fmt: skip


def sections(report: Report) -> list[Section]:
    """Return the sections that have something to say."""
    return [found for each in SECTIONS if (found := each(report))]


def _past_day(day: int, today: int) -> str:
    if day == today:
        return "today"
    date = date_of(day)
    return f"on {date.day} {month_name(date.year, date.month)}"


def _short_day(day: int, today: int) -> str:
    return ("today", "tomorrow")[day - today] if day - today <= 1 else weekday(day)
