"""Which questions a session holds: the day's agenda, or practice of any at any time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from cssr_quiz.bank import Course, Placed
from cssr_quiz.bank.generate import gather, generate
from cssr_quiz.question import Question
from cssr_quiz.schedule import Agenda, Model, Pace, Progress, agenda, interleaved, progress_of
from cssr_quiz.schedule.ladder import RECALL_FROM
from cssr_quiz.session.ask import Item, Status
from cssr_quiz.session.siblings import Siblings

EVENTS_FROM = 10
"""How many events a learner must know before questions are made from them."""

A_DOZEN = 12
"""How many questions of the queue bring one that is made from events."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a session: what was last wrong, flagged, or lapsed so often."""

    wrong: bool = False
    flagged: bool = False
    lapses: int = 0

    def keeps(self, placed: Placed, progress: Mapping[str, Progress]) -> bool:
        """Tell whether a question passes."""
        known = progress_of(placed.question, progress)
        return (
            known.wrong >= self.wrong
            and known.flagged >= self.flagged
            and known.lapses >= self.lapses
        )


def todays(
    questions: Iterable[Placed],
    progress: Mapping[str, Progress],
    day: int,
    pace: Pace,
    model: Model,
    narrowed: Callable[[Agenda], Agenda] = lambda plan: plan,
) -> tuple[list[Item], Agenda]:
    """Return the day's queue: due reviews, what was left wrong today, new ones; each part mixed.

    `narrowed` makes of the agenda what a plan for an exam, or a break, leaves of it.
    A new question that gives one of today's away, or is given away by it, waits for another day;
    of two such that are due, the one less at risk comes last.
    """
    by_name = {placed.name: placed for placed in questions}
    siblings = Siblings()

    def spoils(one: Question, other: Question) -> bool:
        return siblings.spoil(by_name[one.name], by_name[other.name])

    asked = [placed.question for placed in by_name.values()]
    plan = narrowed(agenda(asked, progress, day, pace, model, spoils))
    queue = []
    parts = ((plan.due, Status.DUE), (plan.again, Status.AGAIN), (plan.new, Status.NEW))
    for part, status in parts:
        mixed = interleaved(
            (by_name[question.name] for question in part), lambda placed: placed.topic
        )
        queue += [Item(placed, status) for placed in siblings.apart(mixed)]
    return queue, plan


def practised(
    questions: Sequence[Placed],
    progress: Mapping[str, Progress],
    seed: int,
    *,
    suspended: bool = False,
) -> list[Item]:
    """Return questions for practice in a seeded, mixed order: suspended ones, or all others."""
    wanted = [
        placed
        for placed in questions
        if progress_of(placed.question, progress).suspended == suspended
    ]
    Random(seed).shuffle(wanted)
    return [
        Item(placed, Status.PRACTICE) for placed in interleaved(wanted, lambda placed: placed.topic)
    ]


def with_timeline(
    items: Sequence[Item], course: Course, progress: Mapping[str, Progress], seed: int
) -> list[Item]:
    """Return the queue with questions made from the course's events, once ten are known.

    There is one for each dozen of the queue and at least one; its wrong options come nearer in
    time as more of the events are remembered for three weeks or longer.
    """
    known = {
        question.name: found.stability
        for bank in course.banks
        for question in bank.questions
        if question.event
        and (found := progress.get(question.name))
        and found.stability
        and not found.wrong
    }
    if len(known) < EVENTS_FROM or not items:
        return list(items)
    firm = sum(stability >= RECALL_FROM for stability in known.values())
    rng = Random(seed)
    queue = list(items)
    material = gather(course, known, firm / len(known), rng)
    if material is None:
        return queue
    for place in range(min(A_DOZEN, len(queue)), len(items) + 1, A_DOZEN):
        made = generate(material)
        if made is not None:
            queue.insert(place, Item(made, Status.TIMELINE))
    return queue
