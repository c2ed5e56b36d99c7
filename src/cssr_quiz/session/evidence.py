"""What an answer leaves in the log: one row, or one for each event of a generated question."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from cssr_quiz.interaction import Arrange, Outcome, Pair, Response, Verdict
from cssr_quiz.review import Confidence, Mode, Rating, Review, Stamper
from cssr_quiz.session.ask import Ask
from cssr_quiz.session.rating import TABLE, rate


@dataclass(frozen=True, slots=True)
class Evidence:
    """A response with its verdict and how it came about; `taken` is milliseconds."""

    response: Response
    verdict: Verdict
    hints: int
    taken: int
    confidence: Confidence | None = None

    @property
    def rating(self) -> Rating | None:
        """Return the rating by the table."""
        return rate(self.verdict, hints=self.hints, confidence=self.confidence)


def rows_for(
    ask: Ask,
    evidence: Evidence,
    mode: Mode,
    session: str,
    stamper: Stamper,
    rev: Callable[[str], int],
) -> tuple[Review, ...]:
    """Return the rows of an answer; `rev` tells the revision at which a question is known.

    A generated question is practice of the events that it is made of: a row for each, and those
    that the response got wrong count as not known.
    """
    question = ask.placed.question
    if not question.sources:
        return (_row(ask, question.name, question.rev, evidence, mode, session, stamper),)
    missed = _missed(ask, evidence)
    return tuple(
        _row(
            ask,
            name,
            rev(name),
            _of_source(evidence, wrong=text in missed),
            Mode.PRACTICE,
            session,
            stamper,
        )
        for text, name in question.sources.items()
    )


def _of_source(evidence: Evidence, *, wrong: bool) -> Evidence:
    if evidence.verdict.outcome is Outcome.SKIPPED:
        return evidence
    outcome = Outcome.WRONG if wrong else Outcome.CORRECT
    verdict = Verdict(0.0 if wrong else 1.0, outcome, evidence.verdict.note)
    return replace(evidence, verdict=verdict)


def _missed(ask: Ask, evidence: Evidence) -> Collection[str]:
    """Return the events, by the text that stands for each, that a response got wrong."""
    if isinstance(ask.interaction, Arrange | Pair):
        return ask.interaction.missed(evidence.response)
    return () if evidence.verdict.right else ask.placed.question.sources


def _row(
    ask: Ask,
    question: str,
    rev: int,
    evidence: Evidence,
    mode: Mode,
    session: str,
    stamper: Stamper,
) -> Review:
    return Review(
        stamp=stamper.stamp(),
        asked=ask.as_asked(question, rev),
        response=evidence.response,
        credit=evidence.verdict.credit,
        outcome=evidence.verdict.outcome,
        hints=evidence.hints,
        guess=False,
        taken=evidence.taken,
        mode=mode,
        session=session,
        rating=evidence.rating,
        table=TABLE,
        confidence=evidence.confidence,
        confused=evidence.verdict.confused,
    )
