"""Words in another case, in languages that have cases."""

import pytest

from cssr_quiz.wording.declension import has_cases, is_case_of


@pytest.mark.parametrize(
    ("typed", "word", "language"),
    [
        ("dubnu", "duben", "cs"),
        ("praze", "praha", "cs"),
        ("matce", "matka", "cs"),
        ("hore", "hora", "cs"),
        ("domu", "dům", "cs"),
        ("plzni", "plzeň", "cs"),
        ("pardubic", "pardubice", "cs"),
        ("nitre", "nitra", "sk"),
        ("krakowie", "kraków", "pl"),
        ("москве", "москва", "ru"),
        ("толстым", "толстой", "ru"),
    ],
)
def test_a_case_of_a_word_is_known(typed: str, word: str, language: str) -> None:
    assert is_case_of(typed, word, language)


@pytest.mark.parametrize(
    ("typed", "word", "language"),
    [
        ("dub", "duben", "cs"),
        ("praha", "praze", "cs"),
        ("prazsky", "praha", "cs"),
        ("gottwaldov", "gottwald", "cs"),
        ("u", "on", "cs"),
        ("justic", "justice", "ru"),
    ],
)
def test_another_word_is_no_case_of_it(typed: str, word: str, language: str) -> None:
    assert not is_case_of(typed, word, language)


def test_not_every_language_has_cases() -> None:
    assert [each for each in ("cs", "sk", "pl", "ru", "de", "en", "") if has_cases(each)] == [
        "cs",
        "sk",
        "pl",
        "ru",
    ]
