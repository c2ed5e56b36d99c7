"""The schema that lies beside banks, by which an editor completes and checks what is written."""

import json
import re
from enum import Enum, auto
from pathlib import Path
from typing import Final

from cssr_quiz.bank.schema import COMMENT, schema
from cssr_quiz.wholefile import whole

SCHEMA: Final = "cssr-quiz.schema.json"
"""The name of the file; it is no bank, and nobody but an editor reads it."""

MODELINE: Final = f"# yaml-language-server: $schema={SCHEMA}"
"""The first line of a bank, which leads an editor to the schema."""

_OURS: Final = re.compile(re.escape(COMMENT) + r" (\d+)\.(\d+)\.(\d+)")


class Beside(Enum):
    """What became of the schema beside a bank."""

    WRITTEN = auto()
    RENEWED = auto()
    KEPT = auto()
    FOREIGN = auto()


def told(folder: Path, beside: Beside) -> str:
    """Say what became of the schema in a folder, nothing where all is as it was."""
    path = folder / SCHEMA
    return {
        Beside.WRITTEN: f"{path} is written, too: by it VS Code and other editors help you.",
        Beside.RENEWED: f"{path}, by which editors help you, is brought up to date.",
        Beside.KEPT: "",
        Beside.FOREIGN: f"{path} is not of cssr-quiz and was left alone; editors go by it.",
    }[beside]


def schema_text(*, course: bool | None = None) -> str:
    """Return the schema as it stands in a file."""
    return json.dumps(schema(course=course), indent=2, ensure_ascii=False) + "\n"


def lay_schema(folder: Path) -> Beside:
    """Write the schema into a folder, unless there is one that is none of ours, or newer."""
    path = folder / SCHEMA
    if path.exists():
        return renew_schema(folder)
    _write(path, schema_text())
    return Beside.WRITTEN


def renew_schema(folder: Path) -> Beside:
    """Bring the schema in a folder up to date, where there is one of ours that is older."""
    path = folder / SCHEMA
    if not path.is_file():
        return Beside.KEPT
    text, wanted = path.read_text("utf-8", "replace"), schema_text()
    theirs = _version_of(text)
    if not theirs:
        return Beside.FOREIGN
    if text == wanted or theirs > _version_of(wanted):
        return Beside.KEPT
    _write(path, wanted)
    return Beside.RENEWED


def _write(path: Path, text: str) -> None:
    with whole(path) as draft:
        draft.write_text(text, "utf-8", newline="\n")


def _version_of(text: str) -> tuple[int, ...]:
    """Return which version of ours wrote a schema, nothing where none did."""
    found = _OURS.search(text)
    return tuple(map(int, found.groups())) if found else ()
