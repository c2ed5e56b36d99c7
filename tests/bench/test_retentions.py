"""The table of fixed retention at several settings, beside the plan that the same learners keep."""

import pytest
from bench.learning.minds import FAMILIES
from bench.learning.rules import PLANNED
from bench.learning.sitting import Outcome
from bench.retentions import RULES, jobs, table

pytestmark = pytest.mark.no_cover  # of the simulator, which is no part of the package


def test_each_setting_is_told_with_what_the_plan_recalls_beyond_it() -> None:
    def outcome(number: int, kind: str, setting: float) -> Outcome:
        recalled = 0.96 if kind == PLANNED else setting + 0.01 * number
        return Outcome(600 + number, 15, 0.5, recalled, 1000, 0, 0)

    results = {job: outcome(*job[1:4]) for job in jobs(3)}
    assert len(results) == len(FAMILIES) * len(RULES) * 3
    lines = list(table(results, 3))
    assert lines[2] == "| FSRS-6 | fixed at 0.70 | 71.0 | 601 | +25.0 (+24.0 to +26.0) |"
    assert lines[8] == "| FSRS-6 | exam plan | 96.0 | 601 | – |"
