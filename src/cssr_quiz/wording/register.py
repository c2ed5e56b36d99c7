"""The names that a course knows, each with its other spellings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from cssr_quiz.wording.fold import fold

if TYPE_CHECKING:
    from cssr_quiz.wording.entry import Entry
    from cssr_quiz.wording.pieces import Index
    from cssr_quiz.wording.spelling import Form


@dataclass(frozen=True)
class Register:
    """Names with their spellings; made with `Register.of`, equal where its names are.

    It is no slotted class because it keeps what it works out when it is first asked.
    """

    names: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, names: Mapping[str, Sequence[str]]) -> "Register":
        """Return a register of canonical names and the other spellings of each."""
        spelt = tuple(tuple(dict.fromkeys((name, *others))) for name, others in names.items())
        return _shared(spelt)

    def __reduce__(self) -> tuple[object, ...]:
        """Let the names alone go to another process, or into a file."""
        return _shared, (self.names,)

    @cached_property
    def entries(self) -> "tuple[Entry, ...]":
        """What is named, in the order of the register."""
        from cssr_quiz.wording.entry import entry_of  # noqa: PLC0415 - needed to judge, not to load

        return tuple(entry_of(spellings, listed=True) for spellings in self.names)

    def near(self, text: str, form: "Form") -> "list[Entry]":
        """Return the entries to which a response may lead, in the order of the register.

        Some are no way to them after all.
        """
        from cssr_quiz.wording.ways import sought  # noqa: PLC0415 - likewise

        return [self.entries[place] for place in self._index.near(sought(text, form))]

    @cached_property
    def _index(self) -> "Index":
        from cssr_quiz.wording.pieces import Index  # noqa: PLC0415 - likewise

        return Index(entry.keys for entry in self.entries)

    @cached_property
    def _by_spelling(self) -> "dict[str, tuple[Entry, ...]]":
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for folded in dict.fromkeys(map(fold, entry.spellings)):
                found[folded] = (*found.get(folded, ()), entry)
        return found

    @cached_property
    def _by_surname(self) -> "dict[str, tuple[Entry, ...]]":
        found: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for surname in entry.person.surnames if entry.person else ():
                found[surname.plain] = (*found.get(surname.plain, ()), entry)
        return found

    def named(self, text: str) -> "tuple[Entry, ...]":
        """Return the entries that a text may name, by a spelling or as a person's name.

        A canonical spelling names its own entry alone.
        """
        folded = fold(text)
        spelt = self._by_spelling.get(folded, ())
        canonical = tuple(entry for entry in spelt if fold(entry.name) == folded)
        return canonical or tuple(dict.fromkeys((*spelt, *self._persons(text))))

    def _persons(self, text: str) -> "Iterator[Entry]":
        from cssr_quiz.wording.names import typed_names  # noqa: PLC0415 - likewise

        for typed in typed_names(text):
            for entry in self._by_surname.get(typed.surname.plain, ()):
                if entry.person and any(fit.slips == 0 for fit in entry.person.fits(typed)):
                    yield entry

    def entry(self, text: str) -> "Entry | None":
        """Return the one entry that a text names, None where it is none or not clear."""
        named = self.named(text)
        return named[0] if len(named) == 1 else None

    def spellings(self, name: str) -> tuple[str, ...]:
        """Return all spellings of what a text names, the canonical one first; () for none."""
        entry = self.entry(name)
        return entry.spellings if entry else ()

    def canonical(self, text: str) -> str | None:
        """Return the canonical name of what a text names, None where that is not one thing."""
        entry = self.entry(text)
        return entry.name if entry else None


@lru_cache(maxsize=8)
def _shared(names: tuple[tuple[str, ...], ...]) -> Register:
    """Return one register for all banks that have the same names; it works much out once."""
    return Register(names)
