"""Progress is what the log makes of a question, whatever order its rows come in."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, histories, note, report, review, reviews, stamp

from cssr_quiz.review import Confidence, Mark, Mode, Note, Rating, Row
from cssr_quiz.schedule import Model, Progress, effective, replay

LAW = settings(deadline=None, max_examples=200, derandomize=True)
MODEL = Model()
AGAIN, HARD, GOOD, EASY = Rating


def made_of(*rows: Row) -> Progress:
    return replay(NAME, rows, MODEL)


def taken_back(rows: list[Row], target: Row) -> bool:
    """Tell by the definition alone: a row is gone where an undo of it is not gone itself."""
    return any(
        isinstance(row, Note)
        and row.mark is Mark.UNDO
        and row.target == target.stamp.id
        and not taken_back(rows, row)
        for row in rows
    )


@given(histories(), st.randoms(use_true_random=False))
@LAW
def test_rows_make_the_same_progress_in_any_order_of_arrival(rows: list[Row], rng: object) -> None:
    shuffled = list(rows)
    rng.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis's random
    assert made_of(*shuffled) == made_of(*rows)


@given(histories(), st.data())
@LAW
def test_logs_of_two_machines_make_the_same_progress_whichever_is_merged_into_which(
    rows: list[Row], data: st.DataObject
) -> None:
    here = [row for row in rows if data.draw(st.booleans())]
    there = [row for row in rows if row not in here]
    assert made_of(*here, *there) == made_of(*there, *here)


@given(histories())
@LAW
def test_what_counts_are_the_rows_that_no_standing_undo_takes_back(rows: list[Row]) -> None:
    expected = {
        row.stamp.id
        for row in rows
        if not taken_back(rows, row)
        and not (isinstance(row, Note) and row.mark in (Mark.UNDO, Mark.OVERRIDE))
    }
    assert {row.stamp.id for row in effective(rows)} == expected


@given(histories(), st.data())
@LAW
def test_undoing_an_undo_is_the_identity(rows: list[Row], data: st.DataObject) -> None:
    if not rows:
        return
    standing = [row for row in rows if not taken_back(rows, row)]
    target = data.draw(st.sampled_from(standing))
    undo = note(900, Mark.UNDO, target, day=20_000)
    redo = note(901, Mark.UNDO, undo, day=20_000)
    assert made_of(*rows, undo, redo) == made_of(*rows)
    again = note(902, Mark.UNDO, redo, day=20_000)
    assert made_of(*rows, undo, redo, again) == made_of(*rows, undo)


@given(histories(), st.data())
@LAW
def test_an_undone_row_leaves_no_trace(rows: list[Row], data: st.DataObject) -> None:
    day = data.draw(st.integers(0, 20_000))
    last = data.draw(reviews(900, day))
    undo = note(901, Mark.UNDO, last, day=day)
    assert made_of(*rows, last, undo) == made_of(*rows)


def test_an_undo_holds_though_the_clock_went_back_before_it() -> None:
    first, last = review(1, 10), review(2, 20, AGAIN)
    assert made_of(first, last, note(3, Mark.UNDO, last, day=5)) == made_of(first)


def test_a_row_undone_twice_comes_back_when_both_undos_are_undone() -> None:
    row = review(1, 10)
    one, two = note(2, Mark.UNDO, row, day=10), note(3, Mark.UNDO, row, day=10)
    back_one, back_two = note(4, Mark.UNDO, one, day=10), note(5, Mark.UNDO, two, day=10)
    assert made_of(row, one, two, back_one) == Progress(NAME)
    assert made_of(row, one, two, back_one, back_two) == made_of(row)


def test_undos_in_a_circle_count_for_nothing() -> None:
    row = review(1, 10)
    one = note(2, Mark.UNDO, row, day=10)
    two = note(3, Mark.UNDO, one, day=10)
    circle = replace(one, target=two.stamp.id)
    itself = replace(one, target=one.stamp.id)
    assert made_of(row, circle, two) == made_of(row, itself) == made_of(row)
    assert made_of(row, circle, two, note(4, Mark.UNDO, row, day=10)) == Progress(NAME)


def test_no_rows_make_no_progress() -> None:
    assert made_of() == Progress(NAME)
    assert Progress(NAME).due(MODEL, 0.9) is None


def test_only_the_first_rated_review_of_a_day_moves_the_memory() -> None:
    first = made_of(review(1, 10, AGAIN))
    second = made_of(review(1, 10, AGAIN), review(2, 10, GOOD), review(3, 10, EASY))
    assert second == first._replace(reviews=3, wrong=False)


def test_a_skip_leaves_the_day_to_the_review_after_it() -> None:
    assert made_of(review(1, 10, None), review(2, 10, GOOD)) == made_of(review(2, 10, GOOD))


def test_undoing_the_first_review_of_a_day_lets_the_second_count() -> None:
    first, second = review(1, 10, AGAIN), review(2, 10, GOOD)
    undo = note(3, Mark.UNDO, first, day=10)
    assert made_of(first, second, undo) == made_of(second)


def test_a_review_dated_before_the_last_one_does_not_move_the_memory() -> None:
    late = review(2, 8, AGAIN)
    late = replace(late, stamp=replace(stamp(3, 20), day=8))
    before, after = made_of(review(1, 10)), made_of(review(1, 10), late)
    assert (after.memory, after.last, after.reviews) == (before.memory, 10, 2)


@st.composite
def histories_with_practice(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """Draw a history that ends with some practice, and the same with one more."""
    rows = draw(histories(longest=8))
    day = max((row.stamp.day for row in rows), default=0)
    for number in range(900, 900 + draw(st.integers(0, 2))):
        day += draw(st.integers(1, 20))
        rows = [*rows, review(number, day, draw(st.sampled_from(Rating)))]
    rev = made_of(*rows).rev
    for number in range(910, 910 + draw(st.integers(1, 4))):
        day += draw(st.integers(0, 3))
        mode = draw(st.sampled_from((Mode.PRACTICE, Mode.EXAM)))
        rating = draw(st.sampled_from((AGAIN, AGAIN, *Rating, None)))
        rows = [*rows, review(number, day, rating, rev=rev, mode=mode)]
    return rows[:-1], rows


@given(histories_with_practice())
@LAW
def test_practice_never_moves_a_due_date_later(pair: tuple[list[Row], list[Row]]) -> None:
    before, after = (made_of(*rows) for rows in pair)
    was, is_now = before.due(MODEL, 0.9), after.due(MODEL, 0.9)
    assert (was is None) == (is_now is None)
    assert was is None or is_now is None or is_now <= was
    assert (after.memory, after.rung, after.first) == (before.memory, before.rung, before.first)


def test_a_lapse_in_practice_brings_the_question_back_tomorrow() -> None:
    known = [review(1, 0, EASY), review(2, 8, EASY)]
    lapse = review(3, 10, AGAIN, mode=Mode.PRACTICE)
    assert made_of(*known).due(MODEL, 0.9) == 74
    assert made_of(*known, lapse).due(MODEL, 0.9) == 11
    assert made_of(*known, lapse, review(4, 11, GOOD)).due(MODEL, 0.9) == 88


def test_a_second_lapse_in_practice_does_not_put_the_question_off() -> None:
    known = [review(1, 0, EASY), review(2, 8, EASY)]
    lapses = [review(3, 10, AGAIN, mode=Mode.PRACTICE), review(4, 12, AGAIN, mode=Mode.PRACTICE)]
    assert made_of(*known, *lapses).due(MODEL, 0.9) == 11


def test_practice_of_a_new_question_leaves_it_new() -> None:
    practised = made_of(review(1, 10, AGAIN, mode=Mode.PRACTICE))
    assert practised == Progress(NAME, reviews=1, last=10, wrong=True)


def test_a_right_response_in_practice_changes_no_date() -> None:
    known = made_of(review(1, 0, GOOD))
    after = made_of(review(1, 0, GOOD), review(2, 1, EASY, mode=Mode.PRACTICE))
    assert after == known._replace(reviews=2, last=1)


def test_a_changed_revision_starts_anew_but_keeps_its_marks() -> None:
    rows = (
        review(1, 0, GOOD),
        note(2, Mark.FLAG, day=0),
        note(3, Mark.SUSPEND, day=0),
        review(4, 30, AGAIN, rev=2),
    )
    fresh = made_of(review(4, 30, AGAIN, rev=2))
    assert made_of(*rows) == fresh._replace(flagged=True, suspended=True)
    assert (fresh.rev, fresh.first, fresh.reviews, fresh.lapses) == (2, 30, 1, 0)


def test_an_override_rates_the_review_anew() -> None:
    wrong = review(1, 10, AGAIN)
    right = note(2, Mark.OVERRIDE, wrong, day=10, rating=GOOD)
    easy = note(3, Mark.OVERRIDE, wrong, day=10, rating=EASY)
    assert made_of(wrong, right) == made_of(review(1, 10, GOOD))
    assert made_of(wrong, right, easy) == made_of(review(1, 10, EASY))
    assert made_of(wrong, right, easy, note(4, Mark.UNDO, easy, day=10)) == made_of(wrong, right)


@pytest.mark.parametrize("mark", [Mark.FLAG, Mark.SUSPEND])
def test_a_mark_stands_until_it_is_undone(mark: Mark) -> None:
    row = note(1, mark, day=3)
    marked = made_of(row)
    assert (marked.flagged, marked.suspended) == (mark is Mark.FLAG, mark is Mark.SUSPEND)
    assert made_of(row, note(2, Mark.UNDO, row, day=4)) == Progress(NAME)


def test_lapses_are_counted_once_something_was_learned() -> None:
    rows = [review(1, 0, AGAIN), review(2, 1, GOOD), review(3, 3, AGAIN), review(4, 3, AGAIN)]
    assert made_of(*rows).lapses == 1
    assert made_of(*rows).reviews == 4


def test_a_choice_is_asked_sooner_than_what_was_typed_since_luck_helps() -> None:
    typed = made_of(review(1, 0, EASY), review(2, 8, GOOD))
    chosen = made_of(review(1, 0, EASY, chance=0.5), review(2, 8, GOOD, chance=0.5))
    assert typed.memory == chosen.memory
    assert (typed.due(MODEL, 0.9), chosen.due(MODEL, 0.9)) == (47, 24)


def test_a_mistake_made_surely_is_due_the_next_day_even_where_the_memory_says_later() -> None:
    firm = [review(day, day, Rating.EASY) for day in (0, 30, 200)]
    unsure = made_of(*firm, review(9, 900, AGAIN))
    sure = made_of(*firm, review(9, 900, AGAIN, confidence=Confidence.SURE))
    assert (unsure.due(MODEL, 0.7) or 0) > 901
    assert (sure.pulled, sure.due(MODEL, 0.7)) == (900, 901)
    assert sure.memory == unsure.memory


def test_the_check_on_the_next_day_ends_it() -> None:
    mistake = review(1, 0, AGAIN, confidence=Confidence.SURE)
    assert made_of(mistake).pulled == 0
    assert made_of(mistake, review(2, 1)).pulled is None
    assert made_of(mistake, review(2, 0)).pulled == 0


def test_a_repetition_that_is_wrong_and_sure_pulls_it_too() -> None:
    repeated = review(2, 5, AGAIN, confidence=Confidence.SURE)
    assert made_of(review(1, 5, AGAIN), repeated).pulled == 5


@pytest.mark.parametrize("confidence", [None, Confidence.THINK, Confidence.GUESS])
def test_a_mistake_that_was_not_sure_pulls_nothing(confidence: Confidence | None) -> None:
    assert made_of(review(1, 0, AGAIN, confidence=confidence)).pulled is None


def test_right_and_sure_but_lucky_after_all_is_no_mistake() -> None:
    right = review(1, 0, GOOD, confidence=Confidence.SURE)
    lucky = note(2, Mark.OVERRIDE, right, rating=AGAIN)
    assert made_of(right, lucky).pulled is None


def test_a_report_and_what_was_sent_change_no_progress() -> None:
    sent = note(3, Mark.SENT, report(2, 1), day=2)
    assert made_of(review(1, 0), report(2, 1), sent) == made_of(review(1, 0))


def test_a_hint_stays_until_the_question_was_right_twice_in_a_row() -> None:
    wanted = note(2, Mark.HINT, day=0)
    lapsed = review(1, 0, AGAIN)
    assert made_of(lapsed, wanted).hinted
    assert made_of(lapsed, wanted, review(3, 1, HARD)).hinted
    assert made_of(lapsed, wanted, review(3, 1, HARD), review(4, 3, AGAIN)).hinted
    assert not made_of(lapsed, wanted, review(3, 1, HARD), review(4, 3, HARD)).hinted
    assert not made_of(lapsed, wanted, note(3, Mark.UNDO, wanted)).hinted


def test_a_row_keeps_the_rating_of_the_table_that_made_it() -> None:
    old = replace(review(1, 0, GOOD, confidence=Confidence.GUESS), table=1)
    assert made_of(old).memory == made_of(review(1, 0, GOOD)).memory


def test_right_after_an_answer_recall_is_that_of_the_next_day() -> None:
    found = made_of(review(1, 10))
    assert found.memory is not None
    assert found.recall(MODEL, 10) == found.recall(MODEL, 11) == MODEL.recall(found.memory, 11) < 1
    assert found.recall(MODEL, 12) == MODEL.recall(found.memory, 12)
    assert Progress(NAME).recall(MODEL, 10) is None


def test_known_is_what_is_likely_enough_and_was_right_when_last_asked() -> None:
    assert not Progress(NAME).is_known(MODEL, 10, 0.9)
    met = made_of(review(1, 10))
    assert met.is_known(MODEL, 10, 0.9)
    assert not met.is_known(MODEL, 10, 0.99)
    assert not met.is_known(MODEL, 100, 0.9)
    firm = [review(1, 0), review(2, 400), review(3, 800)]
    slip = review(4, 801, AGAIN, mode=Mode.PRACTICE)
    assert made_of(*firm).is_known(MODEL, 801, 0.9)
    assert not made_of(*firm, slip).is_known(MODEL, 801, 0.9)
    assert made_of(*firm, slip, review(5, 801)).is_known(MODEL, 801, 0.9)
