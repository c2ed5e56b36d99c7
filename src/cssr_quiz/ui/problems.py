"""Diagnostics shown: with the line and a caret, one line each, as JSON, for GitHub, in SARIF."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from cssr_quiz.diagnostics import Diagnostic, Level
from cssr_quiz.ui.clean import clean
from cssr_quiz.ui.words import count
from cssr_quiz.yamltree import lines_of, read

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 100


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
    from rich.padding import Padding  # noqa: PLC0415 - the other formats go without rich
    from rich.text import Text  # noqa: PLC0415 - likewise

    from cssr_quiz.ui.console import make_console, styled  # noqa: PLC0415 - likewise

    console = make_console()
    lines_in = lru_cache(maxsize=1)(_lines_in)  # problems come file by file
    # What goes into a pipe keeps its lines; a terminal breaks them between words.
    soft = not console.is_terminal
    for problem in problems:
        span, level = problem.span, problem.level.name.lower()
        console.print(
            Text.assemble(
                styled(f"{span}: "),
                styled(f"{level}[{problem.code}]", level),
                " ",
                styled(problem.message, "key"),
            ),
            soft_wrap=soft,
        )
        lines = lines_in(span.path)
        line = lines[span.line - 1].replace("\t", " ") if span.line <= len(lines) else ""
        if line.strip():
            _underline(console, problem, line)
        if problem.hint:
            hint = styled(problem.hint)
            indented = Text("  ") + hint if soft else Padding(hint, (0, 0, 0, 2))
            console.print(indented, soft_wrap=soft)
        console.print()


def _underline(console: "Console", problem: Diagnostic, line: str) -> None:
    """Print a line with a caret below the place of its problem."""
    from rich.cells import cell_len  # noqa: PLC0415 - the other formats go without rich

    from cssr_quiz.ui.console import styled  # noqa: PLC0415 - likewise

    span, number = problem.span, f"{problem.span.line} | "
    wide = min(_WIDEST, console.width - len(number)) if console.is_terminal else _WIDEST
    part, before = _part(line, span.column, wide)
    console.print(styled(number, "quiet") + styled(part), soft_wrap=True)
    left = len(number) + cell_len(part[:before])
    meant = cell_len(part[before : before + span.length])
    caret = styled("^" * max(1, min(meant, wide // 2)), problem.level.name.lower())
    console.print(" " * left, caret, sep="", soft_wrap=True)


def _part(line: str, column: int, wide: int) -> tuple[str, int]:
    """Return the part of a line around a column, and how many characters stand before that.

    It is at most so many cells wide, and has `…` where the line goes on.
    """
    from rich.cells import cell_len  # noqa: PLC0415 - the other formats go without rich

    start = max(0, column - wide // 2)
    while cell_len(line[start : column - 1]) > wide // 2:
        start += 1
    end = min(len(line), start + wide)
    while cell_len(line[start:end]) > wide:
        end -= 1
    part = line[start:end]
    if start:
        part = f"…{part[1:]}"
    if end < len(line):
        part = f"{part[:-1]}…"
    return part, column - 1 - start


def _lines_in(path: str) -> list[str]:
    text, _ = read(Path(path), path)
    return lines_of(text)


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
