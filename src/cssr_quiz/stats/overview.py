"""Today, the streak, and how often responses were right, in all and by topic."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cssr_quiz.review import Rating, Review, Row
from cssr_quiz.schedule import effective


@dataclass(frozen=True, slots=True)
class TopicAccuracy:
    """How many rated responses a topic had, and how many of them were right."""

    topic: str
    answered: int
    right: int


@dataclass(frozen=True, slots=True)
class Overview:
    """A log in figures.

    `answered` and `right` count rated responses; `known` is the share, from 0 to 1, that was known
    rather than guessed, (right - chance) / (1 - chance) on average; `streak` counts the days in a
    row with a response, up to today, or up to yesterday while today has none; `seconds` is time
    over questions, with at most two minutes a response, since nobody thinks longer than that.
    """

    today_answered: int
    today_right: int
    answered: int
    right: int
    known: float
    days: int
    streak: int
    seconds: int
    topics: tuple[TopicAccuracy, ...]


LONGEST_THOUGHT = 120_000
"""The longest time that counts for one response, in milliseconds."""


def overview(rows: Iterable[Row], topics: Mapping[str, str], today: int) -> Overview:
    """Sum up a log; `topics` gives the topic of each question, by full name.

    Questions that no bank holds any more count, without a topic.
    """
    reviews = [row for row in effective(rows) if isinstance(row, Review) and row.rating is not None]
    by_topic: dict[str, list[bool]] = {}
    for review in reviews:
        topic = topics.get(review.asked.question)
        if topic is not None:
            by_topic.setdefault(topic, []).append(_right(review))
    todays = [review for review in reviews if review.stamp.day == today]
    days = {review.stamp.day for review in reviews}
    return Overview(
        today_answered=len(todays),
        today_right=sum(map(_right, todays)),
        answered=len(reviews),
        right=sum(map(_right, reviews)),
        known=_known(reviews),
        days=len(days),
        streak=_streak(days, today),
        seconds=sum(min(review.taken, LONGEST_THOUGHT) for review in reviews) // 1000,
        topics=tuple(
            TopicAccuracy(topic, len(found), sum(found))
            for topic, found in sorted(by_topic.items())
        ),
    )


def _known(reviews: Sequence[Review]) -> float:
    """Return the share known, with the luck of choices taken off."""
    if not reviews:
        return 0.0
    lucky = [(_right(review), review.asked.chance) for review in reviews]
    return max(0.0, sum((right - luck) / (1 - luck) for right, luck in lucky) / len(lucky))


def _right(review: Review) -> bool:
    return review.rating is not Rating.AGAIN


def _streak(days: set[int], today: int) -> int:
    last = today if today in days else today - 1
    length = 0
    while last - length in days:
        length += 1
    return length
