"""The simulator plays real sessions, says the same each time, and writes its page."""

import re
from collections.abc import Sequence
from dataclasses import replace
from math import exp
from pathlib import Path
from random import Random
from xml.etree import ElementTree as ET

import pytest
from bench.learning import contest, rules
from bench.learning.contest import Job, play
from bench.learning.countdown import NEVER, Countdown
from bench.learning.figures import interval, minutes_at
from bench.learning.measure import CAP, Size, at_end, over_year
from bench.learning.minds import FAMILIES, mind_of
from bench.learning.page import write
from bench.learning.rules import BOUND, Sm2, rule_of
from bench.learning.savings import itself, saving
from bench.learning.sitting import Outcome, Task, run

from cssr_quiz.review import Rating
from cssr_quiz.schedule.allocation import Costs
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.training import Recall

pytestmark = pytest.mark.no_cover  # of the simulator, which is no part of the package

TINY = Size(1, Task(6, 14, 2), {8: Task(6, 8, 2, CAP)})


def test_the_same_seed_gives_the_same_year() -> None:
    task = Task(10, 30, 2)
    assert run("ACT-R", 1, rule_of("fixed", 0.9), task) == run(
        "ACT-R", 1, rule_of("fixed", 0.9), task
    )


def test_more_retention_costs_more_minutes_and_brings_more_knowledge() -> None:
    task = Task(40, 120, 4)
    low, high = (run("FSRS-6", 2, rule_of("fixed", aim), task) for aim in (0.75, 0.95))
    assert low.minutes < high.minutes
    assert low.average < high.average


def test_no_day_goes_over_the_cap_by_more_than_one_question() -> None:
    found = run("ACT-R", 0, rule_of("Leitner", 0), Task(60, 20, 6, 5.0))
    assert found.longest > 5.0
    assert found.cut > 0
    assert found.over == 0


@pytest.mark.parametrize("family", FAMILIES)
def test_a_mind_forgets_with_time_and_less_after_practice(family: str) -> None:
    mind = mind_of(family, Random(4))
    mind.meet(1, 0.0, recalled=True)
    mind.meet(2, 0.0, recalled=True)
    mind.meet(2, 3.0, recalled=True)
    assert mind.recall(1, 5.0) > mind.recall(1, 30.0)
    assert mind.recall(2, 30.0) > mind.recall(1, 30.0)


def test_sm_2_waits_as_published() -> None:
    model, memory, day, waits = Sm2(), None, 0, []
    for rating in (Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.GOOD, Rating.AGAIN, Rating.GOOD):
        memory = model.step(memory, rating, day)
        waits.append(model.interval(memory, 0.9))
        day += waits[-1]
    assert waits == [1, 6, 15, 38, 1, 6]


def test_the_median_stands_within_its_interval() -> None:
    found = interval([1.0, 1.1, 1.2, 1.3, 1.4])
    assert (found.low, found.median, found.high) == (1.0, 1.2, 1.4)


def test_minutes_at_some_knowledge_lie_between_the_runs_around() -> None:
    runs = [(0.8, 100.0), (0.9, 400.0)]
    between, beyond = minutes_at(runs, 0.85), minutes_at(runs, 0.95)
    assert 100 < between[0] < 400 < beyond[0]
    assert (between[1], beyond[1]) == (True, False)


def test_minutes_are_read_off_a_curve_that_a_run_in_between_confirms() -> None:
    """Minutes of a learner at retentions of 0.78 to 0.95; at 0.90 he knew 0.922 in 447 minutes."""
    runs = [(0.902, 322.0), (0.914, 360.0), (0.919, 407.0), (0.924, 532.0), (0.927, 773.0)]
    assert minutes_at(runs, 0.9218)[0] == pytest.approx(447, rel=0.03)


def test_settings_that_cost_more_and_bring_less_are_put_together() -> None:
    runs = [(0.7, 400.0), (0.8, 300.0), (0.9, 600.0)]
    minutes, _ = minutes_at(runs, 0.7535)
    assert minutes == pytest.approx(346.4, rel=1e-3)


def test_where_more_knowledge_costs_nothing_the_curve_is_flat() -> None:
    runs = [(0.7, 300.0), (0.8, 300.0), (0.9, 600.0)]
    assert minutes_at(runs, 0.75)[0] == pytest.approx(300)


def test_a_comparison_with_itself_gives_one_and_a_dearer_baseline_more() -> None:
    """Fixed retention, where minutes double from each log-odds of knowledge to the next."""
    measure = over_year(TINY)
    settings = sorted({*measure.settings("FSRS-6", "fixed"), 0.9})
    runs = {}
    for place, setting in enumerate(settings):
        known = 1 / (1 + exp(-place))
        outcome = Outcome(100.0 * 2**place, 0.0, known, known, 0, 0, 0)
        runs["FSRS-6", 0, "fixed", setting, TINY.year] = outcome
    assert itself(runs, TINY, "FSRS-6").median == pytest.approx(1.0, abs=0.02)
    same = runs["FSRS-6", 0, "fixed", 0.9, TINY.year]
    runs["FSRS-6", 0, "SM-2", 0.9, TINY.year] = replace(same, minutes=same.minutes * 1.5)
    found = saving(runs, TINY, measure, "FSRS-6", "fixed", "SM-2")
    assert found.interval.median == pytest.approx(1.5, abs=0.05)
    assert (found.better, found.outside) == (1, 0)


def test_what_is_held_equal_is_the_average_or_the_end() -> None:
    found = Outcome(1.0, 1.0, 0.7, 0.9, 1, 0, 0)
    assert over_year(TINY).knowledge(found) == 0.7
    assert at_end(TINY).knowledge(found) == 0.9


def test_only_who_has_fsrs_parameters_can_be_known_all_about() -> None:
    assert BOUND in over_year(TINY).rivals("FSRS-6")
    assert not [kind for kind in over_year(TINY).rivals("ACT-R") if "all-knowing" in kind]


def test_a_countdown_asks_no_more_once_little_is_left() -> None:
    countdown = Countdown(Formulas(PARAMETERS), Costs(), 0.2, 60)
    state = State(5.0, 5.0)
    assert countdown.wait(state, 60) < 20
    assert round(countdown.wait(state, 1)) == NEVER


def test_a_countdown_brings_more_the_less_a_second_is_worth() -> None:
    state = State(5.0, 5.0)
    waits = [Countdown(Formulas(PARAMETERS), Costs(), w, 60).wait(state, 60) for w in (0.05, 0.5)]
    assert waits[0] < waits[1]


def test_the_best_waits_bring_more_for_their_minutes_than_fixed_retention() -> None:
    task = Task(60, 100, 4)
    fixed = [run("FSRS-6", 3, rule_of("fixed", aim), task) for aim in (0.75, 0.8, 0.85, 0.9, 0.95)]
    best = run("FSRS-6", 3, rule_of(BOUND, 0.15, task.days), task)
    minutes, inside = minutes_at([(each.average, each.minutes) for each in fixed], best.average)
    assert inside
    assert best.minutes < minutes


def test_a_small_comparison_writes_the_page_and_charts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def trained(rows: Sequence[Recall]) -> tuple[float, ...]:
        assert rows is not None
        return PARAMETERS

    monkeypatch.setattr(rules, "fit", trained)
    size = replace(TINY, exams={60: TINY.exams[8]})
    write(play(size, 1), size, tmp_path)
    text = (tmp_path / "scheduling.md").read_text("utf-8")
    assert "| ACT-R | fixed | " in text
    assert text.index("## In short") < text.index("## What may be claimed")
    assert "| ACT-R | as shipped | " in text
    assert "Before an exam in 60 days, the exam plan recalls" in text
    assert re.search(r"takes \d+, \d+, \d+ minutes where fixed retention takes \d+, ", text)
    assert "| FSRS-6 | exam plan, all-knowing | " in text
    assert "| ACT-R | exam plan, all-knowing | " not in text
    assert text.index("### On average over the year") < text.index("### At the end of the year")
    for chart in ("year", "end", "exam-60"):
        name = f"scheduling-{chart}.svg"
        assert f"({name})" in text
        assert ET.parse(tmp_path / name).getroot().tag.endswith("svg")  # noqa: S314 - our own


def test_a_comparison_that_was_stopped_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "fit", lambda _: PARAMETERS)
    kept = tmp_path / "kept"
    whole = play(TINY, 1, kept)
    kept.write_bytes(kept.read_bytes()[:-20])
    again: list[Job] = []

    def ran(job: Job) -> tuple[Job, Outcome]:
        again.append(job)
        return job, whole[job]

    monkeypatch.setattr(contest, "done", ran)
    assert play(TINY, 1, kept) == whole
    assert play(TINY, 1, kept) == whole
    assert len(again) == 1
