"""The answer in short: the aims, how far they are reached and why no further, and the claims."""

from collections.abc import Iterator, Sequence
from itertools import chain
from statistics import median
from typing import Final

from bench.learning.contest import Results
from bench.learning.measure import (
    BASELINES,
    CAP,
    CAPPED,
    Measure,
    Size,
    at_end,
    known_to,
    over_year,
)
from bench.learning.minds import FAMILIES
from bench.learning.rules import BOUND, BY_COST, FORESEEN, PLANNED, SHIPPED
from bench.learning.savings import Saving, exam, gained, recalled, saving

AIMS: Final = (("SM-2", 8), ("Leitner", 10))
"""Percent of minutes that the scheduler should save at equal knowledge over a year."""

AIM_DAYS, AIM_POINTS = 60, 2.5
"""Points of recall that the plan should bring above fixed retention, and in which exam."""


def answer(results: Results, size: Size) -> str:
    """Return what a reader wants to know first: the aims, how far they are reached, and why."""
    lines = ["## In short\n", *_minutes(results, size)]
    if AIM_DAYS in size.exams:
        lines += _points(results, size)
    over = sum(each.over for (*_, task), each in results.items() if task.minutes)
    lines.append(
        f"- Days that went over the minutes allowed by more than one question, in all runs before "
        f"an exam: {over}. A sitting ends there; how often that cut a day short is told below."
    )
    lines.append("\nThe families are, in this order: " + ", ".join(FAMILIES) + ".")
    return "\n".join(lines) + "\n"


def _minutes(results: Results, size: Size) -> Iterator[str]:
    year, end = over_year(size), at_end(size)
    for baseline, aim in AIMS:
        found = _savings(results, size, year, SHIPPED, baseline)
        least = min(1 - 1 / each.interval.median for each in found)
        bound = _savings(results, size, year, BOUND, baseline)
        yield (
            f"- Where as much is known on average over a year, the scheduler as shipped takes "
            f"{_spread(found)} minutes than {baseline}. The aim is {aim} % fewer in every family: "
            f"{'reached' if 100 * least >= aim else 'missed'}. Waits computed for exactly these "
            "days from the learner's true parameters, which nobody has, would take "
            f"{_spread(bound)} where memory is FSRS-6: more is hardly to be saved by any waits."
        )
    sm2 = _spread(_savings(results, size, end, SHIPPED, "SM-2"))
    leitner = _spread(_savings(results, size, end, SHIPPED, "Leitner"))
    yield (
        f"- Where as much is known at the end of the year, it takes {sm2} minutes than SM-2 and "
        f"{leitner} than Leitner. Where all goes well SM-2 waits 1, 6, 15, 38, 94, 234 days: it "
        "asks little in the last months of a first year, which saves minutes at little "
        "cost to the average and at much to the last day. Leitner asks everything every 64 days "
        "until then, which does the opposite."
    )
    fixed = _spread(_savings(results, size, year, SHIPPED, "fixed at 0.90"))
    yield (
        f"- Over a year it takes {fixed} minutes than FSRS-6 at a fixed retention of 90 %, and "
        "where as much is known at its end "
        f"{_spread(_savings(results, size, end, SHIPPED, 'fixed at 0.90'))}."
    )


def _points(results: Results, size: Size) -> Iterator[str]:
    gains = [gained(results, size, family, PLANNED, "fixed", AIM_DAYS) for family in FAMILIES]
    left = [100 - recalled(results, size, each, "fixed", AIM_DAYS).median for each in FAMILIES]
    known = [
        gained(results, size, family, FORESEEN, "fixed", AIM_DAYS)
        for family in FAMILIES
        if FORESEEN in known_to(family, CAPPED)
    ]
    points = ", ".join(f"{gain.median:+.1f}" for gain in gains)
    foreseen = ", ".join(f"{gain.median:+.1f}" for gain in known)
    told = (
        f"- Before an exam in {AIM_DAYS} days, the exam plan recalls {points} points against "
        f"fixed retention. The aim is +{AIM_POINTS} in every family: "
    )
    if min(gain.median for gain in gains) >= AIM_POINTS:
        yield f"{told}reached."
    else:
        yield (
            f"{told}missed. Fixed retention leaves {', '.join(f'{each:.1f}' for each in left)} "
            f"points to be gained at all. With the true parameters the plan would gain {foreseen} "
            "where memory is FSRS-6: it is not for want of knowing the learner."
        )
    yield (
        f"- For that it takes {_taken(results, size, PLANNED)} minutes where fixed retention takes "
        f"{_taken(results, size, 'fixed')}, of {AIM_DAYS * CAP:.0f} that are allowed."
    )


def _taken(results: Results, size: Size, kind: str) -> str:
    """Return the minutes that a scheduler takes before the exam of the aim, in each family."""
    runs = [exam(results, size, family, kind, AIM_DAYS) for family in FAMILIES]
    return ", ".join(f"{median(each.minutes for each in found):.0f}" for found in runs)


def _savings(
    results: Results, size: Size, measure: Measure, kind: str, baseline: str
) -> list[Saving]:
    """Return the savings in each family that has the scheduler."""
    return [
        saving(results, size, measure, family, kind, baseline)
        for family in FAMILIES
        if kind in measure.rivals(family)
    ]


def _spread(found: Sequence[Saving]) -> str:
    """Return how many minutes fewer or more, in each family."""
    shares = [100 * (1 - 1 / each.interval.median) for each in found]
    return ", ".join(f"{abs(share):.0f} % {'fewer' if share >= 0 else 'more'}" for share in shares)


def claims(results: Results, size: Size) -> str:
    """Return what holds in every family: the lower bound is above 1, or above 0 points."""
    measures = {
        "on average over a year": over_year(size),
        "at the end of a year": at_end(size),
    }
    found = chain(
        *(_cheaper(results, size, measure, when) for when, measure in measures.items()),
        *(_better(results, size, days) for days in size.exams),
    )
    opening = (
        "A claim stands here only where its lower bound is above 1 (minutes) or 0 (points) in "
        "every family.\n"
    )
    lines = list(found) or ["- Nothing."]
    return "\n".join(["## What may be claimed\n", opening, *lines]) + "\n"


def _cheaper(results: Results, size: Size, measure: Measure, when: str) -> Iterator[str]:
    for kind in (BY_COST, SHIPPED):
        for baseline in BASELINES:
            found = _savings(results, size, measure, kind, baseline)
            if min((each.interval.low for each in found), default=0.0) > 1:
                yield (
                    f"- *{kind}* takes fewer minutes than {baseline} where as much is known "
                    f"{when}: by {_percent(found)}."
                )


def _better(results: Results, size: Size, days: int) -> Iterator[str]:
    for other in CAPPED[: CAPPED.index(PLANNED)]:
        gains = [gained(results, size, family, PLANNED, other, days) for family in FAMILIES]
        if min(gain.low for gain in gains) > 0:
            points = ", ".join(f"{g.median:.1f} ({g.low:.1f}–{g.high:.1f})" for g in gains)
            yield (
                f"- Before an exam in {days} days, *{PLANNED}* recalls more than *{other}*: "
                f"by {points} points."
            )


def _percent(found: Sequence[Saving]) -> str:
    """Return how many minutes fewer in each family, with the interval."""
    shares = [
        [100 * (1 - 1 / ratio) for ratio in (each.median, each.low, each.high)]
        for each in (one.interval for one in found)
    ]
    return ", ".join(f"{middle:.0f} % ({low:.1f}–{high:.1f})" for middle, low, high in shares)
