"""Courses kept as they were read, so that files which have not changed are not parsed again.

What is kept is a cache: it is made anew whenever a file, this program or Python has changed, and
deleting it costs nothing but a moment.
"""

import contextlib
import gc
import io
import os
import pickle
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from cssr_quiz import __file__ as package_file
from cssr_quiz import __version__
from cssr_quiz.bank.bank import Library
from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.filenames import is_bank
from cssr_quiz.wholefile import whole


def load_kept(paths: Sequence[Path], shelf: Path) -> Library:
    """Load courses as `load` does, from the folder `shelf` where they were read before.

    A shelf that cannot be read or written is no trouble: the files are read.
    """
    signature = _signature(paths)
    place = shelf / f"courses-{crc32(repr(paths).encode()):08x}.pickle"
    # Whatever is wrong with a cache, of this or another version, means that there is none.
    with contextlib.suppress(Exception), place.open("rb") as file:
        if file.readline() == signature:
            with without_gc():
                kept = pickle.load(file)  # noqa: S301 - our own file, in the learner's own folder
            if isinstance(kept, Library):
                gc.freeze()  # courses stay as long as the program: no collection need look at them
                return kept
    from cssr_quiz.bank.loading import load  # noqa: PLC0415 - with the YAML parser, 30 ms

    library = load(paths)
    with contextlib.suppress(OSError):
        shelf.mkdir(parents=True, exist_ok=True)
        with whole(place) as fresh:
            fresh.write_bytes(signature + _packed(library))
    return library


class _Packer(pickle.Pickler):
    """Packs frozen dataclasses as calls of their class, which are undone twice as fast."""

    def reducer_override(self, each: object) -> Any:  # noqa: ANN401 - as pickle has it
        """Return how an object is made anew; NotImplemented leaves it to pickle."""
        kind: Any = type(each)
        values = tuple(getattr(each, name) for name in _given(kind))
        return (kind, values) if values else NotImplemented


@cache
def _given(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Return what a frozen slotted dataclass is made of, nothing of any other class."""
    if "__setstate__" not in vars(kind) or hasattr(kind, "__post_init__"):
        return ()
    return tuple(field.name for field in fields(kind))


def _packed(library: Library) -> bytes:
    file = io.BytesIO()
    _Packer(file, protocol=5).dump(library)
    return file.getvalue()


def _signature(paths: Sequence[Path]) -> bytes:
    """Return one line that changes whenever what would be loaded may change."""
    program = max(entry.stat().st_mtime_ns for entry in _program())
    files = [
        (str(path), status.st_mtime_ns, status.st_size)
        for path in sorted(_files(paths))
        for status in [path.stat()]
    ]
    state = repr((__version__, sys.version, program, files))
    return f"{crc32(state.encode())} {len(state)} {state}".encode("unicode_escape") + b"\n"


def _program() -> Iterator[os.DirEntry[str]]:
    """Yield the modules of this program that courses are made of."""
    package = Path(package_file).parent
    for name in ("", "bank", "questions", "interaction", "dates", "wording", "yamltree"):
        with os.scandir(package / name) as entries:
            yield from (entry for entry in entries if entry.name.endswith(".py"))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield every file that loading the paths may read."""
    for path in paths:
        if path.is_dir():
            for folder, _, names in os.walk(path):
                yield from (Path(folder, name) for name in names if is_bank(name))
        elif path.exists():
            yield path
            yield from (each for each in path.parent.iterdir() if is_bank(each))
