"""Whether the database is what it should be: its pages, and the progress derived from its log."""

import sqlite3

from cssr_quiz.schedule import Model, Progress
from cssr_quiz.store.deriving import derive
from cssr_quiz.store.rows import SELECT_PROGRESS


def all_progress(db: sqlite3.Connection) -> dict[str, Progress]:
    """Return the progress that is stored, by full name."""
    found = db.execute(SELECT_PROGRESS).fetchall()
    return {line[0]: Progress._make(line) for line in found}


def differences(db: sqlite3.Connection, model: Model) -> list[str]:
    """Return the questions whose stored progress is not what the log makes of them.

    Every row is read whole; raises sqlite3.DatabaseError where one makes no sense.
    """
    stored = all_progress(db)
    logged = {line[0] for line in db.execute("SELECT DISTINCT question FROM log")}
    names = sorted(logged | stored.keys())
    return [name for name in names if derive(db, name, model) != stored.get(name)]


def damage(db: sqlite3.Connection) -> list[str]:
    """Return what SQLite finds wrong with the file itself."""
    try:
        found = [str(line[0]) for line in db.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
            raise
        return [str(error)]
    return [] if found == ["ok"] else found
