"""Two sessions at once on one store both keep every answer."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cssr_quiz.review import Review
from cssr_quiz.store import Store

RECORDER = Path(__file__).with_name("recorder.py")


def begin(path: Path, session: str, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, RECORDER, path, session, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def go(writer: "subprocess.Popen[str]") -> str:
    out, _ = writer.communicate("go\n", timeout=60)
    return out


def ready(writer: "subprocess.Popen[str]") -> bool:
    assert writer.stdout is not None
    return writer.stdout.readline() == "ready\n"


def test_two_sessions_that_write_at_once_keep_every_answer(path: Path) -> None:
    writers = [begin(path, session, 200) for session in ("desk", "laptop")]
    assert all(map(ready, writers))
    with ThreadPoolExecutor() as pool:
        acknowledged = [each.split() for each in pool.map(go, writers)]
    assert [writer.returncode for writer in writers] == [0, 0]
    assert [len(ids) for ids in acknowledged] == [200, 200]
    with Store.open(path, lambda: "test") as store:
        rows = [row for row in store.log() if isinstance(row, Review)]
        assert {row.stamp.id for row in rows} == {*acknowledged[0], *acknowledged[1]}
        for session in ("desk", "laptop"):
            numbers = [row.taken for row in rows if row.session == session]
            assert numbers == list(range(200))
        assert store.differences() == []
        assert store.damage() == []


def test_many_sessions_that_begin_at_once_make_one_database(path: Path) -> None:
    writers = [begin(path, f"session {number}", 1) for number in range(8)]
    for writer in writers:
        go(writer)
    assert [writer.returncode for writer in writers] == [0] * 8
    with Store.open(path, lambda: "test") as store:
        assert len(store.log()) == 8
        assert store.device.startswith("session ")
        assert store.differences() == []
