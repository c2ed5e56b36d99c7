"""`cssr-quiz stats`: how the learner stands, in words and pictures."""

from dataclasses import replace
from pathlib import Path
from time import localtime
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.completion import completing, topics
from cssr_quiz.cli.options import Banks, Json, Plain, Profile, Quizzes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.schedule import Progress
    from cssr_quiz.stats.report import Report
    from cssr_quiz.stats.strength import DueDay

EPILOG = """\
\b
Examples:
  cssr-quiz stats
  cssr-quiz stats cold-war-basics
  cssr-quiz stats --since 30d --topic treaties
  cssr-quiz stats --html progress.html
"""

Since = Annotated[
    str,
    typer.Option(
        "--since", metavar="D", help="Count answers from this day on: 2026-09-01, 30d, 3 months."
    ),
]
Topics = Annotated[
    list[str] | None,
    typer.Option(
        "--topic",
        metavar="T",
        help="Only this topic or tag; may stand several times.",
        autocompletion=completing(topics),
    ),
]
Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write a page with pictures, for any browser."),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("stats", epilog=EPILOG)(stats)


def stats(
    ctx: typer.Context,
    banks: Banks = None,
    since: Since = "",
    topic: Topics = None,
    html: Html = None,
    ascii_only: Annotated[bool, typer.Option("--ascii", help="Draw with ASCII only.")] = False,
    quizzes: Quizzes = None,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Show how you stand and what comes next, in words and pictures.

    Today, the streak, what comes back, memory by topic, recall beside your target, the year, the
    hardest questions, what you confuse, and the time of day.
    """
    from cssr_quiz.cli.carrying import carry_over
    from cssr_quiz.cli.desk import Desk, as_json, is_plain
    from cssr_quiz.cli.naming import about
    from cssr_quiz.ui.tables import say

    desk = Desk.of(profile or ctx.obj, quizzes, reading=True)
    desk, questions = _questions(desk, banks, topic or [])
    progress, carried = carry_over(desk)
    for line in () if json else carried:
        say(line)
    found = _report(desk, questions, progress, since, tuple(banks or ()) + tuple(topic or ()))
    asking = desk.command("start", *about(banks or (), quizzes or (), topic or ()))
    found = replace(found, learner=desk.home.profile, asking=asking)
    if json:
        from cssr_quiz.ui.figures import figures

        say(as_json(figures(found)))
    if html is not None:
        from cssr_quiz.cli.output import PAGE, save
        from cssr_quiz.ui.page import page

        save(html, page(found), PAGE)
        if not json:
            say(f"Written to {html}; open it in a browser.")
    if json or html is not None:
        return
    from cssr_quiz.ui.stats import show_report

    show_report(found, plain=is_plain(plain), ascii_only=ascii_only)


def _questions(
    desk: "Desk", banks: "Sequence[str] | None", topics: "Sequence[str]"
) -> "tuple[Desk, Sequence[Placed]]":
    """Return the questions of banks and topics; the learner's course where none is named.

    A topic is looked for where `start` looks for it, in what is planned besides too; only one that
    is not there is looked for in all courses.
    """
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.topics import of_topics

    if banks:
        desk, found = desk.questions(banks)
        return desk, of_topics(found, topics, desk)
    course = desk.chosen_course()
    everything = list(desk.library.all())
    placed = [each for each in everything if not course or each.course.name in course]
    if topics:
        placed = Guide(desk).beside(placed)
        if not all(any(each.is_about(topic) for each in placed) for topic in topics):
            placed = everything
    return desk, of_topics(placed, topics, desk)


def _report(
    desk: "Desk",
    questions: "Sequence[Placed]",
    progress: "Mapping[str, Progress]",
    since: str,
    only: tuple[str, ...],
) -> "Report":
    """Add up what was answered since a day, to these questions where `only` some are named."""
    from cssr_quiz.cli.days import since_day
    from cssr_quiz.stats import report
    from cssr_quiz.tally import Scope

    scope = Scope(
        since=since_day(since, desk.today) if since else 0,
        questions={placed.name for placed in questions} if only else None,
    )
    tally = desk.store.tally(scope, hour_of)
    found = report(
        tally,
        desk.library,
        questions,
        progress,
        desk.today,
        desk.settings.retention,
        desk.model,
    )
    return replace(
        found,
        coming=_planned(desk, questions, progress, found.coming, alone=bool(only)),
        since=scope.since if since else None,
        only=only,
    )


def _planned(
    desk: "Desk",
    questions: "Sequence[Placed]",
    progress: "Mapping[str, Progress]",
    remembered: "tuple[DueDay, ...]",
    *,
    alone: bool,
) -> "tuple[DueDay, ...]":
    """Return what comes back on coming days: as remembered, or by plans and spreads.

    What is planned for another course is asked too, so it counts unless these are told `alone`.
    """
    from cssr_quiz.cli.ahead import coming
    from cssr_quiz.cli.guide import Guide

    guide = Guide(desk)
    if not guide.parts and not remembered[0].reviews:
        return remembered
    asked = questions if alone else guide.beside(questions)
    reviews = coming(guide, asked, progress, len(remembered) - 1)
    reviews[desk.today] = len(guide.due_today(asked, progress))
    return tuple(replace(each, reviews=reviews.get(each.day, 0)) for each in remembered)


def hour_of(day: int, quarter: int) -> int | None:
    """Return the hour that this computer's clock showed; None where it showed another day.

    The log holds UTC and the learner's day, not his zone, so elsewhere the hour is not known.
    """
    from cssr_quiz.review import DAY_TURNS_AT

    moment = quarter * 900
    try:
        local = moment + localtime(moment).tm_gmtoff
    except (ValueError, OverflowError, OSError):
        return None
    turned = local - DAY_TURNS_AT.seconds
    return local // 3600 % 24 if turned // 86_400 == day else None
