"""What a day's backup costs after a long history, beside the first one, which writes the whole log.

python3 -m bench.backups [QUESTIONS]    ten reviews of each; processor time, and ratios to the first
"""

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from bench.rebuilding import EACH, fill

from cssr_quiz.review import Review, Stamp, uuid7
from cssr_quiz.store import Store
from cssr_quiz.store.backups import back_up

QUESTIONS = 100_000
AN_EVENING = 60
"""Answers between two backups."""


def main(questions: int = QUESTIONS) -> None:
    """Back a log up as a whole, with nothing new, and after an evening of answers."""
    names = [f"course/q-{number}" for number in range(questions)]
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "progress.db")
        fill(path, names, EACH)
        with Store.open(path, lambda: "bench") as store:
            last = store.last_review()
            if last is None:
                raise RuntimeError("there is no history")
            first = _seconds(store, last.stamp.day)
            print(f"{questions * EACH:,} reviews: the first backup takes {first:.2f} s")
            nothing = _seconds(store, last.stamp.day)
            print(f"  nothing new       {nothing:6.2f} s  {nothing / first:.3f} of it")
            store.merge(_again(last, number) for number in range(1, 1 + AN_EVENING))
            evening = _seconds(store, last.stamp.day + 1)
            print(f"  after an evening  {evening:6.2f} s  {evening / first:.3f} of it")


def _seconds(store: Store, day: int) -> float:
    began = time.process_time()
    back_up(store, store.path.parent, day)
    return time.process_time() - began


def _again(review: Review, number: int) -> Review:
    """Return a review as it would come so many seconds later."""
    at = review.stamp.at + 1000 * number
    name = uuid7(at, 0, number.to_bytes(8, "big"))
    return replace(review, stamp=Stamp(name, "bench", at, review.stamp.day))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
