"""Banks and courses, loaded from files; beside them `check` and the study `text` that they cite."""

from cssr_quiz.bank.bank import Bank, Course, LeftOut, Library, Placed, Source
from cssr_quiz.bank.load import load

__all__ = [
    "Bank",
    "Course",
    "LeftOut",
    "Library",
    "Placed",
    "Source",
    "load",
]
