"""Options of which one is right, or several; a wrong one says why it is wrong.

```yaml
bank: example
questions:
  - id: economic-bloc
    prompt: Which organisation bound the economies of the Soviet bloc together?
    choices:
      - right: Comecon
        why: The Council for Mutual Economic Assistance was founded in 1949.
      - Warsaw Pact: It was the military alliance, founded in 1955.
      - Cominform
```
"""

from contextlib import suppress
from dataclasses import dataclass, replace

from cssr_quiz.diagnostics import Level, did_you_mean
from cssr_quiz.elsewhere import Others
from cssr_quiz.fields import (
    Field,
    Fieldset,
    Incomplete,
    Kind,
    Problems,
    Record,
    least_items,
    mapping_schema,
    meant,
)
from cssr_quiz.interaction import Choose, Interaction, Option
from cssr_quiz.kinds import FLAG, TEXT, UNSIGNED, decimal, many, parsed
from cssr_quiz.question import PHRASE, Question, QuestionType, Setting
from cssr_quiz.sameness import alike_texts
from cssr_quiz.yamltree import Items, Map, Node, Text


def _credit(text: str) -> float:
    with suppress(ValueError):
        if 0 <= (value := decimal(text)) <= 1:
            return float(value)
    raise ValueError(f"`credit` is a share from 0 to 1, found `{text}`")


_RIGHT = Field("right", TEXT, "an option that is right", default="")
_WRONG = Field("wrong", TEXT, "an option that is wrong", default="")
_WHY = Field("why", TEXT, "shown to the learner who picks it", default="")
_CREDIT = Field(
    "credit",
    parsed(
        "share",
        _credit,
        "bad-number",
        {
            "type": ["number", "string"],
            "minimum": 0,
            "maximum": 1,
            "pattern": rf"^\s*\+?{UNSIGNED}$",
            "errorMessage": "expected a share from 0 to 1",
        },
    ),
    "what a wrong option still earns, from 0 to 1",
    default=0.0,
)
_OPTION = Fieldset("an option", (_RIGHT, _WRONG, _WHY, _CREDIT))


def _read_option(node: Node, problems: Problems) -> Option | None:
    marked = isinstance(node, Map) and {"right", "wrong"} & node.entries.keys()
    if isinstance(node, Map) and (marked or len(node.entries) > 1):
        if not marked and node.entries.keys() <= _OPTION.by_name.keys():
            problems.add(node, "missing-field", "an option needs the field `right` or `wrong`")
        record = Record(node, _OPTION, problems)
        right, wrong = record[_RIGHT], record[_WRONG]
        if right and wrong:
            problems.add(node, "two-keys", "an option is `right` or `wrong`, not both")
        text = right or wrong
        return Option(text, bool(right), record[_WHY], record[_CREDIT]) if text else None
    phrase = PHRASE.read(node, problems)
    may_be_field = phrase and phrase.note and phrase.text.islower()
    guess = did_you_mean(phrase.text, ["right", "wrong"]) if phrase and may_be_field else ""
    if phrase and guess:
        problems.add(
            node,
            "unknown-field",
            f"`{phrase.text}` is shown as an option, with a note",
            f"did you mean `{guess}`?",
            Level.WARNING,
        )
    return Option(phrase.text, note=phrase.note) if phrase else None


OPTION = Kind(
    "option",
    _read_option,
    {
        "if": {
            "type": "object",
            "anyOf": [{"required": ["right"]}, {"required": ["wrong"]}, {"minProperties": 2}],
        },
        "then": {
            **mapping_schema(_OPTION),
            "if": {"required": ["right"]},
            "then": {
                "patternProperties": {"^wrong$": False},
                "errorMessage": "an option is `right` or `wrong`, not both",
            },
            "else": {"required": ["wrong"]},
        },
        "else": PHRASE.schema,
    },
)


def _read_options(node: Node, problems: Problems) -> tuple[Option, ...] | None:
    if isinstance(node, Map) or (isinstance(node, Text) and node.text):
        hint = "write each in a line of its own: `- right: ...` and `- wrong: ...`"
        problems.add(node, "wrong-kind", "the options of `choices` need hyphens", hint)
        return None
    return many(OPTION).read(node, problems)


CHOICES = Field(
    "choices",
    Kind(
        "list of: option",
        _read_options,
        {
            "type": "array",
            "allOf": [least_items(2, "a choice needs two options or more")],
            "items": OPTION.schema,
            "contains": {"type": "object", "required": ["right"]},
            "errorMessage": "expected options in a list, `- right: ...` for each that is right",
        },
    ),
    "the options; write `right: ...` for those that are right",
)
WHOLE = Field(
    "whole",
    FLAG,
    "true: credit only where every right option is picked and no wrong one",
    default=False,
)
FIXED = Field("fixed", FLAG, "true: the options keep their order", default=False)


@dataclass(frozen=True, slots=True)
class ChoicesBody:
    """The options."""

    choose: Choose

    @property
    def key_text(self) -> str:
        """Return the right options."""
        return self.choose.key_text

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Choose."""
        others = Others(setting.elsewhere.answered, question.name)
        return (replace(self.choose, elsewhere=others.only),)


def _read(record: Record, problems: Problems, language: str) -> ChoicesBody:
    del language
    options = record[CHOICES]
    node = record.place(CHOICES)
    if isinstance(node, Items) and len(options) < len(node.items):
        raise Incomplete(CHOICES.name)
    if not any(option.right for option in options):
        _tell_no_right(node, problems)
    if len(options) < 2:  # noqa: PLR2004 - a choice needs two
        problems.add(node, "one-option", "a choice needs two options or more", "add wrong options")
    if isinstance(node, Items):
        texts = [text for each in node.items if (text := _text_node(each))]
        alike_texts(texts, problems, options=True)
    return ChoicesBody(Choose(options, whole=record[WHOLE], fixed=record[FIXED]))


def _tell_no_right(node: Node, problems: Problems) -> None:
    """Note that no option is right, at the one that its author meant to mark, if there is any."""
    keys = [key for each in getattr(node, "items", ()) for key in _only_key(each)]
    marked = next((key for key in keys if meant(key.text, ["right", "wrong"]) == "right"), None)
    if marked is None:
        hint = "write `- right: ...` for the right one"
        problems.add(node, "no-key", "no option is marked right", hint)
    else:
        message = f"`{marked.text}` is read as an option, and no option is marked right"
        problems.add(marked, "no-key", message, "write `- right: ...`, in small letters")


def _only_key(node: Node) -> tuple[Text, ...]:
    return tuple(key for key, _ in node.entries.values()) if isinstance(node, Map) else ()


def _text_node(node: Node) -> Text | None:
    """Return the node of an option's text."""
    if isinstance(node, Map):
        marked = node.entries.get("right") or node.entries.get("wrong")
        node = marked[1] if marked else next((key for key, _ in node.entries.values()), node)
    return node if isinstance(node, Text) else None


TYPE = QuestionType("choices", __doc__, (CHOICES, WHOLE, FIXED), _read)
