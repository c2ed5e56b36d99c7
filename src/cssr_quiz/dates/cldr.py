"""Names of months and patterns of dates from Unicode CLDR, by way of babel.

The tables are resolved on a copy: babel writes what it resolves for one language into data that
others share, so that after Japanese a German month has a Japanese name (python-babel issue 1234).
"""

from collections.abc import Mapping
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


@cache
def names_a_language(code: str) -> bool:
    """Tell whether a text is the code of a language, such as `en` or `pt-BR`."""
    return _locale(code) is not None or code.lower() in _languages()


@cache
def code_meant(text: str) -> str:
    """Return the code of the language that was probably meant: by its name, or by a country's."""
    from babel.core import get_global  # noqa: PLC0415 - slow to load, seldom needed

    joined = text.replace("_", "-")
    if names_a_language(joined):
        return joined
    named = (code for code, name in _languages().items() if name.lower() == text.lower())
    spoken = str(get_global("likely_subtags").get(f"und_{text.upper()}", ""))
    return next(named, spoken.partition("_")[0])


def _languages() -> Mapping[str, str]:
    """Return the English names of languages by their codes."""
    from babel import Locale  # noqa: PLC0415 - slow to load, seldom needed

    return Locale("en").languages


def _locale(language: str) -> str | None:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - slow to load, seldom needed

    try:
        return str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return None
