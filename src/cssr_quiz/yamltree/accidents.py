"""The usual accidents of YAML, told in a teacher's words instead of the parser's."""

from typing import NamedTuple

import yaml

from cssr_quiz.diagnostics import Diagnostic, Span
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
_DIRECTIVE = _Accident(
    "needs-quotes", "a line cannot begin with `%` in YAML", 'write "..." around the text'
)
_OTHER = _Accident(
    "yaml-syntax",
    "this is not valid YAML",
    "look at the indents, quotes and colons here and in the line above",
)


def explain(error: yaml.MarkedYAMLError, text: str, name: str) -> Diagnostic:
    """Name the accident behind a parser's error, at the place where an author should look."""
    problem, context = str(error.problem or ""), str(error.context or "")
    lines = lines_of(text)
    mark = error.problem_mark or error.context_mark
    accident = _accident(problem, context, _rest(lines, mark))
    if accident in (_QUOTE, _BRACKET) and error.context_mark is not None:
        mark = error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    if line > len(lines) or (line == len(lines) and not lines[-1] and line > 1):
        line, column = max(1, len(lines) - 1), 1
    return Diagnostic(Span(name, line, column), accident.code, accident.message, accident.hint)


def _rest(lines: list[str], mark: "yaml.Mark | None") -> str:
    """Return what stands at the place of the error."""
    if mark is None or mark.line >= len(lines):
        return ""
    return lines[mark.line][mark.column :]


def _accident(problem: str, context: str, rest: str) -> _Accident:
    if "cannot start any token" in problem:
        return _TAB if rest.startswith("\t") else _SIGN
    if "mapping values are not allowed" in problem:
        return _INDENT if rest.lstrip().endswith(":") and not rest.startswith(":") else _COLON
    if "quoted scalar" in context and "escape" in problem:
        return _ESCAPE
    said = f"{context} {problem}"
    return next((accident for words, accident in _BY_WORDS if words in said), _OTHER)


_BY_WORDS = (
    ("quoted scalar", _QUOTE),
    ("flow", _BRACKET),
    ("directive", _DIRECTIVE),
    ("block", _INDENT),
    ("simple key", _INDENT),
)
"""What the parser's words mean, the most telling first."""
