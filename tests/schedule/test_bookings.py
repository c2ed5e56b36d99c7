"""What is told of the day on which a question comes back, and what becomes of it in a plan."""

from collections.abc import Iterator, Mapping
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.schedule.test_plan import exams, held, standings

from cssr_quiz.review import Rating
from cssr_quiz.schedule import Memory, Model
from cssr_quiz.schedule.booking import Booking, Surety
from cssr_quiz.schedule.bookings import EMPTY, ROOMY, Bookings
from cssr_quiz.schedule.plan import Day, Exam, Standing
from cssr_quiz.schedule.preparation import Preparation

MODEL = Model()
TODAY = 1000
EXAM = Exam(TODAY + 30, TODAY, 600)


def booked(memory: Memory, exam: Exam = EXAM, others: int = 0, share: float = ROOMY) -> Booking:
    """Return what is told of a question of that memory, beside others due in three days."""
    beside = [Standing(f"q{n}", "", 20.0, Memory(3.0, 5.0, TODAY - 1)) for n in range(others)]
    plan = Preparation(beside, exam, MODEL, TODAY)
    return Bookings(plan, MODEL, share).of(memory, 0.0, None)


def test_a_day_is_told_where_the_plan_has_room_until_then() -> None:
    assert booked(Memory(3.0, 5.0, TODAY)) == Booking(TODAY + 4)
    assert booked(Memory(3.0, 5.0, TODAY), others=99) == Booking(TODAY + 4, Surety.FROM)
    assert booked(Memory(1.0, 5.0, TODAY), others=99) == Booking(TODAY + 1)


def test_a_day_is_likely_where_those_until_then_hold_all_that_is_due_on_them() -> None:
    """Of 20 seconds each 14 fit into the half of a day, 25 just into all of it, 40 do not."""
    found = [booked(Memory(3.0, 5.0, TODAY), others=others) for others in (8, 20, 25, 40)]
    assert [each.surety for each in found] == [
        Surety.ON, Surety.LIKELY, Surety.LIKELY, Surety.FROM,
    ]  # fmt: skip
    assert {each.day for each in found} == {TODAY + 4}


def test_as_long_as_nobody_knows_how_long_answers_take_a_day_has_to_be_emptier() -> None:
    for others, share, surety in (
        (2, EMPTY, Surety.ON),
        (8, EMPTY, Surety.LIKELY),
        (8, ROOMY, Surety.ON),
        (14, ROOMY, Surety.LIKELY),
    ):
        assert booked(Memory(3.0, 5.0, TODAY), EXAM, others, share).surety is surety


def test_a_day_in_the_final_ones_or_after_the_exam_is_not_told() -> None:
    assert booked(Memory(90.0, 5.0, TODAY)).surety is Surety.LAST
    assert booked(Memory(3.0, 5.0, TODAY), Exam(TODAY + 4, TODAY - 4, 600)).surety is Surety.LAST
    near = Exam(TODAY + 2, TODAY - 20, 600)
    assert booked(Memory(900.0, 5.0, TODAY), near) == Booking(TODAY + 2, Surety.AFTER)


def test_the_check_of_a_mistake_comes_on_the_next_day() -> None:
    told = Bookings(Preparation([], EXAM, MODEL, TODAY), MODEL, ROOMY)
    assert told.of(Memory(90.0, 5.0, TODAY), 0.0, TODAY) == Booking(TODAY + 1)


def kept(
    now: dict[str, Standing], exam: Exam, seed: int
) -> Iterator[tuple[Day, Mapping[str, Booking]]]:
    """Yield the days of a plan that is kept, with what was told before each.

    Answers are right by their chance; on each day the plan is made anew from what came.
    """
    told: dict[str, Booking] = {}
    luck = Random(seed).random
    for day in range(TODAY, exam.day):
        asks = Preparation(now.values(), exam, MODEL, day).day(day)
        yield asks, told
        bookings = Bookings(Preparation(now.values(), exam, MODEL, day), MODEL, ROOMY)
        for name in (*asks.reviews, *asks.new):
            known = now[name]
            right = MODEL.recall(known.memory, day) if known.memory else 0.5
            rating = Rating.GOOD if luck() < right else Rating.AGAIN
            memory = MODEL.retrace(known.memory, rating, day)
            now[name] = Standing(name, known.topic, known.seconds, memory, known.chance)
            told[name] = bookings.of(memory, known.chance, None)


@settings(max_examples=60, deadline=None)
@given(held, exams, st.integers(0, 999))
def test_what_is_told_comes_true_in_a_plan_that_is_kept(
    drawn: list[tuple[Memory | None, float, float]], exam: Exam, seed: int
) -> None:
    for asks, told in kept({each.name: each for each in standings(drawn)}, exam, seed):
        for name, each in told.items():
            assert each.surety is not Surety.AFTER or name not in asks.reviews
            assert (
                each.surety not in (Surety.ON, Surety.LIKELY, Surety.FROM)
                or each.day <= asks.day
                or (name not in asks.reviews)
            )
            assert each.surety is not Surety.ON or each.day != asks.day or name in asks.reviews


def test_what_is_likely_comes_true_in_a_plan_that_fits_its_minutes() -> None:
    exam = Exam(TODAY + 40, TODAY, 900)
    met = [Standing(f"q{number}", "", 8.0 + number % 17) for number in range(120)]
    came = [
        name in asks.reviews
        for asks, told in kept({each.name: each for each in met}, exam, 1)
        for name, each in told.items()
        if each == Booking(asks.day, Surety.LIKELY)
    ]
    assert len(came) > 200
    assert all(came)
