"""Diagnostics on a screen: each with the line where it stands, and a caret below its place."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from cssr_quiz.diagnostics import Diagnostic
from cssr_quiz.ui.console import make_console, styled
from cssr_quiz.yamltree import lines_of, read

_WIDEST: Final = 100


def show_in_lines(problems: Sequence[Diagnostic]) -> None:
    """Print each problem with its line and a caret below the place."""
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


def _underline(console: Console, problem: Diagnostic, line: str) -> None:
    """Print a line with a caret below the place of its problem."""
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
