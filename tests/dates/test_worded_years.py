"""Years written as words, in the five languages."""

import pytest

from cssr_quiz.dates import NoDate, Reading, parse, read

YEARS = {
    "nineteen thirty-eight": 1938,
    "nineteen thirty eight": 1938,
    "nineteen hundred and five": 1905,
    "nineteen oh five": 1905,
    "nineteen nineteen": 1919,
    "twenty nineteen": 2019,
    "two thousand and four": 2004,
    "one thousand nine hundred and thirty-eight": 1938,
    "devatenáct set třicet osm": 1938,
    "rok devatenáctset třicet osm": 1938,
    "v roce tisíc devět set třicet osm": 1938,
    "devätnásťsto tridsaťosem": 1938,
    "tisíc deväťsto tridsať osem": 1938,
    "neunzehnhundertachtunddreißig": 1938,
    "neunzehnhundert fünfundvierzig": 1945,
    "im Jahr eintausendneunhundertfünfundvierzig": 1945,
    "zweitausendvier": 2004,
    "тысяча девятьсот тридцать восьмой": 1938,
    "в тысяча девятьсот девяносто первом году": 1991,
    "тысяча девятьсот сорокового года": 1940,
}


@pytest.mark.parametrize("text", YEARS)
def test_a_year_in_words_is_that_year(text: str) -> None:
    assert read(text) == Reading((parse(str(YEARS[text])),))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("the thirtieth of September nineteen thirty-eight", "1938-09-30"),
        ("9. November neunzehnhundertneunundachtzig", "1989-11-09"),
        ("třicátého září devatenáct set třicet osm", "1938-09-30"),
        ("neunter November 1989", "1989-11-09"),
        ("the nineteen thirties", "1930/1939"),
        ("12 aprelya 1961", "1961-04-12"),
    ],
)
def test_it_stands_in_a_date_as_figures_do(text: str, edtf: str) -> None:
    found = read(text)
    assert isinstance(found, Reading)
    assert (found.candidates[0].first, found.candidates[0].last) == (
        parse(edtf).first,
        parse(edtf).last,
    )


@pytest.mark.parametrize(
    "text", ["thirty-eight", "nineteen", "nineteen thirty-eight, no, nineteen forty", "sto let"]
)
def test_other_words_are_no_year_and_two_years_are_none(text: str) -> None:
    assert isinstance(read(text), NoDate)


@pytest.mark.parametrize("text", ["no later than 1938", "earlier than 1938"])
def test_a_limit_is_no_date(text: str) -> None:
    assert isinstance(read(text), NoDate)
