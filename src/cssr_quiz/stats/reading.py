"""How well a learner knows what stands in each passage of a study text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cssr_quiz.bank import Placed
from cssr_quiz.schedule import Model, Progress, progress_of


@dataclass(frozen=True, slots=True)
class Known:
    """Of the questions that cite a passage: how many there are, were met, and are known today."""

    questions: int = 0
    met: int = 0
    known: int = 0


def known_passages(
    questions: Iterable[Placed],
    progress: Mapping[str, Progress],
    day: int,
    retention: float,
    model: Model,
) -> dict[str, Known]:
    """Return for each cited anchor what is known of it.

    A question is known on a day where recall is as likely as the learner wants it to be, and the
    last response was right.
    """
    found: dict[str, Known] = {}
    for placed in questions:
        stands = progress_of(placed.question, progress)
        met, known = stands.memory is not None, stands.is_known(model, day, retention)
        for anchor in dict.fromkeys(cite.passage for cite in placed.question.cites):
            before = found.get(anchor, Known())
            found[anchor] = Known(before.questions + 1, before.met + met, before.known + known)
    return found
