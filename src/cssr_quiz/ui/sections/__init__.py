"""What `stats` has to say, section by section, for every way of showing it.

A section is a function from the report to a `Section`, or None where there is nothing to say, and
its place in SECTIONS.
"""

from collections.abc import Callable, Sequence
from typing import Final

from cssr_quiz.stats.report import Report
from cssr_quiz.ui.sections.history import answers, calendar, hours, recall
from cssr_quiz.ui.sections.section import Cell, Phrase, Section
from cssr_quiz.ui.sections.standing import coming, limits, memory, right_share, summary, what_next
from cssr_quiz.ui.sections.trouble import confusions, hardest
from cssr_quiz.ui.sections.trust import confidence

__all__ = [
    "SECTIONS", "Cell", "Phrase", "Section", "limits", "right_share", "sections", "summary",
    "what_next",
]  # fmt: skip

SECTIONS: Final[Sequence[Callable[[Report], Section | None]]] = (
    coming, memory, recall, confidence, hours, calendar, hardest, confusions, answers,
)  # fmt: skip


def sections(report: Report) -> list[Section]:
    """Return the sections that have something to say."""
    return [found for each in SECTIONS if (found := each(report))]
