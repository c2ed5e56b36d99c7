"""How far the model of memory was right about a learner so far, and so may be about an exam."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from cssr_quiz.review import Gist
from cssr_quiz.stats.training import recalls
from cssr_quiz.stats.trial import chances

ENOUGH: Final = 50
"""The reviews from which the model can be judged: with fewer luck moves a share by ten points."""

CLOSE: Final = 0.03
"""The difference of two shares that no learner minds."""

_ERRORS: Final = 2
"""Standard errors within which a difference may be luck."""


@dataclass(frozen=True, slots=True)
class Foresight:
    """So many reviews that tested a memory: the share foretold to be right, and that which was.

    Both count what is right by luck: R + (1 - R) c for the recall R and a form right by luck with
    the chance c.
    """

    reviews: int
    foretold: float
    right: float

    @property
    def enough(self) -> bool:
        """Tell whether there are reviews enough to judge the model."""
        return self.reviews >= ENOUGH

    @property
    def is_short(self) -> bool:
        """Tell whether fewer were right than foretold, by more than what may be luck."""
        spread = sqrt(self.foretold * (1 - self.foretold) / self.reviews) if self.reviews else 0.0
        return self.foretold - self.right > max(CLOSE, _ERRORS * spread)


def foresight(rows: Iterable[Gist], parameters: Sequence[float]) -> Foresight:
    """Judge FSRS-6 with these parameters by reviews, of each question in order of time."""
    tested = recalls(rows)
    if not tested:
        return Foresight(0, 0.0, 0.0)
    pairs = zip(tested, chances(tested, parameters), strict=True)
    foretold = sum(recall + (1 - recall) * each.chance for each, recall in pairs)
    right = sum(each.right for each in tested)
    return Foresight(len(tested), foretold / len(tested), right / len(tested))
