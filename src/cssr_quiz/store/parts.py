"""A gzipped log in parts, a week in each: a backup takes over what has not changed since the last.

The head and every part are gzipped each by itself; unzipped one after the other they are one text.
The second line of the head tells of each part its week, a hash of the ids in it, its size and the
check sum of its bytes. A row never changes, so a part with the same ids is the same part, unless
its bytes are damaged: then it is made anew.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Final, TypeAlias

from cssr_quiz.store.lines import FORMAT, dumped
from cssr_quiz.store.store import Store
from cssr_quiz.store.weeks import span

PARTS: Final = "parts"
"""The name in the head's second line."""

_LEVEL: Final = 1
"""How hard gzip tries: more would take longer than it saves room."""

Content: TypeAlias = tuple[int, str]
"""A week, counted from 1970 in UTC, and the hash of the ids of its rows."""


def packed(store: Store, head: Sequence[str], base: Path | None) -> bytes:
    """Return a log as it is written, with lines that stand before the rows.

    What is sound in the file `base` and still the same is taken from there.
    """
    there = unpacked(base)[1] if base else {}
    parts = {each: there.get(each) or _part(store, each[0]) for each in contents(store)}
    told = [[*each, len(data), zlib.crc32(data)] for each, data in parts.items()]
    return b"".join((_zipped([head[0], dumped({PARTS: told}), *head[1:]]), *parts.values()))


def parts_told(head: Sequence[str]) -> int:
    """Return how many parts a head tells of."""
    return len(json.loads(head[1])[PARTS])


def contents(store: Store) -> list[Content]:
    """Return what the parts of a log would hold."""
    return [(week, blake2b(ids.encode(), digest_size=8).hexdigest()) for week, ids in store.weeks()]


def unpacked(path: Path) -> tuple[list[str], dict[Content, bytes]]:
    """Return the lines of the head and the sound parts, in order; nothing of another file."""
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            if json.loads(file.readline())["log"] != FORMAT:
                return [], {}
            told = json.loads(file.readline())[PARTS]
        unzip = zlib.decompressobj(zlib.MAX_WBITS | 16)
        head = unzip.decompress(path.read_bytes()).decode().split("\n")
        return head[:-1], _sound(unzip.unused_data, told)
    except (OSError, EOFError, ValueError, TypeError, LookupError, zlib.error):
        return [], {}


def _sound(data: bytes, told: Iterable[tuple[int, str, int, int]]) -> dict[Content, bytes]:
    found: dict[Content, bytes] = {}
    place = 0
    for week, ids, size, check in told:
        part = data[place : place + size]
        place += size
        if zlib.crc32(part) == check:
            found[week, ids] = part
    return found


def _part(store: Store, week: int) -> bytes:
    return _zipped(store.lines(*span(week)))


def _zipped(lines: Iterable[str]) -> bytes:
    return gzip.compress("".join(f"{line}\n" for line in lines).encode(), _LEVEL, mtime=0)
