"""Everything that `stats` tells, in one value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cssr_quiz.bank import Library, Placed
from cssr_quiz.schedule import Model, Progress
from cssr_quiz.stats.calibration import Calibration, calibration
from cssr_quiz.stats.overview import Overview, overview
from cssr_quiz.stats.retention import Retention, retention
from cssr_quiz.stats.strength import DueDay, TopicMemory, coming, memory_by_topic
from cssr_quiz.stats.timeline import Moment, timeline
from cssr_quiz.stats.trouble import Confusion, Hard, confusions, hardest
from cssr_quiz.tally import Tally


@dataclass(frozen=True, slots=True)
class DayCount:
    """The responses of a day."""

    day: int
    answered: int
    right: int


@dataclass(frozen=True, slots=True)
class HourCount:
    """The responses of an hour of the day, from 0 to 23."""

    hour: int
    answered: int
    right: int


@dataclass(frozen=True, slots=True)
class Report:
    """A learner in figures.

    `days` are those with a response, in order; `hours` likewise; `elsewhere` counts the responses
    whose hour is not known. What stands under `coming`, `topics` and `events` is as of today.

    `since` is the day from which on answers count, None for all; `only` names the banks and topics
    that all of it is limited to; `learner` is the profile, empty where there is but one learner;
    `asking` is the command that asks what is due.
    """

    today: int
    overview: Overview
    coming: tuple[DueDay, ...]
    topics: tuple[TopicMemory, ...]
    retention: Retention
    days: tuple[DayCount, ...]
    hardest: tuple[Hard, ...]
    confusions: tuple[Confusion, ...]
    hours: tuple[HourCount, ...]
    elsewhere: int
    events: tuple[Moment, ...]
    calibration: Calibration
    since: int | None = None
    only: tuple[str, ...] = ()
    learner: str = ""
    asking: str = "cssr-quiz start"


def report(
    tally: Tally,
    library: Library,
    questions: Sequence[Placed],
    progress: Mapping[str, Progress],
    today: int,
    target: float,
    model: Model,
) -> Report:
    """Return a learner's figures over these questions of a library."""
    topics = {placed.name: placed.topic for placed in questions}
    as_of_today = (questions, progress, today, target, model)
    return Report(
        today=today,
        overview=overview(tally, topics, today),
        coming=coming(*as_of_today),
        topics=memory_by_topic(*as_of_today),
        retention=retention(tally.recalls, target),
        days=tuple(
            DayCount(day, found.answered, found.right) for day, found in sorted(tally.days.items())
        ),
        hardest=hardest(tally, library, progress),
        confusions=confusions(tally, library),
        hours=tuple(
            HourCount(hour, found.answered, found.right)
            for hour, found in sorted(tally.hours.items())
        ),
        elsewhere=tally.elsewhere,
        events=tuple(timeline(*as_of_today)),
        calibration=calibration(tally.said),
    )
