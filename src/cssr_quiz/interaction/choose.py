"""Choose: pick the right option, or all the right ones."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import ClassVar

from cssr_quiz.interaction.keys import nowhere
from cssr_quiz.interaction.listing import liked, named, picked
from cssr_quiz.interaction.verdict import Outcome, Response, Unreadable, Verdict, by_credit
from cssr_quiz.wording import fold, split_list

# From one to another, or only these two: nobody can know.
_RANGE = re.compile(r"\s*\d+\s*[-–]\s*\d+\s*")


def _nothing(line: str) -> tuple[str, ...]:
    del line
    return ()


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its text, whether it is right, and what to say to who picks it.

    `credit` is what a wrong option picked alone still earns, from 0 to 1; `aliases` are other words
    by which it may be picked, folded.
    """

    text: str
    right: bool = False
    note: str = ""
    credit: float = 0.0
    aliases: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Choose:
    """Options of which one is right, or several; `whole` gives credit for all or nothing.

    `elsewhere` tells which other question a wrong option answers, and what to say of that; `meant`
    what a line says in an option's words, the likeliest first, where it can be said in many ways.
    """

    options: tuple[Option, ...]
    whole: bool = False
    fixed: bool = False
    elsewhere: Callable[[str], tuple[str, str] | None] = field(
        default=nowhere, repr=False, compare=False
    )
    meant: Callable[[str], tuple[str, ...]] = field(default=_nothing, repr=False, compare=False)

    form: ClassVar[str] = "choose"
    recall: ClassVar[bool] = False

    @property
    def many(self) -> bool:
        """Tell whether several options are right."""
        return sum(option.right for option in self.options) > 1

    @property
    def chance(self) -> float:
        """Return how often a response is right without knowing, from 0 to 1."""
        return 0.0 if self.many else 1 / len(self.options)

    @property
    def shown(self) -> tuple[str, ...]:
        """Return the texts of the options in the order shown."""
        return tuple(option.text for option in self.options)

    @property
    def key(self) -> Response:
        """Return the right response."""
        return tuple(option.text for option in self.options if option.right)

    @property
    def key_text(self) -> str:
        """Return the key as a learner reads it."""
        return "; ".join(self.key)

    def shuffled(self, rng: Random) -> "Choose":
        """Return the same question with its options in another order, unless it is fixed."""
        if self.fixed:
            return self
        return replace(self, options=tuple(rng.sample(self.options, len(self.options))))

    def read(self, line: str) -> Response:
        """Read numbers or an option's text, in whatever way it is said; raises Unreadable."""
        try:
            return self._read(line)
        except Unreadable:
            meant = self.meant(line)
            if not meant:
                raise
        found = next((each for each in meant if each in self.shown), None)
        if found is None:
            by_number = f"pick one by its number, 1 to {len(self.options)}"
            raise Unreadable(f"{meant[0]} is none of these; {by_number}")
        return (found,)

    def _read(self, line: str) -> Response:
        if self.many and _RANGE.fullmatch(line):
            raise Unreadable("type the numbers one by one, with spaces between them")
        texts = picked(line, self.shown)
        if texts is None:
            parts = split_list(line, self.shown)
            texts = _worded(line, parts, self._named) or _worded(line, parts, self._liked)
        if not texts:
            raise Unreadable(f"type a number from 1 to {len(self.options)}")
        if len(texts) > 1 and not self.many:
            raise Unreadable("one option is right here; type one number")
        return tuple(texts)

    def _named(self, text: str) -> str | None:
        """Return the option that a text names, by its own words before its aliases."""
        own = named(text, self.shown)
        said = (option.text for option in self.options if fold(text) in option.aliases)
        return own or next(said, None)

    def _liked(self, text: str) -> str | None:
        return liked(text, self.shown)

    def judge(self, response: Response) -> Verdict:
        """Judge the options picked: (right − wrong) over right, never below 0."""
        chosen = [option for option in self.options if option.text in response]
        notes = " ".join(option.note for option in chosen if option.note and not option.right)
        right = sum(option.right for option in chosen)
        wrong = len(chosen) - right
        if not self.many:
            if right and not wrong:
                return Verdict(1.0, Outcome.CORRECT, next((o.note for o in chosen), ""))
            return self._mistaken(chosen, notes)
        wanted = len(self.key)
        credit = max(0.0, (right - wrong) / wanted)
        if credit < 1 and not notes:
            notes = f"{right} of {wanted} right" + (f", {wrong} wrong" if wrong else "")
        if self.whole and credit < 1:
            return Verdict(0.0, Outcome.WRONG, notes)
        return by_credit(credit, notes)

    def _mistaken(self, chosen: Sequence[Option], notes: str) -> Verdict:
        """Judge a wrong option: it may be what another question asks for."""
        verdict = by_credit(max((option.credit for option in chosen), default=0.0), notes)
        if len(chosen) != 1 or (other := self.elsewhere(chosen[0].text)) is None:
            return verdict
        question, told = other
        return replace(verdict, note=notes or told, confused=question)


def _worded(line: str, parts: Sequence[str], name: Callable[[str], str | None]) -> list[str]:
    """Return the options that a line names, as a whole or one by one; none if a part fails."""
    if whole := name(line):
        return [whole]
    found: list[str] = []
    for part in parts:
        if (option := name(part)) is None:
            return []
        found.append(option)
    return found
