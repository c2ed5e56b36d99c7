"""YAML text read into nodes that keep their text and their place; the only user of yaml.

The parser is loaded with the first text: courses that have not changed are not parsed again.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cssr_quiz.yamltree.nodes import Items, Map, Node, Text, Tree
from cssr_quiz.yamltree.source import MAX_BYTES, decode, lines_of, read

if TYPE_CHECKING:
    from cssr_quiz.yamltree.builder import parse
    from cssr_quiz.yamltree.explaining import pasted_test

__all__ = [
    "MAX_BYTES",
    "Items",
    "Map",
    "Node",
    "Text",
    "Tree",
    "decode",
    "lines_of",
    "parse",
    "pasted_test",
    "read",
]


_LATER = {"parse": "builder", "pasted_test": "explaining"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = found
    return found
