"""`cssr-quiz import-log`: joins another log with the learner's own."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Profile
from cssr_quiz.errors import Exit

CLASHES = "clashes.jsonl"
"""Where rows are kept that have the id of another row."""

REST = 0.11
"""Seconds between batches of rows: who waits looks every 0.1 s whether an answer can be written."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import-log")(import_log)


def import_log(
    ctx: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="An export, backup or database; - reads standard input."
        ),
    ],
    profile: Profile = None,
) -> None:
    """Add the answers of another log to yours. Doing it twice changes nothing."""
    import sys
    import time

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.safety import back_up_today
    from cssr_quiz.store.archive import parse_archive
    from cssr_quiz.store.lines import line_of
    from cssr_quiz.store.replacement import adding, read_any
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.waiting import Waiting
    from cssr_quiz.ui.words import count

    desk, tell = Desk.of(profile or ctx.obj), Waiting(time.monotonic, sys.stderr).tell
    piped = str(file) == "-"
    archive = parse_archive(sys.stdin, "standard input", tell) if piped else read_any(file, tell)
    told = adding(archive, tell)

    def rest(done: int) -> None:
        told(done)
        time.sleep(REST)

    merged = desk.store.merge(archive.rows, rest)
    desk.store.remember(archive.asked)
    say(f"{count(merged.added, 'row')} added, {merged.known} known already.")
    if merged.added:
        say(f"Derived anew: {count(len(merged.questions), 'question')}.")
        back_up_today(desk)
    if merged.clashes:
        path = desk.folder / CLASHES
        keep_aside(path, [line_of(row) for row in merged.clashes])
        clash = count(len(merged.clashes), "row")
        say(f"{clash} with an id that is taken by another row here; kept aside in {path}.")
        raise typer.Exit(Exit.PROBLEMS)


def keep_aside(path: Path, lines: list[str]) -> None:
    """Append lines to a file, each once."""
    there = path.read_text("utf-8").splitlines() if path.exists() else []
    with path.open("a", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in dict.fromkeys(lines) if line not in set(there))
