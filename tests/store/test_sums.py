"""What SQLite adds up is what a slow and obvious recount of the rows gives."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, histories, note, review
from tests.recount import recount

from cssr_quiz.review import Confidence, Mark, Mode, Note, Rating, Review, Row
from cssr_quiz.schedule import effective
from cssr_quiz.store import Store, counting, sums
from cssr_quiz.tally import Mistaken, Scope, Sum, Tally

AGAIN, HARD, GOOD, EASY = Rating
OLD, OTHER, GONE = "treaties/q-0123456789", "treaties/peace", "leaders/first"


def hour_of(day: int, quarter: int) -> int | None:
    """Stand in for a zone: some quarters of an hour cannot be placed."""
    return None if (day + quarter) % 5 == 0 else quarter // 4 % 24


def shown(found: Tally) -> dict[str, object]:
    """Return a tally so that two of them can be compared: shares of luck to six digits."""
    return {
        "days": rounded(found.days),
        "hours": rounded(found.hours),
        "questions": rounded(found.questions),
        "recalls": rounded(found.recalls),
        "said": dict(found.said),
        "rest": (found.elsewhere, found.taken, found.mistaken),
    }


def rounded(sums: Mapping[Any, Sum]) -> dict[Any, tuple[int, int, float]]:
    return {
        key: (sum_.answered, sum_.right, round(sum_.known, 6) + 0.0) for key, sum_ in sums.items()
    }


def in_memory() -> Store:
    return Store.open(Path(":memory:"), lambda: "desk")


def added_up(rows: list[Row], scope: Scope) -> tuple[Tally, dict[str, str]]:
    """Return what a store adds up to that holds these rows, and its renames."""
    with in_memory() as store:
        store.merge(rows)
        return store.tally(scope, hour_of), store.imports()


_CONFUSED = st.sampled_from(("", OLD, OTHER))
_HISTORIES = [histories(12, name, first) for name, first in ((NAME, 0), (OLD, 100), (OTHER, 200))]


@st.composite
def logs(draw: st.DrawFn) -> list[Row]:
    """Draw a log of several questions, of which one may take over another, some confused."""
    rows = [row for history in _HISTORIES for row in draw(history)]
    if draw(st.booleans()):
        mark = note(1000, Mark.IMPORT, day=draw(st.integers(0, 20_000)), question=NAME)
        rows.append(Note(mark.stamp, mark.mark, NAME, OLD))
    return [
        replace(row, confused=draw(_CONFUSED)) if isinstance(row, Review) else row for row in rows
    ]


scopes = st.builds(
    Scope,
    st.sampled_from((0, 0, 5_000, 10_000)),
    st.sampled_from((None, None, (NAME,), (NAME, OTHER), (GONE,))),
)


@given(logs(), scopes)
@settings(deadline=None, max_examples=150, derandomize=True)
def test_sums_agree_with_a_slow_recount(rows: list[Row], scope: Scope) -> None:
    found, heirs = added_up(rows, scope)
    assert shown(found) == shown(recount(rows, heirs, scope, hour_of))


@given(logs())
@settings(deadline=None, max_examples=100, derandomize=True)
def test_gists_are_those_of_the_reviews_that_still_count(rows: list[Row]) -> None:
    wanted = [row.gist for row in effective(rows) if isinstance(row, Review)]
    with in_memory() as store:
        store.merge(rows)
        assert store.gists() == wanted


@given(st.data())
@settings(deadline=None, max_examples=150, derandomize=True)
def test_sums_stay_right_while_answers_marks_and_merges_come_between(data: st.DataObject) -> None:
    rows = data.draw(logs())
    steps = data.draw(st.lists(st.integers(1, 12), min_size=1, max_size=12))
    order = data.draw(
        st.sampled_from((rows, rows[::-1], sorted(rows, key=lambda row: row.stamp.at)))
    )
    with in_memory() as store:
        written = 0
        for size in steps:
            part = order[written : written + size]
            written += size
            what = data.draw(st.sampled_from(("answer", "answer", "merge", "rebuild", "settle")))
            if what == "answer":
                for row in part:
                    store.record(row)
            else:
                store.merge(part)
            if what == "rebuild":
                store.rebuild()
            if what == "settle":
                store.settle()
            if data.draw(st.sampled_from((True, True, False))):
                scope = data.draw(scopes)
                found = store.tally(scope, hour_of)
                wanted = recount(order[:written], store.imports(), scope, hour_of)
                assert shown(found) == shown(wanted)
        assert not store.sums_differ()
        found = store.tally(Scope(), hour_of)
        assert shown(found) == shown(recount(order[:written], store.imports(), Scope(), hour_of))
        assert not store.sums_differ()


def test_a_log_added_up() -> None:
    rows: list[Row] = [
        review(1, 10, GOOD, taken=5_000),
        review(2, 12, AGAIN, taken=500_000),
        review(3, 12, GOOD),
        review(4, 12, GOOD, question=OTHER, mode=Mode.PRACTICE),
        replace(review(5, 13, AGAIN, question=OTHER), confused=NAME),
        review(6, 15, None),
    ]
    found, _ = added_up(rows, Scope())
    assert found.days == {10: Sum(1, 1, 1.0), 12: Sum(3, 2, 2.0), 13: Sum(1, 0, 0.0)}
    assert found.questions == {NAME: Sum(3, 2), OTHER: Sum(2, 1)}
    assert found.recalls == {12: Sum(1, 0, 0.0)}
    assert found.taken == 5_000 + 120_000 + 3 * 3_000
    assert found.mistaken == (Mistaken(OTHER, NAME, 1),)


def test_the_last_override_stands_and_an_undo_of_an_undo_counts_for_nothing() -> None:
    wrong, gone, back = review(1, 1, AGAIN), review(2, 2), review(3, 3)
    undo = note(5, Mark.UNDO, back, day=3)
    taken_back = note(8, Mark.OVERRIDE, wrong, day=3, rating=AGAIN)
    rows: list[Row] = [
        wrong,
        gone,
        back,
        note(4, Mark.UNDO, gone, day=3),
        undo,
        note(6, Mark.UNDO, undo, day=3),
        note(7, Mark.OVERRIDE, wrong, day=3, rating=AGAIN),
        note(9, Mark.OVERRIDE, wrong, day=3, rating=GOOD),
        replace(taken_back, stamp=note(10, Mark.FLAG, day=3).stamp),
        note(11, Mark.UNDO, note(10, Mark.FLAG, day=3), day=3),
        note(12, Mark.OVERRIDE, gone, day=3, rating=EASY),
    ]
    assert added_up(rows, Scope())[0].days == {1: Sum(1, 1, 1.0), 3: Sum(1, 1, 1.0)}


def test_what_was_taken_over_counts_for_the_heir() -> None:
    mark = note(3, Mark.IMPORT, day=2)
    rows: list[Row] = [
        review(1, 1, question=OLD),
        Note(mark.stamp, mark.mark, NAME, OLD),
        review(4, 5, AGAIN),
        review(5, 5, question=OTHER),
    ]
    found, _ = added_up(rows, Scope(questions=(NAME,)))
    assert found.questions == {NAME: Sum(2, 1)}
    assert found.recalls == {5: Sum(1, 0, 0.0)}
    assert sum(each.answered for each in found.days.values()) == 2


def test_a_log_can_be_added_up_again_after_more_was_answered(store: Store) -> None:
    assert store.tally(Scope(), hour_of).days == {}
    store.record(review(1, 4))
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 1, 1.0)}


def test_what_is_looked_at_stands_in_one_index(store: Store) -> None:
    for query in (counting._LINES, "SELECT DISTINCT question FROM log"):
        values = (NAME,) * query.count("?")
        plan = store._db.execute(f"EXPLAIN QUERY PLAN {query}", values).fetchall()
        assert ["USING COVERING INDEX log_by_question" in line["detail"] for line in plan] == [True]


def test_of_days_only_the_rows_of_these_are_visited_question_by_question(store: Store) -> None:
    plan = store._db.execute(f"EXPLAIN QUERY PLAN {sums._BY_QUESTION}", (1, 2)).fetchall()
    where = "COVERING INDEX log_by_question (question=? AND day>? AND day<?)"
    assert [where in line["detail"] for line in plan] == [False, True]


def test_where_few_answers_are_earlier_than_a_day_they_are_taken_off_with_their_changes() -> None:
    """The first answer was taken back, the second found right; the last two are later."""
    first, second = review(1, 10, GOOD), review(3, 11, AGAIN, question=OTHER)
    rows: list[Row] = [
        first,
        note(2, Mark.UNDO, first, day=10),
        second,
        note(4, Mark.OVERRIDE, second, day=11, question=OTHER, rating=GOOD),
        review(5, 20, AGAIN),
        review(6, 21, GOOD),
    ]
    found, _ = added_up(rows, Scope(12))
    assert found.questions == {NAME: Sum(2, 1)}


def test_nothing_is_noted_for_later_until_somebody_wants_sums(store: Store) -> None:
    def waiting() -> int:
        return int(store._db.execute("SELECT count(*) FROM uncounted").fetchone()[0])

    store.record(review(1, 4))
    store.settle()
    assert waiting() == 0
    store.tally(Scope(), hour_of)
    store.record(review(2, 5))
    store.merge([review(3, 5), note(4, Mark.FLAG, day=5)])
    assert waiting() == 3
    store.settle()
    assert waiting() == 0
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 1, 1.0), 5: Sum(2, 2, 2.0)}


def test_a_mark_that_stands_on_another_question_than_its_row_counts_as_well(store: Store) -> None:
    gone = review(1, 4)
    store.merge([gone, review(2, 4, question=OTHER)])
    assert store.tally(Scope(), hour_of).questions == {NAME: Sum(1, 1), OTHER: Sum(1, 1)}
    undo = note(3, Mark.UNDO, gone, day=5, question=OTHER)
    store.merge([undo])
    assert store.tally(Scope(), hour_of).questions == {OTHER: Sum(1, 1)}
    store.merge([note(4, Mark.UNDO, undo, day=6, question="leaders/third")])
    assert store.tally(Scope(), hour_of).questions == {NAME: Sum(1, 1), OTHER: Sum(1, 1)}


def test_sums_move_to_the_heir_once_it_takes_over(store: Store) -> None:
    store.merge([review(1, 1, question=OLD), review(2, 5, AGAIN)])
    before = store.tally(Scope(), hour_of)
    assert (before.questions, before.recalls) == ({NAME: Sum(1, 0), OLD: Sum(1, 1)}, {})
    mark = note(3, Mark.IMPORT, day=6)
    store.record(Note(mark.stamp, mark.mark, NAME, OLD))
    after = store.tally(Scope(), hour_of)
    assert (after.questions, after.recalls) == ({NAME: Sum(2, 1)}, {5: Sum(1, 0, 0.0)})
    store.merge([review(4, 3, question=OLD)])
    last = store.tally(Scope(), hour_of)
    assert last.questions == {NAME: Sum(3, 2)}
    assert last.recalls == {3: Sum(1, 1, 1.0), 5: Sum(1, 0, 0.0)}


def test_what_is_taken_back_or_overridden_after_it_was_counted_is_mended(store: Store) -> None:
    wrong, other = review(1, 4, AGAIN), review(2, 5)
    store.merge([wrong, other])
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 0, 0.0), 5: Sum(1, 1, 1.0)}
    right = note(3, Mark.OVERRIDE, wrong, day=5, rating=GOOD)
    store.record(right)
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 1, 1.0), 5: Sum(1, 1, 1.0)}
    store.record(note(4, Mark.UNDO, right, day=5))
    store.record(note(5, Mark.UNDO, other, day=5))
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 0, 0.0)}
    assert not store.sums_differ()


def test_sums_that_went_wrong_are_told_and_mended_by_a_rebuild(store: Store) -> None:
    store.record(replace(review(1, 4), confidence=Confidence.SURE))
    store.tally(Scope(), hour_of)
    assert not store.sums_differ()
    for change in (
        "UPDATE sums_by_time SET known = known + 0.5",
        "UPDATE sums_by_question SET right = 0",
        "UPDATE sums_by_statement SET answered = 2",
        "INSERT INTO sums_by_time VALUES (1, 1, 1, 1, 1, 1, 0, 0, 0)",
    ):
        store._db.execute(change)
        assert store.sums_differ(), change
        store.rebuild()
        assert not store.sums_differ()
        assert store.tally(Scope(), hour_of).days == {4: Sum(1, 1, 1.0)}


def test_what_is_always_right_by_luck_shows_no_knowledge(store: Store) -> None:
    store.record(review(1, 4, chance=1.0))
    assert store.tally(Scope(), hour_of).days == {4: Sum(1, 1, 0.0)}
