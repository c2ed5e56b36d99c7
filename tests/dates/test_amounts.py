"""A year alone that is an amount instead."""

import pytest

from cssr_quiz import dates


@pytest.mark.parametrize(
    "text",
    [
        "-1938", "$1938", "1938%", "1938 %", "1938 bananas", "1938 pens", "1938 km", "1938 years",
        "1938 лет", "1938 years ago", "1938.5", "1938 let", "1938 t.",
    ],
)  # fmt: skip
def test_what_counts_something_is_an_amount(text: str) -> None:
    assert dates.is_amount(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "1938", "1938.", "1938!", "1938s", "1938 exactly", "1938 was", "1938 bus", "1938 was it",
        "1938 5", "1938.12", "May 1938", "in 1938", "1938 AD", "1938 kilo", "1938-39",
    ],
)  # fmt: skip
def test_any_other_year_is_none(text: str) -> None:
    assert not dates.is_amount(text, "en")
