"""Responses held against keys: the fit, the credit, and what is said about it."""

import pytest

from cssr_quiz.dates import Comparison, Fit, Precision, Reading, compare, describe, parse, read

SPAN = parse("1918/1992")


def held(key: str, response: str) -> Comparison:
    reading = read(response, "en", SPAN)
    assert isinstance(reading, Reading), reading
    return compare(parse(key), reading)


@pytest.mark.parametrize(
    ("key", "response", "fit"),
    [
        ("1935-05-16", "16 May 1935", Fit.EXACT),
        ("1935", "1935", Fit.EXACT),
        ("1935", "c. 1935", Fit.EXACT),
        ("1935", "16 May 1935", Fit.FINER),
        ("1943-12", "12 December 1943", Fit.FINER),
        ("1944-21", "April 1944", Fit.FINER),
        ("195X", "1950s", Fit.EXACT),
        ("195X", "1950–1959", Fit.EXACT),
        ("195X", "1955", Fit.FINER),
        ("1967~", "1966", Fit.EXACT),
        ("1967~", "1968", Fit.EXACT),
        ("1967~", "3 May 1968", Fit.FINER),
        ("1955/1991", "1955-91", Fit.EXACT),
        ("1955/1991", "14 May 1955 – 1 July 1991", Fit.FINER),
        ("1917-10-25 (Julian)", "25 October 1917", Fit.EXACT),
        ("1917-10-25 (Julian)", "7 November 1917", Fit.EXACT),
        ("1917-11-07", "25 October 1917 (Julian)", Fit.EXACT),
    ],
)
def test_a_right_date_earns_everything(key: str, response: str, fit: Fit) -> None:
    found = held(key, response)
    assert (found.fit, found.credit, found.ambiguous) == (fit, 1, False)


@pytest.mark.parametrize(
    ("key", "response", "credit", "missing", "lacks"),
    [
        ("1935-05-16", "May 1935", 0.75, Precision.DAY, "the day"),
        ("1935-05-16", "14–18 May 1935", 0.75, Precision.DAY, "the day"),
        ("1935-05-16", "spring 1935", 0.6, Precision.MONTH, "the month and the day"),
        ("1935-05-16", "1935", 0.5, Precision.MONTH, "the month and the day"),
        ("1935-05-16", "1930s", 0.2, Precision.YEAR, "the year, the month and the day"),
        ("1944-04", "spring 1944", 0.75, Precision.MONTH, "the month"),
        ("1967-12", "late 1967", 0.7, Precision.MONTH, "the month"),
        ("1967-12", "1967", 0.6, Precision.MONTH, "the month"),
        ("1944-21", "1944", 0.6, Precision.SEASON, "the season"),
        ("1944-24", "1945", 0.6, Precision.SEASON, "the season"),
        ("1968-37", "1968", 0.6, Precision.PART, "the part of the year"),
        ("1935", "1930s", 0.4, Precision.YEAR, "the year"),
        ("1935", "1935–1936", 0.4, Precision.YEAR, "the year"),
        ("1944-09/1945-05", "1944–1945", 0.6, Precision.MONTH, "the month"),
        ("1944-09/1945-05", "September 1944 – 1945", 0.8, Precision.MONTH, "the month"),
        ("1944-09/1945-05", "September 1944", 0.5, None, "the other end"),
        ("1944-09/1945-05", "1944", 0.3, None, "the other end"),
        ("1955/1991", "1991", 0.5, None, "the other end"),
        ("1955/1991", "1970", 0.1, None, "the start and the end"),
        ("1968-08-20/1968-08-21", "August 1968", 0.75, Precision.DAY, "the day"),
        ("1968-08-20/1968-08-21", "20 August 1968", 0.5, None, "the other end"),
    ],
)
def test_a_date_less_exact_than_the_key_earns_a_part(
    key: str, response: str, credit: float, missing: Precision | None, lacks: str
) -> None:
    found = held(key, response)
    assert (found.fit, found.credit, found.missing, found.lacks) == (
        Fit.COARSER,
        credit,
        missing,
        lacks,
    )


@pytest.mark.parametrize(
    ("key", "response", "credit", "words"),
    [
        ("1935-05-16", "17 May 1935", 0.45, "one day late"),
        ("1935-05-16", "13 May 1935", 0.4, "three days early"),
        ("1935-05-16", "26 May 1935", 0.3, "ten days late"),
        ("1935-05-16", "16 April 1935", 0.3, "a month early"),
        ("1935-05-16", "16 May 1936", 0.2, "right day and month, but one year late"),
        ("1935-05-16", "3 December 1932", 0.15, "about two years early"),
        ("1935-05-16", "1934", 0.2, "one year early"),
        ("1935-05-16", "April 1935", 0.3, "a month early"),
        ("1943-12", "November 1943", 0.4, "a month early"),
        ("1943-12", "December 1944", 0.2, "right month, but one year late"),
        ("1935", "1932", 0.2, "three years early"),
        ("1935", "12 March 1936", 0.4, "one year late"),
        ("1944-21", "summer 1944", 0.3, "three months late"),
        ("1944-21", "spring 1945", 0.2, "right season, but one year late"),
        ("195X", "1960s", 0.2, "one decade late"),
        ("195X", "1961", 0.3, "two years late"),
        ("1967~", "1969", 0.3, "two years late"),
        ("1955/1991", "1955–1990", 0.45, "the end is one year early"),
        ("1955/1991", "1956–1992", 0.4, "one year late"),
        ("1955/1991", "1954–1990", 0.4, "one year early"),
        ("1944-09/1945-05", "September 1944 – May 1955", 0.45, "the end is ten years late"),
    ],
)
def test_a_near_date_earns_less_than_half_and_is_told_how_far_off_it_is(
    key: str, response: str, credit: float, words: str
) -> None:
    found = held(key, response)
    assert found.off is not None
    assert (found.fit, found.credit, describe(found.off)) == (Fit.NEAR, credit, words)


@pytest.mark.parametrize(
    ("key", "response", "words"),
    [
        ("1935-05-16", "16 May 1945", "right day and month, but ten years late"),
        ("1935", "1948", "13 years late"),
        ("1935", "1940s", "five years late"),
        ("1955/1991", "1939–1945", "the start is 16 years early"),
    ],
)
def test_a_far_date_earns_nothing(key: str, response: str, words: str) -> None:
    found = held(key, response)
    assert found.off is not None
    assert (found.fit, found.credit, describe(found.off)) == (Fit.FAR, 0, words)


def test_a_span_wider_than_a_decade_does_not_catch_a_year() -> None:
    assert held("1968", "1955–1991").fit is Fit.FAR


@pytest.mark.parametrize("key", ["1945-06-05", "1945-05-06"])
def test_where_two_readings_are_possible_the_right_one_counts(key: str) -> None:
    found = held(key, "5/6/1945")
    assert (found.fit, found.given.edtf, found.ambiguous) == (Fit.EXACT, key, True)
