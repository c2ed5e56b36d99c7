"""Names of months and patterns of dates from Unicode CLDR, by way of babel.

The tables are resolved on a copy: babel writes what it resolves for one language into data that
others share, so that after Japanese a German month has a Japanese name (python-babel issue 1234).
"""

from copy import deepcopy
from functools import cache
from typing import NamedTuple


class Patterns(NamedTuple):
    """How a day and how a month with its year are written, in the letters of CLDR."""

    day: str
    month: str


@cache
def months(language: str) -> tuple[tuple[str, ...], ...]:
    """Return rows of twelve names: alone, after a day, both abbreviated.

    There are none for a language that CLDR does not know.
    """
    from babel import localedata  # noqa: PLC0415 - slow to load, seldom needed

    name = _locale(language)
    if name is None:
        return ()
    data = localedata.LocaleDataDict({"months": deepcopy(localedata.load(name)["months"])})
    forms = [("stand-alone", "wide"), ("format", "wide")]
    forms += [("stand-alone", "abbreviated"), ("format", "abbreviated")]
    return tuple(
        tuple(data["months"][use][width][number] for number in range(1, 13)) for use, width in forms
    )


@cache
def patterns(language: str) -> Patterns | None:
    """Return the patterns of a language, None where CLDR does not know it."""
    from babel import Locale  # noqa: PLC0415 - slow to load, seldom needed

    name = _locale(language)
    if name is None:
        return None
    locale = Locale.parse(name)
    month = locale.datetime_skeletons.get("yMMMM", "MMMM y")
    return Patterns(locale.date_formats["long"].pattern, str(month))


def fill(pattern: str, day: int, month: tuple[str, str], number: int, year: int) -> str:
    """Return the pattern filled in; the month's names stand alone and after a day."""
    from babel.dates import tokenize_pattern  # noqa: PLC0415 - slow to load, seldom needed

    names = {"L": month[0], "M": month[1]}
    numbers = {"d": day, "L": number, "M": number, "y": year}
    text = ""
    for kind, value in tokenize_pattern(pattern):
        if kind == "chars":
            text += str(value)
            continue
        letter, count = str(value[0]), int(value[1])
        is_named = letter in names and count >= len("MMM")
        text += names[letter] if is_named else str(numbers.get(letter, ""))
    return " ".join(text.split())


@cache
def words(language: str) -> frozenset[str]:
    """Return the words written inside dates in a language, such as Spanish `de`."""
    found = patterns(language)
    quoted = [part for pattern in found or () for part in pattern.split("'")[1::2]]
    return frozenset(word for part in quoted for word in part.split())


def _locale(language: str) -> str | None:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, seldom needed

    try:
        return str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None
