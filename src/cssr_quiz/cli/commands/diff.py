"""`cssr-quiz diff`: which edits change what is asked or what is right, and so want a new `rev`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Plain
from cssr_quiz.errors import Exit, command_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank.changes import Change

EPILOG = """\
\b
Examples:
  cssr-quiz diff old.yaml new.yaml
  cssr-quiz diff HEAD~1 quizzes
  cssr-quiz diff HEAD~1:quizzes/x.yaml quizzes/x.yaml --write-rev

Exit code: 1 where a question wants a new rev and has none.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("diff", epilog=EPILOG)(diff)


def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A file, a folder, or a revision of git.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same, as it is now.")],
    write_rev: Annotated[
        bool, typer.Option("--write-rev", help="Write the new revs into NEW.")
    ] = False,
    plain: Plain = False,
) -> None:
    """Tell what changed in banks, and what wants a new `rev`."""
    from cssr_quiz.bank import load
    from cssr_quiz.bank.changes import changes
    from cssr_quiz.cli.desk import is_plain
    from cssr_quiz.cli.revisions import at_hand
    from cssr_quiz.ui.changes import show_changes
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    with at_hand(old, new) as (before, _), at_hand(new, old) as (after, hidden):
        libraries = [load([path]) for path in (before, after)]
        for path, library in zip((old, new), libraries, strict=True):
            for left in library.left_out:
                lost = left.questions
                what = "all questions" if lost is None else count(lost, "question")
                say(f"{path}: {what} of {Path(left.path).name} cannot be read")
        found = changes(*libraries)
    show_changes(found, hidden)
    wanting = [change for change in found if change.rev]
    if not wanting:
        return
    if hidden:
        raise typer.Exit(Exit.PROBLEMS)
    if not write_rev and not is_plain(plain):
        write_rev = typer.confirm(f"Write {count(len(wanting), 'new rev')} into {new}?")
    if not write_rev:
        say(f"To write them: {command_line('diff', old, new, '--write-rev')}")
        raise typer.Exit(Exit.PROBLEMS)
    _write(wanting)


def _write(wanting: "Sequence[Change]") -> None:
    """Write the revs, file by file."""
    from cssr_quiz.bank.edit import with_rev
    from cssr_quiz.bank.sheet import open_sheet, save
    from cssr_quiz.ui.tables import say

    for path in dict.fromkeys(each.new.bank.path for each in wanting if each.new):
        sheet = open_sheet(path)
        for change in wanting:
            if change.new and change.new.bank.path == path:
                question = sheet.question(change.name.rpartition("/")[2])
                sheet = with_rev(sheet, question, change.rev)
                say(f"{path}: rev {change.rev} written: {change.name}")
        save(path, sheet)
