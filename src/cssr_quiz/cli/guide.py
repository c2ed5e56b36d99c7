"""What `start` follows: the plans that hold today, each over questions of its own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from cssr_quiz.cli.carrying import Carried, carry_over
from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.parts import Part, exam_of, lost_of, parts_of
from cssr_quiz.cli.queues import joined, meeting, reviewing
from cssr_quiz.cli.standings import spent_today, standings, usual_seconds

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from cssr_quiz.bank import Placed
    from cssr_quiz.cli.budget import Share
    from cssr_quiz.schedule import Agenda, Pace, Progress
    from cssr_quiz.schedule.forecast import Forecast
    from cssr_quiz.schedule.preparation import Preparation
    from cssr_quiz.session import Item


class Guide:
    """The plans of a learner that hold today; without one, everything is as ever.

    A question in two plans follows the one whose exam comes first.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.parts = parts_of(desk)
        self._last: tuple[object, object, float, Share] | None = None

    @classmethod
    def of(
        cls, desk: Desk, banks: "Sequence[str] | None", *, carries: bool = True
    ) -> "tuple[Guide, list[Placed], Carried]":
        """Return a guide to what `start` asks of some banks, their questions, and all progress.

        Where none is named, what is planned is asked beside the learner's course. Unless it is
        only looked at, questions go on with the progress of old names first, and plans with them.
        """
        desk, questions = desk.questions(banks)
        carried = carry_over(desk) if carries else (desk.progress(), ())
        guide = cls(desk)
        return guide, questions if banks else guide.beside(questions), carried

    def beside(self, questions: "Sequence[Placed]") -> "list[Placed]":
        """Return some questions and, behind them, what is planned besides."""
        own = {placed.name for placed in questions} if self.parts else ()
        planned = [each for part in self.parts for each in part.questions if each.name not in own]
        return [*questions, *planned]

    def lost(self) -> tuple[str, ...]:
        """Say which plans lack banks, where no file is named and none is left out for a mistake."""
        if self.desk.paths or self.desk.library.left_out:
            return ()
        from cssr_quiz.ui.words import day_name

        told = ((part.plan, lost_of(self.desk, part.plan)) for part in self.parts)
        return tuple(
            f"Your plan for the exam {day_name(plan.exam, self.desk.today)} lacks questions. {lost}"
            for plan, lost in told
            if lost
        )

    def holds(self, name: str) -> bool:
        """Tell whether a question is planned for an exam."""
        return self.part(name, self.desk.today) is not None

    def follows(self, name: str, part: Part) -> bool:
        """Tell whether a question comes to another plan after the exam of its own."""
        others = (other for other in self.parts if other is not part)
        return any(name == placed.name for other in others for placed in other.later)

    def part(self, name: str, day: int) -> Part | None:
        """Return the plan by which a question is asked on a day."""
        return next((p for p in self.parts if name in p.names and day < p.plan.exam), None)

    def todays(
        self,
        chosen: "Sequence[Placed]",
        progress: "Mapping[str, Progress]",
        pace: "Pace",
        minutes: float | None = None,
    ) -> "tuple[list[Item], Agenda, tuple[str, ...]]":
        """Return the day's queue, and what is to be said of it.

        Planned questions come as planned, of the others what is due or, after a break, a share; new
        ones of a plan are no part of the usual number.
        Where so many `minutes` are wished for, today has no fewer than these left, in plans too.
        """
        from cssr_quiz.schedule import Pace, met_on
        from cssr_quiz.session import todays

        wished = 60 * (minutes or 0.0)
        desk = self.desk

        def fitted(plan: "Agenda") -> "Agenda":
            share = self.share(chosen, progress, wished, plan)
            if share.coming is None:
                return plan
            waiting = plan.waiting + len(plan.new)
            return replace(plan, due=share.agenda.due, new=(), waiting=waiting)

        rest, met = self.unplanned(chosen), met_on(desk.today, progress)
        planned = sum(met_on(desk.today, progress, part.names) for part in self.parts)
        beside = replace(pace, new=pace.new + planned)
        found = [todays(rest, progress, desk.today, beside, desk.model, fitted)]
        for part in self.parts:
            mine = [placed for placed in chosen if placed.name in part.names]
            if not mine:
                continue
            preparation = self.preparation(part, progress, wished=wished)
            day = preparation.day(desk.today)
            own = Pace(preparation.retention, met + len(day.new))
            narrowed = reviewing(day.reviews, mine)
            queue = todays(mine, progress, desk.today, own, desk.model, narrowed)
            found.append(meeting(*queue, day.new, mine))
        return (*joined(found), self.share(chosen, progress, wished).lines)

    def rest(self, items: "Sequence[Item]") -> float:
        """Return the seconds that the plans of a queue have left for today."""
        names = {item.placed.name for item in items}
        return sum(self._left(part) for part in self.parts if names & part.names)

    def longest(self, items: "Sequence[Item]") -> float:
        """Return the most seconds that those of a queue may take that are planned, each once."""
        planned = sum(self.holds(item.placed.name) for item in items)
        return planned * max(usual_seconds(self.desk).values()) if planned else 0.0

    def is_used_up(self, chosen: "Sequence[Placed]") -> bool:
        """Tell whether the minutes of a plan that some of these questions follow are used up."""
        return any(not self._left(part) for part, _ in self.parted(chosen))

    def _left(self, part: Part) -> float:
        """Return the seconds that a plan has left for today."""
        return max(0.0, 60 * part.plan.minutes - spent_today(self.desk, part.names))

    def fills(
        self, names: set[str], share: "Container[str] | None", progress: "Mapping[str, Progress]"
    ) -> bool:
        """Tell whether all these are asked since a plan has minutes left.

        Its last days ask as much as fits. On others it is what was not in the `share` of the day,
        where that is known: there was no room for it before.
        """
        parts = [part for part in self.parts if names & part.names]
        today = self.desk.today
        final = [part.names for part in parts if self.preparation(part, progress).opens <= today]
        before = names - frozenset().union(*final)
        if share is None:
            return not before
        return all(self.holds(name) and name not in share for name in before)

    def preparation(
        self, part: Part, progress: "Mapping[str, Progress]", *, wished: float = 0.0
    ) -> "Preparation":
        """Return the planner of a part from today on, with `wished` seconds left of it at least."""
        from cssr_quiz.schedule import met_on
        from cssr_quiz.schedule.preparation import Preparation

        desk = self.desk
        plan = Preparation(
            standings(part.questions, progress, usual_seconds(desk)),
            exam_of(part.plan),
            desk.model,
            desk.today,
            met=met_on(desk.today, progress, part.names),
            spent=spent_today(desk, part.names),
        )
        if wished:
            plan.meetings.lengthen(wished)
        return plan

    def forecast(self, part: Part, progress: "Mapping[str, Progress]") -> "Forecast":
        """Return what comes of a plan that is kept, with what an earlier one does for its exam."""
        from cssr_quiz.schedule.forecast import held_until, preview

        later = {placed.name for placed in part.later}
        earlier = [other for other in self.parts if later & other.names]
        held = [
            known
            for other in earlier
            for known in held_until(self.preparation(other, progress), later, part.plan.exam)
        ]
        return preview(self.preparation(part, progress), held)

    def due_today(self, chosen: "Sequence[Placed]", progress: "Mapping[str, Progress]") -> set[str]:
        """Return the names of what `start` asks again today of these questions."""
        names = {question.name for question in self.share(chosen, progress).agenda.due}
        for part, mine in self.parted(chosen):
            names |= mine & {*self.preparation(part, progress).day(self.desk.today).reviews}
        return names

    def share(
        self,
        chosen: "Sequence[Placed]",
        progress: "Mapping[str, Progress]",
        wished: float = 0.0,
        plan: "Agenda | None" = None,
    ) -> "Share":
        """Return what today has of the questions in no plan: all that is due, or a share of it.

        What was found is kept for the next look at the same questions, progress and wish; the
        `plan` is the agenda of those in no plan, where it is at hand.
        """
        last = self._last
        if last and last[0] is chosen and last[1] is progress and last[2] == wished:
            return last[3]
        from cssr_quiz.cli.budget import after_a_break
        from cssr_quiz.schedule import Pace, agenda

        desk, rest = self.desk, self.unplanned(chosen)
        pace = Pace(desk.settings.retention, 0)
        due = plan or agenda(
            [each.question for each in rest], progress, desk.today, pace, desk.model
        )
        planned = bool(self.parts)
        share = after_a_break(desk, rest, progress, due, pace.retention, wished, planned=planned)
        self._last = chosen, progress, wished, share
        return share

    def unplanned(self, chosen: "Sequence[Placed]") -> "list[Placed]":
        """Return the questions that are in no plan."""
        if not self.parts:
            return [*chosen]
        return [placed for placed in chosen if not self.holds(placed.name)]

    def parted(self, chosen: "Sequence[Placed]") -> "Iterator[tuple[Part, set[str]]]":
        """Yield the plans that some of these questions belong to, with the names of those."""
        for part in self.parts:
            mine = {placed.name for placed in chosen if placed.name in part.names}
            if mine:
                yield part, mine
