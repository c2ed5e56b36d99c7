"""The usual accidents of YAML, told in a teacher's words instead of the parser's."""

import re
from typing import Final, NamedTuple

import yaml

from cssr_quiz.diagnostics import Diagnostic, Span
from cssr_quiz.yamltree import origins
from cssr_quiz.yamltree.layout import BEGINS, FENCE, OF_A_BANK
from cssr_quiz.yamltree.origins import REACH, listed, origin, pasted
from cssr_quiz.yamltree.signs import CLOSING, OPENING
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
_HYPHEN = _Accident(
    "wrong-indent",
    "this hyphen does not stand below the others of its list",
    "the hyphens of one list stand in the same column, those of questions too",
)
_RIGHT = _Accident(
    "wrong-indent",
    "this line stands further right than those below it",
    "delete the spaces before it: the fields of a bank begin at the left edge",
)
_ABOVE = _Accident(
    "wrong-indent",
    "a question stands above the fields of the bank",
    "begin the file with `bank:`, and move the question below `questions:`",
)
_NO_LIST = _Accident(
    "missing-field",
    "the line `questions:` is missing above the first question",
    "write `questions:` in a line of its own above this one",
)
_STAR = _Accident(
    "lookalike",
    "an item begins with a hyphen in YAML, not with `*`",
    "write `- ` in its place, for a question `- id: ...`",
)
_PASTED = _Accident(
    "pasted-test",
    "this is a test as it is printed, and YAML asks for fields",
    "write a question as `- id: first`, below it `prompt: ...` and `answer: ...`, or `choices:`",
)
_NO_BANK = _Accident(
    "pasted-test",
    "this is no bank yet: it has no line `bank:` and no line `questions:`",
    "begin with both, `bank: first-steps` and `questions:`; write each question as `- id: first`, "
    "below it `prompt: ...` and `answer: ...`; `cssr-quiz new FILE` writes an example of each kind",
)
_FENCED = _Accident(
    "code-fence",
    "this line belongs to the page that the text was copied from",
    "delete it, and the one like it at the other end",
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
    begun = origin(said, lines, line, column)
    if begun is None:
        accident, line, column = _here(error, said, lines, line, column)
    else:
        accident, line, column = _BY_ORIGIN[begun.what], begun.line, begun.column
    last = len(lines) - (1 if lines[-1] or len(lines) == 1 else 2)
    if line > last:
        line, column = last, 0
    here = lines[line] if line < len(lines) else ""
    if FENCE.match(here):
        accident, column = _FENCED, 0
    sign = here[column : column + 1].strip()
    message = accident.message
    if accident is _SIGN and sign:
        message = message.replace("this sign", "a backtick" if sign == "`" else f"`{sign}`")
    hint = _hint(accident, here, column)
    return Diagnostic(Span(name, line + 1, column + 1), accident.code, message, hint)


def pasted_test(text: str, name: str) -> Diagnostic | None:
    """Return what to say of a file that is a text, a table or a printed test, and no bank."""
    lines = lines_of(text)
    found = pasted(lines, REACH - 1)
    if found is not None:
        return Diagnostic(Span(name, found.line + 1, found.column + 1), *_PASTED)
    if OF_A_BANK.search(text) or any(map(BEGINS.match, lines)):
        return None
    first = next((at for at, line in enumerate(lines, 1) if line.strip()), 1)
    return Diagnostic(Span(name, first), *_NO_BANK)


def _here(
    error: yaml.MarkedYAMLError, said: str, lines: list[str], line: int, column: int
) -> tuple[_Accident, int, int]:
    """Return the accident that happened where the parser met or began to read it."""
    here = lines[line] if line < len(lines) else ""
    accident = _accident(said, here[:column], here[column:])
    if accident in _BEGINS and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    if accident is _BRACKET and "flow node" in said:
        line, column = _opened(lines, line, column)
    if accident is _INDENT:
        column = len(here) - len(here.lstrip())
    if accident in (_INDENT, _NO_COLON) and (place := _glued(lines, line)):
        return _NO_SPACE, *place
    if accident is _INDENT and here.lstrip().startswith("- "):
        lacking = BEGINS.match(here) and not listed(lines[:line])
        return (_NO_LIST if lacking else _HYPHEN), line, column
    return accident, line, column


def _hint(accident: _Accident, here: str, column: int) -> str:
    """Return the way out, as exact as the line allows."""
    curly = _CURLY[accident].search(here) if accident in _CURLY else None
    if curly:
        return f"{accident.hint}; `{curly[1]}` is a sign of word processors, and no quote in YAML"
    if accident is _QUOTE and _APOSTROPHE.match(here, column):
        return 'a text that begins with an apostrophe needs "..." around it'
    opens = _OPENS.match(here)
    if accident is _NO_COLON and here.lstrip().startswith("//"):
        return "a remark begins with `#` in YAML"
    if accident is _AFTER and opens and opens[1] in _AROUND:
        return _AROUND[opens[1]]
    return accident.hint


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

_APOSTROPHE = re.compile(r"'(?:t(?:is|was|were|il)|em|n|\d\ds?)\b", re.IGNORECASE)
_OPENS = re.compile(r"\s*(?:- +)*(?:[^\s\"'\[{][^:]*: +)?([\"'])")
_AROUND = {
    '"': "put single quotes around the whole text, '...', or write \\\" for each quote inside",
    "'": 'put double quotes around the whole text, "...", in place of the single ones',
}
"""How a text is written that goes on behind the quote which ends it."""

_BY_ORIGIN = {
    origins.LOST_QUOTE: _QUOTE,
    origins.PASTED: _PASTED,
    origins.TOO_FAR_RIGHT: _RIGHT,
    origins.ABOVE_BANK: _ABOVE,
    origins.NO_COLON: _NO_COLON,
    origins.STAR: _STAR,
    origins.FENCED: _FENCED,
}
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
