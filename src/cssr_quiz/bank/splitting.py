"""Fields that their authors split by hyphens, or wrote into one line."""

import re
from dataclasses import replace
from typing import Final

from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.fields import Problems
from cssr_quiz.question import COMMON, ID, PROMPT
from cssr_quiz.questions import BY_KEY, TYPES
from cssr_quiz.yamltree import Map, Node, lines_of

_KNOWN: Final = {PROMPT.name} | {field.name for field in COMMON}.union(
    *(kind.fieldset.by_name for kind in TYPES)
)

_BEGINS: Final = (ID.name, PROMPT.name)


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
    """Tell whether an item holds other fields of the question that is begun, and no second key.

    A text with gaps is a question by itself, so an id or a prompt begins the next one.
    """
    if begun.entries.keys() == {"cloze"} and not node.entries.keys().isdisjoint(_BEGINS):
        return False
    names = [*begun.entries, *node.entries]
    keys = [name for name in names if name in BY_KEY]
    return len({*names}) == len(names) and len(keys) <= 1 and node.entries.keys() <= _KNOWN


_NAME: Final = re.compile(r".*\s([a-z-]+)")


def parted(problem: Diagnostic, text: str) -> Diagnostic:
    """Return a problem; of a colon in a text, with the field that may end there."""
    if problem.code != "unquoted-colon":
        return problem
    line = lines_of(text)[problem.span.line - 1]
    name = _NAME.fullmatch(line, 0, problem.span.column - 1)
    if name is None or name[1] not in _KNOWN:
        return problem
    hint = f"{problem.hint}; if `{name[1]}` is a field, write it into a line of its own"
    return replace(problem, hint=hint)
