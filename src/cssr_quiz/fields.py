"""A mapping in a file read field by field, from one declaration that also documents it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

from cssr_quiz.diagnostics import Diagnostic, Level, Span, did_you_mean, way_out
from cssr_quiz.yamltree import Items, Map, Node, Text

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Problems:
    """Collects the diagnostics of one file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []

    def add(
        self,
        node: Node,
        code: str,
        message: str,
        hint: str = "",
        level: Level = Level.ERROR,
    ) -> None:
        """Note a problem at the place of a node."""
        self.found.append(Diagnostic(self.span(node), code, message, hint, level))

    def span(self, node: Node) -> Span:
        """Return a node's place; a scalar in one line is underlined as a whole."""
        text = node.text if isinstance(node, Text) else ""
        return Span(self.path, node.line, node.column, 1 if "\n" in text else len(text) or 1)


@dataclass(frozen=True, slots=True)
class Kind(Generic[T_co]):
    """What a field may hold: how it is read, and its JSON Schema.

    `read` returns None after noting why a node does not fit.
    """

    name: str
    read: Callable[[Node, Problems], T_co | None]
    schema: Mapping[str, Any]


class _Required:
    """The default of a field that has none."""


REQUIRED: Final[Any] = _Required()


@dataclass(frozen=True, slots=True)
class Field(Generic[T_co]):
    """One field: its name, what it holds, what it is for, and what holds where it is left out."""

    name: str
    kind: Kind[T_co]
    about: str
    default: T_co = REQUIRED

    @property
    def required(self) -> bool:
        """Tell whether the field must be there."""
        return self.default is REQUIRED


def mapping_schema(fieldset: "Fieldset") -> dict[str, Any]:
    """Return the JSON Schema of a mapping with these fields and no others."""
    return {
        "title": f"fields of {fieldset.what}",
        "type": "object",
        "properties": {each.name: field_schema(each) for each in fieldset.fields},
        "required": [each.name for each in fieldset.fields if each.required],
        "additionalProperties": False,
    }


def field_schema(wanted: Field[Any]) -> dict[str, Any]:
    """Return the JSON Schema of a field, with what it is for and its default if it is plain."""
    schema = {"description": wanted.about, **wanted.kind.schema}
    if isinstance(wanted.default, bool | int | float) or (
        isinstance(wanted.default, str) and wanted.default
    ):
        schema["default"] = wanted.default
    return schema


def least_items(least: int, told: str) -> dict[str, Any]:
    """Return the JSON Schema of a list with so many items; an editor says `told` of a shorter one.

    Of `minItems` editors speak in words of their own.
    """
    return {"contains": {}, "minContains": least, "errorMessage": told}


@dataclass(frozen=True, slots=True)
class Fieldset:
    """The fields that one kind of mapping may have; `what` names it in messages.

    `deeper` are names of fields that belong further right where they stand below a list, to one of
    the things in it.
    """

    what: str
    fields: tuple[Field[Any], ...]
    deeper: frozenset[str] = frozenset()
    by_name: dict[str, Field[Any]] = field(init=False, repr=False, compare=False)
    required: tuple[Field[Any], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {each.name: each for each in self.fields})
        object.__setattr__(self, "required", tuple(each for each in self.fields if each.required))


class Incomplete(Exception):  # noqa: N818 - not an error: the problem is noted already
    """A required field is missing or unreadable, so nothing can be made of the mapping."""


class Record:
    """A mapping whose fields were all read; `record[FIELD]` is the value, with the field's type."""

    __slots__ = ("_values", "node")

    def __init__(self, node: Map, fieldset: Fieldset, problems: Problems) -> None:
        """Read every field, noting each problem, unknown and missing fields among them."""
        self.node = node
        self._values: dict[str, Any] = {}
        by_name = fieldset.by_name
        meant = set()
        listed = False
        for name, (key, value) in node.entries.items():
            known = by_name.get(name)
            if known is None:
                if listed and name in fieldset.deeper:
                    _too_far_left(key, problems)
                else:
                    meant.add(_unknown(key, fieldset, problems))
                continue
            listed = listed or isinstance(value, Items)
            read = known.kind.read(value, problems)
            if read is not None:
                self._values[name] = read
        for each in fieldset.required:
            if each.name not in node.entries and each.name not in meant:
                problems.add(
                    node,
                    "missing-field",
                    f"{fieldset.what} needs the field `{each.name}`",
                    f"add `{each.name}:`, {each.about}",
                )

    def __getitem__(self, wanted: Field[T]) -> T:
        """Return a field's value or default; raises Incomplete where there is neither."""
        value: T = self._values.get(wanted.name, wanted.default)
        if value is REQUIRED:
            raise Incomplete(wanted.name)
        return value

    def place(self, wanted: Field[Any]) -> Node:
        """Return the node of a field's value, or of the mapping where it is left out."""
        entry = self.node.entries.get(wanted.name)
        return entry[1] if entry else self.node


MEANT: Final[Mapping[str, tuple[str, ...]]] = {
    "q": ("prompt",),
    "a": ("answer",),
    "question": ("prompt",),
    "ask": ("prompt",),
    "text": ("prompt",),
    "statement": ("prompt",),
    "correct": ("answer", "right"),
    "right": ("answer",),
    "solution": ("answer",),
    "key": ("answer",),
    "options": ("choices", "wrong"),
    "option": ("choices", "wrong"),
    "distractors": ("wrong",),
    "incorrect": ("wrong",),
    "false": ("wrong",),
    "true": ("right",),
    "explanation": ("why",),
    "explain": ("why",),
    "feedback": ("why",),
    "comment": ("why",),
    "note": ("why",),
    "hint": ("hints",),
    "tag": ("tags",),
    "year": ("date",),
    "day": ("date",),
    "synonyms": ("accept",),
    "alternatives": ("accept",),
    "category": ("topic",),
    "subject": ("topic",),
    "name": ("title", "id"),
    "lang": ("language",),
}
"""What authors who come from another program call a field."""


def meant(name: str, known: list[str]) -> str:
    """Return the field that was probably meant by a name, or an empty text."""
    folded = name.strip().lower()
    other = next((each for each in MEANT.get(folded, ()) if each in known), "")
    return other or did_you_mean(folded, known)


def _too_far_left(key: Text, problems: Problems) -> None:
    said = f"`{key.text}` is a field of a question, and stands too far left"
    way_out = "move it to the right, below the first field of its question"
    problems.add(key, "wrong-indent", said, way_out)


def _unknown(key: Text, fieldset: Fieldset, problems: Problems) -> str:
    """Note an unknown field; return the name that was probably meant."""
    names = [each.name for each in fieldset.fields]
    guess = meant(key.text, names)
    hint = way_out(guess, f"the fields of {fieldset.what} are {', '.join(names)}")
    problems.add(key, "unknown-field", f"unknown field `{key.text}`", hint)
    return guess
