"""Banks and courses: loaded from files, checked, and the study text that they cite."""

from cssr_quiz.bank.bank import Bank, Course, LeftOut, Library, Placed, Source
from cssr_quiz.bank.check import check
from cssr_quiz.bank.load import load
from cssr_quiz.bank.text import Passage, StudyText, read_text

__all__ = [
    "Bank",
    "Course",
    "LeftOut",
    "Library",
    "Passage",
    "Placed",
    "Source",
    "StudyText",
    "check",
    "load",
    "read_text",
]
