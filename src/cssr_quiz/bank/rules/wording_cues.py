"""Prompts that give a cue by their grammar, that hide a negation, or that ask nothing."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Arrange, Fill, Pair, SeveralKey

_ARTICLE: Final = re.compile(r"\b(an?)[\s_.…:]*\??$", re.IGNORECASE)
_VOWEL: Final = re.compile(r"(?!uni|use|usu|eu|one\b|once)[aeiou]|hour|honest|heir", re.IGNORECASE)


def grammar_cue(subject: Subject) -> Iterator[Found]:
    """The article, or the number of the verb, fits the right option alone."""
    place = subject.one_right
    if place is None or subject.language != "en" or len(subject.options) < 2:  # noqa: PLR2004
        return
    article = _ARTICLE.search(subject.question.prompt)
    if article:
        wanted = len(article[1]) == 2  # noqa: PLR2004 - an
        fits = [bool(_VOWEL.match(option.text)) is wanted for option in subject.options]
        cue = f"`{article[1]}` fits the right option alone"
        hint = "write `a/an`, or let each option bring its own article"
    else:
        number = _NUMBER.search(subject.question.prompt)
        if number is None:
            return
        several = number[1].lower() in ("are", "were")
        fits = [_is_plural(option.text) is several for option in subject.options]
        cue = f"`{number[1]}` fits the right option alone"
        hint = "let all options be singular, or all plural"
    if fits[place] and sum(fits) == 1:
        yield Found(subject.question.span, cue, hint, "prompt")


_NUMBER: Final = re.compile(r"\b(is|are|was|were)(?: the| called)?[\s_.…:]*$", re.IGNORECASE)


def _is_plural(text: str) -> bool:
    return " and " in text or bool(re.search(r"[^su]s$", text))


_NOT: Final = {
    "en": r"not|except|never|\w+n't",
    "cs": r"není|nejsou|neby[lt]\w?|nepatří|neplatí|kromě|nemá|nem[ěa]l\w?",
    "sk": r"nie je|nie sú|neb[oe]l\w?|nepatrí|neplatí|okrem|nemá|nemal\w?",
    "de": r"nicht|keine?\w?|außer",
    "ru": r"не|кроме|нет",
}
_ASKS: Final = {
    "en": r"which|what|who",
    "cs": r"kter\w+|kdo|co|jak[ýáé]",
    "sk": r"ktor\w+|kto|čo|ak[ýáé]",
    "de": r"welch\w*|wer|was",
    "ru": r"котор\w+|как[оиа]\w+|кто|что",
}
_NEGATIVE: Final = {
    language: (
        re.compile(rf"(?:\w+ )?(?i:{asks})\b[^,;?]*?\b({_NOT[language]})\b"),
        re.compile(rf"(?:\w+ )?(?i:{asks})\b"),
    )
    for language, asks in _ASKS.items()
}
"""By language, a question that is negative, and one of any kind."""


def unmarked_negative(subject: Subject) -> Iterator[Found]:
    """A prompt with options asks for what is not so, and does not say it in capitals."""
    if len(subject.options) < 3:  # noqa: PLR2004 - the options that are not asked for come first
        return
    word = _negation(subject.question.prompt, subject.language)
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

    The question is the first clause or else the last: `In 1938, which state did not sign?`
    """
    if language not in _NEGATIVE:
        return ""
    negative, asking = _NEGATIVE[language]
    clauses = [prompt] if asking.match(prompt) else re.split("[,;:] ", prompt)[-1:]
    found = next((match for clause in clauses if (match := negative.match(clause))), None)
    return found[1] if found else ""


_BLANK: Final = re.compile(r"[？;]|_{2,}|…|\.\.\.|:$")
_ORDERS: Final = re.compile(
    r"(?i:(?:please |now |in \w+ words?,? )?(?:"
    r"name|give|write|choose|pick|select|complete|put|fill|match|mark|tick|list|state|type|say|"
    r"tell|find|identify|explain|describe|sort|arrange|"
    r"doplň|uveď|jmenuj|vyjmenuj|vyber|napiš|seřaď|přiřaď|označ|urči|řekni|pojmenuj|"
    r"menuj|vymenuj|napíš|zoraď|priraď|urč|povedz|pomenuj|"
    r"nenn|schreib|wähl|ergänz|ordne|gib|gebt|geben|bestimm|vervollständig|"
    r"назов|напиш|выбер|допол|укаж|располож|соотнес|заполн|перечисл)\w*\b)"
)
"""Verbs, by their stems, with which a prompt tells what to do."""


def no_question(subject: Subject) -> Iterator[Found]:
    """The prompt neither asks nor tells the learner what to do."""
    if subject.is_statement or isinstance(subject.last, Arrange | Fill | Pair):
        return
    prompt = subject.question.prompt
    asks = "?" in prompt or _BLANK.search(prompt) or _ORDERS.match(prompt)
    if asks or isinstance(subject.typed, SeveralKey):
        return
    yield Found(
        subject.question.span,
        "the prompt has no question mark and no blank",
        "ask a whole question, so that it is clear before the options are read",
        "prompt",
    )


RULES = (Rule("no-question", Level.ADVICE, guideline("14", "15"), no_question),)

OPTION_RULES = (
    Rule("grammar-cue", Level.WARNING, guideline("28c"), grammar_cue),
    Rule("unmarked-negative", Level.WARNING, guideline("17"), unmarked_negative),
)
