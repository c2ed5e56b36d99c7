"""`cssr-quiz stats`: today, the streak, and how often the learner is right."""

from dataclasses import asdict

import typer

from cssr_quiz.cli.options import Json, Plain, Profile, Quizzes


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats")(stats)


def stats(
    ctx: typer.Context,
    quizzes: Quizzes = None,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show today, the streak, accuracy, and accuracy by topic."""
    from cssr_quiz.cli.desk import Desk, as_json, is_plain
    from cssr_quiz.stats import overview
    from cssr_quiz.ui.tables import say, show_table
    from cssr_quiz.ui.words import count, duration, share

    desk = Desk.of(profile or ctx.obj, quizzes)
    topics = {placed.name: placed.topic for placed in desk.library.all()}
    topics |= {old: topics[new] for old, new in desk.store.imports().items() if new in topics}
    found = overview(desk.store.log(), topics, desk.today)
    if json:
        say(as_json(asdict(found)))
        return
    if not found.answered:
        say("No question has been answered yet; begin with: cssr-quiz start")
        return
    right = share(found.today_right, found.today_answered)
    today = f"{count(found.today_answered, 'answer')}, {right} right"
    say(f"Today: {today if found.today_answered else 'no answer yet'}.")
    say(f"Streak: {count(found.streak, 'day')}.")
    say(
        f"In all: {count(found.answered, 'answer')} on {count(found.days, 'day')}, "
        f"{share(found.right, found.answered)} right, {duration(found.seconds)}."
    )
    say(f"Known, with lucky guesses taken off: {round(100 * found.known)} %.")
    rows = [(each.topic, each.answered, share(each.right, each.answered)) for each in found.topics]
    if rows:
        say("")
        show_table(("Topic", "Answers", "Right"), rows, plain=is_plain(plain))
