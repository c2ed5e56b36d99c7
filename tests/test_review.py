"""Rows of the log: days that turn at four, and ids that sort by time."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.review import LAST_DAY, Stamper, begin_of, date_of, day_of, uuid7

LAW = settings(deadline=None, max_examples=200, derandomize=True)
PRAGUE = timezone(timedelta(hours=1))
SYDNEY = timezone(timedelta(hours=11))


def stamper(moments: list[datetime]) -> Stamper:
    """Return a stamper whose clock shows these moments one after another."""
    return Stamper("desk", iter(moments).__next__, bytes)


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(1970, 1, 1, 4, 0, tzinfo=UTC), 0),
        (datetime(1970, 1, 1, 3, 59, 59, tzinfo=UTC), -1),
        (datetime(1970, 1, 2, 3, 59, tzinfo=UTC), 0),
        (datetime(1970, 1, 2, 4, 0, tzinfo=UTC), 1),
        (datetime(2026, 11, 24, 23, 59, tzinfo=PRAGUE), 20781),
        (datetime(2026, 11, 25, 3, 59, tzinfo=PRAGUE), 20781),
        (datetime(2026, 11, 25, 4, 0, tzinfo=PRAGUE), 20782),
        (datetime(2026, 11, 25, 4, 0, tzinfo=SYDNEY), 20782),
    ],
)
def test_the_learners_day_turns_at_four_by_the_local_clock(moment: datetime, day: int) -> None:
    assert day_of(moment) == day


def test_a_day_number_names_its_date() -> None:
    assert f"{date_of(20781)}" == "2026-11-24"
    assert f"{date_of(0)}" == "1970-01-01"
    assert f"{date_of(LAST_DAY)}" == "9999-12-31"


@pytest.mark.parametrize("year", [1, 1969])
def test_a_clock_that_stopped_before_the_first_day_stamps_the_first_day(year: int) -> None:
    stamp = stamper([datetime(year, 12, 31, 12, tzinfo=UTC)]).stamp()
    assert (stamp.at, stamp.day) == (0, 0)


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001 - the zone is added below
@LAW
def test_a_moment_lies_in_the_day_that_it_is_counted_to(naive: datetime) -> None:
    start = begin_of(day_of(naive.replace(tzinfo=PRAGUE)))
    assert start <= naive < start + timedelta(days=1)


@given(st.integers(0, 2**48 - 1), st.integers(0, 0xFFF), st.binary(min_size=8, max_size=8))
@LAW
def test_an_id_is_a_uuid_of_version_7_that_holds_its_time(
    at: int, count: int, random: bytes
) -> None:
    text = uuid7(at, count, random)
    made = UUID(text)
    assert str(made) == text
    assert (made.version, made.variant) == (7, RFC_4122)
    assert made.int >> 80 == at
    assert made.int >> 64 & 0xFFF == count


def test_an_id_is_written_out_as_the_standard_writes_it() -> None:
    assert uuid7(0x017F22E279B0, 0xCC3, bytes.fromhex("18c4dc0c0c07398f")) == (
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    )


def test_a_stamp_tells_device_moment_and_day() -> None:
    made = stamper([datetime(2026, 11, 25, 3, 30, tzinfo=PRAGUE)]).stamp()
    assert (made.device, made.at, made.day) == ("desk", 1795573800000, 20781)


@given(st.lists(st.integers(-5000, 5000), min_size=2, max_size=40))
@LAW
def test_stamps_sort_in_the_order_in_which_they_were_made(steps: list[int]) -> None:
    moment = datetime(2026, 11, 24, 12, tzinfo=UTC)
    moments = [moment := moment + timedelta(milliseconds=step) for step in steps]
    making = stamper(moments)
    made = [making.stamp() for _ in moments]
    keys = [(each.at, each.id) for each in made]
    assert keys == sorted(keys)
    assert len({each.id for each in made}) == len(made)


def test_more_stamps_than_a_millisecond_can_count_still_sort() -> None:
    making = stamper([datetime(2026, 11, 24, 12, tzinfo=UTC)] * 9000)
    keys = [(made.at, made.id) for made in (making.stamp() for _ in range(9000))]
    assert keys == sorted(keys)
    assert len(set(keys)) == 9000


def test_two_machines_in_the_same_millisecond_make_two_ids() -> None:
    moment = datetime(2026, 11, 24, 12, tzinfo=UTC)
    one = Stamper("one", lambda: moment, lambda size: b"\x01" * size)
    two = Stamper("two", lambda: moment, lambda size: b"\x02" * size)
    assert one.stamp().id != two.stamp().id
