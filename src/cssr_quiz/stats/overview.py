"""Today, the streak, and how often responses were right, in all and by topic."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cssr_quiz.tally import Sum, Tally


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


def overview(tally: Tally, topics: Mapping[str, str], today: int) -> Overview:
    """Sum up a log; `topics` gives the topic of each question, by full name.

    Questions that no bank holds any more count, without a topic.
    """
    by_topic: dict[str, Sum] = {}
    for question, found in tally.questions.items():
        topic = topics.get(question)
        if topic is not None:
            by_topic[topic] = by_topic.get(topic, Sum()) + found
    total = sum(tally.days.values(), Sum())
    todays = tally.days.get(today, Sum())
    return Overview(
        today_answered=todays.answered,
        today_right=todays.right,
        answered=total.answered,
        right=total.right,
        known=total.share,
        days=len(tally.days),
        streak=_streak(tally.days, today),
        seconds=tally.taken // 1000,
        topics=tuple(
            TopicAccuracy(topic, found.answered, found.right)
            for topic, found in sorted(by_topic.items())
        ),
    )


def _streak(days: Collection[int], today: int) -> int:
    last = today if today in days else today - 1
    length = 0
    while last - length in days:
        length += 1
    return length
