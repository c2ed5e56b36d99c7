"""`cssr-quiz doctor`: checks the database, replays the log, and says what differs."""

from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Profile
from cssr_quiz.errors import Exit

if TYPE_CHECKING:
    from cssr_quiz.cli.desk import Desk

FEW = 5
"""How many vanished questions are named."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(doctor)


def doctor(
    ctx: typer.Context,
    rebuild: Annotated[
        bool,
        typer.Option(
            "--rebuild", help="Derive progress anew; of a damaged database save what is left."
        ),
    ] = False,
    profile: Profile = None,
) -> None:
    """Check your progress against the log of your answers."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.safety import fuller_lines, is_damaged
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    desk = Desk.of(profile or ctx.obj, reading=not rebuild)
    if rebuild and is_damaged(desk):
        _rescue(desk)
    damage, different = _findings(desk)
    if rebuild:
        say(f"Derived anew: {count(desk.store.rebuild(), 'question')}.")
    elif not damage and not different:
        say(f"{desk.store.path} is in order.")
    if not desk.store.is_writable:
        say("No answer can be saved there: check its permissions, and that its disk has room.")
    for line in fuller_lines(desk):
        say(line)
    _tell_lost(desk)
    wrong = bool(damage or (different and not rebuild))
    if wrong:
        rebuild_it = desk.command("doctor", "--rebuild")
        say(f"To derive progress anew from your answers: {rebuild_it}")
    if wrong or not desk.store.is_writable:
        raise typer.Exit(Exit.PROBLEMS)


def _findings(desk: "Desk") -> tuple[list[str], list[str]]:
    """Return what is damaged, and what differs from the log, and say it."""
    from cssr_quiz.ui.tables import say

    damage = desk.store.damage()
    for line in damage:
        say(f"damaged: {line}")
    different = desk.store.differences()
    if not damage and desk.store.sums_differ():
        different.append("what `stats` adds up")
    for name in different:
        say(f"differs from the log: {name}")
    return damage, different


def _tell_lost(desk: "Desk") -> None:
    """Name the questions that were answered and stand in no course any more."""
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    lost = sorted(
        set(desk.store.all_progress()) - set(desk.library.by_name) - set(desk.store.imports())
    )
    if lost:
        what = count(len(lost), "answered question")
        say(f"{what} in none of the courses here; the answers are kept:")
        say(", ".join(lost[:FEW]) + (" ..." if len(lost) > FEW else ""))


def _rescue(desk: "Desk") -> None:
    """Save what is left of a damaged database together with the backups, and say what came."""
    import sys
    import time

    from cssr_quiz.cli.safety import rescue
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.waiting import Waiting
    from cssr_quiz.ui.words import count

    done, unread = rescue(desk, Waiting(time.monotonic, sys.stderr).tell)
    for line in unread:
        say(f"left out: {line}")
    say(f"The database was damaged; {count(done.rows, 'row')} saved from it and its backups.")
    say(f"The damaged files lie in {done.aside}.")
