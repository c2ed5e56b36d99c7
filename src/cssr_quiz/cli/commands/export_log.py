"""`cssr-quiz export-log`: the log as lines of JSON."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Profile


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("export-log")(export_log)


def export_log(
    ctx: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Where to; - or nothing is standard output."),
    ] = None,
    profile: Profile = None,
) -> None:
    """Write every answer as a line of JSON. Other programs and computers can read it."""
    import sys

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.output import LOG, check
    from cssr_quiz.store.archive import lines_of, write_archive
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    desk = Desk.of(profile or ctx.obj, reading=True)
    if file is not None and str(file) != "-":
        check(file, LOG)
        say(f"{count(write_archive(desk.store, file), 'row')} written to {file}.")
        return
    with desk.store.at_once():
        for line in lines_of(desk.store):
            sys.stdout.write(line + "\n")
