"""The dated events of a course: what timelines, orders and wrong dates are made of."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import inf
from typing import Self

from cssr_quiz.dates import When
from cssr_quiz.wording import fold


@dataclass(frozen=True, slots=True)
class Term:
    """A term of office: who held it, and what holding it is, such as `led the Soviet Union`."""

    who: str
    office: str


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of a course, by the name that timelines show; maybe a term of office."""

    question: str
    name: str
    when: When
    term: Term | None = None


@dataclass(frozen=True)
class Events:
    """Events in order of time, found by name or by day without looking at all of them."""

    in_order: tuple[Event, ...] = ()

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Return events, put in order."""
        return cls(tuple(sorted(events, key=_order)))

    def __iter__(self) -> Iterator[Event]:
        return iter(self.in_order)

    def __len__(self) -> int:
        return len(self.in_order)

    def near(self, day: date, reach: int) -> Sequence[Event]:
        """Return the events that begin at most so many days before or after a day."""
        number = day.toordinal()
        first = bisect_left(self._days, number - reach)
        return self.in_order[first : bisect_right(self._days, number + reach)]

    def nearest(self, day: date) -> Iterator[Event]:
        """Yield all events by how far from a day they begin, the nearest first."""
        number = day.toordinal()
        after = bisect_left(self._days, number)
        before = after - 1
        while before >= 0 or after < len(self._days):
            past = number - self._days[before] if before >= 0 else inf
            coming = self._days[after] - number if after < len(self._days) else inf
            if past <= coming:
                yield self.in_order[before]
                before -= 1
            else:
                yield self.in_order[after]
                after += 1

    def named(self, name: str) -> Event | None:
        """Return the event of a name, however it is spelt; of several the first."""
        return self._by_name.get(fold(name))

    @cached_property
    def _days(self) -> list[int]:
        return [event.when.first.toordinal() for event in self.in_order]

    @cached_property
    def _by_name(self) -> Mapping[str, Event]:
        return {fold(event.name): event for event in reversed(self.in_order)}


def _order(event: Event) -> tuple[object, ...]:
    return event.when.first, event.when.last, event.name
