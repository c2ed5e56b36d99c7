"""What is asked and what came of it: the words in which a session speaks to a front end."""

from dataclasses import dataclass
from enum import StrEnum

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Interaction, Response, Verdict
from cssr_quiz.review import Asked, Confidence, Rating
from cssr_quiz.schedule import Progress


class Status(StrEnum):
    """Why a question is asked."""

    NEW = "new"
    DUE = "due"
    AGAIN = "again"
    CONTRAST = "contrast"
    TIMELINE = "timeline"
    PRACTICE = "practice"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Item:
    """A question in the queue, and why it is asked."""

    placed: Placed
    status: Status


@dataclass(frozen=True, slots=True)
class Ask:
    """What the learner is asked now: question `number` of `total`, in one of its forms.

    `hint` is shown from the start, where the learner wants it so; it may be a made one.
    """

    item: Item
    interaction: Interaction
    rung: int
    number: int
    total: int
    hint: str = ""

    @property
    def hints(self) -> tuple[str, ...]:
        """Return the hints that there are, easiest last."""
        own = self.placed.question.hints
        return own if own or not self.hint else (self.hint,)

    @property
    def placed(self) -> Placed:
        """Return the question in its place."""
        return self.item.placed

    def as_asked(self, question: str, rev: int) -> Asked:
        """Return what is asked as a row of a question keeps it."""
        return Asked(
            question=question,
            rev=rev,
            digest=self.placed.question.digest,
            form=self.interaction.form,
            rung=self.rung,
            shown=self.interaction.shown,
            chance=self.interaction.chance,
        )


@dataclass(frozen=True, slots=True)
class Feedback:
    """What came of a response.

    `counts` is False where the learner is asked once more; `repeats` tells that the question comes
    back in this session, `leech` that it was forgotten once too often; `progress` is the learner's
    with the question from now on.
    """

    ask: Ask
    response: Response
    verdict: Verdict
    rating: Rating | None
    progress: Progress
    counts: bool = True
    repeats: bool = False
    leech: bool = False
    hints: int = 0
    confidence: Confidence | None = None
    rows: tuple[tuple[str, str], ...] = ()

    @property
    def row(self) -> str:
        """Return the id of the answer's first row; rows are (question, id)."""
        return self.rows[0][1] if self.rows else ""
