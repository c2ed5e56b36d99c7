"""The days up to an exam, planned one after the other."""

from collections.abc import Iterable
from heapq import heappop, heappush
from math import ceil

from cssr_quiz.schedule.costs import review_seconds
from cssr_quiz.schedule.memory import Memory, Model
from cssr_quiz.schedule.plan import (
    EAGER,
    FIRM,
    FLOOR,
    LAST_PASS,
    NEW_SHARE,
    RISKY,
    STEADY,
    STRAINED,
    Day,
    Exam,
    Standing,
    first_memory,
    first_seconds,
    gain,
    planned_due,
    reviewed,
    slack_days,
    window_days,
)


class Preparation:
    """Plans day after day, moving each memory as it is expected to move.

    `met` counts the new questions met already today, `spent` the seconds that went into today.
    """

    def __init__(
        self,
        standings: Iterable[Standing],
        exam: Exam,
        model: Model,
        today: int,
        *,
        met: int = 0,
        spent: float = 0.0,
    ) -> None:
        self.exam = exam
        self.formulas = model.formulas
        self.all = list(standings)
        self.unseen = [i for i, each in enumerate(self.all) if each.memory is None]
        self.late = 0
        self._today, self._met, self._spent = today, met, spent
        self._memories = [each.memory for each in self.all]
        self._window = window_days(self.all, exam)
        self._apart = self._window + slack_days(exam)
        self._due: dict[int, list[int]] = {}
        self._ready: list[tuple[float, int]] = []
        learning = max(1, exam.day - self._apart - today)
        a_day = self._new_seconds() * ceil((len(self.unseen) + met) / learning)
        self.enough = a_day / NEW_SHARE
        self.retention = STRAINED if self.enough > exam.seconds else STEADY
        for place, memory in enumerate(self._memories):
            if memory is not None:
                self._book(place, memory, today)

    def day(self, day: int) -> Day:
        """Return what a day asks, and take it as done; days come in order."""
        first = day == self._today
        budget = self.exam.seconds - (self._spent if first else 0.0)
        new = self._take_new(day, self._met if first else 0, budget)
        used = sum(first_seconds(self.all[i].seconds) for i in new)
        away = self.exam.day - day
        reviews: list[int] = []
        for place in self._candidates(day, away):
            if used >= budget:
                break
            used += self._review(place, day)
            reviews.append(place)
        for place in new:
            self._memories[place] = first_memory(self.formulas, day)
        if away > self._window:
            for place in (*reviews, *new):
                self._rebook(place, day)
        self.late = max(self.late, len(self._ready))
        names = tuple(self.all[i].name for i in reviews)
        return Day(day, names, tuple(self.all[i].name for i in new), used)

    def known(self, place: int) -> float:
        """Return the chance that a question is recalled in the exam, as its memory is now."""
        memory = self._memories[place]
        if memory is None:
            return 0.0
        return self.formulas.recall(memory.stability, max(0, self.exam.day - memory.day))

    def _review(self, place: int, day: int) -> float:
        """Move a memory as a review is expected to move it; returns the seconds it takes."""
        memory = self._memories[place]
        if memory is None or memory.day >= day:
            return 0.0
        self._memories[place], right = reviewed(self.formulas, memory, day)
        return review_seconds(self.all[place].seconds, right)

    def _take_new(self, day: int, met: int, budget: float) -> list[int]:
        """Return today's new questions: more at first, as far as their part of the minutes goes."""
        if day >= self.exam.day:
            return []
        learning = max(1, self.exam.day - self._apart - day)
        wanted = ceil((len(self.unseen) + met) * EAGER / (learning + EAGER - 1))
        fits = max(1, int(NEW_SHARE * self.exam.seconds / self._new_seconds()))
        left = ceil(max(budget, 0.0) / self._new_seconds())
        number = max(0, min(wanted, fits, left + met) - met)
        taken, self.unseen = self.unseen[:number], self.unseen[number:]
        return taken

    def _new_seconds(self) -> float:
        """Return what a new question takes at most."""
        return first_seconds(max((each.seconds for each in self.all), default=1.0))

    def _candidates(self, day: int, away: int) -> Iterable[int]:
        """Return the known questions of a day, the most wanted first; checks before all."""
        if away > self._window:
            return self._fall_due(day)
        known = [i for i, memory in enumerate(self._memories) if memory and memory.day < day]
        checks = dict.fromkeys(i for i in known if self._wants_check(i, day))
        return [*checks, *(i for i in self._worth_it(known, day, away) if i not in checks)]

    def _worth_it(self, known: Iterable[int], day: int, away: int) -> list[int]:
        """Return those of the final window that are worth asking, the most wanted first."""
        if away <= LAST_PASS:
            known = [i for i in known if self.known(i) < FIRM]
        gains = [(self._gain(i, day, away), i) for i in known]
        return [i for gain, i in sorted(gains, key=lambda each: -each[0]) if gain >= FLOOR]

    def _wants_check(self, place: int, day: int) -> bool:
        memory = self._memories[place]
        return memory is not None and self.all[place].wants_check(memory, day)

    def _fall_due(self, day: int) -> Iterable[int]:
        """Yield what is due, the most at risk first; what is not taken stays for the next day."""
        for due in [each for each in self._due if each <= day]:
            for place in self._due.pop(due):
                memory = self._memories[place]
                if memory is not None:
                    risk = memory.day + self.formulas.wait(memory.stability, RISKY)
                    if self._wants_check(place, day):
                        risk = 0.0
                    heappush(self._ready, (risk, place))
        while self._ready:
            yield self._ready[0][1]
            heappop(self._ready)

    def _gain(self, place: int, day: int, away: int) -> float:
        """Return what a review today adds to recall in the exam for each second."""
        memory = self._memories[place]
        if memory is None:
            return 0.0
        return gain(self.formulas, memory, day, away, self.all[place].seconds)

    def _rebook(self, place: int, day: int) -> None:
        memory = self._memories[place]
        if memory is not None:
            self._book(place, memory, day + 1)

    def _book(self, place: int, memory: Memory, earliest: int) -> None:
        each = self.all[place]
        due = planned_due(memory, each.chance, self.exam, self.formulas, self.retention)
        due = each.checked_by(memory, due)
        self._due.setdefault(max(due, earliest), []).append(place)
