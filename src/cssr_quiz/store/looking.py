"""Opens a database only to look into it, where it cannot be written as well.

SQLite wants to write even to read: beside a database with a write-ahead log it keeps two files. In
a folder that cannot be written, or on a full disk, the database is read as it lies there.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from cssr_quiz.store.opening import TAIL, connect, prepare, version_of

_IN_USE: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def look_into(
    path: Path, device: Callable[[], str], migrations: Sequence[str]
) -> sqlite3.Connection:
    """Open a database as `connect` does, or else one that is there and can only be read.

    An older one is brought up to date in memory. Raises what `connect` raises where there is none.
    """
    try:
        return connect(path, device, migrations)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode in _IN_USE or not path.exists():
            raise
        db = _as_it_lies(path)
    try:
        if version_of(db) != 1 + len(migrations):
            db = _in_memory(db)
            prepare(db, path, device, migrations)
        db.execute("PRAGMA query_only = ON")
    except BaseException:
        db.close()
        raise
    return db


def _as_it_lies(path: Path) -> sqlite3.Connection:
    """Read a database without writing a byte beside it."""
    tail = path.with_name(path.name + TAIL)
    if not tail.exists() or not tail.stat().st_size:
        return _connected(f"{path.absolute().as_uri()}?immutable=1")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        shutil.copyfile(path, copy)
        shutil.copyfile(tail, copy.with_name(tail.name))
        return _in_memory(_connected(copy.as_uri()))


def _in_memory(db: sqlite3.Connection) -> sqlite3.Connection:
    """Copy a database into memory, and close it."""
    copy = _connected(":memory:")
    with closing(db):
        db.backup(copy)
    return copy


def _connected(name: str) -> sqlite3.Connection:
    db = sqlite3.connect(name, uri=True, isolation_level=None)
    db.row_factory = sqlite3.Row
    return db
