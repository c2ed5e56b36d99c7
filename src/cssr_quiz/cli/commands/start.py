"""`cssr-quiz start`: the day's session."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

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
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.sitting import Opening
    from cssr_quiz.schedule import Agenda, Pace, Progress
    from cssr_quiz.session import Item
    from cssr_quiz.ui.play import Limit as TimeLimit

EPILOG = """\
\b
Examples:
  cssr-quiz start
  cssr-quiz start treaties leaders --new 5
  cssr-quiz start --minutes 10
  cssr-quiz start my-bank.yaml
"""

MORE = 10
"""Minutes, or new questions, with which who has done the day's share may go on."""

USED_UP = "Today's minutes of your plan are used up."

WELCOME = (
    "Welcome! Each day you are asked what you are about to forget, then a few new questions.",
    "What you get wrong comes back until it is right once. Every answer is saved at once.",
)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("start", epilog=EPILOG)(start)


def start(
    ctx: typer.Context,
    banks: Banks = None,
    new: Annotated[
        int | None,
        typer.Option(
            "--new",
            metavar="N",
            min=0,
            help="So many new questions now; else what is left of the day's.",
        ),
    ] = None,
    limit: Limit = None,
    minutes: Minutes = None,
    topic: Topic = "",
    confidence: Confidence = None,
    seed: Seed = None,
    quizzes: Quizzes = None,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Ask what is due today, then new questions."""
    from cssr_quiz.bank.collecting import without_gc
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.naming import about
    from cssr_quiz.cli.safety import fuller_lines
    from cssr_quiz.cli.sitting import Terms, choose_course, open_front, opening, play
    from cssr_quiz.review import Mode
    from cssr_quiz.session import Status, with_timeline

    front, banks = open_front(plain), banks or []
    named = about(banks, quizzes or (), [topic])
    desk = Desk.of(profile or ctx.obj, quizzes)
    try:
        desk = desk if banks else choose_course(desk, front)
    except EOFError:
        return
    with without_gc():
        guide, questions, carried = Guide.of(desk, banks)
        desk = guide.desk
        begun = opening(desk, questions, topic, carried)
        progress, pace = begun.progress, _pace(desk, begun.progress, new, minutes)
        items, plan, said = _todays(guide, begun, pace, new, minutes)
    front.welcome((*begun.lines, *guide.lost(), *said))
    if not items:
        done = ("Today's share is done.", _to_go_on(desk, named))
        front.welcome(done if said else _nothing(named, guide, begun, pace, plan, minutes))
        return
    if not progress:
        front.welcome((*WELCOME, *fuller_lines(desk), front.how, *_for_listeners(desk, plain)))
    rest = 0.0 if minutes or new is not None else guide.rest(items)
    alone = bool(rest) and all(guide.holds(item.placed.name) for item in items)
    if alone and limit is None:
        items.sort(key=lambda item: item.status is not Status.NEW)
    if rest and not alone:
        rest = min(rest, guide.longest(items[:limit]))
    used_up = f"{USED_UP}\n{_to_go_on(desk, named)}"
    end = _end(rest, minutes or desk.settings.minutes, used_up, alone=alone)
    queue = with_timeline(items[:limit], items[0].placed.course, progress, seed or desk.today)
    share = None if minutes or topic else {item.placed.name for item in items}
    play(desk, front, questions, queue[:limit], Terms(Mode.REVIEW, seed, end, confidence, share))


def _for_listeners(desk: "Desk", plain: bool) -> tuple[str, ...]:  # noqa: FBT001 - the option
    """Return what a learner with a screen reader wants to know where the screen is drawn."""
    from cssr_quiz.cli.desk import is_plain

    to_set = desk.command("config", "set", "plain", "on")
    return () if is_plain(plain) else (f"Screen reader: {to_set}",)


def _pace(
    desk: "Desk", progress: "Mapping[str, Progress]", new: int | None, minutes: float | None
) -> "Pace":
    """Return the day's pace: the usual one, so many new questions, or those that fill minutes."""
    from cssr_quiz.cli.budget import filled
    from cssr_quiz.cli.sitting import pace_of
    from cssr_quiz.schedule import met_on

    pace = pace_of(desk)
    met = met_on(desk.today, progress)
    if new is not None:
        return replace(pace, new=met + new)
    return filled(desk, pace, met, minutes) if minutes else pace


def _todays(
    guide: "Guide", begun: "Opening", pace: "Pace", new: int | None, minutes: float | None
) -> "tuple[list[Item], Agenda, tuple[str, ...]]":
    """Return the day's queue, cut to so many minutes where they are named, and what to say of it.

    Who asks for so many new questions is given them whatever was planned.
    """
    from cssr_quiz.cli.budget import best_of
    from cssr_quiz.session import todays

    desk, progress = guide.desk, begun.progress
    said: tuple[str, ...] = ()
    if new is None:
        items, plan, said = guide.todays(begun.questions, progress, pace, minutes)
    else:
        items, plan = todays(begun.questions, progress, desk.today, pace, desk.model)
    if minutes and items:
        items = list(best_of(desk, items, progress, minutes))
    return items, plan, said


def _end(rest: float, minutes: float, used_up: str, *, alone: bool) -> "TimeLimit | None":
    """Return when the session ends: with the seconds that plans have left, or so many minutes.

    `used_up` tells that plans have had theirs. Where what is planned is not asked `alone`, theirs
    come on top of the minutes. Whoever goes on when plans have nothing left goes over what went
    wrong, however long it takes.
    """
    from cssr_quiz.cli.sitting import limit_of
    from cssr_quiz.ui.play import Limit as TimeLimit

    return TimeLimit(rest, used_up) if alone else limit_of(minutes and minutes + rest / 60)


def _nothing(
    named: "Sequence[Path | str]",
    guide: "Guide",
    begun: "Opening",
    pace: "Pace",
    plan: "Agenda",
    minutes: float | None,
) -> tuple[str, ...]:
    """Say that nothing is due, or that a plan has had its minutes, and what can be done."""
    from cssr_quiz.cli.ahead import next_day

    used_up = not minutes and guide.is_used_up(begun.questions)
    lines = [USED_UP if used_up else "Nothing is due now."]
    if used_up and guide.todays(begun.questions, begun.progress, pace, MORE)[0]:
        lines.append(_to_go_on(guide.desk, named))
    following = next_day(guide, begun.questions, begun.progress)
    return (*lines, *_ahead(guide.desk, plan, following, named))


def _to_go_on(desk: "Desk", named: "Sequence[Path | str]") -> str:
    again = desk.command("start", *named, "--minutes", MORE)
    return f"To go on all the same: {again}"


def _ahead(
    desk: "Desk", plan: "Agenda", following: int | None, named: "Sequence[Path | str]"
) -> tuple[str, ...]:
    """Say when there will be something to ask, and what can be done."""
    from cssr_quiz.ui.words import count, day_name

    lines = []
    if following is not None:
        lines.append(f"The next question is due {day_name(following, desk.today)}.")
    if plan.waiting:
        wait = "waits" if plan.waiting == 1 else "wait"
        lines.append(f"{count(plan.waiting, 'new question')} {wait} for the coming days.")
        again = desk.command("start", *named, "--new", MORE)
        lines.append(f"To be asked some of them now: {again}")
    lines.append(f"To practise without changing the plan: {desk.command('practice', *named)}")
    return tuple(lines)
