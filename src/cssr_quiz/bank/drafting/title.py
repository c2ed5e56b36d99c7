"""A title without what tells nothing of its matter: its number, a subtitle, the years."""

import re
from collections.abc import Iterable

from cssr_quiz.bank.drafting.grammar import english

# `Trieste: two centuries of a port` is about Trieste.
_SUBTITLE = re.compile(r":\s.*$")
_BRACKETS = re.compile(r"\s?\([^()]*\)")
# `Handout 7: The Meiji Restoration` and `3. The Meiji Restoration` are about the Restoration.
_NUMBERED = re.compile(
    r"(?:(?:[^\W\d]+ )?(?:lecture|handout|worksheet|sheet|lesson|unit|chapter|part|topic|module|"
    r"section|week|class|session|source|text|reading)\s(?:no\.?\s)?(?:\d{1,3}|[ivx]+)"
    r"\s?[.:–—-]|\d{1,3}[.)])\s(?=\S)",
    re.IGNORECASE,
)
# `Chronology of the Dutch Revolt` is about the revolt.
_CHRONOLOGY = re.compile(
    r"(?:(?:A|The) )?(?:[Bb]rief |[Ss]hort )?"
    r"(?:[Cc]hronology|[Tt]imeline|[Oo]verview|[Oo]utline|[Ss]ummary) of (?:the )?(?=[^\W\d_a-z])"
)
_YEAR_FIRST = re.compile(r"(?:The )?\d{4} (?=[^\W\d]+ )")
_ROMAN = re.compile(r"[IVX]+")
_SHOUTED = re.compile(r"\b[^\W\d_a-z]{2,}\b")
# `History of Hungary, 1918–1990` is about Hungary, `General Strike of 1926` about a strike.
_YEARS = re.compile(r"(?:,|:|\sfrom|\ssince|\sof|\sin)?\s\d{3,4}(?:\s?(?:[–—-]|to)\s?\d{2,4})?$")


def matter(title: str, texts: Iterable[str] = ()) -> str:
    """Return what a title is about; what is all capitals in the `texts` below it stays so.

    A year in it would give itself away in front of a question: `1755 Lisbon earthquake`.
    """
    title = _YEAR_FIRST.sub("", title)
    title = title[:1].upper() + title[1:]
    title = _CHRONOLOGY.sub("", _in_small(_NUMBERED.sub("", title, count=1), texts), count=1)
    return _SUBTITLE.sub("", _YEARS.sub("", _BRACKETS.sub("", title).strip()))


def _in_small(title: str, texts: Iterable[str]) -> str:
    """Return a title of several words that is all capitals as names are written."""
    if not title.isupper() or " " not in title:
        return title
    sets = english().sets
    small = sets["openers"] | sets["prepositions"] | {"of", "and"}
    words = [
        word.lower() if word.lower() in small and at else word.capitalize()
        for at, word in enumerate(title.split())
    ]
    shouted = {word for text in texts for word in _SHOUTED.findall(text)}
    pairs = zip(title.split(), words, strict=True)
    return " ".join(old if _ROMAN.fullmatch(old) or old in shouted else new for old, new in pairs)
