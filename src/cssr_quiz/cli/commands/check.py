"""`cssr-quiz check`: every problem in files or folders, with its place and the way out."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.errors import Exit, UsageError

EPILOG = """\
\b
Examples:
  cssr-quiz check my-bank.yaml
  cssr-quiz check quizzes --format github
Exit code: 0 without an error, 1 with one.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", epilog=EPILOG)(check)


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...", help="Files or folders; the built-in courses where none is named."
        ),
    ] = None,
    form: Annotated[
        str,
        typer.Option("--format", metavar="F", help="screen, plain (a line each), json or github."),
    ] = "",
) -> None:
    """Read question files and print every problem found."""
    from cssr_quiz.bank.check import check as check_library
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.diagnostics import has_errors
    from cssr_quiz.ui.problems import FORMATS, show_problems, tally
    from cssr_quiz.ui.words import count

    form = form or ("screen" if sys.stdout.isatty() else "plain")
    if form not in FORMATS:
        raise UsageError(f"there is no format `{form}`", f"the formats are {', '.join(FORMATS)}")
    library = Desk.of(None, paths).library
    problems = check_library(library)
    show_problems(problems, form)
    if form in ("screen", "plain"):
        banks = [bank for course in library.courses for bank in course.banks]
        questions = sum(len(bank.questions) for bank in banks)
        found = tally(problems) or "no problem"
        sys.stdout.write(f"{count(len(banks), 'bank')}, {count(questions, 'question')}: {found}.\n")
    if has_errors(problems):
        raise typer.Exit(Exit.PROBLEMS)
