"""`cssr-quiz exam`: a paper without feedback until it is handed in."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Banks, Plain, Profile, Quizzes, Seed, minutes_of

EPILOG = """\
\b
Examples:
  cssr-quiz exam treaties --questions 20 --minutes 30
  cssr-quiz exam --seed 7 --out result.json
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("exam", epilog=EPILOG)(exam)


def exam(
    ctx: typer.Context,
    banks: Banks = None,
    questions: Annotated[
        int | None,
        typer.Option("--questions", metavar="N", min=1, help="So many questions, 20 if not given."),
    ] = None,
    minutes: Annotated[float | None, minutes_of("Hand in after so many minutes.")] = None,
    seed: Seed = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the result there as JSON.")
    ] = None,
    anew: Annotated[
        bool, typer.Option("--anew", help="Begin anew, and give up the paper that would go on.")
    ] = False,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Sit an exam: move freely, no feedback before the end. Left, it goes on where it was."""
    from cssr_quiz.cli.desk import Desk, is_path
    from cssr_quiz.cli.paper import sit
    from cssr_quiz.cli.unfinished import Wish

    named = sorted(str(Path(b).absolute()) if is_path(b) else b for b in banks or [])
    folders = [str(path.absolute()) for path in quizzes or []]
    wish = Wish(tuple(named), tuple(folders), questions, minutes, seed)
    sit(Desk.of(profile or ctx.obj, quizzes), wish, out, plain=plain, anew=anew)
