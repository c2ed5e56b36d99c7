"""Shapes of single dates: which token is the day, which the month, which the year."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cssr_quiz.dates.tokens import Kind, Token
from cssr_quiz.dates.value import Endpoint, Part, Season, When
from cssr_quiz.dates.years import Context, decades_of, years_of

# For each row of kinds, the roles that its tokens may play, the likeliest first: D day, M month,
# Y year, E a season by its EDTF number, and any other letter is the kind itself.
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
    "yn": ("YM", "YE"),
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
_SEASON_NUMBERS = frozenset(season.value for season in Season)


@dataclass(frozen=True, slots=True)
class Draft:
    """A date whose year or month may still be missing; several years where it has two digits.

    `short` is a bare number that may be the end of a year, as in `1955-91`. `winter` says that the
    year is the one in which the winter begins.
    """

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
    row = _trimmed([token for token in tokens if token.kind is not Kind.ABOUT], context)
    items = [token for token in row if token.kind not in _SEPARATORS]
    if not 1 <= len(items) <= _LONGEST or not _is_separated(row):
        return []
    marks = {token.kind for token in row if token.kind in _SEPARATORS}
    approximate = len(row) < len(tokens) and any(token.kind is Kind.ABOUT for token in tokens)
    kinds = "".join(item.kind for item in items)
    return [
        replace(draft, approximate=approximate)
        for roles in _SHAPES.get(kinds, ())
        if _fits(items, roles, marks)
        for draft in _assigned(items, roles, context)
    ]


def _trimmed(tokens: list[Token], context: Context) -> list[Token]:
    """Drop marks at either end; in a file a dash or slash there is an end left open."""
    marks = (Kind.DOT, Kind.COMMA) if context.strict else _SEPARATORS
    while tokens and tokens[-1].kind in marks:
        tokens = tokens[:-1]
    while tokens and tokens[0].kind in marks:
        tokens = tokens[1:]
    return tokens


def _is_separated(row: Sequence[Token]) -> bool:
    """Tell whether dashes or slashes, if any, stand alone between all tokens, everywhere alike."""
    marks = [token.kind for token in row if token.kind in (Kind.DASH, Kind.SLASH)]
    items = sum(token.kind not in _SEPARATORS for token in row)
    return not marks or (len(set(marks)) == 1 and len(marks) == items - 1 == len(row) - items)


def _fits(items: Sequence[Token], roles: str, marks: set[Kind]) -> bool:
    """Tell whether numbers may play the roles: what is plainly another notation is left out."""
    kinds = "".join(item.kind for item in items)
    value = dict(zip(roles, (item.value for item in items), strict=True))
    if value.get("D") == 0 or value.get("M") == 0:
        return False
    if set(kinds) <= {"n", "y"} and len(items) > 1:
        return _is_numeric_date(items, roles, marks)
    if kinds == "mn" and roles == "MY":
        return _is_no_day(value["Y"])
    return kinds != "n" or value.get("M", 0) <= _MONTHS


def _is_numeric_date(items: Sequence[Token], roles: str, marks: set[Kind]) -> bool:
    first, second, last = items[0].value, items[1].value, items[-1].value
    if any(len(item.text) == len("500") for item in items):  # `2 500` is a number
        return False
    if roles.startswith("MD") and Kind.DOT in marks:
        return second > _MONTHS
    if items[0].kind is items[-1].kind is Kind.NUMBER:
        if roles == "MY":
            return _is_no_day(last)
        return (first > _MOST_DAYS) == roles.startswith("Y")
    return roles != "YE" or (Kind.DASH in marks and last in _SEASON_NUMBERS)


def _is_no_day(number: int) -> bool:
    return number > _MOST_DAYS or number == 0


_ROLES: dict[str, Callable[[Draft, int], Draft]] = {
    "M": lambda draft, value: replace(draft, month=value),
    "D": lambda draft, value: replace(draft, day=value),
    "s": lambda draft, value: replace(draft, season=Season(value)),
    "E": lambda draft, value: replace(draft, season=Season(value), winter=True),
    "p": lambda draft, value: replace(draft, part=Part(value)),
    "w": lambda draft, value: replace(draft, years=(value,), season=Season.WINTER, winter=True),
    "c": lambda draft, value: replace(draft, years=((value - 1) * 100,), century=True),
}


def _assigned(items: Sequence[Token], roles: str, context: Context) -> Iterator[Draft]:
    """Yield the draft in which each token plays its role, if they can."""
    draft = Draft()
    for token, role in zip(items, roles, strict=True):
        if role == "Y":
            alone = len(items) == 1
            is_bare = alone and token.kind is Kind.NUMBER and token.text.isdecimal()
            short = token if is_bare else None
            draft = replace(draft, years=years_of(token, context, alone=alone), short=short)
        elif role == "d":
            draft = replace(draft, years=decades_of(token, context), decade=True)
        else:
            draft = _ROLES[role](draft, token.value)
    if draft.years or draft.short or not set(roles) & {"Y", "d"}:
        yield draft


def finished(draft: Draft, year: int) -> list[When]:
    """Return the dates that a whole draft means in one of its years.

    Raises DateError where there is no such date.
    """
    about = draft.approximate
    if draft.century:
        ends = Endpoint(year + 1, approximate=about), Endpoint(year + 100, approximate=about)
        return [When(*ends)]
    if draft.part is not None and (draft.decade or draft.month):
        return [_part_of(draft, draft.part, year)]
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


_YEARS_OF_DECADE = {
    Part.EARLY: (0, 3),
    Part.MIDDLE: (4, 6),
    Part.LATE: (7, 9),
    Part.FIRST_HALF: (0, 4),
    Part.SECOND_HALF: (5, 9),
}
_DAYS_OF_MONTH = {
    Part.EARLY: (1, 10),
    Part.MIDDLE: (11, 20),
    Part.LATE: (21, 0),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 0),
}


def _part_of(draft: Draft, part: Part, year: int) -> When:
    """Return the years of `early 1950s` or the days of `early May 1945`, as a span."""
    if draft.decade:
        first, last = _YEARS_OF_DECADE[part]
        return When(Endpoint(year + first), Endpoint(year + last))
    month = Endpoint(year, draft.month)
    first, last = _DAYS_OF_MONTH[part]
    return When(replace(month, day=first), replace(month, day=last or month.last.day))
