"""A question that takes over the rows of another name: nothing is copied, all can be taken back."""

from collections.abc import Callable
from dataclasses import replace

from tests.learning import NAME, note, review

from cssr_quiz.review import Mark, Note, Rating
from cssr_quiz.store import Store

OLD = "treaties/q-0123456789"
OLDER = "treaties/q-9876543210"


def takes_over(number: int, old: str, *, heir: str = NAME, day: int = 2) -> Note:
    """Return the row by which a question takes over the rows of an old name."""
    mark = note(number, Mark.IMPORT, day=day, question=heir)
    return Note(mark.stamp, mark.mark, heir, old)


def test_an_import_makes_old_rows_count_for_the_heir(store: Store) -> None:
    store.record(review(1, 1, question=OLD))
    assert store.progress(NAME).reviews == 0
    progress = store.record(takes_over(2, OLD))
    assert progress.reviews == 1
    assert progress.memory == store.progress(OLD).memory
    assert store.progress(NAME) == progress
    assert [row.stamp.id for row in store.rows(NAME)] == [
        review(1, 1).stamp.id,
        takes_over(2, OLD).stamp.id,
    ]
    assert store.imports() == {OLD: NAME}
    assert store.differences() == []


def test_answers_after_an_import_go_on_from_there(store: Store) -> None:
    store.record(review(1, 1, question=OLD))
    store.record(takes_over(2, OLD))
    progress = store.record(review(3, 5))
    assert progress.reviews == 2
    assert progress.first == 1
    assert store.differences() == []
    store.rebuild()
    assert store.progress(NAME) == progress


def test_an_import_of_an_import_brings_all_rows(store: Store) -> None:
    store.record(review(1, 1, question=OLDER))
    store.record(takes_over(2, OLDER, heir=OLD))
    store.record(review(3, 3, question=OLD))
    assert store.record(takes_over(4, OLD, day=4)).reviews == 2
    assert store.imports() == {OLDER: NAME, OLD: NAME}


def test_imports_in_a_circle_end(store: Store) -> None:
    store.record(review(1, 1, question=OLD))
    store.record(takes_over(2, OLD))
    store.record(takes_over(3, NAME, heir=OLD))
    assert store.progress(NAME).reviews == 1
    assert store.differences() == []


def test_an_import_can_be_taken_back(store: Store) -> None:
    store.record(review(1, 1, question=OLD))
    row = takes_over(2, OLD)
    store.record(row)
    assert store.record(note(3, Mark.UNDO, row, day=3)).reviews == 0
    assert store.progress(OLD).reviews == 1


def test_the_heir_learns_of_later_rows_under_the_old_name(store: Store) -> None:
    store.record(review(1, 1, question=OLD))
    store.record(takes_over(2, OLD))
    store.record(review(3, 5, Rating.AGAIN, question=OLD))
    assert store.progress(NAME).lapses == 1
    assert store.differences() == []


def test_what_a_nameless_question_asked_first_is_remembered(opened: Callable[[], Store]) -> None:
    store = opened()
    store.remember({OLD: ("Who?", "Beneš"), OLDER: ("When?", "1938")})
    store.remember({OLD: ("Whoever?", "Beneš")})
    assert opened().remembered() == {OLD: ("Who?", "Beneš"), OLDER: ("When?", "1938")}


def test_the_text_that_was_answered_last_is_known_of_each_name(store: Store) -> None:
    rows = [review(at, at, question=OLD) for at in (1, 2)]
    first, last = (
        replace(row, asked=replace(row.asked, digest=digest))
        for row, digest in zip(rows, ("first", "last"), strict=True)
    )
    store.merge([last, first, takes_over(3, OLD)])
    assert store.digests([OLD, NAME, "treaties/never"]) == {OLD: "last", NAME: "last"}
