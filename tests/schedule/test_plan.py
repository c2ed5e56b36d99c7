"""The days up to an exam: due dates within it, days within their minutes, promises kept."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cssr_quiz.review import Rating
from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.costs import (
    FIRST,
    LONGEST,
    PRIORS,
    READING,
    WRONG,
    review_seconds,
    seconds_by_form,
)
from cssr_quiz.schedule.forecast import forecast
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.plan import (
    FLOOR,
    STEADY,
    Exam,
    Standing,
    first_seconds,
    gain,
    planned_due,
    slack_days,
    window_days,
)
from cssr_quiz.schedule.preparation import Preparation

MODEL = Model()
FORMULAS = Formulas(MODEL.parameters)
TODAY = 1000

memories = st.builds(
    Memory, st.floats(0.1, 400), st.floats(1, 10), st.integers(TODAY - 300, TODAY - 1)
)
held = st.lists(
    st.tuples(st.none() | memories, st.floats(5, 60), st.sampled_from((0.0, 0.25, 0.5))),
    min_size=1,
    max_size=40,
)
# Often so few minutes that not all fits: what holds then is what the laws are about.
exams = st.builds(
    lambda away, seconds: Exam(TODAY + away, TODAY, float(seconds)),
    st.integers(1, 80),
    st.integers(20, 90) | st.integers(60, 1800),
)


def standings(drawn: list[tuple[Memory | None, float, float]]) -> list[Standing]:
    return [
        Standing(f"q{number}", "topic", seconds, memory, chance)
        for number, (memory, seconds, chance) in enumerate(drawn)
    ]


def unknown(number: int, seconds: float = 15.0) -> list[Standing]:
    return [Standing(f"q{place}", "topic", seconds) for place in range(number)]


@given(memories, st.sampled_from((0.0, 0.25, 0.5)), st.integers(0, 200))
def test_a_plan_never_puts_a_due_date_after_the_exam(
    memory: Memory, chance: float, away: int
) -> None:
    exam = Exam(memory.day + 1 + away, memory.day, 900)
    due = planned_due(memory, chance, exam, FORMULAS, STEADY)
    assert memory.day < due <= exam.day


def answered(standing: Standing, day: int, rng: Random) -> Standing:
    """Return the question after a real answer, right as often as the memory says."""
    memory = standing.memory
    if memory is None:
        rating = rng.choice((Rating.AGAIN, Rating.GOOD))
        state = FORMULAS.first(rating)
    else:
        elapsed = day - memory.day
        known = rng.random() < FORMULAS.recall(memory.stability, elapsed)
        rating = Rating.GOOD if known else Rating.AGAIN
        state = FORMULAS.step(State(memory.stability, memory.difficulty), rating, elapsed)
    moved = Memory(state.stability, state.difficulty, day)
    return Standing(standing.name, standing.topic, standing.seconds, moved, standing.chance)


@settings(max_examples=60, deadline=None)
@given(held, exams, st.integers(0, 5))
def test_a_kept_plan_asks_what_it_promised_and_no_day_is_over_by_more_than_one_question(
    drawn: list[tuple[Memory | None, float, float]], exam: Exam, seed: int
) -> None:
    now = {each.name: each for each in standings(drawn)}
    most = max(first_seconds(each.seconds) for each in now.values())
    most = max(most, 2 * max(each.seconds for each in now.values()))
    promised = forecast(now.values(), exam, MODEL, TODAY)
    rng = Random(seed)
    for day in range(TODAY, exam.day):
        asked = Preparation(now.values(), exam, MODEL, day).day(day)
        assert asked.seconds <= exam.seconds + most
        assert len({*asked.reviews, *asked.new}) == len(asked.reviews) + len(asked.new)
        assert asked.new == promised.days[day - TODAY].new
        for name in (*asked.reviews, *asked.new):
            now[name] = answered(now[name], day, rng)
    assert sum(each.memory is None for each in now.values()) == promised.unmet
    if promised.all_met is not None:
        assert promised.unmet == 0
        assert promised.all_met < max(exam.day, TODAY + 1)


@settings(max_examples=60, deadline=None)
@given(held, exams)
def test_what_today_asks_is_what_the_forecast_says_of_today(
    drawn: list[tuple[Memory | None, float, float]], exam: Exam
) -> None:
    found = standings(drawn)
    today = Preparation(found, exam, MODEL, TODAY).day(TODAY)
    told = forecast(found, exam, MODEL, TODAY).days[0]
    assert told.reviews == dict.fromkeys(today.reviews, 1.0)
    assert (told.day, told.new) == (TODAY, today.new)
    assert told.seconds == pytest.approx(today.seconds)


@settings(max_examples=60, deadline=None)
@given(held, st.integers(3, 10), st.integers(20, 2000))
def test_the_window_asks_what_gains_most_for_each_second_first(
    drawn: list[tuple[Memory | None, float, float]], away: int, seconds: int
) -> None:
    """Most are not weighed, since they lack too little: what is asked is as if all had been."""
    found = [each for each in standings(drawn) if each.memory]
    opens = window_days(found, Exam(TODAY + away, TODAY - 60, float(seconds)))
    away = min(away, opens)
    exam = Exam(TODAY + away, TODAY - 60, float(seconds))
    gains = {
        each.name: gain(FORMULAS, each.memory, TODAY, away, each.seconds)
        for each in found
        if each.memory
    }
    asked = [gains[name] for name in Preparation(found, exam, MODEL, TODAY).day(TODAY).reviews]
    best = sorted((each for each in gains.values() if each >= FLOOR), reverse=True)
    assert asked == best[: len(asked)]
    assert len(asked) == len(best) or seconds < sum(each.seconds * WRONG for each in found)


def test_the_window_asks_on_each_day_what_it_would_were_it_planned_on_that_day() -> None:
    """What a question lacks is worked out anew where it was answered: some firm ones are forgotten.

    300 questions, few of which are worth asking.
    """
    rng = Random(3)
    firm = [Memory(rng.uniform(50, 300), 5, TODAY - rng.randint(1, 30)) for _ in range(300)]
    found = standings([(memory, rng.uniform(8, 30), 0.0) for memory in firm])
    exam = Exam(TODAY + 10, TODAY - 60, 6000)
    plan = Preparation(found, exam, MODEL, TODAY)
    for day in range(TODAY, exam.day):
        now = [replace(each, memory=plan._memories[at]) for at, each in enumerate(found)]
        assert plan.day(day).reviews == Preparation(now, exam, MODEL, day).day(day).reviews


@settings(max_examples=60, deadline=None)
@given(held, exams)
def test_while_minutes_are_left_before_the_window_nothing_due_waits(
    drawn: list[tuple[Memory | None, float, float]], exam: Exam
) -> None:
    found = standings(drawn)
    planned = Preparation(found, exam, MODEL, TODAY)
    asked = planned.day(TODAY)
    assume(exam.day - TODAY > window_days(found, exam) and asked.seconds < exam.seconds)
    due = {
        each.name
        for each in found
        if each.memory
        and planned_due(each.memory, each.chance, exam, FORMULAS, planned.retention) <= TODAY
    }
    assert {*asked.reviews} == due


@settings(max_examples=60, deadline=None)
@given(held, exams)
def test_keeping_a_plan_never_leaves_less_known_than_giving_it_up(
    drawn: list[tuple[Memory | None, float, float]], exam: Exam
) -> None:
    found = forecast(standings(drawn), exam, MODEL, TODAY)
    assert found.kept >= found.stands - 0.02


def test_new_questions_are_spread_more_at_first_and_met_before_the_final_days() -> None:
    found = forecast(unknown(100), Exam(TODAY + 60, TODAY, 900), MODEL, TODAY)
    new = [len(day.new) for day in found.days]
    assert new == sorted(new, reverse=True)
    assert {*new} == {0, 1, 2, 3, 4}
    assert sum(new[: len(new) // 3]) > sum(new) / 2
    assert found.unmet == 0
    assert found.all_met is not None
    assert found.all_met < TODAY + 60 - 3 - 8
    assert found.kept > 0.95


def test_new_questions_take_their_part_of_the_minutes_and_no_more() -> None:
    exam = Exam(TODAY + 40, TODAY, 600.0)
    known = [Standing(f"known{n}", "t", 15.0, Memory(30, 5, TODAY - 1)) for n in range(40)]
    first = Preparation([*known, *unknown(2000)], exam, MODEL, TODAY).day(TODAY)
    assert len(first.new) == 0.6 * 600 / first_seconds(15.0) == 10


def test_where_little_is_known_that_could_come_back_new_questions_take_its_minutes_too() -> None:
    exam = Exam(TODAY + 40, TODAY, 600.0)
    plan = Preparation(unknown(2000), exam, MODEL, TODAY)
    assert len(plan.day(TODAY).new) == 17  # 17 times 36 seconds, the last begun within the minutes
    assert len(plan.day(TODAY + 1).new) == 10


def test_a_dear_question_makes_the_others_no_dearer() -> None:
    exam = Exam(TODAY + 10, TODAY, 300.0)
    cheap = [Standing(f"cheap{n}", "t", 5.0) for n in range(60)]
    found = forecast([*cheap, Standing("dear", "t", 60.0)], exam, MODEL, TODAY)
    assert found.unmet == 0
    assert [len(day.new) for day in found.days[:4]] == [15, 13, 11, 10]


def test_before_the_last_pass_nothing_is_asked_that_gains_next_to_nothing() -> None:
    firm = Standing("firm", "topic", 15.0, Memory(3000.0, 5.0, TODAY - 1))
    weak = Standing("weak", "topic", 15.0, Memory(2.0, 5.0, TODAY - 1))
    plan = Preparation([firm, weak], Exam(TODAY + 3, TODAY, 3600.0), MODEL, TODAY)
    assert plan.day(TODAY).reviews == ("weak",)


def test_what_does_not_fit_is_told_with_what_would() -> None:
    exam = Exam(TODAY + 10, TODAY, 120)
    found = forecast(unknown(100), exam, MODEL, TODAY)
    assert found.unmet > 0
    assert found.all_met is None
    assert found.enough is not None
    more = forecast(unknown(100), Exam(exam.day, TODAY, found.enough), MODEL, TODAY)
    assert (more.unmet, more.enough) == (0, found.enough)
    assert forecast(unknown(100), exam, MODEL, TODAY + 9).enough == 60 * 60  # 100 times 36 seconds


def test_more_than_a_day_has_is_not_named() -> None:
    exam = Exam(TODAY + 1, TODAY, 900)
    known = [Standing(f"q{n}", "t", 15.0, Memory(3, 5, TODAY - 9)) for n in range(9)]
    far = [replace(each, memory=Memory(9, 5, TODAY - 99)) for each in known * 1000]
    new = forecast(unknown(2401), exam, MODEL, TODAY)
    due = forecast(far, replace(exam, day=TODAY + 20), MODEL, TODAY)
    assert (new.unmet, new.enough) == (2376, None)
    assert (due.late > 0, due.roomy) == (True, None)


def test_where_the_minutes_are_short_a_lower_retention_is_aimed_at() -> None:
    exam = Exam(TODAY + 30, TODAY, 900.0)
    assert Preparation(unknown(100), exam, MODEL, TODAY).retention == 0.87
    assert Preparation(unknown(2000), exam, MODEL, TODAY).retention == 0.8


def test_what_is_most_at_risk_or_gains_most_comes_first() -> None:
    firmer = Standing("firmer", "t", 10, Memory(30, 5, TODAY - 90))
    weaker = Standing("weaker", "t", 10, Memory(3, 5, TODAY - 90))
    before = Preparation([firmer, weaker], Exam(TODAY + 60, TODAY, 900.0), MODEL, TODAY)
    assert before.day(TODAY).reviews == ("weaker", "firmer")
    dear = Standing("dear", "t", 60, Memory(3, 5, TODAY - 9))
    cheap = Standing("cheap", "t", 10, Memory(3, 5, TODAY - 9))
    window = Preparation([dear, cheap], Exam(TODAY + 3, TODAY, 900.0), MODEL, TODAY)
    assert window.day(TODAY).reviews == ("cheap", "dear")


def test_minutes_spent_and_questions_met_today_count_towards_today() -> None:
    exam = Exam(TODAY + 12, TODAY, 900)
    whole = Preparation(unknown(50), exam, MODEL, TODAY).day(TODAY)
    rest = Preparation(unknown(50)[5:], exam, MODEL, TODAY, met=5, spent=100).day(TODAY)
    assert len(rest.new) == len(whole.new) - 5
    over = Preparation(unknown(50), exam, MODEL, TODAY, spent=1000).day(TODAY)
    assert (over.new, over.reviews) == ((), ())


def test_the_last_pass_asks_the_weakest_first_and_leaves_out_what_is_firm() -> None:
    found = [
        Standing("firm", "t", 10, Memory(900, 3, TODAY - 1)),
        Standing("weak", "t", 10, Memory(1, 8, TODAY - 5)),
        Standing("middling", "t", 10, Memory(20, 6, TODAY - 15)),
    ]
    asked = Preparation(found, Exam(TODAY + 1, TODAY - 30, 900), MODEL, TODAY).day(TODAY)
    assert asked.reviews == ("weak", "middling")


@pytest.mark.parametrize("away", [1, 2, 3])
def test_the_last_days_too_ask_first_what_a_second_adds_most_to(away: int) -> None:
    slow = Standing("slow", "t", 60, Memory(3, 8, TODAY - 5))
    quick = Standing("quick", "t", 10, Memory(5, 8, TODAY - 5))
    exam = Exam(TODAY + away, TODAY - 30, 900)
    asked = Preparation([slow, quick], exam, MODEL, TODAY).day(TODAY)
    assert asked.reviews == ("quick", "slow")


def test_the_final_window_takes_days_for_three_passes_between_three_and_fifteen() -> None:
    assert window_days(unknown(10), Exam(TODAY + 60, TODAY, 900)) == 3
    assert window_days(unknown(180), Exam(TODAY + 60, TODAY, 900)) == 9
    assert window_days(unknown(2400), Exam(TODAY + 60, TODAY, 900)) == 15
    assert window_days(unknown(2400), Exam(TODAY + 30, TODAY, 900)) == 10


@pytest.mark.parametrize(("days", "apart"), [(4, 1), (10, 1), (30, 4), (60, 8), (200, 8)])
def test_the_last_new_question_comes_some_days_before_the_window(days: int, apart: int) -> None:
    exam = Exam(TODAY + days, TODAY, 900)
    assert slack_days(exam) == apart
    last = forecast(unknown(2), exam, MODEL, TODAY).all_met
    assert last is not None
    assert last < max(exam.day - 3 - apart, TODAY + 1)


def test_a_weak_memory_gains_more_than_a_firm_one() -> None:
    weak, firm = Memory(3, 6, TODAY - 6), Memory(300, 6, TODAY - 6)
    assert gain(FORMULAS, weak, TODAY, 5, 10) > gain(FORMULAS, firm, TODAY, 5, 10)


def test_the_forecast_is_near_what_simulated_learners_know() -> None:
    exam = Exam(TODAY + 40, TODAY, 600)
    found = forecast(unknown(120), exam, MODEL, TODAY)
    known, reviews = 0.0, 0
    for seed in range(8):
        rng = Random(seed)
        now = {each.name: each for each in unknown(120)}
        for day in range(TODAY, exam.day):
            asked = Preparation(now.values(), exam, MODEL, day).day(day)
            reviews += len(asked.reviews)
            for name in (*asked.reviews, *asked.new):
                now[name] = answered(now[name], day, rng)
        memories = [each.memory for each in now.values() if each.memory]
        known += sum(MODEL.recall(each, exam.day) for each in memories) / 120 / 8
    assert found.kept == pytest.approx(known, abs=0.01)
    promised = sum(sum(day.reviews.values()) for day in found.days)
    assert promised == pytest.approx(reviews / 8, rel=0.05)


def test_a_learners_own_times_count_from_five_answers_in_a_form() -> None:
    times = [("write", 4000)] * 4 + [("choose", 5000)] * 3 + [("choose", 3_600_000)] * 2
    found = seconds_by_form(times)
    assert found["write"] == PRIORS["write"] + READING
    assert found["choose"] == 5 + READING
    assert seconds_by_form([("write", 3_600_000)] * 5)["write"] == LONGEST + READING


def test_a_wrong_response_costs_the_reading_and_the_repetition_too() -> None:
    assert review_seconds(10, 1.0) == 10
    assert review_seconds(10, 0.0) == 10 * WRONG
    assert review_seconds(10, 0.5) == 5 + 5 * WRONG
    assert first_seconds(10) == 10 * FIRST


@pytest.mark.parametrize(("pulled", "asked"), [(TODAY - 1, True), (TODAY, False), (None, False)])
def test_a_plan_asks_the_day_after_it_what_was_pulled_forward(
    pulled: int | None, *, asked: bool
) -> None:
    firm = Memory(300, 5, TODAY - 1)
    exam = Exam(TODAY + 60, TODAY, 900)
    planned = Preparation([Standing("q", "t", 15.0, firm, pulled=pulled)], exam, MODEL, TODAY)
    assert (planned.day(TODAY).reviews == ("q",)) is asked
    assert (planned.day(TODAY + 1).reviews == ("q",)) is (pulled == TODAY)


@pytest.mark.parametrize("away", [1, 2, 3, 30])
def test_a_check_comes_first_however_near_the_exam_and_few_the_minutes(away: int) -> None:
    firm = Standing("firm", "t", 15.0, Memory(900, 3, TODAY - 1), pulled=TODAY - 1)
    weak = [Standing(f"q{n}", "t", 15.0, Memory(1, 8, TODAY - 9)) for n in range(5)]
    exam = Exam(TODAY + away, TODAY - 30, 10)
    assert Preparation([*weak, firm], exam, MODEL, TODAY).day(TODAY).reviews == ("firm",)


def test_a_check_that_was_made_is_not_wanted_again() -> None:
    standing = Standing("q", "t", 15.0, Memory(300, 5, TODAY), pulled=TODAY - 1)
    exam = Exam(TODAY + 60, TODAY, 900)
    assert Preparation([standing], exam, MODEL, TODAY).day(TODAY).reviews == ()
