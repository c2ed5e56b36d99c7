"""The usual accidents of YAML, told in a teacher's words instead of the parser's."""

import re
from typing import Final, NamedTuple

import yaml

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree.lookalikes import CLOSING, OPENING
from cssr_quiz.yamltree.source import lines_of


class _Accident(NamedTuple):
    code: str
    message: str
    hint: str


_COLON = _Accident(
    "unquoted-colon",
    "a text with `: ` in it needs quotes",
    'write "..." around the whole text after the field\'s name',
)
_INDENT = _Accident(
    "wrong-indent",
    "this line does not line up with the lines above it",
    "fields of one question begin in the same column; use spaces",
)
_TAB = _Accident("tab", "a tab cannot indent a line in YAML", "use spaces")
_SIGN = _Accident(
    "needs-quotes",
    "a text cannot begin with this sign in YAML",
    'write "..." around the text',
)
_QUOTE = _Accident(
    "lost-quote", "the quote that opens here is never closed", "add the same quote at the end"
)
_ESCAPE = _Accident(
    "bad-escape",
    "this backslash means nothing in double quotes",
    "use single quotes, or write the backslash twice",
)
_BRACKET = _Accident(
    "lost-bracket",
    "the bracket that opens here is not closed",
    "add `]` or `}`, or put quotes around the text",
)
_COMMA = _Accident(
    "extra-comma",
    "nothing stands before this comma",
    'delete it, or write "..." around a text with a comma in it',
)
_AFTER = _Accident(
    "text-after-quote",
    "the text goes on after its closing quote or bracket",
    'put quotes around the whole text, "..." where it holds an apostrophe',
)
_NO_SPACE = _Accident(
    "no-space", "a colon or a dash needs a space after it", "write `name: value`, or `- item`"
)
_NO_COLON = _Accident(
    "no-colon",
    "this line is no `name: value`",
    "write a colon after the field's name; indent a text that goes on deeper than its field",
)
_DIRECTIVE = _Accident(
    "needs-quotes", "a line cannot begin with `%` in YAML", 'write "..." around the text'
)
MAX_DEPTH: Final = 12
"""How deep lists and mappings may nest; a question needs five levels."""

TOO_DEEP: Final = _Accident(
    "too-deep",
    f"lists and fields nest more than {MAX_DEPTH} deep",
    "a question file never needs that; check the brackets and the indents",
)
_OTHER = _Accident(
    "yaml-syntax",
    "this is not valid YAML",
    "look at the indents, quotes and colons here and in the line above",
)


def explain(error: yaml.MarkedYAMLError, text: str, name: str) -> Diagnostic:
    """Name the accident behind a parser's error, at the place where an author should look."""
    said = f"{error.context or ''} {error.problem or ''}"
    lines = lines_of(text)
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    here = lines[line] if line < len(lines) else ""
    accident = _accident(said, here[:column], here[column:])
    if accident in _BEGINS and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    if accident is _BRACKET and "flow node" in said:
        line, column = _opened(lines, line, column)
    if accident is _INDENT:
        column = len(here) - len(here.lstrip())
    if accident in (_INDENT, _NO_COLON) and (place := _glued(lines, line)):
        accident, line, column = _NO_SPACE, *place
    last = len(lines) - (1 if lines[-1] or len(lines) == 1 else 2)
    if line > last:
        line, column = last, 0
    message, hint = accident.message, accident.hint
    here = lines[line] if line < len(lines) else ""
    curly = _CURLY[accident].search(here) if accident in _CURLY else None
    if curly:
        hint = f"{hint}; `{curly[1]}` is a sign of word processors, and no quote in YAML"
    sign = here[column : column + 1].strip()
    if accident is _SIGN and sign:
        message = message.replace("this sign", "a backtick" if sign == "`" else f"`{sign}`")
    return Diagnostic(Span(name, line + 1, column + 1), accident.code, message, hint)


def _accident(said: str, before: str, rest: str) -> _Accident:
    """Tell the accident by the parser's words and by what stands around the place of the error."""
    if "a tab character" in said or ("start any token" in said and rest.startswith("\t")):
        return _TAB
    if "mapping values" in said:
        return _INDENT if _NAME.fullmatch(before) else _COLON
    if "not allowed in this context" in said and before.strip():
        return _SIGN
    if "flow node" in said and rest.startswith((",", "- ")):
        return _COMMA if rest.startswith(",") else _SIGN
    if "did not find expected" in said and "flow" not in said and before.rstrip().endswith(_CLOSE):
        return _AFTER
    return next((accident for words, accident in _BY_WORDS if words in said), _OTHER)


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


_NAME = re.compile(r"\s*(?:- +)*\w+")
_NO_GAP = re.compile(r"\s*(?:- +)*([a-z]+:[^\s/:]|-[^\W\d_])")
_CURLY = {
    _COLON: re.compile(rf"(?::|-) +([{OPENING}])"),
    _QUOTE: re.compile(rf"([{CLOSING}])\s*$"),
}
"""A word processor's quote where a straight one was to open a text, or to close it."""

_CLOSE = ('"', "'", "]", "}")
_BEGINS = (_QUOTE, _BRACKET, _DIRECTIVE, _SIGN, _NO_COLON)
"""Accidents to look for where the parser began, not where it gave up."""

_BY_WORDS = (
    ("nesting depth", TOO_DEEP),
    ("escape", _ESCAPE),
    ("hexdecimal", _ESCAPE),
    ("quoted scalar", _QUOTE),
    ("flow", _BRACKET),
    ("directive", _DIRECTIVE),
    ("start any token", _SIGN),
    ("scanning a block scalar", _SIGN),
    ("scanning an a", _SIGN),
    ("simple key", _NO_COLON),
    ("block", _INDENT),
)
"""What the parser's words mean, the most telling first."""
