"""Plain mode: one column, nothing redrawn, a line in, a line out; for ears and scripts."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TextIO, assert_never

from cssr_quiz import wording
from cssr_quiz.interaction import (
    Arrange,
    Choose,
    Fill,
    Interaction,
    Pair,
    Response,
    Unreadable,
    Write,
)
from cssr_quiz.review import Confidence
from cssr_quiz.session import Ask, Feedback, Summary
from cssr_quiz.ui.commands import KEYS, Command, Key, command_in
from cssr_quiz.ui.confidence import ASKED, options, stated
from cssr_quiz.ui.feedback import Told, Tone, sentence
from cssr_quiz.ui.folding import folded
from cssr_quiz.ui.front import READ_AGAIN, Closing
from cssr_quiz.ui.timer import Left, endless, time_left
from cssr_quiz.ui.words import count, score

if TYPE_CHECKING:
    from cssr_quiz.bank.text import Passage

_LAST: Final = (Command.RIGHT, Command.GUESS, Command.EASY, Command.UNDO)
"""What may be said of the last answer of a session."""

YES_OR_NO: Final = "Type y or n."

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Plain:
    """The front end that needs no more than lines of text.

    `prompt` stands before each line that is typed; it is empty where nobody types. Lines are
    written through `out.write`; what the stream cannot encode is its own business.
    """

    how: Final = "Type :help for the other things you can do, :quit to stop."

    def __init__(self, read: Callable[[str], str], out: TextIO, prompt: str = "") -> None:
        self.keys: tuple[Key, ...] = KEYS
        self.left: Left = endless
        self._read = read
        self._out = out
        self._prompt = prompt
        self._shown: Ask | None = None
        self._remarks = 0

    @property
    def attended(self) -> bool:
        """Whether someone types."""
        return bool(self._prompt)

    def welcome(self, lines: tuple[str, ...]) -> None:
        """Print the lines."""
        for line in lines:
            self._print(line)

    def pick(
        self,
        prompt: str,
        options: tuple[str, ...],
        *,
        skippable: bool = False,
        initials: bool = False,
    ) -> int:
        """Print the options with numbers and read lines until one is a number of theirs."""
        words = [word for each in options for word in (each[0], each.split()[0].rstrip(":"))]
        for line in (prompt, *_numbered(options)):
            self._print(line)
        while True:
            line = self._line()
            if skippable and not line:
                return 0
            if line.isdecimal() and 1 <= int(line) <= len(options):
                return int(line) - 1
            if initials and line.lower() in words:
                return words.index(line.lower()) // 2
            or_more = ", or a first letter" * initials + ", or Enter for 1" * skippable
            self._print(f"Type a number from 1 to {len(options)}{or_more}.")

    def line(self, prompt: str) -> str:
        """Print the prompt and read a line."""
        self._print(prompt)
        return self._line()

    def sure(self, question: str) -> bool:
        """Print the question and read lines until one is a yes or a no; a pipe is not asked."""
        if not self.attended:
            return True
        self._print(f"{question} {YES_OR_NO}")
        while (line := self._line().lower()) not in ("", "n", "no"):
            if line in ("y", "yes"):
                return True
            self._print(YES_OR_NO)
        return False

    def answer(self, ask: Ask, told: tuple[str, ...]) -> Response | Command:
        """Print the question once and new remarks; read lines until one is of use."""
        if ask is not self._shown:
            self._shown, self._remarks = ask, 0
            self._question(ask)
        for remark in told[self._remarks :]:
            self._print(remark)
        self._remarks = len(told)
        while True:
            line = self._read(self._prompt)
            command = command_in(line, self.keys)
            if isinstance(command, Command):
                return command
            if command is not None:
                self._print(f"There is no command {command}; :help lists them.")
                continue
            try:
                return ask.interaction.read(line)
            except Unreadable as refusal:
                if wording.gives_up(line) and any(
                    key.command is Command.ANSWER for key in self.keys
                ):
                    return Command.ANSWER
                self._print(f"{sentence(str(refusal))} Or type :help.")

    def confidence(self, ask: Ask, response: Response) -> Confidence | None:
        """Read lines until one says how sure the learner is, or is empty."""
        del ask, response
        self._print(f"{ASKED} {options()}; Enter says nothing.")
        while line := self._line():
            found = stated(line)
            if found is not None:
                return found
            self._print("Type 1, 2 or 3, or an empty line.")
        return None

    def feedback(self, feedback: Feedback, told: Told) -> None:
        """Print what came of a response, one line a part."""
        del feedback
        for line in (*_judged(told), *told.lines, told.returns):
            if line:
                self._print(line)

    def after(self, feedback: Feedback, offered: tuple[Command, ...]) -> None:
        """Go on at once; what concerns the last answer can be typed at the next question."""
        del feedback, offered

    def ending(self, offered: tuple[Command, ...]) -> Command | None:
        """Read lines until one is a command or empty: there is no next question to type it at.

        Where nobody types, an answer too many ends it as well: it may be followed by many more.
        """
        if self.attended:
            words = ", ".join(f":{command}" for command in offered if command in _LAST)
            self._print(f"That was the last question. Press Enter to end, or type {words}.")
        with suppress(EOFError):
            while line := self._line():
                command = command_in(line, self.keys)
                if isinstance(command, Command):
                    return command
                if not self.attended:
                    break
                self._print("Press Enter to end; :help lists the other things you can do.")
        return None

    def passages(self, passages: "tuple[Passage, ...]") -> None:
        """Print passages, each with its anchor."""
        for passage in passages:
            self._print(f"From the text, {passage.anchor}: {passage.plain}")

    def say(self, text: str) -> None:
        """Print a remark."""
        self._print(text)

    def help(self) -> None:
        """Print every command."""
        for key in self.keys:
            self._print(f":{key.command} {key.about}.")

    def summary(self, summary: Summary, closing: Closing) -> None:
        """Print how the session went."""
        self._print("")
        if summary.answered:
            self._print(f"{score(summary.right, summary.answered, closing.seconds)}.")
        else:
            self._print("No question was answered.")
        if summary.skipped:
            self._print(f"{count(summary.skipped, 'question')} skipped.")
        for topic in summary.topics:
            self._print(f"{topic.topic}: {topic.right} of {topic.answered}.")
        if closing.passages:
            self._print(f"{READ_AGAIN}: {', '.join(closing.passages)}.")
        for line in closing.ahead.lines:
            self._print(line)
        if summary.answered:
            for line in closing.ahead.told():
                self._print(line)

    def _line(self) -> str:
        """Read a line that is no answer; raises EOFError where it is the wish to stop."""
        line = self._read(self._prompt).strip()
        if command_in(line) is Command.QUIT:
            raise EOFError
        return line

    def _question(self, ask: Ask) -> None:
        placed = ask.placed
        self._print("")
        self._print(f"Question {ask.number} of {ask.total} · {placed.topic} · {ask.item.status}")
        self._print(placed.question.prompt)
        for line in (*body_lines(ask.interaction), *time_left(self.left)):
            self._print(line)

    def _print(self, line: str) -> None:
        self._out.write(folded(line, self._out) + "\n")
        self._out.flush()


def body_lines(interaction: Interaction) -> list[str]:
    """Return what stands below the prompt: the options, items or gaps, and what to type."""
    match interaction:
        case Choose():
            lines = _numbered(interaction.shown)
            return (
                [*lines, "Type the numbers of all that are right."] if interaction.many else lines
            )
        case Write():
            return [f"Type {interaction.wanted.expects}."]
        case Arrange():
            return [
                *_numbered(interaction.items),
                "Type the numbers in the right order, such as 2 1 3.",
            ]
        case Pair():
            left = [
                f"{letter}. {text}" for letter, text in zip(LETTERS, interaction.left, strict=False)
            ]
            letters = " ".join(LETTERS[: len(left)])
            return [
                *left,
                *_numbered(interaction.right),
                f"Type the numbers that belong to {letters}, in this order.",
            ]
        case Fill():
            more = "s, with ; between them" if len(interaction.gaps) > 1 else ""
            return [interaction.text, f"Type what belongs in the gap{more}."]
        case _:
            assert_never(interaction)


def _judged(told: Told) -> tuple[str, ...]:
    """Return the verdict, what is to be said of the response, and the key, in this order."""
    if told.tone is Tone.RIGHT:
        return sentence(f"{told.headline}: {told.key}"), told.remark
    key = sentence(f"The answer: {told.key}") if told.key else ""
    if not told.given:
        return (f"{sentence(told.headline)} {key}".rstrip(), told.remark)
    return sentence(f"{told.headline}. Your answer: {told.given}"), told.remark, key


def _numbered(texts: tuple[str, ...]) -> list[str]:
    return [f"{number}. {text}" for number, text in enumerate(texts, 1)]
