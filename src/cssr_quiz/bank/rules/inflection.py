"""Names in another case, or made possessive, where a language inflects them: Masaryka, Stalins."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache, partial
from typing import Final

from cssr_quiz.bank.rules.capitals import has_capital
from cssr_quiz.wording import without_accents
from cssr_quiz.wording.declension import ENDINGS, forms_of

_MOST_WORDS: Final = 4
"""Of how many words what is looked for may consist; nobody inflects a sentence."""

_LEAST, _LEAST_ALONE = 3, 4
"""How many letters a word has at least: in a name, and one without a capital alone."""

_MOST_LOST: Final = 2
"""How many letters at its end no form of a word may keep."""

_FOLDED: Final = {
    language: re.compile(
        rf"(?<=\w{{{_LEAST}}})(?:{without_accents(endings.cases)}|uv|ov(?:[oyu]|ych|ymi?))\b"
    )
    for language, endings in ENDINGS.items()
    if endings.alone
}
"""What `trunk` takes away; `ova` and `ove`, without accents, may belong to a woman's surname."""

_LOOK_BACK: Final = 100
"""How many characters in front of a name tell whether it goes on with another one."""

_WORD: Final = re.compile(r"[^\W\d_]+")


def inflects(language: str) -> bool:
    """Tell whether a language is known in which names have endings."""
    return language in ENDINGS


def in_base_form(
    text: str, names: Iterable[str], owners: Collection[str], language: str
) -> tuple[str, dict[str, str]]:
    """Return a text with names as they are called, and by each such word how it stood there.

    Of the words in `owners`, possessives count as well. What stands behind another name belongs
    to that: `Jana Masaryka` is not Tomáš Masaryk.
    """
    stood: dict[str, str] = {}
    split = [words for name in names if len(words := _WORD.findall(name)) <= _MOST_WORDS]
    known = dict.fromkeys((word, len(words) == 1) for words in split for word in words)
    own = {word for word, _ in known}
    firsts = {words[0] for words in split if len(words) > 1}
    for word, alone in known:
        least = _LEAST_ALONE if alone and word.islower() else _LEAST
        if word[1:-_MOST_LOST] not in text or len(word) < least:
            continue
        pattern = _forms_of(word, language, alone=alone, owner=word in owners)
        before = own if word not in firsts else None
        text = pattern.sub(partial(_put_back, word, before, stood), text)
    return text, stood


def _put_back(
    word: str, own: Collection[str] | None, stood: dict[str, str], found: re.Match[str]
) -> str:
    """Return a word in the place of its form, and note that, unless another name goes on there.

    With a first name none goes on: of it, no `own` words are told.
    """
    before = found.string[max(0, found.start() - _LOOK_BACK) : found.start()]
    if own is not None and _goes_on(before, own):
        return found[0]
    stood[word] = found[0]
    return word


def _goes_on(before: str, own: Collection[str]) -> bool:
    """Tell whether a name that is none of the `own` words goes on behind some text."""
    words = before.split()[-2:]
    if len(words) < 2 or not before.endswith(" "):  # noqa: PLR2004 - no other name
        return False
    first, last = words
    return has_capital(last) and last.isalpha() and last not in own and first[-1] not in ".?!:"


@lru_cache(maxsize=4096)
def _forms_of(word: str, language: str, *, alone: bool, owner: bool) -> re.Pattern[str]:
    """Return a pattern of the other forms of a word; a name that stands alone keeps its capital."""
    forms = forms_of(word, language, alone=alone, owner=owner)
    return re.compile(rf"\b(?!{word}\b)(?:{forms})\b", 0 if alone else re.IGNORECASE)


def trunk(words: str, language: str) -> str:
    """Return folded words without their endings, as they are called in every case.

    Other than in_base_form, it needs no name to look for, and finds less.
    """
    ending = _FOLDED.get(language)
    return ending.sub("", words) if ending else words
