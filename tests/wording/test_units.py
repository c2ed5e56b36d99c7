"""Whether two words for what is counted mean the same."""

from decimal import Decimal

import pytest

from cssr_quiz.wording import are_measures, is_converted, same_unit


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("year", "years"),
        ("Years", "years"),
        ("let", "years"),
        ("лет", "years"),
        ("years", "rokov"),
        ("yeers", "years"),
        ("pct", "%"),
        ("dead", "deaths"),
        ("people", "deaths"),
        ("soldiers", "people"),
        ("tanků", "tanks"),
        ("divisions", "division"),
        ("Celsius", "°C"),
        ("kelvin", "K"),
        ("degrees", "°C"),
        ("°", "°F"),
        ("stupňů Celsia", "°C"),
        ("km / h", "kilometres per hour"),
        ("м/с", "m/s"),
        ("m/s^2", "m/s²"),
        ("square kilometres", "km²"),
        ("percent", "per cent"),
        ("euros", "€"),
        ("томов", "тома"),
        ("hráči", "hráčů"),
    ],
)
def test_a_unit_is_the_same_in_another_form_or_language(given: str, wanted: str) -> None:
    assert same_unit(given, wanted) is True


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("months", "years"),
        ("dní", "years"),
        ("%", "years"),
        ("tanks", "deaths"),
        ("soldiers", "dead"),
        ("hours", "days"),
        ("°F", "°C"),
        ("km/h", "km/s"),
        ("$", "€"),
        ("g", "kg"),
    ],
)
def test_a_unit_of_another_thing_that_is_known_is_another_one(given: str, wanted: str) -> None:
    assert same_unit(given, wanted) is False


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("treaties", "years"), ("o", "years"), ("x", "km"), ("km", "km²"), ("degrees", "K"),
    ("m", "m/s")],
)  # fmt: skip
def test_of_other_units_nobody_can_know(given: str, wanted: str) -> None:
    assert same_unit(given, wanted) is None


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("1000 g", "1 kg"),
        ("373 K", "100 °C"),
        ("32 °F", "0 °C"),
        ("26.2 miles", "42.195 km"),
        ("1224 km/h", "340 m/s"),
        ("240 months", "20 years"),
    ],
)
def test_a_number_in_another_unit_of_the_same_measure_is_known(given: str, wanted: str) -> None:
    value, _, unit = given.partition(" ")
    wanted_value, _, wanted_unit = wanted.partition(" ")
    assert is_converted(Decimal(value), unit, Decimal(wanted_value), wanted_unit)
    assert not is_converted(Decimal(value), unit, 2 * Decimal(wanted_value) + 1, wanted_unit)


def test_what_is_counted_is_no_measure() -> None:
    assert are_measures("m", "km")
    assert are_measures("m", "minutes")
    assert not are_measures("m", "people")
    assert not is_converted(Decimal(20), "tanks", Decimal(20), "tanks")
