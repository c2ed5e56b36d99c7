"""The forms of a word where a language has cases: `Masaryka`, `v dubnu`, `на площади`."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from cssr_quiz.wording.fold import without_accents


class _Endings(NamedTuple):
    """How a language inflects names and nouns.

    `cases` are the endings of names and of the adjectives in them, `owners` those that make one
    word for what is theirs. Both take the place of what is `dropped`. Of each in `softened`, the
    first letter becomes the others before an `e`. Where a name of one word is not inflected
    `alone`, its ending would be that of a possessive or a plural. Towns in `-ice` are `plural`.
    """

    cases: str
    owners: str
    dropped: str
    softened: tuple[str, ...] = ()
    alone: bool = True
    plural: bool = False


NOTHING: Final = "(?!)"
"""A pattern that nothing matches."""

ENDINGS: Final = {
    "cs": _Endings(
        "a|e|ě|i|í|o|u|y|em|ou|ovi|é|[éí]ho|[éí]mu|ý|ým|ými|[ýí]ch|ím|ům|ech|ách|ami",
        "ův|ov(?:[aoiyuě]|ých|ými?|em)",
        "[aeiíoyýá]",
        ("hz", "kc", "gz", "rř"),
        plural=True,
    ),
    "sk": _Endings(
        "a|e|i|o|u|y|om|ou|ovi|ej|é|[ée]ho|[ée]mu|[yý]|[yý]m|[yý]mi|[yý]ch|i?ach|ách|ami",
        "ov(?:[aoeu]|ho|mu|om|ých|ými?)?",
        "[aeioyýá]",
        plural=True,
    ),
    "pl": _Endings(
        "a|ą|e|ę|i|o|u|y|ie|i?em|owi|i?ej|i?ego|i?emu|[yi]m|[yi]ch|ach|ami",
        NOTHING,
        "[aeioy]",
        ("kc", "gdz", "rrz", "tci", "ddzi"),
    ),
    "ru": _Endings(
        "а|е|и|о|у|ы|ю|я|[оеы]м|им|[оеё]й|ью|[ое]го|[ое]му|ую|юю|ая|ое|ые|[ыи]х|[ая]х|ами",
        NOTHING,
        "[иыо]й|[йаеиоыьюя]",
    ),
    "de": _Endings("e|n|s|en|er|es|em", "s", "er?", alone=False),
}
"""By language. (Without `ová` in Czech and what it becomes, which is the surname of a woman.)"""

_LEAST = 3
"""How many letters a word has at least that has other forms."""

_HARD: Final = {"ň": "n", "ť": "t", "ď": "d", "ń": "ni"}
"""What a soft letter at the end of a stem becomes before an ending: Plzeň, Plzni."""

_SHORT_TOWN: Final = len("Nice")
"""Of a town of as many letters another form is a word of its own: `nic`."""


def has_cases(language: str) -> bool:
    """Tell whether a language has many cases, each with an ending of its own."""
    return language in ENDINGS and ENDINGS[language].alone


def is_case_of(typed: str, word: str, language: str) -> bool:
    """Tell whether a folded word is another one, with its accents, in a case of that language."""
    return len(word) >= _LEAST and _folded(word, language).fullmatch(typed) is not None


@lru_cache(maxsize=4096)
def _folded(word: str, language: str) -> re.Pattern[str]:
    return re.compile(without_accents(forms_of(word, language, alone=True, owner=False)))


def forms_of(word: str, language: str, *, alone: bool, owner: bool) -> str:
    """Return a pattern of the forms of a word, as an `owner` of things or not."""
    endings = ENDINGS[language]
    cases = endings.cases if endings.alone or not alone else NOTHING
    owners = endings.owners if owner else NOTHING
    short = re.sub(rf"(?:{endings.dropped})$", "", word)
    stems = {word, short, re.sub("[óů](?=[^aeiouy]$)", "o", word)}
    if word[-2] in "eеё":
        stems.add(word[:-2] + word[-1])
    stems |= {each[:-1] + _HARD[each[-1]] for each in stems if each[-1] in _HARD}
    soft = [short[:-1] + each[1:] for each in endings.softened if each[0] == short[-1]]
    forms = f"(?:{'|'.join(stems)})(?:{cases}|{owners})|(?:{'|'.join(soft) or NOTHING})e"
    if endings.plural and word.endswith("ice") and len(word) > _SHORT_TOWN:
        forms += f"|{word[:-1]}"  # `do Pardubic`
    return forms
