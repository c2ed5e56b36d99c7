"""Questions that ask the same thing twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.vocabulary import LEAST
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose, Fill, Write
from cssr_quiz.question import has_derived_name

NEAR, MOST_ALIKE = 0.8, 8
"""From which share of common words two prompts with one key are near, among so many at most."""

LEAST_HELD = 3
"""How many telling words a prompt needs for another to ask the same that holds them all."""

MOST_VARIED = 2
"""How many words may stand for others in prompts that are made alike on purpose."""


def near_duplicate(index: Index) -> Iterator[Found]:
    """Two prompts have the same telling words, or nearly so and the same key."""
    seen: dict[bytes, list[Gist]] = defaultdict(list)
    by_key: dict[str, list[Gist]] = defaultdict(list)
    for gist in index.gists:
        if gist.signature is None:
            continue
        alike = seen[gist.signature]
        other = next((each for each in alike if not _is_varied(gist, each)), None)
        if len(alike) < MOST_ALIKE:
            alike.append(gist)
        if other is not None:
            yield _twice(gist, other)
        elif gist.form in (Choose, Write):
            by_key[gist.key.casefold()].append(gist)
    for gists in by_key.values():
        if len(gists) > 1:
            yield from _alike(gists)


def _is_varied(one: Gist, other: Gist) -> bool:
    """Tell whether two prompts with other keys are one but for a word or two, or their order.

    So `to be` and `to have` differ, and the way from the heart to the lungs and back.
    """
    if one.key == other.key:
        return False
    words, others = one.words.split(), other.words.split()
    if len(words) != len(others):
        return False
    varied = sum(word != other for word, other in zip(words, others, strict=True))
    return 0 < varied <= MOST_VARIED


def _alike(gists: Iterable[Gist]) -> Iterator[Found]:
    """Compare questions of one key and form, each with the first few that are like none before."""
    unlike: list[tuple[Gist, frozenset[str]]] = []
    for gist in gists:
        told = gist.telling
        near = (each for each, other in unlike if _near(told, other, by_key=bool(gist.tells)))
        twin = next(near, None)
        if twin is not None:
            yield _twice(gist, twin)
        elif len(unlike) < MOST_ALIKE:
            unlike.append((gist, told))


def _near(one: frozenset[str], other: frozenset[str], *, by_key: bool) -> bool:
    """Tell whether two prompts share nearly all that they say, figures included.

    Or one says all that the other does, and more; a key such as `true` or `2` is too common then.
    """
    common = len(one & other) + _derived(one - other, other - one)
    held = by_key and common == min(len(one), len(other)) >= LEAST_HELD
    if not held and common < NEAR * (len(one) + len(other) - common):
        return False
    return not any(word.isdigit() for word in one ^ other)


def _derived(words: frozenset[str], others: frozenset[str]) -> int:
    """Count the words of which another is the beginning, as Cuba is of Cuban."""
    long = [word for word in others if len(word) >= LEAST]
    return sum(
        len(word) >= LEAST and any(word.startswith(each) or each.startswith(word) for each in long)
        for word in words
    )


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
