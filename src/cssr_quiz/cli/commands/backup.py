"""`cssr-quiz backup`: a copy of the log in one file."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Profile


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("backup")(backup)


def backup(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="Where to; else among the daily backups in the data folder."
        ),
    ] = None,
    profile: Profile = None,
) -> None:
    """Copy your answers to a file. A name that ends in .gz makes it small."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.output import LOG, check
    from cssr_quiz.store.archive import write_archive
    from cssr_quiz.store.backups import back_up, backups
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    desk = Desk.of(profile or ctx.obj, reading=True)
    if file is not None:
        check(file, LOG)
        last = next(reversed(backups(desk.folder)), None)
        say(f"{count(write_archive(desk.store, file, last), 'row')} saved in {file}.")
        return
    made = back_up(desk.store, desk.folder, desk.today)
    if made is not None:
        say(f"{count(desk.store.count(), 'row')} saved in {made}.")
    elif found := backups(desk.folder):
        say(f"Nothing is new since {found[-1]}.")
    else:
        say(f"There is no answer to save yet; begin with: {desk.command('start')}")
