"""What an author makes of a draft: it is kept, changed or dropped, in the file at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from cssr_quiz.bank.bank import Placed
from cssr_quiz.bank.check import check
from cssr_quiz.bank.editing.edit import (
    with_field,
    with_phrase,
    with_value,
    without_field,
    without_question,
)
from cssr_quiz.bank.editing.sheet import EditError, Sheet, open_sheet, save
from cssr_quiz.bank.editing.tidy import as_edtf
from cssr_quiz.bank.loading import load
from cssr_quiz.diagnostics import Diagnostic, Level, has_errors
from cssr_quiz.question import DRAFT, has_derived_name
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree.pieces import Piece

LISTS: Final = ("answers", "accept", "wrong", "hints")
"""Fields that hold several texts; in a line a semicolon stands between them."""

_FURTHER: Final = ("answers", "event", "tolerance", "unit", "accept", "wrong", "hints", "why")
"""What a question may say besides prompt and a key of one text, in the order of a file."""


def drafts_in(path: Path) -> list[Placed]:
    """Return the drafts of a bank in the order of the file."""
    return [
        placed
        for placed in load([path]).written()
        if placed.question.draft and placed.bank.path == path
    ]


def keep(placed: Placed) -> None:
    """Take the mark of a draft off a question; raises EditError."""
    _write(placed, lambda sheet, piece: without_field(sheet, piece, DRAFT.name))


def drop(placed: Placed) -> None:
    """Take a draft out of its bank; raises EditError."""
    _write(placed, without_question)


def wording(placed: Placed) -> dict[str, str]:
    """Return the prompt and the key as they stand in the file, where each is one text.

    Raises EditError where the file cannot be edited.
    """
    piece = _piece(open_sheet(placed.bank.path), placed)
    texts = {key.text: value.text for key, value in piece.pairs or ()}
    names = ("prompt", *BY_KEY)
    return {name: " ".join(text.split()) for name in names if (text := texts.get(name))}


def further(placed: Placed) -> dict[str, str]:
    """Return what a draft says besides its `wording`, "" for what it could say.

    What no line can hold is left out, such as a wrong option with its note. Raises EditError where
    the file cannot be edited.
    """
    piece = _piece(open_sheet(placed.bank.path), placed)
    key = next(name for name in BY_KEY if piece.get(name))
    known = BY_KEY[key].fieldset.by_name
    lines = {name: _line(piece, name) for name in _FURTHER if name in known}
    return {name: line for name, line in lines.items() if line is not None}


def _line(piece: Piece, name: str) -> str | None:
    """Return what a field holds as one line, "" for nothing and None where none can hold it."""
    found = piece.get(name)
    values = (found[1].items or [found[1]]) if found else []
    if any(value.text is None or value.style in ("|", ">") for value in values):
        return None
    texts = [" ".join((value.text or "").split()) for value in values]
    several = name in LISTS and any(";" in text for text in texts)
    return None if several else "; ".join(texts)


def change(placed: Placed, fields: dict[str, str]) -> list[Diagnostic]:
    """Write other texts into fields of a draft, and return what the checker then says of it.

    A date is written in EDTF, in whatever notation it is given; a field without a text is taken
    out. Raises EditError, with the file as it was, where the question could not be read any more.
    """
    path = placed.bank.path
    before = open_sheet(path)
    line = placed.question.span.line

    def changed(sheet: Sheet, _: Piece) -> Sheet:
        for name, text in fields.items():
            sheet = _set(sheet, line, name, (as_edtf(text) or text) if name == "date" else text)
        return sheet

    _write(placed, changed)
    found = _said(path, line)
    if has_errors(found):
        save(path, before)
        raise EditError(found[0].message, found[0].hint)
    return [each for each in found if each.level > Level.ADVICE]


def _set(sheet: Sheet, line: int, name: str, text: str) -> Sheet:
    """Return the sheet with a text in a field of the question that begins in a line, or without."""
    piece = sheet.question_at(line)
    if text and name not in LISTS:
        if piece.get(name):
            return with_value(sheet, piece, name, text)
        return with_field(sheet, piece, name, text, after=_before(piece, name))
    if piece.get(name):
        sheet = without_field(sheet, piece, name)
    for each in filter(None, map(str.strip, text.split(";"))):
        piece = sheet.question_at(line)
        sheet = with_phrase(sheet, piece, name, each, after=_before(piece, name))
    return sheet


def _before(piece: Piece, name: str) -> str:
    """Return the field of a question behind which another belongs."""
    fields = ("prompt", *BY_KEY, *_FURTHER)
    return next((each for each in fields[fields.index(name) :: -1] if piece.get(each)), "")


def _write(placed: Placed, edit: Callable[[Sheet, Piece], Sheet]) -> None:
    path = placed.bank.path
    sheet = open_sheet(path)
    try:
        save(path, edit(sheet, _piece(sheet, placed)))
    except ValueError as error:
        raise EditError(f"that cannot be written: {error}") from error


def _piece(sheet: Sheet, placed: Placed) -> Piece:
    if has_derived_name(placed.name):
        return sheet.question_at(placed.question.span.line)
    return sheet.question(placed.name.rpartition("/")[2])


def _said(path: Path, line: int) -> list[Diagnostic]:
    """Return what the checker says of the question that begins in a line, worst first."""
    library = load([path])
    lines = sorted(placed.question.span.line for placed in library.written())
    after = next((each for each in lines if each > line), 10**9)
    problems = [
        each
        for each in check([path]).problems
        if each.span.path == str(path) and line <= each.span.line < after
    ]
    return sorted(problems, key=lambda each: -each.level)
