"""What `start` follows: the plans that hold today, each over questions of its own."""

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.plans import Plan, load_plans, plans_file
from cssr_quiz.cli.standings import spent_today, standings, usual_seconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.schedule import Agenda, Pace, Progress
    from cssr_quiz.schedule.plan import Exam
    from cssr_quiz.schedule.preparation import Preparation
    from cssr_quiz.session import Item


@dataclass(frozen=True, slots=True)
class Part:
    """A plan with its questions and their names."""

    plan: Plan
    questions: "tuple[Placed, ...]"
    names: frozenset[str]


class Guide:
    """The plans of a learner that hold today; without one, everything is as ever.

    A question in two plans follows the one whose exam comes first.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        plans = load_plans(plans_file(desk.home.config))
        holding = [plan for plan in plans if plan.since <= desk.today < plan.exam]
        self.parts: list[Part] = []
        taken: set[str] = set()
        for plan in holding:
            mine = tuple(placed for placed in covered(desk, plan) if placed.name not in taken)
            names = frozenset(placed.name for placed in mine)
            taken |= names
            self.parts.append(Part(plan, mine, names))

    def holds(self, name: str, day: int | None = None) -> bool:
        """Tell whether a question is planned for an exam, today or on a coming day."""
        return self._part(name, self.desk.today if day is None else day) is not None

    def _part(self, name: str, day: int) -> Part | None:
        """Return the plan by which a question is asked on a day."""
        return next((p for p in self.parts if name in p.names and day < p.plan.exam), None)

    def todays(
        self, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]", pace: "Pace"
    ) -> "tuple[list[Item], Agenda, tuple[str, ...]]":
        """Return the day's queue, and what is to be said of it.

        Planned questions come as planned, of the others what is due or, after a break, a share.
        """
        from cssr_quiz.cli.budget import after_a_break
        from cssr_quiz.schedule import Pace
        from cssr_quiz.session import todays

        desk = self.desk
        rest = [placed for placed in chosen if not self.holds(placed.name)]
        said: list[str] = []

        def fitted(plan: "Agenda") -> "Agenda":
            share = after_a_break(desk, rest, progress, plan, pace.retention)
            said.extend(share.lines)
            return share.agenda

        found = [todays(rest, progress, desk.today, pace, desk.model, fitted)]
        met = sum(each.first == desk.today for each in progress.values())
        for part in self.parts:
            mine = [placed for placed in chosen if placed.name in part.names]
            if not mine:
                continue
            preparation = self.preparation(part, progress)
            day = preparation.day(desk.today)
            own = Pace(preparation.retention, met + len(day.new))
            planned = _reviewing(day.reviews, mine)
            found.append(todays(mine, progress, desk.today, own, desk.model, planned))
        return (*_joined(found), tuple(said))

    def preparation(
        self, part: Part, progress: "Mapping[str, Progress]", day: int | None = None
    ) -> "Preparation":
        """Return the planner of a part, from today or a later day on."""
        from cssr_quiz.schedule.preparation import Preparation

        desk = self.desk
        first = desk.today if day is None else day
        return Preparation(
            standings(part.questions, progress, usual_seconds(desk)),
            exam_of(part.plan),
            desk.model,
            first,
            met=met_on(first, part.names, progress),
            spent=0.0 if first > desk.today else spent_today(desk, part.names),
        )

    def due(self, name: str, progress: "Progress") -> int | None:
        """Return the day on which a question is due, in a plan never after its exam.

        What the last pass leaves out, or comes too late for it, comes back as ever.
        """
        usual = progress.due(self.desk.model, self.desk.settings.retention)
        earliest = self.desk.today + (progress.last == self.desk.today)
        part = self._part(name, earliest)
        if part is None or usual is None or progress.memory is None:
            return usual
        from cssr_quiz.schedule.plan import STEADY, is_firm, planned_due

        formulas = self.desk.model.formulas
        exam = exam_of(part.plan)
        if is_firm(progress.memory, exam, formulas, earliest) and progress.pulled is None:
            return max(usual, exam.day)
        day = planned_due(progress.memory, progress.chance, exam, formulas, STEADY)
        return day if progress.pulled is None else min(day, progress.pulled + 1)

    def reviews_on(self, day: int, progress: "Mapping[str, Progress]") -> int:
        """Return how many reviews the plans ask for on a coming day."""
        return sum(
            len(self.preparation(part, progress, day).day(day).reviews)
            for part in self.parts
            if day < part.plan.exam
        )

    def due_today(self, progress: "Mapping[str, Progress]") -> set[str]:
        """Return the names of what is due today: in a plan what it asks, of the others as ever."""
        today = self.desk.today
        remembered = self._remembered(self.desk.library.all(), progress)
        names = {name for name, day in remembered if day <= today}
        asked = (self.preparation(part, progress).day(today) for part in self.parts)
        return names.union(*(day.reviews for day in asked))

    def coming(
        self, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]", days: int
    ) -> dict[int, int]:
        """Return how many reviews so many coming days will ask for, as far as that is known now.

        In a plan they are those that it expects; what it leaves out comes back after its exam.
        """
        from cssr_quiz.schedule.forecast import coming, whole

        today, last = self.desk.today, self.desk.today + days
        reviews = dict.fromkeys(range(today + 1, last + 1), 0.0)
        for _, day in self._remembered(chosen, progress):
            if day in reviews:
                reviews[day] += 1
        for part, mine in self._parted(chosen):
            for promise in coming(self.preparation(part, progress), last + 1)[1:]:
                reviews[promise.day] += sum(promise.reviews.get(name, 0.0) for name in mine)
        found = zip(reviews, whole(reviews.values()), strict=True)
        return {day: number for day, number in found if number}

    def next_day(
        self, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]"
    ) -> int | None:
        """Return the next day after today that asks a review of these questions."""
        today = self.desk.today
        days = [day for _, day in self._remembered(chosen, progress) if day > today]
        for part, mine in self._parted(chosen):
            plan = self.preparation(part, progress)
            asks = (day for day in range(today, part.plan.exam) if mine & {*plan.day(day).reviews})
            days += [day for day in islice(asks, 2) if day > today]
        return min(days, default=None)

    def _remembered(
        self, chosen: "Iterable[Placed]", progress: "Mapping[str, Progress]"
    ) -> "Iterator[tuple[str, int]]":
        """Yield names with the days on which memory asks: without a plan, or after its exam."""
        from cssr_quiz.schedule import progress_of

        for placed in chosen:
            known = progress_of(placed.question, progress)
            day = known.due(self.desk.model, self.desk.settings.retention)
            part = self._part(placed.name, self.desk.today)
            if day is not None and not known.suspended and (not part or day >= part.plan.exam):
                yield placed.name, day

    def _parted(self, chosen: "Sequence[Placed]") -> "Iterator[tuple[Part, set[str]]]":
        """Yield the plans that some of these questions belong to, with the names of those."""
        for part in self.parts:
            mine = {placed.name for placed in chosen if placed.name in part.names}
            if mine:
                yield part, mine


def _reviewing(
    names: "Sequence[str]", questions: "Sequence[Placed]"
) -> "Callable[[Agenda], Agenda]":
    """Return what puts the reviews of a plan, in its order, for what is due."""
    by_name = {placed.name: placed.question for placed in questions}
    due = tuple(by_name[name] for name in names if name in by_name)
    return lambda plan: replace(plan, due=due)


def exam_of(plan: Plan) -> "Exam":
    """Return a plan as the planner takes it."""
    from cssr_quiz.schedule.plan import Exam

    return Exam(plan.exam, plan.since, 60 * plan.minutes)


def covered(desk: Desk, plan: Plan) -> "list[Placed]":
    """Return the questions that a plan is about."""
    banks = set(plan.banks)
    return [placed for placed in desk.library.all() if banks & _called(placed)]


def banks_of(questions: "Sequence[Placed]") -> tuple[str, ...]:
    """Return the courses that questions make up, and the banks of courses not wholly there."""
    names: list[str] = []
    for course in {id(placed.course): placed.course for placed in questions}.values():
        mine = [placed.bank.name for placed in questions if placed.course is course]
        banks = list(dict.fromkeys(mine))
        if course.name and len(banks) == len(course.banks):
            names.append(course.name)
        else:
            names += [f"{course.name}/{bank}" if course.name else bank for bank in banks]
    return tuple(names)


def met_on(day: int, names: frozenset[str], progress: "Mapping[str, Progress]") -> int:
    """Return how many of the questions were first met on a day."""
    return sum(name in names and each.first == day for name, each in progress.items())


def _called(placed: "Placed") -> set[str]:
    course, bank = placed.course.name, placed.bank.name
    return {course, f"{course}/{bank}"} if course else {bank}


def _joined(found: "list[tuple[list[Item], Agenda]]") -> "tuple[list[Item], Agenda]":
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
