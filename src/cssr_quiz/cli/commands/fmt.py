"""`cssr-quiz fmt`: writes missing ids into question files, and tidies their fields."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.errors import Exit, QuizError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cssr_quiz.bank.editing.tidy import Tidied

EPILOG = """\
Ids are made of the prompt's words; progress goes on under the new id. Fields are put in the usual
order, dates are written in EDTF (1935-05-16); wording, comments and blank lines stay as they are.

Exit code: 0; with --check, 1 where a file would change.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("fmt", epilog=EPILOG)(fmt)


def fmt(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Banks, or folders.")],
    check: Annotated[
        bool, typer.Option("--check", help="Say what would change, and change nothing.")
    ] = False,
) -> None:
    """Write missing ids into banks, and tidy the order of fields."""
    from cssr_quiz.bank.editing.sheet import EditError, open_sheet, save
    from cssr_quiz.bank.editing.tidy import bank_files, tidied
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    changed = failed = False
    left = 0
    files = list(bank_files(paths))
    if not files:
        what = " and ".join(map(str, paths))
        raise QuizError(f"there is no bank in {what}", "a bank's file ends in .yaml")
    for path in files:
        try:
            sheet = open_sheet(path)
            found = tidied(sheet)
            left += found.left
            if found.sheet.text == sheet.text:
                continue
            changed = True
            if not check:
                save(path, found.sheet)
        except EditError as error:
            failed = True
            say(f"error: {error}")
            continue
        say(f"{path}: {'would change' if check else 'changed'}: {_what(found)}")
    if not check:
        _renew_schemas(files)
    if not (changed or failed or left):
        say("Everything is tidy.")
    if left:
        where = f"in {count(left, 'place')}, where remarks or empty lines stand between"
        say(f"The order of fields was left alone {where}.")
    if failed or (check and changed):
        raise typer.Exit(Exit.PROBLEMS)


def _renew_schemas(files: "Iterable[Path]") -> None:
    """Bring the schemas that lie beside files up to date, and say which."""
    from cssr_quiz.bank.editor import Beside, renew_schema, told
    from cssr_quiz.ui.tables import say

    for folder in dict.fromkeys(path.parent for path in files):
        with suppress(OSError):
            if renew_schema(folder) is Beside.RENEWED:
                say(told(folder, Beside.RENEWED))


def _what(found: "Tidied") -> str:
    """Say what tidying did to a file."""
    from cssr_quiz.ui.words import count

    parts = []
    if found.ids:
        ids = "id" if len(found.ids) == 1 else "ids"
        parts.append(f"{ids} {', '.join(found.ids)}")
    if found.reordered:
        parts.append(f"order of fields in {count(found.reordered, 'place')}")
    if found.rewritten:
        parts.append(f"names or dates in {count(found.rewritten, 'place')}")
    return "; ".join(parts)
