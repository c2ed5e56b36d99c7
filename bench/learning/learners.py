"""Simulated learners: memory, speed, attendance and luck, the same whatever the scheduler."""

from dataclasses import dataclass, field
from math import exp
from random import Random
from typing import Final

from bench.learning.minds import Mind, mind_of

from cssr_quiz.session import Ask

KNEW: Final = 0.2
"""The share of questions known before."""

MISSED: Final = 0.08
"""The share of days on which nothing is learned, beside a week of holidays."""

SLIP: Final = 0.03
"""How often a response is wrong though it was known."""

WEEK: Final = 7
LONG: Final = 100
"""Days from which a course has a week of holidays in it."""


@dataclass
class Learner:
    """One learner; what luck brings depends on the question and how often it was met."""

    name: str
    mind: Mind
    speed: float
    misses: frozenset[int]
    knew: frozenset[int]
    met: dict[int, int] = field(default_factory=dict)

    def responds(self, ask: Ask, question: int, moment: float) -> tuple[bool, float, float]:
        """Return whether the response is right, and the seconds until it and after it."""
        times = self.met.get(question, 0)
        self.met[question] = times + 1
        luck = Random(f"{self.name}/{question}/{times}")
        chance = self.mind.recall(question, moment) if times else float(question in self.knew)
        recalled = luck.random() < chance
        self.mind.meet(question, moment, recalled=recalled)
        slips, lucky = luck.random() < SLIP, luck.random() < ask.interaction.chance
        right = not slips if recalled else lucky
        noise = self.speed * exp(luck.gauss(0.0, 0.3))
        answering = (12.0 if ask.interaction.recall else 7.0) + (0 if recalled else 3.0)
        reading = (2.0 if right else 12.0) + (0 if times else 8.0)
        return right, answering * noise, reading * noise

    def knowledge(self, questions: int, moment: float) -> float:
        """Return the share of all questions that would be recalled."""
        return sum(self.mind.recall(each, moment) for each in self.met) / questions


def learner_of(family: str, number: int, questions: int, days: int) -> Learner:
    """Return the learner of a number."""
    name = f"{family}/{number}"
    rng = Random(name)
    mind = mind_of(family, rng)
    misses = {day for day in range(days) if rng.random() < MISSED}
    if days > LONG:
        holiday = rng.randrange(days - WEEK)
        misses |= set(range(holiday, holiday + WEEK))
    knew = {each for each in range(questions) if rng.random() < KNEW}
    return Learner(name, mind, exp(rng.gauss(0.0, 0.25)), frozenset(misses), frozenset(knew))
