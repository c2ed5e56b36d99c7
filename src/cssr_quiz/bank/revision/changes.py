"""What changed between two states of banks, and which changes want a new `rev`.

A change wants one where something else is asked (`asking`) or something else is right
(`rightness`). Spelling, order of words, notes, hints and options are wording; learners keep their
progress over them. A question without an id goes on as the learner's store would have it: over
a rewording, while one that asks something else starts anew by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cssr_quiz.bank.bank import Library, Placed
from cssr_quiz.bank.revision.asking import Wording, asks_else
from cssr_quiz.bank.revision.likeness import likeness, likest, pairs
from cssr_quiz.bank.revision.rightness import right_else
from cssr_quiz.question import Question, bank_name, has_derived_name


class Kind(StrEnum):
    """What came of a question, in the order in which it is told."""

    ASKS_ELSE = "asks something else"
    ANEW = "asks something else and starts anew"
    RAISED = "starts anew"
    MOVED = "moved"
    WORDING = "wording"
    ADDED = "added"
    REMOVED = "removed"


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
    """Return what changed, in the order of the new banks; what was removed comes last.

    Where some of the one cannot be read, nothing is told as missing there.
    """
    before, after = _named(old, new)
    same = {name: name for name in after if name in before}
    gone = {name: each for name, each in before.items() if name not in same}
    fresh = {name: each for name, each in after.items() if name not in same}
    same |= _renamed(gone, fresh)
    found = [
        change
        for name, placed in after.items()
        if (change := _change(same.get(name, ""), before, name, placed))
    ]
    kept = set(same.values())
    found += [Change(Kind.REMOVED, each, None) for name, each in before.items() if name not in kept]
    unknown = {
        kind
        for kind, library in ((Kind.ADDED, old), (Kind.REMOVED, new))
        if library.left_out
    }  # fmt: skip
    return [change for change in found if change.kind not in unknown]


def renamed_banks(old: Library, new: Library) -> list[tuple[str, str]]:
    """Return what banks were called that have another name now, or another course, and that name.

    Every question's full name begins with it.
    """
    before, after = _named(old, new)
    both = [
        (bank_name(before[name].name), bank_name(after[name].name))
        for name in after
        if name in before
    ]
    return [(was, now) for was, now in dict.fromkeys(both) if was != now]


def _named(old: Library, new: Library) -> tuple[dict[str, Placed], dict[str, Placed]]:
    """Return the questions by name: in full, or without course or bank where these changed."""
    for parts in (3, 2, 1):
        before, after = (_by_end(library, parts) for library in (old, new))
        if before.keys() & after.keys():
            return before, after
    single = all(sum(len(each.banks) for each in library.courses) == 1 for library in (old, new))
    return (_by_end(old, 1), _by_end(new, 1)) if single else (dict(old.by_name), dict(new.by_name))


def _by_end(library: Library, parts: int) -> dict[str, Placed]:
    return {"/".join(each.name.split("/")[-parts:]): each for each in library.all()}


def _renamed(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    """Return under which new names questions go on.

    They have the same id elsewhere, or the text of one without an id, or ask the same in other
    words. What is left of those without an id is held against what stands in their stead.
    """
    found: dict[str, str] = {}
    for match in (_same_id, _same_text, _reworded, _in_its_stead):
        taken = {*found.values()}
        left = {name: each for name, each in gone.items() if name not in taken}
        open_ = {name: each for name, each in fresh.items() if name not in found}
        found |= match(left, open_)
    return found


def _same_id(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    by_id: dict[str, list[str]] = {}
    for name in gone:
        by_id.setdefault(name.rpartition("/")[2], []).append(name)
    ids = {name: by_id.get(name.rpartition("/")[2], []) for name in fresh}
    return {name: others[0] for name, others in ids.items() if len(others) == 1}


def _same_text(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    hashes = {name: f"{bank_name(name)}/{each.derived}".lstrip("/") for name, each in fresh.items()}
    return {name: hashed for name, hashed in hashes.items() if hashed in gone}


def _reworded(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    """Pair the likest that ask the same: without an id within a bank, with one anywhere."""
    old, new = ({name: Wording.of(each) for name, each in all_.items()} for all_ in (gone, fresh))
    found: dict[str, str] = {}
    for bank in sorted({*map(bank_name, old)}):
        mine = {
            name: old[name] for name in old if bank_name(name) == bank and has_derived_name(name)
        }
        others = {name: new[name] for name in new if bank_name(name) == bank}
        found |= {b: a for a, b in pairs(mine, others).items()}
    named = {name: old[name] for name in old if not has_derived_name(name)}
    left = {name: new[name] for name in new if name not in found}
    return found | {b: a for a, b in pairs(named, left).items()}


def _in_its_stead(gone: Mapping[str, Placed], fresh: Mapping[str, Placed]) -> dict[str, str]:
    """Pair questions that lost their name for want of an id with the likest in the bank."""
    nameless = {name: each for name, each in gone.items() if has_derived_name(name)}
    old, new = (
        {name: Wording.of(each) for name, each in all_.items()} for all_ in (nameless, fresh)
    )
    found: dict[str, str] = {}
    for bank in sorted({*map(bank_name, old)}):
        mine = {name: each for name, each in old.items() if bank_name(name) == bank}
        others = {name: each for name, each in new.items() if bank_name(name) == bank}
        found |= {b: a for a, b in likest(mine, others).items()}
    return found


def _change(was: str, before: Mapping[str, Placed], now: str, new: Placed) -> Change | None:
    """Compare a question with what it was under another name, or the same."""
    old = before.get(was)
    if old is None:
        return Change(Kind.ADDED, None, new)
    texts = Wording.of(old), Wording.of(new)
    reasons = tuple(filter(None, (asks_else(*texts), right_else(old, new))))
    if was != now and (not has_derived_name(was) or bank_name(was) != bank_name(now)):
        return Change(Kind.MOVED, old, new, (_moved(old, new), *reasons))
    if was != now and not likeness(*texts):
        return Change(Kind.ANEW, old, new, (*(reasons or (_respelt(old, new),)), _way_out(was)))
    return _revised(old, new, reasons) or _worded(old, new, same_name=was == now)


def _moved(old: Placed, new: Placed) -> str:
    """Tell what becomes of the progress of a question in another bank, or with another id."""
    if old.name.rpartition("/")[2] != new.name.rpartition("/")[2]:
        return f"was {old.name}; progress hangs on the id, so it starts anew"
    if old.question.digest != new.question.digest:
        return f"was {old.name}, with another prompt or key; so it starts anew"
    return f"was {old.name}; progress goes on"


def _revised(old: Placed, new: Placed, reasons: tuple[str, ...]) -> Change | None:
    """Tell what becomes of a question that keeps its progress but for its `rev`."""
    was, now = old.question.rev, new.question.rev
    if now > was:
        told = reasons or ("the rev was raised, though only the wording changed",)
        return Change(Kind.RAISED, old, new, told)
    if now < was:
        down = f"the rev went down from {was} to {now}"
        return Change(Kind.ASKS_ELSE, old, new, (down,), was + 1)
    return Change(Kind.ASKS_ELSE, old, new, reasons, was + 1) if reasons else None


def _respelt(old: Placed, new: Placed) -> str:
    was, now = old.question.body.key_text, new.question.body.key_text
    return f"the spelling of the key: was {was}, is {now}"


def _way_out(was: str) -> str:
    name = was.rpartition("/")[2]
    return f"it had no id; if it asks the same to you, `id: {name}` keeps its progress"


def _worded(old: Placed, new: Placed, *, same_name: bool) -> Change | None:
    told = tuple(_what_else(old.question, new.question, same_name=same_name))
    return Change(Kind.WORDING, old, new, told) if told else None


def _what_else(old: Question, new: Question, *, same_name: bool) -> Iterator[str]:
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
