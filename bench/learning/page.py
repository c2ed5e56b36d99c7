"""Writes the page about scheduling and its charts from the outcomes."""

from pathlib import Path
from statistics import median

from bench.learning.chart import Axis, chart
from bench.learning.contest import (
    CANDIDATES,
    CAP,
    CAPPED,
    Results,
    Saving,
    Size,
    exam,
    saving,
)
from bench.learning.figures import Interval, interval
from bench.learning.minds import FAMILIES

BASELINES = ("SM-2", "Leitner", "fixed at 0.90")

CAUTION = """\
In the row of *fixed* against fixed at 0.90 a scheduler meets itself, so it should stand at 1: what
it lacks, two to five in a hundred, is the error of going in a straight line between only three
settings, and every scheduler's ratio is too low by about as much. Claims do not count on that.
"""

INTRODUCTION = """\
# How well the scheduler does

This page is written by `python3 -m bench.learning`; do not edit it. Simulated learners work through
the project's own agenda, session, ladder of forms and log, day by day. What they remember is
decided by a model that the scheduler never sees, from one of three families: FSRS-6 with
parameters drawn from their published spread between people; the same with an easiness of each
question that stays hidden; and ACT-R by Pavlik and Anderson (2005), which has nothing in common
with FSRS. Learners know a fifth of the questions before, guess where options are shown, slip three
times in a hundred, miss one day in twelve and a week a year, and differ in speed; a form that is
typed takes longer than one that is chosen.

*Fixed* is FSRS-6 at a fixed retention. *By cost* chooses each interval by a dynamic programme, so
that a second buys the most days of recall. *Tuned* fits the parameters to the learner's own answers
on days 15, 30, 60, 90, 150 and 240. SM-2 is as published in 1990, Leitner has seven boxes of 1 to
64 days, and cramming learns on the last third of the days, everything
that was met on each of them.

The scheduler of this version plans at a fixed retention first; once there are 300 reviews to learn
from and `cssr-quiz tune` has run, it plans by cost, with fitted parameters where they foretell
better. Before an exam it follows the exam plan. The rows *by cost* plan so from the first day, so
this version, which waits for a history, saves less than they do.

These are models, not people: what holds in all three families is likely, not proved. Where SM-2 is
cheaper, the tables say so.
"""


def page(results: Results, size: Size, seconds: float) -> str:
    """Return the page in Markdown."""
    parts = [INTRODUCTION, _claims(results, size), _year(results, size), _exams(results, size)]
    runs = f"{len(results)} runs of {size.learners} learners a family in {seconds / 60:.0f} minutes"
    parts.append(f"Made from {runs}. The same seeds give the same figures.\n")
    return "\n".join(parts)


def charts(results: Results, size: Size) -> dict[str, str]:
    """Return the charts by their file names."""
    found = {
        family: {kind: saving(results, size, family, kind, "SM-2").interval for kind in CANDIDATES}
        for family in FAMILIES
    }
    axis = Axis("minutes of SM-2 / minutes, at equal knowledge", 0.7, 1.3, _ticks(0.7, 1.3), 1.0)
    made = {"scheduling-year.svg": chart("A year: more than 1 is cheaper than SM-2", axis, found)}
    for days in size.exams:
        recalled = {
            family: {kind: _recall(results, size, family, kind, days) for kind in CAPPED}
            for family in FAMILIES
        }
        share = Axis("recall on the day, in percent", 0, 100, (0, 20, 40, 60, 80, 100))
        title = f"An exam in {days} days, at most {CAP:g} minutes a day"
        made[f"scheduling-exam-{days}.svg"] = chart(title, share, recalled)
    return made


def write(results: Results, size: Size, seconds: float, folder: Path) -> None:
    """Write the page and its charts into a folder."""
    (folder / "scheduling.md").write_text(page(results, size, seconds), "utf-8")
    for name, text in charts(results, size).items():
        (folder / name).write_text(text, "utf-8")


def _ticks(low: float, high: float) -> tuple[float, ...]:
    return tuple(round(low + 0.1 * step, 1) for step in range(round((high - low) * 10) + 1))


def _claims(results: Results, size: Size) -> str:
    """Return what holds in every family: the lower bound is above 1, or above 0 points."""
    lines = ["## What may be claimed\n", ("A claim stands here only where its lower bound is above "
             "1 (minutes) or 0 (points) in every family.\n")]  # fmt: skip
    claims: list[str] = []
    for kind in CANDIDATES:
        for baseline in BASELINES:
            found = [saving(results, size, family, kind, baseline) for family in FAMILIES]
            if min(each.interval.low for each in found) > 1:
                claims.append(
                    f"- *{kind}* takes fewer minutes than {baseline} at equal knowledge over a "
                    f"year: by {_percent(found)} (median of each family)."
                )
    for days in size.exams:
        for kind in CAPPED:
            for other in CAPPED:
                gains = [_gain(results, size, family, kind, other, days) for family in FAMILIES]
                if kind in ("by cost", "exam plan") and min(gain.low for gain in gains) > 0:
                    points = ", ".join(f"{gain.median:.1f}" for gain in gains)
                    claims.append(
                        f"- Before an exam in {days} days, *{kind}* recalls more than *{other}*: "
                        f"by {points} points."
                    )
    return "\n".join([*lines, *(claims or ["- Nothing."])]) + "\n"


def _percent(found: list[Saving]) -> str:
    return ", ".join(f"{100 * (1 - 1 / each.interval.median):.0f} %" for each in found)


def _year(results: Results, size: Size) -> str:
    year = size.year
    lines = [
        "## A year: minutes at equal knowledge\n",
        (
            f"{year.questions} questions, {year.new} new a day, {year.days} days. Minutes of the "
            "baseline over minutes of the scheduler, where both know as much on average over the "
            "year: medians of learners, with 95 % bootstrap intervals; above 1 is cheaper. In "
            "brackets the learners for whom it is cheaper.\n"
        ),
        "![Minutes at equal knowledge](scheduling-year.svg)\n",
        "| memory | scheduler | against SM-2 | against Leitner | against fixed at 0.90 |",
        "|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        for kind in CANDIDATES:
            cells = (
                _cell(saving(results, size, family, kind, each), size.learners)
                for each in BASELINES
            )
            lines.append(f"| {family} | {kind} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", CAUTION])


def _cell(found: Saving, learners: int) -> str:
    each = found.interval
    beyond = f"; {found.outside} beyond range" if found.outside else ""
    told = f"{each.median:.2f} ({each.low:.2f}–{each.high:.2f})"
    return f"{told} [{found.better}/{learners}{beyond}]"


def _exams(results: Results, size: Size) -> str:
    lines = [
        f"## An exam, at most {CAP:g} minutes a day\n",
        (
            "Percent of all questions recalled on the day (median, 95 % interval), the difference "
            "to fixed retention in points (median of the learners' differences), minutes in all, "
            "and the longest day.\n"
        ),
    ]
    for days, task in size.exams.items():
        lines += [
            f"### In {days} days: {task.questions} questions\n",
            f"![Recall on the day](scheduling-exam-{days}.svg)\n",
            "| memory | scheduler | recall | against fixed | minutes | longest day |",
            "|---|---|---|---|---|---|",
        ]
        for family in FAMILIES:
            for kind in CAPPED:
                lines.append(_exam_line(results, size, family, kind, days))
        lines.append("")
    return "\n".join(lines)


def _exam_line(results: Results, size: Size, family: str, kind: str, days: int) -> str:
    found = exam(results, size, family, kind, days)
    recall = _recall(results, size, family, kind, days)
    gain = _gain(results, size, family, kind, "fixed", days)
    minutes = median(each.minutes for each in found)
    longest = max(each.longest for each in found)
    return (
        f"| {family} | {kind} | {recall.median:.1f} ({recall.low:.1f}–{recall.high:.1f}) "
        f"| {gain.median:+.1f} ({gain.low:+.1f} to {gain.high:+.1f}) | {minutes:.0f} "
        f"| {longest:.1f} |"
    )


def _recall(results: Results, size: Size, family: str, kind: str, days: int) -> Interval:
    return interval([100 * each.final for each in exam(results, size, family, kind, days)])


def _gain(results: Results, size: Size, family: str, kind: str, other: str, days: int) -> Interval:
    pairs = zip(
        exam(results, size, family, kind, days),
        exam(results, size, family, other, days),
        strict=True,
    )
    return interval([100 * (mine.final - its.final) for mine, its in pairs])
