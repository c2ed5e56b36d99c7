"""What an option says that speaks of the others: all of the above, none of these, both, A and C."""

import re
from typing import Final

from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words

MOST_WORDS: Final = 6
"""An option of more words says something of its own."""

_SOME = r"(all|none|any|both|neither|each|either|everything|nothing|more than one|at least one)"
_COUNT = r"(two|three|four|five|2|3|4|5)"
_LISTED = r"(listed|given|named|mentioned|previous|preceding|above|above mentioned)"
_THINGS = r"(options?|answers?|choices|alternatives|statements|possibilities|items)"
_FOUND = r"( (are|is) (right|correct|true|wrong|false|possible))?"
_WHOLE: Final = re.compile(
    "|".join(
        (
            rf"{_SOME}( {_COUNT})? of (these|those|(the )?{_LISTED}){_FOUND}",
            (
                rf"{_SOME}( {_COUNT})?( of)?( these| those| the)?( {_COUNT}| other| following"
                rf"| {_LISTED})? {_THINGS}( above| listed| given)?{_FOUND}"
            ),
            rf"{_SOME} (the )?{_LISTED}{_FOUND}",
            r"(all|none|any|either) of the (others?|rest)",
            r"(there is )?no (right|correct|true) answer( here)?",
            (
                r"(all|none|both|neither|each)( of (them|these|those))? (are|is) "
                r"(right|correct|true|wrong|false|possible)"
            ),
            r"vse(chny|chna|chno|ch)?( z)?( vyse)?( uvedene| uvedenych| jmenovane)( moznosti)?",
            r"(zadn\w+|nic|vse|ani jedn\w+) z (toho|techto)|oboji|ani jedno z nich",
            r"(zadn\w+|nic|ani jedn\w+) (z|ze) (vyse )?(uveden\w+|moznost\w+|techto\w*)( \w+)?",
            r"(vsechny|obe|zadna) (odpoved\w*|moznost\w*|varianty)( jsou| je| neni)?( spravn\w+)?",
            r"vsetk\w+( vyssie)? (uveden\w+|menovan\w+)( moznosti)?",
            r"(ziadn\w+|nic) z (vyssie )?(uveden\w+|moznost\w+|tychto\w*)( \w+)?",
            r"(vsetky|obe|ziadna) (odpoved\w*|moznost\w*)( su| je| nie je)?( spravn\w+)?",
            r"(alle|keine\w?|nichts|beide)( der| die| von)?( oben)? ?(genannten?|davon|obigen?)",
            r"(alles|nichts|beides) davon|beides|keine\w? von (beiden|allen)",
            (
                r"(alle|keine\w?|beide)( der| die)?( antwort\w*| aussag\w*| moglichkeit\w*)"
                r"( sind| ist)?( richtig| falsch)?"
            ),
            r"все (вышеперечисленн\w+|перечисленн\w+|указанн\w+)",
            r"все (ответы|варианты)( верны| правильны)?",
            r"(ни один|ни одна|ни одно|ничего|ничто) из (вышеперечисленн\w+|перечисленн\w+)",
            r"оба (варианта|ответа)( верны)?",
        )
    )
)
"""What speaks of all options or of none, folded, in English, Czech, Slovak, German and Russian."""

_PRONOUN: Final = re.compile(
    rf"{_SOME}( {_COUNT})? of them|(all|any|none of the) {_COUNT}|both|neither"
    r"|(vsichni|vsechny|vsetci|vsetky|oba|obe|zadn\w+|ziadn\w+|ani jed\w+) z nich"
    r"|(alle|keine\w?|beide) von ihnen|(ни один|ни одна|все|оба|обе) из них"
)
"""What means the other options, unless they are shares of something that the prompt names."""

_SHARE: Final = re.compile(
    r"(half|some|most|many|few|several|one|two|three|part|polovina|nektere|vetsina|einige)\b.*|\d+\b.*"
)
_LETTERS: Final = re.compile(
    r"(options? |answers? |both |only |jen |nur |только )?[a-e]( [a-e])* "
    r"(and|a|i|und|и|or|nebo|oder) [a-e]"
    r"|(options?|answers?|both|moznosti|odpovedi|antworten|ответы) \d( \d)* "
    r"(and|a|i|und|и|or|nebo|oder) \d"
)
_BESIDE_LETTERS: Final = frozenset({"and", "und", "nebo", "oder", "или", "both", "only", "alone"})
"""Words that may stand beside letters where these are what is asked: notes, vitamins, bases."""


def speaks_of_others(subject: Subject, place: int) -> bool:
    """Tell whether an option speaks of the others; shares of something and letters may not."""
    words = subject.option_words[place]
    if not 0 < len(words) <= MOST_WORDS:
        return False
    text = " ".join(words)
    if _PRONOUN.fullmatch(text):
        others = (" ".join(each) for at, each in enumerate(subject.option_words) if at != place)
        return not any(map(_SHARE.fullmatch, others))
    if _LETTERS.fullmatch(text):
        return not all(map(_is_of_letters, subject.option_words))
    return _WHOLE.fullmatch(text) is not None


def _is_of_letters(words: Words) -> bool:
    return all(len(word) <= 2 or word in _BESIDE_LETTERS for word in words)  # noqa: PLR2004 - AB, Rh
