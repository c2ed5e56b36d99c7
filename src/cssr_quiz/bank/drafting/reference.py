"""Whom pronouns and bare nouns mean, as far as that can be told from the sentence before."""

import re
from dataclasses import dataclass, field

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import (
    is_specific,
    names_somebody,
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
    could_be_person,
    is_calling,
    is_woman,
    treaties_in,
)
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.predicate import is_verb
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
_OBJECT = re.compile(
    r"\b((?:never )?(?:ratified|signed|joined|left|withdrew from|rejected|approved|accepted|voted))"
    r" it\b"
)
_OF_PERSON = re.compile(r"\b(?:she|he|his|her(?=\s[“\"\w]))\b", re.IGNORECASE)
_LED_TO_PERSON = re.compile(
    r"(?P<lead>(?:[A-Z][a-z]+(?:ed|ing|en)|Left|Born|Sent|Made|Brought|Sick|In|At|On|With|After|Before|"
    r"For|From|During)\s[^;:.]*\b(?:her|his)\b[^;:.]*,\s)(?P<who>she|he)\b"
)
_OF_A_LIFE = re.compile(r"\b[Tt]he (family|marriage|wedding|funeral|parents|birth)\b(?! of)")
_WITH_NAME = re.compile(
    rf"(?:(?!(?:to|of|for|with|against|at|in|on|from|by)\b)[a-z-]+\s){{1,3}}(?P<name>{CAP}(?:\s{CAP})+)"
)
_CLAUSE = re.compile(r"[,;:]\s(?:and\s)?|\sand\s")
_WHERE = re.compile(rf"(?<=\w) to (?:the )?{CAP}.*$")
_UNDER = re.compile(r"(?:Under|With|After|Before|Against|For) ")
_ANY_NAME = re.compile(rf"{CAP}(?:\s{CAP})*")
_SURNAME = re.compile(CAP)
_IT_AS_OBJECT = re.compile(r"\b([a-z]+) it(?= (?:in|on|at|for|to|by)\b)")
_BODIES = "Union|University|Institute|Academy|League|Council|Commission|Court|Congress"
_HAS_BODY = re.compile(_BODIES)
_BODY = re.compile(
    rf"(?:(?:(?!The\b){CAP}\s){{1,6}}({_BODIES})|({_BODIES})(?=\s(?:of|against|for)))"
    rf"(?:\s(?:of|against|for)\s(?:the\s)?{CAP}(?:\s{CAP}){{0,4}})?\b"
)
_BODY_WORD = re.compile(
    rf"\b[Tt]he ({_BODIES}|university|institute|academy|league|union)\b(?! of| [A-Z])"
)
_PERSON_OBJECT = re.compile(
    r"\bhim\b(?!self)|"
    r"\bher\b(?=\s(?:an?|the|as|to|with|in|on|for|at|by|from|of|into|out|up)\b|[.,;]|"
    r"\s[\ue000-\uf8ff]|$)"
)


@dataclass(slots=True)
class Memory:
    """What a text has spoken of last, and what it is about."""

    topic: Topic
    surnames: dict[str, str] = field(default_factory=dict)
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
    rivalled: bool = False
    indefinite: bool = False
    regnal: dict[str, str] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)
    here: set[str] = field(default_factory=set)

    def new_passage(self) -> None:
        """Forget what was said last; only the matter of the whole text goes on."""
        self.subject, self.people, self.treaties, self.last_treaties = "", {}, {}, ()
        self.others, self.spoken, self.heard, self.here = set(), False, set(), set()
        self.subjects, self.regnal, self.indefinite = set(), {}, False

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
        known = self.surnames.get(subject, "") or self.regnal.get(subject, "")
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
            woman = pronoun == "she"
            if woman and self.topic.is_ship:
                return "" if self.people.get(woman) else self.topic.name
            mine = self.topic.person if self.topic.woman is woman else ""
            known = mine or self.people.get(woman, "") or self._surname()
            return "" if self._could_be_another(known, woman=woman) else known
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

    def _could_be_another(self, known: str, *, woman: bool) -> bool:
        """Tell whether the last sentence names somebody else whom a `he` or `she` could mean.

        In the story of a life that is nobody but another subject.
        """
        last = known.rsplit(maxsplit=1)[-1] if known else ""
        alone = known and known == self.topic.person
        heard = {self.subject, *self.subjects} if alone else self.heard
        return any(
            could_be_person(name) and is_woman(name) is woman and last not in name for name in heard
        )

    def _surname(self) -> str:
        """Return the subject spoken of last where it can be a surname: nobody else can be meant."""
        alone = _SURNAME.fullmatch(self.subject) and not self.people
        return self.subject if alone and self.subject not in english().states else ""

    def _owner(self, possessive: str) -> str:
        pronoun = {"his": "he", "her": "she", "its": "it", "their": "they"}.get(possessive, "")
        alone = not (self.subject or self.indefinite or (self.spoken and self.topic.is_place))
        if pronoun == "it" and alone and self.topic.is_thing:
            return self.topic.name
        if pronoun == "it" and self.indefinite:
            # `A court declared the company bankrupt, and its hangar was sold.`
            return ""
        return self._meant(pronoun) if pronoun else ""

    @property
    def last_treaty(self) -> str:
        """Return the one treaty that was spoken of last, "" where there are several."""
        only = dict.fromkeys(self.last_treaties)
        return f"the {next(iter(only))}" if len(only) == 1 else ""

    def objects(self, text: str) -> str:
        """Return a text with the treaty's name for an `it` that was ratified, left or the like."""
        if self.topic.person or self.people:
            text = _PERSON_OBJECT.sub(self._person_object, text)
        if " it" not in text:
            return text
        if self.topic.is_thing and not self.spoken and not treaties_in(text):
            return _IT_AS_OBJECT.sub(self._topic_object, text)
        own = treaties_in(text)
        if unnamed_treaties(text.rpartition(own[-1])[2] if own else text):
            return text
        treaty = f"the {own[0]}" if len(own) == 1 else "" if own else self.last_treaty
        return _OBJECT.sub(lambda found: f"{found.group(1)} {treaty}", text) if treaty else text

    def _topic_object(self, found: re.Match[str]) -> str:
        """Return the topic's name for the `it` of a passage's first sentence."""
        # `won the cup and kept it`: behind another verb it is something else.
        ahead = found.string[: found.start()].split()
        known = found.group(1) in english().past and not any(map(is_verb, ahead))
        known = known and not self.topic.is_in(found.string)
        return f"{found.group(1)} {self.topic.name}" if known else found.group()

    def _person_object(self, found: re.Match[str]) -> str:
        """Return a person's name for `her` or `him`, or the word itself where nobody is known."""
        woman = found.group() == "her"
        mine = self.topic.person if self.topic.woman is woman else ""
        known = mine or self.people.get(woman, "")
        if any(word in found.string for word in known.split()):
            return found.group()
        left = _PERSON_OBJECT.sub("", found.string[: found.start()])
        if re.search(rf"\b{found.group()}\b", left):
            # `made her a clerk, with two men under her`: the name would come too late.
            return found.group()
        if _UNDER.fullmatch(found.string[: found.start()]):
            return found.group()
        # The subject of the same clause cannot be its object.
        before = _CLAUSE.split(found.string[: found.start()])[:-1]
        others = set(somebodies_in(", ".join(before))) - {known}
        if not known or others or self._could_be_another(known, woman=woman):
            return found.group()
        return known

    def owned(self, text: str) -> str:
        """Return a text with the topic's name for the first `she` or `her` that means nobody else.

        "" where such a word stands there and nobody can be told.
        """
        if (led := self._named_behind(text)) != text:
            return led
        found = _OF_PERSON.search(text)
        if found is None or names_somebody(
            self._without_others(text[: found.start()], found.group())
        ):
            return text
        if found.start() and self._comes_next(text[found.end() :]):
            # `Against the advice of his doctors Karel Novák travelled`.
            return text
        person, word = self.topic.person, found.group().lower()
        if not person or self.topic.woman is not (word in ("she", "her")):
            return ""
        if self._could_be_another(person, woman=self.topic.woman):
            return ""
        name = possessive(person) if word in ("her", "his") else person
        return f"{text[: found.start()]}{name}{text[found.end() :]}"

    def _named_behind(self, text: str) -> str:
        """Return `Left with her sisters in May, she stayed` with a name for the `she`."""
        found = _LED_TO_PERSON.match(text)
        woman = self.topic.woman
        if found is None or not self.topic.person or (found["who"] == "she") is not woman:
            return text
        if names_somebody(found["lead"]) or self._could_be_another(self.topic.person, woman=woman):
            return text
        return f"{found['lead']}{self.topic.person}{text[found.end() :]}"

    def _without_others(self, text: str, word: str) -> str:
        """Return a text without the names that a `she` cannot mean: a king's, and a theatre's."""
        if word.lower() not in ("she", "her"):
            return text
        if self.topic.label and not self.topic.person:
            text = text.replace(self.topic.label, "")
        for name in regnal_names(text).values():
            text = text if is_woman(name) else text.replace(name, "")
        return text

    def _comes_next(self, text: str) -> bool:
        """Tell whether the first name in a text is that of the topic."""
        first = _ANY_NAME.search(text)
        return first is not None and self.topic.person != "" and self.topic.is_in(first.group())

    def finish(self, subject: str, sentence: str) -> None:
        """Remember a whole sentence, of which the next one may say `it`."""
        if not subject and self.topic.is_thing and _small(sentence).startswith(self.topic.name):
            subject = self.topic.name
        if subject:
            self.note(subject, "")
        self.spoken = True
        # Where the topic stands behind another subject, an `it` may mean either.
        another = self.subject not in ("", self.topic.name) and self.topic.name
        behind = sentence.partition(self.subject)[2] if another else ""
        self.rivalled = self.topic.is_in(self.named(behind))
        self.heard = set(somebodies_in(sentence))
        self.regnal.update(regnal_names(sentence))
        for name in told_of(sentence):
            self.note_person(name)
        self.last_treaties = tuple(treaties_in(sentence)) or self.last_treaties
        self.unnamed.update(unnamed_treaties(sentence))
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
            self.people[is_woman(name)] = name

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
