"""The time between two dates, as a timeline tells it."""

import pytest

from cssr_quiz.dates import gap, parse


@pytest.mark.parametrize(
    ("earlier", "later", "time"),
    [
        ("1935-05-15", "1935-05-16", "1 day"),
        ("1941-06-22", "1941-07-18", "26 days"),
        ("1941-06-22", "1941-07-19", "27 days"),
        ("1941-06-22", "1941-07-20", "1 month"),
        ("1968-06-27", "1968-08-20", "2 months"),
        ("1934-06-09", "1935-05-16", "11 months"),
        ("1934-06-09", "1935-06-09", "1 year"),
        ("1922-06-05", "1924-01-25", "20 months"),
        ("1938-09-30", "1948-02-25", "9 years"),
        ("1947-07", "1949-01", "18 months"),
        ("1939-03-15", "1939-09", "6 months"),
        ("1934", "1935", "1 year"),
        ("1920", "1922-12-30", "2 years"),
        ("1948-02-21/1948-02-25", "1948-03-10", "14 days"),
        ("1918/1935", "1938/1939", "3 years"),
        ("195X", "1968", "9 years"),
        ("1967~", "1968-01-05", "1 year"),
    ],
)
def test_the_time_between_two_dates(earlier: str, later: str, time: str) -> None:
    assert gap(parse(earlier), parse(later)) == time


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1935-05-16", "1935-05-16"),
        ("1935-05-16", "1935-05"),
        ("1918/1935", "1935/1938"),
        ("1938", "1938-09-30"),
        ("1968", "1935"),
        ("1939-09-01/1939-09-30", "1939-09-17"),
    ],
)
def test_dates_that_meet_overlap_or_stand_the_other_way_round_have_no_time_between(
    one: str, other: str
) -> None:
    assert gap(parse(one), parse(other)) == ""
