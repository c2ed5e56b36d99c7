"""Reads the log of a database: all of a sound one, of a damaged one what SQLite can still read."""

import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

from cssr_quiz.review import Row
from cssr_quiz.store.archive import Archive
from cssr_quiz.store.opening import TAIL
from cssr_quiz.store.recollection import ASKED
from cssr_quiz.store.rows import row_of
from cssr_quiz.store.telling import STEP, Tell, to_nobody

_ROUTES: Final = ("SELECT id FROM log ORDER BY id", "SELECT id FROM log ORDER BY id DESC")
"""Ways to the ids: from either end of the table up to the first lost page."""

_ID: Final = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""An id as it stands in the bytes of a page, which leads to rows between two lost pages."""


def read_sound(path: Path, tell: Tell = to_nobody) -> Archive:
    """Return what a sound database holds; the file itself is not touched."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
        db.row_factory = sqlite3.Row
        promised = int(db.execute("SELECT count(*) FROM log").fetchone()[0])
        lines = db.execute("SELECT * FROM log")
        return _archive(db, _told(map(_row_of, lines), path, promised, tell))


def salvage(path: Path, tell: Tell = to_nobody) -> Archive:
    """Return what can be read of a database; the file itself is not touched.

    What belongs to it lies beside the file that a link leads to.
    """
    path = path.resolve()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for ending in ("", TAIL):
            source = path.with_name(path.name + ending)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + ending))
        with closing(sqlite3.connect(copy)) as db:
            db.row_factory = sqlite3.Row
            # With this SQLite reads a file that is shorter than its first page says.
            with suppress(sqlite3.Error):
                db.execute("PRAGMA writable_schema = ON")
            names = _ids(db) | _written(copy)
            rows = (_row(db, name) for name in sorted(names))
            return _archive(db, _told(rows, path, len(names), tell))


def _told(
    rows: Iterable[Row | None], path: Path, promised: int, tell: Tell
) -> Iterator[Row | None]:
    for done, row in enumerate(rows):
        if done and done % STEP == 0:
            tell(f"Reading {path}: {done} of {promised} rows.")
        yield row


def _archive(db: sqlite3.Connection, found_rows: Iterable[Row | None]) -> Archive:
    rows = [row for row in found_rows if row is not None]
    found = _tried(db, "SELECT name, value FROM meta")
    meta = {str(line["name"]): str(line["value"]) for line in found}
    texts = {
        name.removeprefix(ASKED): value for name, value in meta.items() if name.startswith(ASKED)
    }
    return Archive(
        tuple(sorted(rows, key=lambda row: (row.stamp.at, row.stamp.id))),
        meta.get("device", ""),
        {name: pair for name, value in texts.items() if (pair := _pair(value))},
    )


def _ids(db: sqlite3.Connection) -> set[str]:
    return {str(line[0]) for query in _ROUTES for line in _tried(db, query)}


def _written(path: Path) -> set[str]:
    """Return what looks like an id in the bytes of a database and its write-ahead log."""
    found: set[bytes] = set()
    for ending in ("", TAIL):
        source = path.with_name(path.name + ending)
        if source.exists() and source.stat().st_size:
            with source.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as held:
                found.update(_ID.findall(held))
    return {name.decode("ascii") for name in found}


def _tried(db: sqlite3.Connection, query: str) -> Iterator[sqlite3.Row]:
    """Yield the lines of a query up to the first that cannot be read."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        yield from db.execute(query)


def _row(db: sqlite3.Connection, name: str) -> Row | None:
    with suppress(sqlite3.Error):
        found = db.execute("SELECT * FROM log WHERE id = ?", (name,)).fetchone()
        return _row_of(found) if found else None
    return None


def _row_of(found: sqlite3.Row) -> Row | None:
    """Return a row that is whole, None for another."""
    with suppress(ValueError, TypeError):
        return row_of(found) if _is_whole(found) else None
    return None


def _is_whole(found: sqlite3.Row) -> bool:
    """Tell whether no part of a row was lost; SQLite reads zeros where a page breaks off."""
    texts = [value for value in found if isinstance(value, str)]
    lost = found["rating"] == 0 or found["rules"] == 0
    return not lost and not any("\0" in text for text in texts)


def _pair(text: str) -> tuple[str, str] | None:
    import json  # noqa: PLC0415 - for a damaged file only

    with suppress(ValueError, TypeError):
        prompt, key = json.loads(text)
        return str(prompt), str(key)
    return None
