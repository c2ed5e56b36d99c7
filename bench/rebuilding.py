"""How many reviews a second memory is rebuilt from the log, beside the bare py-fsrs."""

import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from fsrs import Card, Rating, Scheduler

from cssr_quiz.review import uuid7
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.store import Store

QUESTIONS, EACH = 10_000, 10
ROUNDS = 5
LEAST = 0.6
"""The share of the bare library's speed that is asked for."""

FIRST, SPREAD, APART = 20_000, 100, 30
"""The day on which the first questions are met, the days until all are, and between reviews."""

LAST: Final = FIRST + SPREAD + EACH * APART
"""A day by which the last review was."""

DAY_MS: Final = 86_400_000
OPTIONS: Final = '["Edvard Beneš", "Karel Kramář", "Antonín Švehla"]'
COLUMNS: Final = (
    "id, device, kind, at, day, question, rev, digest, form, rung, shown, chance, response, "
    "credit, outcome, hints, guess, taken, mode, session, rating, rules"
)


NAMES: Final = tuple(f"course/bank-{number // 1000:02d}/q-{number}" for number in range(QUESTIONS))


def histories(names: Sequence[str], each: int) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield names of questions with the days and ratings of their reviews."""
    rng = Random(1)
    for name in names:
        day, found = rng.randrange(FIRST, FIRST + SPREAD), []
        for _ in range(each):
            found.append((day, rng.choices((1, 2, 3, 4), (10, 8, 77, 5))[0]))
            day += rng.randrange(1, APART)
        yield name, found


def fill(path: Path, names: Sequence[str], each: int) -> None:
    """Make a log of so many reviews of each question."""
    Store.open(path, lambda: "bench").close()
    marks = ", ".join("?" * (COLUMNS.count(",") + 1))
    insert = f"INSERT INTO log ({COLUMNS}) VALUES ({marks})"  # noqa: S608 - our own names
    with closing(sqlite3.connect(path)) as db:
        for number, (name, reviews) in enumerate(histories(names, each)):
            db.executemany(insert, [_line(number, name, *review) for review in reviews])
        db.commit()


def _line(number: int, name: str, day: int, rating: int) -> tuple[str | int | float, ...]:
    """Return a row as the programme would have written it."""
    at = day * DAY_MS + number * 1000
    right = rating > 1
    return (
        *(uuid7(at, 0, number.to_bytes(8, "big")), "bench", "review", at, day, name, 1, "0" * 16),
        *("write", 0, OPTIONS, 0.0, '["Karel Kramář"]', float(right)),
        *("correct" if right else "wrong", 0, 0, 4000, "review", "sitting", rating, 2),
    )


def bare(names: Sequence[str], each: int) -> float:
    """Return the seconds that py-fsrs alone needs for the same steps."""
    engine = Scheduler(
        parameters=PARAMETERS, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    found = [
        [(epoch + timedelta(days=day), Rating(rating)) for day, rating in reviews]
        for _, reviews in histories(names, each)
    ]
    began = time.process_time()
    for reviews in found:
        card = Card(card_id=1, due=epoch)
        for moment, rating in reviews:
            card, _ = engine.review_card(card, rating, moment)
    return time.process_time() - began


def main() -> None:
    """Rebuild and step in turn, and print the best speeds and their ratio."""
    reviews = QUESTIONS * EACH
    ours: list[float] = []
    library: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        fill(path, NAMES, EACH)
        with Store.open(path, lambda: "bench") as store:
            for _ in range(ROUNDS):
                library.append(bare(NAMES, EACH))
                began = time.process_time()
                store.rebuild()
                ours.append(time.process_time() - began)
    ratio = min(library) / min(ours)
    print(f"rebuilding memory from {reviews} reviews of {QUESTIONS} questions")
    print(f"  py-fsrs alone   {reviews / min(library):8.0f} reviews a second")
    print(f"  from the log    {reviews / min(ours):8.0f} reviews a second, {ratio:.2f} of it")
    print(f"  at least {LEAST} asked for")


if __name__ == "__main__":
    main()
