"""A draft of a question, before it is written into a bank."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a draft asks about; the values are what `--kinds` takes."""

    DATES = "dates"
    TREATIES = "treaties"
    LEADERS = "leaders"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as it will stand in a bank: its answer key's name, the key, and what goes with it.

    A date's `event` is a short name, and `wrong` are options from the same text.
    """

    kind: Kind
    field: str
    key: str
    cite: str
    prompt: str = ""
    event: str = ""
    wrong: tuple[str, ...] = ()
    unit: str = ""
    tolerance: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Return all that is right where several things are asked for at once."""
        return tuple(self.key.split("; "))

    @property
    def told(self) -> str:
        """Return what a learner reads."""
        return self.prompt or self.key
