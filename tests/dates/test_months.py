"""The names of the months that are written out here, against CLDR."""

import pytest
from babel import Locale

from cssr_quiz.dates.months import OWN, fold, misspelt_month, month_of


@pytest.mark.parametrize("language", OWN)
def test_our_own_names_are_those_of_cldr(language: str) -> None:
    months = Locale.parse(language).months
    own = OWN[language]
    assert own.alone == tuple(months["stand-alone"]["wide"][n] for n in range(1, 13))
    assert own.after_day == tuple(months["format"]["wide"][n] for n in range(1, 13))


@pytest.mark.parametrize("language", OWN)
@pytest.mark.parametrize("use", ["stand-alone", "format"])
def test_the_abbreviations_of_cldr_are_known(language: str, use: str) -> None:
    months = Locale.parse(language).months[use]["abbreviated"]
    known = [month_of(fold(months[n]).strip(".")) for n in range(1, 13)]
    assert known == list(range(1, 13))


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("septmber", 9),
        ("setpember", 9),
        ("januery", 1),
        ("augst", 8),
        ("mey", None),
        ("jone", None),
        ("member", None),
        ("cervenc", None),
        ("dubcek", None),
        ("breznev", None),
        ("prague", None),
    ],
)
def test_slips_are_forgiven_by_length_and_only_towards_one_month(
    word: str, month: int | None
) -> None:
    assert misspelt_month(word) == month
