"""Backups as the commands use them: made quietly, named where they hold more, joined in need."""

from typing import TYPE_CHECKING

from cssr_quiz.cli.desk import DATABASE, Desk, now
from cssr_quiz.errors import QuizError

if TYPE_CHECKING:
    from pathlib import Path

    from cssr_quiz.store.archive import Archive
    from cssr_quiz.store.parts import Content
    from cssr_quiz.store.replacement import Replaced
    from cssr_quiz.store.telling import Tell


def back_up_today(desk: Desk) -> None:
    """Write the day's backup, and say on standard error where that fails; answers are safe."""
    import sys

    from cssr_quiz.store.backups import back_up

    try:
        back_up(desk.store, desk.folder, desk.today)
    except QuizError as error:
        sys.stderr.write(f"warning: no backup was made: {error.message}\n")


def fuller_backup(desk: Desk) -> "tuple[Path, int] | None":
    """Return the backup that holds more rows than the log, and how many more, if there is one."""
    from cssr_quiz.store.archive import promised_rows
    from cssr_quiz.store.backups import backups

    found = [(promised_rows(path), path) for path in backups(desk.folder)]
    rows, path = max(found, default=(0, desk.folder))
    missing = rows - desk.store.count() if rows else 0
    return (path, missing) if missing > 0 else None


def fuller_lines(desk: Desk) -> tuple[str, ...]:
    """Say which backup holds more than the log, and how to take it back."""
    from cssr_quiz.ui.words import count

    found = fuller_backup(desk)
    if found is None:
        return ()
    path, missing = found
    return (f"A backup holds {count(missing, 'row')} more than your log.",
            f"To add them: {desk.command('import-log', path)}")  # fmt: skip


def is_damaged(desk: Desk) -> bool:
    """Tell whether there is a database that SQLite cannot read as a whole."""
    from cssr_quiz.store.replacement import is_sound

    path = desk.folder / DATABASE
    return path.exists() and not is_sound(path)


def replace_log(desk: Desk, archives: "list[Archive]", tell: "Tell") -> "Replaced":
    """Put the union of archives in the place of the log; the old files are kept aside."""
    import os

    from cssr_quiz.schedule import Model
    from cssr_quiz.store.replacement import replace

    path = desk.folder / DATABASE
    moment = f"{now():%Y-%m-%d-%H%M%S}"
    return replace(path, archives, lambda: os.urandom(4).hex(), Model(), moment, tell)


def rescue(desk: Desk, tell: "Tell") -> "tuple[Replaced, list[str]]":
    """Join what can be read of a damaged database with every backup.

    Backups hold much the same, so each week is read once. Returns what came of it, and a line for
    each backup that cannot be read, or not as a whole.
    """
    from cssr_quiz.store.archive import read_sound
    from cssr_quiz.store.backups import backups
    from cssr_quiz.store.salvage import salvage
    from cssr_quiz.ui.words import count

    archives: list[Archive] = []
    lost: list[str] = []
    met: set[Content] = set()
    for path in backups(desk.folder):
        tell(f"Reading {path}.")
        try:
            found, damaged = read_sound(path, met)
        except QuizError as error:
            lost.append(error.message)
            continue
        archives.append(found)
        if damaged:
            lost.append(f"{count(damaged, 'week')} of {path}, damaged")
    archives.append(salvage(desk.folder / DATABASE, tell))
    return replace_log(desk, archives, tell), lost
