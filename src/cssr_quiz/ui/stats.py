"""How a learner stands: drawn in a terminal, in ASCII, or told in lines for ears."""

from collections.abc import Iterator
from typing import Final

from cssr_quiz.stats.report import Report
from cssr_quiz.ui.clean import plainer
from cssr_quiz.ui.sections import sections, summary
from cssr_quiz.ui.tables import say

NOTHING: Final = "No question has been answered yet; begin with: cssr-quiz start"


def show_report(report: Report, *, plain: bool, ascii_only: bool) -> None:
    """Print a report: how the learner is doing and what comes next, then each section."""
    if not report.overview.answered:
        say(NOTHING)
        return
    for line in (*summary(report), *(_told(report) if plain else ())):
        say(plainer(line) if ascii_only else line)
    if plain:
        return
    from cssr_quiz.ui.pictures import draw_report  # noqa: PLC0415 - plain goes without rich

    draw_report(report, ascii_only=ascii_only)


def _told(report: Report) -> Iterator[str]:
    for section in sections(report):
        yield from ("", f"{section.title}.", *section.told, *section.listed)
