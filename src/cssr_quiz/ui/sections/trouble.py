"""What gives the learner trouble: the hardest questions, and those taken for others."""

from cssr_quiz.stats.report import Report
from cssr_quiz.ui.sections.section import Phrase, Section
from cssr_quiz.ui.words import count


def hardest(report: Report) -> Section | None:
    """Tell which questions are most often wrong."""
    if not report.hardest:
        return None
    listed = tuple(
        f"{each.prompt} {each.right} of {each.answered} right, {count(each.lapses, 'lapse')}."
        for each in report.hardest
    )
    rows = tuple(
        (Phrase(each.prompt, each.language), f"{each.right} of {each.answered}", each.lapses)
        for each in report.hardest
    )
    told = ("Most often wrong, the hardest first.",)
    return Section(
        "hardest", "Hardest questions", told, ("Question", "Right", "Lapses"), rows, listed
    )


def confusions(report: Report) -> Section | None:
    """Tell which questions were answered with the key of another."""
    if not report.confusions:
        return None
    told = ("Answers that would have been right for another question.",)
    listed = tuple(
        f"{count(each.times, 'time')}: {each.prompt} Taken for: {each.confused_prompt}"
        for each in report.confusions
    )
    rows = tuple(
        (
            Phrase(each.prompt, each.language),
            Phrase(each.confused_prompt, each.language),
            each.times,
        )
        for each in report.confusions
    )
    head = ("Question", "Taken for", "Times")
    return Section("confusions", "What you confuse", told, head, rows, listed)
