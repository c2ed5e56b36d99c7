"""A date as people write it in their language; `read` takes all of it back."""

from dataclasses import dataclass

from cssr_quiz.dates import cldr
from cssr_quiz.dates.months import OWN, known, names
from cssr_quiz.dates.value import Endpoint, Part, Season, When


@dataclass(frozen=True, slots=True)
class _Tongue:
    """How a language writes dates; `seasons` and `parts` stand in the order of their numbers."""

    day: str
    seasons: tuple[str, ...]
    parts: tuple[str, ...]
    decade: str
    about: str
    julian: str


_TONGUES = {
    "en": _Tongue(
        day="{}",
        seasons=("spring", "summer", "autumn", "winter"),
        parts=("early {}", "mid-{}", "late {}", "first half of {}", "second half of {}"),
        decade="the {year}s",
        about="about",
        julian="Julian",
    ),
    "cs": _Tongue(
        day="{}.",
        seasons=("jaro", "léto", "podzim", "zima"),
        parts=(
            "začátek roku {}",
            "polovina roku {}",
            "konec roku {}",
            "první polovina roku {}",
            "druhá polovina roku {}",
        ),
        decade="{tens:02d}. léta {century}. století",
        about="asi",
        julian="juliánský",
    ),
    "sk": _Tongue(
        day="{}.",
        seasons=("jar", "leto", "jeseň", "zima"),
        parts=(
            "začiatok roka {}",
            "polovica roka {}",
            "koniec roka {}",
            "prvá polovica roka {}",
            "druhá polovica roka {}",
        ),
        decade="{tens:02d}. roky {century}. storočia",
        about="asi",
        julian="juliánsky",
    ),
    "ru": _Tongue(
        day="{}",
        seasons=("весна", "лето", "осень", "зима"),
        parts=(
            "начало {} года",
            "середина {} года",
            "конец {} года",
            "первая половина {} года",
            "вторая половина {} года",
        ),
        decade="{year}-е годы",
        about="примерно",
        julian="юлианский",
    ),
    "de": _Tongue(
        day="{}.",
        seasons=("Frühling", "Sommer", "Herbst", "Winter"),
        parts=("Anfang {}", "Mitte {}", "Ende {}", "erste Hälfte {}", "zweite Hälfte {}"),
        decade="{year}er Jahre",
        about="etwa",
        julian="julianisch",
    ),
}


def say(when: When, language: str = "en") -> str:
    """Return the date in words, as in `16 May 1935`, `spring 1944` or `1955–1991`.

    English, Czech, Slovak, Russian and German have words of their own for all of it; in other
    languages CLDR gives days and months, and the rest is said in English.
    """
    language = known(language)
    tongue = _TONGUES.get(language, _TONGUES["en"])
    text = (
        _point(when.start, language) if when.end is None else _span(when.start, when.end, language)
    )
    return f"{text} ({tongue.julian})" if when.julian else text


def _span(start: Endpoint, end: Endpoint, language: str) -> str:
    tongue = _TONGUES.get(language)
    same_month = start.day and end.day and (start.year, start.month) == (end.year, end.month)
    if tongue and same_month and not start.approximate and not end.approximate:
        return f"{tongue.day.format(start.day)}–{_point(end, language)}"
    one, other = _point(start, language), _point(end, language)
    return f"{one} – {other}" if " " in one + other else f"{one}–{other}"


def _point(point: Endpoint, language: str) -> str:
    tongue = _TONGUES.get(language, _TONGUES["en"])
    text = _exactly(point, language, tongue)
    return f"{tongue.about} {text}" if point.approximate else text


def _exactly(point: Endpoint, language: str, tongue: _Tongue) -> str:
    if point.month:
        return _with_month(point, language, tongue)
    if point.season is Season.WINTER:
        return f"{tongue.seasons[-1]} {point.year}/{(point.year + 1) % 100:02d}"
    if point.season is not None:
        return f"{tongue.seasons[point.season - Season.SPRING]} {point.year}"
    if point.part is not None:
        return tongue.parts[point.part - Part.EARLY].format(point.year)
    if point.whole_decade:
        return tongue.decade.format(
            year=point.year, tens=point.year % 100, century=point.year // 100 + 1
        )
    return str(point.year)


def _with_month(point: Endpoint, language: str, tongue: _Tongue) -> str:
    if language not in OWN:
        return _by_cldr(point, language)
    if not point.day:
        return f"{names(language).alone[point.month - 1]} {point.year}"
    month = names(language).after_day[point.month - 1]
    return f"{tongue.day.format(point.day)} {month} {point.year}"


def _by_cldr(point: Endpoint, language: str) -> str:
    found = cldr.patterns(language)
    if found is None:
        return _with_month(point, "en", _TONGUES["en"])
    alone, after_day = (row[point.month - 1] for row in names(language))
    pattern = found.day if point.day else found.month
    return cldr.fill(pattern, point.day, (alone, after_day), point.month, point.year)
