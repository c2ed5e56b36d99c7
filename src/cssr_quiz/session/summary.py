"""What a session came to: the score of first responses, by topic, and what to read again."""

from collections.abc import Sequence
from dataclasses import dataclass

from cssr_quiz.bank import Placed
from cssr_quiz.review import Rating
from cssr_quiz.session.ask import Feedback


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How many questions of a topic were answered, and how many of them right at once."""

    topic: str
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A session in figures; `read_again` holds the questions that were missed."""

    answered: int
    right: int
    skipped: int
    topics: tuple[TopicScore, ...]
    read_again: tuple[Placed, ...]


def summarise(history: Sequence[Feedback]) -> Summary:
    """Count the first response to each question; a repetition later does not mend the score."""
    first: dict[str, Feedback] = {}
    for feedback in history:
        first.setdefault(feedback.ask.placed.name, feedback)
    rated = [feedback for feedback in first.values() if feedback.rating is not None]
    topics: dict[str, list[bool]] = {}
    for feedback in rated:
        topics.setdefault(feedback.ask.placed.topic, []).append(_known(feedback))
    return Summary(
        answered=len(rated),
        right=sum(_known(feedback) for feedback in rated),
        skipped=len(first) - len(rated),
        topics=tuple(
            TopicScore(topic, sum(known), len(known)) for topic, known in sorted(topics.items())
        ),
        read_again=tuple(feedback.ask.placed for feedback in rated if not _known(feedback)),
    )


def _known(feedback: Feedback) -> bool:
    return feedback.rating is not None and feedback.rating is not Rating.AGAIN
