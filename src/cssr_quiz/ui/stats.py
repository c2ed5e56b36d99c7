"""How a learner stands: drawn in a terminal, in ASCII, or told in lines for ears."""

from collections.abc import Iterator

from cssr_quiz.stats.report import Report
from cssr_quiz.ui.clean import plainer
from cssr_quiz.ui.sections import sections, summary
from cssr_quiz.ui.tables import say


def show_report(report: Report, *, plain: bool, ascii_only: bool) -> None:
    """Print a report: how the learner is doing and what comes next, then each section."""
    answered = report.overview.answered > 0
    for line in (*summary(report), *(_told(report) if plain and answered else ())):
        say(plainer(line) if ascii_only else line)
    if plain or not answered:
        return
    from cssr_quiz.ui.pictures import draw_report  # noqa: PLC0415 - plain goes without rich

    draw_report(report, ascii_only=ascii_only)


def _told(report: Report) -> Iterator[str]:
    for section in sections(report):
        yield from ("", f"{section.title}.", *section.told, *section.listed)
