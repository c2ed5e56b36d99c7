"""The ways in which a response leads to a name: by its spelling, by a slip, by a surname."""

from dataclasses import dataclass

from cssr_quiz.wording.entry import Entry
from cssr_quiz.wording.names import typed_names
from cssr_quiz.wording.person import Person
from cssr_quiz.wording.spelling import Form, form_of, same, slips


@dataclass(frozen=True, slots=True)
class Way:
    """How a response leads to an entry: with so many slips, by a whole spelling or a part.

    `surname` is what a personal name was known by, `crossed` tells that the alphabets differ,
    or the customs of spelling.
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
    found = _by_name(text, entry, entry.person) if entry.person else []
    for key in entry.forms:
        crossed = form.cyrillic != key.cyrillic
        if same(form, key):
            found.append(Way(0, key.text, accents=form.spelt != key.spelt, crossed=crossed))
        elif (count := slips(form, key)) is not None:
            found.append(Way(count, key.text, crossed=crossed))
    return found


def sought(text: str, form: Form) -> set[str]:
    """Return what a response may be a slip with: there is no way to an entry but from one of these.

    A way leads to one of the entry's `keys`, by two slips at most.
    """
    found = {form.own.joined, *(reading.joined for reading in form.latin)}
    for name in typed_names(text):
        found.update(name.surname.readings)
    return found


def _by_name(text: str, entry: Entry, person: Person) -> list[Way]:
    found: list[Way] = []
    for typed in typed_names(text):
        for fit in person.fits(typed):
            shown = entry.name if typed.given else _written(fit.shown, entry)
            alone = not typed.given
            found.append(Way(fit.slips, shown, fit.surname, alone, fit.accents, fit.crossed))
    return found


def _written(surname: str, entry: Entry) -> str:
    """Return a surname as it is written in the entry."""
    for spelling in entry.spellings:
        for piece in (spelling, *spelling.replace(",", " ").split()):
            if form_of(piece).own.joined == surname:
                return piece
    return entry.name
