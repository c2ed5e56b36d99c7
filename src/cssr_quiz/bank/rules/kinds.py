"""Options that do not stand beside one another: overlapping, of unequal kind, out of order."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.spellings import surname_of
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Choose
from cssr_quiz.wording.things import THINGS

_RANGE: Final = re.compile(
    r"(?P<before>[^\d]*?)(?P<first>\d+)(?P<decade>0?s)?"
    r"(?:\s*(?:[-–—]|to|until|až|do|bis|по)\s*(?P<last>\d+))?(?P<after>\D*)"
)
_MORE = frozenset(
    {"more", "over", "above", "after", "nad", "vice", "pres", "uber", "mehr", "nach", "более"}
)
_LESS = frozenset(
    {"less", "fewer", "under", "below", "before", "pod", "mene", "unter", "weniger", "vor", "менее"}
)
_LEAST, _MOST = frozenset({"least", "alespon", "mindestens"}), frozenset({"most", "nejvyse"})
_JOINING: Final = frozenset(
    {"and", "a", "und", "и", "as", "i", "or", "nebo", "alebo", "oder", "или"}
)
_AND: Final = re.compile(r"\s+(?:and|a|und|и|as well as|i|or|nebo|alebo|oder|или)\s+|\s*[,;&/+]\s*")
_THOUSANDS: Final = re.compile(r"(?<=\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))")
_FAR = 10**12
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
"""Between which numbers a span is a period, which may well run beside another one."""


def overlapping_options(subject: Subject) -> Iterator[Found]:
    """One option holds another, as `1938–45` holds `1939` and `France and Italy` holds `Italy`."""
    if subject.one_right is None:
        return
    ranges = _ranges(subject)
    if ranges:
        for (one, (first, last)), (other, (start, end)) in combinations(ranges.items(), 2):
            periods = first < last and start < end and _are_years(first, last, start, end)
            if first <= end and start <= last and (first, last) != (start, end) and not periods:
                yield _overlap(subject, one, other)
                return
        return
    whole = {words: place for place, words in enumerate(subject.option_words)}
    for place, option in enumerate(subject.options):
        listed = any(sign in option.text for sign in ",;&/+")
        if not listed and _JOINING.isdisjoint(subject.option_words[place]):
            continue
        parts = _AND.split(option.text) if len(option.text) < 60 else ()  # noqa: PLR2004 - a list
        for part in parts if len(parts) > 1 else ():
            other_place = whole.get(words_of(part))
            if other_place is not None and other_place != place:
                yield _overlap(subject, other_place, place)
                return


def _are_years(*numbers: int) -> bool:
    return all(_FIRST_YEAR <= number <= _LAST_YEAR for number in numbers)


def _overlap(subject: Subject, one: int, other: int) -> Found:
    small, large = (subject.options[place].text for place in (one, other))
    return Found(
        subject.question.span,
        f"the options `{small}` and `{large}` overlap",
        "cut them so that one alone can be right",
        *subject.place(max(one, other)),
    )


def _ranges(subject: Subject) -> dict[int, tuple[int, int]]:
    """Return the numbers that each option covers; nothing unless all options are numbers."""
    found: dict[int, tuple[int, int]] = {}
    for place, option in enumerate(subject.options):
        text = option.text
        if not any(map(str.isdigit, text)):
            return {}
        match = _RANGE.fullmatch(_THOUSANDS.sub("", text).replace(",", ""))
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
    if before & _LEAST or ("or" in behind and behind & _MORE):
        return first, _FAR
    if before & _MOST or ("or" in behind and behind & _LESS):
        return -_FAR, last
    if before & _MORE:
        return first + 1, _FAR
    if before & _LESS:
        return -_FAR, first - 1
    return (first, last) if first <= last else None


_NUMBER: Final = re.compile(r"[\d\s.,–—/-]+(?:\s?(?:%|km|[kmMt]))?")


def unequal_options(subject: Subject) -> Iterator[Found]:
    """The right option alone is a number, or alone is none; or alone ends like a sentence.

    Or a wrong one is no answer to what is asked.
    """
    place = subject.one_right
    if place is None or len(subject.options) < 3:  # noqa: PLR2004 - of two, neither is the odd one
        return
    yield from _another_kind(subject)
    texts = [option.text for option in subject.options]
    for kind, test in (("a bare number", _NUMBER.fullmatch), ("a sentence", _is_sentence)):
        which = [bool(test(text)) for text in texts]
        if sum(which) in (1, len(which) - 1) and which[place] is not which[place - 1]:
            if sum(which[n] is which[place] for n in range(len(which))) > 1:
                continue
            odd = f"the right option alone is {'' if which[place] else 'not '}{kind}"
            yield Found(
                subject.question.span,
                odd,
                "let all options be of one kind, in meaning and in form",
                *subject.place(place),
            )


_ASKED: Final = {
    **dict.fromkeys(("who", "whom", "whose", "kdo", "koho", "kto", "wer", "wen", "кто"), "who"),
    **dict.fromkeys(("where", "kde", "kam", "wo", "wohin", "где", "куда"), "where"),
    **dict.fromkeys(("when", "kdy", "kedy", "kolik", "kolko", "wann", "когда"), "figure"),
    **dict.fromkeys(("many", "much", "year", "day", "month", "decade", "century"), "figure"),
}
"""What is asked for by the first word of a prompt, or by what follows `how` and `which`."""

_BEFORE: Final = frozenset({"how", "which", "what"})


def _asked(words: Words) -> str:
    """Return whether a person, a place or a figure is asked for, "" where it is something else."""
    for place, word in enumerate(words[:2]):
        if word in _BEFORE:
            behind = words[place + 1] if place + 1 < len(words) else ""
            return _ASKED.get(behind, "")
        if word in _ASKED:
            return _ASKED[word]
    return ""


def _another_kind(subject: Subject) -> Iterator[Found]:
    """Look for a wrong option that is no answer to `who`, `where`, `when` or `how many`."""
    asked = _asked(subject.words)
    if not asked:
        return
    texts = [option.text for option in subject.options]
    if asked == "who":
        is_odd = [_is_no_person(text, texts[subject.one_right or 0]) for text in texts]
    elif asked == "where":
        is_odd = [bool(_NUMBER.fullmatch(text)) for text in texts]
    else:
        is_odd = [not any(map(str.isdigit, text)) for text in texts]
        if sum(is_odd) > 1:
            return
    for place, odd in enumerate(is_odd):
        if odd and not any(is_odd[at] for at, each in enumerate(subject.options) if each.right):
            yield Found(
                subject.question.span,
                f"`{texts[place]}` is of another kind than what the prompt asks for",
                "let all options be of one kind, in meaning and in form",
                *subject.place(place),
            )
            return


def _is_no_person(text: str, right: str) -> bool:
    """Tell whether a text is a number, or beside a person's name the name of a thing."""
    if text[:1].isdigit() and _NUMBER.fullmatch(text):
        return True
    words = words_of(text)
    return bool(words) and words[-1] in THINGS and bool(surname_of(right))


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and " " in text and not text[-3:-2].isspace()


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
    Rule("unequal-options", Level.WARNING, guideline("23", "28d"), unequal_options),
    Rule("unsorted-options", Level.ADVICE, guideline("21"), unsorted_options),
)
