"""What a question is: one thing to know, and the ladder of forms in which it can be asked."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Protocol

from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Span
from cssr_quiz.elsewhere import Elsewhere
from cssr_quiz.events import Event, Events, Term
from cssr_quiz.fields import Field, Fieldset, Incomplete, Kind, Problems, Record, mapping_schema
from cssr_quiz.interaction import Interaction
from cssr_quiz.kinds import FLAG, SLUG, TEXT, TEXTS, WHOLE, many, text_of
from cssr_quiz.wording import Phrase, Register
from cssr_quiz.yamltree import Items, Map, Node, Text


@dataclass(frozen=True, slots=True)
class Setting:
    """What a question finds around it in its course: names, events, and keys typed `elsewhere`."""

    language: str = "en"
    names: Register = field(default_factory=lambda: Register.of({}))
    span: When | None = None
    events: Events = field(default_factory=Events)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)

    @property
    def alone(self) -> "Setting":
        """Return the setting without the other questions of the course."""
        return replace(self, events=Events(), elsewhere=Elsewhere())


class Body(Protocol):
    """What a question type makes of its fields."""

    @property
    def key_text(self) -> str:
        """The key, as the log's digest and the overview show it."""
        ...

    def forms(self, question: "Question", setting: Setting) -> tuple[Interaction, ...]:
        """Return what the learner can be asked to do, easiest first, at least one."""
        ...


@dataclass(frozen=True, slots=True)
class Cite:
    """A pointer to a passage of the study text, with a few of its words where that helps."""

    passage: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Tests:
    """Responses that the author expects to be judged right or wrong."""

    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know: an id, a prompt, a key.

    `name` is its full name, `course/bank/id`; `sources` are the questions that a generated one is
    made of, by the text that stands for each; `answers` are the texts that are right where a text
    is asked for, so that another question can say "right, but to a different question".
    `spans` keeps the places of fields that are looked at again while a course is loaded.
    """

    name: str
    prompt: str
    body: Body
    span: Span
    rev: int = 1
    topic: str = ""
    tags: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    why: str = ""
    cites: tuple[Cite, ...] = ()
    after: tuple[str, ...] = ()
    disputed: str = ""
    tests: Tests = Tests()
    draft: bool = False
    event: Event | None = None
    sources: Mapping[str, str] = field(default_factory=dict)
    answers: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)

    def place(self, name: str) -> Span:
        """Return the place of a field's value, or of the question where none is kept."""
        return self.spans.get(name, self.span)

    @property
    def digest(self) -> str:
        """Return a hash of what is asked and what is right, for the log."""
        from hashlib import blake2b  # noqa: PLC0415 - needed for an answer, not to load a bank

        text = f"{self.prompt}\n{self.body.key_text}"
        return blake2b(text.encode(), digest_size=8).hexdigest()

    def forms(self, setting: Setting) -> tuple[Interaction, ...]:
        """Return the ladder of forms, easiest first."""
        return self.body.forms(self, setting)


_DERIVED: Final = re.compile(r"(?:.*/)?q-[0-9a-f]{10}")


def derived_id(prompt: str, key: str) -> str:
    """Return the id of a question whose author gave it none: it changes with prompt and key."""
    from hashlib import blake2b  # noqa: PLC0415 - needed for a question without an id only

    return "q-" + blake2b(f"{prompt}\n{key}".encode(), digest_size=5).hexdigest()


def bank_name(name: str) -> str:
    """Return the full name of the bank in a question's full name: `course/bank`, or `bank`."""
    return name.rpartition("/")[0]


def has_derived_name(name: str) -> bool:
    """Tell whether a full name ends in an id that was made of prompt and key."""
    return _DERIVED.fullmatch(name) is not None


@dataclass(frozen=True, slots=True)
class QuestionType:
    """A kind of question: the key that names it, its fields, and what is made of them.

    `manual` is the docstring of its module: what it is for, with a working example. `prompt`
    stands where the author leaves the prompt out; without one, the prompt is required.
    """

    key: str
    manual: str
    fields: tuple[Field[Any], ...]
    read: Callable[[Record, Problems, str], Body]
    event: Callable[[Record], tuple[str, When, Term | None] | None] = lambda _: None
    answers: Callable[[Record], tuple[str, ...]] = lambda _: ()
    prompt: str = ""
    fieldset: Fieldset = field(init=False)

    def __post_init__(self) -> None:
        fields = (*COMMON, PROMPT if not self.prompt else PROMPT_OR_NONE, *self.fields)
        object.__setattr__(self, "fieldset", Fieldset("this question", fields))


def _read_phrase(node: Node, problems: Problems) -> Phrase | None:
    if not isinstance(node, Map):
        text = text_of(node, problems)
        return None if text is None else Phrase(text)
    if len(node.entries) != 1:
        problems.add(
            node,
            "wrong-kind",
            "expected a text, or one `text: note`",
            "begin each with `- `; put quotes around a text that holds `: `",
        )
        return None
    [(key, value)] = node.entries.values()
    text, note = text_of(key, problems, name=True), text_of(value, problems)
    return None if text is None or note is None else Phrase(text, note)


def _read_cite(node: Node, problems: Problems) -> Cite | None:
    if not isinstance(node, Map):
        text = text_of(node, problems)
        return None if text is None else Cite(text)
    record = Record(node, _CITE, problems)
    try:
        return Cite(record[_PASSAGE], record[_QUOTE])
    except Incomplete:
        return None


def _read_tests(node: Node, problems: Problems) -> Tests | None:
    if not isinstance(node, Map):
        problems.add(node, "wrong-kind", "expected `right:` and `wrong:` with lists of responses")
        return None
    record = Record(node, _TESTS, problems)
    return Tests(record[_RIGHT], record[_WRONG])


_PASSAGE = Field("passage", TEXT, "the anchor of the passage")
_QUOTE = Field("quote", TEXT, "a few words that stand in the passage", default="")
_CITE = Fieldset("a citation", (_PASSAGE, _QUOTE))
_RIGHT = Field("right", TEXTS, "responses that must be judged right", default=())
_WRONG = Field("wrong", TEXTS, "responses that must not be judged right", default=())
_TESTS = Fieldset("`tests`", (_RIGHT, _WRONG))


def phrase_schema(text: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema of a text, or of one `text: note`."""
    return {
        "if": {"type": "object"},
        "then": {
            "minProperties": 1,
            "maxProperties": 1,
            "propertyNames": {"pattern": text["pattern"]},
            "additionalProperties": TEXT.schema,
        },
        "else": text,
    }


PHRASE: Final = Kind("text, or `text: note`", _read_phrase, phrase_schema(TEXT.schema))
PHRASES: Final = many(PHRASE)
CITE: Final = Kind(
    "passage",
    _read_cite,
    {"if": {"type": "object"}, "then": mapping_schema(_CITE), "else": TEXT.schema},
)
TESTS: Final = Kind(
    "responses",
    _read_tests,
    mapping_schema(_TESTS),
)

ID = Field("id", SLUG, "a short name, unique in the bank, that never changes", default="")
REV = Field(
    "rev", WHOLE, "raise it when the question asks something else: progress starts anew", default=1
)
PROMPT = Field("prompt", TEXT, "what the learner reads")
PROMPT_OR_NONE = Field("prompt", TEXT, "what the learner reads", default="")
TOPIC = Field("topic", TEXT, "a word that groups questions", default="")
TAGS = Field("tags", TEXTS, "further words to filter by", default=())
HINTS = Field("hints", TEXTS, "hints, in steps, shown on demand", default=())
WHY = Field("why", TEXT, "one or two sentences shown after the response", default="")
CITES = Field("cite", many(CITE), "the passage of the study text where it stands", default=())
AFTER = Field("after", TEXTS, "ids of questions to know first", default=())
DISPUTED = Field("disputed", TEXT, "who sees it otherwise, shown with the key", default="")
TESTED = Field("tests", TESTS, "responses to run against the key", default=Tests())
DRAFT = Field(
    "draft", FLAG, "true: checked, but not asked until its author takes this out", default=False
)
COMMON = (ID, REV, TOPIC, TAGS, HINTS, WHY, CITES, AFTER, DISPUTED, TESTED, DRAFT)


def text_nodes(node: Node) -> list[Text]:
    """Return the nodes of the texts of one or more `text, or text: note`."""
    each_of = node.items if isinstance(node, Items) else (node,)
    firsts = (
        next((key for key, _ in each.entries.values()), each) if isinstance(each, Map) else each
        for each in each_of
    )
    return [each for each in firsts if isinstance(each, Text)]
