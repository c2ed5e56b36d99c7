"""The fields at the top of a bank and in `course.yaml`, declared once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.bank import Source
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level, Span, way_out
from cssr_quiz.fields import (
    Field,
    Fieldset,
    Kind,
    Problems,
    Record,
    least_items,
    mapping_schema,
)
from cssr_quiz.kinds import SLUG, SLUGS, TEXT, TEXTS, WHEN, as_map
from cssr_quiz.questions import TYPES
from cssr_quiz.yamltree import Items, Map, Node, Text

NO_SOURCE: Final = Source()
_OFTEN: Final = frozenset({"en", "cs", "sk", "de", "ru"})
"""Codes for which no table of languages is loaded."""


def _read_names(node: Node, problems: Problems) -> Mapping[str, tuple[str, ...]] | None:
    register = as_map(node, "the register of names", problems)
    if register is None:
        return None
    names = {}
    for key, value in register.entries.values():
        spellings = TEXTS.read(value, problems)
        if spellings is not None:
            names[" ".join(key.text.split())] = spellings
    return names


def _read_source(node: Node, problems: Problems) -> Source | None:
    mapping = as_map(node, "`source`", problems)
    if mapping is None:
        return None
    record = Record(mapping, _SOURCE, problems)
    return Source(
        title=record[_SOURCE_TITLE],
        url=record[_URL],
        authors=record[_AUTHORS],
        license=record[_LICENSE],
        revision=record[_REVISION],
    )


def _read_language(node: Node, problems: Problems) -> str | None:
    """Read the code of a language, which is known by small letters: `EN` is `en`."""
    code = TEXT.read(node, problems)
    if code is None or code in _OFTEN:
        return code
    if not dates.names_a_language(code):
        way = way_out(dates.code_meant(code), "write a code such as `en`, `cs` or `de`")
        message = f"`{code}` is no code of a language, and English is taken"
        problems.add(node, "unknown-language", message, way, Level.WARNING)
    language, dash, region = code.partition("-")
    return language.lower() + dash + region


def _read_questions(node: Node, problems: Problems) -> Items | None:
    if isinstance(node, Items):
        return node
    first = next((key for key, _ in node.entries.values()), None) if isinstance(node, Map) else None
    if first and first.text.startswith("-"):
        problems.add(first, "no-space", "a hyphen needs a space after it", "write `- id: ...`")
    else:
        way_out = "begin each question with `- `"
        problems.add(node, "wrong-kind", "`questions` must be a list", way_out)
    return None


_SOURCE_TITLE = Field("title", TEXT, "the work that the questions derive from", default="")
_URL = Field("url", TEXT, "where it stands", default="")
_AUTHORS = Field("authors", TEXT, "who wrote it", default="")
_LICENSE = Field("license", TEXT, "its licence", default="")
_REVISION = Field("revision", TEXT, "which revision of it was used", default="")
_SOURCE = Fieldset("`source`", (_SOURCE_TITLE, _URL, _AUTHORS, _LICENSE, _REVISION))

NAMES_KIND: Final = Kind(
    "register of names",
    _read_names,
    {
        "type": "object",
        "additionalProperties": TEXTS.schema,
        "errorMessage": "expected `name: other spellings` lines",
    },
)
SOURCE_KIND: Final = Kind(
    "source",
    _read_source,
    mapping_schema(_SOURCE),
)

LANGUAGE_KIND: Final = Kind("code of a language", _read_language, TEXT.schema)

BANK = Field("bank", SLUG, "the bank's id, unique in its course")
COURSE = Field("course", SLUG, "the course's id, which begins the name of each of its questions")
TITLE = Field("title", TEXT, "what learners read above the questions", default="")
LANGUAGE = Field(
    "language", LANGUAGE_KIND, "the language of the questions, such as `en` or `cs`", default=""
)
SPAN: Field[When | None] = Field(
    "span",
    WHEN,
    "the years that the course covers, such as `1918/1992`; `'35` is read inside it",
    default=None,
)
STUDY_TEXT = Field("text", TEXT, "the file of the study text that `cite` points into", default="")
SOURCE = Field("source", SOURCE_KIND, "the work that the questions derive from", default=NO_SOURCE)
NAMES = Field(
    "names", NAMES_KIND, "one register of spellings: `name: [other spellings]`", default={}
)
BANKS = Field("banks", SLUGS, "the banks in the order of learning; others follow", default=())
QUESTIONS = Field(
    "questions",
    Kind(
        "list of questions",
        _read_questions,
        {
            "type": "array",
            "allOf": [least_items(1, "a bank needs a question, `- prompt: ...`")],
            "errorMessage": "expected a list, each question beginning with `- `",
        },
    ),
    "the questions",
)

_OF_BANK = (BANK, TITLE, LANGUAGE, SPAN, STUDY_TEXT, SOURCE, NAMES, QUESTIONS)
BANK_FIELDS: Final = Fieldset(
    "a bank",
    _OF_BANK,
    deeper=frozenset().union(*(kind.fieldset.by_name for kind in TYPES))
    - {each.name for each in _OF_BANK},
)
COURSE_FIELDS: Final = Fieldset(
    "a course", (COURSE, TITLE, LANGUAGE, SPAN, STUDY_TEXT, SOURCE, NAMES, BANKS)
)


@dataclass(frozen=True, slots=True)
class Header:
    """What a course says of all its banks, and what a bank may say otherwise.

    `text_at` is where the study text is named, `places` are line and column of each of `banks`.
    """

    name: str = ""
    title: str = ""
    language: str = ""
    span: When | None = None
    text: str = ""
    source: Source = NO_SOURCE
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    banks: tuple[str, ...] = ()
    text_at: Span | None = field(default=None, compare=False)
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, record: Record, name: Field[str], problems: Problems) -> "Header":
        """Take the header's fields; raises Incomplete where its id is missing."""
        return cls(
            name=record[name],
            title=record[TITLE],
            language=record[LANGUAGE],
            span=record[SPAN],
            text=record[STUDY_TEXT],
            source=record[SOURCE],
            names=record[NAMES],
            banks=record[BANKS],
            text_at=problems.span(record.place(STUDY_TEXT)),
            places=_places(record.place(BANKS)),
        )


def _places(banks: Node) -> Mapping[str, tuple[int, int]]:
    """Return the line and column of each name under `banks`."""
    nodes = banks.items if isinstance(banks, Items) else (banks,)
    return {each.text.strip(): (each.line, each.column) for each in nodes if isinstance(each, Text)}
