"""Plays a session through a front end: questions out, responses in, until the queue is empty."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from cssr_quiz.bank import Placed
from cssr_quiz.interaction import Outcome, Response, shortened
from cssr_quiz.review import Rating
from cssr_quiz.schedule.booking import Booking
from cssr_quiz.session import Ask, Feedback, Session, Summary, summarise
from cssr_quiz.ui.cited import Cited
from cssr_quiz.ui.commands import AFTER, Command
from cssr_quiz.ui.feedback import sentence, told
from cssr_quiz.ui.front import Ahead, Closing, Front
from cssr_quiz.ui.leeches import advise
from cssr_quiz.ui.reporting import report_answered, report_open
from cssr_quiz.ui.words import comes_back


@dataclass(frozen=True, slots=True)
class Limit:
    """The seconds after which no further question is asked, and what is said then."""

    seconds: float
    told: str = "The time is up."


class Play:
    """One session on one front end.

    `clock` gives seconds that only go forward; `back` gives the day on which a question comes
    back; `limit` ends the session between two questions; `confidence` asks how sure the learner
    is before the verdict.
    """

    def __init__(
        self,
        session: Session,
        front: Front,
        clock: Callable[[], float],
        today: int,
        back: Callable[[Feedback], Booking | None],
        limit: Limit | None = None,
        *,
        confidence: bool = False,
    ) -> None:
        self.session = session
        self.front = front
        self.today = today
        self._clock = clock
        self._back = back
        self._limit = limit
        self._confidence = confidence
        self._told: list[str] = []
        self._cited = Cited()
        self._ended: float | None = None

    def run(self, ahead: Callable[[], Ahead]) -> Summary:
        """Play until the end, the learner's wish, or the end of input; then show the summary.

        Ctrl-C ends it too, with the summary, and is passed on.
        """
        began = self._clock()
        try:
            with suppress(EOFError):
                self._questions(began)
        finally:
            self.session.stop()
            summary = summarise(self.session.history)
            passages = self._cited.titles(summary.read_again)
            seconds = (self._clock() if self._ended is None else self._ended) - began
            self.front.summary(summary, Closing(seconds, ahead(), passages))
        return summary

    def _questions(self, began: float) -> None:
        while (ask := self.session.ask() or self._reconsidered()) is not None:
            if self._limit is not None and self._clock() - began >= self._limit.seconds:
                self.front.say(self._limit.told)
                return
            self._question(ask)

    def _reconsidered(self) -> Ask | None:
        """Let the learner have a last word; returns what is asked anew then, if anything."""
        while self.session.history:
            # Who thinks it over, or has gone away, learns no longer.
            self._ended = self._clock()
            feedback = self.session.history[-1]
            command = self.front.ending(self._offered(feedback))
            if command is None:
                return None
            self._obey_after(command, feedback)
            if (ask := self.session.ask()) is not None:
                self._ended = None
                return ask
        return None

    def _question(self, ask: Ask) -> None:
        """Ask one question until it is answered or another one takes its place."""
        self._told = [f"Your hint: {sentence(ask.hint)}"] if ask.hint else []
        started = self._clock()
        while self.session.ask() is ask:
            reply = self.front.answer(ask, tuple(self._told))
            taken = round((self._clock() - started) * 1000)
            if isinstance(reply, Command):
                self._obey(reply, ask, taken)
            else:
                self._respond(ask, reply, taken)

    def _respond(self, ask: Ask, response: Response, taken: int) -> None:
        feedback = self._judged(ask, response, taken)
        if feedback.counts:
            self._show(feedback)
            return
        note = feedback.verdict.note
        if feedback.verdict.outcome is Outcome.PARTIAL:
            note += "; add it, or :answer if you don't know"
        self._remark(f"{shortened(', '.join(response))}: {note}.")

    def _judged(self, ask: Ask, response: Response, taken: int) -> Feedback:
        """Let the session judge a response, once the learner has said how sure he is.

        Who ends the session instead of saying so has answered nevertheless, and is told.
        """
        if not self._confidence or not self.session.weighs(response):
            return self.session.respond(response, taken)
        try:
            stated = self.front.confidence(ask, response)
        except (EOFError, KeyboardInterrupt):
            self._tell(self.session.respond(response, taken))
            raise
        return self.session.respond(response, taken, confidence=stated)

    def _show(self, feedback: Feedback) -> None:
        """Show what came of a response, and serve the learner until he goes on."""
        self._tell(feedback)
        if feedback.verdict.outcome is Outcome.SKIPPED:
            return
        if feedback.leech:
            advise(self.session, self.front, feedback)
        while self.session.history and self.session.history[-1].row == feedback.row:
            command = self.front.after(self.session.history[-1], self._offered(feedback))
            if command is None:
                return
            self._obey_after(command, feedback)

    def _tell(self, feedback: Feedback) -> None:
        back = self._back(feedback)
        self.front.feedback(feedback, told(feedback, comes_back(back, self.today) if back else ""))

    def _offered(self, feedback: Feedback) -> tuple[Command, ...]:
        """Return the commands that make sense after this response."""
        last = self.session.history[-1]
        sensible = {
            Command.RIGHT: last.rating is Rating.AGAIN and bool(feedback.response),
            Command.GUESS: last.rating not in (None, Rating.AGAIN)
            and feedback.ask.interaction.chance > 0,
            Command.EASY: self.session.can_be_easy(),
            Command.PASSAGE: bool(self._cited.by(feedback.ask.placed)),
        }
        return tuple(command for command in AFTER if sensible.get(command, True))

    def _obey(self, command: Command, ask: Ask, taken: int) -> None:
        """Do what the learner wishes while a question is open."""
        if self._serve(command, ask):
            return
        if command is Command.HINT:
            hint = self.session.hint()
            self._remark(f"Hint: {hint}" if hint else "There is no further hint.")
        elif command is Command.SKIP:
            self._show(self.session.skip(taken))
        elif command is Command.ANSWER:
            self._show(self.session.give_up(taken))
        elif command is Command.REPORT:
            report_open(self.session, self.front, ask)
        elif command is Command.UNDO:
            if self.session.undo() is None:
                self._remark("No answer of this session is left to take back.")
            else:
                self.front.say("Taken back.")
        elif self.session.history:
            self._obey_after(command, self.session.history[-1])
        else:
            self._remark("Nothing has been answered yet.")

    def _obey_after(self, command: Command, feedback: Feedback) -> None:
        """Do what the learner wishes of the question answered last."""
        if self._serve(command, feedback.ask):
            return
        if command is Command.UNDO:
            self.session.undo()
            self.front.say("Taken back.")
        elif command is Command.REPORT:
            report_answered(self.session, self.front, feedback)
        elif command is Command.PASSAGE:
            self._show_passages(feedback.ask.placed)
        elif command in self._offered(feedback):
            self._override(command)
        else:
            self.front.say("That does not fit the last answer.")

    def _serve(self, command: Command, ask: Ask) -> bool:
        """Do what goes with a question at any time; tells whether that was the wish."""
        if command is Command.QUIT:
            raise EOFError
        if command is Command.HELP:
            self.front.help()
        elif command in (Command.FLAG, Command.SUSPEND):
            self.front.say(self._toggle(command, ask))
        else:
            return False
        return True

    def _override(self, command: Command) -> None:
        change = {
            Command.RIGHT: (self.session.was_right, "counts as right."),
            Command.GUESS: (self.session.was_guess, "counts as not known; it comes back."),
            Command.EASY: (self.session.was_easy, "counts as easy."),
        }[command]
        feedback = change[0]()
        back = None if feedback.repeats else self._back(feedback)
        returns = " " + sentence(f"it {comes_back(back, self.today)}") if back else ""
        self.front.say(f"Question {feedback.ask.number} {change[1]}{returns}")
        if feedback.leech:
            advise(self.session, self.front, feedback)

    def _toggle(self, command: Command, ask: Ask) -> str:
        """Flag or suspend a question, or undo that; with its number, as it may not be on show.

        Suspending is asked about first: it is the one thing that no key takes back later on.
        """
        suspended = self.session.log.progress(ask.placed.name).suspended
        if command is Command.FLAG:
            done = "is flagged" if self.session.flag(ask.placed) else "has no flag any more"
        elif not suspended and not self.front.sure(f"{ask.placed.question.prompt}\nSuspend it?"):
            done = "is asked as before"
        elif self.session.suspend(ask.placed):
            done = "is suspended: it is not asked again"
        else:
            done = "is asked again"
        return f"Question {ask.number} {done}."

    def _remark(self, text: str) -> None:
        self._told.append(text)

    def _show_passages(self, placed: Placed) -> None:
        passages = self._cited.by(placed)
        if passages:
            self.front.passages(passages)
        else:
            self.front.say("This question cites no passage.")
