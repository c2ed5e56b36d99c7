"""The queue of a day as a plan for an exam wants it, and several queues as one."""

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.schedule import Agenda
    from cssr_quiz.session import Item


def reviewing(
    names: "Sequence[str]", questions: "Sequence[Placed]"
) -> "Callable[[Agenda], Agenda]":
    """Return what puts the reviews of a plan, in its order, for what is due."""
    by_name = {placed.name: placed.question for placed in questions}
    due = tuple(by_name[name] for name in names if name in by_name)
    return lambda plan: replace(plan, due=due)


def meeting(
    items: "list[Item]", plan: "Agenda", promised: "Sequence[str]", questions: "Sequence[Placed]"
) -> "tuple[list[Item], Agenda]":
    """Return a queue with as many new questions as a plan has promised of these for today.

    Where there are too few that need not wait for others, the first of those that would come last.
    """
    from cssr_quiz.session import Item, Status

    asked, names = {question.name for question in plan.new}, set(promised)
    here = [placed for placed in questions if placed.name in names]
    lacking = max(0, len(here) - len(asked))
    late = [placed for placed in here if placed.name not in asked][:lacking]
    new = (*plan.new, *(placed.question for placed in late))
    told = replace(plan, new=new, waiting=plan.waiting - len(late))
    return [*items, *(Item(placed, Status.NEW) for placed in late)], told


def joined(found: "list[tuple[list[Item], Agenda]]") -> "tuple[list[Item], Agenda]":
    """Return several queues as one: all reviews first, all new questions last."""
    from cssr_quiz.session import Status

    order = (Status.DUE, Status.AGAIN, Status.NEW)
    items = [item for queue, _ in found for item in queue]
    items.sort(key=lambda item: order.index(item.status))
    agendas = [each for _, each in found]
    return items, replace(
        agendas[0],
        due=tuple(question for each in agendas for question in each.due),
        new=tuple(question for each in agendas for question in each.new),
        again=tuple(question for each in agendas for question in each.again),
        waiting=sum(each.waiting for each in agendas),
    )
