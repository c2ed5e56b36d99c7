"""The tries at one question: a date that lacks a part is asked for the rest before it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cssr_quiz import wording
from cssr_quiz.interaction import Again, Interaction, Outcome, Response, Verdict
from cssr_quiz.session.ask import Ask


@dataclass(frozen=True, slots=True)
class Try:
    """A response, and the verdict on it."""

    response: Response
    verdict: Verdict


@dataclass(slots=True)
class Open:
    """The question that lies open, how many hints are on show, and a try that did not count."""

    ask: Ask
    hints: int
    before: Try | None = None


def judged(interaction: Interaction, response: Response, before: Try | None) -> Try:
    """Judge a response; after a part of a date, the rest alone completes it.

    Returns what the verdict is about too: the response, both together, or the part alone.
    """
    now = Try(response, interaction.judge(response))
    if before is None or before.verdict.outcome is not Outcome.PARTIAL or now.verdict.right:
        return now
    together = [Try(each, interaction.judge(each)) for each in _together(response, before.response)]
    joined = _best(together)
    tries = (joined, now, before)
    best = _best(tries)
    if best.verdict.right:
        return best
    impossible = next((each for each in tries if each.verdict.again is Again.ALWAYS), None)
    if impossible is not None:
        return impossible
    partial = now.verdict.outcome is Outcome.PARTIAL
    return joined if joined.verdict.outcome is Outcome.WRONG and not partial else best


def _best(tries: Iterable[Try]) -> Try:
    return max(tries, key=lambda each: each.verdict.credit)


def _together(response: Response, before: Response) -> Iterator[Response]:
    """Yield a part and its rest as one: `16` and `May 1935`, or the two ends of a span."""
    pairs = list(zip(response, before, strict=False))
    for joint in ("{rest} {part}", "{part} – {rest}", "{rest} – {part}"):
        yield tuple(joint.format(rest=rest, part=part) for rest, part in pairs)


def asks_again(verdict: Verdict, before: Try | None) -> bool:
    """Tell whether the learner gets another try: one for each thing that can be lacking."""
    if verdict.again is not Again.ONCE:
        return verdict.again is Again.ALWAYS
    return before is None or _lack(verdict) != _lack(before.verdict)


def counted(verdict: Verdict) -> Verdict:
    """Return the verdict where there is no other try: what cannot be judged is wrong."""
    if verdict.outcome is not Outcome.ASK:
        return verdict
    return Verdict(0.0, Outcome.WRONG, verdict.note, verdict.read_as)


def is_given_up(response: Response, verdict: Verdict) -> bool:
    """Tell whether a response says no more than that the learner does not know."""
    return bool(response) and not verdict.right and all(map(wording.gives_up, response))


def _lack(verdict: Verdict) -> tuple[Outcome, str]:
    """Return what a response lacks: a part of the right date, or what its note says."""
    return verdict.outcome, verdict.note if verdict.outcome is Outcome.ASK else ""
