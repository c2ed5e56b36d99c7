"""What is left of a file that is no bank: the questions that no syntax error touches."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from cssr_quiz import yamltree
from cssr_quiz.bank import header
from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.entry import read_question
from cssr_quiz.bank.header import Header
from cssr_quiz.bank.reading import bank_of, inherit
from cssr_quiz.diagnostics import Span
from cssr_quiz.fields import Incomplete, Problems, Record
from cssr_quiz.yamltree import Map, Node, Tree


@dataclass(frozen=True, slots=True)
class Remainder:
    """A bank of the questions that are whole, their nodes, and all lines in which they stand.

    `text` is that of the file, as it was mended in memory to be read on; `text_at` is where the
    study text is named.
    """

    bank: Bank
    nodes: tuple[Node, ...]
    lines: frozenset[int]
    text: str
    text_at: Span | None = None


def remainder(path: Path, text: str, course: Header) -> Remainder | None:
    """Return what is left of a file that is no bank, because it is broken or lacks its id.

    None where a syntax error touches its head, or there are no questions in it.
    """
    tree = yamltree.parse(text, str(path))
    readable = tree.as_read or ("" if tree.broken else text)
    if not readable or not isinstance(tree.root, Map):
        return None
    problems = Problems(str(path))
    record = Record(tree.root, header.BANK_FIELDS, problems)
    try:
        # The id may be what is wrong.
        head = inherit(Header.of(record, header.TITLE, problems), course)
        nodes = record[header.QUESTIONS].items
    except Incomplete:
        return None
    touched = frozenset(_touched(tree))
    if not nodes or min(touched, default=nodes[0].line) < nodes[0].line:
        return None
    ends = [*(node.line for node in nodes[1:]), len(yamltree.lines_of(readable)) + 1]
    parts = [(node, range(node.line, end)) for node, end in zip(nodes, ends, strict=True)]
    # What follows on an item that is no question may belong to the question above it.
    follows = [*(isinstance(node, Map) for node in nodes[1:]), True]
    whole = [
        (node, part)
        for (node, part), sure in zip(parts, follows, strict=True)
        if sure and touched.isdisjoint(part)
    ]
    read = (read_question(node, f"{head.name}/", problems, head.language) for node, _ in whole)
    bank = bank_of(path, head, tuple(filter(None, read)))
    lines = frozenset(chain.from_iterable(part for _, part in whole))
    return Remainder(bank, tuple(node for node, _ in whole), lines, readable, head.text_at)


def _touched(tree: Tree) -> Iterator[int]:
    """Yield the lines that the YAML's problems are in, or that were not read as they stand."""
    yield from (problem.span.line for problem in tree.problems)
    yield from tree.mended
    for first, last in tree.partial:
        yield from range(first, last + 1)
    if tree.unread:
        yield tree.unread
