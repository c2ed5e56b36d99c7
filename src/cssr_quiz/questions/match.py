"""Pairs to be found again; `extra` adds right-hand texts that belong to nothing.

```yaml
bank: example
questions:
  - id: organisations-years
    prompt: In which year was each founded?
    match:
      Comecon: 1949
      Warsaw Pact: 1955
    extra: [1945, 1961]
```
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cssr_quiz.fields import Field, Kind, Problems, Record
from cssr_quiz.interaction import Interaction, Pair
from cssr_quiz.kinds import TEXT, TEXTS, text_of
from cssr_quiz.question import Question, QuestionType, Setting
from cssr_quiz.sameness import alike_texts
from cssr_quiz.yamltree import Items, Map, Node, Text


def _read_pairs(node: Node, problems: Problems) -> tuple[tuple[str, str], ...] | None:
    if not isinstance(node, Map):
        problems.add(node, "wrong-kind", "expected pairs", "write one `left: right` line each")
        return None
    pairs = [
        (text_of(key, problems, name=True), text_of(value, problems))
        for key, value in node.entries.values()
    ]
    alike_texts([key for key, _ in node.entries.values()], problems)
    if len(pairs) < 2 and not node.twice:  # noqa: PLR2004 - one pair is no question
        problems.add(node, "too-few", "a match needs two pairs or more", "add pairs")
    return tuple((left, right) for left, right in pairs if left and right)


MATCH = Field(
    "match",
    Kind(
        "pairs",
        _read_pairs,
        {
            "type": "object",
            "minProperties": 1,
            "if": {"maxProperties": 1},
            "then": {
                "patternProperties": {"": False},
                "errorMessage": "a match needs two pairs or more",
            },
            "propertyNames": {"pattern": r"\S"},
            "additionalProperties": TEXT.schema,
            "errorMessage": "expected pairs, `left: right`",
        },
    ),
    "the pairs, `left: right`",
)
EXTRA = Field("extra", TEXTS, "right-hand texts that match nothing", default=())


@dataclass(frozen=True, slots=True)
class MatchBody:
    """The pairs with all right-hand sides."""

    pair: Pair

    @property
    def key_text(self) -> str:
        """Return the pairs."""
        return self.pair.key_text

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Pair."""
        del question, setting
        return (self.pair,)


def _read(record: Record, problems: Problems, language: str) -> MatchBody:
    del language
    pairs, extra = record[MATCH], record[EXTRA]
    rights = {right for _, right in pairs}
    for text in extra:
        if text in rights:
            node = record.place(EXTRA)
            place = next(
                (n for n in getattr(node, "items", ()) if isinstance(n, Text) and n.text == text),
                node,
            )
            problems.add(
                place,
                "equal-options",
                f"`{text}` stands in a pair already",
                "an extra matches nothing",
            )
    alike_texts(_shown(record), problems, options=True)
    right = dict.fromkeys([*(right for _, right in pairs), *extra])
    return MatchBody(
        Pair(tuple(left for left, _ in pairs), tuple(r for _, r in pairs), tuple(right))
    )


def _shown(record: Record) -> Iterable[Text]:
    """Return what is shown on the right, each text once: pairs may share a partner."""
    pairs, extra = record.place(MATCH), record.place(EXTRA)
    partners = [value for _, value in pairs.entries.values()] if isinstance(pairs, Map) else []
    nodes = [*partners, *(extra.items if isinstance(extra, Items) else (extra,))]
    shown: dict[str, Text] = {}
    for node in nodes:
        if isinstance(node, Text):
            shown.setdefault(node.text, node)
    return shown.values()


TYPE = QuestionType("match", __doc__, (MATCH, EXTRA), _read)
