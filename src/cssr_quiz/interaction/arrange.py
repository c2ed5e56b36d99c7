"""Arrange: put items into their order, ties in any."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random
from typing import ClassVar

from cssr_quiz import dates
from cssr_quiz.interaction.listing import each_meant, picked
from cssr_quiz.interaction.verdict import Response, Unreadable, Verdict, by_credit, which
from cssr_quiz.wording import split_list

_ARROWS = re.compile("[-–—=]*[<>→]|=")


@dataclass(frozen=True, slots=True)
class Arrange:
    """Items as shown, each with its rank; items of one rank are a tie.

    `labels` (a date, say) are told with the key, never before; "" is none. `whens`, the dates of
    the items where they are known, put the time between two neighbours into the key.
    """

    items: tuple[str, ...]
    ranks: tuple[int, ...]
    labels: tuple[str, ...] = ()
    whens: tuple[dates.When | None, ...] = ()

    form: ClassVar[str] = "arrange"
    recall: ClassVar[bool] = True
    chance: ClassVar[float] = 0.0

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the items in the order shown."""
        return self.items

    @property
    def key(self) -> Response:
        """Return the items in a right order."""
        return tuple(self.items[place] for place in self._order())

    @property
    def key_text(self) -> str:
        """Return the key as a small timeline: `Pact (1934); 1 year later: Alliance (1935)`."""
        order = self._order()
        joints = [self._joint(one, other) for one, other in pairwise(order)]
        texts = map(self._labelled, order)
        return "".join(text + joint for text, joint in zip(texts, [*joints, ""], strict=True))

    def _labelled(self, place: int) -> str:
        label = self.labels[place] if self.labels else ""
        return f"{self.items[place]} ({label})" if label else self.items[place]

    def _joint(self, one: int, other: int) -> str:
        """Return what stands between two neighbours: a tie, or the time from one to the other."""
        if self.ranks[one] == self.ranks[other]:
            return ", at the same time as "
        earlier, later = (self.whens[place] if self.whens else None for place in (one, other))
        time = dates.gap(earlier, later) if earlier and later else ""
        return f"; {time} later: " if time else "; "

    def _order(self) -> list[int]:
        return sorted(range(len(self.items)), key=self.ranks.__getitem__)

    def shuffled(self, rng: Random) -> "Arrange":
        """Return the items in another order, which is not a right one where there is a choice."""
        places = list(range(len(self.items)))
        for _ in range(8):
            rng.shuffle(places)
            ranks = [self.ranks[place] for place in places]
            if ranks != sorted(ranks):
                break
        return replace(
            self,
            items=tuple(self.items[place] for place in places),
            ranks=tuple(self.ranks[place] for place in places),
            labels=tuple(self.labels[place] for place in places) if self.labels else (),
            whens=tuple(self.whens[place] for place in places) if self.whens else (),
        )

    def read(self, line: str) -> Response:
        """Read the items' numbers in order (`3 1 2`), or their texts; raises Unreadable.

        Texts may have commas or the arrows of the key between them.
        """
        plain = _ARROWS.sub(" ; ", line)
        texts = picked(plain, self.items)
        if texts is None:
            texts = each_meant(split_list(plain, self.items), self.items, len(self.items))
        if sorted(texts) != sorted(self.items):
            raise Unreadable(
                f"type all {len(self.items)} numbers in order, such as {self._example()}"
            )
        return tuple(texts)

    def _example(self) -> str:
        return " ".join(str(number) for number in range(len(self.items), 0, -1))

    def judge(self, response: Response) -> Verdict:
        """Give the share of pairs of neighbours that the longest run in right order keeps.

        One item alone is always in order, so credit is (run − 1) / (items − 1).
        """
        run = self._run(response)
        credit = max(0, len(run) - 1) / max(1, len(self.items) - 1)
        if credit >= 1:
            return by_credit(credit)
        note = f"{len(run)} of {len(self.items)} stand in the right order"
        if credit:
            others = [item for item in response if item not in run]
            note += which(run, others, "out of place")
        return by_credit(credit, note)

    def missed(self, response: Response) -> list[str]:
        """Return the items that are out of place: all of them, where no two are in order."""
        run = self._run(response)
        return [item for item in self.items if len(run) == 1 or item not in run]

    def _run(self, response: Response) -> list[str]:
        """Return the longest run in right order: a non-decreasing subsequence of ranks."""
        rank = dict(zip(self.items, self.ranks, strict=True))
        ends: list[str] = []  # of the best run of each length so far
        before: dict[str, str | None] = {}
        for each in dict.fromkeys(response):
            if each in rank:
                place = bisect_right(ends, rank[each], key=rank.__getitem__)
                before[each] = ends[place - 1] if place else None
                ends[place : place + 1] = [each]
        run: list[str] = []
        item = ends[-1] if ends else None
        while item is not None:
            run.append(item)
            item = before[item]
        return run[::-1]
