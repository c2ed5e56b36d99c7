"""The figures of `stats` as JSON: complete, and each of them documented."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.ui.reports import report

from cssr_quiz.ui.figures import figures

MANUAL = (Path(__file__).parents[2] / "docs" / "stats.md").read_text("utf-8")


def names_of(value: object) -> Iterator[str]:
    """Yield the names of all fields, less those that are dates."""
    if isinstance(value, dict):
        yield from (name for name in value if not re.fullmatch(r"\d{4}-\d\d-\d\d", name))
        yield from (name for each in value.values() for name in names_of(each))
    elif isinstance(value, list):
        yield from (name for each in value for name in names_of(each))


def test_every_field_stands_in_the_manual() -> None:
    _, _, manual = MANUAL.partition("## The figures as JSON")
    found = json.loads(json.dumps(figures(report())))
    assert sorted({name for name in names_of(found) if f"`{name}`" not in manual}) == []


def test_the_line_of_events_is_counted_by_decades() -> None:
    found = figures(report())["timeline"]
    assert found == [
        {"decade": 1910, "known": 1, "fading": 0, "missing": 0},
        {"decade": 1930, "known": 1, "fading": 1, "missing": 1},
        {"decade": 1940, "known": 0, "fading": 0, "missing": 1},
    ]
