"""Where a slip began that the parser stumbles over later, found in the lines themselves."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from cssr_quiz.yamltree import accidents
from cssr_quiz.yamltree.accidents import Accident
from cssr_quiz.yamltree.layout import FENCE, QUESTIONS, indent_of


class Origin(NamedTuple):
    """The accident that an earlier line shows: line and column count from 0."""

    accident: Accident
    line: int
    column: int


REACH: Final = 12
"""How many lines a question of a printed test may take."""

_OPENS = re.compile(r"\s*(?:(?:- +)++|(?:- +)*+[^\s\"'#][^#\"']*?: +)([\"'])")
_ENDS = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}
_FIELD = re.compile(r"\s*(?:- +)*[a-z]+:(?:\s|$)|\s*- ")
_NUMBERED = re.compile(r"\s*(?:- +)?\d+[.)] *\S")
_LETTERED = re.compile(r"\s*(?:- +)?[A-Da-d][.)] *\S")
_STAR = re.compile(r"\s*(\*)\s")
_NAME_ALONE = re.compile(r"(\s*)[a-z]+ +\S")


def origin(said: str, lines: Sequence[str], line: int, column: int) -> Origin | None:
    """Return where the slip began behind an error of the parser, None where it began there.

    `said` are the parser's words.
    """
    if found := lost_quote(lines, line) or pasted(lines, line):
        return found
    first = next((at for at, each in enumerate(lines) if _holds(each)), 0)
    here = lines[line] if line < len(lines) else ""
    if FENCE.match(lines[first]):
        return Origin(accidents.FENCED, first, 0)
    if "document start" in said and lines[first][:1] == " " and line > first:
        return _above(lines, first)
    if lines[first].startswith("-") and here[:1].isalpha() and not listed(lines[:line]):
        return _above(lines, first)
    if (star := _STAR.match(here)) and column <= star.end():
        return Origin(accidents.STAR, line, star.start(1))
    return _no_colon(lines, line) if "mapping values" in said else None


def _holds(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def listed(lines: Sequence[str]) -> bool:
    """Tell whether the line `questions:` is among some lines."""
    return any(QUESTIONS.match(line) for line in lines)


def _above(lines: Sequence[str], first: int) -> Origin:
    """Tell what is wrong with the first line of a file, which stands deeper than those below."""
    question = lines[first].lstrip().startswith("- ")
    what = accidents.ABOVE if question else accidents.RIGHT
    return Origin(what, first, indent_of(lines[first]))


def lost_quote(lines: Sequence[str], upto: int) -> Origin | None:
    """Return where a quote opens that swallows the line of a field, as none is meant to do."""
    at = 0
    while at <= min(upto, len(lines) - 1):
        opens = _OPENS.match(lines[at])
        if opens:
            ends = _ENDS[opens[1]]
            last = at
            rest = lines[at][opens.end() :]
            while not ends.match(rest) and last + 1 < len(lines):
                last += 1
                rest = lines[last]
                if _FIELD.match(rest):
                    return Origin(accidents.QUOTE, at, opens.start(1))
            at = last
        at += 1
    return None


def pasted(lines: Sequence[str], near: int) -> Origin | None:
    """Return where a test was pasted as it is printed: `1. Who…` with `a) …` below."""
    for at in range(min(near, len(lines) - 1), max(-1, near - REACH), -1):
        if _NUMBERED.match(lines[at]) and any(map(_LETTERED.match, lines[at + 1 : at + 4])):
            return Origin(accidents.PASTED, at, indent_of(lines[at]))
    return None


def too_far_left(lines: Sequence[str], line: int) -> Origin | None:
    """Return the first line, of those above an item, that left the list which goes on with it."""
    column = indent_of(lines[line])
    first = -1
    for at in range(line - 1, -1, -1):
        if not _holds(lines[at]) or indent_of(lines[at]) > column:
            continue
        if lines[at].lstrip().startswith("- "):
            same = indent_of(lines[at]) == column and first >= 0
            return Origin(accidents.LEFT, first, indent_of(lines[first])) if same else None
        if QUESTIONS.match(lines[at]):
            return None
        first = at
    return None


def stepped_out(lines: Sequence[str], line: int) -> Origin | None:
    """Return the line above where it alone stands further left than those around it."""
    above = [at for at in range(line) if _holds(lines[at])][-2:]
    if len(above) < 2 or lines[above[1]].lstrip().startswith("- "):  # noqa: PLR2004 - one on each side
        return None
    before, out, here = (indent_of(lines[at]) for at in (*above, line))
    return Origin(accidents.LEFT, above[1], out) if out < before == here else None


def between(lines: Sequence[str], line: int) -> Origin | None:
    """Return the first line that parts `questions:` from the first question, which is `line`."""
    first = -1
    for at in range(line - 1, -1, -1):
        if QUESTIONS.match(lines[at]):
            return Origin(accidents.BETWEEN, first, indent_of(lines[first])) if first >= 0 else None
        if lines[at].lstrip().startswith("- "):
            return None
        if _holds(lines[at]):
            first = at
    return None


def _no_colon(lines: Sequence[str], line: int) -> Origin | None:
    """Return the line above where its field's name has no colon, so that the text goes on here.

    Or that line is a question as it is printed: `1. Who…`.
    """
    here = lines[line]
    above = next((at for at in range(line - 1, -1, -1) if _holds(lines[at])), None)
    if above is not None and _NUMBERED.match(lines[above]):
        return Origin(accidents.PASTED, above, indent_of(lines[above]))
    found = _NAME_ALONE.match(lines[above]) if above is not None else None
    if above is None or found is None or re.search(r":(?:\s|$)", lines[above]):
        return None
    same = len(found[1]) == indent_of(here)
    return Origin(accidents.NO_COLON, above, len(found[1])) if same else None
