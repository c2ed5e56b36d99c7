"""A plan for an exam, told: its days or weeks, what will be known, and what does not fit."""

from datetime import date

import pytest

from cssr_quiz.schedule.forecast import Forecast, Promise, TopicShare
from cssr_quiz.stats.foresight import Foresight
from cssr_quiz.ui.plans import show_plan

TODAY = (date(2026, 11, 24) - date(1970, 1, 1)).days
TOPICS = (TopicShare("people", 3, 0.5, 0.9), TopicShare("treaties", 2, 0.0, 0.8))
EXPECTED = "Expected to be known on the day: about 30 % as things stand"
NOTHING = Foresight(0, 0.0, 0.0)
YOUNG = "It goes by how most people remember; whether it fits you shows after 50 reviews."
HELD = "follow the plan for an earlier exam until then, and this one after it"
FULLEST = "On the fullest day"
UNMET = "Not all fits: 2 of 3 questions will not be met in 10 minutes a day"


def told(
    found: Forecast, capsys: pytest.CaptureFixture[str], past: Foresight = NOTHING
) -> list[str]:
    exam = TODAY + len(found.days)
    show_plan(exam, 10, ("small", "c/other"), found, past, TODAY, plain=True)
    return capsys.readouterr().out.splitlines()


def test_a_plan_that_fits_is_told_day_by_day(capsys: pytest.CaptureFixture[str]) -> None:
    days = (
        Promise(TODAY, {"a": 1.0}, ("b", "c"), 100),
        Promise(TODAY + 1, {"b": 1.0, "c": 0.6, "e": 0.4}, ("d",), 61),
        Promise(TODAY + 2, {}, (), 0),
    )
    found = Forecast(days, TOPICS, TODAY + 1, 0, 600, 0, 0.3, 0.86)
    assert told(found, capsys) == [
        "Exam in 3 days, on Friday 27 November: small, c/other, 5 questions, 10 minutes a day.",
        "",
        "today: 2 new, 1 review, 2 minutes.",
        "tomorrow: 1 new, 2 reviews, 1 minute.",
        "Thursday 26 November: 0 new, 0 reviews, 0 minutes.",
        "",
        "All questions will have been met tomorrow.",
        f"{EXPECTED}, about 86 % if the plan is kept.",
        YOUNG,
        "",
        "people: 3 questions, 50 % as things stand, 90 % if kept.",
        "treaties: 2 questions, 0 % as things stand, 80 % if kept.",
    ]


def test_what_does_not_fit_is_said_with_the_minutes_that_would_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    days = (Promise(TODAY, {"a": 1.0}, ("b",), 600),)
    found = Forecast(days, TOPICS[:1], None, 2, 1201, 4, 0.3, 0.5, roomy=1501)
    assert told(found, capsys) == [
        "Exam tomorrow: small, c/other, 3 questions, 10 minutes a day.",
        "",
        "today: 1 new, 1 review, 10 minutes.",
        "",
        f"{UNMET}; about 21 minutes a day would do.",
        f"{FULLEST} 4 due questions will not fit and wait; about 26 minutes a day would do.",
        f"{EXPECTED}, about 50 % if the plan is kept.",
        YOUNG,
    ]


def test_more_than_two_weeks_are_told_week_by_week(capsys: pytest.CaptureFixture[str]) -> None:
    days = tuple(Promise(TODAY + n, {"a": 1.0}, ("b",) if n < 8 else (), 60) for n in range(16))
    found = Forecast(days, TOPICS[:1], TODAY + 7, 0, 60, 0, 0.0, 1.0)
    assert told(found, capsys)[2:6] == [
        "2026-11-24 to 11-30, 7 days: 7 new, 7 reviews, 7 minutes.",
        "2026-12-01 to 12-07, 7 days: 1 new, 7 reviews, 7 minutes.",
        "2026-12-08 to 12-09, 2 days: 0 new, 2 reviews, 2 minutes.",
        "",
    ]


def test_more_than_half_a_year_is_told_in_months_and_many_years_in_years(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for away, first, lines in (
        (184, "2026-11-24 to 11-30, 7 days: 1 new, 7 reviews, 0 minutes.", 7),
        (1101, "2026-11-24 to 12-31, 38 days: 1 new, 38 reviews, 1 minute.", 4),
    ):
        days = tuple(
            Promise(TODAY + n, {"a": 1.0}, ("b",) if n == 0 else (), 1.0) for n in range(away)
        )
        found = Forecast(days, TOPICS[:1], TODAY, 0, 60, 0, 0.0, 1.0)
        shown = told(found, capsys)
        assert shown[2] == first
        assert shown.index("", 2) - 2 == lines


def test_what_follows_an_earlier_exam_is_told_and_not_in_the_days(
    capsys: pytest.CaptureFixture[str],
) -> None:
    days = (Promise(TODAY, {}, ("b",), 60),)
    found = Forecast(days, TOPICS, TODAY, 0, 60, 0, 0.3, 0.5, held=4)
    assert told(found, capsys)[:6] == [
        "Exam tomorrow: small, c/other, 5 questions, 10 minutes a day.",
        "",
        "today: 1 new, 0 reviews, 1 minute.",
        "",
        f"4 of them {HELD}; the days above leave them out.",
        "All other questions will have been met today.",
    ]
    nothing = Forecast((Promise(TODAY, {}, (), 0),), TOPICS, TODAY, 0, 60, 0, 0.3, 0.5, held=5)
    assert told(nothing, capsys)[2:4] == [
        f"All of them {HELD}.",
        f"{EXPECTED}, about 50 % if the plan is kept.",
    ]


@pytest.mark.parametrize(
    ("right", "said"),
    [
        (0.71, "71 % of 412 were: expect less on the day than is said here."),
        (0.87, "87 % of 412 were."),
        (0.97, "97 % of 412 were."),
    ],
)
def test_what_was_foretold_so_far_tells_what_a_plan_is_worth(
    capsys: pytest.CaptureFixture[str], right: float, said: str
) -> None:
    found = Forecast((Promise(TODAY, {}, (), 0),), TOPICS[:1], None, 0, 600, 0, 0.3, 0.9)
    lines = told(found, capsys, Foresight(412, 0.88, right))
    assert lines[-1] == f"So far 88 % of your reviews were foretold to be right; {said}"
