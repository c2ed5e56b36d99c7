"""A session that is killed, or that runs out of room, loses no answer that was acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cssr_quiz.review import Review
from cssr_quiz.store import Store

RECORDER = Path(__file__).with_name("recorder.py")
SESSIONS = 100
AT_ONCE = 4

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


Begin = Callable[[Path, str, Path], None]
"""Begins a session on a database, by its name, that writes to a pipe."""


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Return what begins a session in a process of its own."""
    command = [sys.executable, str(RECORDER)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, text=True) as server:
        assert server.stdin is not None
        wanted = server.stdin

        def ask(database: Path, session: str, pipe: Path) -> None:
            wanted.write(f"{database}\t{session}\t{pipe}\n")
            wanted.flush()

        yield ask


def killed(begin: Begin, path: Path, session: str, rng: random.Random) -> list[str]:
    """Begin a session, kill it at a random moment, and return the ids it had printed."""
    pipe = path.parent.parent / f"{session}.pipe"
    os.mkfifo(pipe)
    begin(path, session, pipe)
    with pipe.open() as said:
        process = int(said.readline())
        lines = list(_some(said, rng.choice((0, 1, rng.randrange(40)))))
        time.sleep(rng.random() * (0.003 if lines else 0.05))
        os.kill(process, signal.SIGKILL)
        lines += list(said)
    return [line.strip() for line in lines if line.endswith("\n")][1:]


def _some(lines: Iterator[str], count: int) -> Iterator[str]:
    for _ in range(count):
        yield next(lines)


def test_a_hundred_killed_sessions_lose_and_double_no_acknowledged_answer(
    begin: Begin, path: Path
) -> None:
    rng = random.Random(20261124)
    sessions = {f"session {number}": random.Random(rng.random()) for number in range(SESSIONS)}
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = {
            session: pool.submit(killed, begin, path, session, chance)
            for session, chance in sessions.items()
        }
    acknowledged = {session: future.result() for session, future in running.items()}
    with Store.open(path, lambda: "test") as store:
        rows = [row for row in store.log() if isinstance(row, Review)]
        assert store.damage() == []
        assert store.differences() == []
    for session, ids in acknowledged.items():
        written = sorted((row for row in rows if row.session == session), key=lambda row: row.taken)
        assert [row.taken for row in written] == list(range(len(written)))
        assert [row.stamp.id for row in written][: len(ids)] == ids
        assert len(written) - len(ids) <= 1
    assert sum(map(len, acknowledged.values())) > SESSIONS


def test_where_a_file_cannot_grow_it_is_told_and_the_answers_before_are_safe(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, RECORDER, path, "desk", "100000", "200000"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=60,
    )
    ready, *ids, told = done.stdout.splitlines()
    assert ready == "ready"
    assert told == (
        f"{path} cannot be read or written: disk I/O error"
        " (check that its disk is there and has room; all answers before this are safe)"
    )
    with Store.open(path, lambda: "test") as store:
        rows = [row.stamp.id for row in store.log()]
        assert len(ids) > 5
        assert rows[:-1] == ids
        assert len(rows) == len(ids) + 1
        assert store.differences() == []
