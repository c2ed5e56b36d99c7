"""The registry of rules: each looks at a course, and knows none of its siblings."""

from typing import Final

from cssr_quiz.bank.rules import (
    citations,
    drafts,
    elsewhere,
    keys,
    kinds,
    length,
    likeness,
    names,
    options,
    positions,
    spans,
    spoilers,
    wording_cues,
)
from cssr_quiz.bank.rules.rule import Found, Ground, Rule
from cssr_quiz.bank.rules.subject import Subject, subjects_of

__all__ = ["BY_CODE", "RULES", "Found", "Ground", "Rule", "Subject", "subjects_of"]

RULES: Final[tuple[Rule, ...]] = (
    *keys.RULES,
    *citations.RULES,
    *options.RULES,
    *kinds.RULES,
    *positions.RULES,
    *wording_cues.RULES,
    *length.RULES,
    *spoilers.RULES,
    *elsewhere.RULES,
    *likeness.RULES,
    *names.RULES,
    *spans.RULES,
    *drafts.RULES,
)

BY_CODE: Final[dict[str, Rule]] = {each.code: each for each in RULES}
