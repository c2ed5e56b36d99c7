"""Prompts that give a cue by their grammar, or that ask nothing."""

import re
from collections.abc import Iterator
from typing import Final

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import says_nothing
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Arrange, Fill, Pair, SeveralKey

_ARTICLES: Final = frozenset({"a", "an"})
_VERBS: Final = frozenset({"is", "are", "was", "were"})
_ARTICLE: Final = re.compile(r"\b(an?)(?:[\s_.…:]*\??$|\s+(?:_{2,}|…|\.{3}))", re.IGNORECASE)
_VOWEL: Final = re.compile(r"(?!uni|use|usu|eu|one\b|once)[aeiou]|hour|honest|heir", re.IGNORECASE)


def grammar_cue(subject: Subject) -> Iterator[Found]:
    """The article, or the number of the verb, fits the right option alone."""
    place = subject.one_right
    if place is None or subject.language != "en" or len(subject.options) < 2:  # noqa: PLR2004
        return
    prompt = subject.question.prompt
    texts = [option.text for option in subject.options]
    article = None if _ARTICLES.isdisjoint(subject.words) else _ARTICLE.search(prompt)
    number = None if _VERBS.isdisjoint(subject.words[-3:]) else _NUMBER.search(prompt)
    if article:
        wanted = len(article[1]) == 2  # noqa: PLR2004 - an
        fits = [bool(_VOWEL.match(text)) is wanted for text in texts]
        cue = f"`{article[1]}` fits the right option alone"
        hint = "write `a/an`, or let each option bring its own article"
    elif number:
        several = number[1].lower() in ("are", "were")
        fits = [_is_plural(text) is several for text in texts]
        cue = f"`{number[1]}` fits the right option alone"
        hint = "let all options be singular, or all plural"
    elif many := _MANY.match(prompt):
        fits = [_is_plural(text) for text in texts]
        cue = f"`{many['cue']}` fits the right option alone"
        hint = "let all options be singular, or all plural"
    else:
        return
    if fits[place] and sum(fits) == 1:
        yield Found(subject.question.span, cue, hint, "prompt")


_NUMBER: Final = re.compile(r"\b(is|are|was|were)(?: the| called)?[\s_.…:]*$", re.IGNORECASE)


_MANY: Final = re.compile(
    r"(?:\w+ )?(?i:which|what) (?P<cue>are|were|(?:two|three|four|five) \w+|"
    r"(?!this|does|news|series|politics|means)[a-z]{3,}(?<![sui])s)\b"
)
"""A question for several things, by its verb, a number or the noun: `Which powers`."""


def _is_plural(text: str) -> bool:
    return bool(re.search(r" and |[^sui]s$", text))


_BLANK: Final = re.compile(r"[？;]|_{2,}|…|\.\.\.|:$")
_ORDERS: Final = re.compile(
    r"(?i:(?:please |now |in \w+ words?,? )?(?:(?:"
    r"name|give|write|choose|pick|select|complete|put|fill|match|mark|tick|list|state|type|say|"
    r"tell|find|identify|explain|describe|sort|arrange|order|calculate|compute|convert|translate|"
    r"round|solve|simplify|evaluate|factor|expand|work out|correct|spell|guess|conjugate|decline|"
    r"turn|change|rewrite|replace|add|insert|supply|determine|estimate|count|read|look|use|define"
    r")\b|(?:doplň|uveď|jmenuj|vyjmenuj|vyber|napiš|seřaď|přiřaď|označ|urči|řekni|pojmenuj|"
    r"přelož|vypočít|spočít|oprav|převeď|zaokrouhl|vyřeš|vypočíta|premeň|zaokrúhl|"
    r"menuj|vymenuj|napíš|zoraď|priraď|urč|povedz|pomenuj|"
    r"nenn|schreib|wähl|ergänz|ordne|gib|gebt|geben|bestimm|vervollständig|"
    r"übersetz|berechn|verbesser|korrigier|перевед|вычисл|решит|исправ|найд|"
    r"назов|напиш|выбер|допол|укаж|располож|соотнес|заполн|перечисл)\w*\b))"
)
"""Verbs with which a prompt tells what to do, those that have endings by their stems."""

_SAVE: Final = frozenset({"except", "krome", "okrem", "ausser", "кроме"})

_KNOWN: Final = frozenset({"en", "cs", "sk", "de", "ru"})
"""Languages of which such verbs are known."""


def no_question(subject: Subject) -> Iterator[Found]:
    """The prompt neither asks nor tells the learner what to do."""
    if subject.is_statement or isinstance(subject.last, (Arrange, Fill, Pair)):
        return
    if subject.language not in _KNOWN or _is_begun(subject):
        return
    prompt = subject.question.prompt
    asks = "?" in prompt or _ORDERS.match(prompt) or _BLANK.search(prompt)
    if asks or isinstance(subject.typed, SeveralKey):
        return
    yield Found(
        subject.question.span,
        "the prompt has no question mark and no blank",
        "ask a whole question, so that it is clear what is wanted",
        "prompt",
    )


def _is_begun(subject: Subject) -> bool:
    """Tell whether a prompt is a sentence that each option ends: `The longest river is the`."""
    last = subject.words[-1] if subject.options and subject.words else ""
    return says_nothing(last) or last in _SAVE


RULES = (Rule("no-question", Level.ADVICE, guideline("14", "15"), no_question),)

OPTION_RULES = (Rule("grammar-cue", Level.WARNING, guideline("28c"), grammar_cue),)
