"""`cssr-quiz tune`: fits the model of memory to the learner's own answers."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Json, Plain, Profile

if TYPE_CHECKING:
    from cssr_quiz.stats.trial import Trial

Show = Annotated[
    bool,
    typer.Option(
        "--show", help="Show what each retention asks in minutes a day, and what it brings."
    ),
]

NAMES = {
    "yours": "Fitted to your answers",
    "default": "Default parameters",
    "constant": "Your share right so far",
    "lately": "Your share right of late",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("tune")(tune)


def tune(
    ctx: typer.Context,
    show: Show = False,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Fit the model of memory to your own answers. It is kept where it foretells them better."""
    from cssr_quiz.cli.balance import show_balance
    from cssr_quiz.cli.desk import Desk, as_json, is_plain
    from cssr_quiz.cli.tuning import keep, missing, tried
    from cssr_quiz.errors import QuizError
    from cssr_quiz.stats.training import available
    from cssr_quiz.stats.tuning import parameters_of
    from cssr_quiz.ui.tables import say

    desk = Desk.of(profile or ctx.obj, reading=show)
    if show:
        show_balance(desk, json=json, plain=is_plain(plain))
        return
    tested, lacking = missing(desk)
    if lacking and json:
        say(as_json({"reviews": len(tested), "missing": lacking}))
        return
    if lacking:
        say(f"Reviews to learn from: {len(tested)}; missing: {lacking}.")
        say("A review counts where a question comes back on a later day.")
        return
    if not available():
        raise QuizError("the trainer is not installed", "pip install 'cssr-quiz[tune]'")
    found, before = tried(desk, tested), desk.model.parameters
    changed = keep(desk, parameters_of(found, before), desk.store.gists())
    if json:
        say(as_json({**asdict(found), "kept": found.wins}))
        return
    _show(found, plain=is_plain(plain))
    say(_outcome(found, before, changed))
    say(f"Waits are planned by your seconds, about a retention of {desk.settings.retention:.0%}.")


def _outcome(found: "Trial", before: tuple[float, ...], changed: int) -> str:
    """Say which parameters hold from now on, and why."""
    from cssr_quiz.stats.trial import UNSEEN
    from cssr_quiz.ui.words import count

    anew = f"{count(changed, 'question')} planned anew."
    if found.wins:
        return f"Kept: {anew}"
    if found.since is None:
        return "What was fitted foretells no better; the default parameters stay."
    if found.falls_back:
        return f"Yours foretell worse than the default parameters, which hold again: {anew}"
    if found.parameters == before:
        return "Kept: the parameters are those that you have."
    if found.since.enough:
        return "What was fitted foretells no better than what you have, which stays."
    missing = count(UNSEEN - found.since.reviews, "more review")
    return f"What you have stays: {missing} must tell whether new parameters do better."


def _show(found: "Trial", *, plain: bool) -> None:
    """Print how well each forecast does, a line each."""
    from cssr_quiz.ui.tables import say, show_table
    from cssr_quiz.ui.words import count

    say(f"Tried on {count(found.reviews, 'review')}: fitted to the past, asked of what came after.")
    say("")
    rows = [
        (NAMES[each.name], f"{each.log_loss:.4f}", f"{each.rmse:.4f}", f"{each.auc:.4f}")
        for each in found.scores
    ]
    show_table(("Forecast", "Log loss", "RMSE", "AUC"), rows, plain=plain)
    say("")
    say("Lower log loss and RMSE (of bins) are better; higher AUC is better.")
    since = found.since
    if since is not None and since.reviews:
        say(
            f"Log loss on {count(since.reviews, 'review')} since your parameters were fitted: "
            f"{since.kept:.4f} with these, {since.yours:.4f} with new ones, "
            f"{since.default:.4f} with the default ones."
        )
