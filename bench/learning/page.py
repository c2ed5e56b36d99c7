"""Writes the page about scheduling and its charts from the outcomes."""

from pathlib import Path

from bench.learning.chart import Axis, chart
from bench.learning.contest import Results
from bench.learning.measure import CAP, CAPPED, Measure, Size, at_end, known_to, over_year
from bench.learning.minds import FAMILIES
from bench.learning.savings import itself, recalled, saving
from bench.learning.summary import answer, claims
from bench.learning.tables import baselines, exams, year

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
  in use, and what is fitted is weighed against the default parameters alone, in use also against
  what was fitted before. There it learns by itself up to 20,000 answers, and beyond when
  `cssr-quiz tune` is called, as long logs cannot be gone through within a second at the end of a
  session.
- *By cost, all-knowing* has the true parameters, which nobody has: it tells how far a better fit
  could lead.
- *All-knowing, to the day* has them too, and of all waits those that bring the most days of recall
  until the last day for the seconds spent, with nothing left for later: it tells about how far any
  choice of waits could lead.
- *Exam plan* is `cssr-quiz plan --exam`, with the same learning; all-knowing, it has the true
  parameters from the first day. Its settings were sought on other learners than these. How fixed
  retention does at other settings than 0.90 is told [beside it](exams.md#how-far-to-trust-it).
- SM-2 is as published in 1990; Again, Hard, Good and Easy are its qualities 2 to 5. Leitner has
  seven boxes of 1 to 64 days, and a lapse goes back to the first. Cramming learns on the last third
  of the days everything that was met, on each of them.

Each scheduler is run at several settings. Where a baseline's knowledge lies between two of them,
its minutes are read off a rising curve through all, of the logarithm of minutes over the log-odds
of knowledge. Beyond them it goes on straight; the tables tell of how many learners that is so.

An interval is that of one comparison. Of a hundred such some five miss by chance, and nothing is
taken off for there being many; but a claim needs three that agree, one in each family.
"""

LOW, HIGH = 0.7, 1.5
"""From where to where savings are drawn."""


def page(results: Results, size: Size) -> str:
    """Return the page in Markdown."""
    parts = [
        OPENING,
        answer(results, size),
        claims(results, size),
        _equal(results, size),
        exams(results, size),
        METHOD,
        _check(results, size),
    ]
    runs = f"{len(results)} runs of {size.learners} learners a family"
    parts.append(f"Made from {runs}. The same seeds give the same figures.\n")
    return "\n".join(parts)


def _equal(results: Results, size: Size) -> str:
    """Return the tables of minutes at equal knowledge."""
    course = size.year
    return "\n".join([
        "## A year: minutes at equal knowledge\n",
        (
            f"{course.questions} questions, {course.new} new a day, {course.days} days. Minutes of "
            "the baseline over minutes of the scheduler, where both know as much: medians of "
            "learners, with 95 % bootstrap intervals; above 1 is cheaper. In brackets the learners "
            "for whom it is cheaper. Known is the share of all questions that would be recalled.\n"
        ),
        "### On average over the year\n",
        "What a learner has of it meanwhile. The aims are told of this.\n",
        "![Minutes at equal knowledge](scheduling-year.svg)\n",
        year(results, size, over_year(size)),
        "### At the end of the year\n",
        "What he is left with on the last day.\n",
        "![Minutes at equal knowledge](scheduling-end.svg)\n",
        year(results, size, at_end(size)),
        "### What the baselines know\n",
        baselines(results, size),
    ])  # fmt: skip


def _check(results: Results, size: Size) -> str:
    """Return how fixed retention does against itself."""
    found = [itself(results, size, family) for family in FAMILIES]
    told = ", ".join(f"{each.median:.3f} ({each.low:.3f}–{each.high:.3f})" for each in found)
    return (
        "As a check of that reading, each setting of fixed retention is compared with a curve "
        f"through its other ones: {told}. It should be 1. That *fixed* does not come to 1 against "
        "fixed at 0.90, which is not among its seven, has another cause: waits are whole days, so "
        "that minutes grow with the setting in steps, and 0.90 stands at the cheap end of one.\n"
    )


def charts(results: Results, size: Size) -> dict[str, str]:
    """Return the charts by their file names."""
    made = {
        "scheduling-year.svg": _savings(results, size, over_year(size), "On average over a year"),
        "scheduling-end.svg": _savings(results, size, at_end(size), "At the end of a year"),
    }
    for days in size.exams:
        shares = {
            family: {
                kind: recalled(results, size, family, kind, days)
                for kind in known_to(family, CAPPED)
            }
            for family in FAMILIES
        }
        share = Axis("recall on the day, in percent", 0, 100, (0, 20, 40, 60, 80, 100))
        title = f"An exam in {days} days, at most {CAP:g} minutes a day"
        made[f"scheduling-exam-{days}.svg"] = chart(title, share, shares)
    return made


def _savings(results: Results, size: Size, measure: Measure, title: str) -> str:
    found = {
        family: {
            kind: saving(results, size, measure, family, kind, "SM-2").interval
            for kind in measure.rivals(family)
        }
        for family in FAMILIES
    }
    axis = Axis("minutes of SM-2 / minutes, at equal knowledge", LOW, HIGH, _ticks(), 1.0)
    return chart(f"{title}: more than 1 is cheaper than SM-2", axis, found)


def _ticks() -> tuple[float, ...]:
    return tuple(round(LOW + 0.1 * step, 1) for step in range(round((HIGH - LOW) * 10) + 1))


def write(results: Results, size: Size, folder: Path) -> None:
    """Write the page and its charts into a folder."""
    (folder / "scheduling.md").write_text(page(results, size), "utf-8")
    for name, text in charts(results, size).items():
        (folder / name).write_text(text, "utf-8")
