"""The tables of the page about scheduling, and what its charts show."""

from statistics import median

from bench.learning.contest import Results
from bench.learning.measure import BASELINES, CAP, CAPPED, Measure, Size, known_to
from bench.learning.minds import FAMILIES
from bench.learning.savings import Saving, exam, gained, recalled, saving


def year(results: Results, size: Size, measure: Measure) -> str:
    """Return what schedulers save against each baseline, where both know as much."""
    lines = [
        "| memory | scheduler | against SM-2 | against Leitner | against fixed at 0.90 |",
        "|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        for kind in measure.rivals(family):
            cells = (
                _cell(saving(results, size, measure, family, kind, each), size.learners)
                for each in BASELINES
            )
            lines.append(f"| {family} | {kind} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def baselines(results: Results, size: Size) -> str:
    """Return what the baselines take and bring in a year."""
    lines = [
        "| memory | scheduler | known on average | known at the end | minutes |",
        "|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        for name, (kind, setting) in BASELINES.items():
            runs = [results[family, n, kind, setting, size.year] for n in range(size.learners)]
            average = 100 * median(each.average for each in runs)
            final = 100 * median(each.final for each in runs)
            minutes = median(each.minutes for each in runs)
            lines.append(f"| {family} | {name} | {average:.1f} | {final:.1f} | {minutes:.0f} |")
    return "\n".join([*lines, ""])


def _cell(found: Saving, learners: int) -> str:
    each = found.interval
    beyond = f"; {found.outside} beyond range" if found.outside else ""
    told = f"{each.median:.2f} ({each.low:.2f}–{each.high:.2f})"
    return f"{told} [{found.better}/{learners}{beyond}]"


def exams(results: Results, size: Size) -> str:
    """Return what is recalled in each exam."""
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
            for kind in known_to(family, CAPPED):
                lines.append(_exam_line(results, size, family, kind, days))
        lines.append("")
    return "\n".join(lines)


def _exam_line(results: Results, size: Size, family: str, kind: str, days: int) -> str:
    found = exam(results, size, family, kind, days)
    recall = recalled(results, size, family, kind, days)
    gain = gained(results, size, family, kind, "fixed", days)
    minutes = median(each.minutes for each in found)
    longest = max(each.longest for each in found)
    cut = 100 * sum(each.cut for each in found) / (days * len(found))
    return (
        f"| {family} | {kind} | {recall.median:.1f} ({recall.low:.1f}–{recall.high:.1f}) "
        f"| {gain.median:+.1f} ({gain.low:+.1f} to {gain.high:+.1f}) | {minutes:.0f} "
        f"| {longest:.1f} | {cut:.0f} |"
    )
