"""`cssr-quiz harvest`: the commonest wrong responses, to be accepted, explained or rejected."""

import sys

import typer

from cssr_quiz.cli.options import Banks, Json, Limit, Plain, Profile, Quizzes

EPILOG = """\
\b
In a terminal, or with --plain, it asks what is to become of each response, and writes that into
the bank's file; nothing else in the file is touched.
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("harvest", epilog=EPILOG)(harvest)


def harvest(
    ctx: typer.Context,
    banks: Banks = None,
    limit: Limit = None,
    quizzes: Quizzes = None,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show what was answered wrong or counted as right. Take it into the bank."""
    from cssr_quiz.cli.desk import Desk, as_json
    from cssr_quiz.cli.sitting import reader
    from cssr_quiz.stats.harvest import harvest as gather
    from cssr_quiz.ui.harvest import anything_to_decide, as_data, show_harvest, walk
    from cssr_quiz.ui.plain import Plain as PlainFront
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count

    desk, questions = Desk.of(profile or ctx.obj, quizzes, reading=True).questions(banks)
    wanted = {placed.name for placed in questions}
    found = gather(desk.store.log(), desk.library, desk.store.imports())
    sheaves = [sheaf for sheaf in found if sheaf.placed.name in wanted][:limit]
    if json:
        say(as_json(as_data(sheaves)))
    elif not sheaves:
        say("There is nothing to harvest.")
    elif anything_to_decide(sheaves) and (plain or (sys.stdin.isatty() and sys.stdout.isatty())):
        read, prompt = reader()
        front = PlainFront(read, sys.stdout, prompt)
        written = walk(sheaves, front, lambda: read(prompt))
        say(f"{count(written, 'response')} written.")
    else:
        show_harvest(sheaves)
