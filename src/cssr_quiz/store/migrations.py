"""The numbered steps from one version of the database to the next.

`schema.sql` is always the newest version. A step is SQL; `MIGRATIONS[n]` leads from version n to
n + 1. A new database is made by the schema, an older one climbs step by step in one transaction.
"""

from collections.abc import Mapping
from typing import Final

VERSION: Final = 3
"""The version that this code reads and writes, kept in SQLite's `user_version`."""

# Reports, and marks for hints and for what was sent. SQLite widens no check, so its text is changed
# where SQLite keeps it, as https://www.sqlite.org/lang_altertable.html tells in section 7 for what
# concerns no row: a long log is not copied. Indexes that the next step drops are not made.
_TO_2: Final = """
ALTER TABLE log ADD COLUMN prompt TEXT;
ALTER TABLE log ADD COLUMN comment TEXT;
ALTER TABLE progress ADD COLUMN hinted INTEGER NOT NULL DEFAULT 0;
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, '''import'')', '''import'', ''hint'', ''report'', ''sent'')')
WHERE type = 'table' AND name = 'log';
PRAGMA writable_schema = RESET;
CREATE INDEX log_marks ON log (kind, at, id) WHERE target IS NOT NULL;
CREATE INDEX log_mistaken ON log (question, confused) WHERE confused IS NOT NULL;
"""

# Sums are kept, and what is looked at to make them stands in one index. The sums themselves are
# made when they are first wanted.
_TO_3: Final = """
DROP INDEX IF EXISTS log_stated;
DROP INDEX log_by_question;
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

MIGRATIONS: Final[Mapping[int, str]] = {1: _TO_2, 2: _TO_3}


def schema() -> str:
    """Return the SQL that makes a new database."""
    from importlib.resources import files  # noqa: PLC0415 - once in the life of a database

    return files(__package__).joinpath("schema.sql").read_text("utf-8")


def steps(found: int, target: int, migrations: Mapping[int, str]) -> str:
    """Return the SQL that leads from a version to a later one; KeyError where a step is missing."""
    return "\n".join(migrations[number] for number in range(found, target))
