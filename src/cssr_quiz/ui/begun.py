"""Parts of responses that are not whole yet; they wait while the learner does something else."""

from collections.abc import Sequence

from cssr_quiz.interaction import Fill
from cssr_quiz.interaction.fill import GAP
from cssr_quiz.session import Ask

_WORDS = 3
"""Words before a gap that tell what belongs in it, where there is no room for all."""


class Begun:
    """The picks, marks or gaps that were given of each question before its response was whole."""

    def __init__(self) -> None:
        self._parts: dict[tuple[str, int], list[str]] = {}

    def parts(self, ask: Ask) -> list[str]:
        """Return the parts of a question's response so far, to be added to in place."""
        return self._parts.setdefault((ask.placed.name, ask.number), [])

    def finish(self, ask: Ask) -> None:
        """Forget the parts of a response that is whole."""
        del self._parts[ask.placed.name, ask.number]


def stepped(picks: list[str], found: str | None) -> None:
    """Add a pick, or take the last one back."""
    if found is not None:
        picks.append(found)
    elif picks:
        picks.pop()


def with_gaps(fill: Fill, texts: Sequence[str]) -> str:
    """Return a text with the gaps typed so far filled in."""
    return fill.filled((*texts, *(GAP,) * (len(fill.gaps) - len(texts))))


def from_the_gap(fill: Fill, texts: Sequence[str]) -> str:
    """Return a text as `with_gaps` does, from a few words before the first open gap on."""
    before, gap, behind = with_gaps(fill, texts).partition(GAP)
    words = before.rsplit(" ", _WORDS + 1)
    led = f"… {' '.join(words[1:])}" if len(words) > _WORDS + 1 else before
    return f"{led}{gap}{behind}"
