"""Statements that stand by themselves: nothing that was said before has to be looked up."""

import re

from cssr_quiz.bank.drafting.context import (
    has_loose_object,
    is_clear,
    names_a_thing,
    names_something,
)
from cssr_quiz.bank.drafting.definite import is_bare_definite
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, called
from cssr_quiz.bank.drafting.opening import without_lead
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.predicate import has_object, is_verb
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.standing import (
    hangs,
    is_headless,
    lacks_owner,
    points_back,
    stands_alone,
)
from cssr_quiz.bank.drafting.subject import subject_and_predicate
from cssr_quiz.bank.drafting.topic import Topic

SHORT = 10
"""Words of a statement that tell too little of `the ship`: nobody knows which one is meant."""

LISTED = 3
"""Dates without a verb that make a list."""

# `some 20,000 people left, most of them for Australia`.
_OF_THEM = re.compile(r"(?<=, )(?:\w+ ){1,3}of them\b")
_IT = re.compile(r"\b(?:it|them)\b")
_LATER_CLAUSE = re.compile(
    r",(?!\d)|;|\s(?P<and>and|but)\b|\s(?:when|while|until|before|after|because|which|that)\b"
)
_BESIDES = re.compile(r"^([^,]+),\s[^,]+(?:,\s[^,]+)??,\s")
_PRONOUN = re.compile(r"\b(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_HIM = re.compile(r"\b(?:him|her)\b")
# `Using his powers to hold them together.` says of nobody that he did.
_PARTICIPLE = re.compile(
    r"(?!During|Following|According|Concerning|Regarding)[A-Z][a-z]+ing "
    r"(?:the|an?|his|her|its|their|\w+(?: \w+)*[’']s?) "
)
# `Jan Novák took part in their march`: nobody in front of it is several.
_THEIRS_OF_NOBODY = re.compile(
    r"(?:(?!\b(?:and|or|people|men|women|children|all|both|who|which)\b|[^\W\d_]{2,}s\b).)*?\btheir\b"
)
# `Jan Novák, its first rector,` and `Novák, who became its rector in 1919,`
_ITS_OFFICE = re.compile(
    rf"{CAP}(?:\s(?:[a-z]{{2,3}}\s)?{CAP})*,\s(?:who became\s)?(?:its|their)\s"
)
_THERE = re.compile(r"\bthere\b(?! (?:was|were|is|are|had|has|came|would|could)\b)")
# What a `there` may mean: `came to Brno`, `left the valley of the Oder`.
_PLACE = re.compile(r"\b(?:in|at|to|of|from|near|into|through|left|reached) (?:the )?[^\W\d_a-z]")
_PASSIVE = re.compile(r"^(?:[^,]*,\s)?[Aa]n?\s[a-z-]+\s(?:was|were|had)\b")


def can_open(text: str, memory: Memory) -> bool:
    """Tell whether a statement begins with something that need not be looked up."""
    first = text.split(" ", 1)[0].strip(",").lower()
    sets = english().sets
    if any(first in sets[name] for name in ("pronouns", "possessives", "pointing")):
        return False
    opening = _until_verb(text)
    if not _opens_well(text, opening, memory.topic) or hangs(text) or _lacks_verb(text):
        return False
    if _THEIRS_OF_NOBODY.match(text):
        return False
    if (there := _THERE.search(text)) and not _tells_where(text[: there.start()], memory.topic):
        return False
    return not _has_stray_object(text, memory.topic.person) and not points_back(text)


def _tells_where(ahead: str, topic: Topic) -> bool:
    """Tell whether what stands before a `there` names a place, as a topic may be one."""
    at_topic = topic.is_thing and names_something(ahead) and not ahead.endswith("from ")
    return at_topic or _PLACE.search(ahead) is not None


def _lacks_verb(text: str) -> bool:
    """Tell whether a text is a list of dates, or begins with a participle and has no clause."""
    if len(SIGN.findall(text)) >= LISTED and not any(map(is_verb, text.split())):
        return True
    if not _PARTICIPLE.match(text):
        return False
    commas = (found.end() for found in re.finditer(",\\s", text))
    return not any(subject_and_predicate(text[at:]) for at in commas)


def _opens_well(text: str, opening: str, topic: Topic) -> bool:
    """Tell whether a statement's subject, and what stands in front of it, says who is meant."""
    sets = english().sets
    owned = subject_of(text).split(" ", 1)[0].lower() in sets["possessives"]
    if owned and not names_something(opening):
        return False
    if is_headless(opening) or not stands_alone(opening):
        return False
    rest = text[len(opening) :]
    if lacks_owner(opening, rest) or _ITS_OFFICE.match(text):
        return False
    subject = subject_of(text)
    short = len(text.split()) <= SHORT
    if short and (is_bare_definite(subject) or has_loose_object(rest, topic)):
        return False
    telling = not _PASSIVE.search(text) or names_a_thing(rest)
    return is_clear(subject, topic, telling=telling)


def subject_of(text: str) -> str:
    """Return what a statement says something of."""
    opening = _until_verb(text)
    subject = without_lead(opening)[1] or opening
    first, _, last = subject.rpartition(" ")
    return first if first and (last.endswith("ly") or english().has("adverbs", last)) else subject


def _has_stray_object(text: str, person: str) -> bool:
    """Tell whether an object is a pronoun: nothing in the statement says whom it means.

    Once the person of the text is named there, a `him` means that one.
    """
    named = text.find(called(person)) if person else -1
    text = text[:named] + _HIM.sub("", text[named:]) if named >= 0 else text
    text = _IT.sub(lambda it: "" if _is_told(text[: it.start()]) else it.group(), text)
    words = _OF_THEM.sub("", text).rstrip(".").split()
    for word, after in zip(words, [*words[1:], "."], strict=True):
        if word.rstrip(",;:") in ("it", "them", "him") and not (
            after in ("was", "were", "is", "had", "has", "will", "would") or after in english().past
        ):
            return True
    return False


def owns_nothing(text: str) -> bool:
    """Tell whether several have an `its` behind them: whose it is stood somewhere else."""
    opening = _until_verb(text)
    return " its " in text[len(opening) :] and is_plural(subject_of(text)) and " the " not in text


def _is_told(ahead: str) -> bool:
    """Tell whether what stands before an `it` names it: `The fort fell, and in May they burned`."""
    words = _BESIDES.sub(r"\1 ", ahead).split()
    verb = next((at for at, word in enumerate(words) if at and is_verb(word)), 0)
    subject, said = " ".join(words[:verb]), " ".join(words[verb + 1 :])
    if not verb or "," in subject or _PRONOUN.search(subject):
        return False
    new = _LATER_CLAUSE.search(said)
    return new is not None and (not new["and"] or has_object(said))


def _until_verb(text: str) -> str:
    """Return the words up to the first verb: pronouns behind it have somebody to mean."""
    words = text.split()
    for at, word in enumerate(words):
        if word in ("was", "were", "had", "has", "is", "are") or word.rstrip(",") in english().past:
            return " ".join(words[:at]) or text
    return text
