"""What takes long on a long log holds up nobody who answers meanwhile, and misses no answer."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.learning import NAME, note, review
from tests.recount import recount

from cssr_quiz.review import Mark, Note, Rating, Row
from cssr_quiz.schedule import Model
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.store import Store, merging, rebuilding, sums
from cssr_quiz.store import store as stores
from cssr_quiz.store.archive import read_archive, write_archive
from cssr_quiz.tally import Scope

RECORDER = Path(__file__).with_name("recorder.py")
OLD, PEACE = "treaties/q-0123456789", "treaties/peace"
QUICKER = (*(w / 20 for w in PARAMETERS[:4]), *PARAMETERS[4:])

Opened = Callable[[], Store]


def hour_of(day: int, quarter: int) -> int:
    del day, quarter
    return 9


def is_right(store: Store) -> bool:
    """Tell whether all that is derived is what the log makes of it."""
    wanted = recount(store.log(), store.imports(), Scope(), hour_of)
    return (
        store.tally(Scope(), hour_of) == wanted
        and not store.sums_differ()
        and store.differences() == []
    )


def while_counting(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something the next time that rows have been counted, and nothing is written yet."""
    real, left = sums.count, [act]

    def count(db: object) -> sums.News:
        news = real(db)  # type: ignore[arg-type]  # a connection, which only the store names
        if left:
            left.pop()()
        return news

    monkeypatch.setattr(sums, "count", count)


@pytest.mark.parametrize("before", [False, True], ids=["the-first-count", "a-later-count"])
def test_an_answer_given_while_rows_are_counted_is_counted_the_next_time(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    store, other = opened(), opened()
    store.merge([review(1, 1), review(2, 4, Rating.AGAIN)])
    if before:
        store.tally(Scope(), hour_of)
        store.merge([review(3, 5)])
    rows = store.log()
    while_counting(monkeypatch, lambda: other.record(review(9, 8)))
    assert store.tally(Scope(), hour_of) == recount(rows, {}, Scope(), hour_of)
    assert other.log() == [*rows, review(9, 8)]
    assert is_right(store)


def test_what_two_count_at_once_is_kept_once(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    store.merge([review(1, 1), review(2, 4)])
    wanted = recount(store.log(), {}, Scope(), hour_of)
    while_counting(monkeypatch, lambda: other.tally(Scope(), hour_of))
    assert store.tally(Scope(), hour_of) == wanted
    assert is_right(store)
    store.merge([review(3, 6)])
    while_counting(monkeypatch, other.settle)
    store.settle()
    assert is_right(store)


def test_sums_that_were_dropped_while_rows_were_counted_are_made_anew(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    store.merge([review(1, 1), review(2, 4)])
    store.tally(Scope(), hour_of)
    store.merge([review(3, 6)])
    while_counting(monkeypatch, other.rebuild)
    store.settle()
    assert is_right(store)


def test_a_count_that_was_cut_short_is_made_anew(opened: Opened) -> None:
    store = opened()
    store.merge([review(1, 1)])
    store._spare_time(sums.note_rows)
    store.record(review(2, 4))
    assert not sums.are_kept(store._db)
    store.settle()
    assert not sums.are_kept(store._db)
    assert is_right(store)
    assert sums.are_kept(store._db)


def test_where_another_one_writes_for_long_the_figures_are_told_all_the_same(
    opened: Opened,
) -> None:
    store, other = opened(), opened()
    store.merge([review(1, 1), review(2, 4)])
    store._db.execute("PRAGMA busy_timeout = 0")
    other._db.execute("BEGIN IMMEDIATE")
    assert store.tally(Scope(), hour_of) == recount(store.log(), {}, Scope(), hour_of)
    other._db.execute("ROLLBACK")
    assert not sums.are_kept(store._db)
    assert is_right(store)


def while_replaying(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    """Do something once the whole log has been replayed, and nothing is written yet."""

    def replay_all(db: object, model: Model) -> rebuilding.Replayed:
        found = rebuilding.replay_all(db, model)  # type: ignore[arg-type]  # as above
        act()
        return found

    monkeypatch.setattr(stores, "replay_all", replay_all)


def test_an_answer_given_during_a_rebuild_keeps_its_progress(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    mark = note(3, Mark.IMPORT, day=6)
    store.merge([review(1, 1, question=OLD), Note(mark.stamp, mark.mark, NAME, OLD)])
    store.merge([review(2, 2, question=PEACE)])
    fresh = [review(8, 8, question=OLD), review(9, 9, question="treaties/new")]
    while_replaying(monkeypatch, lambda: other.merge(fresh))
    assert store.rebuild() == 4
    assert store.progress("treaties/new").last == 9
    assert is_right(store)


def test_an_answer_given_during_a_tuning_gets_the_new_model(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    store.merge([review(1, 1), review(2, 2, question=PEACE)])
    while_replaying(monkeypatch, lambda: other.record(review(9, 9)))
    assert store.tune(Model(QUICKER)) == 2
    assert store.model.parameters == QUICKER
    assert is_right(store)


def test_answers_are_saved_while_a_long_log_is_imported(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "BATCH", 2)
    store, other = opened(), opened()
    other._db.execute("PRAGMA busy_timeout = 0")
    mark = note(90, Mark.IMPORT, day=6)
    long: list[Row] = [review(n, n, question=f"treaties/{n % 4}") for n in range(12)]
    long += [Note(mark.stamp, mark.mark, NAME, "treaties/3")]
    numbers, told = iter(range(30, 40)), list[int]()

    def answer(done: int) -> None:
        told.append(done)
        number = next(numbers)
        other.record(review(number, number, question=f"treaties/{number % 4}"))

    merged = store.merge(long, answer)
    assert (merged.added, merged.known, len(merged.questions)) == (13, 0, 5)
    assert told == [3, 6, 9, 12]
    assert store.count() == 13 + 4
    assert is_right(store)


def test_an_import_that_is_broken_off_goes_on_when_it_is_done_again(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "BATCH", 3)
    store = opened()
    rows = [review(n, n, question=f"treaties/{n % 4}") for n in range(12)]

    def stop(done: int) -> None:
        assert done == 3
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.merge(rows, stop)
    assert store.count() == 3
    assert is_right(store)
    merged = store.merge(rows)
    assert (merged.added, merged.known) == (9, 3)
    assert store.log() == rows
    assert is_right(store)


COUNTER = """
import sys
from pathlib import Path
from cssr_quiz.store import Store
from cssr_quiz.tally import Scope
with Store.open(Path(sys.argv[1]), lambda: "desk") as store:
    print("ready", flush=True)
    sys.stdin.readline()
    for _ in range(15):
        print(sum(store.tally(Scope(), lambda *_: 9).days.values(), start=Sum()).answered)
        store.rebuild()
""".replace("import Scope", "import Scope, Sum")


def test_sessions_answer_while_others_count_and_rebuild(path: Path) -> None:
    with Store.open(path, lambda: "desk") as store:
        store.merge(review(n, n // 100, question=f"treaties/{n % 300}") for n in range(3000))
    commands = [
        [sys.executable, "-c", COUNTER, str(path)],
        [sys.executable, "-c", COUNTER, str(path)],
        [sys.executable, str(RECORDER), str(path), "session", "150"],
    ]
    running = [
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        for command in commands
    ]
    for each in running:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in running:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    *counted, acknowledged = [each.communicate(timeout=120)[0].split() for each in running]
    assert [each.returncode for each in running] == [0, 0, 0]
    assert len(acknowledged) == 150
    for found in counted:
        figures = [int(each) for each in found]
        assert figures == sorted(figures)
        assert 3000 <= figures[0] <= figures[-1] <= 3150
    with Store.open(path, lambda: "desk") as store:
        assert store.count() == 3150
        assert is_right(store)


def test_an_archive_is_of_one_moment(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store, other = opened(), opened()
    store.record(review(1))
    real = Store.remembered

    def remembered(each: Store) -> dict[str, tuple[str, str]]:
        other.record(review(len(other.log()) + 1))
        return real(each)

    monkeypatch.setattr(Store, "remembered", remembered)
    for number, name in ((1, "log.jsonl"), (2, "log.jsonl.gz")):
        assert write_archive(store, tmp_path / name) == number
        assert len(read_archive(tmp_path / name).rows) == number
        assert store.count() == number + 1
