"""Lets a learner note what is wrong with a question, for its author; nothing is sent."""

import re
from collections.abc import Sequence
from typing import Final

from cssr_quiz.session import Ask, Feedback, Marks, Session
from cssr_quiz.ui.front import Front

NOTED: Final = "Noted. `cssr-quiz report` makes a text for the author; nothing is sent by itself."

_WRONG: Final = "What is wrong with it? One line; Enter alone leaves it."
_NUMBERED: Final = re.compile(r"(\d{1,4})\W*(.*)")


def report_open(session: Session, front: Front, ask: Ask) -> None:
    """Ask which question is meant, where one was answered before, and what is wrong with it."""
    last = session.history[-1] if session.history else None
    if last is not None:
        prompts = (ask.placed.question.prompt, last.ask.placed.question.prompt)
        named = (f"This one: {prompts[0]}", f"The one before: {prompts[1]}")
        if front.pick("Which question?", named, skippable=True) == 1:
            report_answered(session, front, last)
            return
    _report(session, front, ask, ())


def report_answered(session: Session, front: Front, feedback: Feedback) -> None:
    """Ask what is wrong with a question that was answered."""
    _report(session, front, feedback.ask, feedback.response)


def _report(session: Session, front: Front, ask: Ask, response: tuple[str, ...]) -> None:
    comment = front.line(f"{ask.placed.question.prompt}\n{_WRONG}")
    if not comment:
        front.say("Nothing was noted.")
        return
    session.report(ask, response, comment)
    front.say(NOTED)


def report_paper(judged: Sequence[Feedback], front: Front, marks: Marks) -> None:
    """Let the learner report questions of a paper by number, until an empty line."""
    asked = "To report a question, type its number and what is wrong with it; Enter ends."
    while line := front.line(asked):
        found = _NUMBERED.fullmatch(line)
        if found is None or not found[2] or not 1 <= int(found[1]) <= len(judged):
            asked = (
                f"Type a number from 1 to {len(judged)} and a comment, such as: 2 it was in May."
            )
            continue
        feedback = judged[int(found[1]) - 1]
        marks.report(feedback.ask, feedback.response, found[2])
        front.say(NOTED)
        asked = "Another one? Its number and what is wrong; Enter ends."
