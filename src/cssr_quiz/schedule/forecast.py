"""What comes of a plan that is kept: its days, and what is known in the exam, by topic."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cssr_quiz.schedule.memory import Model
from cssr_quiz.schedule.plan import Day, Exam, Standing
from cssr_quiz.schedule.preparation import Preparation


@dataclass(frozen=True, slots=True)
class TopicShare:
    """The share of a topic expected to be known on the day: as things stand, and if kept."""

    topic: str
    questions: int
    stands: float
    kept: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What comes of a plan that is kept.

    `all_met` is the day on which the last new question is met, None where that is never; `unmet`
    are the questions never met; `enough` is the seconds a day with which all would be met in time;
    `late` is the most that were due and did not fit on a day.
    """

    days: tuple[Day, ...]
    topics: tuple[TopicShare, ...]
    all_met: int | None
    unmet: int
    enough: float
    late: int
    stands: float
    kept: float


def forecast(standings: Iterable[Standing], exam: Exam, model: Model, today: int) -> Forecast:
    """Return what comes of a plan from a day on which nothing has been answered yet."""
    return preview(Preparation(standings, exam, model, today), today)


def preview(plan: Preparation, today: int) -> Forecast:
    """Return what each day until the exam asks, and what is known on the day if that is kept."""
    exam = plan.exam
    places = range(len(plan.all))
    before = [plan.known(place) for place in places]
    days = tuple(plan.day(day) for day in range(today, exam.day))
    after = [plan.known(place) for place in places]
    meeting = [day.day for day in days if day.new]
    unmet = len(plan.unseen)
    last = (meeting[-1] if meeting else today) if not unmet else None
    return Forecast(
        days=days,
        topics=_by_topic(plan, before, after),
        all_met=last,
        unmet=unmet,
        enough=plan.enough,
        late=plan.late,
        stands=_mean(before),
        kept=_mean(after),
    )


def _by_topic(
    plan: Preparation, before: Sequence[float], after: Sequence[float]
) -> tuple[TopicShare, ...]:
    places: dict[str, list[int]] = {}
    for place, each in enumerate(plan.all):
        places.setdefault(each.topic, []).append(place)
    return tuple(
        TopicShare(
            topic,
            len(found),
            _mean([before[i] for i in found]),
            _mean([after[i] for i in found]),
        )
        for topic, found in sorted(places.items())
    )


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 0.0
