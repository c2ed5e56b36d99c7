"""A date as a file may hold it: EDTF, or any notation that can be read in one way only."""

import re
from contextlib import suppress

from cssr_quiz.dates.amounts import is_amount
from cssr_quiz.dates.edtf import read_edtf
from cssr_quiz.dates.era import AFTER_CHRIST, BEFORE_CHRIST
from cssr_quiz.dates.joining import joined
from cssr_quiz.dates.phrases import read_phrase
from cssr_quiz.dates.reading import LONGEST
from cssr_quiz.dates.saying import say
from cssr_quiz.dates.tokens import Kind, tidy, tokens
from cssr_quiz.dates.value import DateError, When
from cssr_quiz.dates.years import Context

_EXPECTED = "expected a date such as `1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`"
_AMOUNT = "an amount is asked for with `number:`, and what is counted with `unit:`"
_BEFORE_CHRIST = "years before Christ cannot be asked for as dates; `answer:` takes any text"
_SHOWN = 40
_SHORT = re.compile(r"(?<!\d)(?<!\d\s)\d{3}(?!\d)")
_NEGATIVE = re.compile(r"[-−]\d{1,4}(?=$|[-/])")


def parse_notation(text: str) -> When:
    """Return the date that a file holds: EDTF level 0 or 1, or what can be read in one way only.

    Years are written out and months spelt right. Raises DateError with the text, why it is no
    date or how else it could be read, and what was expected.
    """
    shown = text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
    plain = tidy(text) if len(text) <= LONGEST else ""
    if _NEGATIVE.match(plain) or BEFORE_CHRIST.search(plain):
        raise DateError(f"`{shown}` is no date: {_BEFORE_CHRIST}")
    try:
        when = read_edtf(plain)
    except DateError as error:
        return _read(plain, shown, str(error))
    return when if when is not None else _read(plain, shown, _expected(plain))


def _expected(plain: str) -> str:
    """Say what was expected, or how a year of three digits is written."""
    long = _SHORT.sub(r"0\g<0>", AFTER_CHRIST.sub("", plain).strip())
    if is_amount(long):
        return _AMOUNT
    if long != plain:
        with suppress(DateError):
            way_out = long if read_edtf(long) else parse_notation(long).edtf
            return f"a year has four digits, `{way_out}`"
    return _EXPECTED


def _read(plain: str, shown: str, reason: str) -> When:
    """Read what is not EDTF or no date in EDTF, for the reason given, such as `1955-91`."""
    row = joined(tokens(plain, "en"), "en", forgiving=False)
    if any(token.kind in (Kind.WORD, Kind.NOT) for token in row):
        raise DateError(f"`{shown}` is no date: {reason}")
    phrase = read_phrase(row, Context(strict=True))
    match phrase.dates:
        case []:
            why = phrase.error or ("the year is missing" if phrase.lacks_year else reason)
            raise DateError(f"`{shown}` is no date: {why}")
        case [_] if is_amount(plain):
            raise DateError(f"`{shown}` is no date: {_AMOUNT}")
        case [when]:
            return when
        case [one, other, *_]:
            raise DateError(
                f"`{shown}` can be {say(one)} or {say(other)}: "
                f"expected `{one.edtf}` or `{other.edtf}`"
            )
    raise AssertionError
