"""Whom pronouns and bare nouns mean, as far as that can be told from the sentence before."""

import re
from dataclasses import dataclass, field

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import (
    is_specific,
    other_words,
    possessive,
    regnal_names,
    somebodies_in,
    told_of,
    topic_words,
    uncompared,
    undescribed,
    unnamed_treaties,
)
from cssr_quiz.bank.drafting.names import (
    CAP,
    bare,
    called,
    could_be_person,
    is_calling,
    is_given_name,
    is_relative,
    is_woman,
    treaties_in,
)
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.topic import Topic

_TREATY_WORD = re.compile(
    r"\b[Tt]he (treaty|agreement|pact|accords?|convention|protocol|charter)\b"
    r"(?! of| on| between)"
)
_OF_REPUBLIC = re.compile(r"\bof the (?:republic|country)\b(?! of)")
_COUNTRY_WORD = re.compile(r"\b[Tt]he (?:whole )?country\b(?! of)")
_KINGDOM = re.compile(
    r"\b[Tt]he kingdom\b(?! of| was (?:proclaimed|founded|abolished|dissolved|divided))"
)
_OF_A_LIFE = re.compile(r"\b[Tt]he (family|marriage|wedding|funeral|parents|birth)\b(?! of)")
_WITH_NAME = re.compile(
    rf"(?:(?!(?:to|of|for|with|against|at|in|on|from|by)\b)[a-z-]+\s){{1,3}}(?P<name>{CAP}(?:\s{CAP})+)"
)
_WHERE = re.compile(rf"(?<=\w) to (?:the )?{CAP}.*$")
_SURNAME = re.compile(CAP)
_CAPITAL = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w–-]*")
_BODIES = "Union|University|Institute|Academy|League|Council|Commission|Court|Congress"
_HAS_BODY = re.compile(_BODIES)
_BODY = re.compile(
    rf"(?:(?:(?!The\b){CAP}\s){{1,6}}({_BODIES})|({_BODIES})(?=\s(?:of|against|for)))"
    rf"(?:\s(?:of|against|for)\s(?:the\s)?{CAP}(?:\s{CAP}){{0,4}})?\b"
)
_BODY_WORD = re.compile(
    rf"\b[Tt]he ({_BODIES}|university|institute|academy|league|union)\b(?! of| [A-Z])"
)


@dataclass(slots=True)
class Memory:
    """What a text has spoken of last, and what it is about."""

    topic: Topic
    surnames: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    people: dict[bool, str] = field(default_factory=dict)
    treaties: dict[str, str] = field(default_factory=dict)
    bodies: dict[str, set[str]] = field(default_factory=dict)
    last_treaties: tuple[str, ...] = ()
    unnamed: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    spoken: bool = False
    subjects: set[str] = field(default_factory=set)
    plural: bool = False
    deeds: list[str] = field(default_factory=list)
    rivalled: bool = False
    indefinite: bool = False
    sentence: str = ""
    piece: str = ""
    noted: str = ""
    regnal: dict[str, str] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)
    here: set[str] = field(default_factory=set)

    def new_passage(self) -> None:
        """Forget what was said last; only the matter of the whole text goes on."""
        self.subject, self.people, self.treaties, self.last_treaties = "", {}, {}, ()
        self.others, self.spoken, self.heard, self.here = set(), False, set(), set()
        self.subjects, self.regnal, self.indefinite, self.deeds = set(), {}, False, []
        self.sentence = self.piece = self.noted = ""

    def resolved(self, subject: str) -> str:
        """Return a subject in words that can stand alone, "" where nobody can tell them."""
        first, _, rest = subject.partition(" ")
        low = first.lower()
        grammar = english()
        if not rest and low in grammar.sets["pronouns"]:
            return self._meant(low)
        if low in grammar.sets["possessives"]:
            somebody = _WITH_NAME.fullmatch(rest)
            if somebody and could_be_person(somebody["name"]):
                return somebody["name"]
            owner = self._owner(low)
            return f"{possessive(_WHERE.sub('', owner))} {rest}" if owner else ""
        # A firm may be called by the surname of its founder.
        own = subject in f"{self.topic.name} {self.topic.label}".split()
        surname = self.topic.person if own else self.surnames.get(subject, "")
        known = surname or self.regnal.get(subject, "") or self.given.get(subject, "")
        return known or self.named(uncompared(subject))

    def named(self, text: str) -> str:
        """Return a text with names for `the treaty` and `the country`, where they are known."""
        if "he " not in text:
            return text
        if self.topic.country:
            text = _COUNTRY_WORD.sub(lambda _: self.topic.country, text)
            text = _KINGDOM.sub(lambda _: self.topic.country, text)
            text = _OF_REPUBLIC.sub(f"of {self.topic.name}", text)
        elif self.topic.person:
            text = _OF_A_LIFE.sub(lambda m: f"{possessive(self.topic.person)} {m.group(1)}", text)
        elif self.topic.name:
            text = self._topic_named(text)
        if self.bodies:
            text = _BODY_WORD.sub(lambda m: self._body(m.group(1)) or m.group(), text)
        if not self.treaties:
            return text
        return _TREATY_WORD.sub(lambda m: self._treaty(m.group(1)) or m.group(), text)

    def _topic_named(self, text: str) -> str:
        """Put the topic's name for `the company`, where the passage speaks of no other company."""
        return topic_words(self.topic).sub(self._topic_name, text)

    def _topic_name(self, found: re.Match[str]) -> str:
        """Return the topic's name for `the war`, but not in `the war artist`."""
        ahead = found.string[found.end() :].split(maxsplit=1)
        of_another = found.group(1) in self.others or (ahead and is_calling(ahead[0]))
        return found.group() if of_another else self.topic.name

    def _body(self, word: str) -> str:
        known = self.bodies.get(word.lower(), set())
        if not self.topic.is_thing and (word.islower() or self.topic.person):
            # In a life `the university` of another town may be another one.
            known = known & self.here
        names = known & self.here or known
        return f"the {next(iter(names))}" if len(names) == 1 else ""

    def _treaty(self, word: str) -> str:
        """Return the treaty that a word means: one of that kind, or the only one spoken of."""
        kind = word.rstrip("s").lower()
        known = set(self.treaties.values())
        name = self.treaties.get(kind, "") or ("".join(known) if len(known) == 1 else "")
        return f"the {name}" if name and kind not in self.unnamed else ""

    def _meant(self, pronoun: str) -> str:
        if pronoun in ("he", "she"):
            return self._somebody(woman=pronoun == "she")
        if pronoun == "it" and self.rivalled:
            return ""
        plural = self.plural or is_plural(self.subject) if self.subject else True
        titled = english().has("offices", self.subject.split(" ", maxsplit=1)[0])
        person = titled or could_be_person(self.subject)
        person = person and (self.subject != self.topic.name or bool(self.topic.person))
        if pronoun == "it" and (plural or person):
            return self.last_treaty
        if not self.subject or person:
            return ""
        return self.subject if plural is (pronoun == "they") and pronoun in ("it", "they") else ""

    def _somebody(self, *, woman: bool) -> str:
        """Return whom a `he` or `she` means, "" where it may be another."""
        if woman and self.topic.is_ship:
            return "" if self.people.get(woman) else self.topic.name
        mine = self.topic.person if self.topic.woman is woman else ""
        known = mine or self.heard_of(woman=woman) or self._surname()
        # `Kari was chief; he left`: whoever was named last may be a man for all we know.
        other = self.noted not in ("", known) and not mine
        other = (
            other
            or self._may_be_object(mine, woman=woman)
            or self._is_one_name(known if not mine else "")
        )
        return "" if other or self.could_be_another(known, woman=woman) else known

    def _may_be_object(self, mine: str, *, woman: bool) -> bool:
        """Tell whether a `he` may be whom the topic dealt with: `Suk left him, and he died`."""
        dealt = re.search(rf"\b{'her' if woman else 'him'}(?=[,.;]|$)", self.piece)
        return bool(mine and dealt) and self.topic.is_in(self.subject)

    def _is_one_name(self, known: str) -> bool:
        """Tell whether another who has one name only was the subject last: `Belisarius`."""
        sets, name = english(), self.subject
        alone = _SURNAME.fullmatch(name) and not (name in sets.states or sets.has("common", name))
        return bool(known and alone) and name not in known

    def could_be_another(self, known: str, *, woman: bool) -> bool:
        """Tell whether the last sentence names somebody else whom a `he` or `she` could mean.

        In the story of a life that is nobody but another subject.
        """
        last = called(known) if known else ""
        alone = known and known == self.topic.person
        surnames = map(self.surnames.get, () if alone else _CAPITAL.findall(self.sentence))
        heard = {self.subject, *self.subjects} if alone else {*self.heard, *filter(None, surnames)}
        return any(
            could_be_person(name)
            and is_woman(name) is woman
            and (last not in name or is_relative(name, known))
            for name in heard
        )

    def heard_of(self, *, woman: bool) -> str:
        """Return the man or woman spoken of last, "" where the last sentence was of others."""
        known = self.people.get(woman, "")
        words = [word for word in known.split() if len(word) > 1 and word[0].isupper()]
        named = any(word in self.sentence for word in words)
        return known if named or known in (self.subject, self.noted, *self.subjects) else ""

    def _surname(self) -> str:
        """Return the subject spoken of last where it can be a surname: nobody else can be meant."""
        alone = _SURNAME.fullmatch(self.subject) and not self.people
        return self.subject if alone and self.subject not in english().states else ""

    def _owner(self, possessive: str) -> str:
        pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(possessive, "")
        alone = not (self.subject or self.indefinite or self.spoken)
        if pronoun == "it" and alone and self.topic.is_thing:
            return self.topic.name
        if pronoun == "it" and self.indefinite:
            # `A court declared the company bankrupt, and its hangar was sold.`
            return ""
        owner = self._meant(pronoun) if pronoun else ""
        return "" if self._is_rivalled(owner, possessive) else owner

    def _is_rivalled(self, owner: str, possessive: str) -> bool:
        """Tell whether `his` may be another's, whom the piece before calls by a first name."""
        if possessive not in ("his", "her") or owner in ("", self.topic.person):
            return False
        woman = possessive == "her"
        return any(
            is_given_name(name) and is_woman(name) is woman and name not in owner
            for name in _CAPITAL.findall(self.piece)
        )

    @property
    def last_treaty(self) -> str:
        """Return the one treaty that was spoken of last, "" where there are several."""
        only = dict.fromkeys(self.last_treaties)
        return f"the {next(iter(only))}" if len(only) == 1 else ""

    def finish(self, subject: str, sentence: str) -> None:
        """Remember a whole sentence, of which the next one may say `it`."""
        if not subject and self.topic.is_thing and _small(sentence).startswith(self.topic.name):
            subject = self.topic.name
        if subject:
            self.note(subject, "")
        self.spoken = True
        # Where the topic stands behind another subject, an `it` may mean either.
        another = bare(self.subject) not in ("", bare(self.topic.name)) and self.topic.name
        behind = sentence.partition(self.subject)[2] if another else ""
        self.rivalled = self.topic.is_in(self.named(behind))
        self.heard, self.sentence, self.noted = set(somebodies_in(sentence)), sentence, ""
        self.regnal.update(regnal_names(sentence))
        for name in told_of(sentence):
            self.note_person(name)
        unnamed = unnamed_treaties(sentence)
        self.last_treaties = tuple(treaties_in(sentence)) or (() if unnamed else self.last_treaties)
        self.unnamed.update(unnamed)
        if self.topic.nouns:
            self.others.update(other_words(self.topic).findall(sentence))
        if not _HAS_BODY.search(sentence):
            return
        for found in _BODY.finditer(sentence):
            head = next(word for word in found.groups() if word)
            self.bodies.setdefault(head.lower(), set()).add(bare(found.group()))
            self.here.add(bare(found.group()))

    def note_person(self, text: str) -> None:
        """Remember whom a sentence names as something: `Its first chairman was Nostitz`."""
        name = self.surnames.get(text, text)
        if could_be_person(name):
            self.people[is_woman(name)] = self.noted = name

    def note(self, subject: str, sentence: str) -> None:
        """Remember of what a sentence spoke: its subject, in full, and the last treaty in it."""
        self.heard.update(somebodies_in(sentence))
        if subject:
            self.subject = subject if is_specific(subject) else ""
            self.indefinite = subject.startswith(("A ", "An ", "a ", "an "))
            self.note_person(undescribed(subject))
        elif sentence:
            self.subject = ""
        named = treaties_in(sentence)
        self.last_treaties = tuple(map(bare, named)) or self.last_treaties
        for name in named:
            heads = (word for word in name.lower().split() if english().has("treaties", word))
            self.treaties[next(heads, "").rstrip("s")] = bare(name)


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:] if sentence.startswith("The ") else sentence
