"""The numbered steps from one version of the database to the next.

`schema.sql` is always the newest version. A step is SQL; `MIGRATIONS[n]` leads from version n to
n + 1. A new database is made by the schema, an older one climbs step by step in one transaction.
"""

from collections.abc import Mapping
from typing import Final

VERSION: Final = 2
"""The version that this code reads and writes, kept in SQLite's `user_version`."""

_TO_2: Final = """
DROP INDEX log_by_question;
CREATE INDEX log_by_question ON log (question, rev, day, at, id, kind, mode, rating, chance);
CREATE INDEX log_marks ON log (kind, at, id) WHERE target IS NOT NULL;
CREATE INDEX log_mistaken ON log (question, confused) WHERE confused IS NOT NULL;
"""

MIGRATIONS: Final[Mapping[int, str]] = {1: _TO_2}


def schema() -> str:
    """Return the SQL that makes a new database."""
    from importlib.resources import files  # noqa: PLC0415 - once in the life of a database

    return files(__package__).joinpath("schema.sql").read_text("utf-8")


def steps(found: int, target: int, migrations: Mapping[int, str]) -> str:
    """Return the SQL that leads from a version to a later one; KeyError where a step is missing."""
    return "\n".join(migrations[number] for number in range(found, target))
