"""The steps of FSRS-6 as py-fsrs takes them; the only user of fsrs, loaded once one is taken."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from fsrs import Card, Scheduler, State
from fsrs import Rating as FsrsRating

from cssr_quiz.review import Rating
from cssr_quiz.schedule.memory import Memory

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
        self._known = Card(card_id=1, state=State.Review, due=_THEN, last_review=_THEN)

    def step(self, memory: Memory | None, rating: Rating, day: int) -> Memory:
        """Return the memory after a review; a day before the last one counts as the same day."""
        if memory is None:
            card, moment = self._fresh, _THEN
        else:
            card = self._known
            card.stability, card.difficulty = memory.stability, memory.difficulty
            day = max(day, memory.day)
            moment = _THEN + timedelta(day - memory.day)
        after, _ = self._scheduler.review_card(card, _RATINGS[rating], moment)
        if after.stability is None or after.difficulty is None:
            raise AssertionError("py-fsrs left a reviewed card without a memory")
        return Memory(after.stability, after.difficulty, day)
