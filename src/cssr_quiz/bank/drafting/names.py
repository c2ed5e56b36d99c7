"""Names in a text: of persons, treaties, places and states."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.wording import without_accents
from cssr_quiz.wording.given_names import GIVEN_NAMES

CAP = r"(?:[^\W\d_a-zß-öø-ÿ](?:\.(?=\s[A-Z])|[\w’'–-]*))"
"""A word with a capital, or an initial inside a name: `George C. Marshall`."""

_PARTICLE = r"(?:von|van|de[’']?|der|den|di|da|du|la)"
# `Margaret of Parma`, `Peter the Great`
_SURNAMED = re.compile(rf"({CAP}(?:\s{CAP})*)\s(?:of|the)\s{CAP}(?:\s{CAP})?")
_RUN = re.compile(rf"{CAP}(?:(?:(?<=\b[A-Z])\.)?\s(?:{_PARTICLE}\s){{0,2}}{CAP})+")
_HEAD = (
    r"Treat(?:y|ies)|Agreements?|Pacts?|Accords?|Convention|Protocol|Charter|Armistice|Entente|"
    r"Peace(?=\sof\s)"
)
_TREATY = re.compile(
    rf"(?:{CAP}\s){{0,8}}"
    rf"(?:{CAP}\s(?:Final\s)?Act\b|(?:{_HEAD})\b|(?<=[a-zé]\s)(?:agreement|pact)\b)"
    rf"(?:\s(?:of|on)\s(?:the\s)?{CAP}"
    rf"(?:(?:,\s|\sand\s|\sof\s(?:the\s)?|,\sand\s|\s){CAP}){{0,8}})?"
)
_CALLING = re.compile(
    r"^(?!(?:.*(?:paper|river|tower|steamer|under|former)|larger|smaller|bigger|older|younger|newer|"
    r"earlier|longer|shorter|greater|higher|lower|faster|deeper|richer|stronger)$)"
    r"[a-z]+(?:er|or|ist|ian|ect|eon)$"
)
_RULER = re.compile(rf"\b({CAP}) (?:[IVX]+\b|(?:of|the) (?=[^\W\d_a-z]))")
_BORN = frozenset(("born", "née", "né"))
_ACRONYM = re.compile(r"(?![IVX]+$)[A-Z]{3,}|[A-Z]\w*-based")
_SMALL = re.compile(r"\b[a-z]+\b")
_POSSESSIVE = re.compile(r"[’']s?$")
_INSIDE = re.compile(r"(?<=[\w,] )[^\W\d_a-z]\w+")
_COMMON = re.compile(
    r"(?:^|(?<=[.;!?] ))([A-Z][a-z]{2,}"
    r"(?:[^aiousy\W]s|ation|[cu]tion|ssion|ement|ership|[bl]ity|ndence))\b(?! of [A-Z])"
)
_STEMS = ("reat", "greement", "Pact", " pact", "Accord", "onvention", "Protocol", "Charter",
          "Armistice", "Entente", "Peace", " Act")  # fmt: skip
_PLACE = re.compile(
    rf"\b(?:in|at)\s({CAP}(?:\s{CAP}){{0,4}})(?=[\s,.;)]|$)"
    r"(?!\sof\b|\s(?:el|al|de|del|der|di|do|dos|du|la|las|le|les|los|am|an|sur|upon|y)[\s-][A-Z])"
)


@dataclass(slots=True)
class Kin:
    """Names of one kind in the order of the text, each with the passage where it first stands."""

    at: dict[str, int] = field(default_factory=dict)
    listed: list[str] = field(default_factory=list)

    def add(self, name: str, passage: int) -> None:
        """Add a name, where it is not known yet."""
        if name not in self.at:
            self.at[name] = passage
            self.listed.append(name)


@dataclass(slots=True)
class Names:
    """The names of a whole text; `small` are all its words in small letters.

    `large` are those with a capital behind another word, and `rulers` the first names of whoever
    has no other: `Carol II`, `Margaret of Parma`.
    """

    persons: Kin = field(default_factory=Kin)
    places: Kin = field(default_factory=Kin)
    states: Kin = field(default_factory=Kin)
    rulers: set[str] = field(default_factory=set)
    small: set[str] = field(default_factory=set)
    large: set[str] = field(default_factory=set)

    @property
    def surnames(self) -> dict[str, str]:
        """Return the full name of each surname that one person alone has.

        Nor is it anybody's first name: `Jan Antonín` is a man with two.
        """
        found: dict[str, set[str]] = {}
        for name in self.persons.listed:
            found.setdefault(name.rsplit(maxsplit=1)[-1], set()).add(name)
        firsts = {name.partition(" ")[0] for name in self.persons.listed}
        return {
            last: next(iter(full))
            for last, full in found.items()
            if len(full) == 1 and last not in firsts and not is_given_name(last)
        }

    @property
    def given(self) -> dict[str, str]:
        """Return the full name of each first name that one person alone has, and no ruler."""
        found: dict[str, set[str]] = {}
        for name in self.persons.listed:
            found.setdefault(name.partition(" ")[0], set()).add(name)
        return {
            first: next(iter(full))
            for first, full in found.items()
            if len(full) == 1
            and first not in self.rulers
            and is_given_name(first)
            and not is_given_name(next(iter(full)).rsplit(maxsplit=1)[-1])
        }

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Names":
        """Gather the names in the passages of a text."""
        found = cls(small=set(english().sets["number_words"]))
        common: set[str] = set()
        for number, text in enumerate(texts):
            found.small.update(_SMALL.findall(text))
            found.large.update(_INSIDE.findall(text))
            found.rulers.update(_RULER.findall(text))
            common.update(_COMMON.findall(text))
            for name in persons_in(text):
                found.persons.add(name, number)
            for match in _PLACE.finditer(text):
                if _is_place(match.group(1)):
                    found.places.add(match.group(1), number)
            for state in states_in(text):
                found.states.add(state, number)
        # `Flights to Vienna`, `Independence`: no name, since it has a capital nowhere else.
        found.small.update(word.lower() for word in common - found.large)
        return found


def _is_place(name: str) -> bool:
    """Tell whether a name behind `in` or `at` can be that of a town."""
    words = name.split()
    return not (
        name.endswith(("’s", "'s"))
        or name.isupper()
        or treaties_in(name)
        or is_person(name)
        or name in english().states
        or f"the {name}" in english().states
        or any(english().has("things", word) for word in words)
    )


def bare(text: str) -> str:
    """Return a name without the article before it."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an") else text


def persons_in(text: str) -> Iterator[str]:
    """Yield the full names of persons: those with a known first name, or with an office before.

    How somebody was `born` is another name of a person that stands before it.
    """
    for run in _RUN.finditer(text):
        if _word_before(text, run.start()).strip("(") in _BORN:
            continue
        words = run.group().split()
        start = max((at + 1 for at, word in enumerate(words[:-1]) if _is_no_name(word)), default=0)
        name = _POSSESSIVE.sub("", " ".join(words[start:]))
        before = words[start - 1] if start else _word_before(text, run.start())
        if is_person(name) or (could_be_person(name) and _is_title(before, inside=start > 0)):
            yield name


def _word_before(text: str, start: int) -> str:
    return "".join(text[max(0, start - 40) : start].split()[-1:])


def _is_title(word: str, *, inside: bool) -> bool:
    """Tell whether a word before a name is an office or, if it is not `inside` one, a calling."""
    return english().has("offices", word) if inside else is_calling(word)


def is_calling(word: str) -> bool:
    """Tell whether a word before a name says what somebody was: an office or a calling."""
    if english().has("offices", word):
        return True
    return _CALLING.search(word) is not None and not english().has("closing", word)


def _is_no_name(word: str) -> bool:
    return english().has("openers", word) or english().has("offices", word)


def is_person(name: str) -> bool:
    """Tell whether a name is one of a person, by its first name."""
    words = name.split()
    first = without_accents(words[0].lower()).split("-")[0]
    if words[0].isupper():
        return False
    return len(words) > 1 and first in GIVEN_NAMES and _could_be_person(name)


def called(name: str) -> str:
    """Return the word by which a person is known for short: `Peter` of Peter the Great."""
    own = _SURNAMED.fullmatch(name)
    return own.group(1) if own else name.rsplit(maxsplit=1)[-1]


def is_relative(name: str, known: str) -> bool:
    """Tell whether somebody has the surname of another, and another first name."""
    first, own = name.partition(" ")[0], called(known) if known else ""
    return is_person(name) and called(name) == own and first not in known.split()


def is_given_name(word: str) -> bool:
    """Tell whether a word is a first name, which alone says of nobody who it is."""
    known = word.isalpha() and word[0].isupper()
    return known and without_accents(word.lower()) in GIVEN_NAMES


def could_be_person(name: str) -> bool:
    """Tell whether a name has the shape of a person's: two to four capitals, none of a thing."""
    return _could_be_person(name) and " " in name


@lru_cache(maxsize=65536)
def _could_be_person(name: str) -> bool:
    own = _SURNAMED.fullmatch(name) if " of " in name or " the " in name else None
    if own is not None:
        return is_given_name(own.group(1).split()[0]) and _could_be_person(own.group(1))
    words = name.split()
    return (
        1 <= len(words) <= 5  # noqa: PLR2004 - the most names that somebody is called by
        and re.fullmatch(rf"{CAP}\.?(?:\s(?:{_PARTICLE}\s){{0,2}}{CAP}\.?)*", name) is not None
        and not any(english().has("things", word.strip(".")) for word in words)
        and not any(_ACRONYM.fullmatch(word) for word in words)
        and name not in english().states
    )


def is_woman(name: str) -> bool:
    """Tell whether a first name is probably a woman's."""
    first = without_accents(name.split(maxsplit=1)[0].lower()).split("-")[0]
    sets = english().sets
    return first in sets["women"] or (first.endswith("a") and first not in sets["men_in_a"])


@lru_cache(maxsize=4096)
def treaties_in(text: str) -> tuple[str, ...]:
    """Return the treaties that a text names, without the article."""
    if not any(stem in text for stem in _STEMS):
        return ()
    found = []
    for match in _TREATY.finditer(text):
        words = match.group().split()
        while words and english().has("openers", words[0]):
            words = words[1:]
        if len(words) > 1:
            found.append(" ".join(words))
    return tuple(found)


def states_in(text: str) -> list[str]:
    """Return the states that a text names, as they are listed."""
    return [state for state in english().states if state.removeprefix("the ") in text]
