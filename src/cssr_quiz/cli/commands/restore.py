"""`cssr-quiz restore`: puts a backup in the place of the log."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Profile


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("restore")(restore)


def restore(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup, export or database.")],
    profile: Profile = None,
) -> None:
    """Put a backup in the place of your answers. What was there is kept aside.

    The file is read and checked as a whole first. Where your database is damaged, what can still
    be read of it is added. To join two logs, use import-log.
    """
    import sys
    import time

    from cssr_quiz.cli.desk import DATABASE, Desk
    from cssr_quiz.cli.safety import is_damaged, replace_log
    from cssr_quiz.store.replacement import read_any
    from cssr_quiz.store.salvage import salvage
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.waiting import Waiting
    from cssr_quiz.ui.words import count

    desk, tell = Desk.of(profile or ctx.obj), Waiting(time.monotonic, sys.stderr).tell
    archives = [read_any(file, tell)]
    if is_damaged(desk):
        archives.append(salvage(desk.folder / DATABASE, tell))
    done = replace_log(desk, archives, tell)
    say(f"Restored {count(done.rows, 'row')} from {file}.")
    if done.aside is not None:
        say(f"What was there lies in {done.aside}.")
