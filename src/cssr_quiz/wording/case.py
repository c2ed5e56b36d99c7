"""What is wanted, made ready for many responses: what is right, what is refused, what is near."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from cssr_quiz.wording.declension import has_cases, is_case_of
from cssr_quiz.wording.entry import Entry, entry_of
from cssr_quiz.wording.figures import ends_in_roman, in_figures
from cssr_quiz.wording.fold import fold, words
from cssr_quiz.wording.initials import abbreviates
from cssr_quiz.wording.likeness import Phrase, Wanted
from cssr_quiz.wording.names import MONONYMS
from cssr_quiz.wording.person import is_other_sex
from cssr_quiz.wording.places import without_kind
from cssr_quiz.wording.prompted import said_in, unsaid
from cssr_quiz.wording.register import Register
from cssr_quiz.wording.remarks import (
    OF_ONE_LETTER,
    OPENINGS,
    PREPOSITIONS,
    article,
    bracketed,
    without_article,
    without_opening,
)
from cssr_quiz.wording.spelling import Form, form_of
from cssr_quiz.wording.ways import ways

LONGEST = 1_000
"""Characters beyond which a response is read only where the key itself is that long."""

_OF = re.compile(r"(?:the )?(\w+) of (?:the )?(\w+)", re.IGNORECASE)

_SOLVED = re.compile(r"^[^\W\d_] ?= ?")

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@dataclass(frozen=True, slots=True)
class Near:
    """Something known that is not right, with the author's note on it."""

    entry: Entry
    rejected: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What is wanted: texts that decide at once, then entries that are right or near.

    `exact` is what a response without a slip comes to, as a whole or by its surname.
    What the register and the course know beside it is looked up for each response. `said` are the
    words of the prompt that say nothing, `declined` what may stand in any case, and a ruler is
    known by a Roman number.
    """

    key: Form
    right: tuple[tuple[Form, Phrase], ...]
    refused: tuple[tuple[Form, Phrase], ...]
    own: tuple[Entry, ...]
    refusals: tuple[Near, ...]
    rivals: tuple[Near, ...]
    told: frozenset[Entry]
    exact: frozenset[str]
    longest: int
    articles: frozenset[str]
    openings: frozenset[str]
    said: frozenset[str]
    declined: tuple[tuple[str, ...], ...]
    is_ruler: bool
    wanted: Wanted

    def takes(self, article: str) -> bool:
        """Tell whether a German article may be left out: not where the key has another one."""
        return not article or not self.articles or article in self.articles

    def in_base_form(self, text: str) -> str:
        """Return what is right as it is called, "" where no case of it was typed."""
        typed = fold(text).split()
        return next((" ".join(each) for each in self.declined if self._declines(typed, each)), "")

    def _declines(self, typed: Sequence[str], right: Sequence[str]) -> bool:
        return len(typed) == len(right) and all(
            given == fold(word)
            or (
                is_case_of(given, word, self.wanted.language)
                and not is_other_sex(given, fold(word))
            )
            for given, word in zip(typed, right, strict=True)
        )

    def near_to(self, text: str, form: Form) -> list[Near]:
        """Return what is known and may be meant by a response, without being right."""
        names = self.wanted.names
        known = [Near(entry) for entry in names.near(text, form) if entry not in self.told]
        course = _lacking(self.wanted.course.near(text, form), names, self.own)
        return [*self.refusals, *known, *self.rivals, *course]


@lru_cache(maxsize=512)
def case_of(wanted: Wanted) -> Case:
    """Return the case of what is wanted."""
    right = (Phrase(wanted.key), *wanted.accept)
    said = said_in(wanted.prompt, (phrase.text for phrase in right))
    own = _own(wanted, said)
    spelt = tuple((each, phrase) for phrase in right for each in _spelt(phrase.text, said))
    return Case(
        key=form_of(wanted.key),
        right=tuple((form_of(text), phrase) for text, phrase in spelt),
        refused=tuple((form_of(phrase.text), phrase) for phrase in wanted.reject),
        own=own,
        refusals=tuple(_refused(wanted, own)),
        rivals=tuple(_lacking(wanted.rivals, wanted.names, own)),
        told=_told(wanted, own),
        wanted=wanted,
        exact=frozenset[str]().union(
            *(each.keys for each in (*own, *(_alone(text) for text, _ in spelt)))
        ),
        articles=frozenset(article(phrase.text) for phrase in right) - {""},
        openings=_openings(wanted.key, own[0]),
        said=said,
        declined=_declined(wanted, own) if has_cases(wanted.language) else (),
        is_ruler=any(ends_in_roman(phrase.text) for phrase in right),
        longest=max(LONGEST, *(2 * len(phrase.text) for phrase in (*right, *wanted.reject))),
    )


def _declined(wanted: Wanted, own: tuple[Entry, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the words of all that is right; of a person the surname will do."""
    texts = (wanted.key, *(phrase.text for phrase in wanted.accept))
    persons = (entry.person for entry in own if entry.person)
    surnames = ((each.spelt,) for person in persons for each in person.surnames)
    return tuple(dict.fromkeys((*map(words, texts), *surnames)))


def _openings(key: str, entry: Entry) -> frozenset[str]:
    """Return what may stand in front of a response: no preposition where the key has its own."""
    short = PREPOSITIONS if entry.person else PREPOSITIONS | OF_ONE_LETTER
    has_own = any(without_opening(key, PREPOSITIONS | OF_ONE_LETTER))
    return OPENINGS if has_own else OPENINGS | short


def _spelt(text: str, said: frozenset[str]) -> Iterable[str]:
    """Return the ways in which a right text is written.

    With numbers in figures, with ae for ä, and with the nought that is typed for O in a formula.
    """
    texts = (text, *_shorter(text, said))
    written = ((each, in_figures(each), each.translate(_UMLAUTS), _noughts(each)) for each in texts)
    return dict.fromkeys(chain.from_iterable(written))


def _noughts(text: str) -> str:
    return text.replace("O", "0") if any(map(str.isdigit, text)) else text


def _shorter(text: str, said: frozenset[str]) -> list[str]:
    """Return what is enough of a right text: without its article, its bracket, what is said.

    So it is without the kind of place in front of its name, and `5` is enough of `x = 5`.
    Of a name with its initials in brackets, or the other way round, either is enough, and so is a
    first name by which everybody knows who is meant.
    """
    first, _, rest = text.partition(" ")
    name, bracket = bracketed(text) or (text, text)
    either = abbreviates(name, bracket) or abbreviates(bracket, name)
    enough = (
        without_article(text),
        unsaid(text, said),
        turned(text),
        without_kind(text) or text,
        _SOLVED.sub("", text),
        first if rest and first.casefold() in MONONYMS else text,
        name,
        bracket if either else text,
    )
    return [each for each in dict.fromkeys(enough) if each != text]


def turned(text: str) -> str:
    """Return the Warsaw Pact for the Pact of Warsaw, and any other text as it is."""
    found = _OF.fullmatch(text)
    return f"{found[2]} {found[1]}" if found else text


def _own(wanted: Wanted, said: frozenset[str]) -> tuple[Entry, ...]:
    """Return what is right: the key's entry, and those whose proper name is accepted."""
    own = [wanted.names.entry(wanted.key) or _alone(wanted.key)]
    for phrase in wanted.accept:
        entry = wanted.names.entry(phrase.text)
        proper = entry is not None and form_of(entry.name).own == form_of(phrase.text).own
        own.append(entry if entry is not None and proper else _alone(phrase.text))
    texts = (wanted.key, *(phrase.text for phrase in wanted.accept))
    own += [_alone(each) for text in texts for each in _shorter(text, said)]
    return tuple(dict.fromkeys(own))


def _refused(wanted: Wanted, own: tuple[Entry, ...]) -> list[Near]:
    """Return what the author rejects, each with all its spellings, save what is right as well."""
    near: list[Near] = []
    for phrase in wanted.reject:
        entry = wanted.names.entry(phrase.text) or _alone(phrase.text)
        if entry not in own and not _names_one_of(phrase.text, own):
            near.append(Near(entry, rejected=True, note=phrase.note))
    return near


def _told(wanted: Wanted, own: tuple[Entry, ...]) -> frozenset[Entry]:
    """Return the entries of the register that are right, or refused by the author."""
    names: Register = wanted.names
    refused = (names.entry(phrase.text) for phrase in wanted.reject)
    return frozenset({*own, *names.named(wanted.key), *(each for each in refused if each)})


def _lacking(texts: Iterable[str], names: Register, own: tuple[Entry, ...]) -> list[Near]:
    """Return the texts that the register lacks, save what is right as well."""
    lacking = (text for text in texts if not names.named(text))
    return [Near(_alone(text)) for text in lacking if not _names_one_of(text, own)]


@lru_cache(maxsize=16384)
def _alone(text: str) -> Entry:
    return entry_of((text,))


def _names_one_of(text: str, own: tuple[Entry, ...]) -> bool:
    """Tell whether a text only names what is right once more (`T. G. Masaryk`)."""
    return any(found.slips == 0 for entry in own for found in ways(text, form_of(text), entry))
