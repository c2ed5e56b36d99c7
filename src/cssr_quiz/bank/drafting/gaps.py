"""Statements with a gap: for dates and figures of which no plain question can be made."""

import itertools
import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.context import (
    has_loose_object,
    is_clear,
    names_a_thing,
    names_something,
)
from cssr_quiz.bank.drafting.definite import is_bare_definite
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.life import without_lives
from cssr_quiz.bank.drafting.names import CAP, called
from cssr_quiz.bank.drafting.opening import without_connective, without_lead
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.predicate import has_object, is_listed, is_predicate, is_verb
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence
from cssr_quiz.bank.drafting.standing import (
    hangs,
    is_headless,
    lacks_owner,
    points_back,
    stands_alone,
)
from cssr_quiz.bank.drafting.subject import subject_and_predicate
from cssr_quiz.bank.drafting.topic import Topic
from cssr_quiz.dates.months import ENGLISH

SHORT = 10
"""Words of a statement that tell too little of `the ship`: nobody knows which one is meant."""

LONGEST = 46
SHORTEST = 5
"""Words of a statement with a gap, at most and at least."""

SHORTEST_DATED = 4
"""The same at least in a list of dates: `January 1867: Emperor Komei dies.`"""

LISTED = 3
"""Dates without a verb that make a list."""

_CLAUSE = re.compile(
    r",?\s(?P<and>and|but|then)\s|[;:]\s|\s[–—-]\s|"
    r",\s(?:although|though|while|whereas|because|(?:at |in )?which|who|whose|where|when|as|so)\s"
)
_TIMELINE = re.compile(rf"{SIGN.pattern}(?::| [–—-]) ")
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
_TOO = re.compile(r",? (?:as well|too)(?=[.,;])")
# A date that is part of a word, as in `1950s-era`.
_COMPOUND = re.compile(rf"{SIGN.pattern}-\w")
# `decrees of 19 and 31 January`: half of a date would be told.
_SHARED_MONTH = re.compile(
    rf"\b\d{{1,2}}(?: (?:{'|'.join(ENGLISH)}))?(?:,| and| or| to) {SIGN.pattern}"
    rf"|\b(?:{'|'.join(ENGLISH)}) {SIGN.pattern}"
)
_IN_NAME = re.compile(rf"(?<=\b[Tt]he )(?P<sign>{SIGN.pattern}) (?=[A-Z])")
# `left in 1829 or 1830`: nobody knows.
_EITHER = re.compile(rf"{SIGN.pattern},? or (?:in )?{SIGN.pattern}")
_BRACKETS = re.compile(r"[\[\]|]")
_PASSIVE = re.compile(r"^(?:[^,]*,\s)?[Aa]n?\s[a-z-]+\s(?:was|were|had)\b")
_PARTED = re.compile(r"\d{1,3}(?:[,\s]\d{3})+")


def statement(sentence: Sentence, resolved: str, said: str) -> str:
    """Return a sentence as a statement, "" where it is too short or too long for one.

    `said` is its subject as it stands there, and `resolved` the same in full.
    """
    text = without_connective(sentence.text)
    if said and resolved and resolved != said:
        inside = resolved[0].lower() + resolved[1:] if resolved.startswith("The ") else resolved
        found = re.search(rf"(?<!\S){re.escape(said)}(?=[\s,])", text)
        if found is not None:
            name = inside if found.start() else resolved
            text = f"{text[: found.start()]}{name}{text[found.end() :]}"
        text = text[:1].upper() + text[1:]
    shortest = SHORTEST_DATED if _TIMELINE.match(text) else SHORTEST
    if not shortest <= len(text.split()) <= LONGEST:
        return ""
    lead, body = without_lead(text) if " The " in text else ("", text)
    if lead and body.startswith("The "):
        text = f"{text[: -len(body)]}t{body[1:]}"
    return _TOO.sub("", text)


def shorter(text: str) -> Iterator[str]:
    """Yield a statement, then less and less of it: each time a clause is left out at the end."""
    yield text
    cuts = [_cut(text, found) for found in _CLAUSE.finditer(text) if _ends_a_clause(text, found)]
    for cut in reversed(list(dict.fromkeys(cuts))):
        yield text[:cut].rstrip(" ,") + "."


def _cut(text: str, found: re.Match[str]) -> int:
    """Return where a text may end before a clause: none ends inside a series of verbs.

    Before the first of them nothing is said: `The fort, begun in 1700, was sold and burned`.
    """
    listed = (
        comma.start()
        for comma in re.finditer(r",\s", text[: found.start()] if found["and"] else "")
        if is_listed(text[comma.end() :]) and _says_something(text[: comma.start()])
    )
    return next(listed, found.start())


def _says_something(text: str) -> bool:
    """Tell whether a text has a subject with its verb, not only with what is told of it besides."""
    subject, _ = subject_and_predicate(without_lead(text)[1]) or (",", "")
    return not subject.endswith(",")


def _ends_a_clause(text: str, found: re.Match[str]) -> bool:
    """Tell whether a clause with its verb ends where another begins."""
    before, after = text[: found.start()], text[found.end() :]
    told = any(map(is_verb, before.split()[1:]))
    return told and (not found["and"] or is_predicate(after.lstrip('“"')))


def with_gaps(sentence: Sentence, text: str) -> Draft | None:
    """Return a statement with a gap at each date; None where it would give one away."""
    text = _without_years_of_names(sentence, without_lives(sentence, text))
    asked = [sentence.dates[sign] for sign in SIGN.findall(text)]
    rest = SIGN.sub(" ", text)
    if _says_twice([each.when.edtf for each in asked], SIGN.split(text)[1:]):
        return None
    broken = any(pattern.search(text) for pattern in (_COMPOUND, _SHARED_MONTH, _EITHER))
    broken = broken or any(_BRACKETS.search(each.words) for each in asked)
    if broken or any(str(each.when.start.year) in rest for each in asked):
        return None
    made = SIGN.sub(lambda sign: f"[{sentence.dates[sign.group()].words}]", escaped(text))
    return Draft(Kind.DATES, "cloze", made, sentence.passage.anchor)


def _without_years_of_names(sentence: Sentence, text: str) -> str:
    """Return a statement without the year of `the 1755 Lisbon earthquake`, where it has another."""
    plain = _IN_NAME.sub(
        lambda year: "" if sentence.dates[year["sign"]].words.isdigit() else year.group(), text
    )
    return plain if SIGN.search(plain) else text


def _says_twice(dates: list[str], behind: list[str]) -> bool:
    """Tell whether a month is said, then a day of it: `In February 1880, on 28 February 1880`.

    `behind` is what stands behind each date: another verb there has a date of its own, unless that
    stands in brackets.
    """
    return any(
        "/" not in before + after
        and after.startswith(f"{before}-")
        and (between.endswith("(") or not any(map(is_verb, between.split())))
        for (before, after), between in zip(itertools.pairwise(dates), behind, strict=False)
    )


def with_figure(sentence: Sentence, text: str, start: int, figure: str) -> Draft:
    """Return a statement with a gap at a figure; a long one may be typed with or without commas."""
    keys = [figure]
    if _PARTED.fullmatch(figure):
        keys.append(re.sub(r"[,\s]", "", figure))
    before, after = text[:start], text[start + len(figure) :]
    cloze = f"{escaped(before)}[{'|'.join(keys)}]{escaped(after)}"
    return Draft(Kind.NUMBERS, "cloze", sentence.spelt(cloze), sentence.passage.anchor)


def is_measured(unit: str) -> bool:
    """Tell whether a word behind a figure says what is counted or measured."""
    return unit in ("per cent", "percent", "%") or english().has("units", unit)


def escaped(text: str) -> str:
    """Return a text in which no bracket is a gap."""
    return _BRACKETS.sub(r"\\\g<0>", text) if "[" in text or "]" in text else text


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
