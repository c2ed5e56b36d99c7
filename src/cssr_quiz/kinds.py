"""What a field may hold: texts, ids, numbers, dates, flags, and lists of them."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeVar

from cssr_quiz import dates
from cssr_quiz.diagnostics import way_out
from cssr_quiz.fields import Kind, Problems
from cssr_quiz.wording import without_accents
from cssr_quiz.yamltree import Items, Map, Node, Text

T = TypeVar("T")


def as_map(
    node: Node, what: str, problems: Problems, hint: str = "write `name: value` lines"
) -> Map | None:
    """Return the node where it is a mapping, else note that it should be."""
    if isinstance(node, Map):
        return node
    problems.add(node, "wrong-kind", f"{what} must be fields with values", hint)
    return None


_NOTHING: Final = frozenset({"~", "null", "Null", "NULL"})
"""What YAML, and so every editor, takes for nothing where it has no quotes."""


def text_of(node: Node, problems: Problems, *, name: bool = False) -> str | None:
    """Return the text of a scalar, with white space folded; an empty one is a problem.

    One that is the `name` of a field, as an option with a note is, is a text to an editor as well.
    """
    if not isinstance(node, Text):
        items = isinstance(node, Items)
        found, reason = ("a list", "begins with `[`") if items else ("fields", "holds `: `")
        problems.add(
            node,
            "wrong-kind",
            f"expected a text, found {found}",
            f"write one text, in quotes where it {reason}",
        )
        return None
    text = node.text
    if "\n" in text or "  " in text or text != text.strip():
        text = " ".join(text.split())
    if not text:
        problems.add(node, "empty-value", "nothing stands here", "fill it in or delete the field")
        return None
    if text in _NOTHING and node.plain and not name:
        said = f"`{text}` without quotes means nothing in YAML"
        problems.add(node, "empty-value", said, f'write `"{text}"`, or delete the field')
        return None
    return text


# An editor sees `1938` as a number and `true` as a flag; here they are texts as they stand.
# `errorMessage` is what the server of YAML says, in VS Code and others, in place of its own words.
_SCALAR: Final = {
    "type": ["string", "number", "boolean"],
    "pattern": r"\S",
    "errorMessage": "expected a text",
}


def parsed(name: str, parse: Callable[[str], T], code: str, schema: Mapping[str, Any]) -> Kind[T]:
    """Make a kind from a function that parses a text.

    It raises ValueError with our wording, and with a hint behind it where there is a way out.
    """

    def read(node: Node, problems: Problems) -> T | None:
        text = text_of(node, problems)
        if text is None:
            return None
        try:
            return parse(text)
        except ValueError as error:
            problems.add(node, code, *error.args)
            return None

    return Kind(name, read, {**_SCALAR, **schema})


def many(kind: Kind[T]) -> Kind[tuple[T, ...]]:
    """Make the kind of a list; one value alone stands for a list of one."""

    def read(node: Node, problems: Problems) -> tuple[T, ...]:
        nodes: Iterable[Node] = node.items if isinstance(node, Items) else (node,)
        found = [kind.read(each, problems) for each in nodes]
        return tuple([value for value in found if value is not None])

    schema = {
        "if": {"type": "array"},
        "then": {"items": kind.schema},
        "else": kind.schema,
    }
    return Kind(f"list of: {kind.name}", read, schema)


_SLUG = re.compile("[a-z0-9][a-z0-9-]*")
_OF_SLUG: Final = "use small letters a to z, digits, and hyphens between"


def _slug(text: str) -> str:
    if _SLUG.fullmatch(text):
        return text
    said = f"`{text}` is no id: {_OF_SLUG}"
    named = text.lower().removesuffix(".yaml")
    meant = "-".join(re.findall("[a-z0-9]+", without_accents(named)))
    raise ValueError(said, way_out(meant))


def _one_slug(text: str) -> str:
    """Read an id where several may stand, in brackets alone."""
    if ", " in text:
        raise ValueError(f"`{text}` is no id: {_OF_SLUG}", f"several stand in brackets: `[{text}]`")
    return _slug(text)


def _whole(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text) > 0:  # noqa: PLR2004
        return int(text)
    raise ValueError(f"expected a whole number from 1, found `{text}`")


MOST_DIGITS: Final = 100
"""How many digits a number has at most before or behind its point; there are 80 of atoms."""


_THOUSANDS: Final = re.compile(r"[-+]?[0-9]{1,3}((,[0-9]{3})+|(\.[0-9]{3}){2,})")


def _meant(plain: str) -> str:
    """Return what was meant by a number with a comma, a book's minus or a unit, as a hint."""
    whole = plain.replace("\N{MINUS SIGN}", "-")
    bare = re.sub(r"^[^\d.,+-]+(?=\d)", "", whole)
    straight = re.sub(r"(?<=\d)[^\d,.]+$", "", bare)
    ways = [re.sub("[,.]", "", straight)] if _THOUSANDS.fullmatch(straight) else []
    ways += [straight.replace(",", ".")] if straight.count(",") <= 1 else []
    read = [f"`{way}`" for way in ways if re.fullmatch(f"[-+]?{UNSIGNED}", way)]
    if straight != bare and read:
        return f"write {' or '.join(read)}, and what is counted into `unit:`"
    return f"did you mean {' or '.join(read)}?" if read else ""


def decimal(text: str) -> Decimal:
    """Return a number with a point for decimals; raises ValueError with our wording."""
    plain = text.replace("_", "").replace("\N{NO-BREAK SPACE}", "").replace(" ", "")
    try:
        value = Decimal(plain if plain.isascii() else "NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise ValueError(f"expected a number such as 20 or 3.5, found `{text}`", _meant(plain))
    if abs(value.adjusted()) > MOST_DIGITS:
        raise ValueError(f"`{text}` has more than {MOST_DIGITS} digits")
    return value


_GAP = r"[_\s]"
_MORE = r"[0-9_\s]"
_DIGITS = rf"{_GAP}*([0-9]{_MORE}*(\.{_MORE}*)?|\.{_GAP}*[0-9]{_MORE}*)"
UNSIGNED: Final = rf"{_DIGITS}([eE]{_GAP}*[-+]?{_GAP}*[0-9]{_MORE}*)?"
"""What `decimal` reads, but for its sign, as a pattern."""


_FLAGS = {"true": True, "yes": True, "false": False, "no": False}


def _flag(text: str) -> bool:
    if text.lower() in _FLAGS:
        return _FLAGS[text.lower()]
    raise ValueError(f"expected `true` or `false`, found `{text}`")


TEXT: Final = Kind("text", text_of, _SCALAR)
TEXTS: Final = many(TEXT)
_SLUG_SCHEMA: Final = {
    "type": ["string", "integer", "boolean"],
    "minimum": 0,
    "pattern": rf"^\s*{_SLUG.pattern}\s*$",
    "errorMessage": "an id has small letters a to z, digits, and hyphens between",
}
SLUG: Final = parsed("id", _slug, "bad-id", _SLUG_SCHEMA)
SLUGS: Final = many(parsed("id", _one_slug, "bad-id", _SLUG_SCHEMA))
WHOLE: Final = Kind(
    "whole number",
    parsed("", _whole, "bad-number", {}).read,
    {
        "type": ["integer", "string"],
        "minimum": 1,
        "maximum": 999_999_999,
        "pattern": r"^\s*0*[1-9][0-9]*\s*$",
        "errorMessage": "expected a whole number from 1",
    },
)
WHEN: Final = parsed(
    "date",
    dates.parse,
    "bad-date",
    {
        "type": ["string", "number"],
        "pattern": "[0-9]",
        "errorMessage": "expected a date, such as 1935-05-16 or 1934",
    },
)
FLAG: Final = Kind(
    "true or false",
    parsed("", _flag, "bad-flag", {}).read,
    {
        "type": ["boolean", "string"],
        "pattern": r"^\s*([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$",
        "errorMessage": "expected `true` or `false`",
    },
)
