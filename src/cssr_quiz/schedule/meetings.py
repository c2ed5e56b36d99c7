"""The days on which new questions are met, which hang on the minutes and on no answer."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from statistics import mean
from typing import Final

from cssr_quiz.schedule.plan import (
    EAGER,
    NEW_SHARE,
    Exam,
    Standing,
    first_seconds,
    slack_days,
    window_days,
)

A_DAY: Final = 24 * 60
"""The most minutes that a day can have."""


class Meetings:
    """Spreads new questions over the days up to an exam; days come in order.

    `unseen` are the places of those that are not met yet. `strain` is their even share of a day,
    above 1 where it is more than they may take. `met` counts those met already today, `spent` the
    seconds that went into today.
    """

    def __init__(
        self, standings: Sequence[Standing], exam: Exam, today: int, met: int, spent: float
    ) -> None:
        self._all, self._exam, self._today = standings, exam, today
        self._met, self._spent, self._extra = met, spent, 0.0
        self._paced = exam.day - window_days(standings, exam) - slack_days(exam)
        self.unseen = [i for i, each in enumerate(standings) if each.memory is None]
        first = [first_seconds(standings[place].seconds) for place in self.unseen]
        self._new_seconds = mean(first) if first else 0.0
        self._known_seconds = sum(each.seconds for each in standings if each.memory is not None)
        even = self._new_seconds * (len(first) + met) / max(1, self._paced - today)
        self.strain = even / (NEW_SHARE * exam.seconds)

    def lengthen(self, seconds: float) -> None:
        """Let so many seconds at least be left of today."""
        self._extra = max(0.0, seconds - (self._exam.seconds - self._spent))

    def left(self, day: int) -> float:
        """Return the seconds of a day that are left for it."""
        seconds = self._exam.seconds
        return seconds + self._extra - self._spent if day == self._today else seconds

    def on(self, day: int) -> list[int]:
        """Return a day's new questions: more at first, as far as their part of its seconds goes."""
        met, seconds = 0, self._exam.seconds
        if day == self._today:
            met, seconds = self._met, seconds + self._extra
        share = max(NEW_SHARE * seconds, seconds - self._known_seconds)
        free = min(self.left(day), share - met * self._new_seconds)
        number, used = 0, 0.0
        for place in self.unseen[: self._wanted(day, met) - met]:
            if used >= free:
                break
            used += first_seconds(self._all[place].seconds)
            number += 1
        taken, self.unseen = self.unseen[:number], self.unseen[number:]
        self._known_seconds += sum(self._all[place].seconds for place in taken)
        return taken

    def enough(self) -> float | None:
        """Return the seconds of the fewest whole minutes a day with which all would be met.

        None where a day has too few.
        """
        minutes = range(ceil(self._exam.seconds / 60), A_DAY + 1)
        fewest = bisect_left(minutes, True, key=self._would_do)  # noqa: FBT003 - what is looked for
        return 60.0 * minutes[fewest] if fewest < len(minutes) else None

    def _would_do(self, minutes: int) -> bool:
        exam = replace(self._exam, seconds=60.0 * minutes)
        other = Meetings(self._all, exam, self._today, self._met, self._spent)
        for day in range(self._today, exam.day):
            other.on(day)
        return not other.unseen

    def _wanted(self, day: int, met: int) -> int:
        """Return the share of new questions, more at first, with those met already on that day."""
        learning = max(1, self._paced - day)
        return max(met, ceil((len(self.unseen) + met) * EAGER / (learning + EAGER - 1)))
