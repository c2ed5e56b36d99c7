"""The steps of FSRS-6 as py-fsrs takes them; the only user of fsrs, loaded once one is taken."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from fsrs import Card, Scheduler
from fsrs import Rating as FsrsRating
from fsrs import State as Stage

from cssr_quiz.review import Rating
from cssr_quiz.schedule.formulas import State

_THEN: Final = datetime(1970, 1, 1, tzinfo=UTC)
_RATINGS: Final = {rating: FsrsRating(rating.value) for rating in Rating}


class Engine:
    """py-fsrs's scheduler without learning steps and fuzz: a session repeats what was wrong."""

    def __init__(self, parameters: Sequence[float]) -> None:
        self._scheduler = Scheduler(
            parameters=parameters, learning_steps=(), relearning_steps=(), enable_fuzzing=False
        )
        self._fresh = Card(card_id=1, due=_THEN)
        # py-fsrs works on a copy of the card that it is given, so one serves for all.
        self._known = Card(card_id=1, state=Stage.Review, due=_THEN, last_review=_THEN)

    def first(self, rating: Rating) -> State:
        """Return the state after a first review."""
        return self._after(self._fresh, rating, 0)

    def step(self, state: State, rating: Rating, days: int) -> State:
        """Return the state after a review that comes some days after the one before."""
        self._known.stability, self._known.difficulty = state.stability, state.difficulty
        return self._after(self._known, rating, days)

    def _after(self, card: Card, rating: Rating, days: int) -> State:
        after, _ = self._scheduler.review_card(card, _RATINGS[rating], _THEN + timedelta(days))
        if after.stability is None or after.difficulty is None:
            raise AssertionError("py-fsrs left a reviewed card without a memory")
        return State(after.stability, after.difficulty)
