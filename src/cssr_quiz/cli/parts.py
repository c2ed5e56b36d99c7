"""The plans that hold today, each with the questions that it asks and those that come to it."""

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.plans import Plan, load_plans, plans_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.schedule.plan import Exam


@dataclass(frozen=True, slots=True)
class Part:
    """A plan with its questions and their names; `later` follow a plan with an earlier exam."""

    plan: Plan
    questions: "tuple[Placed, ...]"
    names: frozenset[str]
    later: "tuple[Placed, ...]" = ()


def plans_of(desk: Desk) -> list[Plan]:
    """Return the plans, the next exam first, over banks by the names that they have now."""
    return [_renamed(desk, plan) for plan in load_plans(plans_file(desk.home.config))]


def _renamed(desk: Desk, plan: Plan) -> Plan:
    banks = (sorted(desk.called_now([name])) or [name] for name in plan.banks)
    return replace(plan, banks=tuple(dict.fromkeys(chain.from_iterable(banks))))


def parts_of(desk: Desk) -> list[Part]:
    """Return the plans that hold today; a question in two follows the one whose exam is first."""
    plans = plans_of(desk)
    parts: list[Part] = []
    taken: set[str] = set()
    for plan in plans:
        if desk.today >= plan.exam:
            continue
        found = covered(desk, plan)
        mine = tuple(placed for placed in found if placed.name not in taken)
        later = tuple(placed for placed in found if placed.name in taken)
        names = frozenset(placed.name for placed in mine)
        taken |= names
        parts.append(Part(plan, mine, names, later))
    return parts


def exam_of(plan: Plan) -> "Exam":
    """Return a plan as the planner takes it."""
    from cssr_quiz.schedule.plan import Exam

    return Exam(plan.exam, plan.since, 60 * plan.minutes)


def covered(desk: Desk, plan: Plan) -> "list[Placed]":
    """Return the questions that a plan is about."""
    return [placed for placed in desk.library.all() if not _called(placed).isdisjoint(plan.banks)]


def lost_of(desk: Desk, plan: Plan) -> str:
    """Say which banks of a plan are not there, and what can be done; nothing where all are."""
    from cssr_quiz.cli.naming import look

    lost = [name for name in plan.banks if not desk.called_now([name])]
    if not lost:
        return ""
    drop = desk.command("plan", "--drop", *plan.banks)
    return f"Not found: {', '.join(lost)}; {look(desk.library)}. To give the plan up: {drop}"


def banks_of(questions: "Sequence[Placed]") -> tuple[str, ...]:
    """Return the courses that questions make up, and the banks of courses not wholly there."""
    names: list[str] = []
    for course in {id(placed.course): placed.course for placed in questions}.values():
        mine = (placed.bank for placed in questions if placed.course is course)
        banks = list(dict.fromkeys(map(course.full_name, mine)))
        whole = course.name and len(banks) == len(course.banks)
        names += [course.name] if whole else banks
    return tuple(names)


def _called(placed: "Placed") -> set[str]:
    full = placed.course.full_name(placed.bank)
    return {placed.course.name or full, full}
