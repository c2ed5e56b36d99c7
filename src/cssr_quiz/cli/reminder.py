"""Whether a review is due today, kept in a file so that a prompt can ask at any time.

What is kept holds for its day, as long as the database, the settings and the banks stay as they
are; a glance at their times and sizes tells. Otherwise it is worked out anew.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from cssr_quiz.cli.desk import DATABASE, SHELF, Desk, now
from cssr_quiz.cli.plans import plans_file
from cssr_quiz.filenames import is_bank
from cssr_quiz.wholefile import whole

DUE, NOTHING = "due", "nothing"


def is_due(desk: Desk, banks: Sequence[str]) -> bool:
    """Tell whether a review of these banks is due; raises UsageError where one is unknown."""
    place = desk.home.data / SHELF / f"due-{crc32(repr((desk.paths, *banks)).encode()):08x}"
    return (_kept(place, _state(desk, banks)) or _fresh(desk, banks, place)) == DUE


def _kept(place: Path, state: str) -> str:
    """Return what was kept today in this state of things, or nothing."""
    with contextlib.suppress(OSError, ValueError):
        found, begins, ends, kept = place.read_text("utf-8").split("\n")
        moment = now().replace(tzinfo=None).isoformat()
        return kept if found == state and begins <= moment < ends else ""
    return ""


def _fresh(desk: Desk, banks: Sequence[str], place: Path) -> str:
    """Work it out, and keep it for its day unless something changed meanwhile."""
    from cssr_quiz.review import begin_of

    before = _state(desk, banks)
    found = DUE if _reviews(desk, banks) else NOTHING
    if _state(desk, banks) == before:
        day = (begin_of(desk.today + more).isoformat() for more in (0, 1))
        with contextlib.suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            with whole(place) as draft:
                draft.write_text("\n".join((before, *day, found)), "utf-8")
    return found


def _reviews(desk: Desk, banks: Sequence[str]) -> bool:
    """Tell whether `start` would ask a review: whatever is in its queue and is not new."""
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.sitting import pace_of
    from cssr_quiz.session import Status

    guide, placed, (progress, _) = Guide.of(desk, banks, carries=False)
    desk = guide.desk
    with desk.store:
        queue, _, _ = guide.todays(placed, progress, pace_of(desk))
    return any(item.status is not Status.NEW for item in queue)


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
            yield from (Path(folder, name) for name in names if is_bank(name))


def _status(path: Path) -> tuple[int, int] | None:
    """Return a file's time and size; an empty one, as a write-ahead log at rest, is as none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if found.st_size else None
