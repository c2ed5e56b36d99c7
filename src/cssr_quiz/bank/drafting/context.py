"""Drafts with a name in them: the text's topic stands before one that names nothing else."""

import re

from cssr_quiz.bank.drafting.definite import (
    RANK,
    Definite,
    definites,
    is_loose_subject,
    is_owned,
    is_ranked,
)
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import named_once
from cssr_quiz.bank.drafting.names import bare, is_given_name, states_in, treaties_in
from cssr_quiz.bank.drafting.plural import is_several
from cssr_quiz.bank.drafting.pronouns import owned
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.topic import Topic

_NAME = re.compile(r"\b[^\W\d_a-z]")
_NAMES = re.compile(
    r"(?<=\s)[^\W\d_a-z][\w’'-]*(?:\s(?:of\s|the\s|de\s|von\s|van\s|der\s|den\s)*[^\W\d_a-z][\w’'-]*)*"
)
_ASKS = re.compile(
    r"(?:When|From|By|With|Within|In|On|At|During|After|Before|Until|Since|Among|Despite|Following|"
    r"Who|Which|What|Where|How|About|The|An?|Under|Between)\s"
)
_TIMES = ("once", "twice", "thrice")
_ANY = re.compile(r"[Aa]n? (?:new )?([a-z-]+)")
# People who do something, whom a text has more than one of; a tower is nobody.
_DOER = re.compile(
    r"^(?!(?:tower|river|water|paper|border|power|order|letter|chapter|number|quarter|corner|chamber|"
    r"timber|cover|computer|reactor|motor|sector|corridor|floor|door|interior|exterior|list|coast|"
    r"transmitter|counter|meter)s?$)"
    r".*(?:[^aeiou]er|or|ist|man|woman|men|ant|ee|ian|boy|girl|son|captain|pilot|king|queen|coach|"
    r"child|victim)s?$"
)
_CHANGED = re.compile(r"\b(?:new|other|second|third|next|same|former|latter|younger|elder)\b")
_LARGE = re.compile(r"[^\W\d_a-z]\w+")
_AROUND = re.compile(
    r"\b(?:in|on|at|by|from|to|of|for|with|after|before|during|under|into|through|over) the "
)
_PLACE = re.compile(r"\b(?:in|at|to|from|near|on|through|into|by) (?:the )?$")


def in_context(text: str, subject: str, memory: Memory) -> str:
    """Return a question or statement with the topic before it where it needs one.

    `subject` is its subject as it stands inside a question, "" where that is asked for. A text
    about a person or about a thing with a name is always told to be so, and what other states or
    people without a name did to be of a country; of another, a question whose subject is a name
    needs no topic, nor does one that names a thing rather than a place, unless it speaks of `the
    club`. "" where nobody could tell what it is about.
    """
    topic = memory.topic
    if not _NAME.search(subject):
        text = owned(text, memory)
    # `Anton` alone may be one of many, and `Jews` are those of any country.
    told = " " in subject or subject in english().states or not topic.label
    named = told and bool(_NAME.search(subject))
    same = bare(subject).lower() in topic.label.lower() and " " in bare(subject)
    if topic.person:
        text = named_once(text, topic.person, woman=topic.woman)
    if not text or topic.is_in(text) or same or (topic.label and topic.label in text):
        return text[:1].upper() + text[1:]
    enough = named or (not topic.country and names_a_thing(text))
    if enough and not _wants_label(text, subject, topic, named=named):
        return text if topic.label or not _has_loose_deed(text) else ""
    if topic.label:
        first = text.split(" ", 1)[0].lower()
        small = subject[:1].islower() or _ASKS.match(text) or first in english().participle
        small = small or (text.split()[1:2] != [] and _is_small(first, text.split()[1]))
        return f"{topic.label}: {text[:1].lower() + text[1:] if small else text}"
    text = text[:1].upper() + text[1:]
    return text if names_something(text) and not any(map(_is_loose, definites(text))) else ""


def _wants_label(text: str, subject: str, topic: Topic, *, named: bool) -> bool:
    """Tell whether a text says what it is about, whatever it names besides."""
    if topic.is_thing or topic.person or (topic.country and is_foreign(subject)):
        return True
    if not topic.label:
        return False
    if not topic.country and _is_untold(text, topic, named=named):
        return True
    return bool(subject and is_loose_subject(subject)) or any(map(_is_loose, definites(text)))


def _is_untold(text: str, topic: Topic, *, named: bool) -> bool:
    """Tell whether a text tells too little of its matter: a statement more than a question asks.

    In a timeline the date comes first, and no more than that is wanted in front.
    """
    if topic.has_name and _says_little(text, named=named):
        return True
    known = any(word in text for word in _LARGE.findall(topic.label))
    return not (known or text.endswith("?") or SIGN.match(text))


def _says_little(text: str, *, named: bool) -> bool:
    """Tell whether a text names no treaty and, if its subject is `named`, nobody besides."""
    two = named and len(_NAMES.findall(text)) > 1
    return not (two or treaties_in(text))


def _is_small(first: str, second: str) -> bool:
    """Tell whether a first word is one that is no name, such as `Twice` or `Some`."""
    sets = english().sets
    if first.strip(",") in (*_TIMES, "of") or first.strip(",") in sets["prepositions"]:
        return True
    plain = ("closing", "number_words", "adverbs", "common")
    return second[:1].islower() and any(first in sets[name] for name in plain)


def is_foreign(subject: str) -> bool:
    """Tell whether a subject of a country's history is another state, or people without a name."""
    return subject.rsplit(" ", maxsplit=1)[-1].islower() or bool(states_in(subject))


def has_loose_object(text: str, topic: Topic) -> bool:
    """Tell whether a question about a person says `the ship`, of which a life may know many."""
    if not topic.person:
        return False
    sets = english().sets
    return any(
        not (each.before or each.tied or each.noun in sets["unique"] or each.noun in sets["public"])
        for each in definites(text.removesuffix("?"))
    )


def is_clear(subject: str, topic: Topic, *, telling: bool = False) -> bool:
    """Tell whether a subject says who or what is meant, as a name does or `the deck` of a bridge.

    That a text is about a person does not tell which ship `the ship` was.
    A deed may be that of `a bomb`, where the predicate is `telling`.
    """
    if not is_loose_subject(subject):
        # In the story of a life `Anna` is one of the family.
        return bool(topic.person) or not is_given_name(subject) or topic.is_in(subject)
    anything = None if is_owned(subject) else _ANY.fullmatch(subject)
    if telling and anything and anything.group(1) not in english().sets["relational"]:
        return True
    if not topic.label or is_owned(subject):
        return False
    found = next(iter(definites(subject)), None)
    if found is None or not subject.lower().startswith("the "):
        return False
    sets = english().sets
    if RANK.search(found.before) and (topic.is_thing or is_several(found.noun)):
        # `the last train` of a railway, but not `the last deliveries`.
        return not is_several(found.noun)
    told = found.noun in sets["anaphors"] or found.noun in sets["relational"]
    told = told or _CHANGED.search(found.before) is not None
    told = told or topic.person != ""
    return not (told or _DOER.search(found.noun))


def names_something(text: str) -> bool:
    """Tell whether a text holds a name or a figure behind its first word."""
    rest = text.partition(" ")[2]
    return bool(_NAME.search(rest)) or any(map(str.isdigit, rest))


def names_a_thing(text: str) -> bool:
    """Tell whether a text names something that does not only say where."""
    start = text.find(" ")
    return any(not _PLACE.search(text[: found.start()]) for found in _NAME.finditer(text, start))


def _has_loose_deed(text: str) -> bool:
    """Tell whether a text says that somebody dealt with `the germ`, and not which.

    `On the market` and the like say where or how, and are understood.
    """
    return " the " in text and any(
        map(_is_loose, definites(_AROUND.sub(" ", text.removeprefix("The "))))
    )


def _is_loose(each: Definite) -> bool:
    sets = english().sets
    alone = each.noun in sets["unique"] or each.noun in sets["belonging"]
    return not (each.tied or alone or is_ranked(each.noun, each.before))
