"""One learner, day by day, through the project's own agenda, session, ladder and log."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Final

from bench.learning.learners import Learner, learner_of
from bench.learning.lessons import course_of, number_of, wrong_for
from bench.learning.minds import A_DAY
from bench.learning.rules import TODAY, Rule

from cssr_quiz.bank import Placed
from cssr_quiz.review import Mode, Review, Row, Stamper, begin_of
from cssr_quiz.schedule import Model, Pace, Progress, after_review, rung_for
from cssr_quiz.schedule.costs import seconds_by_form
from cssr_quiz.schedule.plan import Exam, Standing
from cssr_quiz.schedule.preparation import Preparation
from cssr_quiz.session import Item, Session, Status, todays

GROWTH: Final = 1.5
"""How many times the reviews of the last time there must be before a rule learns anew."""

LATELY: Final = 200
"""The answers from which a learner's seconds are taken."""

EVERY: Final = 7
"""Knowledge is looked at every so many days."""


@dataclass(frozen=True)
class Task:
    """A course to learn: so many questions, days, new ones a day, and minutes at most a day."""

    questions: int
    days: int
    new: int
    minutes: float = 0.0


@dataclass(frozen=True)
class Outcome:
    """What came of it: minutes in all and on the longest day, knowledge on average and at the end.

    Knowledge is the share of all questions that would be recalled. `over` counts the days that
    took more than one question over the minutes allowed, `cut` those on which time was up first.
    """

    minutes: float
    longest: float
    average: float
    final: float
    answers: int
    over: int
    cut: int


@dataclass(frozen=True, slots=True)
class Sat:
    """A day's session: its seconds, those of its last question, and what it left unasked."""

    seconds: float = 0.0
    last: float = 0.0
    left: int = 0


class Notes:
    """A log in memory that keeps the progress of each question as rows come, and when it is due."""

    def __init__(self, course: Sequence[Placed], model: Model, retention: float) -> None:
        self.course = {each.name: each for each in course}
        self.model, self.retention = model, retention
        self.reviews: list[Review] = []
        self.known: dict[str, Progress] = {}
        self._due: dict[str, int] = {}

    def record(self, row: Row) -> Progress:
        """Keep a review; a simulated learner makes no marks."""
        if not isinstance(row, Review):
            raise TypeError(row)
        self.reviews.append(row)
        return self._take(row)

    def rows(self, question: str) -> list[Row]:
        """Return the reviews of a question."""
        return [row for row in self.reviews if row.asked.question == question]

    def progress(self, question: str) -> Progress:
        """Return the progress of a question."""
        return self.known.get(question, Progress(question))

    def replay(self, model: Model) -> None:
        """Derive all progress anew under another model."""
        self.model, self.known = model, {}
        for row in self.reviews:
            self._take(row)

    def wanted(self, day: int) -> list[Placed]:
        """Return the questions that are due or new; the agenda would leave out the others."""
        return [each for name, each in self.course.items() if self._due.get(name, day) <= day]

    def _take(self, row: Review) -> Progress:
        name = row.asked.question
        found = after_review(self.progress(name), row, self.model)
        due = found.due(self.model, self.retention)
        if due is not None:
            self._due[name] = due
        self.known[name] = found
        return found


def run(family: str, number: int, rule: Rule, task: Task) -> Outcome:
    """Let a learner learn under a rule."""
    learner = learner_of(family, number, task.questions, task.days)
    log = Notes(course_of(task.questions), rule.start(learner.mind), rule.retention)
    sat: list[Sat] = []
    looks: list[float] = []
    for day, session in lived(learner, log, rule, task):
        sat.append(session)
        if day % EVERY == 0:
            looks.append(learner.knowledge(task.questions, day + 1.0))
    cap = task.minutes * 60
    return Outcome(
        minutes=sum(each.seconds for each in sat) / 60,
        longest=max(each.seconds for each in sat) / 60,
        average=sum(looks) / len(looks),
        final=learner.knowledge(task.questions, float(task.days)),
        answers=len(log.reviews),
        over=sum(0 < cap < each.seconds - each.last for each in sat),
        cut=sum(each.left > 0 for each in sat),
    )


def lived(learner: Learner, log: Notes, rule: Rule, task: Task) -> Iterator[tuple[int, Sat]]:
    """Live through the days of a task; yields each of them when it is over."""
    learned_from = 0
    for day in range(task.days):
        early = rule.crams and day < task.days * 2 // 3
        rests = early or day in learner.misses
        sat = Sat() if rests else _day(learner, log, rule, task, day)
        if rule.learn and len(log.reviews) >= max(1, learned_from) * GROWTH:
            learned_from = len(log.reviews)
            model = rule.learn([row.gist for row in log.reviews], log.model)
            if model is not log.model:
                log.replay(model)
        yield day, sat


def _day(learner: Learner, log: Notes, rule: Rule, task: Task, day: int) -> Sat:
    """Play the day's session."""
    if rule.plans:
        items = _planned(log, task, day)
    else:
        pace = Pace(rule.retention, task.questions if rule.crams else task.new)
        items, _ = todays(log.wanted(TODAY + day), log.known, TODAY + day, pace, log.model)
    passed, last = 0.0, 0.0

    def clock() -> datetime:
        return begin_of(TODAY + day).replace(tzinfo=UTC) + timedelta(hours=6, seconds=passed)

    session = Session(items, log, Stamper("bench", clock, _numbers(day)), Mode.REVIEW, seed=day)
    while (ask := session.ask()) is not None:
        if task.minutes and passed >= task.minutes * 60:
            return Sat(passed, last, ask.total - ask.number + 1)
        moment = day + passed / A_DAY
        right, before, after = learner.responds(ask, number_of(ask.placed), moment)
        passed += before
        session.respond(ask.interaction.key if right else wrong_for(ask), round(before * 1000))
        passed += after
        last = before + after
    return Sat(passed, last)


def _planned(log: Notes, task: Task, day: int) -> list[Item]:
    """Return what the plan for the exam asks of a day, new questions first."""
    today = TODAY + day
    asks = Preparation(standings_in(log), exam_of(task), log.model, today).day(today)
    return [
        *(Item(log.course[name], Status.NEW) for name in asks.new),
        *(Item(log.course[name], Status.DUE) for name in asks.reviews),
    ]


def exam_of(task: Task) -> Exam:
    """Return the exam at the end of a task."""
    return Exam(TODAY + task.days, TODAY, task.minutes * 60)


def standings_in(log: Notes) -> list[Standing]:
    """Return how the questions stand, at the learner's latest seconds."""
    seconds = seconds_by_form((r.asked.form, r.taken) for r in log.reviews[-LATELY:])
    return [_standing(each, log.progress(each.name), seconds) for each in log.course.values()]


def _standing(placed: Placed, known: Progress, seconds: Mapping[str, float]) -> Standing:
    forms = placed.forms()
    rung = rung_for(forms, known.rung, known.memory.stability if known.memory else 0.0)
    taken = seconds[forms[rung].form]
    return Standing(placed.name, placed.topic, taken, known.memory, known.chance)


class _numbers:  # noqa: N801 - a function with a counter
    """Random bytes that are the same in every run."""

    def __init__(self, day: int) -> None:
        self._left: Iterator[int] = count(day << 20)

    def __call__(self, size: int) -> bytes:
        return next(self._left).to_bytes(size, "big")
