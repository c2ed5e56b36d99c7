"""The front end for a terminal: rich shows, questionary asks."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final, TypeVar, assert_never

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table

from cssr_quiz.bank.text import Passage
from cssr_quiz.interaction import Arrange, Choose, Fill, Pair, Response, Unreadable, Write
from cssr_quiz.review import Confidence
from cssr_quiz.session import Ask, Feedback, Summary
from cssr_quiz.ui import prompts
from cssr_quiz.ui.begun import Begun, stepped, with_gaps
from cssr_quiz.ui.closing import closing_panel
from cssr_quiz.ui.commands import BEFORE, KEYS, Command, Key, command_in
from cssr_quiz.ui.confidence import ASKED, LETTERS
from cssr_quiz.ui.console import styled, symbol, width_of
from cssr_quiz.ui.feedback import Told, said, sentence
from cssr_quiz.ui.frame import LOW, frame
from cssr_quiz.ui.front import Closing
from cssr_quiz.ui.keyline import ANSWER, MARK, NEXT, STEP, Lead, key_line
from cssr_quiz.ui.panels import feedback_panel, passage_panel
from cssr_quiz.ui.timer import Left, TimeUpError, endless, time_left, unfinished

T = TypeVar("T")

_ONE_KEY = 9
_LIST = 7
"""Lines that a list and the keys take below a question that may be cut."""

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
        footer = self._still(styled(f"\nNumber{or_letter}, or ↑↓ Enter · q quit", "quiet"))
        leave = (Command.QUIT,)
        while (found := prompts.pick(options, header, footer, leave, letters)) is None:
            if skippable:
                return 0
        if found is Command.QUIT:
            raise EOFError
        return options.index(found)

    def line(self, prompt: str) -> str:
        """Draw the prompt and let the learner type a line; Esc leaves it empty."""
        header = self._still(styled(f"\n{prompt}"))
        footer = self._still(styled("\nEnter notes it · Esc leaves it", "quiet"))
        return prompts.type_line(header, footer, leaves=True).strip()

    def sure(self, question: str) -> bool:
        """Draw the question and wait for y or n."""
        about, _, asked = f"\n{question}".rpartition("\n")
        header = self._still(styled(about, "prompt"))
        footer = self._still(Group(styled(asked, "prompt"), styled(_YES_OR_NO, "quiet")))
        return prompts.press_one(header, footer, {"y": True, "n": False}, self.left) or False

    def answer(self, ask: Ask, told: tuple[str, ...]) -> Response | Command:
        """Draw the question and return the response or a command.

        Parts of a response that were given before a command are there when it is drawn again; what
        is told again and again, as that there is no further hint, is drawn once.
        """
        told = tuple(remark for remark, _ in groupby(told))
        begun = self._begun.parts(ask)
        try:
            response = self._response(ask, begun, told)
        except _CommandError as wish:
            return wish.command
        except TimeUpError as up:
            raise TimeUpError((*begun, *up.parts)) from None
        self._begun.finish(ask)
        return response

    def _response(self, ask: Ask, begun: list[str], told: tuple[str, ...]) -> Response:
        interaction = ask.interaction
        match interaction:
            case Choose():
                return self._choose(ask, interaction, begun, told)
            case Write():
                return self._write(ask, interaction, told)
            case Arrange():
                return self._arrange(ask, interaction, begun, told)
            case Pair():
                return self._pair(ask, interaction, begun, told)
            case Fill():
                return self._fill(ask, interaction, begun, told)
            case _:
                assert_never(interaction)

    def confidence(self, ask: Ask, response: Response) -> Confidence | None:
        """Keep the question in sight and wait for the key of a statement, or Enter."""
        asked = f"Your answer: {said(ask.interaction, response)}", ASKED
        line = " · ".join([*(f"{letter} {each}" for each, letter in LETTERS.items()), _SILENT])

        def header() -> str:
            body, above = (("", *asked), ()) if self.console.height >= LOW else ((), asked)
            return self._drawn(frame(ask, body, above, self.console))

        keys = {letter: each for each, letter in LETTERS.items()}
        keys |= {str(number): each for number, each in enumerate(LETTERS, 1)}
        return prompts.press_one(header, self._still(styled("\n" + line, "quiet")), keys)

    def feedback(self, feedback: Feedback, told: Told) -> None:
        """Print the question, the response, the key and what is to be said."""
        self._print(feedback_panel(feedback, told, symbol(self.console, told.tone)))

    def after(self, feedback: Feedback, offered: tuple[Command, ...]) -> Command | None:
        """Wait for Enter or the key of a command."""
        del feedback
        return prompts.press(self._footer(offered, NEXT), offered)

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

    def _choose(
        self, ask: Ask, choose: Choose, marked: list[str], told: tuple[str, ...]
    ) -> Response:
        header = self._header(ask, (), told)
        if choose.many:
            footer = self._footer(self.offered, MARK)
            many = prompts.pick_many(choose.shown, marked, header, footer, self.offered, self.left)
            return _wanted(many)
        lead = f"1–{min(len(choose.shown), _ONE_KEY)} or ↑↓ Enter", ""
        footer = self._footer(self.offered, lead)
        while (picked := self._picked(choose.shown, header, footer)) is None:
            pass
        return (picked,)

    def _write(self, ask: Ask, write: Write, told: tuple[str, ...]) -> Response:
        return self._typed(ask, (f"Type {write.wanted.expects}.",), told, write.read)

    def _arrange(
        self, ask: Ask, arrange: Arrange, order: list[str], told: tuple[str, ...]
    ) -> Response:
        """Let the learner pick what comes first, next, and so on; the last place fills itself."""
        while len(order) < len(arrange.items) - 1:
            left = [item for item in arrange.items if item not in order]
            so_far = [f"{place}. {item}" for place, item in enumerate(order, 1)]
            word = "next" if order else "first"
            found = self._step(ask, left, so_far, f"Which comes {word}?", told)
            stepped(order, found)
        return (*order, *(item for item in arrange.items if item not in order))

    def _pair(self, ask: Ask, pair: Pair, partners: list[str], told: tuple[str, ...]) -> Response:
        """Let the learner pick the partner of each left side in turn."""
        while len(partners) < len(pair.left):
            so_far = [f"{a} – {b}" for a, b in zip(pair.left, partners, strict=False)]
            asked = f"{pair.left[len(partners)]} – ?"
            stepped(partners, self._step(ask, pair.right, so_far, asked, told))
        return tuple(partners)

    def _step(
        self,
        ask: Ask,
        options: Sequence[str],
        so_far: Sequence[str],
        asked: str,
        told: tuple[str, ...],
    ) -> str | None:
        """Ask for one pick of several; None takes the last one back.

        What is `asked` stands above the prompt where there is no room for both.
        """
        below = self._header(ask, (*so_far, asked), told)
        above = self._header(ask, so_far, (*told, asked))

        def header() -> str:
            whole = below()
            fits = whole.count("\n") < self.console.height - _LIST
            return whole if fits else above()

        return self._picked(options, header, self._footer(self.offered, STEP))

    def _picked(
        self, options: Sequence[str], header: Callable[[], str], footer: Callable[[], str]
    ) -> str | None:
        return _wanted(prompts.pick(options, header, footer, self.offered, left=self.left))

    def _fill(self, ask: Ask, fill: Fill, texts: list[str], told: tuple[str, ...]) -> Response:
        """Ask for the gaps one after the other."""
        while len(texts) < len(fill.gaps):
            body = with_gaps(fill, texts)
            gap = f"Gap {len(texts) + 1} of {len(fill.gaps)}:"
            asked = gap if len(fill.gaps) > 1 else "The gap:"
            texts += self._typed(ask, (body, asked), told, fill.read_gap)
        return tuple(texts)

    def _typed(
        self,
        ask: Ask,
        body: Sequence[str],
        told: tuple[str, ...],
        read: Callable[[str], Response],
    ) -> Response:
        """Let the learner type until the line is a response or a command."""
        remarks = told
        while True:
            footer = self._footer(self.offered, ANSWER, words=True)
            try:
                line = prompts.type_line(self._header(ask, body, remarks), footer, self.left)
            except TimeUpError as up:
                raise TimeUpError(unfinished(up.parts[0], read, self.keys)) from None
            command = command_in(line, self.keys)
            if isinstance(command, Command):
                raise _CommandError(command)
            if command is not None:
                remarks = (*told, f"There is no command {command}; :help lists them.")
                continue
            try:
                return read(line)
            except Unreadable as refusal:
                remarks = (*told, sentence(str(refusal)))

    def _header(self, ask: Ask, body: Sequence[str], told: Sequence[str]) -> Callable[[], str]:
        return lambda: self._drawn(frame(ask, body, (*time_left(self.left), *told), self.console))

    def _footer(
        self, commands: Sequence[Command], lead: Lead, *, words: bool = False
    ) -> Callable[[], str]:
        def drawn() -> str:
            space = "" if self.console.height < LOW else "\n"
            line = key_line(commands, lead, self.console, words=words)
            return self._drawn(styled(space + line, "quiet"))

        return drawn

    def _still(self, renderable: RenderableType) -> Callable[[], str]:
        return lambda: self._drawn(renderable)

    def _drawn(self, renderable: RenderableType) -> str:
        with self.console.capture() as captured:
            self.console.print(renderable)
        return captured.get().removesuffix("\n")

    def _print(self, renderable: RenderableType) -> None:
        self.console.print(renderable, width=width_of(self.console))


class _CommandError(Exception):
    """The learner wishes something instead of answering."""

    def __init__(self, command: Command) -> None:
        super().__init__(command)
        self.command = command


def _wanted(found: T | Command) -> T:
    """Return what was picked; raises _CommandError where it is a command."""
    if isinstance(found, Command):
        raise _CommandError(found)
    return found
