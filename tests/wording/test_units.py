"""Whether two words for what is counted mean the same."""

import pytest

from cssr_quiz.wording import same_unit


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
    ],
)
def test_a_unit_of_another_thing_that_is_known_is_another_one(given: str, wanted: str) -> None:
    assert same_unit(given, wanted) is False


@pytest.mark.parametrize(("given", "wanted"), [("treaties", "years"), ("o", "years"), ("x", "km")])
def test_of_other_units_nobody_can_know(given: str, wanted: str) -> None:
    assert same_unit(given, wanted) is None
