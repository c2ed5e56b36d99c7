"""FSRS parameters fitted to a learner's own reviews; the only user of the trainer.

The trainer is fsrs-rs-python, an optional extra: it fits 100,000 reviews in 0.15 s.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

from cssr_quiz.review import Gist, Mode, Rating
from cssr_quiz.schedule.memory import PARAMETERS

TRAINER: Final = "fsrs_rs_python"

LOWEST: Final = (*[0.001] * 4, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001, 0.001, 0.001, 0.001, 0.0,
                 0.0, 1.0, 0.0, 0.0, 0.0, 0.1)  # fmt: skip
HIGHEST: Final = (*[100.0] * 4, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5, 5.0, 0.25, 0.9, 4.0, 1.0, 6.0,
                  2.0, 2.0, 0.8, 0.8)  # fmt: skip
"""The bounds of the parameters; py-fsrs refuses what lies outside."""


@dataclass(frozen=True, slots=True)
class Recall:
    """A review that tests a memory: its question's ratings so far and the days between them.

    `days[0]` is 0 for the first meeting; the last of both is the review itself, which was right by
    luck with this `chance`.
    """

    question: str
    ratings: tuple[Rating, ...]
    days: tuple[int, ...]
    chance: float = 0.0

    @property
    def right(self) -> bool:
        """Tell whether it was recalled."""
        return self.ratings[-1] is not Rating.AGAIN


def recalls(rows: Iterable[Gist]) -> list[Recall]:
    """Return the reviews that test a memory, in order of time.

    They are those that `schedule.replay` lets move a memory, less each question's first: of a day
    the first, of a changed `rev` from anew, practice and skips not at all.
    """
    seen: dict[str, tuple[int, int, tuple[Rating, ...], tuple[int, ...]]] = {}
    found: list[Recall] = []
    for row in rows:
        name, rev, day = row.question, row.rev, row.day
        if row.rating is None or row.mode is not Mode.REVIEW:
            continue
        before = seen.get(name)
        if before is None or before[0] != rev:
            seen[name] = rev, day, (row.rating,), (0,)
        elif day > before[1]:
            ratings, days = (*before[2], row.rating), (*before[3], day - before[1])
            seen[name] = rev, day, ratings, days
            found.append(Recall(name, ratings, days, row.chance))
    return found


def available() -> bool:
    """Tell whether the trainer is installed."""
    return find_spec(TRAINER) is not None


def fit(tested: Sequence[Recall]) -> tuple[float, ...]:
    """Return parameters fitted to reviews in order of time; the default ones where that fails."""
    if not tested:
        return PARAMETERS
    trainer: Any = import_module(TRAINER)
    numbers: dict[str, int] = {}
    items = [
        trainer.FSRSItem(
            [
                trainer.FSRSReview(int(rating), days)
                for rating, days in zip(each.ratings, each.days, strict=True)
            ]
        )
        for each in tested
    ]
    names = [numbers.setdefault(each.question, len(numbers)) for each in tested]
    try:
        found = trainer.FSRS([]).compute_parameters(items, card_ids=names)
    except BaseException as error:
        # A panic of the trainer is no Exception; anything else, as Ctrl-C, goes on.
        if type(error).__name__ == "PanicException" or isinstance(error, ValueError):
            return PARAMETERS
        raise
    if len(found) != len(PARAMETERS):
        return PARAMETERS
    return tuple(
        min(max(float(value), low), high)
        for value, low, high in zip(found, LOWEST, HIGHEST, strict=True)
    )


Fit = Callable[[Sequence[Recall]], tuple[float, ...]]
"""What fits parameters: `fit`, or a stand-in for it."""
