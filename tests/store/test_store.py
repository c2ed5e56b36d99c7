"""The log on disk: one transaction an answer, append-only, with errors that say what to do."""

import gc
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.learning import NAME, histories, note, review

from cssr_quiz.errors import Exit, QuizError
from cssr_quiz.review import Mark, Rating, Row, Stamp
from cssr_quiz.schedule import Memory, Model, Progress, replay
from cssr_quiz.store import Store, StoreError, opening
from cssr_quiz.store.deriving import read

LAW = settings(deadline=None, max_examples=100, derandomize=True)
AGAIN, HARD, GOOD, EASY = Rating


def in_memory() -> Store:
    return Store.open(Path(":memory:"), lambda: "desk")


# What is written can be read


def test_a_recorded_row_is_in_the_log_and_moves_progress(store: Store) -> None:
    progress = store.record(review(1, 10))
    assert progress == replay(NAME, [review(1, 10)], Model())
    assert store.progress(NAME) == progress
    assert store.all_progress() == {NAME: progress}
    assert store.rows(NAME) == store.log() == [review(1, 10)]


def test_everything_is_there_when_the_store_is_opened_again(opened: Callable[[], Store]) -> None:
    first = opened()
    first.record(review(1))
    first.record(note(2, Mark.FLAG))
    progress = first.progress(NAME)
    first.close()
    second = opened()
    assert second.log() == [review(1), note(2, Mark.FLAG)]
    assert second.progress(NAME) == progress
    assert progress.flagged


def test_times_are_the_latest_first_and_as_many_as_wanted(store: Store) -> None:
    for number, day in enumerate((10, 11, 11, 12)):
        stamp = Stamp(f"{number}", "desk", day * 86_400_000, day)
        store.record(replace(review(number, day), stamp=stamp, taken=1000 * number))
    store.record(note(9, Mark.FLAG, day=12))
    assert [each.taken for each in store.times()] == [3000, 2000, 1000, 0]
    assert [each.taken for each in store.times(most=2)] == [3000, 2000]
    assert [each.taken for each in store.times(day=11)] == [2000, 1000]
    assert store.times(day=12) == [(NAME, "write", 3000)]
    assert store.times(day=13) == []


def test_a_day_holds_its_responses_wherever_on_earth_they_were_given(store: Store) -> None:
    for number, zone in enumerate((-12, 0, 14)):
        early, late = (11 * 24 + hour - zone for hour in (4, 27))
        for hours in (early, late):
            stamp = Stamp(f"{number} {hours}", "desk", hours * 3_600_000, 11)
            store.record(replace(review(number, 11), stamp=stamp))
    assert len(store.times(day=11)) == 6


def test_the_device_is_named_once(path: Path) -> None:
    for name in ("desk", "laptop"):
        with Store.open(path, lambda name=name: name) as store:  # type: ignore[misc] # mypy cannot infer the default
            assert store.device == "desk"


def test_a_question_without_rows_has_no_progress(store: Store) -> None:
    assert store.progress(NAME) == Progress(NAME)
    assert store.all_progress() == {}
    assert store.rows(NAME) == []
    assert store.last_review() is None


def test_rows_come_in_order_of_time_whatever_order_they_arrived_in(store: Store) -> None:
    for number in (3, 1, 2):
        store.record(review(number))
    assert store.log() == [review(1), review(2), review(3)]


def test_of_a_long_log_the_last_review_is_found_without_reading_it_all(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [review(number, question=f"q/{number}") for number in range(30)]
    store.merge(rows)
    found: list[str] = []

    def watched(line: sqlite3.Row) -> Row:
        found.append(line["id"])
        return read(line)

    monkeypatch.setattr("cssr_quiz.store.deriving.read", watched)
    assert store.last_review() == rows[29]
    assert found == [rows[29].stamp.id]


def test_the_last_review_is_the_last_one_that_was_not_undone(store: Store) -> None:
    first, second = review(1, question="a"), review(2, question="b", rating=AGAIN)
    for row in (first, second, note(3, Mark.FLAG, question="c")):
        store.record(row)
    assert store.last_review() == second
    store.record(note(4, Mark.OVERRIDE, second, question="b", rating=GOOD))
    assert store.last_review() == replace(second, rating=GOOD)
    store.record(note(5, Mark.UNDO, second, question="b"))
    assert store.last_review() == first


@given(histories(longest=40), st.randoms(use_true_random=False))
@LAW
def test_stored_progress_is_what_the_log_makes_of_it(rows: list[Row], rng: random.Random) -> None:
    arriving = list(rows)
    if rng.random() < 0.5:
        rng.shuffle(arriving)
    with in_memory() as store:
        for row in arriving:
            assert store.record(row) == store.progress(NAME)
        assert store.differences() == []
        assert store.progress(NAME) == replay(NAME, rows, Model())
        before = store.all_progress()
        assert store.rebuild() == len(before)
        assert store.all_progress() == before


def test_an_undo_that_arrives_before_its_review_holds(store: Store) -> None:
    first, late = review(1, 10), review(2, 20, AGAIN)
    for row in (first, note(3, Mark.UNDO, late, day=15), late):
        store.record(row)
    assert store.progress(NAME) == replay(NAME, [first], Model())
    assert store.differences() == []


# The file defends itself


def test_the_log_is_append_only(store: Store) -> None:
    store.record(review(1))
    for statement in ("UPDATE log SET credit = 1", "DELETE FROM log"):
        with pytest.raises(sqlite3.IntegrityError, match="the log is append-only"):
            store._db.execute(statement)
    assert store.log() == [review(1)]


def test_the_same_row_is_not_written_twice(store: Store) -> None:
    store.record(review(1))
    with pytest.raises(StoreError, match=r"UNIQUE constraint failed: log\.id"):
        store.record(review(1))
    assert store.log() == [review(1)]
    assert store.progress(NAME).reviews == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", "yesterday"),
        ("day", 1.5),
        ("kind", "guess"),
        ("credit", 1.1),
        ("credit", -0.1),
        ("credit", "half"),
        ("guess", 2),
        ("rating", 0),
        ("rating", 5),
        ("mode", "play"),
        ("device", None),
        ("response", b"bytes"),
    ],
)
def test_columns_take_only_what_they_are_for(store: Store, column: str, value: object) -> None:
    values = {"id": "x", "device": "desk", "kind": "flag", "at": 1, "day": 1, "question": NAME}
    values[column] = value
    marks = ", ".join("?" * len(values))
    with pytest.raises(sqlite3.IntegrityError):
        store._db.execute(
            f"INSERT INTO log ({', '.join(values)}) VALUES ({marks})",  # noqa: S608 - names from above
            tuple(values.values()),
        )


def test_a_row_and_its_progress_are_one_transaction(store: Store) -> None:
    store.record(review(1))
    store._db.execute("ALTER TABLE progress RENAME TO elsewhere")
    with pytest.raises(StoreError):
        store.record(review(2))
    store._db.execute("ALTER TABLE elsewhere RENAME TO progress")
    assert store.log() == [review(1)]
    store.record(review(3))
    assert store.differences() == []


def test_what_is_interrupted_is_not_half_written(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(Model):
        def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
            del memory, rating, day
            raise KeyboardInterrupt

        retrace = step

    with monkeypatch.context() as patch:
        patch.setattr(store, "model", Interrupted())
        with pytest.raises(KeyboardInterrupt):
            store.record(review(1))
    assert store.log() == []
    store.record(review(1))
    assert store.log() == [review(1)]


def test_every_answer_is_on_the_disk_when_record_returns(path: Path, store: Store) -> None:
    store.record(review(1))
    assert store._db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert store._db.execute("PRAGMA synchronous").fetchone()[0] == 2
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM log").fetchone() == (1,)


# Doctor's work


def test_differences_name_what_does_not_follow_from_the_log_and_rebuilding_mends_it(
    store: Store,
) -> None:
    for name in ("a", "b", "c"):
        store.record(review(ord(name), question=name))
    good = store.all_progress()
    store._db.execute("UPDATE progress SET rung = 7 WHERE question = 'a'")
    store._db.execute("DELETE FROM progress WHERE question = 'b'")
    store._db.execute("INSERT INTO progress SELECT 'ghost', rev, stability, difficulty, reviewed,"
                      " chance, rung, streak, lapses, reviews, first, last, wrong, pulled, flagged,"
                      " suspended, hinted FROM progress WHERE question = 'c'")  # fmt: skip
    assert store.differences() == ["a", "b", "ghost"]
    assert store.rebuild() == 3
    assert store.differences() == []
    assert store.all_progress() == good


def test_a_lost_progress_is_made_from_all_rows_when_the_next_one_comes(store: Store) -> None:
    store.record(review(1, 0))
    store._db.execute("DELETE FROM progress")
    assert store.record(review(2, 5)) == replay(NAME, [review(1, 0), review(2, 5)], Model())


def test_a_sound_file_has_no_damage(store: Store) -> None:
    store.record(review(1))
    assert store.damage() == []


def test_damage_names_what_sqlite_finds(path: Path, opened: Callable[[], Store]) -> None:
    store = opened()
    for number in range(400):
        store.record(review(number, question=f"treaties/{number}"))
    store.close()
    content = bytearray(path.read_bytes())
    content[-4096:] = bytes(4096)
    path.write_bytes(content)
    assert opened().damage() != []


# What cannot be used says so, and what to do


def use(path: Path) -> None:
    with Store.open(path, lambda: "desk") as store:
        store.log()
        store.all_progress()
        store.record(review(999_999))


def refusal(path: Path) -> StoreError:
    """Open and use a store that must be refused, and return how."""
    with pytest.raises(StoreError) as refused:
        use(path)
    assert isinstance(refused.value, QuizError)
    assert refused.value.exit is Exit.PROBLEMS
    assert refused.value.hint
    return refused.value


@pytest.mark.parametrize("size", [15, 16, 99, 100, 512, 4096, 100_000])
def test_a_file_of_other_bytes_is_damaged_and_left_as_it_is(path: Path, size: int) -> None:
    path.parent.mkdir()
    content = random.Random(size).randbytes(size)
    path.write_bytes(content)
    assert str(refusal(path)) == (
        f"{path} is damaged (save what is left of it: cssr-quiz doctor --rebuild)"
    )
    assert path.read_bytes() == content


def filled(store: Store, path: Path) -> bytes:
    """Close the store with sixty answers, and return the bytes of the file."""
    for number in range(60):
        store.record(review(number, question=f"treaties/{number}"))
    store.close()
    return path.read_bytes()


@pytest.mark.parametrize("pages", range(1, 9))
def test_a_file_that_lost_whole_pages_is_damaged(path: Path, store: Store, pages: int) -> None:
    whole = filled(store, path)
    path.write_bytes(whole[: -4096 * pages])
    assert refusal(path).message == f"{path} is damaged"


@pytest.mark.parametrize("left", [100, 1000, 5000, 20_000, -4000, -1500, -700])
def test_a_file_that_lost_part_of_a_page_is_damaged_at_the_latest_when_doctor_looks(
    path: Path, store: Store, left: int
) -> None:
    path.write_bytes(filled(store, path)[:left])
    try:
        with Store.open(path, lambda: "desk") as again:
            assert again.damage() != []
    except StoreError as refused:
        assert refused.message == f"{path} is damaged"  # noqa: PT017 - either way is right


@pytest.mark.parametrize(
    "change",
    [
        "response = '[\"16 May'",
        "response = '{}'" + " || char(0)",
        "shown = NULL",
        "outcome = 'splendid'",
    ],
)
def test_a_row_that_makes_no_sense_is_damage_not_a_crash(store: Store, change: str) -> None:
    store.record(review(1))
    store._db.execute("DROP TRIGGER log_keeps_rows")
    store._db.execute(f"UPDATE log SET {change}")  # noqa: S608 - from the list above
    for look in (store.log, store.last_review, lambda: store.rows(NAME), store.differences):
        with pytest.raises(StoreError, match="is damaged"):
            look()


def test_an_empty_file_becomes_a_new_database(path: Path, opened: Callable[[], Store]) -> None:
    path.parent.mkdir()
    path.touch()
    opened().record(review(1))
    assert opened().log() == [review(1)]


def test_a_data_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    for path in (tmp_path / "data" / "progress.db", tmp_path / "data" / "below" / "progress.db"):
        assert str(refusal(path)) == (
            f"cannot use the data folder {path.parent}: a file has its name"
            " (set another folder with CSSR_QUIZ_HOME or `cssr-quiz config set data FOLDER`)"
        )


def test_a_database_that_is_a_folder_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    assert refusal(path).message == f"{path} cannot be written"


def test_another_program_that_does_not_let_go_is_told(path: Path, store: Store) -> None:
    store.record(review(1))
    store._db.execute("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="in use by another program") as refused:
            store.record(review(2))
        assert refused.value.hint == "close the other session and try again"
        other.execute("ROLLBACK")
    store.record(review(2))
    assert store.log() == [review(1), review(2)]


def test_a_store_that_stays_locked_while_it_is_made_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use by another program"):
            Store.open(path, lambda: "desk")


class Refusing(sqlite3.Connection):
    """A connection that refuses some statements as often as it is told to."""

    refused: ClassVar[dict[str, int]] = {}

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:  # noqa: ANN401 - as sqlite3 has it
        if self.refused.get(sql, 0):
            self.refused[sql] -= 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return super().execute(sql, *values)


class Watched(sqlite3.Connection):
    """A database that says whether it was still open when it was let go."""

    left_open: ClassVar[list[bool]] = []

    def __del__(self) -> None:
        try:
            self.total_changes  # noqa: B018 - whether it answers is the question
        except sqlite3.ProgrammingError:
            self.left_open.append(False)
        else:
            self.left_open.append(True)


def test_a_store_that_is_held_by_a_circle_alone_is_closed_before_its_database_is_let_go(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Watched))
    circle: list[object] = [Store.open(path, lambda: "desk")]
    circle.append(circle)
    del circle
    gc.collect()
    assert Watched.left_open == [False]


def test_a_store_that_another_session_is_just_making_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Refusing))
    monkeypatch.setattr(Refusing, "refused", {"PRAGMA journal_mode = WAL": 3})
    with Store.open(path, lambda: "desk") as store:
        store.record(review(1))
        assert store._db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert Refusing.refused == {"PRAGMA journal_mode = WAL": 0}


def test_an_answer_that_could_not_be_committed_does_not_stand_in_the_way_of_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Refusing))
    with Store.open(path, lambda: "desk") as store:
        monkeypatch.setattr(Refusing, "refused", {"COMMIT": 1})
        with pytest.raises(StoreError, match="in use by another program"):
            store.record(review(1))
        assert store.log() == []
        store.record(review(2))
        assert store.log() == [review(2)]


def test_a_full_disk_is_told_and_what_was_answered_before_is_safe(
    path: Path, store: Store, opened: Callable[[], Store]
) -> None:
    recorded: list[Row] = [review(1)]
    store.record(recorded[0])
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError) as refused:  # noqa: PT012 - the disk fills up by and by
        for number in range(2, 500):
            row = review(number, question=f"treaties/{number}")
            store.record(row)
            recorded.append(row)
    assert str(refused.value) == (
        f"the disk with {path} is full; nothing more can be saved"
        " (make room and start again; all answers before this are safe)"
    )
    assert len(recorded) > 1
    assert opened().log() == recorded
    assert opened().differences() == []
    store._db.execute("PRAGMA max_page_count = 100000")
    store.record(review(501))
    assert opened().log() == [*recorded, review(501)]


def test_an_old_sqlite_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    refused = refusal(path)
    assert refused.message == "Python's SQLite 3.36.0 is too old"
    assert not path.exists()


def test_a_store_that_is_let_go_closes_its_database(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "log.db", lambda: "desk")
    connection = store._db
    del store
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")


def test_of_gists_the_latest_rows_may_do(store: Store) -> None:
    rows = [review(number) for number in range(5)]
    store.merge(rows)
    store.record(note(9, Mark.UNDO, rows[4]))
    assert len(store.gists()) == 4
    assert store.gists(3) == store.gists()[3:]
    assert store.gists(100) == store.gists()


def test_a_reader_who_leaves_while_the_log_is_written_out_is_no_trouble_of_the_log(
    store: Store,
) -> None:
    with pytest.raises(BrokenPipeError), store.at_once():
        raise BrokenPipeError
    store.record(review(1))
    assert store.count() == 1
