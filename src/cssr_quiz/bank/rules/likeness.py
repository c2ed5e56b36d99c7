"""Questions that ask the same thing twice."""

from collections import defaultdict
from collections.abc import Iterator

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose, Fill, Write
from cssr_quiz.question import has_derived_name

NEAR, MOST_ALIKE = 0.8, 8
"""From which share of common words two prompts with one key are near, among so many at most."""


def near_duplicate(index: Index) -> Iterator[Found]:
    """Two prompts have the same telling words, or nearly so and the same key."""
    first: dict[int, Gist] = {}
    by_key: dict[str, list[Gist]] = defaultdict(list)
    for gist in index.gists:
        if gist.signature is None:
            continue
        other = first.setdefault(gist.signature, gist)
        if other is not gist:
            yield _twice(gist, other)
            continue
        if not issubclass(gist.form, Choose | Write):
            continue
        alike = by_key[gist.key]
        near = next((each for each in alike if _near(each, gist)), None)
        if near is not None:
            yield _twice(gist, near)
        elif len(alike) < MOST_ALIKE:
            alike.append(gist)


def _near(one: Gist, other: Gist) -> bool:
    """Tell whether two prompts with one key share nearly all that they say, figures included."""
    if one.form is not other.form:
        return False
    a, b = one.telling, other.telling
    common = len(a & b)
    if common < NEAR * (len(a) + len(b) - common):
        return False
    return not any(word.isdigit() for word in a ^ b)


def _twice(gist: Gist, other: Gist) -> Found:
    short = "" if has_derived_name(other.name) else f" `{other.short}`"
    bank = "" if other.bank is gist.bank else f" of {other.bank.path.name}"
    return Found(
        gist.span,
        f"this asks nearly the same as the question{short} in line {other.line}{bank}",
        "delete one, or ask for something else",
        "cloze" if issubclass(gist.form, Fill) else "prompt",
    )


COURSE_RULES = (Rule("near-duplicate", Level.WARNING, guideline("4"), near_duplicate),)
