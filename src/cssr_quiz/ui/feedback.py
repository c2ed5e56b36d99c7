"""What a learner is told about a response, the same in every front end."""

from dataclasses import dataclass
from enum import StrEnum

from cssr_quiz.interaction import Choose, Interaction, Outcome, Pair, Response
from cssr_quiz.review import Confidence, Rating
from cssr_quiz.session import Feedback


class Tone(StrEnum):
    """How a response went; front ends have a symbol and a colour for each."""

    RIGHT = "right"
    CLOSE = "close"
    PARTLY = "partly"
    WRONG = "wrong"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of the feedback, in the order in which they are shown; empty ones are left out.

    `remark` is about the response: it stands beside it, before the key is named.
    """

    tone: Tone
    headline: str
    given: str
    remark: str
    key: str
    lines: tuple[str, ...]
    returns: str


_HEADLINES = {
    Outcome.CORRECT: (Tone.RIGHT, "Right"),
    Outcome.CLOSE: (Tone.CLOSE, "Right, but mind the spelling"),
    Outcome.PARTIAL: (Tone.PARTLY, "Partly right"),
    Outcome.WRONG: (Tone.WRONG, "Wrong"),
    Outcome.SKIPPED: (Tone.NEUTRAL, "Skipped"),
}


def told(feedback: Feedback, returns: str) -> Told:
    """Put the feedback together; `returns` says when the question comes back."""
    ask, verdict = feedback.ask, feedback.verdict
    question, interaction = ask.placed.question, ask.interaction
    if verdict.outcome is Outcome.SKIPPED:
        return Told(Tone.NEUTRAL, "Skipped", "", "", "", (), "It stays for another day.")
    tone, headline = _HEADLINES[verdict.outcome]
    if not feedback.response:
        headline = "Not known"
        tone = Tone.NEUTRAL
    lines: list[str] = []
    if isinstance(interaction, Choose) and not verdict.right:
        lines += _notes_of_others(interaction, feedback, question.why)
    if question.why:
        lines.append(question.why)
    if question.disputed:
        lines.append(f"Disputed: {question.disputed}")
    return Told(
        tone,
        headline,
        _given(feedback),
        sentence(verdict.note),
        interaction.key_text,
        tuple(map(sentence, lines)),
        _returns(feedback, returns),
    )


def said(interaction: Interaction, response: Response) -> str:
    """Return a response as it is read: pairs with their left sides."""
    if isinstance(interaction, Pair):
        return "; ".join(f"{a} – {b}" for a, b in zip(interaction.left, response, strict=False))
    return "; ".join(response)


def _given(feedback: Feedback) -> str:
    """Return the response as the learner gave it, or as it was read where that differs."""
    read_as, interaction = feedback.verdict.read_as, feedback.ask.interaction
    given = said(interaction, feedback.response) if feedback.response else ""
    if given and read_as and read_as != given and not isinstance(interaction, Pair):
        return f"{given} (read as {read_as})"
    return given


def _notes_of_others(interaction: Choose, feedback: Feedback, why: str) -> list[str]:
    """Return what the right option says of itself, where the question's `why` does not."""
    return [
        option.note
        for option in interaction.options
        if option.right
        and option.note
        and option.note != why
        and option.text not in feedback.response
    ]


def _returns(feedback: Feedback, returns: str) -> str:
    if feedback.repeats:
        return " ".join([*_stated(feedback), _repeated(feedback)])
    if feedback.progress.suspended or feedback.rating is None:
        return ""
    parts = [_hard(feedback), sentence(f"it {returns}") if returns else ""]
    return " ".join(part for part in parts if part)


def _stated(feedback: Feedback) -> list[str]:
    """Say what became of a right response that was called a guess beforehand."""
    guessed = feedback.verdict.right and feedback.confidence is Confidence.GUESS
    return ["Counted as not known: you called it a guess."] if guessed else []


def _repeated(feedback: Feedback) -> str:
    """Say that the question comes back, tomorrow too where the learner was sure and wrong."""
    if feedback.confidence is Confidence.SURE and feedback.progress.pulled is not None:
        return "You were sure, so it comes back in this session and tomorrow."
    return "It comes back in this session."


def _hard(feedback: Feedback) -> str:
    """Say why a response that counts as known counts as hard."""
    if feedback.rating is not Rating.HARD:
        return ""
    if feedback.hints:
        return "Counted as hard: a hint was used."
    close = feedback.verdict.outcome is Outcome.CLOSE
    return "Counted as hard: mind the spelling." if close else "Counted as hard: not all of it."


def sentence(text: str) -> str:
    """Return a text with a capital at its start and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    end = "" if text.endswith((".", "!", "?", "…", ".”", '."', ".)")) else "."
    return text[0].upper() + text[1:] + end
