"""The backups in the learner's data folder: one a day on which the log changed, thirty kept."""

from pathlib import Path
from typing import Final

from cssr_quiz.review import date_of
from cssr_quiz.store.archive import promised_rows, write_archive
from cssr_quiz.store.parts import contents, unpacked
from cssr_quiz.store.store import Store

FOLDER: Final = "backups"
KEPT: Final = 30
ENDING: Final = ".jsonl.gz"


def backups(folder: Path) -> list[Path]:
    """Return the backups in a data folder, the oldest first."""
    return sorted((folder / FOLDER).glob(f"????-??-??*{ENDING}"))


def back_up(store: Store, folder: Path, day: int) -> Path | None:
    """Write the day's backup unless the last one holds the same rows; returns its file, or None.

    A backup never replaces one that holds more rows: a log that shrank is a log that was lost.
    """
    rows, last = store.count(), next(reversed(backups(folder)), None)
    if not rows or (last and contents(store) == list(unpacked(last)[1])):
        return None
    name = f"{date_of(day)}"
    path, number = folder / FOLDER / f"{name}{ENDING}", 1
    while path.exists() and promised_rows(path) > rows:
        number += 1
        path = folder / FOLDER / f"{name}-{number:02d}{ENDING}"
    write_archive(store, path, last)
    for old in backups(folder)[:-KEPT]:
        old.unlink(missing_ok=True)
    return path
