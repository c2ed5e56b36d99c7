"""YAML text read into nodes that keep their text and their place; the only user of yaml."""

from cssr_quiz.yamltree.builder import parse
from cssr_quiz.yamltree.nodes import Items, Map, Node, Text, Tree
from cssr_quiz.yamltree.source import MAX_BYTES, decode, lines_of, read

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
    "read",
]
