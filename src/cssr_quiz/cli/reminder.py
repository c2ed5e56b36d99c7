"""When the next review is due, kept in a file so that a prompt or cron job can ask at any time.

What is kept holds as long as the database, the settings and the banks stay as they are; a glance
at their times and sizes tells. Otherwise it is worked out anew.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from zlib import crc32

from cssr_quiz.cli.desk import DATABASE, SHELF, Desk, now
from cssr_quiz.cli.plans import plans_file

NEVER = "never"


def is_due(desk: Desk, banks: Sequence[str]) -> bool:
    """Tell whether a review of these banks is due; raises UsageError where one is unknown."""
    place = desk.home.data / SHELF / f"due-{crc32(repr((desk.paths, *banks)).encode()):08x}"
    moment = _kept(place, _state(desk, banks)) or _fresh(desk, banks, place)
    return moment != NEVER and now().replace(tzinfo=None) >= datetime.fromisoformat(moment)


def _kept(place: Path, state: str) -> str:
    """Return the moment that was kept in this state of things, or nothing."""
    with contextlib.suppress(OSError, ValueError):
        found, moment = place.read_text("utf-8").split("\n")
        return moment if found == state else ""
    return ""


def _fresh(desk: Desk, banks: Sequence[str], place: Path) -> str:
    """Work out the moment, and keep it unless something changed meanwhile."""
    before = _state(desk, banks)
    moment = _first_due(desk, banks)
    if _state(desk, banks) == before:
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f"{place.name}.{os.getpid()}")
            draft.write_text(f"{before}\n{moment}", "utf-8")
            draft.replace(place)
    return moment


def _first_due(desk: Desk, banks: Sequence[str]) -> str:
    """Return when the first review is asked for, in local time, by the plans or as ever."""
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.review import DAY_TURNS_AT, date_of

    desk, placed = desk.questions(list(banks))
    asked = {each.name: each.question.rev for each in placed}
    with desk.store:
        progress = desk.progress()
        names = {
            name
            for name, known in progress.items()
            if known.rev == asked.get(name) and not known.suspended
        }
        day = Guide(desk).first_day(names, progress)
    return NEVER if day is None else (date_of(day) + DAY_TURNS_AT).isoformat()


def _state(desk: Desk, banks: Sequence[str]) -> str:
    """Return one line that changes whenever what is due may change."""
    files = (
        desk.home.config,
        plans_file(desk.home.config),
        *(desk.folder / f"{DATABASE}{ending}" for ending in ("", "-wal")),
        *(Path(name) for name in banks),
        *_banks(desk.paths or desk.folders),
    )
    seen = [(str(path), status) for path in files if (status := _status(path))]
    return f"{crc32(repr(seen).encode()):08x} {len(seen)}"


def _banks(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
        for folder, _, names in os.walk(path):
            yield from (Path(folder, name) for name in names if name.endswith((".yaml", ".yml")))


def _status(path: Path) -> tuple[int, int] | None:
    """Return a file's time and size; an empty one, as a write-ahead log at rest, is as none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size else None
