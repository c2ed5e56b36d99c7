"""What is wanted, made ready for many responses: what is right, what is refused, what is near."""

from dataclasses import dataclass
from functools import lru_cache

from cssr_quiz.wording.likeness import Phrase, Wanted
from cssr_quiz.wording.names import Person, typed_names
from cssr_quiz.wording.openings import without_article
from cssr_quiz.wording.register import Entry, Register, entry_of
from cssr_quiz.wording.spelling import Form, form_of, same, slips

LONGEST = 1_000
"""Characters beyond which a response is read only where the key itself is that long."""


@dataclass(frozen=True, slots=True)
class Near:
    """Something known that is not right, with the author's note on it."""

    entry: Entry
    rejected: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What is wanted: texts that decide at once, then entries that are right or near."""

    key: Form
    right: tuple[tuple[Form, Phrase], ...]
    refused: tuple[tuple[Form, Phrase], ...]
    own: tuple[Entry, ...]
    near: tuple[Near, ...]
    longest: int


@lru_cache(maxsize=512)
def case_of(wanted: Wanted) -> Case:
    """Return the case of what is wanted."""
    right = (Phrase(wanted.key), *wanted.accept)
    own = _own(wanted)
    return Case(
        key=form_of(wanted.key),
        right=tuple((form_of(phrase.text), phrase) for phrase in right),
        refused=tuple((form_of(phrase.text), phrase) for phrase in wanted.reject),
        own=own,
        near=(*_refused(wanted, own), *_known(wanted, own)),
        longest=max(LONGEST, *(2 * len(phrase.text) for phrase in right)),
    )


def _own(wanted: Wanted) -> tuple[Entry, ...]:
    """Return what is right: the key's entry, and those whose proper name is accepted."""
    own = [wanted.names.entry(wanted.key) or _alone(wanted.key)]
    for phrase in wanted.accept:
        entry = wanted.names.entry(phrase.text)
        proper = entry is not None and form_of(entry.name).own == form_of(phrase.text).own
        own.append(entry if entry is not None and proper else _alone(phrase.text))
    bare = (without_article(text) for text in (wanted.key, *(p.text for p in wanted.accept)))
    own += [_alone(text) for text in bare if text not in (own[0].name, wanted.key)]
    return tuple(dict.fromkeys(own))


def _refused(wanted: Wanted, own: tuple[Entry, ...]) -> list[Near]:
    """Return what the author rejects, each with all its spellings, save what is right as well."""
    near: list[Near] = []
    for phrase in wanted.reject:
        entry = wanted.names.entry(phrase.text) or _alone(phrase.text)
        if entry not in own and not _names_one_of(phrase.text, own):
            near.append(Near(entry, rejected=True, note=phrase.note))
    return near


def _known(wanted: Wanted, own: tuple[Entry, ...]) -> list[Near]:
    """Return what else the course knows: the register's entries, and keys that it lacks."""
    names: Register = wanted.names
    refused = {wanted.names.entry(phrase.text) for phrase in wanted.reject}
    near = [Near(entry) for entry in names.entries if entry not in own and entry not in refused]
    for text in wanted.rivals:
        if not names.named(text) and not _names_one_of(text, own):
            near.append(Near(_alone(text)))
    return near


@lru_cache(maxsize=16384)
def _alone(text: str) -> Entry:
    return entry_of((text,))


def _names_one_of(text: str, own: tuple[Entry, ...]) -> bool:
    """Tell whether a text only names what is right once more (`T. G. Masaryk`)."""
    return any(found.slips == 0 for entry in own for found in ways(text, form_of(text), entry))


@dataclass(frozen=True, slots=True)
class Way:
    """How a response leads to an entry: with so many slips, by a whole spelling or a part.

    `surname` is what a personal name was known by, `crossed` tells that the alphabets differ.
    """

    slips: int
    spelling: str
    surname: str = ""
    alone: bool = False
    accents: bool = False
    crossed: bool = False

    @property
    def rank(self) -> tuple[int, bool, bool]:
        """Return what is less for what is nearer."""
        return self.slips, bool(self.surname) and not self.slips, self.crossed


def ways(text: str, form: Form, entry: Entry) -> list[Way]:
    """Return the ways in which a text leads to an entry."""
    found: list[Way] = []
    for key in entry.forms:
        crossed = form.cyrillic != key.cyrillic
        if same(form, key):
            found.append(Way(0, key.text, accents=form.spelt != key.spelt, crossed=crossed))
        elif (count := slips(form, key)) is not None:
            found.append(Way(count, key.text, crossed=crossed))
    if entry.person is not None:
        found += _by_name(text, entry, entry.person)
    return found


def _by_name(text: str, entry: Entry, person: Person) -> list[Way]:
    found: list[Way] = []
    for typed in typed_names(text):
        fit = person.fits(typed)
        if fit is not None:
            shown = entry.name if typed.given else _written(fit.shown, entry)
            found.append(
                Way(fit.slips, shown, fit.surname, not typed.given, fit.accents, fit.crossed)
            )
    return found


def _written(surname: str, entry: Entry) -> str:
    """Return a surname as it is written in the entry."""
    pieces = [piece for each in entry.spellings for piece in (each, *each.replace(",", " ").split())]
    return next((piece for piece in pieces if form_of(piece).own.joined == surname), entry.name)
