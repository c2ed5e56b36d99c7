"""Where the questions of a file stand, told by its lines alone: a broken file has no nodes."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

QUESTIONS: Final = re.compile(r"[^\w\s#]?questions\s*:")
"""The line above the first question."""

BEGINS: Final = re.compile(r"[ \t]*-[ \t]*(?:id|prompt) *:")
"""What begins a question, however far it is indented."""

OF_A_BANK: Final = re.compile(
    r"^[^\w\n]*(?:bank|course|questions)\b[^\w\n]*[:=]", re.MULTILINE | re.IGNORECASE
)
"""A line that every bank has, or what tells of a course."""

FENCE: Final = re.compile(r"[ \t]*(?:`{3,}|~{3,})[^`]*$")
"""The line around an example in a page or an answer, copied with it."""

_ITEM = re.compile(r"([ \t]*)-(?:[ \t]|$)")


def indent_of(line: str) -> int:
    """Return how many signs stand before the first one that is seen."""
    return len(line) - len(line.lstrip())


class Layout:
    """A file's lines in parts: what stands above the questions, then each question.

    Lines count from 0; the line `questions:` is a part of its own.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._end = len(lines)
        listed = next((at for at, line in enumerate(lines) if QUESTIONS.match(line)), None)
        first = 0 if listed is None else listed + 1
        items = (_ITEM.match(line) for line in lines[first:])
        self.indent = next((item[1] for item in items if item), None) if first else None
        self._starts = [0] if listed is None else sorted({0, listed})
        self._starts += [
            at for at in range(max(first, 1), self._end) if self._begins(lines[at])
        ]  # fmt: skip
        self.listed = listed

    def _begins(self, line: str) -> bool:
        item = _ITEM.match(line)
        return bool(BEGINS.match(line) or (item and item[1] == self.indent))

    def part(self, line: int) -> range:
        """Return the lines of the part in which a line stands."""
        place = bisect_right(self._starts, line) - 1
        end = self._starts[place + 1] if place + 1 < len(self._starts) else self._end
        return range(self._starts[place], end)

    def holds_question(self, part: range) -> bool:
        """Tell whether a part is a question."""
        return bool(part) and part.start not in (0, self.listed)
