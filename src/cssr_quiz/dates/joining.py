"""Tokens joined into what they mean together: `V` `.`, `first` `half`, `winter` `1944` `/` `45`."""

from dataclasses import replace

from cssr_quiz.dates import lexicon, numerals
from cssr_quiz.dates.months import misspelt_month
from cssr_quiz.dates.numerals import Joined, Rule, broken
from cssr_quiz.dates.ordinals import worded_day
from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.dates.value import Part, Season
from cssr_quiz.dates.worded_years import worded_year

_FARTHEST = 9
_MOST_MISSPELT = 8
_MARKS = (Kind.DOT, Kind.SLASH, Kind.DASH)
_MONTHS = 12


def joined(raw: list[Token], language: str, *, forgiving: bool) -> list[Token]:
    """Return the tokens joined, without words that only lead up to a date.

    Where `forgiving`, a misspelt month beside a number is taken for the month.
    """
    for rule in (worded_year, *numerals.RULES, _overnight, _roman, _half):
        raw = _apply(rule, raw)
    kept = [token for token in raw if token.kind is not Kind.SKIP]
    for rule in (_weak_month, worded_day, _winter, _hyphened_part):
        kept = _apply(rule, kept)
    return _respelt(kept, language) if forgiving else kept


def _apply(rule: Rule, raw: list[Token]) -> list[Token]:
    done: list[Token] = []
    at = 0
    while at < len(raw):
        new, used = rule(raw[at : at + _FARTHEST], done) or ([raw[at]], 1)
        done += new
        at += used
    return done


def _overnight(tokens: list[Token], done: list[Token]) -> Joined:
    """`v noci z 20. na 21. srpna`, `vom 20. auf den 21. August`: from one day to the next."""
    word = tokens[0]
    if word.text not in lexicon.OVERNIGHT:
        return None
    before = [token.kind for token in done if token.kind is not Kind.DOT][-1:]
    after = [token.kind for token in tokens[1:] if token.kind is not Kind.SKIP][:1]
    if before != [Kind.NUMBER] or after != [Kind.NUMBER]:
        return None
    return [replace(word, kind=Kind.TO)], 1


def _roman(tokens: list[Token], done: list[Token]) -> Joined:
    """`16. V. 1935`; `i` and `v` only beside a mark or after a day, for they are words too."""
    word = tokens[0]
    number = lexicon.ROMANS.get(word.text, 0)
    if not 1 <= number <= _MONTHS:
        return None
    if word.text in ("i", "v") and not _stands_for_month(tokens[1:], done):
        return None
    return [replace(word, kind=Kind.MONTH, value=number)], 1


def _stands_for_month(rest: list[Token], done: list[Token]) -> bool:
    after = rest[0].kind if rest else None
    before = done[-1].kind if done else None
    is_inside = before in (*_MARKS, Kind.NUMBER) and after in (Kind.NUMBER, Kind.YEAR)
    return after in _MARKS or is_inside


def _half(tokens: list[Token], done: list[Token]) -> Joined:
    """`first half`, `2. polovina`; a half that is not counted is the middle."""
    del done
    match tokens:
        case [Token(kind=Kind.HALF) as half, *_]:
            return [replace(half, kind=Kind.PART, value=Part.MIDDLE)], 1
        case [first, Token(kind=Kind.DOT), Token(kind=Kind.HALF), *_]:
            used = 3
        case [first, Token(kind=Kind.HALF), *_]:
            used = 2
        case _:
            return None
    if first.text in lexicon.FIRST:
        return [replace(first, kind=Kind.PART, value=Part.FIRST_HALF)], used
    if first.text in lexicon.SECOND:
        return [replace(first, kind=Kind.PART, value=Part.SECOND_HALF)], used
    return None


def _weak_month(tokens: list[Token], done: list[Token]) -> Joined:
    """`pro 1989` names no month, `12. pro 1989` does."""
    if tokens[0].kind is not Kind.MONTH or tokens[0].text not in lexicon.WEAK_MONTHS:
        return None
    before = [token.kind for token in done if token.kind is not Kind.DOT][-1:]
    return None if before == [Kind.NUMBER] else ([broken(tokens[0])], 1)


def _winter(tokens: list[Token], done: list[Token]) -> Joined:
    """`winter 1944/45`: the one winter that begins in 1944."""
    del done
    match tokens:
        case [
            Token(kind=Kind.SEASON, value=Season.WINTER),
            Token(kind=Kind.YEAR) as first,
            Token(kind=Kind.SLASH | Kind.DASH) as mark,
            Token(kind=Kind.NUMBER | Kind.YEAR) as second,
            *rest,
        ]:
            is_next = (first.value + 1 - second.value) % 10**second.digits == 0
            is_longer_date = bool(rest) and rest[0].kind is mark.kind
            if is_next and not is_longer_date:
                return [replace(first, kind=Kind.WINTER)], 4
    return None


def _hyphened_part(tokens: list[Token], done: list[Token]) -> Joined:
    """`mid-1968`, but not `early-mid 1968`."""
    del done
    match tokens:
        case [Token(kind=Kind.PART), Token(kind=Kind.DASH), Token(kind=Kind.PART), *_]:
            return None
        case [Token(kind=Kind.PART) as part, Token(kind=Kind.DASH), *_]:
            return [part], 2
    return None


def _respelt(tokens: list[Token], language: str) -> list[Token]:
    """Return the tokens with months for the misspelt months that stand beside a number."""
    respelt = list(tokens)
    words = [
        at
        for at, token in enumerate(tokens)
        if token.kind is Kind.WORD and token.text.isalpha() and _is_beside_number(tokens, at)
    ]
    for at in words[:_MOST_MISSPELT]:
        month = misspelt_month(tokens[at].text, language)
        if month is not None:
            respelt[at] = replace(tokens[at], kind=Kind.MONTH, value=month)
    return respelt


def _is_beside_number(tokens: list[Token], at: int) -> bool:
    between = (*_MARKS, Kind.COMMA, Kind.TO)
    before = [token.kind for token in tokens[max(0, at - 2) : at] if token.kind not in between]
    after = [token.kind for token in tokens[at + 1 : at + 3] if token.kind not in between]
    return any(kind in (Kind.NUMBER, Kind.YEAR) for kind in before[-1:] + after[:1])
