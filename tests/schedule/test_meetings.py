"""The days on which new questions are met, and the minutes with which all are."""

from hypothesis import given
from hypothesis import strategies as st

from cssr_quiz.schedule import Memory
from cssr_quiz.schedule.meetings import Meetings
from cssr_quiz.schedule.plan import Exam, Standing

TODAY = 1000


@given(
    st.lists(st.floats(10, 60), min_size=10, max_size=40),
    st.lists(st.builds(Memory, st.floats(0.1, 400), st.just(5.0), st.just(TODAY - 9)), max_size=5),
    st.integers(1, 8),
    st.floats(0, 100),
)
def test_a_minute_less_than_what_would_do_would_not(
    seconds: list[float], known: list[Memory], days: int, spent: float
) -> None:
    def left(minutes: float) -> list[int]:
        exam = Exam(TODAY + days, TODAY, 60 * minutes)
        found = Meetings(asked, exam, TODAY, 0, spent)
        for day in range(TODAY, exam.day):
            found.on(day)
        return found.unseen

    asked = [Standing(f"new{n}", "t", each) for n, each in enumerate(seconds)]
    asked += [Standing(f"known{n}", "t", 15.0, each) for n, each in enumerate(known)]
    enough = Meetings(asked, Exam(TODAY + days, TODAY, 60.0), TODAY, 0, spent).enough()
    assert enough is not None
    assert not left(enough / 60)
    assert enough == 60.0 or left(enough / 60 - 1)


def test_minutes_that_are_gone_count_where_others_are_looked_for() -> None:
    """Three of 36 seconds are left for the last day, on which ten minutes are gone."""
    asked = [Standing(f"q{n}", "t", 15.0) for n in range(3)]
    whole = Meetings(asked, Exam(TODAY + 1, TODAY, 60.0), TODAY, 0, 0.0)
    late = Meetings(asked, Exam(TODAY + 1, TODAY, 600.0), TODAY, 0, 600.0)
    assert (whole.enough(), late.enough()) == (120.0, 720.0)


def test_the_strain_of_the_only_day_left_is_all_of_it() -> None:
    """Forty first meetings of 36 seconds each, for which a minute a day has 36."""
    asked = [Standing(f"q{n}", "t", 15.0) for n in range(40)]
    assert Meetings(asked, Exam(TODAY + 1, TODAY, 60.0), TODAY, 0, 0.0).strain == 40.0


def test_whoever_wishes_for_more_of_today_has_it_today() -> None:
    asked = [Standing(f"q{n}", "t", 15.0) for n in range(40)]
    meetings = Meetings(asked, Exam(TODAY + 2, TODAY, 60.0), TODAY, 0, 60.0)
    assert meetings.left(TODAY) == 0.0
    meetings.lengthen(360.0)
    assert (meetings.left(TODAY), meetings.left(TODAY + 1)) == (360.0, 60.0)
    assert [len(meetings.on(TODAY)), len(meetings.on(TODAY + 1))] == [10, 1]
