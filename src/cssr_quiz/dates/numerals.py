"""Numbers joined with what is written on them: `'35`, `21st`, `1950s`, `50. léta`, `XX век`.

A rule is given the next few tokens and those already joined before them. It returns what to put
there and how many tokens that takes up, or None where it does not apply.
"""

from collections.abc import Callable
from dataclasses import replace

from cssr_quiz.dates import lexicon
from cssr_quiz.dates.tokens import Kind, Token

Joined = tuple[list[Token], int] | None
Rule = Callable[[list[Token], list[Token]], Joined]

_YEAR_SUFFIXES = frozenset({"и", "го", "м", "г"})


def broken(token: Token) -> Token:
    """Return the token as a word, for a number or month that cannot be one of a date."""
    return replace(token, kind=Kind.WORD)


def glued_to_word(tokens: list[Token], done: list[Token]) -> Joined:
    """`H1`: a number that is part of a word belongs to no date."""
    match tokens:
        case [Token(kind=Kind.NUMBER | Kind.YEAR, glued=True) as number, *_]:
            if done and done[-1].kind is Kind.WORD and done[-1].text.isalnum():
                return [broken(number)], 1
    return None


def short_year(tokens: list[Token], done: list[Token]) -> Joined:
    """`'35`."""
    del done
    match tokens:
        case [Token(text="'"), Token(kind=Kind.NUMBER, digits=2, glued=True) as number, *_]:
            return [replace(number, kind=Kind.YEAR)], 2
    return None


def suffix(tokens: list[Token], done: list[Token]) -> Joined:
    """`21st`, `16-го`, `1950s`, `1950's`, `50er`, `1950-е`, and EDTF's `195X`."""
    del done
    match tokens:
        case [
            Token(kind=Kind.NUMBER | Kind.YEAR) as number,
            Token(text="-" | "'", glued=True),
            Token(kind=Kind.WORD | Kind.AND | Kind.SKIP, glued=True) as end,
            *rest,
        ]:
            read = _suffixed(number, end.text, rest)
            return ([read], 3) if read else None
        case [Token(kind=Kind.NUMBER | Kind.YEAR) as number, Token(glued=True) as end, *rest]:
            read = _suffixed(number, end.text, rest)
            return ([read], 2) if read else None
    return None


def _suffixed(number: Token, end: str, rest: list[Token]) -> Token | None:
    if end == "x" and len(number.text) == len("195"):
        return replace(number, kind=Kind.DECADE, value=number.value * 10, digits=4)
    before_month = bool(rest) and rest[0].kind is Kind.MONTH
    if end in lexicon.DECADE and number.value % 10 == 0 and not before_month:
        return _decade(number)
    if end in (lexicon.ORDINAL if number.kind is Kind.NUMBER else _YEAR_SUFFIXES):
        return replace(number, text=number.text + end)
    return broken(number) if end in lexicon.DECADE | lexicon.ORDINAL else None


def _decade(number: Token) -> Token:
    """Return the decade that begins with the number, if one can."""
    begins = number.value % 10 == 0 and number.digits in (2, 4)
    return replace(number, kind=Kind.DECADE) if begins else broken(number)


def years_word(tokens: list[Token], done: list[Token]) -> Joined:
    """`50. léta`; after `1950s` or `padesátá` the word says nothing more."""
    if done and done[-1].kind is Kind.DECADE and tokens[0].text in lexicon.YEARS:
        return [], 1
    match tokens:
        case [Token(kind=Kind.NUMBER) as number, Token(kind=Kind.DOT), Token(text=word), *_]:
            return ([_decade(number)], 3) if word in lexicon.YEARS else None
    return None


def century(tokens: list[Token], done: list[Token]) -> Joined:
    """`20th century`, `20. století`, `XX век`; after a decade it only completes that."""
    match tokens:
        case [first, Token(kind=Kind.DOT), Token(text=word), *_] if word in lexicon.CENTURY:
            used = 3
        case [first, Token(text=word), *_] if word in lexicon.CENTURY:
            used = 2
        case _:
            return None
    number = first.value if first.kind is Kind.NUMBER else lexicon.ROMANS.get(first.text, 0)
    if not number:
        return None
    while done and done[-1].kind is Kind.SKIP:
        done.pop()
    match done:
        case [*_, Token(kind=Kind.DECADE, digits=0 | 2) as decade]:
            done.pop()
            return [replace(decade, value=(number - 1) * 100 + decade.value, digits=4)], used
    return [replace(first, kind=Kind.CENTURY, value=number)], used


RULES: tuple[Rule, ...] = (glued_to_word, short_year, suffix, years_word, century)
