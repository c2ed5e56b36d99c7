"""The text of a bank as a sheet to be edited: its pieces and lines, read, changed and saved.

Each change is read again before it is taken, and must say what was said before but for the change.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cssr_quiz import yamltree
from cssr_quiz.diagnostics import has_errors
from cssr_quiz.errors import QuizError, command_line, reason
from cssr_quiz.wholefile import whole
from cssr_quiz.yamltree.pieces import Piece, cut

_BOM = b"\xef\xbb\xbf"
_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_TO_END = re.compile("[^\r\n\x85\u2028\u2029]*")


class EditError(QuizError):
    """A file cannot be edited as asked; nothing has been written."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the text, from `start` up to `end`, and what is to stand there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of a bank, with its pieces."""

    name: str
    text: str
    top: Piece

    @classmethod
    def of(cls, text: str, name: str) -> "Sheet":
        """Cut a text into pieces; raises EditError where it is not the YAML of a bank."""
        tree = yamltree.parse(text, name)
        top = None if tree.broken or has_errors(tree.problems) else cut(text)
        if top is None or top.pairs is None:
            raise EditError(
                f"{name} has mistakes that are to be mended first",
                f"see them: {command_line('check', name)}",
            )
        return cls(name, text, top)

    @property
    def questions(self) -> list[Piece]:
        """Return the questions in the order of the file."""
        found = self.top.get("questions")
        items = found[1].items if found else None
        return [each for each in items or () if each.pairs is not None]

    def question(self, name: str) -> Piece:
        """Return the question with an id; raises EditError where there is none."""
        for each in self.questions:
            found = each.get("id")
            if found and found[1].data() == name:
                return each
        raise EditError(f"there is no question `{name}` in {self.name}")

    def question_at(self, line: int) -> Piece:
        """Return the question that begins in a line, counted from 1; raises EditError."""
        for each in self.questions:
            if len(_END.findall(self.text, 0, each.start)) + 1 == line:
                return each
        raise EditError(f"no question begins in line {line} of {self.name}")

    def line_start(self, place: int) -> int:
        """Return where the line of a place begins."""
        ends = [found.end() for found in _END.finditer(self.text, 0, place)]
        return ends[-1] if ends else 0

    def line_end(self, place: int) -> int:
        """Return where the line of a place ends, before its line end."""
        found = _TO_END.match(self.text, place)
        return found.end() if found else place

    def next_line(self, place: int) -> int:
        """Return where the line behind a line's end begins."""
        found = _END.match(self.text, place)
        return found.end() if found else place

    def newline(self, place: int) -> str:
        """Return the line end that is used around a place."""
        found = _END.search(self.text, place) or _END.search(self.text)
        return found.group() if found else "\n"

    def last_line_end(self, piece: Piece) -> int:
        """Return the end of the last line of a piece, comment behind it and all."""
        if piece.end and self.text[piece.end - 1 : piece.end] in ("\n", "\r", "\x85"):
            return piece.end - len(_END.findall(self.text[max(0, piece.end - 2) : piece.end])[-1])
        return self.line_end(piece.end)

    def is_one_line(self, piece: Piece) -> bool:
        """Tell whether a piece stands in one line."""
        return _END.search(self.text, piece.start, piece.end) is None

    def changed(self, edits: Sequence[Edit], wanted: Callable[[Any], None]) -> "Sheet":
        """Return the sheet with edits made; `wanted` makes the same change on its plain data.

        Raises EditError where the text would not say that, or could not be read any more.
        """
        text = self.text
        for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        data = self.top.data()
        wanted(data)
        try:
            made = Sheet.of(text, self.name)
        except (EditError, ValueError) as error:
            raise self._refusal() from error
        if made.top.data() != data:
            raise self._refusal()
        return made

    def _refusal(self) -> EditError:
        return EditError(f"{self.name} cannot be changed safely", "make this change by hand")


def open_sheet(path: Path) -> Sheet:
    """Read a file to be edited; raises EditError where it is unreadable or broken."""
    text, problems = yamltree.read(path, str(path))
    if problems:
        raise EditError(f"{path}: {problems[0].message}", problems[0].hint)
    return Sheet.of(text, str(path))


def save(path: Path, sheet: Sheet) -> None:
    """Write a sheet in one step, keeping a byte order mark and the mode; raises EditError.

    A file that must not be written is left alone, though another could take its place.
    """
    try:
        with path.open("r+b") as file:
            mark = _BOM if file.read(3) == _BOM else b""
        with whole(path) as draft:
            draft.write_bytes(mark + sheet.text.encode("utf-8"))
    except (OSError, UnicodeEncodeError) as error:
        raise EditError(f"cannot write {path}: {reason(error)}") from error
