"""`cssr-quiz diff`: which edits change what is asked or what is right, and so want a new `rev`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Plain
from cssr_quiz.errors import Exit, command_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.bank.editing.sheet import Sheet
    from cssr_quiz.bank.revision.changes import Change
    from cssr_quiz.yamltree.pieces import Piece

EPILOG = """\
\b
Examples:
  cssr-quiz diff old.yaml new.yaml
  cssr-quiz diff HEAD~1 quizzes
  cssr-quiz diff HEAD~2 HEAD
  cssr-quiz diff HEAD~1:quizzes/x.yaml quizzes/x.yaml --write-rev

A revision alone stands for the other argument as it was then; two of them for this folder.

Another name or number, a `not`, an opposite, names that change places, or mostly other words ask
something else; another key, tolerance, `need`, `credit` or rejected answer makes something else
right. A question without an id that asks something else starts anew by itself.

Exit code: 1 where a question wants a new rev and has none, or NEW cannot be read.
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
    from cssr_quiz.bank.revision.changes import changes, renamed_banks
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
    for was, now in renamed_banks(*libraries):
        say(f"{now}: was {was}; progress goes on where prompt and key are as they were")
    if found or not any(library.left_out for library in libraries):
        show_changes(found, hidden)
    wanting = [change for change in found if change.rev]
    if not wanting:
        raise typer.Exit(Exit.PROBLEMS if libraries[1].left_out else Exit.FINE)
    if hidden:
        if write_rev:
            say(f"{new} is a revision; to write the revs, name the file or folder itself.")
        raise typer.Exit(Exit.PROBLEMS)
    if not write_rev and not is_plain(plain):
        write_rev = typer.confirm(f"Write {count(len(wanting), 'new rev')} into {new}?")
    if not write_rev:
        say(f"To write them: {command_line('diff', old, new, '--write-rev')}")
        raise typer.Exit(Exit.PROBLEMS)
    _write(wanting)


def _write(wanting: "Sequence[Change]") -> None:
    """Write the revs, file by file, from the last line up: those above stay where they are."""
    from cssr_quiz.bank.editing.edit import with_rev
    from cssr_quiz.bank.editing.sheet import open_sheet, save
    from cssr_quiz.ui.tables import say

    placed = [(change, change.new) for change in wanting if change.new]
    for path in dict.fromkeys(new.bank.path for _, new in placed):
        sheet = open_sheet(path)
        mine = [(change, new) for change, new in placed if new.bank.path == path]
        for change, new in sorted(mine, key=lambda each: each[1].question.span, reverse=True):
            sheet = with_rev(sheet, _piece(sheet, new), change.rev)
        save(path, sheet)
        for change, _ in mine:
            say(f"{path}: rev {change.rev} written: {change.name}")


def _piece(sheet: "Sheet", placed: "Placed") -> "Piece":
    """Return where a question stands: by its id, or by its line where it has none."""
    from cssr_quiz.bank.editing.sheet import EditError
    from cssr_quiz.question import has_derived_name

    line = placed.question.span.line
    if not has_derived_name(placed.name):
        return sheet.question(placed.name.rpartition("/")[2])
    if sum(each.span.line == line for each in placed.bank.written) > 1:
        raise EditError(f"several questions begin in line {line}", "write the rev by hand")
    return sheet.question_at(line)
