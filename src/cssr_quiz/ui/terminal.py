"""The front end for a terminal: rich shows, questionary asks."""

from collections.abc import Callable
from itertools import groupby
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from cssr_quiz.bank.text import Passage
from cssr_quiz.interaction import Response
from cssr_quiz.review import Confidence
from cssr_quiz.session import Ask, Feedback, Summary
from cssr_quiz.ui import prompts
from cssr_quiz.ui.answering import Answering, WishError
from cssr_quiz.ui.begun import Begun
from cssr_quiz.ui.closing import closing_panel
from cssr_quiz.ui.commands import BEFORE, KEYS, Command, Key
from cssr_quiz.ui.confidence import ASKED, LETTERS
from cssr_quiz.ui.console import drawn, styled, symbol, width_of
from cssr_quiz.ui.feedback import Told, said
from cssr_quiz.ui.frame import LOW, frame
from cssr_quiz.ui.front import Closing
from cssr_quiz.ui.keyline import NEXT, footer
from cssr_quiz.ui.panels import feedback_panel, passage_panel
from cssr_quiz.ui.timer import Left, TimeUpError, endless

_SILENT = "Enter says nothing"
_YES_OR_NO = "\ny yes · n no"


class Terminal:
    """Draws each question while it is open, and leaves question and feedback behind as text."""

    how: Final = "The line at the bottom shows the keys."
    attended: Final = True

    def __init__(self, console: Console) -> None:
        self.console = console
        self.keys: tuple[Key, ...] = KEYS
        self.offered: tuple[Command, ...] = BEFORE
        self.left: Left = endless
        self._begun = Begun()

    def welcome(self, lines: tuple[str, ...]) -> None:
        """Print the lines."""
        for line in lines:
            self._print(styled(line))

    def pick(
        self,
        prompt: str,
        options: tuple[str, ...],
        *,
        skippable: bool = False,
        initials: bool = False,
    ) -> int:
        """Draw the options and wait for a number or an arrow and Enter; the first is marked.

        Where it is `skippable`, Esc picks the first too. Raises EOFError at q and Ctrl-D.
        """
        header = self._still(styled(prompt, "prompt"))
        letters = {option[0]: option for option in options} if initials else {}
        or_letter = " or first letter" * initials
        keys = self._still(styled(f"\nNumber{or_letter}, or ↑↓ Enter · q quit", "quiet"))
        leave = (Command.QUIT,)
        while (found := prompts.pick(options, header, keys, leave, letters)) is None:
            if skippable:
                return 0
        if found is Command.QUIT:
            raise EOFError
        return options.index(found)

    def line(self, prompt: str) -> str:
        """Draw the prompt and let the learner type a line; Esc leaves it empty."""
        header = self._still(styled(f"\n{prompt}"))
        keys = self._still(styled("\nEnter notes it · Esc leaves it", "quiet"))
        return prompts.type_line(header, keys, leaves=True).strip()

    def sure(self, question: str) -> bool:
        """Draw the question and wait for y or n."""
        about, _, asked = f"\n{question}".rpartition("\n")
        header = self._still(styled(about, "prompt"))
        keys = self._still(Group(styled(asked, "prompt"), styled(_YES_OR_NO, "quiet")))
        return prompts.press_one(header, keys, {"y": True, "n": False}, self.left) or False

    def answer(self, ask: Ask, told: tuple[str, ...]) -> Response | Command:
        """Draw the question and return the response or a command.

        Parts of a response that were given before a command are there when it is drawn again; what
        is told again and again, as that there is no further hint, is drawn once.
        """
        told = tuple(remark for remark, _ in groupby(told))
        begun = self._begun.parts(ask)
        may = (self.keys, self.offered, self.left)
        answering = Answering(ask, begun, told, *may, self.console)
        try:
            response = answering.response()
        except WishError as wish:
            return wish.command
        except TimeUpError as up:
            raise TimeUpError((*begun, *up.parts)) from None
        self._begun.finish(ask)
        return response

    def confidence(self, ask: Ask, response: Response) -> Confidence | None:
        """Keep the question in sight and wait for the key of a statement, or Enter."""
        asked = f"Your answer: {said(ask.interaction, response)}", ASKED
        line = " · ".join([*(f"{letter} {each}" for each, letter in LETTERS.items()), _SILENT])

        def header() -> str:
            body, above = (("", *asked), ()) if self.console.height >= LOW else ((), asked)
            return drawn(self.console, frame(ask, body, above, self.console))

        keys = {letter: each for each, letter in LETTERS.items()}
        keys |= {str(number): each for number, each in enumerate(LETTERS, 1)}
        return prompts.press_one(header, self._still(styled("\n" + line, "quiet")), keys)

    def feedback(self, feedback: Feedback, told: Told) -> None:
        """Print the question, the response, the key and what is to be said."""
        self._print(feedback_panel(feedback, told, symbol(self.console, told.tone)))

    def after(self, feedback: Feedback, offered: tuple[Command, ...]) -> Command | None:
        """Wait for Enter or the key of a command."""
        del feedback
        return prompts.press(footer(self.console, offered, NEXT), offered)

    def ending(self, offered: tuple[Command, ...]) -> None:
        """Go on: after each question there was a word."""
        del offered

    def passages(self, passages: tuple[Passage, ...]) -> None:
        """Print passages in a quiet frame."""
        for passage in passages:
            self._print(passage_panel(passage))

    def say(self, text: str) -> None:
        """Print a remark."""
        self._print(Padding(styled(text), (0, 3)))

    def help(self) -> None:
        """Print every command."""
        table = Table.grid(padding=(0, 2))
        for key in self.keys:
            table.add_row(styled(key.letter, "key"), styled(f":{key.command}"), styled(key.about))
        self._print(Padding(table, (1, 2)))
        self._print(
            styled(
                "In a list one letter is enough; where you type, write the word with its colon.",
                "quiet",
            )
        )

    def summary(self, summary: Summary, closing: Closing) -> None:
        """Print how the session went."""
        self._print(Group("", closing_panel(summary, closing)))

    def _still(self, renderable: RenderableType) -> Callable[[], str]:
        return lambda: drawn(self.console, renderable)

    def _print(self, renderable: RenderableType) -> None:
        self.console.print(renderable, width=width_of(self.console))
