"""A learner at the keyboard, for transcripts of many days: one who meets, forgets and recalls."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from cssr_quiz.bank import load

if TYPE_CHECKING:
    from tests.conftest import CommandLine, Ran

THINKING = 8.0
"""Seconds from reading a question to typing a line."""

HEAD = re.compile(r"^Question \d+ of \d+ · .+ · (\w+)\n(.+)\n", re.MULTILINE)


class Learner:
    """Types the key of what is asked where it comes to mind, and `:answer` where it does not.

    Memory fades by a power of the days since; how slowly, grows with each day on which it held.
    `seconds` have passed at the keyboard, thinking and looking at the watch.
    """

    def __init__(self, banks: Iterable[Path], seed: int) -> None:
        placed = list(load(banks).all())
        self._keys = {each.question.prompt: each.forms()[-1].key_text for each in placed}
        self._rng = Random(seed)
        self._seen: dict[str, tuple[datetime, float]] = {}
        self._now, self._answered = datetime(2026, 1, 1), 0  # noqa: DTZ001 - as the clock of a transcript
        self._is_over = False
        self.seconds = 0.0

    def sit(self, quiz: "CommandLine", *command: str) -> "Ran":
        """Run a command on the day of its clock, and type what it asks for."""
        self._now, self._answered = datetime.fromisoformat(quiz.moment), 0
        return quiz.played(*command, hand=self._types, stopwatch=self._look)

    def _look(self) -> float:
        self.seconds += 1.0
        return self.seconds

    def _types(self, shown: str) -> str:
        """Return what is typed, given all that is shown; Enter once where nothing is asked."""
        asked = HEAD.findall(shown)
        if len(asked) == self._answered:
            assert not self._is_over, f"not taken:\n{shown[-300:]}"
            self._is_over = True
            return ""
        self._answered, self._is_over = len(asked), False
        self.seconds += THINKING
        status, prompt = asked[-1]
        if status == "timeline":  # made from events, so it stands in no bank
            return ":skip"
        return self._keys[prompt] if self._recalls(prompt) else ":answer"

    def _recalls(self, prompt: str) -> bool:
        if prompt not in self._seen:
            known, stays = self._rng.random() < 0.3, 2.0
        else:
            last, stays = self._seen[prompt]
            days = (self._now - last).days
            known = self._rng.random() < 1 / (1 + days / (9 * stays))
            if days:
                stays = 2.5 * max(stays, days) if known else max(2.0, stays / 3)
        self._seen[prompt] = (self._now, stays)
        return known
