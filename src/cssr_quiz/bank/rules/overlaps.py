"""Options of which one holds another, and numbers that do not stand in order."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from cssr_quiz.bank.rules.asking import WHEN, asked_for
from cssr_quiz.bank.rules.copying import ungrouped
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose
from cssr_quiz.number_words import VALUES

_RANGE: Final = re.compile(
    r"(?P<before>[^\d]*?)(?P<first>\d{1,15})(?P<decade>0?s(?!\w))?"
    r"(?:\s*(?:[-–—]|to|until|až|do|bis|по)\s*(?P<last>\d{1,15}))?(?P<after>\D*)"
)
_BETWEEN: Final = re.compile(
    r"\b(?:between|mezi|medzi|zwischen|между)\s+(\d+)\s+(?:and|a|und|и)\s+(?=\d)", re.IGNORECASE
)
_MORE = frozenset(
    {"more", "over", "above", "after", "nad", "vice", "pres", "uber", "mehr", "nach", "более"}
)
_LESS = frozenset(
    {"less", "fewer", "under", "below", "before", "pod", "mene", "unter", "weniger", "vor", "менее"}
)
_LEAST = frozenset({"least", "alespon", "mindestens"})
_MOST = frozenset({"most", "up", "nejvyse", "hochstens"})
_NO = frozenset({"no", "not", "ne", "nicht", "не"})
_JOINTS: Final = {
    "en": ("and", "or", "as well as"),
    "cs": ("a", "i", "nebo", "či"),
    "sk": ("a", "i", "alebo", "či"),
    "de": ("und", "oder", "sowie"),
    "ru": ("и", "или"),
}
_JOINING: Final = {
    language: frozenset(words_of(each)[0] for each in joints)
    for language, joints in _JOINTS.items()
}
_PARTS: Final = {
    language: re.compile(
        rf"\s+(?:{'|'.join(joints)})\s+|\s*[,;&]\s*|(?<=[^\W\d]{{3}})\s*/\s*(?=[^\W\d]{{3}})"
    )
    for language, joints in _JOINTS.items()
}
"""By language: the words by which several things are told, and what stands between them."""

_LISTING: Final = frozenset(",;&/")
_LONGEST_LIST: Final = 60
_FAR = 10**12
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Between which numbers a span is a period, which may well run beside another one."""


def overlapping_options(subject: Subject) -> Iterator[Found]:
    """One option holds another, as `1938–45` holds `1939` and `France and Italy` holds `Italy`."""
    if subject.one_right is None:
        return
    ranges = _ranges(subject, spelt=True)
    pair = _among_numbers(ranges, subject) if ranges else _among_lists(subject)
    if pair is not None:
        small, large = (subject.options[place].text for place in pair)
        yield Found(
            subject.question.span,
            f"the options `{small}` and `{large}` overlap",
            "cut them so that one alone can be right",
            *subject.place(max(pair)),
        )


def _among_numbers(
    ranges: Mapping[int, tuple[int, int]], subject: Subject
) -> tuple[int, int] | None:
    """Return two options whose numbers overlap, unless all tell the limit of something."""
    if all(last == _FAR for _, last in ranges.values()) or all(
        first == -_FAR for first, _ in ranges.values()
    ):
        return None
    in_time = asked_for(subject.words) == WHEN
    for (one, (first, last)), (other, (start, end)) in combinations(ranges.items(), 2):
        years = in_time or all(
            _FIRST_YEAR <= number <= _LAST_YEAR for number in (first, last, start, end)
        )
        periods = first < last < _FAR and start < end < _FAR and years
        if first <= end and start <= last and (first, last) != (start, end) and not periods:
            return one, other
    return None


def _among_lists(subject: Subject) -> tuple[int, int] | None:
    """Return an option and a list of several things of which it is one."""
    language = subject.language if subject.language in _JOINTS else "en"
    joining = _JOINING[language]
    whole = {words: place for place, words in enumerate(subject.option_words)}
    for words, place in whole.items():
        text = subject.options[place].text
        if joining.isdisjoint(words) and _LISTING.isdisjoint(text):
            continue
        parts = _PARTS[language].split(text) if len(text) < _LONGEST_LIST else ()
        for part in parts:
            said = words_of(part)
            other = None if "".join(said).isdigit() or not said else whole.get(said)
            if other is not None and other != place:
                return other, place
    return None


def _ranges(subject: Subject, *, spelt: bool = False) -> dict[int, tuple[int, int]]:
    """Return the numbers that each option covers; nothing unless all options are numbers.

    Those `spelt` out count as well.
    """
    found: dict[int, tuple[int, int]] = {}
    for place, option in enumerate(subject.options):
        text, words = option.text, subject.option_words[place]
        if spelt and not VALUES.keys().isdisjoint(words):
            text = " ".join(str(VALUES.get(word, word)) for word in words)
        if not any(map(str.isdigit, text)):
            return {}
        plain = _BETWEEN.sub(r"\1-", ungrouped(text).replace(",", ""))
        match = _RANGE.fullmatch(plain)
        covered = _covered(match) if match else None
        if covered is None:
            return {}
        found[place] = covered
    return found


def _covered(match: re.Match[str]) -> tuple[int, int] | None:
    before, behind = (set(words_of(match[part])) for part in ("before", "after"))
    first = int(match["first"])
    last = int(match["last"]) if match["last"] else first
    if match["decade"]:
        last = first + 9
    if 0 < last < first and len(match["last"] or "") < len(match["first"]):
        size = 10 ** len(match["last"])
        last = first - first % size + last
    if before & _LEAST or ("or" in behind and behind & _MORE) or (before & _NO and before & _LESS):
        return first, _FAR
    if before & _MOST or ("or" in behind and behind & _LESS) or (before & _NO and before & _MORE):
        return -_FAR, last
    if before & _MORE:
        return first + 1, _FAR
    if before & _LESS:
        return -_FAR, first - 1
    return (first, last) if first <= last else None


def unsorted_options(subject: Subject) -> Iterator[Found]:
    """Numbers that keep their places do not stand in order."""
    form = subject.last
    if not (isinstance(form, Choose) and form.fixed and len(subject.options) > 2):  # noqa: PLR2004
        return
    ranges = list(_ranges(subject).values())
    if ranges and ranges not in (sorted(ranges), sorted(ranges, reverse=True)):
        yield Found(
            subject.question.span,
            "the options are numbers that keep their places, and not in order",
            "sort them, or leave out `fixed`",
            "choices",
        )


OPTION_RULES = (
    Rule("overlapping-options", Level.WARNING, guideline("22"), overlapping_options),
    Rule("unsorted-options", Level.ADVICE, guideline("21"), unsorted_options),
)
