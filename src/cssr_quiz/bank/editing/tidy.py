"""A bank made tidy: ids where they are missing, fields in the usual order, dates in EDTF.

A question's fields stand as `id`, `rev`, `after`, `topic`, `tags`, `prompt`, the answer key, what
belongs to it, then `hints`, `why`, `cite` and the rest; the head begins with its id. A question
keeps its order where comments or blank lines stand between its fields, since nobody else knows
what they belong to. The wording, comments, blank lines, quotes around values and line ends stay
byte for byte.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cssr_quiz import dates
from cssr_quiz import question as fields
from cssr_quiz.bank.editing.edit import field_in_front
from cssr_quiz.bank.editing.naming import fresh_id
from cssr_quiz.bank.editing.quoting import written
from cssr_quiz.bank.editing.sheet import Edit, Sheet
from cssr_quiz.bank.header import BANK_FIELDS, COURSE_FIELDS
from cssr_quiz.filenames import PASSED_OVER, is_bank
from cssr_quiz.questions import BY_KEY
from cssr_quiz.yamltree.pieces import Piece

_FRONT: Final = (fields.ID, fields.REV, fields.AFTER, fields.TOPIC, fields.TAGS, fields.PROMPT)
_HEAD: Final = {
    **{each.name: 1 for each in (*BANK_FIELDS.fields, *COURSE_FIELDS.fields)},
    "bank": 0,
    "course": 0,
    "questions": 2,
}
_GAP = re.compile(r"\[[^\]]*\]")
_NEXT_LINE = re.compile("(?:\r\n|\r|\n) *")


@dataclass(frozen=True, slots=True)
class Tidied:
    """A tidy bank: the ids that were written, and how many questions changed otherwise.

    In `left` places another order was not safe: remarks or empty lines stand between the fields.
    """

    sheet: Sheet
    ids: tuple[str, ...]
    reordered: int
    rewritten: int
    left: int


def bank_files(paths: Iterable[Path]) -> list[Path]:
    """Return files as they are named, and the YAML files in folders, in order."""
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(each for each in path.rglob("*") if is_bank(each))
        mine = [
            each
            for each in inside
            if not any(part.startswith(PASSED_OVER) for part in each.relative_to(path).parts)
        ]
        found |= dict.fromkeys(mine if path.is_dir() else [path])
    return list(found)


def tidied(sheet: Sheet) -> Tidied:
    """Return a sheet made tidy; what it says stays the same but for the ids."""
    made, rewritten = _rewritten(sheet)
    made, ids = _named(made)
    made, reordered, left = _ordered(made)
    return Tidied(made, ids, reordered, rewritten, left)


def _rewritten(sheet: Sheet) -> tuple[Sheet, int]:
    """Take the quotes off the names of fields, and write dates in EDTF."""
    edits = _unquoted(sheet, sheet.top, {*BANK_FIELDS.by_name, *COURSE_FIELDS.by_name})
    changes: list[tuple[int, str]] = []
    touched = 1 if edits else 0
    for number, question in enumerate(sheet.questions):
        kind = next(
            (BY_KEY[key.text] for key, _ in question.pairs or () if key.text in BY_KEY), None
        )
        known = kind.fieldset.by_name if kind else {each.name: each for each in fields.COMMON}
        mine = _unquoted(sheet, question, known)
        if kind is not None and kind.key == "date":
            for edit, path in _edtf(question):
                mine.append(edit)
                changes.append((number, path))
        touched += bool(mine)
        edits += mine

    def wanted(data: Any) -> None:  # noqa: ANN401 - plain data
        for number, path in changes:
            _say_edtf(_maps(data["questions"])[number], path)

    return (sheet.changed(edits, wanted) if edits else sheet), touched


def _maps(items: Iterable[Any]) -> list[dict[str, Any]]:
    return [each for each in items if isinstance(each, dict)]


def _unquoted(sheet: Sheet, piece: Piece, known: Iterable[str]) -> list[Edit]:
    """Return the edits that take the quotes off the names of known fields."""
    names = set(known)
    found = []
    for key, _ in piece.pairs or ():
        if key.style and key.text in names:
            colon = sheet.text.find(":", key.end)
            glued = sheet.text[colon + 1 : colon + 2].strip() != ""
            found.append(Edit(key.start, key.end, str(key.text)))
            if glued:
                found.append(Edit(colon + 1, colon + 1, " "))
    return found


def _edtf(question: Piece) -> Iterator[tuple[Edit, str]]:
    """Yield what writes the dates of a question in EDTF, and in which field."""
    for name in ("date", "near"):
        found = question.get(name)
        for piece in _texts(found[1]) if found else ():
            edtf = as_edtf(piece.text or "")
            if edtf and piece.style not in ("|", ">"):
                yield Edit(piece.start, piece.end, written(edtf, flow=question.flow)), name


def _texts(value: Piece) -> Iterator[Piece]:
    """Yield the texts of one or more `text, or text: note`."""
    for each in value.items if value.items is not None else [value]:
        piece = each.pairs[0][0] if each.pairs else each
        if piece.text is not None:
            yield piece


def as_edtf(text: str) -> str:
    """Return a date in EDTF where a text holds one that is written otherwise, else ""."""
    text = " ".join(text.split())
    try:
        edtf = dates.parse(text).edtf
        same = dates.parse(edtf) == dates.parse(text)
    except dates.DateError:
        return ""
    return edtf if same and edtf != text else ""


def _say_edtf(question: dict[str, Any], name: str) -> None:
    """Make the same change on plain data."""
    value = question[name]
    if isinstance(value, str):
        question[name] = as_edtf(value) or value
        return
    entries = value if isinstance(value, list) else [value]
    made = [
        {as_edtf(each) or each: note for each, note in entry.items()}
        if isinstance(entry, dict)
        else (as_edtf(entry) or entry)
        for entry in entries
    ]
    question[name] = made if isinstance(value, list) else made[0]


def _named(sheet: Sheet) -> tuple[Sheet, tuple[str, ...]]:
    """Write an id into each question that has none."""
    questions = sheet.questions
    taken = {str(found[1].data()) for each in questions if (found := each.get("id"))}
    ids: dict[int, str] = {}
    edits = []
    for number, question in enumerate(questions):
        if not question.get("id"):
            ids[number] = fresh_id(_told(question), taken)
            taken.add(ids[number])
            edits.append(field_in_front(sheet, question, f"id: {ids[number]}"))

    def wanted(data: Any) -> None:  # noqa: ANN401 - plain data
        for number, question in enumerate(_maps(data["questions"])):
            if number in ids:
                question["id"] = ids[number]

    return (sheet.changed(edits, wanted) if edits else sheet), tuple(ids.values())


def _told(question: Piece) -> str:
    """Return what a question tells: its prompt, or a cloze without its gaps."""
    for name in ("prompt", "cloze", "event"):
        found = question.get(name)
        if found and found[1].text and (told := _GAP.sub(" ", found[1].text).strip()):
            return told
    return ""


def _ordered(sheet: Sheet) -> tuple[Sheet, int, int]:
    """Put the fields of the head and of each question into the usual order.

    Returns how many of them were put so, and how many were left.
    """
    moved = left = 0
    head = _unordered(sheet.top, _HEAD)
    edit = _sorted(sheet, sheet.top, head) if head else None
    if edit:
        sheet, moved = sheet.changed([edit], lambda _: None), 1
    elif head:
        left = 1
    edits = []
    for question in sheet.questions:
        wanted = _unordered(question, _order(question))
        edit = _sorted(sheet, question, wanted) if wanted else None
        edits += [edit] if edit else []
        left += bool(wanted) and edit is None
    made = sheet.changed(edits, lambda _: None) if edits else sheet
    return made, moved + len(edits), left


def _order(question: Piece) -> dict[str, int]:
    """Rank the fields: those of one rank keep the order in which the author put them."""
    kinds = [BY_KEY[key.text] for key, _ in question.pairs or () if key.text in BY_KEY]
    ranks = {field.name: 101 + place for place, field in enumerate(fields.COMMON)}
    ranks |= {field.name: place for place, field in enumerate(_FRONT)}
    ranks |= {field.name: 100 for kind in kinds for field in kind.fields}
    return ranks | {kind.key: 99 for kind in kinds}


def _unordered(piece: Piece, rank: Mapping[str, int]) -> list[tuple[Piece, Piece]]:
    """Return the fields of a mapping in the usual order; none where they stand in it."""
    pairs = piece.pairs or []
    if any(key.text not in rank for key, _ in pairs):
        return []
    wanted = sorted(pairs, key=lambda pair: rank[str(pair[0].text)])
    return [] if wanted == pairs else wanted


def _sorted(sheet: Sheet, piece: Piece, wanted: Sequence[tuple[Piece, Piece]]) -> Edit | None:
    """Return the edit that puts a mapping's fields in order; None where that is not safe."""
    pairs = piece.pairs or []
    ends = [value.end if piece.flow else sheet.last_line_end(value) for _, value in pairs]
    gaps = [sheet.text[end : key.start] for end, (key, _) in zip(ends, pairs[1:], strict=False)]
    if piece.flow:
        safe = not any("#" in gap for gap in gaps)
    else:
        safe = all(_NEXT_LINE.fullmatch(gap) for gap in gaps)
    if not safe:
        return None
    texts = {
        id(key): sheet.text[key.start : end] for end, (key, _) in zip(ends, pairs, strict=True)
    }
    parts = [texts[id(key)] for key, _ in wanted]
    whole = "".join(part + gap for part, gap in zip(parts, [*gaps, ""], strict=True))
    return Edit(pairs[0][0].start, ends[-1], whole)
