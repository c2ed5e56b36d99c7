"""What a learner gave, and how good it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Response: TypeAlias = tuple[str, ...]
"""A response as texts: the options picked, the text written, the items in the learner's order,
the partner of each left side ("" for none), or the text of each gap. Never positions on a screen.
"""


_SHOWN = 40


class Outcome(StrEnum):
    """The verdict in a word; ASK means that nothing could be judged yet."""

    CORRECT = "correct"
    CLOSE = "close"
    PARTIAL = "partial"
    WRONG = "wrong"
    SKIPPED = "skipped"
    ASK = "ask"


class Again(StrEnum):
    """Whether the learner is asked once more before the verdict counts."""

    NEVER = "never"
    ONCE = "once"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How good a response was.

    `credit` runs from 0 to 1; `note` says why, for the learner; `read_as` tells how a date or
    number was read; `again` asks for another try before the verdict counts.
    """

    credit: float
    outcome: Outcome
    note: str = ""
    read_as: str = ""
    again: Again = Again.NEVER
    confused: str = ""

    @property
    def right(self) -> bool:
        """Tell whether the response counts as right."""
        return self.outcome in (Outcome.CORRECT, Outcome.CLOSE)


def ask(note: str, again: Again = Again.ALWAYS, read_as: str = "") -> Verdict:
    """Return the verdict on a response that cannot be judged, with the reason."""
    return Verdict(0.0, Outcome.ASK, note, read_as, again)


def by_credit(credit: float, note: str = "") -> Verdict:
    """Return the verdict for a share of a question with several parts."""
    if credit >= 1:
        return Verdict(1.0, Outcome.CORRECT, note)
    return Verdict(credit, Outcome.PARTIAL if credit > 0 else Outcome.WRONG, note)


def which(right: Sequence[str], wrong: Sequence[str], fault: str) -> str:
    """Return which parts were right, or else which were not, whichever are fewer, to end a note.

    Where all are wrong there is no more to say.
    """
    if not right:
        return ""
    return f": {', '.join(right)}" if len(right) < len(wrong) else f"; {fault}: {', '.join(wrong)}"


def shortened(text: str) -> str:
    """Return what was typed, short enough to be said in a note."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


class Unreadable(ValueError):  # noqa: N818 - a refusal to read, with its reason for the learner
    """A typed line is no response to this interaction; the message says what would be one."""
