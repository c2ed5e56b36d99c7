"""Words with which a text speaks again of somebody or something that it has named."""

import re
from collections.abc import Iterator
from functools import lru_cache

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, bare, could_be_person, is_woman, treaties_in
from cssr_quiz.bank.drafting.predicate import is_verb
from cssr_quiz.bank.drafting.topic import Topic

_CAPITAL = re.compile(r"(?<=\s)[^\W\d_a-z]")
_NAMED = re.compile(r"(?:^|\s)[^\W\d_a-z]")
# `the far larger Proton Synchrotron` than one that was named before.
_COMPARED = re.compile(
    r"^([Tt]he) (?:(?:far|much|even|still|somewhat) )?(?:more [a-z]+|"
    r"(?:larg|small|bigg|old|young|new|long|short|heavi|earli|fast|high|deep|great|rich|strong)er) "
    r"(?=[A-Z])"
)
# `a non-aggression pact`: from then on `the pact` can be that one.
_UNNAMED = re.compile(
    r"\b[Aa]n? (?:[\w-]+ ){0,3}?"
    r"(treaty|agreement|pact|accord|convention|protocol|charter)\b(?! [A-Z])"
)
_REGNAL = re.compile(rf"({CAP}) [IVX]+\b")
_TOLD_OF = re.compile(rf"({CAP}(?:\s{CAP})+), (?:who|whose|whom)\b")
_LEADING = re.compile(r"^(?:No|All|Some|Most|Each|Every|Another|Other|Both|Few|Many|When|As)\s")
_DESCRIBED = re.compile(r"^[Tt]he (?:[a-z-]+ ){1,3}(?=[^\W\d_a-z])")
_FULL_NAME = re.compile(
    rf"{CAP}(?:\s(?:von|van|de|da|di)\s|\s){CAP}(?:\s{CAP})*|{CAP}\s(?:of|the)\s{CAP}"
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|to|from|near) (?:the )?$")


def somebodies_in(sentence: str) -> Iterator[str]:
    """Yield what can be full names of persons in a sentence."""
    treaties = treaties_in(sentence)
    for found in _FULL_NAME.finditer(sentence):
        name = _LEADING.sub("", undescribed(found.group()))
        if any(name in treaty for treaty in treaties):
            # `By the Treaty of Saint Suk the king left`
            continue
        if could_be_person(name) and not _PLACE_BEFORE.search(sentence[: found.start()]):
            yield name


def undescribed(name: str) -> str:
    """Return a name without what somebody was before it: `the engineer Olaf Berg`."""
    return _DESCRIBED.sub("", name)


def uncompared(name: str) -> str:
    """Return a name without what compares it with one that was named before."""
    return _COMPARED.sub(r"\1 ", name) if "er " in name or "more " in name else name


def names_somebody(text: str) -> bool:
    """Tell whether a text holds a name that can be a person's."""
    if any(not _PLACE_BEFORE.search(text[: each.start()]) for each in _CAPITAL.finditer(text)):
        return True
    first, second = [*text.split(maxsplit=2), "", ""][:2]
    sets = english().sets
    plain = first.strip(",").lower() in (sets["openers"] | sets["common"] | sets["pronouns"])
    return first[:1].isupper() and not plain and (first.endswith(",") or is_verb(second))


def named_once(text: str, person: str, *, woman: bool) -> str:
    """Return a text in which a person, once named, is `she` or `he`, if nobody comes between."""
    start = text.find(person) + len(person) if person in text else len(text)
    said, rest = text[:start], text[start:]
    while (at := rest.find(person)) >= 0:
        between, after = rest[:at], rest[at + len(person) :]
        if any(is_woman(name) is woman for name in somebodies_in(between)):
            break
        owns, next_word = after.startswith(("’", "'")), after.split(maxsplit=1)[:1]
        if owns:
            word = "her" if woman else "his"
            after = after[1:].removeprefix("s")
        elif next_word and is_verb(next_word[0].rstrip(".;:")):
            word = "she" if woman else "he"
        else:
            word = "her" if woman else "him"
        said, rest = f"{said}{between}{word}", after
    return said + rest


def possessive(owner: str) -> str:
    """Return a name as an owner's, with such an apostrophe as it has already."""
    mark = "'" if "'" in owner else "’"
    return f"{owner}{mark}{'' if owner.endswith('s') else 's'}"


@lru_cache(maxsize=8)
def other_words(topic: Topic) -> re.Pattern[str]:
    """Return a pattern for the noun of `an evening paper`, which is another one than the topic."""
    words = "|".join(map(re.escape, sorted(topic.nouns)))
    return re.compile(
        rf"(?<!\bis )(?<!\bwas )\b(?:an?|another|new|other|two|three|four) (?:[a-z-]+ ){{0,2}}?"
        rf"({words})s?\b",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def topic_words(topic: Topic) -> re.Pattern[str]:
    """Return a pattern for `the company` and, of the Harbour Gazette, `the Gazette`."""
    words = [*map(re.escape, sorted(topic.nouns)), re.escape(topic.name.split()[-1])]
    return re.compile(
        rf"\b[Tt]he ({'|'.join(words)})(?: itself)?\b"
        r"(?! (?:of|for|from|between|that|which)\b| [A-Z]|-)"
    )


def unnamed_treaties(text: str) -> list[str]:
    """Return the nouns with which treaties are spoken of that have no name: `a secret pact`."""
    return _UNNAMED.findall(text)


def regnal_names(sentence: str) -> dict[str, str]:
    """Return the full names of rulers by their first: `Carol I`."""
    return {found.group(1): found.group() for found in _REGNAL.finditer(sentence)}


def told_of(sentence: str) -> list[str]:
    """Return the persons of whom something is told besides: `Petr Suk, who`."""
    return _TOLD_OF.findall(sentence) if ", who" in sentence else []


def is_specific(subject: str) -> bool:
    """Tell whether a subject names something: it has a capital behind its first word."""
    return _NAMED.search(bare(subject)) is not None
