"""Days written as words, in the five languages."""

import pytest

from cssr_quiz.dates import Reading, When, parse, read

FEW = {
    "en": (("the {} of May 1935", "May the {}, 1935"), "first ninth sixteenth thirty-first"),
    "cs": (("{} května 1935",), "prvního devátého šestnáctého třicátého_prvního"),
    "sk": (("{} mája 1935",), "prvého deviateho šestnásteho tridsiateho_prvého"),
    "ru": (("{} мая 1935 года",), "первого девятого шестнадцатого тридцать_первого"),
    "de": (("am {} Mai 1935",), "ersten neunten sechzehnten einunddreißigsten"),
}


@pytest.mark.parametrize("language", FEW)
def test_a_day_in_words_beside_a_month_is_that_day(language: str) -> None:
    patterns, words = FEW[language]
    for pattern in patterns:
        for day, word in zip((1, 9, 16, 31), words.split(), strict=True):
            text = pattern.format(word.replace("_", " "))
            assert read(text, language) == Reading((When.of(1935, 5, day),)), text


def test_a_day_in_words_that_the_month_lacks_is_impossible() -> None:
    reading = read("the thirty-first of June 1941")
    assert getattr(reading, "reason", "") == "June has 30 days"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("second half of May 1935", "1935-05-16/1935-05-31"),
        ("the second treaty, May 1935", "1935-05"),
        ("first half of 1935", "1935-40"),
        ("the first of May 1935", "1935-05-01"),
    ],
)
def test_a_word_counts_days_only_beside_a_month(text: str, edtf: str) -> None:
    assert read(text) == Reading((parse(edtf),))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("20 and 21 August 1968", "en"),
        ("v noci z 20. na 21. srpna 1968", "cs"),
        ("v noci z 20. na 21. augusta 1968", "sk"),
        ("в ночь с 20 на 21 августа 1968 года", "ru"),
        ("in der Nacht vom 20. auf den 21. August 1968", "de"),
    ],
)
def test_two_days_in_a_row_are_a_span(text: str, language: str) -> None:
    assert read(text, language) == Reading((parse("1968-08-20/1968-08-21"),))
