"""Subjects of clauses: where one ends, and how it stands inside a question."""

import re
from collections.abc import Sequence
from itertools import islice

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, Names, could_be_person, is_person
from cssr_quiz.bank.drafting.predicate import is_verb
from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.standing import is_headless

LONGEST_SUBJECT = 14
LOOKED_AHEAD = 16
"""How many words behind the longest subject are looked at."""

_WORD = re.compile(r"\S+")
_BAD_SUBJECT = re.compile(
    r"\b(?:that|which|who|whom|when|where|while|because|if|not|no|neither|both|there|what|"
    r"was|were|is|are|had|has|have|been|could|would|can|will|may(?=\s[a-z])|must|should|(?<!ed\s)(?<!en\s)(?<!wn\s)by(?!\s(?-i:[A-Z]))|as|after|before|until|than|during)\b|[;:()]",
    re.IGNORECASE,
)
# How nouns end that are no names.
_ABSTRACT = re.compile(
    r"[a-z](?:tions?|sions?|ments?|ness|ings?|ists|(?<!ian)it(?:y|ies)|ships?|"
    r"ances|ences|isms?|ages?|tures?|through|hood)$"
)
# How words end that are made of a country's or region's name.
_OF_A_NATION = re.compile(r"(?:an|ish|ese|ch|sh|ic|i|ss|ine|ing)$|^(?:\W|.{0,3}$)|[’']")
# What leads to another name of a thing: `commonly called`.
_CALLED = (
    "also",
    "commonly",
    "formally",
    "generally",
    "officially",
    "often",
    "popularly",
    "usually",
)
# How nouns end that look like adverbs: `the assembly`, `the family`, `an ally`.
_NOUNS_IN_LY = ("assembly", "family", "ally", "poly", "reply", "supply", "maly", "fly", "elderly")
# What counts a deed and does none: `Twice forced from office`.
_TIMES = ("once", "twice", "thrice")
_BEFORE_ARTICLE = frozenset("of and or but all both half such than into onto across about".split())
_LINKS = frozenset(("and", "but", "that", "which", "who", "where", "when"))
_LIST = re.compile(rf"(?:the\s)?{CAP}(?:\s[\w’'–-]+)*(?:,\s[\w’'–\s-]+)+\sand\s.+")


def subject_in_a_question(subject: str, names: Names) -> str:
    """Return a subject as it stands inside a question: small letters, but for a name."""
    first, space, rest = subject.partition(" ")
    low = first.lower()
    if (first.isupper() and len(first) > 1) or not first.isascii():
        return subject
    known = low in names.small or english().has("units", low) or english().has("common", low)
    counts = english().has("number_words", low) and not english().has("units", rest.split(" ")[0])
    before_a_name = rest[:1].isupper() and not counts
    described = rest.islower() and not english().has("closing", rest.split(" ")[0])
    large = first in names.large and not (english().has("things", low) and low in names.small)
    named = _OF_A_NATION.search(low) or large
    known = known or (described and first[1:].islower() and not named)
    known = known or low.endswith("men") or english().has("number_words", low.split("-")[0])
    known = known or re.match(r"of (?!the )[a-z]", rest) is not None
    known = known or _is_abstract(low, named=large and low not in names.small, alone=not rest)
    common = known and not before_a_name and not could_be_person(subject)
    return (low if common or low in ("the", "a", "an") else first) + space + rest


def _is_abstract(word: str, *, named: bool, alone: bool) -> bool:
    """Tell whether a word ends as nouns do that are no names; `Lessing` may be one by itself."""
    name = named or (alone and word.endswith("ing") and not _is_gerund(word))
    return _ABSTRACT.search(word) is not None and not name


def _is_gerund(word: str) -> bool:
    """Tell whether a word in `-ing` is made of a verb: `shipping`, but not `Lessing`."""
    stem = word.removesuffix("ing")
    verbs = english().past_of
    known = not {stem, f"{stem}e", stem[:-1]}.isdisjoint(verbs)
    return known or "-" in word or english().has("common", word)


def subject_and_predicate(text: str) -> tuple[str, str] | None:
    """Part the subject from the verb in the past and what follows."""
    words = list(islice(_WORD.finditer(text), LONGEST_SUBJECT + LOOKED_AHEAD))
    sets = english().sets
    for at, word in enumerate(words[1 : LONGEST_SUBJECT + 4], 1):
        if word.group() in ("which", "that", "who", "whose", "where", "when"):
            return None
        if not is_verb(word.group()) or _is_attribute(words, at):
            continue
        if _comes_later(words[at:]):
            continue
        if word.group() in sets["unchanging"] and text.startswith(" of ", word.end()):
            continue
        while at > 1 and english().has("adverbs", words[at - 1].group()):
            at -= 1  # noqa: PLW2901 - the loop ends here
        subject = text[: words[at - 1].end()]
        return (subject, text[words[at].start() :]) if is_subject(subject) else None
    return None


def _is_attribute(words: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether a noun follows the words before a verb: `his first`, `a hastily`."""
    last = words[at - 1].group().lower()
    last = words[at - 2].group().lower() if last == "first" and at > 1 else last
    if last.endswith("ly") and not last.endswith(_NOUNS_IN_LY):
        # `a hastily armed militia`
        return at > 1 and words[at - 2].group().lower() in ("a", "an", "the")
    return last in english().sets["before_no_verb"] or last.endswith(("’s", "'s"))


def _comes_later(words: list[re.Match[str]]) -> bool:
    """Tell whether the verb comes later: `girders designed by his office were fitted`.

    Whoever reached something would be told with what he reached: `reached in Belgrade` is none.
    """
    # `set up by a congress to choose a flag met in May`
    begin = 2 if "".join(each.group() for each in words[1:2]) in ("up", "out", "down") else 1
    behind = [each.group() for each in words[begin : begin + 10]]
    base = english().participle.get(words[0].group(), "")
    tied = base in english().sets["transitive"] if behind[:1] != ["by"] else base != ""
    if not tied or not {*behind[:1]} & {"by", "in", "at", "on"}:
        return False
    own = next((at for at, word in enumerate(behind) if is_verb(word)), 0)
    return own > 1 and not any(word in _LINKS or word.endswith(",") for word in behind[:own])


def _has_second_noun(words: list[str]) -> bool:
    """Tell whether another noun begins with nothing between: `five months the Japanese`."""
    sets = english().sets
    return any(
        word in ("the", "a", "an")
        and (before.islower() or after.islower())
        and before not in _BEFORE_ARTICLE
        and before not in sets["prepositions"]
        and before not in sets["tails"]
        and not before.endswith((",", "ing", "ed"))
        for before, word, after in zip(words, words[1:], [*words[2:], "x"], strict=False)
    )


def _is_bare_office(words: list[str]) -> bool:
    """Tell whether a name is no more than an office: `Reginald Maudling, Paymaster General,`."""
    name = " ".join(words)
    return english().has("offices", words[-1]) and could_be_person(name) and not is_person(name)


def is_subject(text: str) -> bool:
    """Tell whether a text can be the subject of a clause."""
    words, sets = text.split(), english().sets
    return (
        0 < len(words) <= LONGEST_SUBJECT
        and not _BAD_SUBJECT.search(text)
        and not SIGN.search(text)
        and not is_headless(text)
        and not _has_second_noun(words)
        and ("," not in text or _LIST.fullmatch(text) is not None)
        and not english().has("pointing", words[0])
        and words[0].lower() not in ("having", "being")
        and text.lower() not in _TIMES
        and not _is_bare_office(words)
        and (words[0].lower() not in sets["prepositions"] and words[0].lower() not in sets["tails"])
        and words[-1].lower() not in ("of", "the", "a", "and", "to", "in", *_CALLED)
    )
