"""Questions that their authors split by a hyphen in front of each field."""

from typing import Final

from cssr_quiz.fields import Problems
from cssr_quiz.question import COMMON, PROMPT
from cssr_quiz.questions import BY_KEY, TYPES
from cssr_quiz.yamltree import Map, Node

_KNOWN: Final = {PROMPT.name} | {field.name for field in COMMON}.union(
    *(kind.fieldset.by_name for kind in TYPES)
)


def rejoined(nodes: tuple[Node, ...], problems: Problems) -> tuple[Node, ...]:
    """Return the questions of a list; where one field each stands behind a hyphen, as one question.

    Such a split is noted at its second hyphen.
    """
    if not any(_is_piece(node) for node in nodes):
        return nodes
    whole: list[Node] = []
    open_end = False
    for node in nodes:
        last = whole[-1] if whole else None
        if open_end and isinstance(last, Map) and isinstance(node, Map) and _goes_on(last, node):
            if len(last.entries) == 1:
                problems.add(
                    node,
                    "split-question",
                    "a hyphen begins a question, and this is a field of the one above",
                    "leave only the hyphen before a question's first field; "
                    "write spaces in place of the others",
                )
            whole[-1] = Map(last.entries | node.entries, last.line, last.column)
        else:
            whole.append(node)
        open_end = _is_piece(node)
    return tuple(whole)


def _is_piece(node: Node) -> bool:
    """Tell whether an item is a single field of a question."""
    return isinstance(node, Map) and len(node.entries) == 1 and not node.entries.keys() - _KNOWN


def _goes_on(begun: Map, node: Map) -> bool:
    """Tell whether an item holds other fields of the question that is begun, and no second key."""
    names = [*begun.entries, *node.entries]
    keys = [name for name in names if name in BY_KEY]
    return len({*names}) == len(names) and len(keys) <= 1 and node.entries.keys() <= _KNOWN
