"""When a question comes back after an answer: as memory has it, or as a plan for an exam asks."""

from typing import TYPE_CHECKING

from cssr_quiz.cli.guide import Guide

if TYPE_CHECKING:
    from cssr_quiz.cli.desk import Desk
    from cssr_quiz.cli.parts import Part
    from cssr_quiz.cli.plans import Plan
    from cssr_quiz.schedule.booking import Booking
    from cssr_quiz.schedule.bookings import Bookings
    from cssr_quiz.session import Feedback


KNOWN = 20
"""Answers after which it is known how long a learner takes."""


class Returns:
    """Tells of each answer of a session when its question comes back.

    Plans are looked at as they stand when the session begins, and only where one is answered.
    """

    def __init__(self, desk: "Desk") -> None:
        self._desk, self._guide = desk, Guide(desk)
        self._progress = desk.progress() if self._guide.parts else {}
        self._bookings: dict[Plan, Bookings] = {}

    def of(self, feedback: "Feedback") -> "Booking | None":
        """Return when the question answered comes back, None where that is not known."""
        from cssr_quiz.schedule.booking import Booking, Surety

        desk, name, known = self._desk, feedback.ask.placed.name, feedback.progress
        usual = known.due(desk.model, desk.settings.retention)
        if usual is None or known.memory is None:
            return None
        part = self._guide.part(name, desk.today + (known.last == desk.today))
        if part is None:
            return Booking(usual)
        found = self._of(part).of(known.memory, known.chance, known.pulled)
        if found.surety is Surety.AFTER and not self._guide.follows(name, part):
            return Booking(max(usual, found.day))
        return found

    def _of(self, part: "Part") -> "Bookings":
        from cssr_quiz.schedule.bookings import EMPTY, ROOMY, Bookings

        if part.plan not in self._bookings:
            plan, desk = self._guide.preparation(part, self._progress), self._desk
            share = ROOMY if len(desk.store.times(most=KNOWN)) == KNOWN else EMPTY
            self._bookings[part.plan] = Bookings(plan, desk.model, share)
        return self._bookings[part.plan]
