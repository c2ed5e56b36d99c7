"""Plays an exam paper through a front end: moves, marks, the clock, then marks and review."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Final

from cssr_quiz.interaction import Outcome, Response, Verdict, shortened
from cssr_quiz.session import Ask, Feedback
from cssr_quiz.session.exam import Exam, points
from cssr_quiz.ui.commands import Command
from cssr_quiz.ui.feedback import said, told
from cssr_quiz.ui.front import Front
from cssr_quiz.ui.timer import Left, TimeUpError
from cssr_quiz.ui.words import count, listed, share

ALL_ANSWERED: Final = "Every question has an answer."
TOO_LATE: Final = "Your last answer came too late and does not count."


class Ending(Enum):
    """How the sitting ended; with the input, a paper is handed in and nobody can be asked more."""

    HANDED_IN = auto()
    INPUT_ENDED = auto()
    LEFT = auto()


class _EndedError(Exception):
    """The learner hands the paper in, or leaves it for later."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending)
        self.ending = ending


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
        left: Left,
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

    def run(self) -> Ending:
        """Play until the paper is left or handed in: by the learner, the clock or the input's end.

        Where someone sits there, the end of input is Ctrl-D, and so the wish to hand in; typed
        once more, when he is asked whether he is sure, it leaves the paper for later.
        """
        self.front.left = self._left
        last = ""
        try:
            while not self._over():
                last = self._question()
        except _EndedError as ended:
            return ended.ending
        except EOFError:
            return Ending.LEFT if self.front.attended else Ending.INPUT_ENDED
        self.front.say(f"The time is up. {last}".rstrip())
        return Ending.HANDED_IN

    def show(self, judged: Sequence[Feedback], passages: Callable[[Feedback], None]) -> None:
        """Show each question with its key, and its passage where it was answered; then the marks.

        The points stand at both ends: what is shown is mostly longer than a window.
        """
        marks = points(judged)
        total = sum(each.points for each in marks)
        share_of = share(round(100 * total), 100 * len(judged))
        reached = f"{total:g} of {count(len(judged), 'point')} ({share_of})."
        self.front.say(f"Handed in. {reached}")
        for feedback in judged:
            self._review(feedback, passages)
        self.front.say("")
        self.front.say(f"In all: {reached}")
        for each in marks:
            self.front.say(f"{each.topic}: {each.points:g} of {each.questions}.")

    def _review(self, feedback: Feedback, passages: Callable[[Feedback], None]) -> None:
        ask = feedback.ask
        if self._prompts:
            self.front.say("")
            self.front.say(f"{ask.number}. {ask.placed.question.prompt}")
        if feedback.verdict.outcome is Outcome.SKIPPED:
            wrong = replace(feedback, verdict=Verdict(0.0, Outcome.WRONG))
            self.front.feedback(wrong, told(wrong, ""))
            return
        self.front.feedback(feedback, told(feedback, ""))
        passages(feedback)

    def _over(self) -> bool:
        left = self._left()
        return left is not None and left <= 0

    def _question(self) -> str:
        """Ask the open question until it is answered, another one lies open, or the time is up.

        Returns what is to be said of a response that the end of the time met.
        """
        remarks = self._standing()
        started = self._clock()
        ask = self.exam.ask
        try:
            while not self._over():
                reply = self._reply(ask, remarks)
                if isinstance(reply, Command):
                    if self._over() or self._obey(reply, remarks):
                        break
                elif self._over():
                    return TOO_LATE
                elif self._respond(reply, self._since(started), remarks):
                    break
        except TimeUpError as up:
            return self._cut_short(up.parts, self._since(started))
        finally:
            self.exam.leave(ask, self._since(started))
            self._keep()
        return ""

    def _since(self, started: float) -> int:
        return round((self._clock() - started) * 1000)

    def _cut_short(self, parts: Response, taken: int) -> str:
        """Write down what there was of a response when the time was up, as far as it can be judged.

        An answer that was given before is not replaced by a part of another one.
        """
        ask = self.exam.ask
        if not parts:
            return ""
        if ask.placed.name in self.exam.answers:
            return f"Question {ask.number} keeps the answer that it had."
        for response in (parts, parts[:-1]):
            if response and not self.exam.respond(response, taken):
                given = said(ask.interaction, response)
                return f"Your unfinished answer to question {ask.number} counts: {given}"
        return f"Question {ask.number} stays open: nobody could judge {shortened(parts[-1])}"

    def _reply(self, ask: Ask, remarks: list[str]) -> Response | Command:
        try:
            return self.front.answer(ask, tuple(remarks))
        except EOFError:
            if self.front.attended:
                return Command.DONE
            raise

    def _respond(self, response: Response, taken: int, remarks: list[str]) -> bool:
        """Write an answer down; tells whether it could be."""
        note = self.exam.respond(response, taken)
        if note:
            remarks.append(f"{shortened(', '.join(response))}: {note}.")
            return False
        if not self.exam.open:
            self.front.say(f"{ALL_ANSWERED} :done hands in, :back goes back.")
        return True

    def _obey(self, command: Command, remarks: list[str]) -> bool:
        """Do what the learner wishes; tells whether the paper is to be looked at anew."""
        if command is Command.QUIT:
            raise _EndedError(Ending.LEFT)
        if command is Command.DONE:
            if self.front.sure(self._unfinished()):
                raise _EndedError(Ending.HANDED_IN)
            remarks.append("Not handed in.")
            return False
        if command is Command.HELP:
            self.front.help()
            return False
        if command is Command.MARK:
            marked = self.exam.mark()
            remarks.append("Marked for later." if marked else "The mark is gone.")
            self._keep()
            return False
        if command is Command.LATER:
            found = self.exam.move_to_mark()
            if not found:
                remarks.append("No other question is marked for later.")
            return found
        before, by = self.exam.place, 1 if command is Command.NEXT else -1
        self.exam.move(by)
        if self.exam.place == before:
            remarks.append(f"This is the {'last' if by > 0 else 'first'} question.")
            return False
        return True

    def _unfinished(self) -> str:
        """Ask whether to hand in, and say which questions are open and which are marked."""
        number, open_ = len(self.exam.open), listed(self.exam.open)
        are = "is" if number == 1 else "are"
        said = f"{count(number, 'question')} {are} open: {open_}." if number else ALL_ANSWERED
        marked = [each.number for each in self.exam.asks if each.placed.name in self.exam.marked]
        later = f" Marked for later: {listed(marked)}." if marked else ""
        return f"{said}{later} Hand in?"

    def _standing(self) -> list[str]:
        """Return what is to be said of the question that lies open."""
        lines = []
        name = self.exam.ask.placed.name
        if name in self.exam.answers:
            lines.append(f"Your answer: {'; '.join(self.exam.answers[name])}")
        if name in self.exam.marked:
            lines.append("Marked for later.")
        if len(self.exam.open) < len(self.exam.asks) and self.exam.open:
            lines.append(f"Open: {listed(self.exam.open)}.")
        return lines
