"""The registry of rules: each looks at a question, a bank or a course, and knows no sibling."""

from typing import Final

from cssr_quiz.bank.rules import (
    citations,
    drafts,
    elsewhere,
    equality,
    keys,
    kinds,
    length,
    likeness,
    names,
    negation,
    options,
    others,
    overlaps,
    positions,
    spans,
    spoilers,
    synonyms,
    twofold,
    values,
    wording_cues,
)
from cssr_quiz.bank.rules.gist import Index
from cssr_quiz.bank.rules.rule import Found, Ground, Rule
from cssr_quiz.bank.rules.subject import Subject

__all__ = [
    "BANK_RULES",
    "BY_CODE",
    "COURSE_RULES",
    "OPTION_RULES",
    "RULES",
    "WHOLE_RULES",
    "Breach",
    "Found",
    "Ground",
    "Index",
    "Rule",
]

RULES: Final[tuple[Rule[Subject], ...]] = (
    *keys.RULES,
    *citations.RULES,
    *wording_cues.RULES,
    *length.RULES,
    *spoilers.RULES,
    *spans.RULES,
    *drafts.RULES,
    *values.RULES,
    *twofold.RULES,
)
"""The rules that look at a question by itself."""

OPTION_RULES: Final[tuple[Rule[Subject], ...]] = (
    *options.OPTION_RULES,
    *others.OPTION_RULES,
    *equality.OPTION_RULES,
    *overlaps.OPTION_RULES,
    *kinds.OPTION_RULES,
    *wording_cues.OPTION_RULES,
    *negation.OPTION_RULES,
)
"""The rules that look at a question by itself and need options to say anything."""

BANK_RULES: Final[tuple[Rule[Ground], ...]] = (
    *synonyms.BANK_RULES,
    *citations.BANK_RULES,
)
"""The rules that look at a question with the register or the study text of its bank."""

WHOLE_RULES: Final[tuple[Rule[Ground], ...]] = positions.WHOLE_RULES
"""The rules that count over a bank, and so need all questions of it."""

COURSE_RULES: Final[tuple[Rule[Index], ...]] = (
    *keys.COURSE_RULES,
    *synonyms.COURSE_RULES,
    *elsewhere.COURSE_RULES,
    *likeness.COURSE_RULES,
    *names.COURSE_RULES,
)
"""The rules that look at all banks of a course at once, by what was gathered of each."""

AnyRule = Rule[Subject] | Rule[Ground] | Rule[Index]
Breach = tuple[AnyRule, Found]
"""A rule, and what it found."""

BY_CODE: Final[dict[str, AnyRule]] = {
    **{each.code: each for each in (*RULES, *OPTION_RULES)},
    **{each.code: each for each in (*BANK_RULES, *WHOLE_RULES)},
    **{each.code: each for each in COURSE_RULES},
}
