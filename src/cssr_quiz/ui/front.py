"""What a front end must be able to do; the terminal and the plain mode are two of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from cssr_quiz.interaction import Response
from cssr_quiz.review import Confidence
from cssr_quiz.session import Ask, Feedback, Summary
from cssr_quiz.ui.commands import Command
from cssr_quiz.ui.feedback import Told
from cssr_quiz.ui.timer import Left
from cssr_quiz.ui.words import count

if TYPE_CHECKING:
    from cssr_quiz.bank.text import Passage


READ_AGAIN: Final = "To read again with `cssr-quiz read`"
"""What stands over the passages at the end of a session."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """How many questions are still due today and how many tomorrow, and what is said besides.

    Where today asks as many as its minutes have `room` for, it is told so.
    """

    today: int
    tomorrow: int
    lines: tuple[str, ...] = ()
    room: bool = False

    def told(self) -> tuple[str, ...]:
        """Return the lines that say so."""
        left = f"Still due today: {count(self.today, 'question')}."
        if self.room:
            left = f"Today's minutes have room for {count(self.today, 'more question')}."
        today = (left,) if self.today else ()
        return (*today, f"Due tomorrow: {count(self.tomorrow, 'question')}.")


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands at the end of a session, besides its summary."""

    seconds: float
    ahead: Ahead
    passages: tuple[str, ...]


class Front(Protocol):
    """Shows what it is given and brings what the learner gives; decides nothing.

    `left` gives the seconds left for what is asked; they are told with each question.
    """

    left: Left

    @property
    def how(self) -> str:
        """How a learner finds out what he can do, in a sentence."""
        ...

    @property
    def attended(self) -> bool:
        """Whether someone sits there and can be asked; a pipe has its lines and no more."""
        ...

    def welcome(self, lines: tuple[str, ...]) -> None:
        """Show lines before the first question."""
        ...

    def pick(
        self,
        prompt: str,
        options: tuple[str, ...],
        *,
        skippable: bool = False,
        initials: bool = False,
    ) -> int:
        """Let the learner pick one of a few things; returns its place, raises as `answer` does.

        Where it is `skippable`, Enter alone picks the first; with `initials` an option's first
        letter picks it too.
        """
        ...

    def line(self, prompt: str) -> str:
        """Let the learner type a line, without blanks at its ends; raises as `answer` does."""
        ...

    def sure(self, question: str) -> bool:
        """Ask before what cannot be taken back; yes where nobody sits there.

        Enter alone is a no; raises as `answer` does.
        """
        ...

    def answer(self, ask: Ask, told: tuple[str, ...]) -> Response | Command:
        """Show a question and return the response or a command.

        `told` holds hints and remarks since the question was first shown; raises EOFError at the
        end of input and KeyboardInterrupt at Ctrl-C. Where the front end can, it ends at the end of
        the time by itself and raises TimeUpError; else a response may come later than that.
        """
        ...

    def confidence(self, ask: Ask, response: Response) -> Confidence | None:
        """Let the learner say how sure he is of a response, or not; raises as `answer` does."""
        ...

    def feedback(self, feedback: Feedback, told: Told) -> None:
        """Show what came of a response."""
        ...

    def after(self, feedback: Feedback, offered: tuple[Command, ...]) -> Command | None:
        """Wait until the learner goes on (None) or wants something of the last question."""
        ...

    def ending(self, offered: tuple[Command, ...]) -> Command | None:
        """Let the learner have a last word where none was had after the last question."""
        ...

    def passages(self, passages: "tuple[Passage, ...]") -> None:
        """Show passages of the study text."""
        ...

    def say(self, text: str) -> None:
        """Show a remark."""
        ...

    def help(self) -> None:
        """Show what every command does."""
        ...

    def summary(self, summary: Summary, closing: Closing) -> None:
        """Show how the session went."""
        ...
