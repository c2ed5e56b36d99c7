"""`cssr-quiz plan`: the days up to an exam, and what will be known on the day."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from cssr_quiz.cli.options import Banks, Json, Plain, Profile, Quizzes, minutes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.plans import Plan
    from cssr_quiz.schedule import Progress
    from cssr_quiz.schedule.forecast import Forecast
    from cssr_quiz.stats.foresight import Foresight

USUAL_MINUTES = 15.0

_EXAMPLE = ("plan", "--exam", "2027-06-14")

EPILOG = """\
\b
Examples:
  cssr-quiz plan --exam 2027-06-14 --minutes 20
  cssr-quiz plan --exam 2027-01-20 treaties leaders
  cssr-quiz plan
  cssr-quiz plan --minutes 30
  cssr-quiz plan --drop
"""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("plan", epilog=EPILOG)(plan)


def plan(
    ctx: typer.Context,
    banks: Banks = None,
    exam: Annotated[
        str | None,
        typer.Option("--exam", metavar="DATE", help="The day of the exam, such as 2027-06-14."),
    ] = None,
    minutes: Annotated[
        float | None,
        minutes_of(
            "Minutes a day; 15, or your setting. Without --exam: of plans that there are.", least=1
        ),
    ] = None,
    drop: Annotated[
        bool, typer.Option("--drop", help="Give up the plans of these banks; all, without any.")
    ] = False,
    quizzes: Quizzes = None,
    json: Json = False,
    plain: Plain = False,
    profile: Profile = None,
) -> None:
    """Plan the days up to an exam. `start` follows the plan until then."""
    from cssr_quiz.cli.desk import Desk, is_plain
    from cssr_quiz.cli.parts import plans_of
    from cssr_quiz.cli.plans import plans_file, save_plans, with_plan
    from cssr_quiz.errors import UsageError
    from cssr_quiz.ui.tables import say
    from cssr_quiz.ui.words import count, in_minutes

    desk = first = Desk.of(profile or ctx.obj, quizzes, reading=True)
    path = plans_file(desk.home.config)
    progress = _carried(desk, json=json)
    everything = plans = plans_of(desk)
    if drop and (exam is not None or minutes):
        other = "`--exam` makes one" if exam is not None else "`--minutes` changes one"
        raise UsageError(f"`--drop` gives a plan up, {other}", "use one of them")
    if exam is not None:
        desk, new = _made(desk, banks, exam, minutes)
        save_plans(path, with_plan(everything, new))
        plans = [new]
    elif banks:
        desk, plans = _named(banks, plans, desk)
    if drop:
        save_plans(path, [each for each in everything if each not in plans])
        say(f"Given up: {count(len(plans), 'plan')}." if plans else _none(desk, everything, banks))
        return
    if minutes and exam is None:
        plans = _changed(desk, everything, plans, minutes)
        if not json:
            say(f"Changed to {in_minutes(minutes)} a day.")
    if desk is not first:
        progress = _carried(desk, json=json)
    others = [each for each in everything if each.exam > desk.today]
    _show(desk, progress, plans, _none(desk, others, banks), json=json, plain=is_plain(plain))
    if exam is not None and desk.paths and not json:
        _tell_of_files(desk, plans[0])


def _carried(desk: "Desk", *, json: bool) -> "dict[str, Progress]":
    """Let questions go on with the progress of old names, and say which do; return all of it."""
    from cssr_quiz.cli.carrying import carry_over
    from cssr_quiz.ui.tables import say

    progress, said = carry_over(desk)
    for line in said:
        if not json:
            say(line)
    return progress


def _made(
    desk: "Desk", banks: "Sequence[str] | None", exam: str, minutes: float | None
) -> "tuple[Desk, Plan]":
    """Return a plan that begins today, with the desk that holds its banks; raises UsageError."""
    from cssr_quiz.cli.days import day_to_come
    from cssr_quiz.cli.parts import banks_of
    from cssr_quiz.cli.plans import Plan

    day = day_to_come(exam, desk.today)
    desk, found = desk.questions(banks)
    usual = max(1.0, desk.settings.minutes or USUAL_MINUTES)
    return desk, Plan(day, desk.today, minutes or usual, banks_of(found))


def _tell_of_files(desk: "Desk", plan: "Plan") -> None:
    """Say how a plan over files is followed, where `start` alone does not find them."""
    from cssr_quiz.cli.parts import lost_of
    from cssr_quiz.ui.tables import say

    if lost_of(replace(desk, paths=()), plan):
        named = (word for path in desk.paths for word in ("--quizzes", path))
        added = " and ".join(desk.command("add", path) for path in desk.paths)
        say("")
        say(f"`{desk.command('start')}` alone does not find these questions.")
        say(f"So have them found always: {added}")
        say(f"Or name them each time: {desk.command('start', *named)}")


def _named(
    banks: "Sequence[str]", plans: "Sequence[Plan]", desk: "Desk"
) -> "tuple[Desk, list[Plan]]":
    """Return what `_over` does; who names a day instead of banks is told how to plan for it."""
    from cssr_quiz.cli.days import is_to_come
    from cssr_quiz.errors import UsageError, command_line

    try:
        return _over(banks, plans, desk)
    except UsageError as error:
        day = " ".join(banks)
        if not is_to_come(day, desk.today):
            raise
        hint = f"to plan for an exam on that day: {command_line('plan', '--exam', day)}"
        raise UsageError(error.message, hint) from error


def _over(
    banks: "Sequence[str]", plans: "Sequence[Plan]", desk: "Desk"
) -> "tuple[Desk, list[Plan]]":
    """Return the plans over some banks; a name that stands in a plan may be that of a lost one."""
    from cssr_quiz.cli.parts import banks_of

    wanted = {name for each in plans for name in each.banks} & set(banks)
    others = [name for name in banks if name not in wanted]
    if others:
        desk, found = desk.questions(others)
        wanted |= set(banks_of(found))
    return desk, [each for each in plans if wanted & set(each.banks)]


def _changed(
    desk: "Desk", everything: "Sequence[Plan]", plans: "Sequence[Plan]", minutes: float
) -> "list[Plan]":
    """Give plans other minutes; raises UsageError where there is none to come."""
    from cssr_quiz.cli.plans import plans_file, save_plans
    from cssr_quiz.errors import UsageError

    coming = [each for each in plans if each.exam > desk.today]
    if not coming:
        hint = f"make one with: {desk.command(*_EXAMPLE, '--minutes', f'{minutes:g}')}"
        raise UsageError("there is no such plan whose minutes could be changed", hint)
    changed = {each: replace(each, minutes=minutes) for each in coming}
    path = plans_file(desk.home.config)
    save_plans(path, [changed.get(each, each) for each in everything])
    return list(changed.values())


def _none(desk: "Desk", plans: "Sequence[Plan]", banks: "Sequence[str] | None") -> str:
    """Say that there is no plan, or none for these banks, and what there is."""
    if not banks or not plans:
        return f"There is no plan; make one with: {desk.command(*_EXAMPLE)}"
    named = "; ".join(", ".join(each.banks) for each in plans)
    return f"There is no plan for {', '.join(banks)}, only for: {named}"


def _show(
    desk: "Desk",
    progress: "Mapping[str, Progress]",
    plans: "Sequence[Plan]",
    none: str,
    *,
    json: bool,
    plain: bool,
) -> None:
    """Show each plan that is still to come, with what it leads to, or say that there is `none`."""
    from cssr_quiz.cli.desk import as_json
    from cssr_quiz.cli.guide import Guide
    from cssr_quiz.cli.parts import lost_of
    from cssr_quiz.cli.standings import foreseen
    from cssr_quiz.ui.plans import show_plan
    from cssr_quiz.ui.tables import say

    guide = Guide(desk)
    coming = [part for part in guide.parts if part.plan in plans]
    told: list[tuple[Plan, Forecast, Foresight]] = [
        (
            part.plan,
            guide.forecast(part, progress),
            foreseen(desk, part.names & progress.keys()),
        )
        for part in coming
    ]
    if json:
        say(as_json([_as_dict(*each) for each in told]))
        return
    for plan in plans:
        if plan.exam == desk.today:
            say(f"The exam is today: {', '.join(plan.banks)}. The plan is done. Good luck!")
    if not told and all(plan.exam != desk.today for plan in plans):
        say(none)
    for place, (each, found, past) in enumerate(told):
        if place:
            say("")
        show_plan(each.exam, each.minutes, each.banks, found, past, desk.today, plain=plain)
        if lost := lost_of(desk, each):
            say(lost)


def _as_dict(plan: "Plan", found: "Forecast", past: "Foresight") -> dict[str, object]:
    from dataclasses import asdict

    from cssr_quiz.review import date_of

    return {
        "exam": str(date_of(plan.exam)),
        "minutes": plan.minutes,
        "banks": plan.banks,
        **asdict(found),
        "past": asdict(past),
        "days": [{**asdict(day), "day": str(date_of(day.day))} for day in found.days],
        "all_met": None if found.all_met is None else str(date_of(found.all_met)),
    }
