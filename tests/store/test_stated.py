"""What is read of the log to hold statements of confidence against how answers went."""

from tests.learning import note, review

from cssr_quiz.review import Confidence, Mark, Row
from cssr_quiz.stats.calibration import calibration
from cssr_quiz.store import Store

OTHER = "treaties/pact"


def test_days_with_a_statement_are_read_with_what_came_before_and_what_takes_it_back(
    store: Store,
) -> None:
    rows: list[Row] = [
        review(1, 5),
        review(2, 5, confidence=Confidence.SURE),
        review(3, 6, confidence=Confidence.THINK),
        note(4, Mark.UNDO, review(3, 6), day=7),
        review(5, 8),
        review(6, 6, question=OTHER),
        note(7, Mark.FLAG, day=6),
    ]
    for row in rows:
        store.record(row)
    found = {row.stamp.id: row for row in store.stated()}
    assert [row for row in rows if row.stamp.id in found] == [*rows[:4], rows[6]]
    assert calibration(store.stated()) == calibration(rows)
    assert {row.stamp.day for row in store.stated(since=6)} == {6, 7}


def test_a_log_without_a_statement_gives_nothing(store: Store) -> None:
    store.record(review(1))
    assert store.stated() == []
