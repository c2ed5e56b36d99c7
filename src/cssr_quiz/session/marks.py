"""What a learner says of a question or of an earlier row: marks and reports, kept in the log."""

from cssr_quiz.interaction import Response
from cssr_quiz.review import Mark, Note, Rating, Report, Stamper
from cssr_quiz.schedule import Progress, effective
from cssr_quiz.session.ask import Ask
from cssr_quiz.session.log import Log


class Marks:
    """Writes marks and reports; each returns what the question's rows come to then."""

    def __init__(self, log: Log, stamper: Stamper) -> None:
        self._log = log
        self._stamper = stamper

    def put(self, mark: Mark, question: str) -> Progress:
        """Mark a question."""
        return self._log.record(Note(self._stamper.stamp(), mark, question))

    def undo(self, question: str, row: str) -> Progress:
        """Take back a row of a question."""
        return self._log.record(Note(self._stamper.stamp(), Mark.UNDO, question, row))

    def override(self, question: str, row: str, rating: Rating, *, guess: bool) -> Progress:
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

    def report(self, ask: Ask, response: Response, comment: str) -> Progress:
        """Keep what the learner says of a question to its author.

        One that is made from events is reported under the first of them.
        """
        question = ask.placed.question
        name = next(iter(question.sources.values()), question.name)
        rev = self._log.progress(name).rev if question.sources else question.rev
        asked = ask.as_asked(name, rev)
        stamp = self._stamper.stamp()
        return self._log.record(Report(stamp, asked, question.prompt, response, _line(comment)))


def _line(text: str) -> str:
    """Return a text in one line, without what cannot be printed or stored."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())
