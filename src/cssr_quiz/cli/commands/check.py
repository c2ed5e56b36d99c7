"""`cssr-quiz check`: every problem in files or folders, with its place and the way out."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import codes, completing, formats
from cssr_quiz.cli.options import Plain
from cssr_quiz.errors import Exit, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.bank.check import Checked
    from cssr_quiz.diagnostics import Diagnostic

EPILOG = """\
\b
Examples:
  cssr-quiz check my-bank.yaml
  cssr-quiz check my-bank.yaml --watch --advice
  cssr-quiz check quizzes --strict --format github
  cssr-quiz check --explain longest-option

Errors and warnings are shown, and how much advice there is; --advice shows that too.

To allow a warning where it stands: `# check: allow CODE - REASON` at the end of the line.

Exit code: 0 without an error, 1 with one (with --strict, or a warning).
"""


PREVIEWED = 3
"""How many questions under change are shown after a save."""

MOST_PROCESSES = 4
"""How many processes share a large course at most; more would wait for what is done by one."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check", epilog=EPILOG)(check)


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files or folders; where none is named, the courses that `start` finds.",
        ),
    ] = None,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch",
            help="Check again whenever a file is saved, and show what changed; Ctrl-C ends.",
        ),
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail as errors do.")] = False,
    advice: Annotated[
        bool, typer.Option("--advice", help="Show pieces of advice as well.")
    ] = False,
    form: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="F",
            help="screen, plain (a line each), json, github or sarif.",
            autocompletion=completing(formats),
        ),
    ] = "",
    explain: Annotated[
        str,
        typer.Option(
            "--explain",
            metavar="CODE",
            help="Print what a code means, with examples.",
            autocompletion=completing(codes),
        ),
    ] = "",
    plain: Plain = False,
) -> None:
    """Read question files and print every problem found."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.ui.problems import FORMATS
    from cssr_quiz.ui.tables import say

    if explain:
        _explain(explain)
        return
    form = form or ("plain" if plain or not sys.stdout.isatty() else "screen")
    if form not in FORMATS:
        raise UsageError(f"there is no format `{form}`", f"the formats are {', '.join(FORMATS)}")
    wanted = paths or Desk.of(None).folders
    if watch:
        _watch(wanted, form, advice=advice)
    found = _check(wanted, form, advice=advice)
    if not paths and form in ("screen", "plain"):
        say("That was what `start` finds; name the file or folder that you mean, if it is another.")
    if _fails(found, strict=strict):
        raise typer.Exit(Exit.PROBLEMS)


def _check(paths: "Sequence[Path]", form: str, *, advice: bool) -> "Sequence[Diagnostic]":
    """Check once, show what was found and return all of it."""
    from cssr_quiz.bank.check import check as check_files
    from cssr_quiz.diagnostics import Level
    from cssr_quiz.ui.problems import show_problems, tally
    from cssr_quiz.ui.tables import say

    checked = check_files(paths, _processors())
    problems = checked.problems
    show_problems([each for each in problems if advice or each.level > Level.ADVICE], form)
    if form in ("screen", "plain"):
        found = tally(problems) or "no problem"
        hidden = 0 if advice else sum(each.level is Level.ADVICE for each in problems)
        more = f" (--advice shows {'it' if hidden == 1 else 'them'})" if hidden else ""
        say(f"{_held(checked)}: {found}{more}.")
    return problems


def _processors() -> int:
    """Return how many processors to use: those that this process may, or a few of them."""
    may = getattr(os, "sched_getaffinity", None)
    return min(len(may(0)) if may else os.cpu_count() or 1, MOST_PROCESSES)


def _held(checked: "Checked") -> str:
    """Return what was read, by number; a file that is no bank yet holds nobody knows how much."""
    from cssr_quiz.ui.words import contents, count

    files = count(checked.left_out, "file")
    if checked.left_out and not checked.banks:
        return f"{files} left out until mended"
    held = contents(checked.banks, checked.questions, checked.drafts, checked.dropped)
    return held + (f", and {files} left out" if checked.left_out else "")


def _fails(problems: "Sequence[Diagnostic]", *, strict: bool) -> bool:
    from cssr_quiz.diagnostics import Level

    least = Level.WARNING if strict else Level.ERROR
    return any(each.level >= least for each in problems)


def _watch(paths: "Sequence[Path]", form: str, *, advice: bool) -> None:
    """Check again whenever something is saved and show what was rewritten, until Ctrl-C."""
    import time

    from cssr_quiz.bank import load
    from cssr_quiz.bank.watching import Watched, changes
    from cssr_quiz.ui.tables import say

    watched = Watched()
    try:
        for _ in changes(paths, time.sleep):
            _check(paths, form, advice=advice)
            if form in ("screen", "plain"):
                _preview(watched.rewritten(load(paths)))
                say("Waiting for a file to be saved; Ctrl-C ends.\n")
            sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stdout.write("\n")
        raise typer.Exit(Exit.INTERRUPTED) from None


def _preview(questions: "Sequence[Placed]") -> None:
    """Show the questions under change as their author wants to see them."""
    from cssr_quiz.errors import command_line
    from cssr_quiz.ui.preview import show_author
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    for placed in questions[:PREVIEWED]:
        say("")
        show_author(placed, placed.forms())
    more = questions[PREVIEWED:]
    if more:
        what = count(len(more), "more question", "more questions")
        say(f"\n{what} changed; see them: {command_line('show', more[0].bank.path)}")
    if questions:
        say("")


def _explain(code: str) -> None:
    """Print the manual of a code, as messages name it: `error[no-id]` stands for `no-id`.

    Raises UsageError where there is none.
    """
    from cssr_quiz.bank.manual import codes, manual
    from cssr_quiz.diagnostics import did_you_mean, way_out
    from cssr_quiz.ui.manuals import show_manual

    name = code.strip().lower().rstrip("]").rpartition("[")[2]
    found = manual(name)
    if found is None:
        guess = did_you_mean(name, sorted(codes()))
        hint = way_out(guess, "the codes stand in brackets in messages")
        raise UsageError(f"there is no code `{code}`", hint)
    show_manual(found)
