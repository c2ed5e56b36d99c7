"""Rows of the log as lines of JSON, there and back; `docs/log.md` is their manual."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from cssr_quiz.interaction import Outcome
from cssr_quiz.review import LAST_DAY, Confidence, Mark, Mode, Rating, Row
from cssr_quiz.store.rows import NOTHING, REPORT, REVIEW, row_of, row_values

FORMAT: Final = 1
"""The version of the lines, which stands in the first line of a log."""

_LISTS: Final = ("shown", "response")
_FLAGS: Final = ("guess",)
_ORDER: Final = ("id", "device", "kind", "at", "day", "question", *NOTHING)
_TEXTS: Final = ("id", "device", "kind", "question")
_WHOLE: Final = ("at", "day")
_ASKED: Final[Mapping[str, type]] = {
    "rev": int, "digest": str, "form": str, "rung": int, "shown": list, "chance": float,
    "response": list,
}  # fmt: skip
_FIELDS: Final[Mapping[str, Mapping[str, type]]] = {
    REVIEW: {
        **_ASKED, "credit": float, "outcome": str, "hints": int, "guess": bool, "taken": int,
        "mode": str, "session": str, "rules": int,
    },
    REPORT: {**_ASKED, "prompt": str, "comment": str},
}  # fmt: skip
_STAMPED: Final[Mapping[str, type]] = {
    **dict.fromkeys(_TEXTS, str), **dict.fromkeys(_WHOLE, int),
}  # fmt: skip
_REQUIRED: Final = {kind: {**_STAMPED, **fields} for kind, fields in _FIELDS.items()}
_OPTIONAL: Final[Mapping[str, type]] = {
    "target": str, "confidence": str, "confused": str, "rating": int, "guess": bool,
}  # fmt: skip

_CHOICES: Final[Mapping[str, tuple[str | int, ...]]] = {
    "kind": (REVIEW, REPORT, *Mark), "outcome": tuple(Outcome), "mode": tuple(Mode),
    "confidence": tuple(Confidence), "rating": tuple(Rating),
}  # fmt: skip
_BETWEEN: Final[Mapping[str, tuple[int, int]]] = {
    "credit": (0, 1),
    "chance": (0, 1),
    "day": (0, LAST_DAY),
}
MOST: Final = 2**63 - 1
"""The largest whole number that SQLite keeps."""

_LOADED: Final = json.JSONDecoder().decode
_PRINTED: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ESCAPED: Final = json.JSONEncoder(separators=(",", ":")).encode


def line_of(row: Row) -> str:
    """Return a row as one line of JSON, without the fields that do not apply."""
    return line_of_values(row_values(row))


def line_of_values(found: Mapping[str, Any] | sqlite3.Row) -> str:
    """Return a row as `line_of` does, from its values in the table."""
    values = {name: value for name in _ORDER if (value := found[name]) is not None}
    for name in _LISTS:
        if name in values:
            values[name] = _LOADED(values[name])
    for name in _FLAGS:
        if name in values:
            values[name] = bool(values[name])
    return dumped(values)


def row_of_line(values: Mapping[str, Any]) -> Row:
    """Return the row that the fields of a line are; raises ValueError saying what is wrong."""
    _require(values, _REQUIRED.get(str(values.get("kind")), _STAMPED))
    for name, kind in _OPTIONAL.items():
        if values.get(name) is not None:
            _expect(name, values[name], kind)
    for name, (low, high) in _BETWEEN.items():
        value = values.get(name)
        if isinstance(value, int | float) and not low <= value <= high:
            raise ValueError(f"`{name}` lies between {low} and {high}")
    for name, known in _CHOICES.items():
        _expect_one_of(name, values.get(name), known)
    return row_of({**NOTHING, **values}, tuple)


def asked_of_line(values: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return name, prompt and key of a question without an id; raises ValueError as above."""
    _require(values, dict.fromkeys(("asked", "prompt", "key"), str))
    return values["asked"], values["prompt"], values["key"]


def dumped(values: object) -> str:
    """Return a value as JSON in one line; a lone surrogate stays escaped."""
    text = _PRINTED(values)
    return text if text.isprintable() else _ESCAPED(values)


def _require(values: Mapping[str, Any], kinds: Mapping[str, type]) -> None:
    for name, kind in kinds.items():
        if name not in values:
            raise ValueError(f"`{name}` is missing")
        if not _is_plain(values[name], kind):
            _expect(name, values[name], kind)


def _is_plain(value: object, kind: type) -> bool:
    """Tell at a glance of most values that they are as expected; of others False says nothing."""
    if kind is str:
        return type(value) is str and value.isascii()
    return kind is int and type(value) is int and -MOST <= value <= MOST


def _expect(name: str, value: object, kind: type) -> None:
    """Raise ValueError where a value is not of a kind; a whole number is a number too."""
    fits = isinstance(value, (kind, int) if kind is float else kind)
    if kind is not bool and isinstance(value, bool):
        fits = False
    if kind is list and isinstance(value, list):
        fits = all(isinstance(each, str) for each in value)
    if fits and isinstance(value, int) and abs(value) > MOST:
        raise ValueError(f"`{name}` is too large")
    if fits and isinstance(value, str) and not _is_whole(value):
        raise ValueError(f"`{name}` holds half a character")
    if not fits:
        word = {list: "a list of texts", str: "text", bool: "true or false"}.get(kind, "a number")
        raise ValueError(f"`{name}` must be {word}")


def _expect_one_of(name: str, value: object, known: tuple[str | int, ...]) -> None:
    if value is not None and value not in known:
        words = ", ".join(str(int(each) if isinstance(each, int) else each) for each in known)
        raise ValueError(f"`{name}` must be one of: {words}")


def _is_whole(text: str) -> bool:
    """Tell whether a text has no lone surrogate, which SQLite refuses."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
