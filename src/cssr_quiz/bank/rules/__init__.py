"""The registry of rules: each looks at a bank or at a course, and knows none of its siblings."""

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
from cssr_quiz.bank.rules.gist import Index
from cssr_quiz.bank.rules.rule import Found, Ground, Rule

__all__ = ["BY_CODE", "COURSE_RULES", "RULES", "Found", "Ground", "Index", "Rule"]

RULES: Final[tuple[Rule[Ground], ...]] = (
    *keys.RULES,
    *citations.RULES,
    *options.RULES,
    *kinds.RULES,
    *positions.RULES,
    *wording_cues.RULES,
    *length.RULES,
    *spoilers.RULES,
    *spans.RULES,
    *drafts.RULES,
)
"""The rules that look at a bank by itself."""

COURSE_RULES: Final[tuple[Rule[Index], ...]] = (
    *keys.COURSE_RULES,
    *elsewhere.COURSE_RULES,
    *likeness.COURSE_RULES,
    *names.COURSE_RULES,
)
"""The rules that look at all banks of a course at once, by what was gathered of each."""

BY_CODE: Final[dict[str, Rule[Ground] | Rule[Index]]] = {
    **{each.code: each for each in RULES},
    **{each.code: each for each in COURSE_RULES},
}
