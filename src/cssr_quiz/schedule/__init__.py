"""When to ask what: memory, progress from the log, the ladder of forms, the day's agenda."""

from cssr_quiz.schedule.due import Agenda, Pace, agenda, interleaved, met_on, progress_of
from cssr_quiz.schedule.ladder import rung_for
from cssr_quiz.schedule.memory import Memory, Model, without_luck
from cssr_quiz.schedule.progress import (
    Progress,
    Trail,
    after_review,
    effective,
    replay,
    taken_back,
)

__all__ = [
    "Agenda",
    "Memory",
    "Model",
    "Pace",
    "Progress",
    "Trail",
    "after_review",
    "agenda",
    "effective",
    "interleaved",
    "met_on",
    "progress_of",
    "replay",
    "rung_for",
    "taken_back",
    "without_luck",
]
