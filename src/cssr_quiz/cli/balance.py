"""What more or less retention would ask of a learner and bring him."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from cssr_quiz.cli.desk import Desk, as_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.review import Gist
    from cssr_quiz.schedule.outlook import Outlook

RETENTIONS = (0.80, 0.85, 0.88, 0.90, 0.92, 0.95)
"""The settings that are shown, beside the learner's own."""


def balance(
    desk: Desk, placed: "Sequence[Placed]", rows: "Sequence[Gist]"
) -> "tuple[Outlook, ...]":
    """Return what each retention would ask and bring, for the questions that are not suspended."""
    from cssr_quiz.schedule import progress_of
    from cssr_quiz.schedule.formulas import Formulas
    from cssr_quiz.schedule.outlook import outlooks
    from cssr_quiz.stats.seconds import costs_of

    progress = desk.progress()
    known = [progress_of(each.question, progress) for each in placed]
    return tuple(
        outlooks(
            [each.memory for each in known if not each.suspended],
            Formulas(desk.model.parameters),
            costs_of(rows),
            sorted({*RETENTIONS, desk.settings.retention}),
            today=desk.today,
            new=desk.settings.new,
        )
    )


def show_balance(desk: Desk, *, json: bool, plain: bool) -> None:
    """Show the table, the present setting marked, and how to change it."""
    from cssr_quiz.stats.seconds import FULL
    from cssr_quiz.ui.tables import say, show_table
    from cssr_quiz.ui.words import count

    _, placed = desk.questions(None)
    rows = desk.store.gists()
    found = balance(desk, placed, rows)
    now = desk.settings.retention
    if json:
        told = [{**asdict(each), "now": each.retention == now} for each in found]
        say(as_json({"questions": len(placed), "settings": told}))
        return
    what = f"{count(len(placed), 'question')}, {desk.settings.new} new a day"
    say("More retention asks more minutes and brings more knowledge.")
    say(f"For {what}:")
    say("")
    if plain:
        for each in found:
            mark = " (your setting now)" if each.retention == now else ""
            time = _minutes(each.seconds)
            say(f"Retention {each.retention:.0%}{mark}: {time} a day, {each.known:.0%} known.")
    else:
        lines = [
            (f"{each.retention:.0%}", _minutes(each.seconds), f"{each.known:.0%}",
             "your setting now" if each.retention == now else "")
            for each in found
        ]  # fmt: skip
        show_table(("Retention", "A day", "Known", ""), lines, plain=False)
    say("")
    say("About, on average over the coming two years.")
    say("What you have not met yet counts as unknown.")
    if len(rows) < 2 * FULL:
        say("These are usual figures until you have answered more.")
    say(f"Change it: {desk.command('config', 'set', 'retention', '85%')}")


def _minutes(seconds: float) -> str:
    """Return a time as a learner reads it: seconds, minutes with tenths, or whole minutes."""
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    return f"{minutes:.1f} min" if minutes < 10 else f"{minutes:.0f} min"  # noqa: PLR2004 - tenths say nothing from ten on
