"""Prompts that ask for what is not so, in a small word that is easily overlooked."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level

_NOT: Final = {
    "en": r"not|except|never|cannot|\w+n['’]t|neither|nobody|no one(?!['’]| less)|nothing(?! but)"
    r"|none(?! other| the)|no(?! (?:longer|more|less|fewer|other|one|better|doubt|choice|option"
    r"|alternative|stranger|man|sooner|matter|vote)\b|-|\.)",
    "cs": r"není|nejsou|nikdy|kromě|nelze|nejd(?:e|ou)"
    r"|ne(?:dá|dělí|hodí|chce|chtějí|končí|leží|má|mluví|mohou|může|patří|platí|roste|smí|sousedí|souvisí"
    r"|spí|stojí|tečou|teče|tvoří|umí|vede|vedou|vytváří|zná|znamená|žijí)"
    r"|ne(?!j)\w+(?:[aeě]jí|[áí]vá|[aeěi]je)|ne\w{3,}uj[eí]"
    r"|neby[lt]\w?|nem[ěa]l\w?|ne(?!cha|návid|přítel|přátel)\w{3,}l[aoiy]?",
    "sk": r"nie je|nie sú|nikdy|okrem"
    r"|ne(?:chce|chcú|delí|dá|hodí|hovorí|končí|leží|má|môže|môžu|patrí|platí|rastie|smie|spí|stojí|susedí"
    r"|súvisí|tečie|tvorí|vedie|vedú|vie|vytvára|znamená|žijú)"
    r"|ne(?!j)\w+(?:[ae]jú|[aei]je)|ne\w{3,}uj[eú]"
    r"|neb[oe]l\w?|nemal\w?|ne(?!cha|návid|priateľ)\w{3,}l[aoi]?",
    "de": r"nichts?(?! als)|niemand\w*|nie|niemals|weder|keine?\w?|außer",
    "ru": r"не|кроме|нет",
}
_ASKS: Final = {
    "en": r"which|what|who|(?:where|when)(?= (?:do|does|did|can|could|is|are|was|were|has|have)\b)",
    "cs": r"kter\w+|kdo|kdy|kde|co|jak[ýáé]",
    "sk": r"ktor\w+|kto|kedy|kde|čo|ak[ýáé]",
    "de": r"welch\w*|wer|wann|wo|was",
    "ru": r"котор\w+|как[оиа]\w+|кто|где|что",
}
_ORDERS: Final = {
    "en": r"(?:choose|pick|mark|select|find|name|tick|identify|give|state|circle)\b",
    "cs": r"(?:vyber|označ|najd|urč|zvol|uveď|jmenuj)\w*\b[^;?:]*?\b(?:kter\w+|kdo|co|jenž)\b",
    "sk": r"(?:vyber|označ|nájd|urč|zvoľ|uveď|menuj)\w*\b[^;?:]*?\b(?:ktor\w+|kto|čo)\b",
    "de": r"(?:nenn|wähl|markier|such|find|bestimm)\w*\b[^;?:]*?, (?:d(?:er|ie|as|en)|welch\w+)\b",
    "ru": r"(?:выбер|назов|укаж|отмет|найд)\w*\b[^;?:]*?\b(?:котор\w+|кто|что)\b",
}
_FALSE: Final = {
    "en": r"false|incorrect|untrue|wrong|inaccurate",
    "cs": r"nepravdiv[áéý]|nesprávn[áéý]|chybn[áéý]",
    "sk": r"nepravdiv[áéý]|nesprávn[aey]|chybn[áéý]",
    "de": r"falsch|unwahr|unrichtig",
    "ru": r"неверн[оаы]\w?|ложн[оаы]\w?|неправильн[оаы]\w?",
}
_SAVE: Final = {
    "en": r"except",
    "cs": r"kromě|až na",
    "sk": r"okrem|až na",
    "de": r"außer|bis auf",
    "ru": r"кроме",
}
_ONE: Final = r"(?: for)?(?: one| jed\w+| ein\w+| одн\w+)?"
_STATEMENT: Final = r"(?:statement|option|answer|claim|sentence|assertion)s?"

_NEGATIVE: Final = {
    language: re.compile(
        rf"(?P<asks>(?:\w+ )?(?i:{asks})\b|(?i:{_ORDERS[language]}))"
        r"(?P<between>(?:(?!: |(?<=[^\W\d_]{3})[.!] )[^,;?])*?)"
        rf"\b(?<![\"“„«‘'])(?P<word>{_NOT[language]})\b(?P<behind>[^,;?]*)"
    )
    for language, asks in _ASKS.items()
}
_UNTRUE: Final = {
    language: re.compile(
        rf"(?:\w+ )?(?i:{asks})\b[^,;?]*?\b(?P<word>{_FALSE[language]})\s*\??$"
        if language != "en"
        else rf"(?:(?:\w+ )?(?i:which)\b[^,;?]*? |(?i:{_ORDERS['en']})[^,;?]*? )"
        rf"(?P<word>{_FALSE['en']})(?: (?:{_STATEMENT}|about|of|for)\b|(?:\s*[.?])?$)"
    )
    for language, asks in _ASKS.items()
}
_ALL_SAVE: Final = {
    language: re.compile(
        rf"\b(?P<word>{_SAVE[language]}){_ONE}[\s_.…:?]*(?:(?i:{asks})\b[^?]*\?)?$"
    )
    for language, asks in _ASKS.items()
}
"""By language: a question that is negative, one for what is false, one for what is left over."""

_ASIDE: Final = re.compile(
    r"\b(?:why|how|when|where|whether|because|if|"
    r"(?:said|says|thought|thinks|wrote|knew|taught|told|swore|meant|means|shows|proves|explains|"
    r"(?:claim|declar|argu|believ|warn|promis|demand|insist|stat|announc|agre|hop|show|prov|explain|"
    r"assum|fear|ensur|decid)e?d) (?:that\b|.*\b(?:he|she|it|they|would|should|could|must|need)\b))"
    r"|\b(?:to|of|by|for|from|in|at|on|with|under|about|than|but|and|or|though"
    r"|word)\s*$"
    r"|\b(?:that|who|which) (?:(?:is|are|was|were|did|does|do|had|has|have|would|could) )?$"
)
"""What stands between where a question does not turn on the word, but a clause or phrase of it."""

_POSITIVE: Final = re.compile(
    r" (?:only|just|merely|simply|long|to|nur|erst|только|jen|len)\b| vor \d| Geringere\w* als\b"
    r"|.*\b(?:until|till|bis|až do|dokud|dokiaľ)\b"
)
"""What follows a negation that says when or how far something is so after all."""

_SIGNS: Final = frozenset(
    {"not", "except", "never", "cannot", "t", "no", "none", "neither", "nobody", "nothing"}
    | {*_FALSE["en"].split("|")}
)
"""Words of which there is one in each negative prompt in English, as `words_of` parts them."""

FEW: Final = 3
"""From how many options on those that are not asked for come first."""


def unmarked_negative(subject: Subject) -> Iterator[Found]:
    """A prompt with options asks for what is not so, and does not say it in capitals."""
    if len(subject.options) < FEW:
        return
    language = subject.language
    if language not in _NEGATIVE or (language == "en" and _SIGNS.isdisjoint(subject.words)):
        return
    word = _negation(subject.question.prompt, language)
    if word:
        yield Found(
            subject.question.span,
            f"the prompt asks for what is not so, and `{word}` is easily overlooked",
            f"ask for what is so, or write `{word.upper()}`",
            "prompt",
            None,
            word,
        )


def _negation(prompt: str, language: str) -> str:
    """Return the small word by which a question is negative; "" where it is not.

    The question is the first clause or else the last: `In 1938, which state did not sign?`; or it
    is the last sentence.
    """
    if found := _ALL_SAVE[language].search(prompt):
        return found["word"]
    negative, untrue = _NEGATIVE[language], _UNTRUE[language]
    for clause in dict.fromkeys((prompt, re.split("[,;:.!] ", prompt)[-1])):
        if found := untrue.match(clause):
            return found["word"]
        asked = negative.match(clause)
        if asked and not (language == "en" and _is_aside(asked)):
            return "" if _POSITIVE.match(asked["behind"]) else asked["word"]
    return ""


def _is_aside(found: re.Match[str]) -> bool:
    """Tell whether a negation belongs to a part of the question that only describes something.

    An order asks with the clause behind it: `Name the man who never was president`.
    """
    between = found["between"]
    ordered = not re.search(rf"(?i:{_ASKS['en']})$", found["asks"])
    aside = _ASIDE.search(between)
    return aside is not None and not (ordered and re.match("that|who|which", aside[0]))


OPTION_RULES = (Rule("unmarked-negative", Level.WARNING, guideline("17"), unmarked_negative),)
