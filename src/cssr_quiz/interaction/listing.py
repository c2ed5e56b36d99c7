"""Typed lines that pick from a numbered list: `2`, `1 3`, `1,3`, or an item's own text."""

import re
from collections.abc import Sequence

from cssr_quiz.interaction.verdict import Unreadable
from cssr_quiz.wording import Likeness, Wanted, begins_wrong, fold, match

_NUMBERS = re.compile(
    r"(?:(?:option|number|answer|no\.|možnost|číslo|č\.|nummer|nr\.|antwort|номер|вариант) ?)?"
    r"\d{1,9}(?:\s*(?:[\s,;.)>+&→-]|and|then|a|pak|und|dann|и)\s*\d{1,9})*[\s,;.)]*",
    re.IGNORECASE,
)

_NUMBERED = re.compile(r"\s*(\d{1,3})[.):]? +(\S.*)")
_LONGEST = 100
_LIKE = (Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO)


def picked(line: str, items: Sequence[str]) -> list[str] | None:
    """Return the items whose numbers a line holds, or None where it holds something else.

    Digits written together (`312`) count one by one while there are fewer than ten items. A number
    that is an item itself, such as a year, is left to be read as its text.
    """
    line = line.strip()
    if not _NUMBERS.fullmatch(line) or (line in items and not line.isdigit()):
        return None
    numbers = [int(each) for each in re.findall(r"\d+", line)]
    digits = [int(digit) for digit in str(numbers[0])]
    few = len(items) < 10  # noqa: PLR2004 - with ten items two digits are one number
    if few and len(numbers) == 1 and all(1 <= digit <= len(items) for digit in digits):
        numbers = digits
    wrong = next((each for each in numbers if not 1 <= each <= len(items)), None)
    if str(wrong) in items:
        return None
    if wrong is not None:
        raise Unreadable(f"there is no number {wrong}; type 1 to {len(items)}")
    if len(set(numbers)) < len(numbers):
        raise Unreadable("a number stands twice")
    return [items[each - 1] for each in numbers]


def named(line: str, items: Sequence[str]) -> str | None:
    """Return the item that a line names by its text, or by the two letters or more it begins with.

    Where several begin alike, only the whole text names one; where several are alike but for small
    signs, only the very text.
    """
    wanted = fold(line)
    if not wanted:
        return None
    for form in (str.strip, str.casefold, fold):
        same = [each for each in items if form(each) == form(line)]
        if same:
            return same[0] if len(same) == 1 else None
    begun = [each for each in items if fold(each).startswith(wanted)]
    return begun[0] if len(begun) == 1 and len(wanted) > 1 else None


def liked(line: str, items: Sequence[str]) -> str | None:
    """Return the one item that a line is like, judged as a typed answer is.

    It may be misspelt, have words around it, or its number in front of it. A long line is none.
    """
    if len(line) > _LONGEST + 2 * max(map(len, items), default=0):
        return None
    found = _NUMBERED.fullmatch(line)
    if found and (item := named(found[2], items)) in items[int(found[1]) - 1 : int(found[1])]:
        return item
    wanted = [
        Wanted(each, rivals=tuple(other for other in items if other != each)) for each in items
    ]
    met = [each.key for each in wanted if match(line, each).likeness in _LIKE]
    met = met or [each.key for each in wanted if begins_wrong(line, each)]
    return met[0] if len(met) == 1 else None


def each_meant(parts: Sequence[str], items: Sequence[str], most: int) -> list[str]:
    """Return the item that each part names or is like, "" for none.

    Of too many parts just one too many is looked at, so that a long line costs no more.
    """
    return [named(part, items) or liked(part, items) or "" for part in parts[: most + 1]]
