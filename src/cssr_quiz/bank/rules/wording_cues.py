"""Prompts that give a cue by their grammar, or that ask nothing."""

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

OPTION_RULES = (Rule("grammar-cue", Level.WARNING, guideline("28c"), grammar_cue),)
