"""`cssr-quiz due`: what today and the coming days ask for."""

from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Banks, Json, Profile, Quizzes
from cssr_quiz.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Agenda

AHEAD = 7


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("due")(due)


def due(
    ctx: typer.Context,
    banks: Banks = None,
    quizzes: Quizzes = None,
    json: Json = False,
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet", help="Print nothing; exit 0 if a review is due today, 1 if none is."
        ),
    ] = False,
    profile: Profile = None,
) -> None:
    """Say how many questions are due today and in the coming week."""
    from cssr_quiz.cli.desk import Desk

    desk = Desk.of(profile or ctx.obj, quizzes, reading=True, greet=not quiet)
    if quiet:
        from cssr_quiz.cli.reminder import is_due

        _refuse_unknown(desk, profile or ctx.obj)
        raise typer.Exit(not is_due(desk, banks or ()))
    _tell(desk, banks, json=json)


def _tell(desk: "Desk", banks: "Sequence[str] | None", *, json: bool) -> None:
    """Print what today asks and what the coming week does."""
    from cssr_quiz.cli.ahead import coming, next_day
    from cssr_quiz.cli.desk import as_json
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.sitting import left_out_lines, pace_of
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count, day_name

    guide, placed, (progress, carried) = Guide.of(desk, banks)
    desk = guide.desk
    _, plan, said = guide.todays(placed, progress, pace_of(desk))
    days = coming(guide, placed, progress, AHEAD)
    if json:
        say(as_json(_as_dict(plan, days, desk.today)))
        return
    for line in (*left_out_lines(desk.library), *guide.lost(), *carried, *said):
        say(line)
    again = f", {len(plan.again)} that went wrong today" if plan.again else ""
    new = count(len(plan.new), "new one")
    say(f"Due today: {count(len(plan.due), 'question')}{again}, and {new}.")
    for day, number in days.items():
        name = day_name(day, desk.today).removeprefix("on ")
        say(f"{name[0].upper()}{name[1:]}: {number}.")
    if not days and (following := next_day(guide, placed, progress)) is not None:
        say(f"The next is due {day_name(following, desk.today)}.")


def _as_dict(plan: "Agenda", days: "Mapping[int, int]", today: int) -> dict[str, object]:
    return {
        "due": len(plan.due),
        "again": len(plan.again),
        "new": len(plan.new),
        "waiting": plan.waiting,
        "coming": {str(day - today): number for day, number in days.items()},
        "questions": [question.name for question in plan.due],
    }


def _refuse_unknown(desk: "Desk", profile: str | None) -> None:
    """Raise UsageError where a profile is named that nobody has: nobody would read a greeting."""
    if profile is not None and desk.home.is_new:
        raise UsageError(
            f"there is no profile `{profile}`", "`cssr-quiz config profiles` lists them"
        )
