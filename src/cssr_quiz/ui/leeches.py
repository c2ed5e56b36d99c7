"""Advice on a question that is forgotten again and again, and what can be done about it."""

from typing import Final

from cssr_quiz.session import Feedback, Session, first_hint
from cssr_quiz.ui.feedback import sentence
from cssr_quiz.ui.front import Front
from cssr_quiz.ui.words import count

_ADVICE: Final = "You have {} this {}. Link it to something you know well, or choose:"
_GO_ON: Final = "go on as before"
_HINT: Final = "ask it with a hint for a while: {}"
_BESIDE: Final = "ask it beside the one you take it for: {}"
_SUSPEND: Final = "suspend it: it is not asked again"


def advise(session: Session, front: Front, feedback: Feedback) -> None:
    """Say how often a question was forgotten, and do what the learner chooses."""
    placed = feedback.ask.placed
    hint = first_hint(placed, feedback.ask.interaction)
    other = session.rival()
    options = [_GO_ON]
    if hint and not feedback.progress.hinted:
        options.append(_HINT.format(sentence(hint)))
    if other is not None:
        options.append(_BESIDE.format(other.question.prompt))
    options.append(_SUSPEND)
    missed = "forgotten or guessed" if feedback.verdict.right else "forgotten"
    advice = _ADVICE.format(missed, count(feedback.progress.lapses, "time"))
    chosen = options[front.pick(advice, tuple(options), skippable=True)]
    if chosen == _SUSPEND:
        session.suspend(placed)
        front.say("Suspended: it is not asked again.")
    elif other is not None and chosen == _BESIDE.format(other.question.prompt):
        session.contrast(other)
        front.say("They are asked one after the other in this session.")
    elif chosen != _GO_ON:
        session.want_hint()
        front.say("The hint is shown with it until you are right twice in a row.")
