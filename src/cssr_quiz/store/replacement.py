"""Puts a fresh database in the place of the learner's, and keeps the old one aside."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from cssr_quiz.errors import reason
from cssr_quiz.review import Row
from cssr_quiz.schedule import Model
from cssr_quiz.store.archive import Archive, is_database, read_archive
from cssr_quiz.store.opening import TAIL
from cssr_quiz.store.salvage import read_sound
from cssr_quiz.store.store import Store
from cssr_quiz.store.telling import STEP, Tell, to_nobody
from cssr_quiz.store.trouble import StoreError, told

LEFT: Final = 86_400
"""Seconds after which nobody is still making a database in a folder."""

_FILES: Final = ("", TAIL, "-shm")
_PREFIX: Final = "replacing-"


@dataclass(frozen=True, slots=True)
class Replaced:
    """A database that was replaced: the rows of the new one, and where the old one lies."""

    rows: int
    aside: Path | None


def read_any(path: Path, tell: Tell = to_nobody) -> Archive:
    """Read a log from JSON lines or from a database; raises StoreError where it is not whole."""
    try:
        if not is_database(path):
            return read_archive(path, tell)
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {reason(error)}") from error
    tell(f"Checking {path}.")
    if not is_sound(path):
        raise StoreError(f"{path} is damaged, so nothing of it was taken", "take another copy")
    return read_sound(path, tell)


def is_sound(path: Path) -> bool:
    """Tell whether a database is there and SQLite finds nothing wrong with it."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            version = int(db.execute("PRAGMA user_version").fetchone()[0])
            found = [line[0] for line in db.execute("PRAGMA integrity_check")]
            return version > 0 and found == ["ok"]
    except sqlite3.Error:
        return False


def replace(
    path: Path,
    archives: Iterable[Archive],
    device: Callable[[], str],
    model: Model,
    moment: str,
    tell: Tell = to_nobody,
) -> Replaced:
    """Make a database of the union of archives, check it, and only then let it take the place.

    The old files go to a folder `replaced-MOMENT` beside it. At any moment the old one or the new
    one is there. Raises StoreError, and nothing has changed, where a session has the old one open
    or the new one is not as it should be.
    """
    path, found = path.resolve(), list(archives)
    named = next((each.device for each in found if each.device), "")
    union = _union(found)
    with told(path), _folder_beside(path) as folder:
        fresh = Path(folder, path.name)
        with Store.open(fresh, lambda: named or device(), model) as store:
            store.fill(_counted(union, tell))
            for archive in found:
                store.remember(archive.asked)
            tell("Checking the new database.")
            if store.damage() or store.differences():
                raise StoreError("the new database is not in order, so nothing was replaced")
        _settle(path)
        aside = _keep_aside(path, moment)
        fresh.replace(path)
    return Replaced(len(union), aside)


def _union(archives: Iterable[Archive]) -> list[Row]:
    """Return the rows of archives, each id once, as it stands in the first one that has it."""
    rows: dict[str, Row] = {}
    for archive in archives:
        for row in archive.rows:
            rows.setdefault(row.stamp.id, row)
    return [rows[name] for name in sorted(rows)]


def _counted(rows: Sequence[Row], tell: Tell) -> Iterator[Row]:
    for done, row in enumerate(rows):
        if done and done % STEP == 0:
            tell(_added(done, len(rows)))
        yield row
    tell("Working out what is due.")


def adding(archive: Archive, tell: Tell) -> Callable[[int], None]:
    """Return what tells how many rows of an archive are added, for `Store.merge`."""
    return lambda done: tell(_added(done, len(archive.rows)))


def _added(done: int, rows: int) -> str:
    return f"Adding: {done} of {rows} rows."


@contextmanager
def _folder_beside(path: Path) -> Iterator[str]:
    """Give a folder to make a database in; what a killed process left of another goes first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=_PREFIX, dir=path.parent) as folder:
        now = Path(folder).stat().st_mtime
        for each in path.parent.glob(f"{_PREFIX}*"):
            with suppress(OSError):
                if now - each.stat().st_mtime > LEFT:
                    shutil.rmtree(each)
        yield folder


def _settle(path: Path) -> None:
    """Fold the write-ahead log into a sound database; raises StoreError where it is in use."""
    if not path.exists() or not is_sound(path):
        return
    try:
        with closing(sqlite3.connect(path, timeout=0.5)) as db:
            db.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise StoreError(
            f"{path} is in use by another session", "close that session and try again"
        ) from error


def _keep_aside(path: Path, moment: str) -> Path | None:
    """Keep the old files in a folder as well, and leave of them the database alone in its place."""
    there = [each for ending in _FILES if (each := path.with_name(path.name + ending)).exists()]
    if not there:
        return None
    folder = _new_folder(path.with_name(f"replaced-{moment}"))
    for each in there:
        _keep(each, folder / each.name)
    for each in there:
        if each != path:
            each.unlink(missing_ok=True)
    return folder


def _new_folder(path: Path) -> Path:
    """Make a folder of a name, or of that name with a number."""
    number, folder = 1, path
    while True:
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
            folder = path.with_name(f"{path.name}-{number}")
        else:
            return folder


def _keep(path: Path, other: Path) -> None:
    """Give a file another name as well, or copy it where a disk knows no such thing."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copyfile(path, other)
