"""`cssr-quiz practice`: any question at any time, without moving a due date later."""

from typing import Annotated

import typer

from cssr_quiz.cli.options import (
    Banks,
    Confidence,
    Limit,
    Minutes,
    Plain,
    Profile,
    Quizzes,
    Seed,
    Topic,
    seeded,
)

EPILOG = """\
\b
Examples:
  cssr-quiz practice treaties --limit 10
  cssr-quiz practice --wrong
  cssr-quiz practice --flagged
  cssr-quiz practice --leeches
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("practice", epilog=EPILOG)(practice)


def practice(
    ctx: typer.Context,
    banks: Banks = None,
    wrong: Annotated[bool, typer.Option("--wrong", help="Only what you last got wrong.")] = False,
    flagged: Annotated[bool, typer.Option("--flagged", help="Only flagged questions.")] = False,
    leeches: Annotated[
        bool,
        typer.Option("--leeches", help="Only what you forgot as often as `leech` is set to."),
    ] = False,
    suspended: Annotated[
        bool, typer.Option("--suspended", help="Only suspended questions; x brings one back.")
    ] = False,
    limit: Limit = None,
    minutes: Minutes = None,
    topic: Topic = "",
    confidence: Confidence = None,
    seed: Seed = None,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Practise any questions; recorded, but no due date moves later."""
    from cssr_quiz.cli.carrying import carry_over
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.sitting import Terms, limit_of, open_front, opening, play
    from cssr_quiz.review import Mode
    from cssr_quiz.session import Filter, practised

    desk, questions = Desk.of(profile or ctx.obj, quizzes).questions(banks)
    begun = opening(desk, questions, topic, carry_over(desk))
    progress = begun.progress
    often = max(1, desk.settings.leech) if leeches else 0
    wanted = Filter(wrong=wrong, flagged=flagged, lapses=often)
    chosen = [placed for placed in begun.questions if wanted.keeps(placed, progress)]
    seed = seeded(seed)
    items = practised(chosen, progress, seed, suspended=suspended)
    front = open_front(plain)
    front.welcome(begun.lines)
    if not items:
        front.welcome(("No question fits; try with fewer options.",))
        return
    terms = Terms(Mode.PRACTICE, seed, limit_of(minutes), confidence)
    play(desk, front, questions, items[:limit], terms)
