"""Where a session's rows go."""

from typing import Protocol

from cssr_quiz.review import Row
from cssr_quiz.schedule import Progress


class Log(Protocol):
    """Where rows go; what it has recorded is never lost."""

    def record(self, row: Row) -> Progress:
        """Write a row for good, and return what the question's rows make of it now."""
        ...

    def rows(self, question: str) -> list[Row]:
        """Return every row of a question."""
        ...

    def progress(self, question: str) -> Progress:
        """Return what the question's rows make of it."""
        ...
