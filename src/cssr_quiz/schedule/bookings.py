"""When a question comes back, as far as a plan for an exam can say so after an answer."""

from statistics import mean
from typing import Final

from cssr_quiz.schedule.booking import Booking, Surety
from cssr_quiz.schedule.costs import WRONG
from cssr_quiz.schedule.memory import Memory, Model
from cssr_quiz.schedule.plan import STEADY, is_firm, longest_window, planned_due, window_days
from cssr_quiz.schedule.preparation import Preparation

ROOMY: Final = 0.5
"""The share of its minutes up to which a day has room, even if answers take twice as long."""

EMPTY: Final = 0.33
"""That share where it is not known yet how long the learner takes."""


class Bookings:
    """Tells when what was answered today comes back in a plan.

    The days of the plan are followed once, and only as far as they are asked about. A day is sure
    where all up to it have room to spare, and the final days cannot have begun. A day has where
    what is planned, and one more question that goes wrong, takes no more than such a share of its
    minutes. It is likely where nothing that is due has to wait on any day up to it.
    """

    def __init__(self, plan: Preparation, model: Model, share: float) -> None:
        days = window_days(plan.all, plan.exam)
        self._plan, self._formulas = plan, model.formulas
        self._window = plan.exam.day - min(longest_window(plan.exam), days + days // 2 + 1)
        self._followed = self._fitting = self._free = plan.today - 1
        one = WRONG * mean(each.seconds for each in plan.all) if plan.all else 0.0
        self._most = share * plan.exam.seconds - one
        self._full = plan.meetings.strain > share

    def of(self, memory: Memory, chance: float, pulled: int | None) -> Booking:
        """Return when a question comes back by its memory, and the day of a mistake to check."""
        exam = self._plan.exam
        if pulled is not None and memory.day <= pulled:
            return Booking(pulled + 1)
        if is_firm(memory, exam, self._formulas, self._plan.today + 1):
            return Booking(exam.day, Surety.AFTER)
        due = planned_due(memory, chance, exam, self._formulas, STEADY)
        if due >= self._window:
            return Booking(due, Surety.LAST)
        return Booking(due, self._surety(due))

    def _surety(self, day: int) -> Surety:
        while self._followed < day and self._fitting == self._followed:
            self._follow()
        if day <= self._free:
            return Surety.ON
        return Surety.LIKELY if day <= self._fitting else Surety.FROM

    def _follow(self) -> None:
        """Follow the plan for one more day."""
        plan = self._plan
        asked = plan.day(self._followed + 1)
        self._followed = asked.day
        if plan.late:
            return
        self._fitting = asked.day
        self._full = self._full or (asked.seconds > self._most and asked.day > plan.today)
        if not self._full:
            self._free = asked.day
