"""The days up to an exam, planned one after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import heappop, heappush
from itertools import chain
from random import Random

from cssr_quiz.review import Rating
from cssr_quiz.schedule.costs import review_seconds
from cssr_quiz.schedule.meetings import Meetings
from cssr_quiz.schedule.memory import Memory, Model
from cssr_quiz.schedule.plan import (
    FIRM,
    FIRST_RIGHT,
    FLOOR,
    LAST_PASS,
    RISKY,
    STEADY,
    STRAINED,
    Day,
    Exam,
    Standing,
    first_seconds,
    gain,
    planned_due,
    window_days,
)


class Preparation:
    """Plans day after day, as the days may go: each answer is right or wrong by its chance.

    `met` counts the new questions met already today, `spent` the seconds that went into today.
    What comes of the answers is drawn with `seed`, or all are right without one; today's questions
    don't depend on it, nor do the `meetings` with new ones. The window `opens` on a day; up to it
    `late` is the most that was due and had to wait.
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
        seed: int | None = 0,
    ) -> None:
        self.exam, self.today = exam, today
        self.all = list(standings)
        self.meetings = Meetings(self.all, exam, today, met, spent)
        self.late = 0
        self._model, self._met, self._spent = model, met, spent
        self._formulas = model.formulas
        self._luck: Callable[[], float] = _surely if seed is None else Random(seed).random
        self._memories = [each.memory for each in self.all]
        self._lacking: dict[int, float] = {}
        self._checks = [i for i, each in enumerate(self.all) if each.pulled is not None]
        self.opens = exam.day - window_days(self.all, exam)
        self._due: defaultdict[int, list[int]] = defaultdict(list)
        self._waiting: list[tuple[float, int]] = []
        self.retention = STRAINED if self.meetings.strain > 1 else STEADY
        for place, memory in enumerate(self._memories):
            if memory is not None:
                self._book(place, memory, today)

    def anew(self, seed: int | None) -> "Preparation":
        """Return the same days before the first of them, as they may go another time."""
        met, spent = self._met, self._spent
        return Preparation(
            self.all, self.exam, self._model, self.today, met=met, spent=spent, seed=seed
        )

    def thinned(self, seconds: float, share: int) -> "Preparation":
        """Return the same days of so many seconds, for one question in so many."""
        exam = replace(self.exam, seconds=seconds / share)
        met, spent = self._met // share, self._spent / share
        return Preparation(self.all[::share], exam, self._model, self.today, met=met, spent=spent)

    def day(self, day: int) -> Day:
        """Return what a day asks, and take it as done; days come in order."""
        new, budget = self.meetings.on(day), self.meetings.left(day)
        used = sum(first_seconds(self.all[place].seconds) for place in new)
        reviews: list[int] = []
        for place in self._wanted(day):
            memory = self._memories[place]
            if memory is None or used >= budget:
                break
            right = self._formulas.recall(memory.stability, day - memory.day)
            used += review_seconds(self.all[place].seconds, right)
            self._answer(place, day, right)
            reviews.append(place)
        for place in new:
            self._answer(place, day, FIRST_RIGHT)
        self.late = max(self.late, len(self._waiting))
        return Day(day, self._names(reviews), self._names(new), used)

    def known(self, place: int, day: int) -> float:
        """Return the chance that a question is recalled on a day, as its memory is now."""
        memory = self._memories[place]
        if memory is None:
            return 0.0
        return self._formulas.recall(memory.stability, max(0, day - memory.day))

    def afterwards(self, retention: float) -> Iterator[tuple[str, int]]:
        """Yield the days from the exam on that ask each question, as its memory is now."""
        for place, memory in enumerate(self._memories):
            if memory is not None:
                each = self.all[place]
                due = memory.day + self._model.wait(memory, retention, each.chance)
                yield each.name, max(each.checked_by(memory, due), self.exam.day)

    def _names(self, places: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.all[place].name for place in places)

    def _wanted(self, day: int) -> Iterator[int]:
        """Return the known questions of a day, the most wanted first; checks before all."""
        if day < self.opens:
            return self._fall_due(day)
        checks = [i for i in self._checks if self._wants_check(i, day)]
        first = set(checks)
        rest = [
            place
            for place, memory in enumerate(self._memories)
            if memory and memory.day < day and place not in first
        ]
        if self.exam.day - day <= LAST_PASS:
            rest = [place for place in rest if self.known(place, self.exam.day) < FIRM]
        return chain(checks, self._worthiest(rest, day))

    def _worthiest(self, known: Sequence[int], day: int) -> Iterator[int]:
        """Yield what is worth asking, what gains most for the exam in each second first.

        No question gains more than it lacks, so only those that lack much have to be weighed. A
        review takes longer from day to day: what was lacking on an earlier one is not too little.
        """
        lacks = self._lacking
        for place in known:
            if place not in lacks:
                lacks[place] = self._lacks(place, day)
        weighed: list[tuple[float, int]] = []
        away, formulas, memories = self.exam.day - day, self._formulas, self._memories
        for place in sorted(known, key=lacks.__getitem__, reverse=True):
            most, memory = lacks[place], memories[place]
            while weighed and -weighed[0][0] >= most:
                yield heappop(weighed)[1]
            if most < FLOOR or memory is None:
                break
            gained = gain(formulas, memory, day, away, self.all[place].seconds)
            if gained >= FLOOR:
                heappush(weighed, (-gained, place))
        while weighed:
            yield heappop(weighed)[1]

    def _lacks(self, place: int, day: int) -> float:
        """Return what a question lacks for the exam, for each second that a review takes."""
        memory = self._memories[place]
        right = self._formulas.recall(memory.stability, day - memory.day) if memory else 1.0
        seconds = review_seconds(self.all[place].seconds, right)
        return (1 - self.known(place, self.exam.day)) / seconds

    def _fall_due(self, day: int) -> Iterator[int]:
        """Yield what is due, the most at risk first; what is not taken stays for the next day."""
        for due in [each for each in self._due if each <= day]:
            for place in self._due.pop(due):
                heappush(self._waiting, (self._risk(place, day), place))
        while self._waiting:
            yield self._waiting[0][1]
            heappop(self._waiting)

    def _risk(self, place: int, day: int) -> float:
        """Return by when what is due is wanted: when it gets risky, or at once for a check."""
        memory = self._memories[place]
        if memory is None or self._wants_check(place, day):
            return 0.0
        return memory.day + self._formulas.wait(memory.stability, RISKY)

    def _answer(self, place: int, day: int, chance: float) -> None:
        """Move a memory as an answer moves it that is right by such a chance."""
        rating = Rating.GOOD if self._luck() < chance else Rating.AGAIN
        memory = self._model.retrace(self._memories[place], rating, day)
        self._memories[place] = memory
        self._lacking.pop(place, None)
        if day < self.opens:
            self._book(place, memory, day + 1)

    def _book(self, place: int, memory: Memory, earliest: int) -> None:
        each = self.all[place]
        due = planned_due(memory, each.chance, self.exam, self._formulas, self.retention)
        self._due[max(each.checked_by(memory, due), earliest)].append(place)

    def _wants_check(self, place: int, day: int) -> bool:
        memory = self._memories[place]
        return memory is not None and self.all[place].wants_check(memory, day)


def _surely() -> float:
    """Return what is below every chance."""
    return 0.0
