"""How well parameters foretell a learner's answers, tried in order of time.

Parameters are fitted to the past and tried on what came after, five times, as scikit-learn's
TimeSeriesSplit cuts. Beside them stand the default parameters and two guesses that need no model
of memory: the share right so far, and the share right of late. Parameters that were fitted before
are in force until others do better on what came since: what they were fitted to speaks for them.
"""

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, log, sqrt
from typing import Final

from cssr_quiz.schedule.formulas import Formulas, State
from cssr_quiz.schedule.memory import PARAMETERS
from cssr_quiz.stats.training import Fit, Recall

ENOUGH: Final = 300
"""The reviews from which parameters are fitted; with fewer they would follow luck."""

UNSEEN: Final = 100
"""The reviews since the last fit from which others are weighed against it; fewer are luck."""

SPLITS: Final = 5
LATELY: Final = 100
_SURE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Score:
    """How far a forecast is off: log loss, RMSE(bins), and AUC, of which more is better."""

    name: str
    log_loss: float
    rmse: float
    auc: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Parameters in force that were fitted earlier, to so many of the first reviews."""

    parameters: tuple[float, ...]
    reviews: int


@dataclass(frozen=True, slots=True)
class Since:
    """The log loss on the reviews since the last fit: of what is in force, new, and default."""

    reviews: int
    kept: float
    yours: float
    default: float

    @property
    def enough(self) -> bool:
        """Tell whether there are enough to judge by."""
        return self.reviews >= UNSEEN


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of the splits, and the parameters fitted to all of the reviews.

    `since` is None where the default parameters are in force.
    """

    reviews: int
    scores: tuple[Score, ...]
    parameters: tuple[float, ...]
    since: Since | None = None

    @property
    def wins(self) -> bool:
        """Tell whether the fitted parameters beat the default ones, and those in force."""
        by_name = {score.name: score.log_loss for score in self.scores}
        since = self.since
        beats = since is None or (since.enough and since.yours < since.kept)
        return beats and by_name["yours"] < by_name["default"]

    @property
    def falls_back(self) -> bool:
        """Tell whether nothing wins, and the default parameters beat those in force."""
        since = self.since
        return since is not None and since.enough and not self.wins and since.default < since.kept


def trial(tested: Sequence[Recall], fit: Fit, kept: Fitted | None = None) -> Trial:
    """Try parameters that `fit` finds; the reviews stand in order of time, ENOUGH at least."""
    foretold: dict[str, list[float]] = {"yours": [], "default": [], "constant": [], "lately": []}
    part = len(tested) // (SPLITS + 1)
    begin = len(tested) - SPLITS * part
    for start in range(begin, len(tested), part):
        past, ahead = tested[:start], tested[start : start + part]
        share = sum(each.right for each in past) / len(past)
        foretold["yours"] += chances(ahead, fit(past))
        foretold["default"] += chances(ahead, PARAMETERS)
        foretold["constant"] += [share] * len(ahead)
        foretold["lately"] += _of_late(past, ahead)
    after = tested[begin:]
    scores = tuple(score(name, after, found) for name, found in foretold.items())
    since = None
    if kept is not None:
        since = _since(after, foretold, kept.parameters, max(0, kept.reviews - begin))
    return Trial(len(tested), scores, fit(tested), since)


def _since(
    after: Sequence[Recall],
    foretold: Mapping[str, Sequence[float]],
    kept: tuple[float, ...],
    start: int,
) -> Since:
    """Compare forecasts of the reviews from a place on, which what is in force has not seen."""
    unseen = after[start:]
    if not unseen:
        return Since(0, 0.0, 0.0, 0.0)
    found = {**foretold, "kept": chances(after, kept)}
    losses = {name: log_loss(unseen, found[name][start:]) for name in ("kept", "yours", "default")}
    return Since(len(unseen), **losses)


def chances(tested: Sequence[Recall], parameters: Sequence[float]) -> list[float]:
    """Return the chance of recall that FSRS-6 foretells for each review."""
    formulas = Formulas(parameters)
    before: dict[str, tuple[int, State]] = {}
    found: list[float] = []
    for each in tested:
        known, state = before.get(each.question, (0, None))
        if state is None or known != len(each.ratings) - 2:
            known, state = 1, formulas.first(each.ratings[0])
        for place in range(known, len(each.ratings) - 1):
            state = formulas.step(state, each.ratings[place], each.days[place])
        before[each.question] = len(each.ratings) - 1, state
        found.append(formulas.recall(state.stability, each.days[-1]))
    return found


def _of_late(past: Sequence[Recall], ahead: Sequence[Recall]) -> list[float]:
    seen = deque((each.right for each in past), maxlen=LATELY)
    found: list[float] = []
    for each in ahead:
        found.append(sum(seen) / len(seen))
        seen.append(each.right)
    return found


def score(name: str, tested: Sequence[Recall], foretold: Sequence[float]) -> Score:
    """Score a forecast by the measures of srs-benchmark."""
    loss, off = log_loss(tested, foretold), _rmse(tested, foretold)
    return Score(name, loss, off, auc([each.right for each in tested], foretold))


def log_loss(tested: Sequence[Recall], foretold: Sequence[float]) -> float:
    """Return the mean surprise at what came, 0 where all was foretold for sure."""
    sure = [min(max(chance, _SURE), 1 - _SURE) for chance in foretold]
    losses = [
        -log(chance if each.right else 1 - chance)
        for chance, each in zip(sure, tested, strict=True)
    ]
    return sum(losses) / len(losses)


def _rmse(tested: Sequence[Recall], foretold: Sequence[float]) -> float:
    """Return the error of shares within bins of alike reviews, weighted by their size."""
    bins: dict[tuple[int, ...], list[tuple[float, bool]]] = defaultdict(list)
    for each, chance in zip(tested, foretold, strict=True):
        bins[_bin(each)].append((chance, each.right))
    total = 0.0
    for alike in bins.values():
        off = sum(chance - right for chance, right in alike) / len(alike)
        total += len(alike) * off * off
    return sqrt(total / len(tested))


def _bin(each: Recall) -> tuple[int, ...]:
    """Return the bin of a review: by days since the last, reviews and lapses before, in logs."""
    lapses = sum(rating == 1 for rating in each.ratings[1:-1])
    reviews = len(each.ratings)
    return (
        floor(log(each.days[-1]) / log(3.62)),
        floor(log(reviews) / log(1.89)),
        floor(log(lapses) / log(1.73)) if lapses else -1,
    )


def auc(right: Sequence[bool], foretold: Sequence[float]) -> float:
    """Return how often what was recalled was given the better chance; ties count for a half."""
    ordered = sorted(zip(foretold, right, strict=True))
    hits = sum(right)
    misses = len(right) - hits
    if not hits or not misses:
        return 0.5
    rank, total = 0, 0.0
    while rank < len(ordered):
        last = rank
        while last < len(ordered) and ordered[last][0] == ordered[rank][0]:
            last += 1
        known = sum(each[1] for each in ordered[rank:last])
        total += known * (rank + last + 1) / 2
        rank = last
    return (total - hits * (hits + 1) / 2) / (hits * misses)
