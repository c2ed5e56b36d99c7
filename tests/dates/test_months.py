"""The names of the months that are written out here, against CLDR."""

import pytest

from cssr_quiz.dates import cldr, parse, say
from cssr_quiz.dates.months import OWN, fold, misspelt_month, month_of


@pytest.mark.parametrize("language", OWN)
def test_our_own_names_are_those_of_cldr(language: str) -> None:
    assert cldr.months(language)[:2] == OWN[language]


@pytest.mark.parametrize("language", OWN)
@pytest.mark.parametrize("row", [2, 3])
def test_the_abbreviations_of_cldr_are_known(language: str, row: int) -> None:
    names = cldr.months(language)[row]
    assert [month_of(fold(name).strip(".")) for name in names] == list(range(1, 13))


def test_one_language_does_not_take_the_names_of_another() -> None:
    month = parse("1968-08")
    said = [say(month, language) for language in ("ja", "fr", "he", "nl", "cs")]
    assert said[0] == "1968年8月"
    assert said[1:2] + said[3:] == ["août 1968", "augustus 1968", "srpen 1968"]


@pytest.mark.parametrize(
    ("word", "month"),
    [
        ("septmber", 9),
        ("setpember", 9),
        ("setembr", 9),
        ("novemer", 11),
        ("novmbr", None),
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
