"""`cssr-quiz undo`: takes back the last review, as a row of its own in the log."""

import typer

from cssr_quiz.cli.options import Profile
from cssr_quiz.errors import QuizError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("undo")(undo)


def undo(ctx: typer.Context, profile: Profile = None) -> None:
    """Take back the last answer; call it again for the one before."""
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.safety import back_up_today
    from cssr_quiz.review import Mark, Note, date_of
    from cssr_quiz.ui.tables import say

    desk = Desk.of(profile or ctx.obj)
    last = desk.store.last_review()
    if last is None:
        raise QuizError("there is no answer to take back")
    desk.store.record(Note(desk.stamper.stamp(), Mark.UNDO, last.asked.question, last.stamp.id))
    name = last.asked.question
    placed = desk.library.by_name.get(name)
    response = ", ".join(last.response) or "none"
    when = f"{date_of(last.stamp.day)}"
    say(f"Taken back, answered on {when}: {response} ({last.outcome.value}).")
    say(f"  {placed.question.prompt if placed else name}")
    back_up_today(desk)
