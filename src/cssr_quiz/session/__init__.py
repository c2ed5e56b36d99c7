"""A sitting: which questions, in which order, how a response is rated and recorded."""

from cssr_quiz.session.ask import Ask, Feedback, Item, Status
from cssr_quiz.session.coming import APART
from cssr_quiz.session.cue import first_hint
from cssr_quiz.session.log import Log
from cssr_quiz.session.marks import Marks
from cssr_quiz.session.modes import Filter, practised, todays, with_timeline
from cssr_quiz.session.rating import TABLE, rate
from cssr_quiz.session.session import Session
from cssr_quiz.session.succession import Heir, heirs, successors
from cssr_quiz.session.summary import Summary, TopicScore, summarise

__all__ = [
    "APART",
    "TABLE",
    "Ask",
    "Feedback",
    "Filter",
    "Heir",
    "Item",
    "Log",
    "Marks",
    "Session",
    "Status",
    "Summary",
    "TopicScore",
    "first_hint",
    "heirs",
    "practised",
    "rate",
    "successors",
    "summarise",
    "todays",
    "with_timeline",
]
