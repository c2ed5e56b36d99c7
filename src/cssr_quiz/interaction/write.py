"""Write: type a text, a date, a number or several things."""

from dataclasses import dataclass
from random import Random
from typing import ClassVar

from cssr_quiz.interaction.keys import Key
from cssr_quiz.interaction.verdict import Response, Unreadable, Verdict


@dataclass(frozen=True, slots=True)
class Write:
    """A text to be typed; its key decides what kind of text."""

    wanted: Key

    form: ClassVar[str] = "write"
    recall: ClassVar[bool] = True
    chance: ClassVar[float] = 0.0
    shown: ClassVar[tuple[str, ...]] = ()

    @property
    def key(self) -> Response:
        """Return the right response."""
        return (self.wanted.text,)

    @property
    def key_text(self) -> str:
        """Return the key as a learner reads it."""
        return self.wanted.text

    def shuffled(self, rng: Random) -> "Write":  # noqa: ARG002 - nothing here has an order
        """Return itself."""
        return self

    def read(self, line: str) -> Response:
        """Take the line as it is; raises Unreadable where it is empty."""
        if not line.strip():
            raise Unreadable(f"type {self.wanted.expects}")
        return (line.strip(),)

    def judge(self, response: Response) -> Verdict:
        """Judge the text typed."""
        return self.wanted.judge(response[0] if response else "")
