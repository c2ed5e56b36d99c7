"""Reports to an author are rows like others: kept, exported, merged, saved, taken back, sent."""

from pathlib import Path

from tests.learning import NAME, note, report, review

from cssr_quiz.review import Mark, Row
from cssr_quiz.schedule import effective
from cssr_quiz.store import Store
from cssr_quiz.store.archive import read_archive, write_archive
from cssr_quiz.store.salvage import salvage

ROWS: list[Row] = [
    review(1),
    report(2),
    note(3, Mark.SENT, report(2)),
    report(4, comment="Věčné časy? 👩‍🚀"),
]


def filled(path: Path) -> Store:
    store = Store.open(path, lambda: "desk")
    for row in ROWS:
        store.record(row)
    return store


def test_a_report_is_kept_beside_the_answers_and_changes_no_progress(path: Path) -> None:
    with filled(path) as store:
        assert store.rows(NAME) == ROWS
        assert store.progress(NAME).reviews == 1
        assert store.differences() == []


def test_a_question_that_was_only_reported_is_still_new(store: Store) -> None:
    assert store.record(report(1)).memory is None


def test_reports_go_to_a_file_and_come_into_another_log_once(path: Path, tmp_path: Path) -> None:
    with filled(path) as store:
        write_archive(store, tmp_path / "log.jsonl")
    rows = read_archive(tmp_path / "log.jsonl").rows
    assert list(rows) == ROWS
    with Store.open(tmp_path / "other.db", lambda: "lap") as other:
        other.record(ROWS[1])
        assert (other.merge(rows).added, other.merge(rows).added) == (3, 0)
        assert other.log() == ROWS


def test_a_report_with_a_known_id_and_other_words_clashes(store: Store) -> None:
    store.record(report(1))
    merged = store.merge([report(1, comment="Something else.")])
    assert merged.clashes == (report(1, comment="Something else."),)
    assert store.log() == [report(1)]


def test_reports_are_saved_from_a_damaged_database(path: Path) -> None:
    filled(path).close()
    assert list(salvage(path).rows) == ROWS


def test_a_report_can_be_taken_back(store: Store) -> None:
    store.record(report(1))
    store.record(note(2, Mark.UNDO, report(1)))
    assert effective(store.rows(NAME)) == []
