"""`cssr-quiz new`: writes a bank to begin with, with an example of each type of question."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import completing, types
from cssr_quiz.errors import QuizError, UsageError, command_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank.text import StudyText
    from cssr_quiz.question import QuestionType

EPILOG = """\
\b
Examples:
  cssr-quiz new my-bank.yaml
  cssr-quiz new my-bank.yaml --type answer --type date
  cssr-quiz new my-bank.yaml --from-text text.md

A file that is there already is never overwritten. By cssr-quiz.schema.json, which is written beside
the bank, editors that know YAML complete fields and underline mistakes.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("new", epilog=EPILOG)(new)


def new(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The bank to write.")],
    types: Annotated[
        list[str] | None,
        typer.Option(
            "--type",
            metavar="T",
            help="Only this type, by its answer key; may stand several times.",
            autocompletion=completing(types),
        ),
    ] = None,
    text: Annotated[
        Path | None,
        typer.Option(
            "--from-text",
            metavar="TEXT",
            help="A study text: the bank cites it, and begins with dated sentences of it.",
        ),
    ] = None,
) -> None:
    """Write a bank to begin with, full of examples and remarks."""
    from cssr_quiz.bank.starter import starter
    from cssr_quiz.cli.newbank import create, lay_schema, named
    from cssr_quiz.ui.tables import say

    kinds = _kinds(types or [], every=text is None)
    made = starter(named(file).stem, kinds, _study(text, file) if text else None)
    create(file, made)
    say(f"{file} is written. Change it in any editor; then:")
    say(f"  {command_line('check', file)}    what is wrong with it")
    say(f"  {command_line('start', file)}    try it")
    lay_schema(file.parent)


def _kinds(wanted: "Sequence[str]", *, every: bool) -> "Sequence[QuestionType]":
    from cssr_quiz.diagnostics import did_you_mean, way_out
    from cssr_quiz.questions import BY_KEY, TYPES

    for name in wanted:
        if name not in BY_KEY:
            guess = did_you_mean(name, list(BY_KEY))
            hint = way_out(guess, f"the types are {', '.join(BY_KEY)}")
            raise UsageError(f"there is no type `{name}`", hint)
    return [BY_KEY[name] for name in dict.fromkeys(wanted)] or (TYPES if every else ())


def _study(text: Path, bank: Path) -> "StudyText":
    """Read a study text, with its path as seen from the bank."""
    import os
    from dataclasses import replace

    from cssr_quiz.bank.text import read_text
    from cssr_quiz.diagnostics import has_errors

    found = read_text(text)
    if has_errors(found.problems):
        raise QuizError(f"{text}: {found.problems[0].message}", found.problems[0].hint)
    if not found.passages:
        raise QuizError(
            f"{text} has no passage that can be cited",
            "end each paragraph with an anchor such as {#section/1}, or let this do it: "
            + command_line("draft", text, "--out", bank),
        )
    return replace(found, path=Path(os.path.relpath(text, bank.parent)).as_posix())
