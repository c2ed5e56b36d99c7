"""Things to put in order, first to last; a list within the list is a tie.

```yaml
bank: example
questions:
  - id: interwar-order
    prompt: Put these in order, from the earliest.
    order:
      - Recognition of the USSR
      - Treaty of Alliance
      - [Munich Agreement, Franco-German declaration]
      - German occupation of Prague
```
"""

from dataclasses import dataclass, replace

from cssr_quiz import dates
from cssr_quiz.fields import Field, Kind, Problems, Record, least_items
from cssr_quiz.interaction import Arrange, Interaction
from cssr_quiz.kinds import TEXTS, text_of
from cssr_quiz.question import Question, QuestionType, Setting
from cssr_quiz.sameness import alike_texts
from cssr_quiz.yamltree import Items, Node, Text

_APART = "delete or reword one, or join it to its neighbour, as in `the dog`"


def _read_order(node: Node, problems: Problems) -> Arrange | None:
    if not isinstance(node, Items):
        problems.add(
            node, "wrong-kind", "expected a list, first to last", "write one `- item` line each"
        )
        return None
    items: list[str] = []
    ranks: list[int] = []
    for rank, each in enumerate(node.items):
        for part in each.items if isinstance(each, Items) else (each,):
            text = text_of(part, problems)
            if text is not None:
                items.append(text)
                ranks.append(rank)
    nodes = [
        part for each in node.items for part in (each.items if isinstance(each, Items) else (each,))
    ]
    alike_texts([part for part in nodes if isinstance(part, Text)], problems, way=_APART)
    if len(items) < len(nodes):
        return None
    if len(set(ranks)) < 2:  # noqa: PLR2004 - one thing has no order
        problems.add(node, "too-few", "an order needs two different places or more", "add items")
        return None
    return Arrange(tuple(items), tuple(ranks))


ORDER = Field(
    "order",
    Kind(
        "list, first to last",
        _read_order,
        {
            "type": "array",
            "allOf": [least_items(2, "an order needs two items or more")],
            "items": TEXTS.schema,
            "errorMessage": "expected items in a list, first to last",
        },
    ),
    "the items, first to last; a list within the list is a tie",
)


@dataclass(frozen=True, slots=True)
class OrderBody:
    """The items and their ranks."""

    arrange: Arrange

    @property
    def key_text(self) -> str:
        """Return the items in order."""
        return self.arrange.key_text

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Arrange; an item that is an event of the course has its date."""
        del question
        events = map(setting.events.named, self.arrange.items)
        whens = tuple(event.when if event else None for event in events)
        if not any(whens):
            return (self.arrange,)
        labels = tuple(dates.say(when, setting.language) if when else "" for when in whens)
        return (replace(self.arrange, labels=labels, whens=whens),)


def _read(record: Record, problems: Problems, language: str) -> OrderBody:
    del problems, language
    return OrderBody(record[ORDER])


TYPE = QuestionType("order", __doc__, (ORDER,), _read)
