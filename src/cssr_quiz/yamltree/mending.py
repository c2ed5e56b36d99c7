"""A broken text made harmless in memory, slip by slip; an author's file stays as it is."""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.yamltree.layout import BEGINS, FENCE, QUESTIONS, Layout, indent_of

_VALUE = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[^\s\"'\[\]{}@`%#&*!|>,?-][^#]*?:(?=\s|$))?")
_FIELD = re.compile(r"\s*(?:- +)*[^\W\d_][\w -]*:(?:\s|$)|\s*-(?:\s|$)")
_DASH = re.compile(r"(\s*(?:- +)*)-(?=[^\s-])")
_GLUED = re.compile(r"\s*(?:- +)*[a-z]+:")
_STAR = re.compile(r"(\s*)\*(?=\s)")
_SIGNED = re.compile(r"(\s*)[%@`&!|>?](?=[a-z]+:)")
_INDENT = re.compile(r"[ \t]*(?:-[ \t]+)*")
_IN_A_VALUE = (
    "unquoted-colon", "needs-quotes", "lost-quote", "text-after-quote", "bad-escape",
    "extra-comma", "lost-comma", "yaml-magic", "yaml-syntax",
)  # fmt: skip
"""Slips in what stands behind a field's name, or behind a hyphen."""


_Way: TypeAlias = Callable[[int, range], bool]
"""Makes a line of a part harmless; False where nothing has changed."""


class Mending:
    """The lines of a text, and what was done to them; lines count from 0.

    `mended` are those in which something was put, `partial` the parts of which lines were left out.
    """

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.layout = Layout(lines)
        self.mended: set[int] = set()
        self.partial: dict[int, tuple[int, int]] = {}
        self._cut: set[int] = set()
        self._uneven: set[int] = set()
        self._ways: Final[dict[str, _Way]] = {
            **dict.fromkeys(_IN_A_VALUE, self._fill),
            "lost-bracket": self._fill_bracket,
            "missing-field": self._list,
            "no-colon": self._drop,
            "no-space": self._part_words,
            "tab": self._untab,
            "wrong-indent": self._even,
        }

    def is_new(self, slip: Diagnostic) -> bool:
        """Tell whether a slip is the author's, and does not follow from what was mended."""
        at = slip.span.line - 1
        start = self.layout.part(at).start
        again = slip.code == "wrong-indent" and start in self._uneven
        return at not in self.mended and start not in self._cut and not again

    def mend(self, slip: Diagnostic) -> bool:
        """Make the place of a slip harmless; False where nothing more can be done."""
        at = slip.span.line - 1
        part = self.layout.part(at)
        return (self.is_new(slip) and self._mend(at, part, slip.code)) or self._shorten(at, part)

    def _mend(self, at: int, part: range, code: str) -> bool:
        """Make one line harmless; False where it is not known how, or where that was done."""
        line = self.lines[at]
        if FENCE.match(line):
            return self._write(at, "")
        if QUESTIONS.match(line):
            return self._write(at, "questions:")
        if signed := _SIGNED.match(line):
            return self._write(at, f"{signed[1]}{line[signed.end() :]}")
        if star := _STAR.match(line):
            return self._write(at, f"{star[1]}-{line[star.end() :]}")
        mend = self._ways.get(code)
        return mend is not None and mend(at, part)

    def _even(self, at: int, part: range) -> bool:
        """Line a question up with the others, or leave out a line that does not line up."""
        if BEGINS.match(self.lines[at]):
            asked = self.layout.holds_question(part)
            return self._line_up(part) if asked else self._skip_question(at, part)
        self._uneven.add(part.start)
        return self._drop(at, part)

    def _drop(self, at: int, part: range) -> bool:
        self._leave_out(part)
        return self._write(at, "")

    def _list(self, at: int, part: range) -> bool:
        """Read the line above the first question as the `questions:` that is missing."""
        del part
        above = max((each for each in range(at) if self.lines[each].strip()), default=None)
        if above is None:
            return False
        written = self._write(above, "questions:")
        self.layout = Layout(self.lines)
        return written

    def _skip_question(self, at: int, part: range) -> bool:
        """Leave out a question that stands above the fields of the bank."""
        for each in range(at, part.stop):
            if self.lines[each][:1].isalpha():
                break
            self._write(each, "")
        return True

    def _part_words(self, at: int, part: range) -> bool:
        """Write the space that is missing after a colon or a hyphen."""
        line = self.lines[at]
        if glued := _GLUED.match(line):
            return self._write(at, f"{glued[0]} mended-{at}")
        dash = _DASH.match(line)
        if dash is None:
            return False
        if at == part.start:
            self._move_fields(part, dash.end())
        return self._write(at, f"{dash[0]} {line[dash.end() :]}")

    def _move_fields(self, part: range, indent: int) -> None:
        """Move a question's fields to the right of the space that its hyphen gets."""
        rest = [at for at in part[1:] if self.lines[at].strip()]
        if all(self.lines[at].startswith(" " * (indent + 1)) for at in rest):
            return
        for at in rest:
            self._write(at, f" {self.lines[at]}")

    def _write(self, at: int, line: str) -> bool:
        """Put a line in the place of another; False where it is the same."""
        self.mended.add(at)
        changed = line != self.lines[at]
        self.lines[at] = line
        return changed

    def _fill_bracket(self, at: int, part: range) -> bool:
        """Put a harmless value in the place of a list that goes on to the next field."""
        return self._fill(at, part, deeper=False)

    def _fill(self, at: int, part: range, *, deeper: bool = True) -> bool:
        """Put a harmless value in the place of one, and of the lines in which it goes on."""
        value = _VALUE.match(self.lines[at])
        if value is None:
            return False
        if self.lines[at][value.end() :].lstrip()[:1] in ("[", "{"):
            self._leave_out(part)
        inside = len(value["before"]) + (1 if value["name"] else 0)
        for below in range(at + 1, part.stop):
            line = self.lines[below]
            ends = deeper and indent_of(line) < inside
            if _FIELD.match(line) or (line.strip() and ends):
                break
            self._write(below, "")
        return self._write(at, f"{value['before']}{value['name'] or ''} mended-{at}")

    def _untab(self, at: int, part: range) -> bool:
        """Write spaces for the tabs that indent the lines of a part."""
        del at
        width = self._tab_width(self.lines[part.start])
        changed = False
        for each in part:
            found = _INDENT.match(self.lines[each])
            if found and "\t" in found[0]:
                bare, dash, more = found[0].partition("-")
                dashes = "- " * (len(dash) + more.count("-"))
                spaces = bare.expandtabs(width) + dashes
                changed |= self._write(each, spaces + self.lines[each][found.end() :])
        return changed

    def _tab_width(self, start: str) -> int:
        """Return how wide a tab is, so that fields stand below the first one of a question."""
        outer = (self.layout.indent or "").replace("\t", "  ")
        indent = _INDENT.match(start)
        if indent is None or "\t" in start[: indent_of(start)]:
            return len(outer) or 2
        return len(indent[0].expandtabs(2)) or 2

    def _line_up(self, part: range) -> bool:
        """Move a question's hyphen, or the whole question, below the hyphens of the others."""
        if self.layout.indent is None:
            return False
        wanted, line = len(self.layout.indent), self.lines[part.start]
        own = indent_of(line)
        below = next((self.lines[at] for at in part[1:] if self.lines[at].strip()), "")
        fields = indent_of(below) if below else own + 2
        if fields != own + 2 and fields > wanted + 1:
            rest = line.lstrip()[1:].lstrip()
            return self._write(part.start, " " * wanted + "-".ljust(fields - wanted) + rest)
        for at in part:
            bare = self.lines[at].lstrip(" ")
            indent = max(0, len(self.lines[at]) - len(bare) + wanted - own)
            self._write(at, " " * indent + bare if bare else "")
        return wanted != own

    def _shorten(self, at: int, part: range) -> bool:
        """Leave out what stands from a line on in its part, the second time all of it."""
        if not self.layout.holds_question(part) and self.layout.listed in (None, at):
            return False
        first = at if part.start not in self._cut else part.start
        if part.start == self.layout.listed:
            first = max(first, part.start + 1)
        self._cut.add(part.start)
        self._leave_out(part)
        emptied = [each for each in range(first, part.stop) if self.lines[each]]
        for each in emptied:
            self.lines[each] = ""
        return bool(emptied)

    def _leave_out(self, part: range) -> None:
        """Note that a part is read without some of its lines."""
        self.partial[part.start] = (part.start + 1, part.stop)
