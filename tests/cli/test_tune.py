"""`tune` fits the model of memory where there is enough, and keeps what foretells better."""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from tests.conftest import CommandLine
from tests.learning import note, review

from cssr_quiz.cli import tuning
from cssr_quiz.cli.balance import balance
from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.home import Home
from cssr_quiz.review import Mark, Rating, Row
from cssr_quiz.schedule.memory import PARAMETERS, Memory
from cssr_quiz.stats import training
from cssr_quiz.stats.training import Recall

QUICKER = (*(w / 20 for w in PARAMETERS[:4]), *PARAMETERS[4:])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Home(config=tmp_path / "config.toml", data=tmp_path))


def _learn(desk: Desk, questions: int, days: Sequence[int] = (0, 1, 4, 30)) -> None:
    """Answer questions on some days; what was right after a month would be a wonder."""
    rows: list[Row] = []
    for day in days:
        for question in range(questions):
            rating = Rating.AGAIN if day > 1 or question % 3 == 0 else Rating.GOOD
            rows.append(review(len(rows) + 1, day, rating, question=f"q/{question}"))
    desk.store.merge(rows)


def _trains(monkeypatch: pytest.MonkeyPatch, found: tuple[float, ...]) -> list[int]:
    """Stand in for the trainer; returns the numbers of reviews that it is given."""
    given: list[int] = []

    def fit(tested: Sequence[Recall]) -> tuple[float, ...]:
        given.append(len(tested))
        return found

    monkeypatch.setattr(training, "fit", fit)
    monkeypatch.setattr(training, "available", lambda: True)
    return given


def test_with_too_few_reviews_the_missing_ones_are_counted(desk: Desk) -> None:
    _learn(desk, 40)
    tested, lacking = tuning.missing(desk)
    assert (len(tested), lacking) == (120, 180)


def test_what_wins_is_kept_and_all_progress_follows(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    before = desk.progress()["q/1"]
    assert tuning.tune_if_grown(desk, monotonic) == 110
    assert desk.model.parameters == QUICKER
    assert desk.progress()["q/1"] != before
    assert desk.store.differences() == []
    desk.store.close()
    assert Desk(desk.home).model.parameters == QUICKER


def test_what_loses_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    slower = (*(w * 20 for w in PARAMETERS[:3]), 90.0, *PARAMETERS[4:])
    _trains(monkeypatch, slower)
    _learn(desk, 110)
    assert tuning.tune_if_grown(desk, monotonic) == 0
    assert desk.model.parameters == PARAMETERS


def test_it_runs_again_once_the_log_grew_by_a_twentieth(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    tuning.tune_if_grown(desk, monotonic)
    tuning.tune_if_grown(desk, monotonic)
    assert given.count(330) == 1
    for number in range(22):
        desk.store.record(review(1000 + number, 60, question=f"q/{number}"))
    tuning.tune_if_grown(desk, monotonic)
    assert given.count(352) == 1


def test_the_command_tells_how_forecasts_do_and_what_became_of_it(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _learn(desk, 110)
    desk.store.close()
    monkeypatch.setattr(training, "available", lambda: False)
    assert quiz("tune").err == (
        "error: the trainer is not installed\n  pip install 'cssr-quiz[tune]'\n"
    )
    _trains(monkeypatch, PARAMETERS)
    assert "What was fitted foretells no better; the default parameters stay.\n" in quiz("tune").out
    _trains(monkeypatch, QUICKER)
    told = json.loads(quiz("tune", "--json").out)
    assert (told["reviews"], told["kept"], told["parameters"]) == (330, True, list(QUICKER))
    lines = quiz("tune").out.splitlines()
    assert lines[0] == "Tried on 330 reviews: fitted to the past, asked of what came after."
    names = (
        "Fitted to your answers", "Default parameters", "Your share right so far",
        "Your share right of late",
    )  # fmt: skip
    assert lines[2:6] == [
        f"{name}: {each['log_loss']:.4f} log loss, {each['rmse']:.4f} rmse, {each['auc']:.4f} auc."
        for name, each in zip(names, told["scores"], strict=True)
    ]
    assert "Kept: the parameters are those that you have." in lines
    assert lines[-1] == "Waits are planned by your seconds, about a retention of 90%."


def test_parameters_that_were_fitted_stay_until_new_ones_beat_them(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All is forgotten within days: the shorter a memory is said to be, the better."""
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _learn(desk, 110)
    _trains(monkeypatch, QUICKER)
    assert "Kept: 110 questions planned anew.\n" in quiz("tune").out
    quickest = (*(w / 10 for w in QUICKER[:4]), *QUICKER[4:])
    _trains(monkeypatch, quickest)
    early = quiz("tune").out
    assert "What you have stays: 100 more reviews must tell whether new parameters" in early
    for number in range(110):
        desk.store.record(review(1000 + number, 40, Rating.AGAIN, question=f"q/{number}"))
    slower = (*(w * 2 for w in QUICKER[:4]), *QUICKER[4:])
    _trains(monkeypatch, slower)
    assert (
        "What was fitted foretells no better than what you have, which stays." in quiz("tune").out
    )
    assert Desk(desk.home).model.parameters == QUICKER
    _trains(monkeypatch, quickest)
    late = quiz("tune").out
    assert "Log loss on 110 reviews since your parameters were fitted: " in late
    assert "Kept: 110 questions planned anew.\n" in late
    assert Desk(desk.home).model.parameters == quickest


def test_what_foretells_worse_than_the_default_parameters_gives_way_to_them(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At first all was forgotten, later nothing."""
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    tuning.tune_if_grown(desk, monotonic)
    for day in (40, 45, 52):
        for number in range(110):
            row = review(1000 * day + number, day, question=f"q/{number}")
            desk.store.record(row)
    desk.store.close()
    command = ("start", "treaties", "--plain")
    out = quiz.played(*command, hand=lambda _: ":quit", stopwatch=lambda: 0.0).out
    assert out.endswith("The default parameters do better again: 110 questions planned anew.\n")
    assert Desk(desk.home).model.parameters == PARAMETERS


def test_after_a_session_new_parameters_are_weighed_against_those_in_force(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only of the latest reviews, of which the last fit had seen all but a few."""
    monkeypatch.setattr(tuning, "LATEST", 310)
    _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    tuning.tune_if_grown(desk, monotonic)
    _trains(monkeypatch, (*(w / 10 for w in QUICKER[:4]), *QUICKER[4:]))
    for number in range(99):
        desk.store.record(review(1000 + number, 40, Rating.AGAIN, question=f"q/{number}"))
    assert tuning.tune_if_grown(desk, monotonic) == 0
    for number in range(99):
        desk.store.record(review(2000 + number, 44, Rating.AGAIN, question=f"q/{number}"))
    assert tuning.tune_if_grown(desk, monotonic) == 110


def test_it_runs_by_itself_at_the_end_of_a_session(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _learn(desk, 110)
    desk.store.close()
    _trains(monkeypatch, QUICKER)
    command = ("start", "treaties", "--plain")
    first = quiz.played(*command, hand=lambda _: ":quit", stopwatch=lambda: 0.0)
    assert first.out.endswith("Fitted to your answers: 110 questions planned anew.\n")
    second = quiz.played(*command, hand=lambda _: ":quit", stopwatch=lambda: 0.0)
    assert "Fitted" not in second.out


def test_it_is_told_when_waits_begin_to_be_planned_by_the_learners_answers(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The days of all questions move, though no parameter was fitted."""
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _learn(desk, 20, (0, 1, 4))
    desk.store.close()
    monkeypatch.setattr(training, "available", lambda: False)
    said = "From now on the days of questions are planned by your own answers.\n"
    first = quiz("start", "treaties", "--plain", typed=[":quit"])
    assert first.out.endswith(said)
    second = quiz("start", "treaties", "--plain", typed=[":quit"])
    assert said not in second.out


def test_a_long_log_is_planned_by_its_latest_answers_and_fitting_is_left_to_the_command(
    quiz: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """440 reviews where 430 can be gone through."""
    monkeypatch.setattr(tuning, "QUICK", 430)
    desk = Desk(Home(config=quiz.home / "config.toml", data=quiz.home))
    _learn(desk, 110)
    desk.store.close()
    given = _trains(monkeypatch, QUICKER)
    command = ("start", "treaties", "--plain")
    first = quiz(*command, typed=[":quit"])
    assert first.out.endswith(
        "From now on the days of questions are planned by your own answers.\n"
        "Your log has grown; to fit the model of memory to it: cssr-quiz tune\n"
    )
    assert given == []
    assert "Your log has grown" not in quiz(*command, typed=[":quit"]).out
    quiz("config", "set", "retention", "0.85")
    assert "Your log has grown" not in quiz(*command, typed=[":quit"]).out
    table = Desk(desk.home).model.allocation
    assert table is not None
    assert table.retention == 0.85
    quiz("tune")
    assert Desk(desk.home).model.parameters == QUICKER


def test_the_command_says_how_many_reviews_are_missing(quiz: CommandLine) -> None:
    assert quiz("tune").out == (
        "Reviews to learn from: 0; missing: 300.\n"
        "A review counts where a question comes back on a later day.\n"
    )
    assert json.loads(quiz("tune", "--json").out) == {"reviews": 0, "missing": 300}


def test_without_the_trainer_nothing_is_fitted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "available", lambda: False)
    _learn(desk, 110)
    assert tuning.tune_if_grown(desk, monotonic) == 0


def test_after_tuning_waits_are_planned_by_cost_for_the_retention_that_is_set(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trains(monkeypatch, PARAMETERS)
    _learn(desk, 110)
    firm = Memory(200.0, 3.0, 0)
    assert desk.model.wait(firm, 0.9, 0.0) == 200
    tuning.tune_if_grown(desk, monotonic)
    planned = desk.model.wait(firm, 0.9, 0.0)
    assert planned < 120
    assert desk.model.wait(firm, 0.85, 0.0) == desk.model.interval(firm, 0.85)
    desk.store.close()
    assert Desk(desk.home).model.wait(firm, 0.9, 0.0) == planned


def test_without_the_trainer_waits_are_planned_by_cost_all_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "available", lambda: False)
    _learn(desk, 19, days=(0, 1, 4))
    tuning.tune_if_grown(desk, monotonic)
    assert desk.model.allocation is None
    _learn(desk, 20, days=(6,))
    tuning.tune_if_grown(desk, monotonic)
    assert desk.model.parameters == PARAMETERS
    assert desk.model.allocation is not None


def test_a_retention_that_was_changed_is_planned_for_after_the_next_session(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    tuning.tune_if_grown(desk, monotonic)
    fits = len(given)
    other = Desk(desk.home)
    other.__dict__["settings"] = replace(desk.settings, retention=0.85)
    tuning.tune_if_grown(other, monotonic)
    assert other.model.allocation is not None
    assert other.model.allocation.retention == 0.85
    assert other.model.parameters == QUICKER
    assert len(given) == fits


def test_a_slow_machine_gives_up_fitting_and_waits_until_the_log_has_grown(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    ticks = count()
    tuning.tune_if_grown(desk, lambda: next(ticks) * 0.3)
    assert desk.model.parameters == PARAMETERS
    assert 0 < len(given) < 6
    tuning.tune_if_grown(desk, monotonic)
    assert desk.model.parameters == PARAMETERS


def test_the_balance_counts_what_was_met_and_what_is_new_and_leaves_out_what_is_suspended(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cssr_quiz.cli.balance.RETENTIONS", (0.9,))
    placed = list(desk.library.all())[:30]
    (before,) = {each.seconds for each in balance(desk, placed, []) if each.retention == 0.9}
    for number, each in enumerate(placed[:10]):
        desk.store.record(review(number, desk.today, question=each.name))
    (met,) = {each.seconds for each in balance(desk, placed, []) if each.retention == 0.9}
    for number, each in enumerate(placed[:10]):
        desk.store.record(note(100 + number, Mark.SUSPEND, question=each.name))
    (less,) = {each.seconds for each in balance(desk, placed, []) if each.retention == 0.9}
    assert met < before
    assert less < met


@pytest.mark.no_cover  # seven tables: slow under measurement
def test_the_own_retention_stands_among_those_that_are_shown(desk: Desk) -> None:
    desk.__dict__["settings"] = replace(desk.settings, retention=0.83)
    found = balance(desk, list(desk.library.all())[:5], [])
    assert [each.retention for each in found] == [0.8, 0.83, 0.85, 0.88, 0.9, 0.92, 0.95]


def test_after_a_session_the_latest_reviews_are_fitted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tuning, "LATEST", 310)
    given = _trains(monkeypatch, QUICKER)
    _learn(desk, 110)
    tuning.tune_if_grown(desk, monotonic)
    assert max(given) == 310
