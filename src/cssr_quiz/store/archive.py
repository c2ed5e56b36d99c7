"""A whole log in one file of JSON lines, plain or gzipped: what backups and exports are made of.

The first line says what the file is; then comes what is remembered of questions without an id, and
the rows in order of time. `docs/log.md` is the manual.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final

from cssr_quiz.errors import reason
from cssr_quiz.review import Row
from cssr_quiz.store.lines import FORMAT, asked_of_line, dumped, row_of_line
from cssr_quiz.store.parts import PARTS, Content, packed, parts_told, unpacked
from cssr_quiz.store.store import Store
from cssr_quiz.store.telling import STEP, Tell, to_nobody
from cssr_quiz.store.trouble import StoreError
from cssr_quiz.wholefile import whole

_SQLITE: Final = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Archive:
    """A log read from a file; `device` is empty where the file does not tell it."""

    rows: tuple[Row, ...]
    device: str = ""
    asked: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def lines_of(store: Store) -> Iterator[str]:
    """Yield the lines of an archive of a store."""
    yield from _head(store)
    yield from store.lines()


def _head(store: Store) -> Iterator[str]:
    yield dumped({"log": FORMAT, "device": store.device, "rows": store.count()})
    for name, (prompt, key) in sorted(store.remembered().items()):
        yield dumped({"asked": name, "prompt": prompt, "key": key})


def write_archive(store: Store, path: Path, base: Path | None = None) -> int:
    """Write a store to a file, gzipped where its name ends so; returns the number of rows.

    The file appears whole or not at all. A gzipped one takes over from another, the `base`, what
    is the same in both. Raises StoreError where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with store.at_once(), whole(path) as draft:
            if path.suffix == ".gz":
                draft.write_bytes(packed(store, list(_head(store)), base))
            else:
                with draft.open("w", encoding="utf-8", newline="\n") as file:
                    file.writelines(f"{line}\n" for line in lines_of(store))
            return store.count()
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {reason(error)}",
                         "check the folder's permissions and room") from error  # fmt: skip


def is_database(path: Path) -> bool:
    """Tell whether a file is an SQLite database."""
    with path.open("rb") as file:
        return file.read(len(_SQLITE)) == _SQLITE


def read_archive(path: Path, tell: Tell = to_nobody) -> Archive:
    """Read a file of JSON lines; raises StoreError at the first line that is no row."""
    try:
        with path.open("rb") as file:
            zipped = file.read(2) == b"\x1f\x8b"
        with _open(path, zipped=zipped) as text:
            return parse_archive(text, str(path), tell)
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {reason(error)}") from error
    except (EOFError, zlib.error, UnicodeDecodeError) as error:
        raise StoreError(f"{path} is damaged, so nothing of it was taken") from error


def read_sound(path: Path, met: set[Content]) -> tuple[Archive, int]:
    """Read what is sound in a backup and was not met in another; returns how many weeks are not.

    What was read is added to `met`. A backup in one piece is read as `read_archive` does.
    """
    head, parts = unpacked(path)
    if not head:
        return read_archive(path), 0
    fresh = b"".join(data for content, data in parts.items() if content not in met)
    met.update(parts)
    lines = chain(head[1:], gzip.decompress(fresh).decode().split("\n"))
    found = replace(parse_archive(lines, str(path)), device=str(_object(head[0]).get("device", "")))
    return found, parts_told(head) - len(parts)


def parse_archive(lines: Iterable[str], name: str, tell: Tell = to_nobody) -> Archive:
    """Read lines of JSON; `name` is said where one is wrong, and StoreError raised."""
    rows: list[Row] = []
    asked: dict[str, tuple[str, str]] = {}
    device, promised, is_log = "", 0, False
    for number, line in enumerate(lines, 1):
        if not line.strip("\ufeff \t\r\n"):
            continue
        is_log = True
        try:
            values = _object(line.removeprefix("\ufeff"))
            if "log" in values:
                device, promised = str(values.get("device", "")), _promised(values)
            elif PARTS in values:
                continue
            elif "asked" in values:
                question, prompt, key = asked_of_line(values)
                asked[question] = prompt, key
            else:
                rows.append(row_of_line(values))
                if len(rows) % STEP == 0:
                    of = f" of {promised}" if promised else ""
                    tell(f"Reading {name}: {len(rows)}{of} rows.")
        except ValueError as error:
            raise StoreError(f"{name}:{number}: this is no row of a log: {error}",
                             "nothing was changed") from error  # fmt: skip
    if not is_log:
        raise StoreError(f"{name} is empty: a log without answers has one line, too",
                         "nothing was changed; take another copy")  # fmt: skip
    if len(rows) < promised:
        raise StoreError(f"{name} ends early: {promised} rows are promised, {len(rows)} are there",
                         "nothing was changed; take another copy")  # fmt: skip
    return Archive(tuple(rows), device, asked)


def promised_rows(path: Path) -> int:
    """Return how many rows the first line of a backup promises, or -1 where it cannot be read."""
    try:
        with _open(path, zipped=path.suffix == ".gz") as file:
            return _promised(_object(file.readline()))
    except (OSError, EOFError, ValueError, zlib.error):
        return -1


def _promised(values: Mapping[str, Any]) -> int:
    if values.get("log") != FORMAT:
        raise ValueError(f"a log of version {values.get('log')} needs a newer cssr-quiz")
    rows = values.get("rows", 0)
    if not isinstance(rows, int):
        raise ValueError("`rows` must be a number")  # noqa: TRY004 - of the file, not of a caller
    return rows


def _object(line: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise ValueError("a line holds one object of JSON")  # noqa: TRY004 - as above
    return values


def _open(path: Path, *, zipped: bool) -> IO[str]:
    if zipped:
        return gzip.open(path, "rt", encoding="utf-8", newline="\n")
    return path.open(encoding="utf-8", newline="\n")
