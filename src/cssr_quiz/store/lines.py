"""Rows of the log as lines of JSON, there and back; `docs/log.md` is their manual."""

import json
import sqlite3
from collections.abc import Mapping
from typing import Any, Final

from cssr_quiz.review import Row
from cssr_quiz.store.rows import NOTHING, REPORT, REVIEW, row_of, row_values

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
_OPTIONAL: Final[Mapping[str, type]] = {
    "target": str, "confidence": str, "confused": str, "rating": int, "guess": bool,
}  # fmt: skip

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
    kinds = dict.fromkeys(_TEXTS, str) | dict.fromkeys(_WHOLE, int)
    required = {**kinds, **_FIELDS.get(str(values.get("kind")), {})}
    for name, kind in required.items():
        if name not in values:
            raise ValueError(f"`{name}` is missing")
        _expect(name, values[name], kind)
    for name, kind in _OPTIONAL.items():
        if values.get(name) is not None:
            _expect(name, values[name], kind)
    if not 0 <= values.get("credit", 0) <= 1:
        raise ValueError("`credit` lies between 0 and 1")
    flat = {**NOTHING, **values}
    for name in _LISTS:
        if flat[name] is not None:
            flat[name] = json.dumps(flat[name])
    return row_of(flat)


def dumped(values: object) -> str:
    """Return a value as JSON in one line; a lone surrogate stays escaped."""
    text = _PRINTED(values)
    return text if text.isprintable() else _ESCAPED(values)


def _expect(name: str, value: object, kind: type) -> None:
    """Raise ValueError where a value is not of a kind; a whole number is a number too."""
    fits = isinstance(value, (kind, int) if kind is float else kind)
    if kind is not bool and isinstance(value, bool):
        fits = False
    if kind is list and isinstance(value, list):
        fits = all(isinstance(each, str) for each in value)
    if not fits:
        word = {list: "a list of texts", str: "text", bool: "true or false"}.get(kind, "a number")
        raise ValueError(f"`{name}` must be {word}")
