"""What a learner says of a question or of an earlier row: marks, written into the log."""

from cssr_quiz.review import Mark, Note, Rating, Stamper
from cssr_quiz.schedule import Progress, effective
from cssr_quiz.session.log import Log


class Marks:
    """Writes marks; each returns what the question's rows come to then."""

    def __init__(self, log: Log, stamper: Stamper) -> None:
        self._log = log
        self._stamper = stamper

    def put(self, mark: Mark, question: str) -> Progress:
        """Mark a question."""
        return self._log.record(Note(self._stamper.stamp(), mark, question))

    def undo(self, question: str, row: str) -> Progress:
        """Take back a row of a question."""
        return self._log.record(Note(self._stamper.stamp(), Mark.UNDO, question, row))

    def override(self, question: str, row: str, rating: Rating, *, guess: bool = False) -> Progress:
        """Give a row of a question another rating; with `guess` because it was luck."""
        stamp = self._stamper.stamp()
        return self._log.record(Note(stamp, Mark.OVERRIDE, question, row, rating, guess))

    def toggle(self, mark: Mark, question: str) -> Progress:
        """Mark a question, or take its marks of this kind away."""
        marks = [row for row in effective(self._log.rows(question)) if isinstance(row, Note)]
        standing = [row.stamp.id for row in marks if row.mark is mark]
        if not standing:
            return self.put(mark, question)
        progress = self._log.progress(question)
        for target in standing:
            progress = self.undo(question, target)
        return progress
