"""What to ask today: what is due, most at risk first, then new questions, mixed over topics."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

from cssr_quiz.question import Question
from cssr_quiz.schedule.memory import Model
from cssr_quiz.schedule.progress import Progress

T = TypeVar("T")

LOOK_AHEAD = 6
"""How far down the list another topic may be fetched from, so that urgency keeps its order."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """A day's questions: `due` most at risk first, `new` in the order of learning.

    `again` were wrong today and have not been right since, because a session ended early;
    `waiting` counts new questions beyond today's.
    """

    due: tuple[Question, ...]
    new: tuple[Question, ...]
    again: tuple[Question, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class Pace:
    """What a learner has set: the share to be recalled, and new questions a day."""

    retention: float = 0.9
    new: int = 10


def met_on(day: int, progress: Mapping[str, Progress], names: Container[str] | None = None) -> int:
    """Return how many questions were first met on a day, of some names where any are given."""
    if names is None:
        return sum(each.first == day for each in progress.values())
    return sum(each.first == day and name in names for name, each in progress.items())


def progress_of(question: Question, progress: Mapping[str, Progress]) -> Progress:
    """Return the progress of a question as it is now; a changed `rev` has none but its marks."""
    found = progress.get(question.name)
    if found is None:
        return Progress(question.name, question.rev)
    if found.rev == question.rev:
        return found
    return Progress(question.name, question.rev, flagged=found.flagged, suspended=found.suspended)


def agenda(
    questions: Sequence[Question],
    progress: Mapping[str, Progress],
    day: int,
    pace: Pace,
    model: Model,
    spoils: Callable[[Question, Question], bool] = lambda *_: False,
) -> Agenda:
    """Return what a day asks of these questions.

    Questions first met today count towards the new ones of the day. A new question waits while one
    of its `after` is neither learned nor suspended, and for another day where it `spoils` one of
    today's, or one of them spoils it.
    """
    due: list[tuple[float, Question]] = []
    fresh: list[Question] = []
    again: list[Question] = []
    met_today = met_on(day, progress)
    for question in questions:
        known = progress_of(question, progress)
        if known.suspended:
            continue
        due_day = known.due(model, pace.retention)
        if due_day is None:
            fresh.append(question)
        elif due_day <= day:
            due.append((known.faded(day), question))
        elif known.wrong and known.last == day:
            again.append(question)
    due.sort(key=itemgetter(0), reverse=True)
    todays = [question for _, question in due]
    new: list[Question] = []
    for question in fresh:
        if len(new) >= pace.new - met_today:
            break
        told = any(spoils(question, other) for other in (*todays, *new))
        if not told and _ready(question, progress):
            new.append(question)
    return Agenda(
        due=tuple(todays),
        new=tuple(new),
        again=tuple(again),
        waiting=len(fresh) - len(new),
    )


def _ready(question: Question, progress: Mapping[str, Progress]) -> bool:
    """Tell whether everything that is to be known first was learned, or is never to be asked."""
    return all(
        (known := progress.get(name)) and (known.memory or known.suspended)
        for name in question.after
    )


def interleaved(items: Iterable[T], topic: Callable[[T], str]) -> list[T]:
    """Return the items with neighbours of different topics where the next few allow it.

    Mixed topics are remembered better than blocks (Brunmair and Richter 2019, g = 0.42).
    """
    left = list(items)
    mixed: list[T] = []
    while left:
        last = topic(mixed[-1]) if mixed else None
        place = next((i for i, each in enumerate(left[:LOOK_AHEAD]) if topic(each) != last), 0)
        mixed.append(left.pop(place))
    return mixed
