"""A question as it stands in a terminal: where we are, the prompt in a quiet frame, what to do."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.table import Table

from cssr_quiz.session import Ask
from cssr_quiz.ui.commands import BY_COMMAND, Command
from cssr_quiz.ui.console import styled, width_of

_BAR = 24

LOW = 18
"""Lines of a window below which there is no room for a frame."""


def frame(ask: Ask, body: Sequence[str], told: Sequence[str], console: Console) -> RenderableType:
    """Return the question with its place in the session; `body` stands below the prompt.

    In a window of few lines it goes without bar and frame, so that the prompt stays in sight.
    """
    if console.height < LOW:
        place_line = f"{ask.number} of {ask.total} · {ask.placed.topic} · {ask.item.status}"
        lines = [styled(line) for line in (*body, *told)]
        prompt = styled(ask.placed.question.prompt, "prompt")
        return Group(styled(place_line, "quiet"), prompt, *lines)
    width = width_of(console)
    place = Table.grid(padding=(0, 2))
    bar = ProgressBar(
        total=ask.total,
        completed=ask.number - 1,
        width=min(_BAR, width // 3),
        complete_style="key",
        style="quiet",
    )
    place.add_row(bar, styled(f"{ask.number} of {ask.total}", "quiet"))
    inside: list[RenderableType] = [styled(ask.placed.question.prompt, "prompt")]
    inside += [styled(line) for line in body]
    panel = Panel(
        Group(*inside),
        title=styled(f"{ask.placed.topic} · {ask.item.status}"),
        title_align="left",
        border_style="quiet",
        padding=(1, 2),
        width=width,
    )
    remarks = [Padding(styled(remark), (0, 2)) for remark in told]
    return Group("", place, panel, *remarks)


def key_line(commands: Sequence[Command], first: str, width: int, *, words: bool = False) -> str:
    """Return the keys in one line that fits: with labels, with short labels, or letters alone.

    With `words`, keys are words with a colon, as they are typed. What is seldom wished is left out
    first.
    """
    usual = [command for command in commands if command is not Command.REPORT]
    pairs = zip(
        _lines(commands, first, words=words), _lines(usual, first, words=words), strict=True
    )
    tries = [line for pair in pairs for line in pair]
    return next((line for line in tries if len(line) <= width), tries[-1])


def _lines(commands: Sequence[Command], first: str, *, words: bool) -> list[str]:
    """Return the keys in a line, in ever fewer characters."""
    keys = [BY_COMMAND[command] for command in commands]
    if words:
        names = [f":{key.command}" for key in keys]
        letters = [f":{key.letter}" for key in keys]
        return [" · ".join([first, *names]), "  ".join(names), " ".join(names), " ".join(letters)]
    labels = [f"{key.letter} {key.label}" for key in keys]
    short = [f"{key.letter} {key.command}" for key in keys]
    return [
        " · ".join([first, *labels]),
        "  ".join([first, *labels]),
        "  ".join(short),
        "  ".join(each for each in short if each != "? help"),
        " ".join(key.letter for key in keys),
    ]
