"""The numbered steps from one version of the database to the next.

`schema.sql` is always the newest version. A step is SQL; the n-th of MIGRATIONS leads from version
n to n + 1. A new database is made by the schema, an older one climbs step by step in one
transaction. No step writes to the tables that SQLite keeps for itself: the SQLite of macOS refuses
that.
"""

from typing import Final

# Reports, and marks for hints and for what was sent. SQLite widens no check, so the log is copied
# to a table with a wider one; indexes that the next step makes are not made here.
_TO_2: Final = """
CREATE TABLE wider (
  id TEXT PRIMARY KEY, device TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('review', 'undo', 'override', 'flag', 'suspend', 'import',
                                     'hint', 'report', 'sent')),
  at INTEGER NOT NULL, day INTEGER NOT NULL, question TEXT NOT NULL, target TEXT, rev INTEGER,
  digest TEXT, form TEXT, rung INTEGER, shown TEXT, chance REAL, response TEXT,
  credit REAL CHECK (credit BETWEEN 0 AND 1), outcome TEXT, hints INTEGER,
  guess INTEGER CHECK (guess IN (0, 1)), confidence TEXT, confused TEXT, taken INTEGER,
  mode TEXT CHECK (mode IN ('review', 'practice', 'exam')), session TEXT,
  rating INTEGER CHECK (rating BETWEEN 1 AND 4), rules INTEGER, prompt TEXT, comment TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO wider SELECT *, NULL, NULL FROM log;
DROP TABLE log;
ALTER TABLE wider RENAME TO log;
CREATE INDEX log_by_time ON log (at, id);
CREATE INDEX log_marks ON log (kind, at, id) WHERE target IS NOT NULL;
CREATE INDEX log_mistaken ON log (question, confused) WHERE confused IS NOT NULL;
CREATE TRIGGER log_keeps_rows BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_loses_none BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
ALTER TABLE progress ADD COLUMN hinted INTEGER NOT NULL DEFAULT 0;
"""

# Sums are kept, and what is looked at to make them stands in one index. The sums themselves are
# made when they are first wanted.
_TO_3: Final = """
DROP INDEX IF EXISTS log_stated;
DROP INDEX IF EXISTS log_by_question;
CREATE INDEX log_by_question ON log (question, day, at, id, rev, kind, mode, rating, chance, taken,
                                     confidence, credit);
CREATE TABLE sums_by_time (
  day INTEGER, quarter INTEGER, answered INTEGER NOT NULL, right INTEGER NOT NULL,
  known REAL NOT NULL, taken INTEGER NOT NULL, tested INTEGER NOT NULL,
  tested_right INTEGER NOT NULL, tested_known REAL NOT NULL,
  PRIMARY KEY (day, quarter)) STRICT, WITHOUT ROWID;
CREATE TABLE sums_by_question (
  question TEXT PRIMARY KEY, answered INTEGER NOT NULL, right INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sums_by_statement (
  day INTEGER, confidence TEXT, chance REAL, right INTEGER, answered INTEGER NOT NULL,
  PRIMARY KEY (day, confidence, chance, right)) STRICT, WITHOUT ROWID;
CREATE TABLE uncounted (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TRIGGER log_is_counted_later AFTER INSERT ON log WHEN EXISTS (SELECT 1 FROM sums_by_time)
BEGIN INSERT INTO uncounted VALUES (new.id); END;
"""

MIGRATIONS: Final = (_TO_2, _TO_3)


def schema() -> str:
    """Return the SQL that makes a new database."""
    from importlib.resources import files  # noqa: PLC0415 - once in the life of a database

    return files(__package__).joinpath("schema.sql").read_text("utf-8")
