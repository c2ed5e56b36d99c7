"""Which accident is behind an error of the parser, and where an author should look for it."""

import re

import yaml

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree import accidents
from cssr_quiz.yamltree.accidents import Accident
from cssr_quiz.yamltree.layout import BEGINS, FENCE, OF_A_BANK, indent_of
from cssr_quiz.yamltree.origins import (
    REACH,
    between,
    listed,
    origin,
    pasted,
    stepped_out,
    too_far_left,
)
from cssr_quiz.yamltree.signs import CLOSING, OPENING
from cssr_quiz.yamltree.source import lines_of


def explain(error: yaml.MarkedYAMLError, text: str, name: str) -> Diagnostic:
    """Name the accident behind a parser's error, at the place where an author should look."""
    said = f"{error.context or ''} {error.problem or ''}"
    lines = lines_of(text)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    begun = origin(said, lines, line, column)
    accident, line, column = begun or _here(error, said, lines, line, column)
    last = len(lines) - (1 if lines[-1] or len(lines) == 1 else 2)
    if line > last:
        line, column = last, 0
    here = lines[line] if line < len(lines) else ""
    if FENCE.match(here):
        accident, column = accidents.FENCED, 0
    sign = here[column : column + 1].strip()
    message = accident.message
    if accident is accidents.SIGN and sign:
        message = message.replace("this sign", "a backtick" if sign == "`" else f"`{sign}`")
    hint = _hint(accident, here, column)
    return Diagnostic(Span(name, line + 1, column + 1), accident.code, message, hint)


def pasted_test(text: str, name: str) -> Diagnostic | None:
    """Return what to say of a file that is a text, a table or a printed test, and no bank."""
    lines = lines_of(text)
    found = pasted(lines, REACH - 1)
    if found is not None:
        return Diagnostic(Span(name, found.line + 1, found.column + 1), *found.accident)
    if OF_A_BANK.search(text) or any(map(BEGINS.match, lines)):
        return None
    first = next((at for at, line in enumerate(lines, 1) if line.strip()), 1)
    return Diagnostic(Span(name, first), *accidents.NO_BANK)


def _here(
    error: yaml.MarkedYAMLError, said: str, lines: list[str], line: int, column: int
) -> tuple[Accident, int, int]:
    """Return the accident that happened where the parser met or began to read it."""
    here = lines[line] if line < len(lines) else ""
    accident = _accident(said, here[:column], here[column:])
    if accident in _BEGINS and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    if accident is accidents.BRACKET and "flow node" in said:
        line, column = _opened(lines, line, column)
    if accident is accidents.INDENT:
        column = indent_of(here)
    if accident in (accidents.INDENT, accidents.NO_COLON) and (place := _glued(lines, line)):
        return accidents.NO_SPACE, *place
    if accident is accidents.INDENT and here.lstrip().startswith("- "):
        if BEGINS.match(here) and not listed(lines[:line]):
            return accidents.NO_LIST, line, column
        begun = too_far_left(lines, line) or between(lines, line)
        return begun or (accidents.HYPHEN, line, column)
    left = stepped_out(lines, line) if accident is accidents.INDENT else None
    return left or (accident, line, column)


def _hint(accident: Accident, here: str, column: int) -> str:
    """Return the way out, as exact as the line allows."""
    curly = _CURLY[accident].search(here) if accident in _CURLY else None
    if curly:
        return f"{accident.hint}; `{curly[1]}` is a sign of word processors, and no quote in YAML"
    if accident is accidents.QUOTE and _APOSTROPHE.match(here, column):
        return 'a text that begins with an apostrophe needs "..." around it'
    if accident is accidents.NO_COLON and here.lstrip().startswith("//"):
        return "a remark begins with `#` in YAML"
    return _around(here, column) if accident is accidents.AFTER else accident.hint


def _around(here: str, column: int) -> str:
    """Return the way out where a text goes on behind its quote or bracket."""
    if here[column : column + 1] == ",":
        return _SEVERAL if here[column + 1 :].strip() else "delete the comma"
    opens = _OPENS.match(here)
    return _AROUND.get(opens[1] if opens else "", accidents.AFTER.hint)


def _accident(said: str, before: str, rest: str) -> Accident:
    """Tell the accident by the parser's words and by what stands around the place of the error."""
    if "a tab character" in said or ("start any token" in said and rest.startswith("\t")):
        return accidents.TAB
    if "mapping values" in said:
        return accidents.INDENT if _NAME.fullmatch(before) else accidents.COLON
    if "not allowed in this context" in said and before.strip():
        return accidents.SIGN
    if "flow node" in said and rest.startswith((",", "- ")):
        return accidents.COMMA if rest.startswith(",") else accidents.SIGN
    if "did not find expected" in said:
        found = _inside(before, rest) if "flow" in said else _behind(before)
        if found:
            return found
    return next((accident for words, accident in _BY_WORDS if words in said), accidents.OTHER)


def _inside(before: str, rest: str) -> Accident | None:
    """Tell what a list lacks that opens in the same line, None where it is not closed."""
    if not _OPENED.search(before):
        return None
    if rest.startswith(":"):
        return accidents.COLON
    return accidents.LOST_COMMA if rest and before.rstrip().endswith(('"', "'")) else None


def _behind(before: str) -> Accident | None:
    """Tell whether a value has ended before the place of an error."""
    return accidents.AFTER if before.rstrip().endswith(_CLOSE) else None


def _opened(lines: list[str], line: int, column: int) -> tuple[int, int]:
    """Return where the bracket opens in which a place stands; brackets in quotes count as well."""
    closed = 0
    for number in range(min(line, len(lines) - 1), -1, -1):
        before = lines[number][:column] if number == line else lines[number]
        for at in range(len(before) - 1, -1, -1):
            if before[at] in "]}":
                closed += 1
            elif before[at] in "[{":
                if not closed:
                    return number, at
                closed -= 1
    return line, column


def _glued(lines: list[str], line: int) -> tuple[int, int] | None:
    """Return where a colon or dash has no space after it, in this line or the one above."""
    for number in (line - 1, line):
        found = _NO_GAP.match(lines[number]) if 0 <= number < len(lines) else None
        if found:
            return number, found.start(1)
    return None


_OPENED = re.compile(r"[\[{]")
_NAME = re.compile(r"\s*(?:- +)*\w+")
_NO_GAP = re.compile(r"\s*(?:- +)*([a-z]+:[^\s/:]|-[^\W\d_])")
_CURLY = {
    accidents.COLON: re.compile(rf"(?::|-) +([{OPENING}])"),
    accidents.QUOTE: re.compile(rf"([{CLOSING}])\s*$"),
}
"""A word processor's quote where a straight one was to open a text, or to close it."""

_APOSTROPHE = re.compile(r"'(?:t(?:is|was|were|il)|em|n|\d\ds?)\b", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:- +)*+(?:[^\s\"'\[{][^:]*: +)?([\"'])")
_AROUND = {
    '"': "put single quotes around the whole text, '...', or write \\\" for each quote inside",
    "'": 'put double quotes around the whole text, "...", in place of the single ones',
}
"""How a text is written that goes on behind the quote which ends it."""

_SEVERAL = "write several in brackets, with commas between: `[one, two]`"
_CLOSE = ('"', "'", "]", "}")
_BEGINS = (
    accidents.QUOTE,
    accidents.BRACKET,
    accidents.DIRECTIVE,
    accidents.SIGN,
    accidents.NO_COLON,
)
"""Accidents to look for where the parser began, not where it gave up."""

_BY_WORDS = (
    ("nesting depth", accidents.TOO_DEEP),
    ("escape", accidents.ESCAPE),
    ("hexdecimal", accidents.ESCAPE),
    ("quoted scalar", accidents.QUOTE),
    ("flow", accidents.BRACKET),
    ("directive", accidents.DIRECTIVE),
    ("start any token", accidents.SIGN),
    ("scanning a block scalar", accidents.SIGN),
    ("scanning an a", accidents.SIGN),
    ("simple key", accidents.NO_COLON),
    ("block", accidents.INDENT),
)
"""What the parser's words mean, the most telling first."""
