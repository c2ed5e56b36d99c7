"""Names of the months, and which month a word names, misspelt or not.

The names follow Unicode CLDR; those of the five languages stand here so that reading and saying a
date loads nothing, those of other languages come from babel.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from cssr_quiz.dates import cldr

ENGLISH = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class Names(NamedTuple):
    """The twelve months as they stand alone, and after a day."""

    alone: tuple[str, ...]
    after_day: tuple[str, ...]


def _twelve(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_GERMAN = _twelve(
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
)

OWN = {
    "en": Names(ENGLISH, ENGLISH),
    "cs": Names(
        _twelve(
            "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec"
        ),
        _twelve(
            "ledna února března dubna května června července srpna září října listopadu prosince"
        ),
    ),
    "sk": Names(
        _twelve(
            "január február marec apríl máj jún júl august september október november december"
        ),
        _twelve(
            "januára februára marca apríla mája júna júla augusta septembra októbra novembra"
            " decembra"
        ),
    ),
    "ru": Names(
        _twelve("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
        _twelve(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
        ),
    ),
    "de": Names(_GERMAN, _GERMAN),
}

_CZECH_WITH = (
    "lednem únorem březnem dubnem květnem červnem červencem srpnem zářím říjnem listopadem"
    " prosincem"
)
_SLOVAK_WITH = (
    "januárom februárom marcom aprílom májom júnom júlom augustom septembrom októbrom novembrom"
    " decembrom"
)

_IN_LATIN = (
    "yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya"
    " dekabrya"
)

# Abbreviations and the cases that follow "in" and "between"; a `|` parts words for one month.
_ALSO = (
    "jan feb mar apr may jun jul aug sep|sept oct nov dec",
    "led úno bře dub kvě čvn čvc srp zář říj lis pro",
    "lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci",
    _CZECH_WITH,
    "jan feb mar apr máj jún júl aug sep okt nov dec",
    "januári februári marci apríli máji júni júli auguste septembri októbri novembri decembri",
    _SLOVAK_WITH,
    "янв фев|февр мар апр мая июн июл авг сен|сент окт ноя|нояб дек",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "январем февралем мартом апрелем маем июнем июлем августом сентябрем октябрем ноябрем декабрем",
    "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr",
    _IN_LATIN,
    "jan|jänner feb|feber mär|maerz apr mai jun jul aug sep|sept okt nov dez",
)


def fold(text: str) -> str:
    """Return the text without accents and case, as words of dates are compared."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _index(rows: Iterable[tuple[str, ...]]) -> dict[str, int]:
    index: dict[str, int] = {}
    for row in rows:
        for number, words in enumerate(row, 1):
            for word in words.split("|"):
                index.setdefault(fold(word).strip(". "), number)
    return index


_FULL = _index(row for names in OWN.values() for row in names)
_SHORT = _index(_twelve(row) for row in _ALSO)


def known(language: str) -> str:
    """Return the tag of a language as the tables here have it: `cs` for `cs-CZ`."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return primary if primary in OWN else language.replace("_", "-")


def names(language: str) -> Names:
    """Return the names of the months in a language, English where CLDR does not know it."""
    if language in OWN:
        return OWN[language]
    rows = cldr.months(language)
    return Names(*rows[:2]) if rows else OWN["en"]


@cache
def _of_language(language: str) -> Mapping[str, int]:
    """Return the months of the bank's language by folded name, empty for the five."""
    return {} if language in OWN else _index(cldr.months(language))


def month_of(word: str, language: str = "en") -> int | None:
    """Return the month, 1 to 12, that a folded word names exactly, the language's own first."""
    for index in (_of_language(language), _FULL, _SHORT):
        if word in index:
            return index[word]
    return None


def misspelt_month(word: str, language: str = "en") -> int | None:
    """Return the month that a folded word misspells, or None where it could be none or two.

    The distance is optimal string alignment; one slip is forgiven in names of five to eight
    letters, two in longer ones.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a misspelt word pays for loading it

    found = {
        month
        for index in (_of_language(language), _FULL)
        for name, month in index.items()
        if (slips := _forgiven(name)) and OSA.distance(word, name, score_cutoff=slips) <= slips
    }
    return found.pop() if len(found) == 1 else None


def _forgiven(name: str) -> int:
    length = len(name)
    return 0 if length <= 4 else 1 if length <= 8 else 2  # noqa: PLR2004 - the limits as told
