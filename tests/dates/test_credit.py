"""The credit of a near miss: less the farther off it is, and nothing beyond the last step."""

from collections.abc import Callable

import pytest

from cssr_quiz.dates.credit import near, width
from cssr_quiz.dates.offset import Offset
from cssr_quiz.dates.value import Precision

DAY, MONTH, YEAR, DECADE = Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.DECADE


def days(size: int) -> Offset:
    return Offset(days=size, unit=DAY)


def months_of_a_day(size: int) -> Offset:
    return Offset(months=size, unit=DAY)


def months(size: int) -> Offset:
    return Offset(months=size, unit=MONTH)


def years(size: int) -> Offset:
    return Offset(years=size, unit=YEAR)


def years_of_a_decade(size: int) -> Offset:
    return Offset(years=size, unit=DECADE)


def years_of_a_day(size: int) -> Offset:
    return Offset(years=size, unit=DAY)


@pytest.mark.parametrize(
    ("off", "steps"),
    [
        (days, {1: 0.45, 2: 0.4, 3: 0.4, 4: 0.35, 7: 0.35, 8: 0.3, 31: 0.3, 32: 0}),
        (months_of_a_day, {1: 0.3, 2: 0.25, 3: 0.25, 4: 0.2, 12: 0.2, 13: 0}),
        (months, {1: 0.4, 2: 0.3, 3: 0.3, 4: 0.2, 12: 0.2, 13: 0}),
        (years, {1: 0.4, 2: 0.3, 3: 0.2, 4: 0}),
        (years_of_a_decade, {10: 0.2, 11: 0}),
        (years_of_a_day, {1: 0.2, 2: 0.15, 3: 0.1, 4: 0}),
    ],
)
def test_each_step_of_being_off_has_its_credit(
    off: Callable[[int], Offset], steps: dict[int, float]
) -> None:
    assert {size: near(off(size)) for size in steps} == steps
    assert {size: near(off(-size)) for size in steps} == steps


@pytest.mark.parametrize(
    ("wide", "precision"),
    [
        (31, MONTH), (32, Precision.SEASON), (92, Precision.SEASON), (93, Precision.PART),
        (184, Precision.PART), (185, YEAR), (366, YEAR), (367, DECADE), (3653, DECADE),
        (3654, None),
    ],
)  # fmt: skip
def test_a_span_is_about_as_exact_as_the_unit_that_holds_it(
    wide: int, precision: Precision | None
) -> None:
    assert width(wide) is precision
