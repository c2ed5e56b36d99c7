"""How a session went, as it stands in a terminal at its end."""

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table

from cssr_quiz.session import Summary
from cssr_quiz.ui.console import styled
from cssr_quiz.ui.front import READ_AGAIN, Closing
from cssr_quiz.ui.words import score


def closing_panel(summary: Summary, closing: Closing) -> Panel:
    """Return the score, by topic where there are several, what to read again, and what is due."""
    lines: list[RenderableType] = [_score(summary, closing)]
    if len(summary.topics) > 1:
        table = Table.grid(padding=(0, 2))
        for topic in summary.topics:
            table.add_row(styled(topic.topic), styled(f"{topic.right} of {topic.answered}"))
        lines += ["", table]
    if closing.passages:
        titles = (styled(f"· {title}") for title in closing.passages)
        lines += ["", styled(READ_AGAIN, "key"), *titles]
    ahead = (*closing.ahead.lines, *(closing.ahead.told() if summary.answered else ()))
    if ahead:
        lines += ["", *map(styled, ahead)]
    return Panel(
        Group(*lines),
        title="This session",
        title_align="left",
        border_style="quiet",
        padding=(1, 2),
    )


def _score(summary: Summary, closing: Closing) -> RenderableType:
    if not summary.answered:
        return styled("No question was answered.")
    skipped = f", {summary.skipped} skipped" if summary.skipped else ""
    line = score(summary.right, summary.answered, closing.seconds)
    return styled(f"{line}{skipped}.", "key")
