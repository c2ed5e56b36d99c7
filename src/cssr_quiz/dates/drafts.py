"""Shapes of single dates: which token is the day, which the month, which the year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.dates.value import Endpoint, Part, Season, When

# For each row of kinds, the roles that its tokens may play, the likeliest first: D day, M month,
# Y year, and any other letter is the kind itself.
_SHAPES = {
    "y": ("Y",),
    "n": ("Y", "D", "M"),
    "m": ("M",),
    "s": ("s",),
    "p": ("p",),
    "d": ("d",),
    "c": ("c",),
    "w": ("w",),
    "my": ("MY",),
    "ym": ("YM",),
    "mn": ("MD", "MY"),
    "nm": ("DM",),
    "ny": ("MY", "DY"),
    "yn": ("YM", "Yn"),
    "nn": ("DM", "MD", "MY"),
    "nmy": ("DMY",),
    "mny": ("MDY",),
    "ymn": ("YMD",),
    "ynm": ("YDM",),
    "nmn": ("DMY",),
    "mnn": ("MDY",),
    "nny": ("DMY", "MDY"),
    "nnn": ("DMY", "MDY", "YMD"),
    "ynn": ("YMD",),
    "sy": ("sY",),
    "ys": ("Ys",),
    "sn": ("sY",),
    "py": ("pY",),
    "yp": ("Yp",),
    "pn": ("pY",),
    "pd": ("pd",),
    "pmy": ("pMY",),
    "pm": ("pM",),
}
_LONGEST = 3
_SEPARATORS = (Kind.DOT, Kind.COMMA, Kind.DASH, Kind.SLASH)
_MOST_DAYS, _MONTHS = 31, 12
_WHOLE_YEAR = 4


@dataclass(frozen=True, slots=True)
class Context:
    """The years of the course, inside which a two-digit year lies; `strict` allows none.

    `wordy` says that other words stand around, so that a bare `35` is no year.
    """

    span: When | None = None
    strict: bool = False
    wordy: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A date whose year or month may still be missing; several years where it has two digits."""

    years: tuple[int, ...] = ()
    month: int = 0
    day: int = 0
    season: Season | None = None
    part: Part | None = None
    decade: bool = False
    century: bool = False
    winter: bool = False
    short: Token | None = None
    approximate: bool = False

    @property
    def is_whole(self) -> bool:
        """Tell whether it can stand alone."""
        return bool(self.years) and (self.month > 0 or self.day == 0)

    @property
    def shape(self) -> tuple[bool, ...]:
        """Return what is known of it beside the year."""
        parts = (self.month, self.day, self.season, self.part, self.decade, self.century)
        return tuple(bool(part) for part in parts)


def drafts(tokens: Sequence[Token], context: Context) -> list[Draft]:
    """Return every way to read all the tokens as one date, the likeliest first."""
    plain = _trimmed([token for token in tokens if token.kind is not Kind.ABOUT], context)
    items = [token for token in plain if token.kind not in _SEPARATORS]
    if not 1 <= len(items) <= _LONGEST or not _is_separated(plain):
        return []
    marks = {token.kind for token in plain if token.kind in _SEPARATORS}
    approximate = any(token.kind is Kind.ABOUT for token in tokens)
    found = []
    for roles in _SHAPES.get("".join(item.kind for item in items), ()):
        draft = _assigned(items, roles, marks, context)
        if draft is not None:
            found.append(replace(draft, approximate=approximate))
    return found


def _trimmed(tokens: list[Token], context: Context) -> list[Token]:
    """Drop marks at either end; in a file a dash or slash there is an end left open."""
    marks = (Kind.DOT, Kind.COMMA) if context.strict else _SEPARATORS
    while tokens and tokens[-1].kind in marks:
        tokens = tokens[:-1]
    while tokens and tokens[0].kind in marks:
        tokens = tokens[1:]
    return tokens


def _is_separated(plain: Sequence[Token]) -> bool:
    """Tell whether marks stand one between two tokens, and dashes and slashes everywhere alike."""
    marks = [token.kind for token in plain if token.kind in (Kind.DASH, Kind.SLASH)]
    items = sum(token.kind not in _SEPARATORS for token in plain)
    return not marks or (len(set(marks)) == 1 and len(marks) == items - 1 == len(plain) - items)


def _assigned(
    items: Sequence[Token], roles: str, marks: set[Kind], context: Context
) -> Draft | None:
    if not _fits(items, roles, marks):
        return None
    draft = Draft()
    for token, role in zip(items, roles, strict=True):
        played = _played(draft, token, role, context, alone=len(items) == 1)
        if played is None:
            return None
        draft = played
    return draft


def _fits(items: Sequence[Token], roles: str, marks: set[Kind]) -> bool:
    """Tell whether numbers may play the roles: what is plainly another notation is left out."""
    kinds = "".join(item.kind for item in items)
    numeric = set(kinds) <= {"n", "y"}
    years = [item for item in items if item.kind is Kind.YEAR]
    if numeric and len(items) > 1 and any(item.digits == 3 for item in years):  # noqa: PLR2004 - `2 500` is a number
        return False
    first, last = items[0].value, items[-1].value
    if roles.startswith("MD") and numeric and Kind.DOT in marks:
        return items[1].value > _MONTHS
    if kinds == "nnn" and roles == "YMD":
        return first > _MOST_DAYS
    if kinds == "nnn" and first > _MOST_DAYS:
        return False
    if kinds in ("mn", "nn") and roles == "MY":
        return last > _MOST_DAYS or last == 0
    if roles == "Yn":
        return Kind.DASH in marks and last in {season.value for season in Season}
    return not (kinds == "n" and roles == "M" and first > _MONTHS)


def _played(
    draft: Draft, token: Token, role: str, context: Context, *, alone: bool
) -> Draft | None:
    match role:
        case "Y":
            return _with_year(draft, token, context, alone=alone)
        case "M":
            return replace(draft, month=token.value) if token.value else None
        case "D":
            return replace(draft, day=token.value) if token.value else None
        case "s":
            return replace(draft, season=Season(token.value))
        case "n":
            return replace(draft, season=Season(token.value), winter=True)
        case "p":
            return replace(draft, part=Part(token.value))
        case "w":
            return replace(draft, years=(token.value,), season=Season.WINTER, winter=True)
        case "c":
            return replace(draft, years=((token.value - 1) * 100,), century=True)
        case _:
            years = decades_of(token, context)
            return replace(draft, years=years, decade=True) if years else None


def _with_year(draft: Draft, token: Token, context: Context, *, alone: bool) -> Draft | None:
    short = token if token.kind is Kind.NUMBER and alone else None
    years = years_of(token, context, alone=alone)
    if not years and short is None:
        return None
    return replace(draft, years=years, short=short)


def years_of(token: Token, context: Context, *, alone: bool = False) -> tuple[int, ...]:
    """Return the years that a number means.

    A two-digit year lies inside the span of the course. Where none there ends so, a bare number is
    no year, and one that is plainly a year (`'05`, `16.5.05`) is the year nearest to the span.
    Without a span it may lie in any century from the nineteenth to the twenty-first.
    """
    if token.digits > 2:  # noqa: PLR2004 - written out
        strict_short = context.strict and alone and token.digits < _WHOLE_YEAR
        return () if strict_short else (token.value,)
    if context.strict or token.digits < 2:  # noqa: PLR2004 - one digit is no year
        return ()
    plainly = not alone or token.kind is Kind.YEAR
    if context.wordy and not plainly:
        return ()
    return _in_span(token.value, context.span, nearest=plainly)


def _in_span(ending: int, span: When | None, *, nearest: bool) -> tuple[int, ...]:
    if span is None:
        return (1900 + ending, 1800 + ending, 2000 + ending)
    first, last = span.first.year, span.last.year
    inside = tuple(year for year in range(first, last + 1) if year % 100 == ending)
    if inside or not nearest:
        return inside
    before = first - (first - ending) % 100
    after = last + (ending - last) % 100
    return (before,) if first - before <= after - last else (after,)


def decades_of(token: Token, context: Context) -> tuple[int, ...]:
    """Return the first years of the decades that a token means; `the fifties` as a short year."""
    if token.digits > 2:  # noqa: PLR2004 - written out
        return (token.value,)
    if context.strict:
        return ()
    return _in_span(token.value, context.span, nearest=True)


def finished(draft: Draft, year: int) -> list[When]:
    """Return the dates that a whole draft means in one of its years.

    Raises DateError where there is no such date.
    """
    about = draft.approximate
    if draft.century:
        return [
            When(Endpoint(year + 1, approximate=about), Endpoint(year + 100, approximate=about))
        ]
    if draft.part is not None and draft.decade:
        first, last = _THIRDS_OF_DECADE[draft.part]
        return [When(Endpoint(year + first), Endpoint(year + last))]
    if draft.part is not None and draft.month:
        whole = Endpoint(year, draft.month)
        first, last = _THIRDS_OF_MONTH[draft.part]
        last = last or whole.last.day
        return [When(replace(whole, day=first), replace(whole, day=last))]
    point = Endpoint(
        year,
        draft.month,
        draft.day,
        draft.season,
        draft.part,
        whole_decade=draft.decade,
        approximate=about,
    )
    if draft.season is Season.WINTER and not draft.winter:
        return [When(point), When(replace(point, year=year - 1))]
    return [When(point)]


_THIRDS_OF_DECADE = {
    Part.EARLY: (0, 3),
    Part.MIDDLE: (4, 6),
    Part.LATE: (7, 9),
    Part.FIRST_HALF: (0, 4),
    Part.SECOND_HALF: (5, 9),
}
_THIRDS_OF_MONTH = {
    Part.EARLY: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.LATE: (21, 0),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 0),
}
