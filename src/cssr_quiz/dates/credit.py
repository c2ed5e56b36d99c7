"""The credit that a date earns which is less exact than the key, or near it."""

from cssr_quiz.dates.offset import Offset
from cssr_quiz.dates.value import Precision

# For each key, the share for a decade, a year, a part of a year, a season, and a month.
_COARSER = {
    Precision.DAY: (0.2, 0.5, 0.55, 0.6, 0.75),
    Precision.MONTH: (0.25, 0.6, 0.7, 0.75),
    Precision.SEASON: (0.3, 0.6, 0.7),
    Precision.PART: (0.3, 0.6),
    Precision.YEAR: (0.4,),
    Precision.DECADE: (0.4,),
}
_WIDTHS = (
    (31, Precision.MONTH),
    (92, Precision.SEASON),
    (184, Precision.PART),
    (366, Precision.YEAR),
    (3653, Precision.DECADE),
)
_DAYS_OFF = ((1, 0.45), (3, 0.4), (7, 0.35), (31, 0.3))
_MONTHS_OFF_A_DAY = ((1, 0.3), (3, 0.25), (12, 0.2))
_MONTHS_OFF = ((1, 0.4), (3, 0.3), (12, 0.2))
_YEARS_OFF_A_YEAR = ((1, 0.4), (2, 0.3), (3, 0.2))
_YEARS_OFF_A_DECADE = ((10, 0.2),)
_YEARS_OFF = ((1, 0.2), (2, 0.15), (3, 0.1))


def coarser(key: Precision, given: Precision) -> float:
    """Return the credit for a date that is right but less exact than the key."""
    shares = _COARSER[key]
    return shares[min(given, len(shares)) - 1]


def width(days: int) -> Precision | None:
    """Return the precision that is about so many days wide, None beyond a decade."""
    return next((precision for most, precision in _WIDTHS if days <= most), None)


def near(off: Offset) -> float:
    """Return the credit for a date that is so far off, 0 where that is not near."""
    if off.days:
        return _by_size(off.days, _DAYS_OFF)
    if off.months:
        return _by_size(off.months, _MONTHS_OFF_A_DAY if off.unit is Precision.DAY else _MONTHS_OFF)
    if off.unit is Precision.DECADE:
        return _by_size(off.years, _YEARS_OFF_A_DECADE)
    return _by_size(off.years, _YEARS_OFF_A_YEAR if off.unit is Precision.YEAR else _YEARS_OFF)


def _by_size(size: int, table: tuple[tuple[int, float], ...]) -> float:
    return next((share for most, share in table if abs(size) <= most), 0.0)
