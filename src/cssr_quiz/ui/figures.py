"""All figures of `stats` as JSON takes them, with days as dates."""

from dataclasses import asdict
from typing import Any

from cssr_quiz.review import date_of
from cssr_quiz.stats.report import Report
from cssr_quiz.stats.timeline import Grip, decades


def figures(report: Report) -> dict[str, Any]:
    """Return the figures; docs/stats.md says what each means."""
    return {
        **asdict(report.overview),
        "date": _date(report.today),
        "since": None if report.since is None else _date(report.since),
        "only": report.only,
        "coming": {_date(each.day): each.reviews for each in report.coming},
        "memory": [asdict(each) for each in report.topics],
        "retention": asdict(report.retention),
        "calendar": [
            {"date": _date(each.day), "answered": each.answered, "right": each.right}
            for each in report.days
        ],
        "hardest": [asdict(each) for each in report.hardest],
        "confusions": [asdict(each) for each in report.confusions],
        "hours": [asdict(each) for each in report.hours],
        "hours_unknown": report.elsewhere,
        "calibration": asdict(report.calibration),
        "timeline": [
            {
                "decade": each.begins,
                "known": each.count(Grip.STRONG),
                "fading": each.count(Grip.FAINT),
                "missing": each.count(Grip.MISSING),
            }
            for each in decades(report.events)
            if each.moments
        ],
    }


def _date(day: int) -> str:
    return f"{date_of(day)}"
