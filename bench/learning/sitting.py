"""One learner, day by day, through the project's own agenda, session, ladder and log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from math import exp
from pathlib import Path
from random import Random
from typing import Final

from bench.learning.minds import A_DAY, Mind, mind_of
from bench.learning.rules import PLANNED, Rule

from cssr_quiz.bank import Bank, Course, Placed
from cssr_quiz.diagnostics import Span
from cssr_quiz.interaction import Choose, Interaction, Option, Write
from cssr_quiz.interaction.keys import TextKey
from cssr_quiz.question import Question, Setting
from cssr_quiz.review import Mode, Review, Row, Stamper, date_of
from cssr_quiz.schedule import Model, Pace, Progress, after_review
from cssr_quiz.schedule.costs import mean_seconds, seconds_by_form
from cssr_quiz.schedule.plan import Exam, Standing
from cssr_quiz.schedule.preparation import Preparation
from cssr_quiz.session import Ask, Item, Session, Status, todays
from cssr_quiz.wording import Wanted

TOPICS: Final = 40
TODAY: Final = 20_000
LEARNS_ON: Final = (15, 30, 60, 90, 150, 240)
"""Days on which a rule that learns takes its model from the rows."""

EVERY: Final = 5
"""Knowledge is looked at every so many days."""


@dataclass(frozen=True, slots=True)
class Two:
    """A body with one form or two: to choose of four, then to write."""

    key_text: str
    ladder: bool

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Return the forms, the one to write last."""
        del question, setting
        write = Write(TextKey(Wanted(self.key_text)))
        wrong = (Option("Metternich"), Option("Talleyrand"), Option("Castlereagh"))
        choose = Choose((Option(self.key_text, right=True), *wrong))
        return (choose, write) if self.ladder else (write,)


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

    Knowledge is the share of all questions that would be recalled.
    """

    minutes: float
    longest: float
    average: float
    final: float
    answers: int


@dataclass
class Learner:
    """What is the learner's own, whatever the scheduler: memory, speed, attendance, luck."""

    mind: Mind
    rng: Random
    speed: float
    misses: frozenset[int]
    knew: frozenset[int]
    met: set[int] = field(default_factory=set)

    SLIP: Final = 0.03

    def responds(self, ask: Ask, number: int, moment: float) -> tuple[bool, float, float]:
        """Return whether the response is right, and the seconds until it and after it."""
        new = number not in self.met
        chance = self.mind.recall(number, moment) if not new else float(number in self.knew)
        recalled = self.rng.random() < chance
        self.met.add(number)
        self.mind.meet(number, moment, recalled=recalled)
        right = recalled and self.rng.random() >= self.SLIP
        if not recalled:
            right = self.rng.random() < ask.interaction.chance
        noise = self.speed * exp(self.rng.gauss(0.0, 0.3))
        answering = (12.0 if ask.interaction.recall else 7.0) + (0 if recalled else 3.0)
        reading = (2.0 if right else 12.0) + (8.0 if new else 0.0)
        return right, answering * noise, reading * noise


class Notes:
    """A log in memory that keeps the progress of each question as rows come."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.reviews: list[Review] = []
        self.known: dict[str, Progress] = {}

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

    def _take(self, row: Review) -> Progress:
        name = row.asked.question
        self.known[name] = after_review(self.progress(name), row, self.model)
        return self.known[name]


def course_of(size: int) -> list[Placed]:
    """Return a course of questions, every other with a form to choose before one to write."""
    bank = Bank("bench", "", Path("bench.yaml"), (), Setting())
    course = Course("course", "", Path(), (bank,))
    span = Span("bench.yaml")
    return [
        Placed(
            Question(f"q/{n}", f"Who was it {n}?", Two(f"Kramář {n}", n % 2 == 0), span,
                     topic=str(n % TOPICS)),
            bank,
            course,
        )
        for n in range(size)
    ]  # fmt: skip


def learner_of(family: str, number: int, task: Task) -> Learner:
    """Return the learner of a number: the same for every rule."""
    rng = Random(f"{family}/{number}")
    mind = mind_of(family, rng)
    holiday = rng.randrange(max(1, task.days - 7)) if task.days > 100 else task.days  # noqa: PLR2004 - no week off before a near exam
    misses = {day for day in range(task.days) if rng.random() < 0.08}  # noqa: PLR2004 - one day in twelve
    misses |= set(range(holiday, min(holiday + 7, task.days)))
    knew = {n for n in range(task.questions) if rng.random() < 0.2}  # noqa: PLR2004 - one in five
    speed = exp(rng.gauss(0.0, 0.25))
    return Learner(mind, Random(f"{number}"), speed, frozenset(misses), frozenset(knew))


def run(family: str, number: int, rule: Rule, task: Task) -> Outcome:
    """Let a learner learn under a rule."""
    learner = learner_of(family, number, task)
    course = course_of(task.questions)
    log = Notes(rule.start())
    spent: list[float] = []
    looks: list[float] = []
    for day in range(task.days):
        if rule.learn and day in LEARNS_ON:
            log.replay(rule.learn(log.reviews))
        early = rule.crams and day < task.days * 2 // 3
        resting = early or day in learner.misses
        spent.append(0.0 if resting else _day(learner, course, log, rule, task, day))
        if day % EVERY == 0:
            looks.append(_knowledge(learner, task, day + 1.0))
    return Outcome(
        minutes=sum(spent) / 60,
        longest=max(spent) / 60,
        average=sum(looks) / len(looks),
        final=_knowledge(learner, task, float(task.days)),
        answers=len(log.reviews),
    )


def _knowledge(learner: Learner, task: Task, moment: float) -> float:
    return sum(learner.mind.recall(n, moment) for n in learner.met) / task.questions


def _day(
    learner: Learner, course: Sequence[Placed], log: Notes, rule: Rule, task: Task, day: int
) -> float:
    """Play the day's session; returns its seconds."""
    if rule.name == PLANNED:
        items = _planned(course, log, task, day)
    else:
        new = task.questions if rule.crams else task.new
        pace = Pace(rule.retention, new)
        items, _ = todays(course, log.known, TODAY + day, pace, log.model)
    passed = 0.0

    def clock() -> datetime:
        moment = date_of(TODAY + day).replace(tzinfo=UTC)
        return moment + timedelta(hours=10, seconds=passed)

    session = Session(items, log, Stamper("bench", clock, _numbers(day)), Mode.REVIEW, seed=day)
    while (ask := session.ask()) is not None:
        if task.minutes and passed >= task.minutes * 60:
            break
        number = int(ask.placed.name[2:])
        right, before, after = learner.responds(ask, number, day + passed / A_DAY)
        passed += before
        session.respond(ask.interaction.key if right else _wrong(ask), round(before * 1000))
        passed += after
    return passed


def _planned(course: Sequence[Placed], log: Notes, task: Task, day: int) -> list[Item]:
    """Return what the plan for the exam asks of a day, new questions first."""
    today = TODAY + day
    exam = Exam(TODAY + task.days, TODAY, task.minutes * 60)
    seconds = mean_seconds(seconds_by_form((r.asked.form, r.taken) for r in log.reviews[-200:]))
    standings = [
        Standing(each.name, each.topic, seconds, known.memory, known.chance)
        for each in course
        for known in (log.progress(each.name),)
    ]
    by_name = {each.name: each for each in course}
    asks = Preparation(standings, exam, log.model, today).day(today)
    return [
        *(Item(by_name[name], Status.NEW) for name in asks.new),
        *(Item(by_name[name], Status.DUE) for name in asks.reviews),
    ]


def _wrong(ask: Ask) -> tuple[str, ...]:
    options = ask.interaction.options if isinstance(ask.interaction, Choose) else ()
    return (next((option.text for option in options if not option.right), "Talleyrand"),)


class _numbers:  # noqa: N801 - a function with a counter
    """Random bytes that are the same in every run."""

    def __init__(self, day: int) -> None:
        self._left: Iterator[int] = count(day << 20)

    def __call__(self, size: int) -> bytes:
        return next(self._left).to_bytes(size, "big")
