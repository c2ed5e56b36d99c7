"""What a whole text is about: its name, the nouns that mean it, and whether it is a person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, bare, called, could_be_person, is_person, is_woman
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.title import matter

LONGEST_LABEL: Final = 8
"""Words of a title that can stand before a question."""

LONGEST_PLAIN: Final = 6
"""Letters of a single word up to which it says too little."""

_HISTORY = re.compile(
    r"(?:\w+ )?(?:History|Economy|Politics|Relations|Policy|Government|Constitution) of "
    r"(?P<the>the )?(?P<name>.+)",
    re.IGNORECASE,
)
# `Relations of Romania in the 20th century` are about Romania.
_TIME = re.compile(r"\s(?:in|during|under|between|since|before|after|from|until)\s.*$")
_IS = re.compile(
    r"(?P<the>The )?(?P<name>[^,.;:()]{2,60}?),?(?:\s\([^()]*\))?(?:, [^,.;:]{3,70},|,?) "
    r"(?:was|is|were|are) (?:an?|the) "
    r"(?P<what>(?:(?!(?:of|in|that|which|who|from|at|on|by|for|with|near|to|under|between|"
    r"and (?:the|an?)) )[\w-]+ ?){1,5})"
)
_HE, _SHE = re.compile(r"\b(?:[Hh]e|[Hh]is)\b"), re.compile(r"\b(?:[Ss]he|[Hh]er)\b")
_IT = re.compile(r"\b(?:[Ii]t|[Ii]ts)\b")
_PLACES = ("city", "town", "port", "village", "island", "region", "valley", "district", "river")
# How the first sentence of a company's history begins, and what the company is called further on.
_IS_MADE = re.compile(
    r"(?P<the>The )?(?P<name>[A-Z][^,.;()]{1,60}?)(?:,[^,.;]+,| \([^()]*\))? "
    r"(?:was|were) (?:first )?"
    r"(?:fought|founded|established|created|formed|set up|built|opened|incorporated|launched|"
    r"started|commissioned|chartered|inaugurated)\b"
)
_TOWN = frozenset(("city", "town"))
_AT = frozenset(("in", "at", "from", "to", "near"))
_OFTEN = 3
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Topic:
    """What a text is about.

    `label` can stand before a question ("" where the title says too little), `name` is what a
    sentence calls it, with its article, and `nouns` are what it is, such as `company`.
    """

    label: str = ""
    name: str = ""
    nouns: frozenset[str] = frozenset()
    country: str = ""
    person: str = ""
    woman: bool = False

    @classmethod
    def of(cls, title: str, texts: Iterable[str]) -> "Topic":
        """Tell what a text is about from its title and its first paragraphs."""
        early = list(islice(texts, _LOOKED_AT))
        title = matter(title, early)
        history = _HISTORY.fullmatch(title)
        if history and any(map(str.isupper, history["name"])):
            country = _TIME.sub("", history["name"])
            if english().has("things", country):
                return _thing(country, early)
            name = f"{'the ' if history['the'] else ''}{country}"
            return cls(name, name, frozenset(["country"]), country=country)
        if (ship := cls(title, *_named(title, early))).is_ship:
            return ship
        somebody = could_be_person(title) or _has_lived(title, early)
        if somebody and (woman := _woman(title, early)) is not None:
            return cls(title, title, person=title, woman=woman)
        name, nouns = _named(title, early)
        return cls(
            _label(title, early) or (title if name or _is_name(title, early) else ""), name, nouns
        )

    @property
    def is_thing(self) -> bool:
        """Tell whether it is something with a name of its own, such as a company or a bridge."""
        return bool(self.nouns) and not self.country

    @property
    def has_name(self) -> bool:
        """Tell whether the label holds a name, as `Fall of Brno` does and `A short history` not."""
        first, *rest = self.label.split() or [""]
        alone = first and first.lower() not in ("a", "an", "the") and not is_plural(first.lower())
        return bool(alone) or any(word[:1].isupper() for word in rest)

    @property
    def is_ship(self) -> bool:
        """Tell whether it is a ship, which a text calls `she`."""
        return not self.nouns.isdisjoint(english().sets["ships"])

    def is_called(self, subject: str) -> bool:
        """Tell whether a subject such as `the bridge` ends as the label does."""
        return self.label.lower().endswith(f" {bare(subject).lower()}")

    def is_in(self, text: str) -> bool:
        """Tell whether a text names the topic already, if only by the telling word of its name."""
        if not self.name:
            return False
        found = _telling(self.name).finditer(text)
        return any(self.person or not self._is_elsewhere(text[: each.start()]) for each in found)

    def is_another(self, pronoun: str, text: str) -> bool:
        """Tell whether a `he` is not whom the text is about, who is dealt with: `defeated Novák`.

        Whoever has the same surname may be.
        """
        if not self.person or pronoun.lower() not in ("he", "she"):
            return False
        ahead = (text[: each.start()].split()[-1:] for each in _telling(self.name).finditer(text))
        return any(not before or before[0][:1].islower() for before in ahead)

    def _is_elsewhere(self, ahead: str) -> bool:
        """Tell whether what follows a text is no name but a town in it: `against AC Prague`."""
        words = self.name.removeprefix("the ").split()
        before = ahead.split()[-1:]
        return len(words) > 1 and (
            before[0] in _AT or (before[0][0].isupper() and before[0] not in words)
            if before
            else False
        )


@lru_cache(maxsize=8)
def _telling(name: str) -> re.Pattern[str]:
    """Return a pattern for the words that tell a name: not `Bridge`, nor a person's first names."""
    words = [word for word in name.split() if word[:1].isupper()]
    if could_be_person(name) and is_person(name):
        words = called(name).split()
    telling = [word for word in words if not english().has("things", word)]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, telling or words)) or '(?!)'})(?![a-z])")


def told_by(texts: Sequence[str]) -> str:
    """Return the name of which paragraphs begin to tell, as `The Vltava War was a war`, else "".

    Of a person they speak more than once.
    """
    text = texts[0]
    found, sets = _IS.match(text), english().sets
    if found and not text[: found.start("what")].endswith((" a ", " an ")):
        return ""
    found = found or _IS_MADE.match(text)
    name = found["name"] if found else ""
    first = name.partition(" ")[0]
    known = sets["openers"] | sets["pronouns"] | sets["pointing"]
    if not name or first.islower() or first.lower() in known:
        return ""
    last = called(name)
    again = not could_be_person(name) or sum(last in each for each in texts) > 1
    return name if again else ""


def _thing(noun: str, texts: Iterable[str]) -> Topic:
    """Return the topic of a `History of the Museum`, which the text calls by its name."""
    named = re.compile(rf"\b[Tt]he ((?:{CAP}\s)+{noun})\b")
    found = next(filter(None, map(named.search, texts)), None)
    name = found.group(1) if found else noun
    return Topic(name, f"the {name}", frozenset([noun.lower()]))


def _label(title: str, texts: Iterable[str]) -> str:
    """Return a title that can stand before a question: it holds a name, or the text speaks of it.

    That of an excerpt, such as `Background`, is the matter of nothing.
    """
    words = title.split()
    said = len(words) > 1 or (title[1:].islower() and len(title) > LONGEST_PLAIN)
    telling = [word.lower() for word in words if not english().has("closing", word)]
    text = " ".join(texts).lower()
    named = title.startswith("The ") or any(map(str.isupper, title[1:]))
    known = named or not text or any(word[:-1] in text for word in telling)
    return title if said and known and len(words) <= LONGEST_LABEL else ""


def _is_name(title: str, texts: Iterable[str]) -> bool:
    """Tell whether a short title is a name: a text writes it large in the middle of a sentence."""
    named = re.compile(rf"[a-z,] {re.escape(title)}\b")
    return " " not in title and any(map(named.search, texts))


def _woman(title: str, texts: Iterable[str]) -> bool | None:
    """Tell whether the person of a title is a woman; None where the title is no person's name."""
    text = " ".join(texts)
    if not is_person(title) and _is_spoken_of(title, text):
        return None
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    if max(he, she) < _OFTEN:
        return is_woman(title) if is_person(title) else None
    return she > he


def _has_lived(title: str, texts: Sequence[str]) -> bool:
    """Tell whether a text begins with the life of whoever has but one name: `Saladin (1137–1193)`.

    An orchestra is an `it` further on.
    """
    life = re.compile(
        rf"{re.escape(title)} \([^()]*\d{{3,4}}[^()]*\)(?:, [^.()]{{1,80}},)? "
        r"(?:was|is|served|ruled)\b"
    )
    text = " ".join(texts)
    alone = " " not in title and bool(texts) and life.match(texts[0]) is not None
    return alone and len(_HE.findall(text)) + len(_SHE.findall(text)) > len(_IT.findall(text))


def _is_spoken_of(title: str, text: str) -> bool:
    """Tell whether a text says `the furnace` or `the Little Entente`, which is nobody's name."""
    noun = re.escape(title.rsplit(maxsplit=1)[-1].lower())
    return re.search(rf"\b[Tt]he (?:{noun}|{re.escape(title)})\b", text) is not None


def _named(title: str, texts: Iterable[str]) -> tuple[str, frozenset[str]]:
    """Return what sentences call the matter of a title, and the nouns that mean it.

    No sentence calls anything `Finland–Soviet Union relations`.
    """
    if title.lower().endswith("relations"):
        return "", frozenset()
    place = re.compile(rf"The ({'|'.join(_PLACES)}) of {re.escape(title)}\b")
    for text in islice(texts, 3):
        called = place.match(text)
        if called:
            return title, frozenset([called.group(1)])
        found = _IS.match(text)
        if found and (_are_akin(found["name"], title) or _share_a_name(found["name"], title)):
            name = f"{'the ' if found['the'] else ''}{found['name']}"
            name = name if _are_akin(found["name"], title) else title
            what = found["what"].split()
            told = next((at for at, word in enumerate(what) if _tells(word)), len(what))
            nation = frozenset(["country"] if title in english().states else ())
            nouns = nation | _heads(title) | _heads(" ".join(what[:told]))
            return name, nouns | (_TOWN if nouns & _TOWN else frozenset())
    if (founded := _founded(title, list(texts))) is not None:
        return founded
    for text in islice(texts, 3):
        if text.startswith((f"The {title} ", f"The {title}, ")):
            return f"the {title}", _heads(title)
    text = title.removeprefix("The ")
    named = title != text and all(word[:1].isupper() for word in text.split())
    return (f"the {text}", _heads(title)) if named else ("", frozenset())


def _founded(title: str, texts: Sequence[str]) -> tuple[str, frozenset[str]] | None:
    """Return the same where a history begins with how the matter was founded or built."""
    made = _IS_MADE.match(texts[0]) if texts else None
    if made is None or not _are_akin(made["name"], title):
        return None
    kinds = english().sets["kinds"]
    called = frozenset(kind for kind in kinds if any(f"he {kind}" in each for each in texts))
    return f"{'the ' if made['the'] else ''}{made['name']}", called | _heads(made["name"])


def _tells(word: str) -> bool:
    """Tell whether a word begins what is told of a thing: `an airline based at`."""
    return word in english().participle or word == "based"


def _are_akin(name: str, title: str) -> bool:
    """Tell whether a name is a title, or one a part of the other.

    So `SK Slavonín` of a longer title, `Staatliches Bauhaus` of `Bauhaus`, `Syracuse` of `Syracuse,
    Sicily`.
    """
    place = title.partition(",")[0]
    words, whole = name.lower().split(), title.lower().removeprefix("the ").replace(",", "").split()
    shorter = name == place or (len(words) > 1 and words == whole[: len(words)])
    return words[-len(whole) :] == whole or shorter


def _share_a_name(name: str, title: str) -> bool:
    """Tell whether a title is another form of a name: `SK Slavia Prague`, `Klub Slavia Praha`."""
    words = {word for word in title.split() if not english().has("things", word)}
    return any(word[:1].isupper() for word in words.intersection(name.split()))


def _heads(phrase: str) -> frozenset[str]:
    """Return the common noun at the end of a phrase: `company` of a railway company."""
    last = phrase.strip().rsplit(" ", maxsplit=1)[-1].lower()
    # A newspaper is called the paper as well.
    return frozenset(word for word in {last, last.removeprefix("news")} if word.isalpha())
