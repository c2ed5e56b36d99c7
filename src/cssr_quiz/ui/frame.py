"""A question as it stands in a terminal: where we are, the prompt in a quiet frame, what to do."""

from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.table import Table

from cssr_quiz.session import Ask
from cssr_quiz.ui.console import styled, width_of

_BAR = 24

LOW = 18
"""Lines of a window below which there is no room for a frame."""


def frame(ask: Ask, body: Sequence[str], told: Sequence[str], console: Console) -> RenderableType:
    """Return the question with its place in the session; `body` stands below the prompt.

    In a window of few lines it goes without bar and frame, so that the prompt stays in sight; what
    was told last stands above it, since what is below may be cut.
    """
    if console.height < LOW:
        place_line = f"{ask.number} of {ask.total} · {ask.placed.topic} · {ask.item.status}"
        in_one_line = styled(place_line, "quiet")
        in_one_line.no_wrap, in_one_line.overflow = True, "ellipsis"
        prompt = styled(ask.placed.question.prompt, "prompt")
        return Group(in_one_line, *map(styled, told), prompt, *map(styled, body))
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
