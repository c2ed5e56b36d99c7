"""How long an answer takes from the response to its verdict, committed to disk."""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles

from cssr_quiz.bank import load
from cssr_quiz.review import Mode, Stamper
from cssr_quiz.schedule import Model
from cssr_quiz.session import Item, Session, Status
from cssr_quiz.store import Store

COURSES = Path(__file__).parents[1] / "quizzes"
DAYS = 12
GOAL = 0.005
"""Seconds within which an answer is to be judged and committed."""


def main() -> None:
    """Answer every question of the courses on several days, so that histories grow."""
    library = load([COURSES])
    now = datetime(2026, 11, 24, 10, tzinfo=UTC)
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "progress.db", lambda: "bench", Model())
        for day in range(DAYS):
            moment = now + timedelta(days=day)
            stamper = Stamper("bench", lambda moment=moment: moment, os.urandom)  # type: ignore[misc]
            items = [Item(placed, Status.NEW) for placed in library.all()]
            session = Session(items, store, stamper, Mode.REVIEW, seed=day)
            while (ask := session.ask()) is not None:
                response = ask.interaction.key
                began = time.perf_counter()
                session.respond(response, 1000)
                times.append(time.perf_counter() - began)
        store.close()
    first, rest = times[0], times[1:]
    cuts = quantiles(rest, n=100)
    print(f"answering {len(times)} questions, response to commit, SQLite with full sync")
    print(f"  first answer, loading fsrs   {1000 * first:7.2f} ms")
    print(f"  median                       {1000 * median(rest):7.2f} ms")
    print(f"  95 of 100 within             {1000 * cuts[94]:7.2f} ms")
    print(f"  slowest                      {1000 * max(rest):7.2f} ms")
    if cuts[94] > GOAL:
        sys.exit("slower than it should be")


if __name__ == "__main__":
    main()
