"""`cssr-quiz exam`: a paper without feedback until it is handed in."""

from pathlib import Path
from typing import Annotated

import typer

from cssr_quiz.cli.options import Banks, Plain, Profile, Quizzes, Seed

EPILOG = """\
\b
Examples:
  cssr-quiz exam treaties --questions 20 --minutes 30
  cssr-quiz exam --seed 7 --out result.json
"""

USUAL_QUESTIONS = 20


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("exam", epilog=EPILOG)(exam)


def exam(
    ctx: typer.Context,
    banks: Banks = None,
    questions: Annotated[
        int, typer.Option("--questions", metavar="N", min=1, help="So many questions.")
    ] = USUAL_QUESTIONS,
    minutes: Annotated[
        float | None,
        typer.Option("--minutes", metavar="M", min=0.1, help="Hand in after so many minutes."),
    ] = None,
    seed: Seed = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the result there as JSON.")
    ] = None,
    anew: Annotated[
        bool, typer.Option("--anew", help="Begin anew, and give up a paper that lies unfinished.")
    ] = False,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Sit an exam: move freely, no feedback before the end. Killed, it goes on where it was."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.paper import sit

    desk, found = Desk.of(profile or ctx.obj, quizzes).questions(banks)
    asked = {"banks": sorted(banks or []), "questions": questions, "minutes": minutes, "seed": seed}
    sit(desk, found, asked, out, plain=plain, anew=anew)
