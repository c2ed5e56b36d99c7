"""A person, and how a typed name fits one: surname, first names, initials, slips."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cssr_quiz.wording.affixes import turns_meaning
from cssr_quiz.wording.fold import name_words
from cssr_quiz.wording.given_names import GIVEN_NAMES
from cssr_quiz.wording.names import Name, Word, bare, typed_names, word_of, written_name
from cssr_quiz.wording.namesakes import are_namesakes
from cssr_quiz.wording.sound import sound
from cssr_quiz.wording.spelling import MOST, begins_otherwise, distance, forgiven
from cssr_quiz.wording.things import ADJECTIVE_ENDINGS, THINGS
from cssr_quiz.wording.titles import TITLES

_ROMAN = re.compile("[ivxlcdm]+")
_PATRONYMIC = re.compile(
    ".{3,}(?:vich|vic|vitch|witsch|vna|вич|вна|ych|ыч)|.+[lmkt][jy]?i(?:ch|c|tsch)|.+[лмкт]ь?ич"
)
_HIS = re.compile("(.{2,}?)(?:[iy][jy]?|[иы]й)")
_NOUN = re.compile("(?<!a[jyi])a$")
_HER = re.compile("(.{2,}?)(?:a[jyi]a|a|ая)")
_CASES = frozenset({"em", "om", "ovi", "ем", "ом", "ым", "ого"})
"""Endings of a man's surname with him or to him: `s Masarykem`, `с Гагариным`."""

_LEAST_WORDS, _MOST_WORDS = 2, 4
_ABBREVIATED = 3


@dataclass(frozen=True, slots=True)
class Likely:
    """How a typed name fits a person.

    With so many slips, by this surname, to be shown as that one; whether accents were left out,
    and whether the alphabets differ, or the customs of spelling.
    """

    slips: int
    surname: str
    shown: str
    accents: bool
    crossed: bool


@dataclass(frozen=True, slots=True)
class Person:
    """All that a person is called: first names as written together, and surnames.

    `bare` are the surnames that stand in a full name, without accents.
    """

    given: tuple[tuple[Word, ...], ...]
    surnames: tuple[Word, ...]
    bare: frozenset[str]

    def fits(self, typed: Name) -> Iterator[Likely]:
        """Give the ways in which a typed name fits; none where a part of it is another name."""
        for surname in self.surnames:
            count = _slips(typed.surname, surname)
            if count is None and not _is_spelt_otherwise(typed.surname, surname):
                continue
            count = 1 if count is None else count
            fits = (_given(typed.given, each) for each in self._given_in(typed.surname))
            fit = min((each for each in fits if each is not None), default=None)
            if fit is not None and count + fit[0] <= MOST:
                yield self._likely(typed.surname, surname, count, fit)

    def _given_in(self, alphabet: Word) -> tuple[tuple[Word, ...], ...]:
        """Return the first names in the alphabet of a word, or where there are none, all."""
        same = tuple(each for each in self.given if each[0].cyrillic == alphabet.cyrillic)
        return same or self.given

    def _likely(self, typed: Word, met: Word, count: int, fit: tuple[int, bool]) -> Likely:
        first = self.surnames[0]
        near_first = count and _slips(met, first) is not None
        return Likely(
            slips=count + fit[0],
            surname=met.plain,
            shown=first.plain if near_first else met.plain,
            accents=fit[1] or (not count and _accents_differ(typed, met)),
            crossed=typed.cyrillic != met.cyrillic or _slips(typed, met) is None,
        )


def person_of(spellings: Iterable[str], *, listed: bool = False) -> Person | None:
    """Return the person that goes by these spellings, None where they name something else.

    The first spelling decides, or where it is one word, the full name that ends in it. Any
    other single word is taken for a surname.
    """
    first, *others = _full_name_first(tuple(spellings), listed=listed)
    if not is_personal(first, listed=listed):
        return None
    given: dict[tuple[Word, ...], None] = {}
    surnames: dict[str, Word] = {}
    full: set[str] = set()
    persons = (each for each in others if _names_person(each, listed=listed))
    for spelling in (first, *(each for each in persons if not _turned(each, first))):
        for name in typed_names(spelling)[:1]:
            surnames.setdefault(name.surname.plain, name.surname)
            if name.given:
                given.setdefault(name.given)
                full.add(name.surname.plain)
    # `J. V. Stalin` must not let any J in where Joseph is known.
    whole = tuple(each for each in given if all(len(word.plain) > 1 for word in each))
    return Person(whole or tuple(given), tuple(surnames.values()), frozenset(full))


def _full_name_first(spellings: tuple[str, ...], *, listed: bool) -> tuple[str, ...]:
    first = name_words(spellings[0])
    if len(first) != 1:
        return spellings
    full = (each for each in spellings if is_personal(each, listed=listed))
    return (*(each for each in full if name_words(each)[-1:] == first), *spellings)


def _turned(text: str, first: str) -> bool:
    """Tell whether a text is the first spelling in another order, as `Nagy Imre`."""
    words, full = name_words(text), name_words(first)
    turned = words[-1:] != full[-1:] and sorted(words) == sorted(full)
    return turned and bare(full[0]) in GIVEN_NAMES


def _names_person(text: str, *, listed: bool) -> bool:
    return len(name_words(text)) == 1 or is_personal(text, listed=listed)


def is_personal(text: str, *, listed: bool = False) -> bool:
    """Tell whether a text reads as a person's name.

    It has two to four words, each with a capital, no digit, no Roman number at the end, and no
    word that names a thing (pact, spring, soviet). Beyond that it begins with a known first name
    or an initial; one `listed` in a register is believed without, save where it begins like an
    adjective (Banská Bystrica).
    """
    text = unicodedata.normalize("NFC", text)
    parts = written_name(text)
    plain = [bare(part) for part in parts]
    if not _LEAST_WORDS <= len(parts) <= _MOST_WORDS or not _may_be_words(text, plain):
        return False
    if not all(part[0].isupper() for part in parts):
        return False
    if len(plain[0]) == 1 or bare(parts[0].partition("-")[0]) in GIVEN_NAMES:
        return True
    return (
        listed
        and not parts[0].endswith(ADJECTIVE_ENDINGS)
        and not any(word in TITLES for word in plain)
    )


def _may_be_words(text: str, plain: list[str]) -> bool:
    """Tell whether no sign and no word speaks against a person's name."""
    if any(char.isdigit() or char in ",;:" for char in text) or not all(plain):
        return False
    return not _ROMAN.fullmatch(plain[-1]) and not any(word in THINGS for word in plain)


def _slips(typed: Word, key: Word) -> int | None:
    """Return how many slips lead from one word to another, None where they are two words."""
    limit = forgiven(len(key.plain))
    best: int | None = None
    for a in typed.readings:
        for b in key.readings:
            if a == b:
                return 0
            if not limit or abs(len(a) - len(b)) > limit:
                continue
            count = distance(a, b, limit)
            if count is None or turns_meaning(a, b) or begins_otherwise(a, b):
                continue
            if not _NOUN.search(key.spelt) and is_other_sex(a, b):
                continue  # but `Hlinky` is the genitive of Hlinka
            best = count if best is None else min(best, count)
    return best


def _is_spelt_otherwise(typed: Word, key: Word) -> bool:
    """Tell whether a surname is spelt by the custom of another language, or in another case.

    Either counts as a slip.
    """
    one, other = typed.plain, key.plain
    if len(other) < _ABBREVIATED:
        return False
    in_case = one.startswith(other) and one.removeprefix(other) in _CASES
    return in_case or sound(one) == sound(other)


def is_other_sex(one: str, other: str) -> bool:
    """Tell whether two surnames are those of a man and a woman: Novotný and Novotná."""
    pairs = ((one, other), (other, one))
    found = [(_HIS.fullmatch(his), _HER.fullmatch(her)) for his, her in pairs]
    return any(his and her and his[1] == her[1] for his, her in found)


def _accents_differ(typed: Word, key: Word) -> bool:
    return typed.plain == key.plain and typed.spelt != key.spelt


def _given(typed: tuple[Word, ...], key: tuple[Word, ...]) -> tuple[int, bool] | None:
    """Return the slips and whether accents differ, None where a first name is another one.

    First names may be left out, shortened or given as initials, and stand in their order; an
    initial alone is that of the first one. A patronymic or a middle initial that the key does
    not have says nothing against it.
    """
    slips, accents, place = 0, False, 0
    for number, word in enumerate(_apart(typed, key)):
        fits = ((at, _first_name(word, key[at])) for at in range(place, len(key)))
        at, fit = next(((at, fit) for at, fit in fits if fit is not None), (place, None))
        if fit is not None and (number or at == 0 or len(word.plain) > 1):
            place = at + 1
            slips += fit
            accents = accents or (fit == 0 and _accents_differ(word, key[at]))
        elif not number or not _says_nothing(word, key):
            return None
    return slips, accents


def _says_nothing(word: Word, key: tuple[Word, ...]) -> bool:
    """Tell whether a word after the first name may stand there although the key lacks it."""
    return bool(_PATRONYMIC.fullmatch(word.plain)) or (len(word.plain) == 1 and len(key) == 1)


def _apart(typed: tuple[Word, ...], key: tuple[Word, ...]) -> tuple[Word, ...]:
    """Take initials written together apart: `TG` for two first names in T and G."""
    if len(typed) == 1 and len(key) > 1:
        initials = "".join(word.plain[0] for word in key)
        if typed[0].plain == initials:
            return tuple(map(word_of, initials))
    return typed


def _first_name(typed: Word, key: Word) -> int | None:
    """Return the slips between two first names; an initial or a short form is none.

    The name in another language counts as one.
    A patronymic has no short form: Sergei is the father of a Sergeyevich.
    """
    least = len(key.plain) if _PATRONYMIC.fullmatch(key.plain) else _ABBREVIATED
    for a in typed.readings:
        for b in key.readings:
            if (len(typed.plain) == 1 or len(a) >= least) and b.startswith(a):
                return 0
            if len(key.plain) == 1 and a.startswith(b):
                return 0
    slips = _slips(typed, key)
    return 1 if slips is None and are_namesakes(typed.plain, key.plain) else slips
