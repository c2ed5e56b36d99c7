"""What changed between two states of banks, and which changes want a new `rev`.

A change wants one where something else is asked or something else is right: another key, another
number or name in the prompt, a `not` that came or went, a prompt in mostly other words. Spelling,
order of words, notes, hints and options are wording; learners keep their progress over them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cssr_quiz.bank.bank import Library, Placed
from cssr_quiz.bank.likeness import Wording, names_in, numbers_in, pairs, words_alike
from cssr_quiz.interaction import Arrange, Pair
from cssr_quiz.question import Question, has_derived_name
from cssr_quiz.wording import fold

RESPELT: Final = 0.85
"""The share of letters in common from which a key is the same, respelt."""

REWORDED: Final = 0.6
"""The share of words in common from which a prompt asks the same."""

_NOT = "not no never without except ne neni nebyl nebyla bez nicht kein keine ohne не нет без"
_TURNS: Final = (
    frozenset(_NOT.split()),
    frozenset({"first", "earliest", "prvni", "prvy", "erste", "первый"}),
    frozenset({"last", "latest", "posledni", "posledny", "letzte", "последний"}),
    frozenset({"before", "pred", "vor", "до"}),
    frozenset({"after", "po", "nach", "после"}),
)
"""Words that turn what is asked, by what they say."""


class Kind(StrEnum):
    """What came of a question."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    ASKS_ELSE = "asks something else"
    RAISED = "starts anew"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Change:
    """One question that changed: as it was, as it is, and why that is so.

    `rev` is what it wants to be raised to, 0 where nothing is wanted.
    """

    kind: Kind
    old: Placed | None
    new: Placed | None
    reasons: tuple[str, ...] = ()
    rev: int = 0

    @property
    def name(self) -> str:
        """Return the question's full name, as it is now where it is still there."""
        placed = self.new or self.old
        return placed.name if placed else ""


def changes(old: Library, new: Library) -> list[Change]:
    """Return what changed, in the order of the new banks; what was removed comes last."""
    before, after = _named(old, new)
    same = {name: name for name in after if name in before}
    gone = {name: each for name, each in before.items() if name not in same}
    fresh = {name: each for name, each in after.items() if name not in same}
    same |= _renamed(gone, fresh)
    found = [
        change
        for name, placed in after.items()
        if (
            change := _change(
                before.get(same.get(name, "")), placed, same_name=same.get(name) == name
            )
        )
    ]
    kept = set(same.values())
    return found + [
        Change(Kind.REMOVED, each, None) for name, each in before.items() if name not in kept
    ]


def _named(old: Library, new: Library) -> tuple[dict[str, Placed], dict[str, Placed]]:
    """Return the questions by name: in full, or without course or bank where these changed."""
    for parts in (3, 2, 1):
        before, after = (
            {"/".join(each.name.split("/")[-parts:]): each for each in library.all()}
            for library in (old, new)
        )
        if before.keys() & after.keys():
            return before, after
    return dict(old.by_name), dict(new.by_name)


def _renamed(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    """Return under which new names questions go on: the same id elsewhere, or the same text."""
    found: dict[str, str] = {}
    by_id: dict[str, list[str]] = {}
    for name in gone:
        by_id.setdefault(name.rpartition("/")[2], []).append(name)
    for name in fresh:
        others = by_id.get(name.rpartition("/")[2], [])
        if len(others) == 1:
            found[name] = others[0]
    left = {name: _wording(each) for name, each in gone.items() if name not in found.values()}
    open_ = {name: _wording(each) for name, each in fresh.items() if name not in found}
    return found | {new: old for old, new in pairs(left, open_).items()}


def _wording(placed: Placed) -> Wording:
    return Wording(placed.question.prompt, placed.question.body.key_text)


def _change(old: Placed | None, new: Placed, *, same_name: bool) -> Change | None:
    """Compare a question with what it was."""
    if old is None:
        return Change(Kind.ADDED, None, new)
    reasons = [*_asked(old.question, new.question), *_right(old, new)]
    if not same_name and not has_derived_name(old.name):
        moved = f"was {old.name}; progress hangs on the name, so it starts anew"
        return Change(Kind.MOVED, old, new, (moved, *reasons))
    was, now = old.question.rev, new.question.rev
    if now > was:
        why = reasons or ["the rev was raised, though only the wording changed"]
        return Change(Kind.RAISED, old, new, tuple(why))
    if now < was:
        return Change(
            Kind.ASKS_ELSE, old, new, (f"the rev went down from {was} to {now}",), was + 1
        )
    if reasons:
        # Without an id it has another name already, and so no progress that could be wrong.
        return Change(
            Kind.ASKS_ELSE, old, new, tuple(reasons), 0 if has_derived_name(new.name) else was + 1
        )
    told = tuple(_worded(old.question, new.question, same_name=same_name))
    return Change(Kind.WORDING, old, new, told) if told else None


def _asked(old: Question, new: Question) -> Iterator[str]:
    """Yield why a prompt asks something else than before."""
    one, other = (Wording(each.prompt, each.body.key_text).asked for each in (old, new))
    if fold(one) == fold(other):
        return
    if numbers_in(one) != numbers_in(other):
        was, now = (", ".join(numbers_in(each)) or "none" for each in (one, other))
        yield f"a number in the prompt: was {was}, is {now}"
        return
    names, others = names_in(one), names_in(other)
    words, more = set(fold(one).split()), set(fold(other).split())
    known = {word[:5] for word in words}, {word[:5] for word in more}
    lost = {name for name in names if name not in known[1]}
    come = {name for name in others if name not in known[0]}
    if lost and come:
        yield f"a name in the prompt: was “{one}”, is “{other}”"
    elif any(bool(words & turn) != bool(more & turn) for turn in _TURNS):
        yield f"a word that turns the prompt: was “{one}”, is “{other}”"
    elif words_alike(one, other) < REWORDED:
        yield f"the prompt, in mostly other words: was “{one}”, is “{other}”"


def _right(old: Placed, new: Placed) -> Iterator[str]:
    """Yield why something else is right than before."""
    if type(old.question.body) is not type(new.question.body):
        yield "the kind of question"
        return
    one, other = _parts(old), _parts(new)
    shown = f"was {old.question.body.key_text}, is {new.question.body.key_text}"
    if len(one) != len(other) or not all(map(_same, one, other)):
        accepted = {fold(text) for text in old.question.answers}
        if not (accepted and fold(new.question.body.key_text) in accepted):
            yield f"what is right: {shown}"
    elif (needs := _need(old.question)) != (needed := _need(new.question)):
        yield f"how many are asked for: was {needs}, is {needed}"


def _need(question: Question) -> int:
    return getattr(question.body, "need", 0)


def _parts(placed: Placed) -> list[str]:
    """Return what is right in parts that can be compared one by one."""
    form = placed.forms()[-1]
    if isinstance(form, Pair):
        return sorted(f"{a} – {b}" for a, b in zip(form.left, form.key, strict=True))
    if isinstance(form, Arrange):
        ranked = sorted(zip(form.ranks, form.items, strict=True))
        return [f"{rank}. {item}" for rank, item in ranked]
    return sorted(form.key) if form.form == "choose" else list(form.key)


def _same(one: str, other: str) -> bool:
    """Tell whether two keys are the same, respelt at most."""
    if fold(one) == fold(other):
        return True
    if numbers_in(one) != numbers_in(other):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - for keys that differ only

    return OSA.normalized_similarity(fold(one), fold(other)) >= RESPELT


def _worded(old: Question, new: Question, *, same_name: bool) -> Iterator[str]:
    """Yield what else changed."""
    if not same_name and not has_derived_name(new.name):
        yield "has an id now"
    if old.prompt != new.prompt:
        yield f"the prompt: was “{old.prompt}”, is “{new.prompt}”"
    if old.body.key_text != new.body.key_text:
        yield f"the spelling of the key: was {old.body.key_text}, is {new.body.key_text}"
    elif old.body != new.body:
        yield "options, notes, or what is accepted"
    for what in ("topic", "tags", "hints", "why", "cites", "after", "disputed", "tests"):
        if getattr(old, what) != getattr(new, what):
            yield f"`{what.removesuffix('s') if what == 'cites' else what}`"
    if (old.event and old.event.name) != (new.event and new.event.name):
        yield "`event`"
