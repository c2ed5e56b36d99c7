"""What comes of a plan that is kept: its days, and what is known in the exam, by topic."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil
from typing import Final

from cssr_quiz.schedule.meetings import A_DAY
from cssr_quiz.schedule.memory import Model
from cssr_quiz.schedule.plan import Day, Exam, Standing
from cssr_quiz.schedule.preparation import Preparation

ENOUGH: Final = 1000
"""Questions of which as many are right as is to be expected; fewer are followed more than once."""

LIVES: Final = 25
"""How often a plan is followed at most."""

STEP: Final = 1.2
"""How many times as long days are tried next where what is due did not fit."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What a day is expected to ask.

    `reviews` holds how likely each question is to be among them, `new` the new ones in order;
    `seconds` is what all of that takes.
    """

    day: int
    reviews: Mapping[str, float]
    new: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class TopicShare:
    """The share of a topic expected to be known on the day: as things stand, and if kept."""

    topic: str
    questions: int
    stands: float
    kept: float


@dataclass(frozen=True, slots=True)
class Chances:
    """What is known of a question in an exam: as things stand, and if its plan is kept.

    Where that plan is for an earlier exam, nothing is counted that is asked after it.
    """

    topic: str
    stands: float
    kept: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What comes of a plan that is kept.

    `all_met` is the day on which the last new question is met, None where that is never; `unmet`
    are the questions never met; `enough` is the seconds a day with which all would be met in time;
    `late` is the most that were due and did not fit on a day, `roomy` is about the seconds a day
    with which all would; both are None where a day has too few. `held` questions follow an earlier
    exam: they count for what is known, not for the days.
    """

    days: tuple[Promise, ...]
    topics: tuple[TopicShare, ...]
    all_met: int | None
    unmet: int
    enough: float | None
    late: int
    stands: float
    kept: float
    held: int = 0
    roomy: float | None = 0.0


def forecast(standings: Iterable[Standing], exam: Exam, model: Model, today: int) -> Forecast:
    """Return what comes of a plan from a day on which nothing has been answered yet."""
    return preview(Preparation(standings, exam, model, today))


def preview(plan: Preparation, held: Sequence[Chances] = ()) -> Forecast:
    """Return what each day until the exam asks, and what is known on the day if that is kept."""
    lives = _lives(plan)
    before = _known(lives, plan.exam.day)
    days = _promised(lives, plan.exam.day)
    after = _known(lives, plan.exam.day)
    meeting = [day.day for day in days if day.new]
    unmet = len(plan.meetings.unseen)
    last = (meeting[-1] if meeting else plan.today) if not unmet else None
    own = zip(plan.all, before, after, strict=True)
    known = [*(Chances(each.topic, stands, kept) for each, stands, kept in own), *held]
    late = round(_mean([life.late for life in lives]))
    return Forecast(
        days=days,
        topics=_by_topic(known),
        all_met=last,
        unmet=unmet,
        enough=plan.meetings.enough() if unmet else plan.exam.seconds,
        late=late,
        stands=_mean([each.stands for each in known]),
        kept=_mean([each.kept for each in known]),
        held=len(held),
        roomy=_roomy(plan) if late else plan.exam.seconds,
    )


def _roomy(plan: Preparation) -> float | None:
    """Return about the seconds a day with which nothing that is due would have to wait.

    None where a day has too few. Of thousands of questions some stand for all.
    """
    share = ceil(len(plan.all) / ENOUGH)
    seconds = STEP * plan.exam.seconds
    while seconds <= 60 * A_DAY:
        if not _waits(plan.thinned(seconds, share)):
            return seconds
        seconds *= STEP
    return None


def _waits(plan: Preparation) -> bool:
    """Tell whether anything that is due has to wait for another day."""
    for day in range(plan.today, plan.opens):
        plan.day(day)
        if plan.late:
            return True
    return False


def held_until(plan: Preparation, names: Container[str], day: int) -> list[Chances]:
    """Return what is known on a later day of questions that follow a plan until its exam."""
    lives = _lives(plan)
    before = _known(lives, day)
    _promised(lives, plan.exam.day)
    found = zip(plan.all, before, _known(lives, day), strict=True)
    return [Chances(each.topic, stands, kept) for each, stands, kept in found if each.name in names]


def coming(plan: Preparation, until: int, retention: float) -> dict[int, dict[str, float]]:
    """Return how likely each day up to another is to ask each question again.

    From the exam on questions come back when recall has fallen to a retention.
    """
    lives = _lives(plan)
    days = _promised(lives, min(until, plan.exam.day))
    found = {day.day: dict(day.reviews) for day in days}
    found |= {day: {} for day in range(plan.exam.day, until)}
    for life in lives if until > plan.exam.day else ():
        for name, day in life.afterwards(retention):
            if day < until:
                found[day][name] = found[day].get(name, 0.0) + 1 / len(lives)
    return found


def whole(expected: Iterable[float]) -> list[int]:
    """Return expected numbers as whole ones that add up to the same, up to any of them."""
    sums = [0, *(round(each) for each in accumulate(expected))]
    return [after - before for before, after in pairwise(sums)]


def _lives(plan: Preparation) -> list[Preparation]:
    """Return the plan before its first day, and that as it may go other times."""
    times = min(LIVES, ceil(ENOUGH / max(1, len(plan.all))))
    return [plan, *(plan.anew(seed) for seed in range(1, times))]


def _promised(lives: Sequence[Preparation], until: int) -> tuple[Promise, ...]:
    days = range(lives[0].today, until)
    return tuple(_expected([life.day(day) for life in lives]) for day in days)


def _expected(days: Sequence[Day]) -> Promise:
    """Return what a day asks on average over the lives; the new questions are the same in all."""
    asked = Counter(name for day in days for name in day.reviews)
    return Promise(
        days[0].day,
        {name: times / len(days) for name, times in asked.items()},
        days[0].new,
        _mean([day.seconds for day in days]),
    )


def _known(lives: Sequence[Preparation], day: int) -> list[float]:
    """Return how likely each question is to be recalled on a day, as it stands in the lives."""
    places = range(len(lives[0].all))
    return [_mean([life.known(place, day) for life in lives]) for place in places]


def _by_topic(known: Iterable[Chances]) -> tuple[TopicShare, ...]:
    topics: dict[str, list[Chances]] = {}
    for each in known:
        topics.setdefault(each.topic, []).append(each)
    return tuple(
        TopicShare(
            topic,
            len(found),
            _mean([each.stands for each in found]),
            _mean([each.kept for each in found]),
        )
        for topic, found in sorted(topics.items(), key=lambda each: each[0].casefold())
    )


def _mean(shares: Sequence[float]) -> float:
    return sum(shares) / len(shares) if shares else 0.0
