"""Whether something else is judged right than before.

A key may be spelt otherwise where each spelling is judged right by the other's key, or become
fuller where the new one still takes the old. Beside the key it matters how exact a response must be
(`tolerance`, a date that became approximate), what it must hold (`needs-unit`, `need`, `whole`),
what a wrong option still earns (`credit`), and whether a text that the author wrote down was right
and is not any more, or was refused and is right now. What is newly accepted makes nothing else
right.
"""

from collections.abc import Iterator

from cssr_quiz import wording
from cssr_quiz.bank.bank import Placed
from cssr_quiz.interaction import (
    Arrange,
    Choose,
    DateKey,
    Fill,
    Interaction,
    Key,
    NumberKey,
    Pair,
    SeveralKey,
    TextKey,
    Write,
)
from cssr_quiz.question import Question
from cssr_quiz.wording import Likeness, Phrase, Wanted, fold

_SPELT = (Likeness.SAME, Likeness.ACCENTS, Likeness.TYPO)
_STRICT = {
    "tolerance": "`tolerance`",
    "needs_unit": "`needs-unit`",
    "need": "how many are asked for",
    "approximate": "how exact the date is",
    "whole": "`whole`",
    "credit": "the `credit` of an option",
}


def right_else(old: Placed, new: Placed) -> str:
    """Return why something else is right than before, "" where the same is."""
    was, now = old.question.body, new.question.body
    if type(was) is not type(now):
        return "the kind of question"
    one, other = _hardest(old), _hardest(new)
    if not _same_key(one, other):
        return f"what is right: was {was.key_text}, is {now.key_text}"
    before, after = dict(_strictness(one)), dict(_strictness(other))
    for name, said in _STRICT.items():
        if before.get(name) != after.get(name):
            return f"{said}: was {before.get(name, 'none')}, is {after.get(name, 'none')}"
    return next(_judged_otherwise(old.question, new.question, one, other), "")


def _hardest(placed: Placed) -> Interaction:
    """Return the hardest form, without what the rest of the course adds to it."""
    return placed.question.forms(placed.bank.setting.alone)[-1]


def _same_key(one: Interaction, other: Interaction) -> bool:
    match one, other:
        case Write(wanted=a), Write(wanted=b):
            return _either_way(a, b)
        case Fill(), Fill():
            return len(one.gaps) == len(other.gaps) and all(map(_either_way, one.gaps, other.gaps))
        case _:
            was, now = _parts(one), _parts(other)
            return len(was) == len(now) and all(map(_spelt_alike, was, now))


def _either_way(one: Key, other: Key) -> bool:
    """Tell whether each key is right by the judgement of the other, or the new one is fuller."""
    if isinstance(one, SeveralKey) and isinstance(other, SeveralKey):
        was, now = (sorted(each.key for each in key.wanted) for key in (one, other))
        return len(was) == len(now) and all(map(_spelt_alike, was, now))
    if type(one) is not type(other):
        return False
    taken = other.judge(one.text).right
    return taken and (one.judge(other.text).right or _is_fuller(one.text, other.text))


def _is_fuller(one: str, other: str) -> bool:
    """Tell whether a key says all that another says, and more: Beneš, Edvard Beneš."""
    return set(fold(one).split()) < set(fold(other).split())


def _spelt_alike(one: str, other: str) -> bool:
    return fold(one) == fold(other) or all(
        wording.match(a, Wanted(b)).likeness in _SPELT for a, b in ((one, other), (other, one))
    )


def _parts(form: Interaction) -> list[str]:
    """Return what is right in parts that can be compared one by one."""
    if isinstance(form, Pair):
        return sorted(f"{a} – {b}" for a, b in zip(form.left, form.key, strict=True))
    if isinstance(form, Arrange):
        ranked = sorted(zip(form.ranks, form.items, strict=True))
        return [f"{rank}. {item}" for rank, item in ranked]
    return sorted(form.key)


def _strictness(form: Interaction) -> Iterator[tuple[str, str]]:
    """Yield how strictly a form judges, by name, as it is told."""
    if isinstance(form, Choose):
        credits_ = sorted(f"{each.text} {each.credit:g}" for each in form.options if each.credit)
        yield "whole", str(form.whole).lower()
        yield "credit", ", ".join(credits_) or "none"
    elif isinstance(form, Write):
        wanted = form.wanted
        if isinstance(wanted, NumberKey):
            yield "tolerance", f"{wanted.tolerance:f}"
            yield "needs_unit", str(wanted.needs_unit).lower()
        elif isinstance(wanted, SeveralKey):
            yield "need", str(wanted.need)
        elif isinstance(wanted, DateKey):
            yield "approximate", str(wanted.when.approximate).lower()


def _judged_otherwise(
    old: Question, new: Question, one: Interaction, other: Interaction
) -> Iterator[str]:
    """Yield which texts of the author's were right and are not, or were refused and are right.

    What is newly accepted is told from what is no longer refused: it is one more way to say it.
    """
    for a, b in _keys(one, other):
        accepted = {fold(text) for text in (b.wanted.key, *_texts(b.wanted.accept))}
        for text in dict.fromkeys((*_listed(a), *_listed(b), *_tested(old), *_tested(new))):
            if a.judge(text).right and not b.judge(text).right:
                yield f"`{text}` was right and is not any more"
        for text in _texts(a.wanted.reject):
            if b.judge(text).right and fold(text) not in accepted and not a.judge(text).right:
                yield f"`{text}` was wrong and is right now"


def _keys(one: Interaction, other: Interaction) -> Iterator[tuple[TextKey, TextKey]]:
    """Yield the keys of texts, before and after."""
    if isinstance(one, Write) and isinstance(other, Write):
        both = [(one.wanted, other.wanted)]
    elif isinstance(one, Fill) and isinstance(other, Fill):
        both = list(zip(one.gaps, other.gaps, strict=True))
    else:
        both = []
    for a, b in both:
        if isinstance(a, TextKey) and isinstance(b, TextKey):
            yield a, b


def _listed(key: TextKey) -> tuple[str, ...]:
    return key.wanted.key, *_texts(key.wanted.accept), *_texts(key.wanted.reject)


def _texts(phrases: tuple[Phrase, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in phrases)


def _tested(question: Question) -> tuple[str, ...]:
    return *question.tests.right, *question.tests.wrong
