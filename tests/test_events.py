"""Events of a course: in order of time, found by day and by name."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cssr_quiz.dates import parse
from cssr_quiz.events import Event, Events

MUNICH = Event("munich", "Munich Agreement", parse("1938-09-30"))
PACT = Event("pact", "Warsaw Pact", parse("1955-05-14"))
COMECON = Event("comecon", "Comecon founded", parse("1949-01-25"))
COURSE = Events.of([PACT, MUNICH, COMECON])

days = st.dates(date(1900, 1, 1), date(2000, 1, 1))


def events(drawn: list[date]) -> Events:
    """Return an event on each day, made in a mixed order."""
    found = [Event(f"q{n}", f"event {n}", parse(str(day))) for n, day in enumerate(drawn)]
    Random(1).shuffle(found)
    return Events.of(found)


def test_they_stand_in_order_of_time() -> None:
    assert [event.question for event in COURSE] == ["munich", "comecon", "pact"]


def test_one_is_found_by_its_name_however_it_is_spelt() -> None:
    assert COURSE.named("the munich agreement") is MUNICH
    assert COURSE.named("Locarno") is None


def test_of_one_name_the_earliest_is_found() -> None:
    again = Event("again", "Munich Agreement", parse("1973-12-11"))
    assert Events.of([again, MUNICH]).named("Munich Agreement") is MUNICH


@given(st.lists(days, max_size=30), days, st.integers(0, 40_000))
def test_near_are_those_that_begin_within_so_many_days(
    drawn: list[date], day: date, reach: int
) -> None:
    found = [event.when.first for event in events(drawn).near(day, reach)]
    assert found == sorted(each for each in drawn if abs(each - day) <= timedelta(reach))


@given(st.lists(days, max_size=30), days)
def test_all_come_the_nearest_first(drawn: list[date], day: date) -> None:
    found = [abs(event.when.first - day) for event in events(drawn).nearest(day)]
    assert found == sorted(abs(each - day) for each in drawn)
