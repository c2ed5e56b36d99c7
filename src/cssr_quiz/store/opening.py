"""Opens a database: made anew, brought up to date, or refused; and what a transaction is."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from cssr_quiz.store.migrations import schema
from cssr_quiz.store.trouble import StoreError, unwritable

BUSY_SECONDS: Final = 10.0
"""How long a session waits for another one that is writing its answer."""

TAIL: Final = "-wal"
"""What SQLite appends to a database's name for its write-ahead log."""

OLDEST_SQLITE: Final = (3, 37)
"""The first SQLite with strict tables (November 2021)."""


def connect(path: Path, device: Callable[[], str], migrations: Sequence[str]) -> sqlite3.Connection:
    """Open the database, making or migrating it; `device` names this machine in a new one.

    Raises StoreError where it is of a newer version, and what SQLite and the system raise.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(
            f"Python's SQLite {sqlite3.sqlite_version} is too old",
            "it must be 3.37 or newer; a newer Python brings one",
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    db.row_factory = sqlite3.Row
    try:
        prepare(db, path, device, migrations)
    except BaseException:
        db.close()
        raise
    return db


def connect_to_write(
    path: Path, device: Callable[[], str], migrations: Sequence[str]
) -> sqlite3.Connection:
    """Open a database as `connect` does; raises StoreError where it can only be read."""
    db = connect(path, device, migrations)
    if not is_writable(db, path):
        db.close()
        raise StoreError(*unwritable(path))
    return db


def is_writable(db: sqlite3.Connection, path: Path) -> bool:
    """Tell whether an opened database may be written, as far as can be told without writing."""
    if db.execute("PRAGMA query_only").fetchone()[0]:
        return False
    effective = os.access in os.supports_effective_ids
    return not path.exists() or os.access(path, os.W_OK, effective_ids=effective)


@contextmanager
def transaction(db: sqlite3.Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Do what is inside as one: all of it is committed, or nothing has changed."""
    try:
        db.execute(f"BEGIN {kind}")
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def prepare(
    db: sqlite3.Connection, path: Path, device: Callable[[], str], migrations: Sequence[str]
) -> None:
    """Bring a database up to date, or make it; raises StoreError where it is of a newer version.

    The version, which SQLite keeps as `user_version`, is that to which the last step leads.
    """
    version = 1 + len(migrations)
    _write_ahead(db)
    db.execute("PRAGMA synchronous = FULL")
    found = version_of(db)
    if found > version:
        raise StoreError(
            f"{path} was written by a newer cssr-quiz (version {found}, not {version})",
            "update cssr-quiz, or set another data folder",
        )
    if found == version:
        return
    with transaction(db):
        found = version_of(db)
        if found == 0:
            _run(db, schema())
            db.execute("INSERT INTO meta VALUES ('device', ?)", (device(),))
        elif found < version:
            _run(db, "\n".join(migrations[found - 1 :]))
        db.execute(f"PRAGMA user_version = {version:d}")


def _write_ahead(db: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; while another process does so, SQLite does not wait."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def version_of(db: sqlite3.Connection) -> int:
    """Return a database's version, 0 of an empty one."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _run(db: sqlite3.Connection, script: str) -> None:
    """Run statements inside the open transaction, which `executescript` would end."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""
    if statement.strip():
        db.execute(statement)
