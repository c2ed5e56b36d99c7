"""Builds nodes from libyaml's events: three times as fast as loading, and places come for free."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree.accidents import MAX_DEPTH, TOO_DEEP
from cssr_quiz.yamltree.comments import quoted
from cssr_quiz.yamltree.explaining import explain
from cssr_quiz.yamltree.lookalikes import mistaken, straightened
from cssr_quiz.yamltree.nodes import Items, Map, Node, Text, Tree
from cssr_quiz.yamltree.onward import read_on

# A PyYAML built without libyaml has no CLoader; its own parser gives the same events, slowly.
_Parser: Any = getattr(yaml, "CLoader", yaml.Loader)

MAX_PROBLEMS = 100
"""After how many problems of the YAML itself the rest of a file is not read."""


class _Event(Protocol):
    """What the builder reads of an event."""

    start_mark: Any
    anchor: str | None
    tag: str | None


class _Frame:
    """A list or mapping that is still open."""

    __slots__ = ("column", "entries", "items", "key", "line", "twice")

    def __init__(self, line: int, column: int, *, mapping: bool) -> None:
        self.line = line
        self.column = column
        self.items: list[Node] = []
        self.entries: dict[str, tuple[Text, Node]] | None = {} if mapping else None
        self.key: Text | None = None
        self.twice = False

    def closed(self) -> Node:
        if self.entries is None:
            return Items(tuple(self.items), self.line, self.column)
        return Map(self.entries, self.line, self.column, self.twice)


class _GiveUpError(Exception):
    """The file nests too deep, or has more problems than anyone reads."""


def parse(text: str, name: str) -> Tree:
    """Read one YAML document; `name` is what diagnostics call the file.

    Never raises for what the text holds. Scalars stay text (`1938`, `no`, `1.10`); anchors,
    aliases, tags, a key that stands twice and a second document are problems.
    """
    tree = mistaken(_read(text, name), text, name)
    if tree.slip:
        return read_on(tree, text, name, _read)
    if tree.root is None and any(each.code == "lookalike" for each in tree.problems):
        straight = straightened(text, tree.problems)
        again = parse(straight, name)
        told = _outside(quoted(again.as_read or straight), tree.problems)
        return replace(again, problems=(*told, *again.problems), broken=True)
    return tree


def _outside(
    spans: Iterable[tuple[tuple[int, int], tuple[int, int]]], problems: Sequence[Diagnostic]
) -> Sequence[Diagnostic]:
    """Return the problems that stand in no text in quotes or block of text, if any does not."""
    inside = list(spans)
    return [
        each
        for each in problems
        if not any(start <= (each.span.line, each.span.column) < end for start, end in inside)
    ] or problems


def _read(text: str, name: str) -> Tree:
    """Read a text up to its first syntax error, which is the tree's slip."""
    builder = _Builder(name)
    broken, slip = True, None
    try:
        builder.read(_events(text))
        broken = False
    except yaml.MarkedYAMLError as error:
        slip = explain(error, text, name)
    except _GiveUpError:
        pass
    builder.close_open_frames()
    return Tree(builder.root, tuple(builder.problems), broken, slip=slip)


def _events(text: str) -> Iterator[Any]:
    parser = _Parser(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


class _Builder:
    """Puts nodes together and collects the problems of the tree."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.problems: list[Diagnostic] = []
        self._open: list[_Frame] = []
        self._documents = 0

    def read(self, events: Iterator[Any]) -> None:
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                mark = event.start_mark
                node = Text(event.value, mark.line + 1, mark.column + 1, not event.style)
                if event.anchor or event.tag:
                    self._refuse_decoration(event)
                self._add(node)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._enter(event, mapping=kind is MappingStartEvent)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._add(self._open.pop().closed())
            elif kind is AliasEvent:
                self._refuse_alias(event)
            elif kind is DocumentStartEvent:
                self._documents += 1
                if self._documents == 2:  # noqa: PLR2004 - the second is told, the rest with it
                    self._problem(
                        event,
                        "second-document",
                        "a second document begins here",
                        "one file holds one bank; delete the line `---`",
                    )

    def close_open_frames(self) -> None:
        """Keep what was complete before a syntax error; drop the item that it cut in two."""
        while self._open:
            frame = self._open.pop()
            parent = self._open[-1] if self._open else None
            cut_item = parent and parent.entries is None and frame.entries is not None
            key = parent and parent.entries is not None and parent.key is None
            if not (cut_item or key):
                with suppress(_GiveUpError):
                    self._add(frame.closed())

    def _enter(self, event: _Event, *, mapping: bool) -> None:
        if event.anchor or event.tag:
            self._refuse_decoration(event)
        mark = event.start_mark
        self._open.append(_Frame(mark.line + 1, mark.column + 1, mapping=mapping))
        if len(self._open) > MAX_DEPTH:
            self._problem(event, *TOO_DEEP)
            raise _GiveUpError

    def _add(self, node: Node) -> None:
        if not self._open:
            if self._documents <= 1:
                self.root = node
            return
        frame = self._open[-1]
        if frame.entries is None:
            frame.items.append(node)
        elif frame.key is None:
            frame.key = self._key(node)
        else:
            key, frame.key = frame.key, None
            if key.text in frame.entries:
                frame.twice = True
                self._refuse_twice(key, node, *frame.entries[key.text])
            else:
                frame.entries[key.text] = (key, node)

    def _key(self, node: Node) -> Text:
        if isinstance(node, Text):
            return node
        self._note(
            Diagnostic(
                Span(self.name, node.line, node.column),
                "key-not-text",
                "a field's name must be text",
                "put quotes around a text that begins with a bracket",
            )
        )
        return Text("", node.line, node.column)

    def _refuse_twice(self, key: Text, value: Node, first: Text, before: Node) -> None:
        way_out = "delete one of them"
        if isinstance(value, Items) and isinstance(before, Items) and value.line > key.line:
            way_out = "delete this line, and what stands below it goes on with the list above"
        elif len(self._open) > 1 and self._open[-2].entries is None:
            way_out = (
                "delete one of them; where a new question begins, write `- ` before its first field"
            )
        self._note(
            Diagnostic(
                Span(self.name, key.line, key.column, len(key.text) or 1),
                "duplicate-field",
                f"`{key.text}` stands twice; the first is in line {first.line}",
                way_out,
            )
        )

    def _refuse_decoration(self, event: _Event) -> None:
        sign, word = ("&", event.anchor) if event.anchor else ("!", event.tag)
        what = "an anchor" if event.anchor else "a tag"
        self._problem(
            event,
            "yaml-magic",
            f"`{sign}` begins {what} in YAML: `{word}`",
            f"put quotes around a text that begins with `{sign}`",
        )

    def _refuse_alias(self, event: _Event) -> None:
        self._problem(
            event,
            "yaml-magic",
            f"`*` begins an alias in YAML: `{event.anchor}`",
            "put quotes around a text that begins with `*`",
        )
        mark = event.start_mark
        self._add(Text(f"*{event.anchor}", mark.line + 1, mark.column + 1, plain=False))

    def _problem(self, event: _Event, code: str, message: str, hint: str) -> None:
        mark = event.start_mark
        span = Span(self.name, mark.line + 1, mark.column + 1)
        self._note(Diagnostic(span, code, message, hint))

    def _note(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) == MAX_PROBLEMS:
            raise _GiveUpError
