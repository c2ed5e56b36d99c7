"""Small edits of a bank's text: a field put in, a text added to a list, `rev` set; no more.

Comments, blank lines, quotes and line ends stay byte for byte.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final

from cssr_quiz.bank.editing.quoting import written
from cssr_quiz.bank.editing.sheet import Edit, EditError, Sheet
from cssr_quiz.yamltree.pieces import Piece

_WIDE: Final = 100


def with_field(sheet: Sheet, question: Piece, name: str, value: str, *, after: str = "") -> Sheet:
    """Return the sheet with a field that the question has not yet, behind `after` or in front."""
    edit = _inserted(sheet, question, f"{name}: {written(value, flow=question.flow)}", after)
    place = _place(sheet, question)
    return sheet.changed([edit], lambda data: place(data).update({name: _plain(value)}))


def with_value(sheet: Sheet, question: Piece, name: str, value: str) -> Sheet:
    """Return the sheet with another text in a field that the question has; raises EditError."""
    found = question.get(name)
    if found is None or found[1].text is None or found[1].style in ("|", ">"):
        raise EditError(f"`{name}` holds no text in one line", "make this change by hand")
    piece = found[1]
    edit = Edit(piece.start, piece.end, written(value, flow=question.flow))
    place = _place(sheet, question)
    return sheet.changed([edit], lambda data: place(data).update({name: _plain(value)}))


def with_rev(sheet: Sheet, question: Piece, rev: int) -> Sheet:
    """Return the sheet with a question's `rev` set."""
    if question.get("rev"):
        return with_value(sheet, question, "rev", str(rev))
    return with_field(sheet, question, "rev", str(rev), after="id" if question.get("id") else "")


def with_phrase(
    sheet: Sheet, question: Piece, name: str, text: str, note: str = "", *, after: str = ""
) -> Sheet:
    """Return the sheet with a text, and a note where there is one, added to a list of phrases.

    The list is made behind the field `after` where the question has none; one text alone becomes
    a list.
    """
    found = question.get(name)
    if found is None:
        edits = [_new_list(sheet, question, name, text, note, after)]
    else:
        edits = _added(sheet, found[1], text, note)
    entry = {_plain(text): _plain(note)} if note else _plain(text)
    place = _place(sheet, question)

    def wanted(data: Any) -> None:  # noqa: ANN401 - plain data
        fields = place(data)
        before = fields.get(name, [])
        fields[name] = [*(before if isinstance(before, list) else [before]), entry]

    return sheet.changed(edits, wanted)


def without_field(sheet: Sheet, question: Piece, name: str) -> Sheet:
    """Return the sheet without a field of a question, and without its line."""
    pairs = question.pairs or []
    at = next((i for i, (key, _) in enumerate(pairs) if key.text == name), None)
    if at is None:
        raise EditError(f"there is no `{name}` in this question")
    key, value = pairs[at]
    if len(pairs) == 1:
        raise EditError(f"`{name}` is all that the question has", "make this change by hand")
    if at == 0:
        edit = Edit(key.start, pairs[1][0].start, "")
    elif question.flow:
        edit = Edit(pairs[at - 1][1].end, value.end, "")
    else:
        edit = Edit(sheet.last_line_end(pairs[at - 1][1]), sheet.last_line_end(value), "")
    place = _place(sheet, question)
    return sheet.changed([edit], lambda data: place(data).pop(name))


def without_question(sheet: Sheet, question: Piece) -> Sheet:
    """Return the sheet without a question; raises EditError for the only one of a bank."""
    items = (sheet.top.get("questions") or (None, question))[1].items or []
    at = next((i for i, each in enumerate(items) if each is question), None)
    if at is None or len(items) == 1:
        raise EditError("a bank keeps one question at least", "delete the file instead")
    if question.flow and items[0].flow and sheet.text[question.start - 1] in "[, ":
        edit = _without_item(sheet, items, at)
    else:
        start = sheet.line_start(question.start)
        edit = Edit(start, sheet.next_line(sheet.last_line_end(_last(question))), "")
    return sheet.changed([edit], lambda data: data["questions"].pop(at))


def _without_item(sheet: Sheet, items: Sequence[Piece], at: int) -> Edit:
    """Return the edit that takes an item out of a list; in brackets a comma goes with it."""
    bracket = sheet.text.rfind("-", 0, items[at].start)
    if sheet.text[bracket + 1 : items[at].start].strip() == "" and bracket >= 0:
        start = sheet.line_start(items[at].start)
        return Edit(start, sheet.next_line(sheet.line_end(items[at].end)), "")
    if at:
        return Edit(items[at - 1].end, items[at].end, "")
    return Edit(items[0].start, items[1].start, "")


def _last(piece: Piece) -> Piece:
    """Return the last value inside a question."""
    return piece.pairs[-1][1] if piece.pairs else piece


def _plain(text: str) -> str:
    return " ".join(text.split())


def _place(sheet: Sheet, question: Piece) -> Callable[[Any], Any]:
    """Return what finds a question in the plain data of its sheet."""
    items = (sheet.top.get("questions") or (None, question))[1].items or []
    number = next((i for i, each in enumerate(items) if each is question), None)
    if number is None:
        return lambda data: data
    return lambda data: data["questions"][number]


def _phrase(text: str, note: str, *, flow: bool) -> str:
    """Write a phrase; in brackets a note stands in braces of its own."""
    if not note:
        return written(text, flow=flow)
    pair = f"{written(text, flow=flow, key=True)}: {written(note, flow=flow)}"
    return f"{{{pair}}}" if flow else pair


def field_in_front(sheet: Sheet, question: Piece, field: str) -> Edit:
    """Return the edit that puts `name: value` in front of a question's fields."""
    if question.flow:
        first = question.pairs[0][0].start if question.pairs else question.end - 1
        return Edit(first, first, f"{field}, " if question.pairs else field)
    end = sheet.newline(question.start)
    return Edit(question.start, question.start, f"{field}{end}{' ' * question.column}")


def _inserted(sheet: Sheet, question: Piece, field: str, after: str) -> Edit:
    """Return the edit that puts `name: value` into a question, behind a field or in front."""
    behind = question.get(after) if after else None
    if behind is None:
        return field_in_front(sheet, question, field)
    if question.flow:
        return Edit(behind[1].end, behind[1].end, f", {field}")
    end = sheet.last_line_end(behind[1])
    return Edit(end, end, f"{sheet.newline(question.start)}{' ' * question.column}{field}")


def _new_list(sheet: Sheet, question: Piece, name: str, text: str, note: str, after: str) -> Edit:
    """Return the edit that puts a list of one phrase into a question."""
    line = f"{name}: [{_phrase(text, note, flow=True)}]"
    short = len(line) + question.column <= _WIDE
    if question.flow or (not note and short):
        return _inserted(sheet, question, line, after)
    indent = " " * (question.column + _list_indent(sheet, question))
    end = sheet.newline(question.start)
    block = f"{name}:{end}{indent}- {_phrase(text, note, flow=False)}"
    return _inserted(sheet, question, block, after)


def _list_indent(sheet: Sheet, question: Piece) -> int:
    """Return how far lists are indented below their field here: in this question, or this bank."""
    for each in (question, *sheet.questions):
        for key, value in each.pairs or ():
            if value.items and not value.flow and not each.flow:
                return value.column - key.column
    return 2


def _added(sheet: Sheet, value: Piece, text: str, note: str) -> list[Edit]:
    """Return the edits that add a phrase to what a field holds."""
    if value.items is None:
        return _listed(sheet, value, text, note)
    if value.flow:
        new = _phrase(text, note, flow=True)
        if value.items:
            end = value.items[-1].end
            return [Edit(end, end, f", {new}")]
        return [Edit(value.start + 1, value.start + 1, new)]
    if not value.items:
        raise EditError("the list is empty", "make this change by hand")
    end = sheet.last_line_end(value.items[-1])
    new = f"{' ' * value.column}- {_phrase(text, note, flow=False)}"
    return [Edit(end, end, sheet.newline(value.start) + new)]


def _listed(sheet: Sheet, value: Piece, text: str, note: str) -> list[Edit]:
    """Return the edits that make a list of one value alone and another phrase."""
    if value.pairs is not None and not value.flow:
        # `- ` before a pair that stands below its field; its own lines need not move.
        end = sheet.last_line_end(value)
        new = f"{sheet.newline(value.start)}{' ' * value.column}- "
        return [
            Edit(value.start, value.start, "- "),
            Edit(end, end, new + _phrase(text, note, flow=False)),
        ]
    own = sheet.text[value.start : value.end]
    if value.text is not None and (not sheet.is_one_line(value) or not value.style):
        own = written(value.text, flow=True)
    new = _phrase(text, note, flow=True)
    return [Edit(value.start, value.end, f"[{own}, {new}]")]
