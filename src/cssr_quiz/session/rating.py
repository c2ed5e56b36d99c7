"""From verdict to rating: one table with a version, so that old answers can be rated again.

FSRS learns the probability of anything but Again, so Hard is a pass and a miss is always Again.
"""

from cssr_quiz.interaction import Outcome, Verdict
from cssr_quiz.review import Confidence, Rating

TABLE = 2
"""The version of this table; it goes into every row of the log, and no row is rated again.

Version 2 takes a response that the learner called a guess beforehand as not known.
"""

PASS = 2 / 3
"""The share of the credit from which a response with several parts counts as known."""


def rate(
    verdict: Verdict,
    *,
    hints: int = 0,
    confidence: Confidence | None = None,
) -> Rating | None:
    """Return the rating of a response, or None where nothing was rated.

    | response                                              | rating |
    |-------------------------------------------------------|--------|
    | skipped, or to be asked again                         | none   |
    | wrong, a guess, or less than two thirds of the credit | Again  |
    | two thirds or more, a hint used, a forgiven typo      | Hard   |
    | correct, unaided                                      | Good   |

    A guess is told beforehand (`confidence`). That it was one, or easy, the learner's own key says
    afterwards.
    """
    if verdict.outcome in (Outcome.SKIPPED, Outcome.ASK):
        return None
    guessed = confidence is Confidence.GUESS
    if guessed or verdict.outcome is Outcome.WRONG or verdict.credit < PASS:
        return Rating.AGAIN
    if hints or verdict.outcome is not Outcome.CORRECT:
        return Rating.HARD
    return Rating.GOOD
