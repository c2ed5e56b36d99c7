"""`cssr-quiz timeline`: the events of a course along a line, as the learner knows them."""

from typing import Annotated

import typer

from cssr_quiz.cli.options import Banks, Plain, Profile, Quizzes

FAR = 30
"""More events than this are shown by decades, unless years are named."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("timeline")(timeline)


def timeline(
    ctx: typer.Context,
    banks: Banks = None,
    first: Annotated[
        int | None, typer.Option("--from", metavar="Y", help="The first year to show.")
    ] = None,
    last: Annotated[
        int | None, typer.Option("--to", metavar="Y", help="The last year to show.")
    ] = None,
    ascii_only: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII only.")] = False,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show the events of a course in time, each as you know it.

    Known, fading, not met yet. A long course is shown by decades; name years to come closer.
    """
    from cssr_quiz.cli.carrying import carry_over
    from cssr_quiz.cli.desk import Desk, is_plain
    from cssr_quiz.errors import UsageError
    from cssr_quiz.stats.timeline import between, decades
    from cssr_quiz.stats.timeline import timeline as line
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.timeline import show_timeline

    if first is not None and last is not None and first > last:
        raise UsageError(f"there is no year from {first} to {last}")
    desk, placed = Desk.of(profile or ctx.obj, quizzes, reading=True).questions(banks)
    progress, carried = carry_over(desk)
    for each in carried:
        say(each)
    moments = line(placed, progress, desk.today, desk.settings.retention, desk.model)
    shown = between(moments, first, last)
    if not shown:
        say("There is no dated event here." if not moments else "No event falls in these years.")
        return
    found = decades(shown, first)
    near = first is not None or last is not None or len(shown) <= FAR
    show_timeline(found, near=near, plain=is_plain(plain), ascii_only=ascii_only)
    if not near:
        begins = found[0].begins
        named = [*(banks or ()), *(word for each in quizzes or () for word in ("--quizzes", each))]
        closer = desk.command("timeline", *named, "--from", begins, "--to", begins + 9)
        say(f"To come closer: {closer}")
