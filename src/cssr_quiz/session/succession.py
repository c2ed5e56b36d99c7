"""Which question goes on with the progress of one that had no id.

A question without an id is called after a hash of its prompt and key (`q-` and ten digits), so it
changes its name when `fmt` or its author gives it an id, or when it is reworded. Its answers stay
in the log under the old name. A row of the kind `import` says that the question named in it takes
over the rows of its target; nothing is copied or changed, `undo` takes it back, and logs merge as
ever. Which question that is:

1. the one in the same bank whose prompt and key have the hash of the old name, for certain;
2. else the likest one in the same bank that asks the same, has the same key, and that nobody has
   answered yet, by the text that the store remembers of each question without an id that was asked.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cssr_quiz.bank import Library, Placed
from cssr_quiz.question import has_derived_name


@dataclass(frozen=True, slots=True)
class Heir:
    """A question that takes over the rows of an old name; `reworded` where its text changed."""

    old: str
    placed: Placed
    reworded: bool


def heirs(
    library: Library, answered: Iterable[str], recall: Callable[[], Mapping[str, tuple[str, str]]]
) -> list[Heir]:
    """Return the questions that take over progress of names that no question has any more.

    `answered` are the names that have progress, `recall` gives the prompt and key of each question
    without an id that was asked.
    """
    known = set(answered)
    lost = [name for name in known if has_derived_name(name) and name not in library.by_name]
    if not lost:
        return []
    banks: dict[str, list[Placed]] = {}
    for placed in library.all():
        if placed.name not in known:
            banks.setdefault(_bank(placed.name), []).append(placed)
    found: list[Heir] = []
    remembered = recall()
    for bank in sorted({_bank(name) for name in lost} & banks.keys()):
        mine = sorted(name for name in lost if _bank(name) == bank)
        found += _of_bank(mine, banks[bank], remembered)
    return found


def _bank(name: str) -> str:
    return name.rpartition("/")[0]


def _of_bank(
    lost: list[str], fresh: list[Placed], remembered: Mapping[str, tuple[str, str]]
) -> list[Heir]:
    by_hash = {f"{_bank(each.name)}/{each.derived}": each for each in reversed(fresh)}
    certain = [Heir(name, by_hash[name], reworded=False) for name in lost if name in by_hash]
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
