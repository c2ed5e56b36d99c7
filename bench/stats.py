"""How long `stats` adds up a log, beside one bare scan of it, and the memory that it takes."""

import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cssr_quiz.cli.commands.stats import hour_of
from cssr_quiz.store import Store
from cssr_quiz.tally import Scope

SIZES = (100_000, 1_000_000)
ROUNDS = 3
GOAL = 2.0
"""Seconds within which the larger log is to be added up."""

FLAT = 1.25
"""How many times the memory of the smaller log the larger one may take."""

DAYS, QUESTIONS, AN_EVENING = 3650, 20_000, 18 * 3_600_000
INDEXES = ("log_by_time", "log_by_question", "log_marks", "log_mistaken")

ROWS = """
WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < :size),
answers AS (
  SELECT i, 16000 + i * :days / :size AS day, i % (:size / :days) AS place, i / 9 * 8 AS other,
    i * 2654435761 % 1000 AS luck, i % 9 = 8 AS again FROM numbers)
INSERT INTO log
SELECT printf('%08x-%04x-7%03x-8000-%012x', at >> 16, at & 65535, i & 4095, i), 'be99e45c',
  'review', at, day,
  'treaties/question-' || (CASE WHEN again THEN i - 8 ELSE i END * 7919 % :questions), NULL, 1,
  '0123456789abcdef', CASE i % 2 WHEN 0 THEN 'choose' ELSE 'write' END, i % 2,
  '["One of the options", "Another one", "And a third"]',
  CASE i % 2 WHEN 0 THEN 0.25 ELSE 0.0 END, '["16 May 1935"]', luck >= 120,
  CASE WHEN luck < 120 THEN 'wrong' ELSE 'correct' END, 0, 0, NULL,
  CASE luck WHEN 1 THEN 'treaties/question-' || (i % 100) END, 4000 + luck * 10,
  CASE WHEN luck > 950 THEN 'practice' ELSE 'review' END, 'session', 1 + 2 * (luck >= 120), 1,
  NULL, NULL
FROM (SELECT *, day * 86400000 + :evening + place * 10000 AS at FROM answers)
"""
MARKS = """
INSERT INTO log (id, device, kind, at, day, question, target, rating)
SELECT substr(id, 1, 35) || 'x', device,
  CASE WHEN substr(id, -3, 1) IN ('0', '8') THEN 'override' ELSE 'undo' END,
  at + 1, day, question, id, 3
FROM log WHERE kind = 'review' AND substr(id, -2) = '07'
"""


def make(path: Path, size: int) -> None:
    """Write a database of ten years' reviews, a few of them taken back or overridden."""
    Store.open(path, lambda: "be99e45c").close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA synchronous = OFF")
        indexes = [
            db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]
            for name in INDEXES
        ]
        for name in INDEXES:
            db.execute(f"DROP INDEX {name}")
        values = {"size": size, "days": DAYS, "questions": QUESTIONS, "evening": AN_EVENING}
        db.execute(ROWS, values)
        db.execute(MARKS)
        for index in indexes:
            db.execute(index)
    db.close()


def measure(path: Path) -> None:
    """Add up a log twice, and print the seconds of a bare scan, ours, and the memory taken."""
    with sqlite3.connect(path) as db:
        scan = "SELECT count(*), sum(credit) FROM log"
        bare = min(_timed(lambda: db.execute(scan).fetchall()) for _ in range(ROUNDS))
    db.close()
    with Store.open(path, lambda: "be99e45c") as store:
        ours = min(_timed(lambda: store.tally(Scope(), hour_of)) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{bare[0]} {ours[0]} {bare[1]} {ours[1]} {memory}\n")


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds that something takes, on the wall and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def main() -> None:
    """Add up both logs, each in a process of its own, and compare."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            path = Path(folder) / "progress.db"
            path.unlink(missing_ok=True)
            make(path, size)
            command = [sys.executable, __file__, str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            bare, ours, bare_cpu, cpu, memory = map(float, done.stdout.split())
            found.append((ours, memory))
            print(
                f"{size:9,} reviews: {ours:5.2f} s, {ours / bare:4.1f} times a bare scan "
                f"({bare:.2f} s); processor {cpu:.2f} s, {cpu / bare_cpu:.1f} times; "
                f"{memory:.0f} MB"
            )
    if found[1][0] > GOAL:
        sys.exit("slower than it should be")
    if found[1][1] > FLAT * found[0][1]:
        sys.exit("memory grows with the log")


if __name__ == "__main__":
    main()
