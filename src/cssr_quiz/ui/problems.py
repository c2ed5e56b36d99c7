"""Diagnostics shown: with the line and a caret, one line each, as JSON, for GitHub, in SARIF."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from cssr_quiz.diagnostics import Diagnostic, Level
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.words import count


def show_problems(problems: Sequence[Diagnostic], form: str) -> None:
    """Print diagnostics in one of FORMATS, in order of place."""
    FORMATS[form](problems)


def tally(problems: Iterable[Diagnostic]) -> str:
    """Return `2 errors, 1 warning`, or an empty text where there is nothing."""
    found = list(problems)
    parts = []
    for level, word in (
        (Level.ERROR, "error"),
        (Level.WARNING, "warning"),
        (Level.ADVICE, "piece of advice"),
    ):
        number = sum(problem.level is level for problem in found)
        if number:
            parts.append(count(number, word, "pieces of advice" if level is Level.ADVICE else ""))
    return ", ".join(parts)


def _screen(problems: Sequence[Diagnostic]) -> None:
    """Print each problem with its line and a caret below the place."""
    from cssr_quiz.ui.carets import show_in_lines  # noqa: PLC0415 - the others go without rich

    show_in_lines(problems)


def _plain(problems: Sequence[Diagnostic]) -> None:
    for problem in problems:
        sys.stdout.write(clean(str(problem)).replace("\n", " ") + "\n")


def _json(problems: Sequence[Diagnostic]) -> None:
    """Print a JSON list; line and column count from 1, `length` in characters."""
    found = [
        {
            "path": problem.span.path,
            "line": problem.span.line,
            "column": problem.span.column,
            "length": problem.span.length,
            "level": problem.level.name.lower(),
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


def _github(problems: Sequence[Diagnostic]) -> None:
    """Print workflow commands, which GitHub shows beside the lines of a change."""
    words = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice"}
    for problem in problems:
        span = problem.span
        place = f"file={_escaped(span.path, ':,')},line={span.line},col={span.column}"
        text = problem.message + (f" ({problem.hint})" if problem.hint else "")
        title = _escaped(problem.code, ":,")
        sys.stdout.write(
            f"::{words[problem.level]} {place},title={title}::{_escaped(clean(text))}\n"
        )


def _escaped(text: str, more: str = "") -> str:
    """Escape what would end a workflow command, as GitHub's own toolkit does."""
    for sign in "%\r\n" + more:
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _sarif(problems: Sequence[Diagnostic]) -> None:
    """Print a SARIF log for code scanners."""
    from cssr_quiz.ui.sarif import sarif  # noqa: PLC0415 - with the manuals of all codes

    sys.stdout.write(sarif(problems) + "\n")


FORMATS: Final[Mapping[str, Callable[[Sequence[Diagnostic]], None]]] = {
    "screen": _screen,
    "plain": _plain,
    "json": _json,
    "github": _github,
    "sarif": _sarif,
}
