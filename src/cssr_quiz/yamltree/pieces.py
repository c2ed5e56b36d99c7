"""A YAML text cut into pieces that know where they begin and end, for edits that touch no more.

Places are offsets in the text, in characters.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_Parser: Any = getattr(yaml, "CLoader", yaml.Loader)


@dataclass(slots=True)
class Piece:
    """A value in a text: a scalar, or a list or mapping with its parts.

    `end` lies behind the last character that belongs to it; comments and blank lines around it do
    not. `style` is the quote or the sign of a block scalar, and "" for all else; `flow` tells that
    a list or mapping stands in brackets. A mapping has `pairs`, a list has `items`.
    """

    start: int
    end: int
    column: int
    text: str | None = None
    style: str = ""
    flow: bool = False
    items: "list[Piece] | None" = field(default=None, repr=False)
    pairs: "list[tuple[Piece, Piece]] | None" = field(default=None, repr=False)

    def get(self, name: str) -> "tuple[Piece, Piece] | None":
        """Return a field of a mapping: the pieces of its name and its value."""
        return next((pair for pair in self.pairs or () if pair[0].text == name), None)

    def data(self) -> Any:  # noqa: ANN401 - what a text says, in plain lists and dicts
        """Return what the piece says, without how it is written."""
        if self.pairs is not None:
            return {str(key.data()): value.data() for key, value in self.pairs}
        if self.items is not None:
            return [each.data() for each in self.items]
        return " ".join((self.text or "").split())


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    piece: Piece
    parts: list[Piece] = field(default_factory=list)


def cut(text: str) -> Piece | None:
    """Return the top piece of a text that `parse` reads without a problem; None of an empty one.

    Raises ValueError where the text is not valid YAML.
    """
    parser = _Parser(text)
    stack: list[_Open] = []
    top: Piece | None = None
    try:
        while (event := parser.get_event()) is not None:
            done: Piece | None = None
            if isinstance(event, ScalarEvent):
                done = _scalar(event, text)
            elif isinstance(event, MappingStartEvent | SequenceStartEvent):
                mark: Any = event.start_mark
                stack.append(
                    _Open(Piece(mark.index, mark.index, mark.column, flow=bool(event.flow_style)))
                )
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                done = _closed(stack.pop(), event)
            if done is not None:
                if stack:
                    stack[-1].parts.append(done)
                else:
                    top = top or done
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    finally:
        parser.dispose()
    return top


def _scalar(event: Any, text: str) -> Piece:  # noqa: ANN401 - yaml has no types
    start, end = event.start_mark.index, event.end_mark.index
    style = event.style or ""
    if style in ("|", ">"):
        keeps = "+" in text[start:end].split("\n", 1)[0].split("#", 1)[0]
        end = end if keeps else start + len(text[start:end].rstrip())
    return Piece(start, end, event.start_mark.column, event.value, style)


def _closed(opened: _Open, event: Any) -> Piece:  # noqa: ANN401 - yaml has no types
    piece, parts = opened.piece, opened.parts
    if isinstance(event, MappingEndEvent):
        piece.pairs = list(zip(parts[::2], parts[1::2], strict=True))
    else:
        piece.items = parts
    # A block ends where its last part does; yaml says that it goes on to the next token.
    bracket = piece.flow and event.end_mark.index > event.start_mark.index
    piece.end = event.end_mark.index if bracket or not parts else parts[-1].end
    return piece
