"""One thing that a course knows, with all its spellings."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cssr_quiz.wording.person import Person, person_of
from cssr_quiz.wording.spelling import Form, form_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing with all its spellings, the first of which is canonical; maybe a person."""

    spellings: tuple[str, ...]
    person: Person | None = field(compare=False, repr=False)
    forms: tuple[Form, ...] = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """Return the canonical spelling."""
        return self.spellings[0]

    @property
    def keys(self) -> set[str]:
        """Return all that a response may be a slip of, to mean it."""
        keys = {form.own.joined for form in self.forms}
        keys |= {reading.joined for form in self.forms for reading in form.latin}
        if self.person is not None:
            keys |= {each for surname in self.person.surnames for each in surname.readings}
        return keys


def entry_of(spellings: Sequence[str], *, listed: bool = False) -> Entry:
    """Return an entry; the surname alone is left to the person and is no form.

    So a surname that two people share never decides between them. Of two spellings that differ
    in accents alone, the first is the right one. Those of a register are `listed`.
    """
    person = person_of(spellings, listed=listed)
    forms: dict[str, Form] = {}
    for spelling in spellings:
        form = form_of(spelling)
        if person is None or form.own.joined not in person.bare:
            forms.setdefault(form.own.joined, form)
    return Entry(tuple(spellings), person, tuple(forms.values()))
