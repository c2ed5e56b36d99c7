"""What a plan promises: expected figures over several lives, and whole numbers of them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.forecast import LIVES, coming, forecast, held_until, preview, whole
from cssr_quiz.schedule.plan import Exam, Standing
from cssr_quiz.schedule.preparation import Preparation

MODEL = Model()
TODAY = 1000


def unknown(number: int) -> list[Standing]:
    return [Standing(f"q{place}", f"topic {place % 2}", 15.0) for place in range(number)]


@given(st.lists(st.floats(0, 20), max_size=30))
def test_whole_numbers_add_up_to_what_was_expected_up_to_any_day(expected: list[float]) -> None:
    found = whole(expected)
    assert all(number >= 0 for number in found)
    for day in range(len(expected) + 1):
        assert abs(sum(found[:day]) - sum(expected[:day])) <= 0.5 + 1e-6


def test_whole_numbers_stay_what_they_are() -> None:
    assert whole([2.0, 0.0, 3.0]) == [2, 0, 3]
    assert whole([0.4, 0.4, 0.4, 0.4]) == [0, 1, 0, 1]


def test_few_questions_are_expected_by_what_comes_of_them_in_several_lives() -> None:
    """Met today, it comes back tomorrow where it was wrong, and later where it was right."""
    [first, *days] = forecast(unknown(1), Exam(TODAY + 30, TODAY, 900), MODEL, TODAY).days
    assert (first.new, first.reviews) == (("q0",), {})
    shares = [day.reviews.get("q0", 0.0) for day in days[:6]]
    assert all(0 < share < 1 for share in shares)
    assert all(share * LIVES == round(share * LIVES) for share in shares)
    assert days[0].seconds > 0


def test_a_forecast_is_the_same_each_time() -> None:
    exam = Exam(TODAY + 30, TODAY, 900)
    assert forecast(unknown(9), exam, MODEL, TODAY) == forecast(unknown(9), exam, MODEL, TODAY)


def test_every_life_begins_with_what_is_left_of_today() -> None:
    exam = Exam(TODAY + 12, TODAY, 900)
    plan = Preparation(unknown(20), exam, MODEL, TODAY, met=1, spent=100)
    today = Preparation(unknown(20), exam, MODEL, TODAY, met=1, spent=100).day(TODAY)
    told = preview(plan).days[0]
    assert (told.new, told.seconds) == (today.new, today.seconds)
    assert len(today.new) == len(Preparation(unknown(20), exam, MODEL, TODAY).day(TODAY).new) - 1


def test_what_comes_is_told_up_to_a_day_before_the_exam_or_after_it() -> None:
    for until in (TODAY + 3, TODAY + 30, TODAY + 99):
        plan = Preparation(unknown(5), Exam(TODAY + 30, TODAY, 900), MODEL, TODAY)
        assert [*coming(plan, until, 0.9)] == [*range(TODAY, until)]


def test_after_the_exam_every_question_comes_back_as_it_is_remembered() -> None:
    """Today has no minutes left. At 90 % one was due before the exam, one is two days after it."""
    firm, weak = Memory(3.0, 5.0, TODAY), Memory(1.0, 5.0, TODAY)
    known = [Standing("firm", "", 60.0, firm), Standing("weak", "", 60.0, weak)]
    plan = Preparation(known, Exam(TODAY + 1, TODAY, 60), MODEL, TODAY, spent=60)
    assert coming(plan, TODAY + 5, 0.9) == {
        TODAY: {},
        TODAY + 1: {"weak": pytest.approx(1)},
        TODAY + 2: {},
        TODAY + 3: {"firm": pytest.approx(1)},
        TODAY + 4: {},
    }
    again = Preparation(known, Exam(TODAY + 1, TODAY, 60), MODEL, TODAY, spent=60)
    assert [*coming(again, TODAY + 3, 0.9)] == [TODAY, TODAY + 1, TODAY + 2]


@pytest.mark.parametrize(
    ("questions", "days", "minutes"), [(400, 30, 15), (300, 60, 6), (60, 30, 2)]
)
def test_with_the_minutes_that_are_named_nothing_due_has_to_wait(
    questions: int, days: int, minutes: int
) -> None:
    found = forecast(unknown(questions), Exam(TODAY + days, TODAY, 60 * minutes), MODEL, TODAY)
    assert found.late > 0
    assert found.roomy is not None
    assert 60 * minutes < found.roomy < 60 * minutes * 5
    enough = Exam(TODAY + days, TODAY, found.roomy)
    again = forecast(unknown(questions), enough, MODEL, TODAY)
    assert (again.late, again.roomy) == (0, found.roomy)


def test_of_thousands_of_questions_some_stand_for_all_where_minutes_are_looked_for() -> None:
    exam = Exam(TODAY + 30, TODAY, 60 * 15)
    few = forecast(unknown(400), exam, MODEL, TODAY).roomy
    many = forecast(unknown(4000), replace(exam, seconds=10 * exam.seconds), MODEL, TODAY).roomy
    assert few is not None
    assert many == pytest.approx(10 * few, rel=0.25)


def test_what_an_earlier_plan_does_for_a_later_exam_counts_there() -> None:
    """Nothing is asked between the exams, so less is known in the later one, but not nothing."""
    early = Exam(TODAY + 9, TODAY, 900)
    kept = preview(Preparation(unknown(6), early, MODEL, TODAY)).kept
    plan = Preparation(unknown(6), early, MODEL, TODAY)
    held = held_until(plan, {"q0", "q1", "q3"}, TODAY + 40)
    assert [each.topic for each in held] == ["topic 0", "topic 1", "topic 1"]
    assert all(each.stands == 0.0 and 0.5 < each.kept < kept for each in held)
    alone = [Standing("new", "topic 0", 15.0)]
    found = preview(Preparation(alone, Exam(TODAY + 40, TODAY, 900), MODEL, TODAY), held)
    assert (found.held, [each.questions for each in found.topics]) == (3, [2, 2])
    shares = [each.kept for each in found.topics for _ in range(each.questions)]
    assert found.kept == pytest.approx(sum(shares) / 4)


def test_what_is_known_is_told_of_each_topic_and_is_a_mean_of_its_questions() -> None:
    firm = Standing("firm", "sure", 15.0, Memory(900, 3, TODAY - 1))
    found = forecast([firm, *unknown(4)], Exam(TODAY + 1, TODAY, 900), MODEL, TODAY)
    shares = {each.topic: each.stands for each in found.topics}
    assert shares["topic 0"] == shares["topic 1"] == 0.0
    assert shares["sure"] > 0.98
    assert found.stands == shares["sure"] / 5


def test_topics_stand_in_the_order_of_the_alphabet_whatever_their_capitals() -> None:
    asked = [Standing(name, name, 15.0) for name in ("war", "Berlin", "arms")]
    found = forecast(asked, Exam(TODAY + 1, TODAY, 900), MODEL, TODAY)
    assert [each.topic for each in found.topics] == ["arms", "Berlin", "war"]
