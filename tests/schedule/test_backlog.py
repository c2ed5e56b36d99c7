"""More due than fits: spread over days by risk; a few minutes: what they buy the most with."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.backlog import Sample, due_seconds, spread, worthiest
from cssr_quiz.schedule.plan import Standing

MODEL = Model()
TODAY = 1000

memories = st.builds(
    Memory, st.floats(1, 60), st.floats(1, 10), st.integers(TODAY - 200, TODAY - 100)
)


def overdue(number: int, seconds: float = 10.0) -> list[Standing]:
    return [
        Standing(f"q{place}", "t", seconds, Memory(5.0 + place, 5, TODAY - 90))
        for place in range(number)
    ]


def test_the_most_at_risk_come_first_and_the_last_day_is_told() -> None:
    found = spread(overdue(100), TODAY, 300, MODEL, 0.9)
    assert found.today[:3] == ("q0", "q1", "q2")
    assert found.today == tuple(f"q{place}" for place in range(len(found.today)))
    assert 20 < len(found.today) < 30
    assert found.last is not None
    assert TODAY + 3 <= found.last <= TODAY + 9


def test_risk_alone_decides_in_whatever_order_questions_come() -> None:
    found = spread(overdue(100), TODAY, 300, MODEL, 0.9)
    assert spread(overdue(100)[::-1], TODAY, 300, MODEL, 0.9).today == found.today


def test_each_day_of_a_spread_is_told_as_full_as_today() -> None:
    found = spread(overdue(100), TODAY, 300, MODEL, 0.9)
    assert found.last is not None
    full = [found.coming[day] for day in range(TODAY + 1, found.last)]
    assert all(abs(each - len(found.today)) <= 6 for each in full)
    assert sum(found.coming.values()) >= 100 - len(found.today)
    assert min(found.coming) == TODAY + 1


def test_what_some_stand_for_counts_as_often_as_they_do() -> None:
    whole = spread(overdue(300), TODAY, 300, MODEL, 0.9)
    near, far = overdue(300)[:30], overdue(300)[30:]
    part = spread(near, TODAY, 300, MODEL, 0.9, later=Sample(far[::3], 3))
    assert abs(part.coming[TODAY + 1] - whole.coming[TODAY + 1]) <= 5


def test_what_fits_a_day_ends_today() -> None:
    assert spread(overdue(5), TODAY, 300, MODEL, 0.9).last == TODAY


def test_a_day_that_is_used_up_asks_nothing_more() -> None:
    assert spread(overdue(100), TODAY, 300, MODEL, 0.9, spent=300).today == ()


def test_what_comes_due_meanwhile_takes_its_turn() -> None:
    """One a day, 200 would be through in 200 days; but they come back before that."""
    assert spread(overdue(200, 60), TODAY, 10, MODEL, 0.9).last is None


def test_too_few_minutes_have_no_end() -> None:
    assert spread(overdue(400, 60), TODAY, 10, MODEL, 0.97).last is None


@settings(max_examples=60, deadline=None)
@given(st.lists(memories, min_size=1, max_size=60), st.integers(60, 900))
def test_no_day_takes_more_than_its_seconds_and_one_question(
    drawn: list[Memory], seconds: int
) -> None:
    found = [Standing(f"q{n}", "t", 12.0, memory) for n, memory in enumerate(drawn)]
    chosen = {*spread(found, TODAY, seconds, MODEL, 0.9).today}
    today = [each for each in found if each.name in chosen]
    assert due_seconds(today, TODAY, MODEL) <= seconds + 24
    if due_seconds(found, TODAY, MODEL) <= seconds:
        assert len(today) == len(found)


@settings(max_examples=20, deadline=None)
@given(st.lists(memories, min_size=60, max_size=90), st.integers(200, 900))
def test_the_end_is_about_the_same_where_some_stand_for_all(
    drawn: list[Memory], seconds: int
) -> None:
    drawn.sort(key=lambda memory: MODEL.recall(memory, TODAY))
    found = [Standing(f"q{n}", "t", 12.0, memory) for n, memory in enumerate(drawn)]
    whole = spread(found, TODAY, seconds, MODEL, 0.9)
    near, far = found[: seconds // 12], found[seconds // 12 :]
    part = spread(near, TODAY, seconds, MODEL, 0.9, later=Sample(far[::3], 3))
    assert part.today == whole.today
    assert whole.last is not None
    assert part.last is not None
    assert abs(part.last - whole.last) <= 1 + (whole.last - TODAY) // 3


def test_a_few_minutes_go_to_what_gains_most_for_each_second() -> None:
    firm = Standing("firm", "t", 10, Memory(300, 5, TODAY - 30))
    weak = Standing("weak", "t", 10, Memory(6, 5, TODAY - 8))
    slow = Standing("slow", "t", 60, Memory(6, 5, TODAY - 8))
    assert worthiest([firm, slow, weak], TODAY, 10, MODEL) == ("weak",)
    assert worthiest([firm, slow, weak], TODAY, 600, MODEL)[0] == "weak"


def test_new_questions_wait_while_the_reviews_alone_do_not_fit() -> None:
    new = Standing("new", "t", 10)
    assert "new" not in worthiest([new, *overdue(30)], TODAY, 60, MODEL)
    assert "new" in worthiest([new, *overdue(3)], TODAY, 60, MODEL)


@settings(max_examples=60, deadline=None)
@given(st.lists(memories, min_size=1, max_size=20), st.integers(1, 20), st.integers(30, 900))
def test_new_questions_never_crowd_a_review_out(
    drawn: list[Memory], fresh: int, seconds: int
) -> None:
    known = [Standing(f"q{n}", "t", 12.0, memory) for n, memory in enumerate(drawn)]
    new = [Standing(f"n{n}", "t", 1.0) for n in range(fresh)]  # as cheap as can be
    chosen = worthiest([*new, *known], TODAY, seconds, MODEL)
    assert chosen[: len(known)] == worthiest(known, TODAY, seconds, MODEL)


def test_what_was_pulled_forward_takes_its_place_among_the_others() -> None:
    firm = Standing("firm", "t", 10.0, Memory(300, 5, TODAY - 1), pulled=TODAY - 1)
    found = spread([*overdue(5), firm], TODAY, 300, MODEL, 0.9)
    assert found.today == ("q0", "q1", "q2", "q3", "q4", "firm")
    later = Standing("firm", "t", 10.0, Memory(300, 5, TODAY - 1))
    assert "firm" not in spread([*overdue(5), later], TODAY, 300, MODEL, 0.9).today
