"""Writes the page about scheduling and its charts from the outcomes."""

from pathlib import Path
from statistics import median

from bench.learning.chart import Axis, chart
from bench.learning.contest import (
    BASELINES,
    CAP,
    CAPPED,
    Results,
    Saving,
    Size,
    exam,
    rivals,
    saving,
)
from bench.learning.figures import Interval, interval
from bench.learning.minds import FAMILIES
from bench.learning.rules import BY_COST, KNOWING, PLANNED, SHIPPED

OPENING = """\
# How well the scheduler does

This page is written by `python3 -m bench.learning`; do not edit it. Simulated learners work through
the project's own sessions under several schedulers, and what they remember is decided by models
that no scheduler sees. These are models, not people: what holds in all three families is likely,
not proved.
"""

METHOD = """\
## How this was measured

Learners work through the project's own agenda, session, ladder of forms and log, day by day. Their
memory is of one of three families: FSRS-6 with parameters drawn from their published spread between
people; the same with an easiness of each question that stays hidden; and ACT-R by Pavlik and
Anderson (2005), which has nothing in common with FSRS. Learners know a fifth of the questions
before, guess where options are shown, slip three times in a hundred, miss one day in twelve and a
week a year, and differ in speed; a form that is typed takes longer than one that is chosen.

- *Fixed* is FSRS-6 at a fixed retention.
- *By cost* chooses each wait by a dynamic programme, so that a second buys the most days of recall,
  with the default parameters and the learner's own seconds.
- *As shipped* is what `cssr-quiz` does with the trainer installed: fixed for the first 60 answers,
  then by cost, with parameters fitted to the learner's answers once 300 of them tested a memory and
  where they foretell better. It learns here whenever the log has grown by half, which is rarer than
  in use.
- *By cost, all-knowing* has the true parameters, which nobody has: it tells how far a better fit
  could lead.
- *Exam plan* is `cssr-quiz plan --exam`, with the same learning.
- SM-2 is as published in 1990. Leitner has seven boxes of 1 to 64 days. Cramming learns on the last
  third of the days everything that was met, on each of them.

Each scheduler of the year is run at seven settings. Where a baseline's knowledge lies between two
of them, its minutes are read off a rising curve through the seven, of the logarithm of minutes over
the log-odds of knowledge. *Fixed* against fixed at 0.90, which is not among the seven, tells how
far that reading is off: it should stand at 1, and every ratio is too low by about what it lacks.
Claims do not count on that.
"""

AIMS = (("SM-2", 8), ("Leitner", 10))
"""Percent of minutes that the scheduler should save at equal knowledge over a year."""

AIM_DAYS, AIM_POINTS = 60, 2.5
"""Points of recall that the plan should bring above fixed retention, and in which exam."""


def page(results: Results, size: Size) -> str:
    """Return the page in Markdown."""
    parts = [
        OPENING,
        _answer(results, size),
        _claims(results, size),
        _year(results, size),
        _exams(results, size),
        METHOD,
    ]
    runs = f"{len(results)} runs of {size.learners} learners a family"
    parts.append(f"Made from {runs}. The same seeds give the same figures.\n")
    return "\n".join(parts)


def charts(results: Results, size: Size) -> dict[str, str]:
    """Return the charts by their file names."""
    found = {
        family: {
            kind: saving(results, size, family, kind, "SM-2").interval for kind in rivals(family)
        }
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


def write(results: Results, size: Size, folder: Path) -> None:
    """Write the page and its charts into a folder."""
    (folder / "scheduling.md").write_text(page(results, size), "utf-8")
    for name, text in charts(results, size).items():
        (folder / name).write_text(text, "utf-8")


def _ticks(low: float, high: float) -> tuple[float, ...]:
    return tuple(round(low + 0.1 * step, 1) for step in range(round((high - low) * 10) + 1))


def _answer(results: Results, size: Size) -> str:
    """Return what a reader wants to know first: the aims, and how far they are reached."""
    lines = ["## In short\n"]
    for baseline, aim in AIMS:
        found = [saving(results, size, family, SHIPPED, baseline) for family in FAMILIES]
        least = min(1 - 1 / each.interval.median for each in found)
        lines.append(
            f"- At equal knowledge over a year, the scheduler as shipped takes "
            f"{_spread(found)} minutes than {baseline}. The aim is {aim} % fewer in every family: "
            f"{'reached' if 100 * least >= aim else 'missed'}."
        )
    knowing = [
        saving(results, size, family, KNOWING, "SM-2")
        for family in FAMILIES
        if KNOWING in rivals(family)
    ]
    lines.append(
        f"- With the learner's true parameters, which nobody has, it would take {_spread(knowing)} "
        "minutes than SM-2 where memory is FSRS-6. Within a year, waits that grow as fast as those "
        "of SM-2 leave little to be saved."
    )
    fixed = [saving(results, size, family, SHIPPED, "fixed at 0.90") for family in FAMILIES]
    lines.append(f"- It takes {_spread(fixed)} minutes than FSRS-6 at a fixed retention of 90 %.")
    if AIM_DAYS in size.exams:
        gains = [_gain(results, size, family, PLANNED, "fixed", AIM_DAYS) for family in FAMILIES]
        points = ", ".join(f"{gain.median:+.1f}" for gain in gains)
        reached = min(gain.median for gain in gains) >= AIM_POINTS
        lines.append(
            f"- Before an exam in {AIM_DAYS} days, the exam plan recalls {points} points against "
            f"fixed retention. The aim is +{AIM_POINTS} in every family: "
            f"{'reached' if reached else 'missed'}."
        )
    over = sum(each.over for (*_, task), each in results.items() if task.minutes)
    lines.append(
        f"- Days that went over the minutes allowed by more than one question, in all runs before "
        f"an exam: {over}. A sitting ends there; how often that cut a day short is told below."
    )
    lines.append("\nThe families are, in this order: " + ", ".join(FAMILIES) + ".")
    return "\n".join(lines) + "\n"


def _spread(found: list[Saving]) -> str:
    """Return how many minutes fewer or more, in each family."""
    shares = [100 * (1 - 1 / each.interval.median) for each in found]
    return ", ".join(f"{abs(share):.0f} % {'fewer' if share >= 0 else 'more'}" for share in shares)


def _claims(results: Results, size: Size) -> str:
    """Return what holds in every family: the lower bound is above 1, or above 0 points."""
    lines = ["## What may be claimed\n", ("A claim stands here only where its lower bound is above "
             "1 (minutes) or 0 (points) in every family.\n")]  # fmt: skip
    claims: list[str] = []
    for kind in (BY_COST, SHIPPED):
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
                if kind == PLANNED and min(gain.low for gain in gains) > 0:
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
        for kind in rivals(family):
            cells = (
                _cell(saving(results, size, family, kind, each), size.learners)
                for each in BASELINES
            )
            lines.append(f"| {family} | {kind} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


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
            "the longest day, and of a hundred days those that the clock cut short.\n"
        ),
    ]
    for days, task in size.exams.items():
        lines += [
            f"### In {days} days: {task.questions} questions\n",
            f"![Recall on the day](scheduling-exam-{days}.svg)\n",
            "| memory | scheduler | recall | against fixed | minutes | longest day | cut |",
            "|---|---|---|---|---|---|---|",
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
    cut = 100 * sum(each.cut for each in found) / (days * len(found))
    return (
        f"| {family} | {kind} | {recall.median:.1f} ({recall.low:.1f}–{recall.high:.1f}) "
        f"| {gain.median:+.1f} ({gain.low:+.1f} to {gain.high:+.1f}) | {minutes:.0f} "
        f"| {longest:.1f} | {cut:.0f} |"
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
