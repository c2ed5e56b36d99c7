"""Cyrillic in Latin letters."""

import pytest

from cssr_quiz.wording import transliterate
from cssr_quiz.wording.transliteration import romanisations


@pytest.mark.parametrize(
    ("cyrillic", "system", "latin"),
    [
        ("Хрущёв", "en", "khrushchev"),
        ("Хрущёв", "cs", "chruščov"),
        ("Хрущёв", "de", "chruschtschow"),
        ("Горбачёв", "cs", "gorbačov"),
        ("Брежнев", "en", "brezhnev"),
        ("Вышинский", "en", "vyshinsky"),
        ("Ельцин", "en-ye", "yeltsin"),
        ("Гусак", "returned", "husak"),
        ("Людвик", "returned", "ludvik"),
        ("Александр", "returned", "alexandr"),
        ("Новотный", "returned", "novotny"),
    ],
)
def test_a_name_comes_out_as_books_write_it(cyrillic: str, system: str, latin: str) -> None:
    assert transliterate(cyrillic, system) == latin


def test_latin_letters_stay() -> None:
    assert romanisations("Dubček") == ("Dubček",)
    assert transliterate("Gorbačov") == "gorbačov"
