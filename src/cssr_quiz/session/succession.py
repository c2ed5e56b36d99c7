"""Which question goes on with the progress of a name that no question has any more.

A question without an id is called after a hash of its prompt and key (`q-` and ten digits), so it
changes its name when `fmt` or its author gives it an id, or when it is reworded. Every question
changes its full name when its bank or course is called otherwise, or when it moves to another one.
Its answers stay in the log under the old name. A row of the kind `import` says that the question
named in it takes over the rows of its target; nothing is copied or changed, `undo` takes it back,
and logs merge as ever. Which question that is:

1. of an old name without an id, the one in the same bank whose prompt and key have its hash, for
   certain; else the likest one in the same bank that asks the same, has the same key, and that
   nobody has answered yet, by the text that the store remembers of each question without an id
   that was asked;
2. of any old name, the one in another bank that has the same id, and the very prompt and key that
   were answered last, and that nobody has answered yet, or whose rows were taken over by another.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile
from typing import Protocol

from cssr_quiz.bank import Library, Placed
from cssr_quiz.question import bank_name, has_derived_name


class Past(Protocol):
    """What a learner's log knows of questions by their full names."""

    def imports(self) -> Mapping[str, str]:
        """Return each name whose rows count for another question already, with that one's name."""

    def remembered(self) -> Mapping[str, tuple[str, str]]:
        """Return prompt and key of each question without an id that was asked."""

    def digests(self, names: Iterable[str]) -> Mapping[str, str]:
        """Return the hash of prompt and key that were answered last under each of some names."""


@dataclass(frozen=True, slots=True)
class Heir:
    """A question that takes over the rows of an old name; `reworded` where its text changed."""

    old: str
    placed: Placed
    reworded: bool = False

    @property
    def moved(self) -> bool:
        """Tell whether the old name was one in another bank."""
        return bank_name(self.old) != bank_name(self.placed.name)


def heirs(
    library: Library,
    answered: AbstractSet[str],
    past: Past,
    elsewhere: Callable[[], Collection[str]],
) -> list[Heir]:
    """Return the questions that take over progress of names that no question has any more.

    `answered` are the names that have progress; `elsewhere` gives those of questions outside the
    library, whose progress stays theirs.
    """
    if answered <= library.by_name.keys():
        return []
    taken = past.imports().keys()
    known = {*answered} - taken
    lost = known - library.by_name.keys()
    found = _in_their_banks(library, known, lost, past)
    known |= {heir.placed.name for heir in found}
    lost -= {heir.old for heir in found}
    return found + _in_other_banks(library, known, lost, past, elsewhere)


def _in_their_banks(library: Library, known: set[str], lost: set[str], past: Past) -> list[Heir]:
    nameless = [name for name in lost if has_derived_name(name)]
    if not nameless:
        return []
    banks: dict[str, list[Placed]] = {}
    for placed in library.all():
        if placed.name not in known:
            banks.setdefault(bank_name(placed.name), []).append(placed)
    found: list[Heir] = []
    remembered = past.remembered()
    for bank in sorted({bank_name(name) for name in nameless} & banks.keys()):
        mine = sorted(name for name in nameless if bank_name(name) == bank)
        found += _of_bank(mine, banks[bank], remembered)
    return found


def _of_bank(
    lost: list[str], fresh: list[Placed], remembered: Mapping[str, tuple[str, str]]
) -> list[Heir]:
    by_hash = {f"{bank_name(each.name)}/{each.derived}": each for each in reversed(fresh)}
    certain = [Heir(name, by_hash[name]) for name in lost if name in by_hash]
    taken = {heir.placed.name for heir in certain}
    left = {name: remembered[name] for name in lost if name not in by_hash and name in remembered}
    if not left:
        return certain
    from cssr_quiz.bank.revision.asking import Wording  # noqa: PLC0415 - for reworded ones only
    from cssr_quiz.bank.revision.likeness import pairs  # noqa: PLC0415 - likewise

    by_name = {each.name: each for each in fresh if each.name not in taken}
    old = {name: Wording(*texts) for name, texts in left.items()}
    new = {name: Wording.of(each) for name, each in by_name.items()}
    return certain + [
        Heir(a, by_name[b], reworded=True) for a, b in sorted(pairs(old, new).items())
    ]


def _in_other_banks(
    library: Library,
    known: set[str],
    lost: set[str],
    past: Past,
    elsewhere: Callable[[], Collection[str]],
) -> list[Heir]:
    ids = {_id(name) for name in lost}
    fresh: dict[str, list[Placed]] = {}
    for name, placed in library.by_name.items():
        if name not in known and _id(name) in ids:
            fresh.setdefault(_id(name), []).append(placed)
    if not fresh:
        return []
    gone = {name for name in lost if _id(name) in fresh}.difference(elsewhere())
    found: list[Heir] = []
    for name, digest in sorted(past.digests(gone).items()):
        same = [each for each in fresh[_id(name)] if each.question.digest == digest]
        if same:
            found.append(Heir(name, max(same, key=lambda each: _common_end(name, each.name))))
    return found


def successors(name: str, imports: Mapping[str, str]) -> set[str]:
    """Return what a course or bank is called now whose questions went on under another name.

    `imports` are the old names of questions, with the present ones.
    """
    found: set[str] = set()
    for old, heir in imports.items():
        if old.startswith(f"{name}/"):
            below = old.count("/") - name.count("/")
            found.add(heir.rsplit("/", min(below, heir.count("/")))[0])
    return found


def _common_end(one: str, other: str) -> int:
    """Return how many parts two names have in common at their ends."""
    pairs = zip(reversed(one.split("/")), reversed(other.split("/")), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _id(name: str) -> str:
    return name.rpartition("/")[2]
