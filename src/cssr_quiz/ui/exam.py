"""Plays an exam paper through a front end: moves, marks, the clock, then marks and review."""

from collections.abc import Callable
from dataclasses import replace

from cssr_quiz.interaction import Outcome, Response, Verdict
from cssr_quiz.session import Feedback
from cssr_quiz.session.exam import Exam, points
from cssr_quiz.ui.commands import Command
from cssr_quiz.ui.feedback import told
from cssr_quiz.ui.front import Front
from cssr_quiz.ui.words import count, duration, share


class _HandedInError(Exception):
    """The learner hands the paper in."""


class ExamPlay:
    """One paper on one front end.

    `left` gives the seconds left, None without a limit; `clock` gives seconds that only go
    forward; `keep` is called after every change; `prompts` tells whether the review names each
    question itself, where the front end does not.
    """

    def __init__(
        self,
        exam: Exam,
        front: Front,
        left: Callable[[], float | None],
        clock: Callable[[], float],
        keep: Callable[[], None],
        *,
        prompts: bool,
    ) -> None:
        self.exam = exam
        self.front = front
        self._left = left
        self._clock = clock
        self._keep = keep
        self._prompts = prompts

    def run(self) -> bool:
        """Play until the paper is handed in: by the learner, the clock or the end of input.

        Tells whether there is more input, so that the learner can be asked something still.
        """
        try:
            while not self._over():
                self._question()
        except _HandedInError:
            return True
        except EOFError:
            return False
        return True

    def show(self, judged: list[Feedback], passages: Callable[[Feedback], None]) -> None:
        """Show the marks, by topic, then each question with its key and passage."""
        marks = points(judged)
        total = sum(each.points for each in marks)
        share_of = share(round(100 * total), 100 * len(judged))
        self.front.say(f"Handed in. {total:g} of {count(len(judged), 'point')} ({share_of}).")
        for each in marks:
            self.front.say(f"{each.topic}: {each.points:g} of {each.questions}.")
        for feedback in judged:
            ask = feedback.ask
            if self._prompts:
                self.front.say("")
                self.front.say(f"{ask.number}. {ask.placed.question.prompt}")
            if feedback.verdict.outcome is Outcome.SKIPPED:
                wrong = replace(feedback, verdict=Verdict(0.0, Outcome.WRONG))
                self.front.feedback(wrong, told(wrong, ""))
            else:
                self.front.feedback(feedback, told(feedback, ""))
            passages(feedback)

    def _over(self) -> bool:
        left = self._left()
        if left is None or left > 0:
            return False
        self.front.say("The time is up.")
        return True

    def _question(self) -> None:
        """Ask the open question until it is answered or another one lies open."""
        remarks = self._standing()
        started = self._clock()
        ask = self.exam.ask
        while True:
            reply = self.front.answer(ask, tuple(remarks))
            left = self._left()
            if left is not None and left <= 0:
                return
            if isinstance(reply, Command):
                if self._obey(reply, remarks):
                    return
            elif self._respond(reply, round((self._clock() - started) * 1000), remarks):
                return

    def _respond(self, response: Response, taken: int, remarks: list[str]) -> bool:
        """Write an answer down; tells whether it could be."""
        note = self.exam.respond(response, taken)
        if note:
            remarks.append(f"{', '.join(response)}: {note}.")
            return False
        self._keep()
        if not self.exam.open:
            self.front.say("Every question has an answer; :done hands in, :back goes back.")
        return True

    def _obey(self, command: Command, remarks: list[str]) -> bool:
        """Do what the learner wishes; tells whether the paper is to be looked at anew."""
        if command in (Command.DONE, Command.QUIT):
            raise _HandedInError
        if command is Command.HELP:
            self.front.help()
            return False
        if command is Command.MARK:
            marked = self.exam.mark()
            remarks.append("Marked for later." if marked else "The mark is gone.")
            self._keep()
            return False
        self.exam.move(1 if command is Command.NEXT else -1)
        self._keep()
        return True

    def _standing(self) -> list[str]:
        """Return what is to be said of the question that lies open, and of the time."""
        lines = []
        name = self.exam.ask.placed.name
        left = self._left()
        if left is not None:
            lines.append(f"{duration(left)} left.")
        if name in self.exam.answers:
            lines.append(f"Your answer: {'; '.join(self.exam.answers[name].response)}")
        if name in self.exam.marked:
            lines.append("Marked for later.")
        if len(self.exam.open) < len(self.exam.asks) and self.exam.open:
            lines.append(f"Open: {', '.join(map(str, self.exam.open))}.")
        return lines
