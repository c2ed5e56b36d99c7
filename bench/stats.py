"""What `stats` takes as a whole command on a long history, beside one bare scan of its log.

The first run finds a database as version 2 left it: it brings it up to date, reads the banks and
adds up the whole log. The usual one finds one more evening of answers.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Final

SIZES = (100_000, 1_000_000)
GOAL = 2.0
"""Seconds of processor time within which the usual run is to be done on the larger log."""

FLAT = 1.25
"""How many times the memory of the smaller log the larger one may take."""

DAYS, QUESTIONS, TOPICS, AN_EVENING = 3650, 20_000, 20, 18 * 3_600_000
NOW = "2023-10-20T23:00"
"""The day after the last one of the log."""

VERSION_2: Final = Path(__file__).parents[1] / "tests" / "store" / "version-2.sql"

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
  CASE WHEN luck < 120 THEN 'wrong' ELSE 'correct' END, 0, 0,
  CASE i % 3 WHEN 0 THEN 'sure' WHEN 1 THEN 'think so' END,
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
PROGRESS = """
INSERT INTO progress
SELECT question, 1, 30.0, 5.0, max(day), 0.0, 1, 0, 0, count(*), min(day), max(day), 0, NULL, 0, 0,
  0
FROM log WHERE kind = 'review' GROUP BY question
"""
ONE_MORE_EVENING = """
CREATE TEMP TABLE evening AS
SELECT * FROM log WHERE kind = 'review' AND day = (SELECT max(day) FROM log);
UPDATE evening SET id = 'f' || substr(id, 2), at = at + 86400000, day = day + 1;
INSERT INTO log SELECT * FROM evening;
"""

QUESTION = "  - {id: question-%d, topic: topic %d, prompt: Who was number %d?, answer: name %d}\n"


def found(home: Path) -> None:
    """Write a home with a bank and without a history."""
    home.mkdir()
    lines = [QUESTION % (number, number % TOPICS, number, number) for number in range(QUESTIONS)]
    bank = "".join(["bank: treaties\n", "questions:\n", *lines])
    (home / "treaties.yaml").write_text(bank, "utf-8")


def make(home: Path, size: int) -> None:
    """Write a learner's home as version 2 left it: ten years' reviews, few of them taken back."""
    found(home)
    with closing(sqlite3.connect(home / "progress.db")) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.executescript(VERSION_2.read_text("utf-8"))
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        indexes = db.execute(query).fetchall()
        for name, _ in indexes:
            db.execute(f"DROP INDEX {name}")
        values = {"size": size, "days": DAYS, "questions": QUESTIONS, "evening": AN_EVENING}
        db.execute(ROWS, values)
        db.execute(MARKS)
        for _, index in indexes:
            db.execute(index)
        db.execute("INSERT INTO meta VALUES ('device', 'be99e45c')")
        db.execute(PROGRESS)
        db.execute("PRAGMA user_version = 2")
        db.commit()


def answer(home: Path) -> None:
    """Write one more evening of answers."""
    with closing(sqlite3.connect(home / "progress.db")) as db:
        db.executescript(ONE_MORE_EVENING)
        db.commit()


def scan(home: Path) -> float:
    """Return the seconds of processor time of a bare scan of the log."""
    with closing(sqlite3.connect(home / "progress.db")) as db:
        began = time.process_time()
        db.execute("SELECT count(*), sum(credit) FROM log").fetchall()
        return time.process_time() - began


def run(home: Path, *options: str) -> tuple[float, float]:
    """Run `stats` as a whole command; return its seconds of processor time, and its megabytes."""
    command = [sys.executable, "-m", "cssr_quiz", "stats", "--plain", *options]
    command += ["--quizzes", str(home / "treaties.yaml")]
    environment = {**os.environ, "CSSR_QUIZ_HOME": str(home), "CSSR_QUIZ_NOW": NOW}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("stats did not end as it should")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Run the command without a history and on both logs, and compare."""
    usual = []
    with tempfile.TemporaryDirectory() as folder:
        nothing = Path(folder) / "nothing"
        found(nothing)
        run(nothing)
        bare = run(nothing)[0]
        print(f"{QUESTIONS:,} questions without a history: {bare:.2f} s of processor time")
        for size in SIZES:
            home = Path(folder) / str(size)
            make(home, size)
            print(f"{size:,} reviews; a bare scan of them takes {scan(home):.2f} s")
            tell("first run", bare, run(home))
            answer(home)
            usual.append(run(home))
            tell("after one evening", bare, usual[-1])
            for options in (("--since", "30d"), ("--since", "9 years"), ("--topic", "topic 7")):
                tell(" ".join(options), bare, run(home, *options))
    if usual[1][0] > GOAL:
        sys.exit("slower than it should be")
    if usual[1][1] > FLAT * usual[0][1]:
        sys.exit("memory grows with the log")


def tell(name: str, bare: float, used: tuple[float, float]) -> None:
    """Print what a run took, beside one without a history."""
    seconds, memory = used
    print(f"  {name:18} {seconds:6.2f} s  {seconds / bare:5.1f} times  {memory:4.0f} MB")


if __name__ == "__main__":
    main()
