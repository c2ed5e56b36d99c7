"""EDTF, the standard notation for dates that are not exact (ISO 8601-2, levels 0 and 1)."""

import re
from dataclasses import replace

from cssr_quiz.dates.value import DateError, Endpoint, Part, Season, When

_POINT = re.compile(r"(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)", re.ASCII)
_JULIAN = " (Julian)"
_SEASONS = {season.value: season for season in Season}
_PARTS = {part.value: part for part in Part}


def read_edtf(text: str) -> When | None:
    """Return the date that the text holds in EDTF, or None where it is not EDTF.

    `?` and `%` are read as `~`, and an unspecified day or month (`XX`) as left out. Raises
    DateError where it is EDTF but there is no such date.
    """
    julian = text.endswith(_JULIAN)
    ends = text.removesuffix(_JULIAN).split("/")
    matches = [_POINT.fullmatch(end.strip()) for end in ends]
    if len(ends) > 2 or not all(matches):  # noqa: PLR2004 - an interval has two ends
        return None
    points = [_point(*match.groups(default="")) for match in matches if match]
    if any(point is None for point in points):
        return None
    start, *rest = [point for point in points if point is not None]
    return When(start, rest[0] if rest else None, julian)


def _point(year: str, month: str, day: str, mark: str) -> Endpoint | None:
    approximate = bool(mark)
    if year.endswith("X"):
        if month:
            return None
        return Endpoint(int(year[:3]) * 10, whole_decade=True, approximate=approximate)
    point = Endpoint(int(year), approximate=approximate)
    if month in ("", "XX"):
        return point if day in ("", "XX") else None
    number = int(month)
    if not day and (number in _SEASONS or number in _PARTS):
        return replace(point, season=_SEASONS.get(number), part=_PARTS.get(number))
    if "00" in (month, day):
        raise DateError(f"there is no {'month' if month == '00' else 'day'} 0")
    return replace(point, month=number, day=0 if day in ("", "XX") else int(day))
