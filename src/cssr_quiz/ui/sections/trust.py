"""How far the learner may trust himself: what he said of his answers, and how they went."""

from typing import Final

from cssr_quiz.review import Confidence
from cssr_quiz.stats.calibration import ENOUGH, Calibration, Statement
from cssr_quiz.stats.report import Report
from cssr_quiz.ui.charts import Bar, Bars
from cssr_quiz.ui.sections.section import Section
from cssr_quiz.ui.words import count, percent

_SAID: Final = {Confidence.SURE: "sure", Confidence.THINK: "think so", Confidence.GUESS: "guess"}


def confidence(report: Report) -> Section | None:
    """Tell how far the learner may trust himself: what he said, and how the answers went."""
    found = report.calibration
    if not found.count:
        return None
    rows = [
        (
            _SAID[each.confidence],
            each.count,
            each.right,
            percent(each.share.value) if each.share else f"{each.right} of {each.count}",
        )
        for each in found.statements
        if each.count
    ]
    bars = tuple(
        Bar(_SAID[each.confidence], each.right / each.count, words, weak=each.share is None)
        for each, (*_, words) in zip(filter(_is_made, found.statements), rows, strict=True)
    )
    listed = tuple(f"{said}: {right} of {number} right." for said, number, right, _ in rows)
    head = ("You said", "Answers", "Right", "Share")
    return Section(
        "confidence",
        "How sure, and how right",
        (_trust(found),),
        head,
        tuple(rows),
        listed,
        Bars(bars, 1.0),
    )


def _is_made(statement: Statement) -> bool:
    return statement.count > 0


def _trust(found: Calibration) -> str:
    """Say whether the learner trusts himself too much, where there is enough to tell."""
    if found.bias is None:
        return f"{count(found.count, 'statement')}; from {ENOUGH} on it is told how far off."
    off = percent(abs(found.bias.value))
    if found.bias.low > 0:
        return f"You are surer than you are right, by about {off}."
    if found.bias.high < 0:
        return f"You are right more often than you trust yourself, by about {off}."
    return "You are about as often right as you say."
