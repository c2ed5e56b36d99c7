"""How long it takes to plan the days up to an exam for many questions, in processor time."""

import sys
import time
from random import Random

from cssr_quiz.schedule.allocation import Costs, Programme
from cssr_quiz.schedule.forecast import forecast
from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS, Memory, Model
from cssr_quiz.schedule.plan import Exam, Standing

QUESTIONS = 10_000
GOAL = 1.0
"""Seconds within which QUESTIONS are to be planned."""

CASES = (
    ("new, 60 days, 15 minutes", 0.0, 60, 15),
    ("half known, 60 days, 60 minutes", 0.5, 60, 60),
    ("known, 200 days, 30 minutes", 1.0, 200, 30),
    ("new, 365 days, 60 minutes", 0.0, 365, 60),
)


def standings(known: float, rng: Random) -> list[Standing]:
    """Return questions of which a share is known, some better than others."""
    return [
        Standing(
            f"bank/{number}",
            f"topic {number % 12}",
            rng.uniform(8, 30),
            _memory(rng) if rng.random() < known else None,
            rng.choice((0.0, 0.25)),
        )
        for number in range(QUESTIONS)
    ]


def _memory(rng: Random) -> Memory:
    return Memory(rng.lognormvariate(2.5, 1.2), rng.uniform(2, 9), 1000 - rng.randint(1, 40))


def waited() -> float:
    """Look up as many waits by cost; returns the seconds."""
    table = Programme(Formulas(PARAMETERS), Costs()).aimed(0.9)
    began = time.process_time()
    for number in range(QUESTIONS):
        table.wait(State(1 + number / 10, 1 + number % 10))
    took = time.process_time() - began
    print(f"{QUESTIONS} waits by cost: {took:.2f} s")
    return took


def main() -> None:
    """Plan each case and print its seconds."""
    slowest = 0.0
    for name, known, days, minutes in CASES:
        asked = standings(known, Random(1))
        began = time.process_time()
        found = forecast(asked, Exam(1000 + days, 1000, 60.0 * minutes), Model(), 1000)
        took = time.process_time() - began
        slowest = max(slowest, took)
        print(
            f"{QUESTIONS} {name}: {took:.2f} s; {len(found.days)} days, "
            f"{found.unmet} never met, known {found.stands:.2f}, if kept {found.kept:.2f}"
        )
    slowest = max(slowest, waited())
    if slowest > GOAL:
        sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
