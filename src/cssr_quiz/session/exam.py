"""An exam paper as a state machine: a fixed set, moved through freely, judged when handed in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Outcome, Response, Verdict
from cssr_quiz.review import Mode, Review, Stamper
from cssr_quiz.schedule import Progress
from cssr_quiz.session.ask import Ask, Feedback, Item, Status
from cssr_quiz.session.evidence import Evidence, rows_for
from cssr_quiz.session.log import Log
from cssr_quiz.session.tries import counted, is_given_up


@dataclass(frozen=True, slots=True)
class Points:
    """The points of a topic, or of the whole paper."""

    topic: str
    points: float
    questions: int


class Exam:
    """A paper: `place` is the question that lies open; nothing is judged before the end.

    `answers` are responses by name; `times` the milliseconds that a question lay open for its
    answer, or without one.
    """

    def __init__(self, questions: Sequence[Placed], seed: int) -> None:
        """Lay out the questions, each in its hardest form, options shuffled by the seed."""
        self.asks = tuple(
            _ask(placed, seed, number, len(questions)) for number, placed in enumerate(questions, 1)
        )
        self.answers: dict[str, Response] = {}
        self.times: dict[str, int] = {}
        self.marked: set[str] = set()
        self.place = 0

    @property
    def ask(self) -> Ask:
        """Return the question that lies open."""
        return self.asks[self.place]

    @property
    def open(self) -> tuple[int, ...]:
        """Return the numbers of the questions without an answer."""
        return tuple(ask.number for ask in self.asks if ask.placed.name not in self.answers)

    def respond(self, response: Response, taken: int) -> str:
        """Write an answer down and go on to the next open question.

        Returns why a response cannot be judged, such as a day that does not exist, or no date
        at all; it is not written down then, however often it is given.
        """
        verdict = self.ask.interaction.judge(response)
        if verdict.outcome is Outcome.ASK and not is_given_up(response, verdict):
            return verdict.note
        self.spend(self.ask, taken)
        self.answers[self.ask.placed.name] = response
        later = [number - 1 for number in self.open if number - 1 > self.place]
        earlier = [number - 1 for number in self.open if number - 1 < self.place]
        self.place = next(iter(later + earlier), self.place)
        return ""

    def spend(self, ask: Ask, taken: int) -> None:
        """Write down the time that went into a question, on top of what went into it before."""
        self.times[ask.placed.name] = taken + self.times.get(ask.placed.name, 0)

    def leave(self, ask: Ask, taken: int) -> None:
        """Write down the time of a look at a question that has no answer yet.

        Who only looks an answer over again takes no longer for it.
        """
        if ask.placed.name not in self.answers:
            self.spend(ask, taken)

    def move(self, by: int) -> None:
        """Open the question so many places further on, or back; it ends at the ends."""
        self.place = min(max(self.place + by, 0), len(self.asks) - 1)

    def move_to_mark(self) -> bool:
        """Open the next question that is marked for later, behind the last the first one again.

        Tells whether another one than the open question is marked.
        """
        others = [
            place
            for place, ask in enumerate(self.asks)
            if ask.placed.name in self.marked and place != self.place
        ]
        behind = [place for place in others if place > self.place]
        self.place = (behind or others or [self.place])[0]
        return bool(others)

    def mark(self) -> bool:
        """Mark the open question for later, or take the mark away; tells whether it is marked."""
        self.marked ^= {self.ask.placed.name}
        return self.ask.placed.name in self.marked

    def judged(self) -> list[Feedback]:
        """Return what came of each question, in the order of the paper."""
        return [self._judged(ask) for ask in self.asks]

    def record(self, log: Log, stamper: Stamper, session: str) -> None:
        """Write the answers to the log; what this session has written before is left out."""
        for ask in self.asks:
            if _is_written(log, ask, session):
                continue
            feedback, taken = self._judged(ask), self.times.get(ask.placed.name, 0)
            evidence = Evidence(feedback.response, feedback.verdict, 0, taken)
            for row in rows_for(ask, evidence, Mode.EXAM, session, stamper, _no_revision):
                log.record(row)

    def is_handed_in(self, log: Log, session: str) -> bool:
        """Tell whether this session has begun to write the answers to the log."""
        return any(_is_written(log, ask, session) for ask in self.asks)

    def _judged(self, ask: Ask) -> Feedback:
        response = self.answers.get(ask.placed.name, ())
        verdict = Verdict(0.0, Outcome.SKIPPED)
        if ask.placed.name in self.answers:
            verdict = ask.interaction.judge(response)
        if is_given_up(response, verdict):
            response, verdict = (), Verdict(0.0, Outcome.WRONG)
        return Feedback(ask, response, counted(verdict), None, Progress(ask.placed.name))


def points(judged: Iterable[Feedback]) -> tuple[Points, ...]:
    """Return the points of each topic."""
    topics: dict[str, list[float]] = {}
    for each in judged:
        topics.setdefault(each.ask.placed.topic, []).append(each.verdict.credit)
    return tuple(
        Points(topic, round(sum(credits_), 2), len(credits_))
        for topic, credits_ in sorted(topics.items())
    )


def restored(
    exam: Exam,
    answers: Mapping[str, Response],
    times: Mapping[str, int],
    marked: Iterable[str],
    place: int,
) -> Exam:
    """Return the paper with answers, times, marks and place as they were kept."""
    exam.answers, exam.times = dict(answers), dict(times)
    exam.marked = set(marked)
    exam.place = min(max(place, 0), len(exam.asks) - 1)
    return exam


def _is_written(log: Log, ask: Ask, session: str) -> bool:
    rows = log.rows(ask.placed.name)
    return any(isinstance(row, Review) and row.session == session for row in rows)


def _ask(placed: Placed, seed: int, number: int, total: int) -> Ask:
    forms = placed.forms()
    rng = Random(f"{seed}/{placed.name}")
    item = Item(placed, Status.EXAM)
    return Ask(item, forms[-1].shuffled(rng), len(forms) - 1, number, total)


def _no_revision(question: str) -> int:
    raise AssertionError(f"{question} is made from events, and no paper holds such questions")
