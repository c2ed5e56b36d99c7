"""What is remembered today, topic by topic, and what comes back in the coming weeks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from cssr_quiz.bank import Placed
from cssr_quiz.schedule import Model, Progress, progress_of

WEEKS_AHEAD: Final = 4


@dataclass(frozen=True, slots=True)
class TopicMemory:
    """The questions of a topic as they stand today.

    A question is `known` where recall is as likely as the learner wants it to be and the last
    response was right, as in `read` and on the timeline; `learning` where it was met and is not
    known. `recall` is the mean chance of recalling those that were met, None where none was.
    """

    topic: str
    known: int
    learning: int
    new: int
    recall: float | None


@dataclass(frozen=True, slots=True)
class DueDay:
    """How many questions come back on a day; what is overdue counts for today."""

    day: int
    reviews: int


def memory_by_topic(
    questions: Iterable[Placed],
    progress: Mapping[str, Progress],
    day: int,
    retention: float,
    model: Model,
) -> tuple[TopicMemory, ...]:
    """Return what is remembered of each topic on a day, without what is suspended."""
    by_topic: dict[str, list[tuple[float | None, bool]]] = {}
    for placed in questions:
        found = progress_of(placed.question, progress)
        if not found.suspended:
            stands = found.recall(model, day), found.is_known(model, day, retention)
            by_topic.setdefault(placed.topic, []).append(stands)
    return tuple(_topic(topic, found) for topic, found in sorted(by_topic.items()))


def _topic(topic: str, questions: list[tuple[float | None, bool]]) -> TopicMemory:
    met = [recall for recall, _ in questions if recall is not None]
    known = sum(is_known for _, is_known in questions)
    mean = sum(met) / len(met) if met else None
    return TopicMemory(topic, known, len(met) - known, len(questions) - len(met), mean)


def coming(
    questions: Iterable[Placed],
    progress: Mapping[str, Progress],
    day: int,
    retention: float,
    model: Model,
) -> tuple[DueDay, ...]:
    """Return what comes back on each day of the coming weeks, as things stand."""
    counts = dict.fromkeys(range(day, day + 7 * WEEKS_AHEAD), 0)
    for placed in questions:
        known = progress_of(placed.question, progress)
        due = None if known.suspended else known.due(model, retention)
        if due is not None and max(due, day) in counts:
            counts[max(due, day)] += 1
    return tuple(DueDay(each, reviews) for each, reviews in counts.items())
