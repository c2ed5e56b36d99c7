"""Pair: give each left side its partner on the right."""

import re
from dataclasses import dataclass, replace
from random import Random
from string import ascii_lowercase
from typing import ClassVar

from cssr_quiz.interaction.listing import each_meant, named, picked
from cssr_quiz.interaction.verdict import Response, Unreadable, Verdict, by_credit, which
from cssr_quiz.wording import split_list

_LETTERED = re.compile(r"([a-z])[\s=:.)>–-]*(\d{1,3})[\s,;]*")

_TEN = 10
"""Right sides from which on two digits are one number."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Left sides, the partner of each, and the right sides as shown, extras among them."""

    left: tuple[str, ...]
    key: Response
    right: tuple[str, ...]

    form: ClassVar[str] = "pair"
    recall: ClassVar[bool] = False
    chance: ClassVar[float] = 0.0

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the right sides in the order shown."""
        return self.right

    @property
    def key_text(self) -> str:
        """Return the key as a learner reads it."""
        return "; ".join(f"{a} – {b}" for a, b in zip(self.left, self.key, strict=True))

    def shuffled(self, rng: Random) -> "Pair":
        """Return the same pairs with both sides in another order."""
        order = rng.sample(range(len(self.left)), len(self.left))
        return replace(
            self,
            left=tuple(self.left[place] for place in order),
            key=tuple(self.key[place] for place in order),
            right=tuple(rng.sample(self.right, len(self.right))),
        )

    def read(self, line: str) -> Response:
        """Read the number or text of each left side's partner, in order; raises Unreadable."""
        texts = self._numbers(self._in_order(line))
        if texts is None:
            texts = each_meant(split_list(line, self.right), self.right, len(self.left))
        if len(texts) != len(self.left) or not all(texts):
            raise Unreadable(
                f"type {len(self.left)} numbers, one for each line, such as {self._example()}"
            )
        return tuple(texts)

    def _in_order(self, line: str) -> str:
        """Return the numbers of a line such as `b1 a3 c2`, by the letters of the left sides."""
        line = line.strip().lower()
        pairs = sorted(_LETTERED.findall(line))
        lettered = not _LETTERED.sub("", line)
        if lettered and [letter for letter, _ in pairs] == list(ascii_lowercase[: len(self.left)]):
            return " ".join(number for _, number in pairs)
        return line

    def _numbers(self, line: str) -> list[str] | None:
        """Read each number by itself, since one partner may serve two left sides."""
        parts = line.replace(",", " ").replace(";", " ").split()
        if len(parts) == 1 and parts[0].isdecimal() and len(self.right) < _TEN:
            parts = list(parts[0])
        if len(parts) != len(self.left):
            return picked(line, self.right)
        picks = [picked(part, self.right) or [named(part, self.right) or ""] for part in parts]
        texts = [pick[0] for pick in picks]
        return texts if all(texts) else None

    def _example(self) -> str:
        return " ".join(str(number) for number in range(len(self.left), 0, -1))

    def judge(self, response: Response) -> Verdict:
        """Give the share of left sides that got their partner, and say which did or did not."""
        hits = self._hits(response)
        right = [left for left, hit in zip(self.left, hits, strict=True) if hit]
        wrong = self.missed(response)
        told = f"{len(right)} of {len(hits)} pairs right{which(right, wrong, 'wrong')}"
        return by_credit(len(right) / len(hits), told if wrong else "")

    def missed(self, response: Response) -> list[str]:
        """Return the left sides that did not get their partner."""
        hits = self._hits(response)
        return [left for left, hit in zip(self.left, hits, strict=True) if not hit]

    def _hits(self, response: Response) -> list[bool]:
        return [
            place < len(response) and response[place] == key for place, key in enumerate(self.key)
        ]
