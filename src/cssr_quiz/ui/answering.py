"""How a question is answered in a terminal: drawn for each part until the response is whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar, assert_never

from rich.console import Console

from cssr_quiz.interaction import Arrange, Choose, Fill, Pair, Response, Unreadable, Write
from cssr_quiz.session import Ask
from cssr_quiz.ui import prompts
from cssr_quiz.ui.begun import from_the_gap, stepped, with_gaps
from cssr_quiz.ui.commands import Command, Key, command_in
from cssr_quiz.ui.console import drawn
from cssr_quiz.ui.feedback import sentence
from cssr_quiz.ui.frame import frame
from cssr_quiz.ui.keyline import ANSWER, MARK, STEP, Lead, footer
from cssr_quiz.ui.prompts import Drawn
from cssr_quiz.ui.timer import Left, TimeUpError, time_left, unfinished

T = TypeVar("T")

_ONE_KEY = 9
_LIST, _LINE = 7, 3
"""Lines that a list or a typed line, and the keys, take below a question that may be cut."""


@dataclass(frozen=True, slots=True)
class Answering:
    """A question that lies open, what is told above it, and what the learner may do.

    `parts` are those of the response that are given; they are added to in place.
    """

    ask: Ask
    parts: list[str]
    told: tuple[str, ...]
    keys: tuple[Key, ...]
    offered: tuple[Command, ...]
    left: Left
    console: Console

    def response(self) -> Response:
        """Return the response once it is whole.

        Raises WishError at a command, TimeUpError with what was begun of a part.
        """
        interaction = self.ask.interaction
        match interaction:
            case Choose():
                return self._choose(interaction)
            case Write():
                return self._write(interaction)
            case Arrange():
                return self._arrange(interaction)
            case Pair():
                return self._pair(interaction)
            case Fill():
                return self._fill(interaction)
            case _:
                assert_never(interaction)

    def _choose(self, choose: Choose) -> Response:
        if choose.many:
            drawn_by = self._header(), self._footer(MARK)
            many = prompts.pick_many(choose.shown, self.parts, *drawn_by, self.offered, self.left)
            return _wanted(many)
        lead = f"1–{min(len(choose.shown), _ONE_KEY)} or ↑↓ Enter", ""
        while (picked := self._picked(choose.shown, lead)) is None:
            pass
        return (picked,)

    def _write(self, write: Write) -> Response:
        return self._typed((f"Type {write.wanted.expects}.",), write.read)

    def _arrange(self, arrange: Arrange) -> Response:
        """Let the learner pick what comes first, next, and so on; the last place fills itself."""
        order = self.parts
        while len(order) < len(arrange.items) - 1:
            left = [item for item in arrange.items if item not in order]
            so_far = [f"{place}. {item}" for place, item in enumerate(order, 1)]
            word = "next" if order else "first"
            stepped(order, self._picked(left, STEP, so_far, f"Which comes {word}?"))
        return (*order, *(item for item in arrange.items if item not in order))

    def _pair(self, pair: Pair) -> Response:
        """Let the learner pick the partner of each left side in turn."""
        partners = self.parts
        while len(partners) < len(pair.left):
            so_far = [f"{a} – {b}" for a, b in zip(pair.left, partners, strict=False)]
            asked = f"{pair.left[len(partners)]} – ?"
            stepped(partners, self._picked(pair.right, STEP, so_far, asked))
        return tuple(partners)

    def _picked(
        self, options: Sequence[str], lead: Lead, so_far: Sequence[str] = (), asked: str = ""
    ) -> str | None:
        """Ask for one pick, of several what is `asked`; None takes the last one back.

        That stands above the prompt where there is no room for both.
        """
        header = self._header()
        if asked:
            low = self._header(so_far, asked)
            header = self._fitting(self._header((*so_far, asked)), low, _LIST)
        return _wanted(
            prompts.pick(options, header, self._footer(lead), self.offered, left=self.left)
        )

    def _fill(self, fill: Fill) -> Response:
        """Ask for the gaps one after the other."""
        texts = self.parts
        while len(texts) < len(fill.gaps):
            body = with_gaps(fill, texts)
            gap = f"Gap {len(texts) + 1} of {len(fill.gaps)}:"
            asked = gap if len(fill.gaps) > 1 else "The gap:"
            low = f"{asked} {from_the_gap(fill, texts)}"
            texts += self._typed((body, asked), fill.read_gap, low)
        return tuple(texts)

    def _typed(
        self, body: Sequence[str], read: Callable[[str], Response], low: str = ""
    ) -> Response:
        """Let the learner type until the line is a response or a command.

        Where the body finds no room below the prompt, `low` stands above it instead.
        """
        remark = ""
        while True:
            header = self._header(body, remark)
            if low:
                header = self._fitting(header, self._header((), remark, low), _LINE)
            try:
                line = prompts.type_line(header, self._footer(ANSWER, words=True), self.left)
            except TimeUpError as up:
                raise TimeUpError(unfinished(up.parts[0], read, self.keys)) from None
            command = command_in(line, self.keys)
            if isinstance(command, Command):
                raise WishError(command)
            if command is not None:
                remark = f"There is no command {command}; :help lists them."
                continue
            try:
                return read(line)
            except Unreadable as refusal:
                remark = sentence(str(refusal))

    def _header(self, body: Sequence[str] = (), *remarks: str) -> Drawn:
        def header() -> str:
            above = (*time_left(self.left), *self.told, *filter(None, remarks))
            return drawn(self.console, frame(self.ask, body, above, self.console))

        return header

    def _fitting(self, whole: Drawn, low: Drawn, room: int) -> Drawn:
        """Return a header that is whole where it leaves so many lines of room, else the low one."""

        def header() -> str:
            text = whole()
            return text if text.count("\n") < self.console.height - room else low()

        return header

    def _footer(self, lead: Lead, *, words: bool = False) -> Callable[[], str]:
        return footer(self.console, self.offered, lead, words=words)


class WishError(Exception):
    """The learner wishes something instead of answering."""

    def __init__(self, command: Command) -> None:
        super().__init__(command)
        self.command = command


def _wanted(found: T | Command) -> T:
    """Return what was picked; raises WishError where it is a command."""
    if isinstance(found, Command):
        raise WishError(found)
    return found
