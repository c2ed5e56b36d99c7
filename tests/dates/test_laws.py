"""Laws of reading, saying and comparing dates."""

import unicodedata
from contextlib import suppress
from datetime import date
from itertools import product
from typing import Literal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cssr_quiz.dates import (
    DateError,
    Endpoint,
    Fit,
    Impossible,
    NoDate,
    Part,
    Reading,
    Season,
    When,
    compare,
    parse,
    read,
    say,
)

LAW = settings(deadline=None, max_examples=200, derandomize=True)
DIGITS = settings(LAW, max_examples=60)
"""For what changes each digit to every other one: some seventy readings an example."""

LANGUAGES = ("en", "cs", "sk", "ru", "de", "pl", "fr", "hu", "es", "uk", "ja")
SPAN = parse("1918/1992")

years = st.integers(1000, 2190)
days = st.dates(min_value=date(1000, 1, 1), max_value=date(2190, 1, 1))
exact = st.one_of(
    days.map(lambda day: Endpoint(day.year, day.month, day.day)),
    st.builds(Endpoint, years, st.integers(1, 12)),
    st.builds(Endpoint, years),
    st.builds(Endpoint, years, season=st.sampled_from(Season)),
    st.builds(Endpoint, years, part=st.sampled_from(Part)),
    st.builds(lambda year: Endpoint(year // 10 * 10, whole_decade=True), years),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    start = draw(exact)
    if not draw(st.booleans()):
        return When(start)
    end = draw(exact)
    try:
        return When(start, end)
    except DateError:
        return When(end, start) if end.first < start.first and end.last < start.last else When(end)


def is_right(key: When, response: str, language: str = "en") -> bool:
    reading = read(response, language, SPAN)
    if not isinstance(reading, Reading):
        return False
    return compare(key, reading).fit in (Fit.EXACT, Fit.FINER)


@LAW
@given(whens(), st.sampled_from(LANGUAGES))
def test_what_is_said_is_read_back(when: When, language: str) -> None:
    assert read(say(when, language), language) == Reading((when,))


@LAW
@given(whens(), st.sampled_from(("en", "cs", "sk", "ru", "de")))
def test_what_is_said_in_one_of_the_five_languages_is_read_in_an_english_course(
    when: When, language: str
) -> None:
    assert read(say(when, language), "en", SPAN) == Reading((when,))


@LAW
@given(exact, st.sampled_from(("en", "cs", "sk", "ru", "de")))
def test_an_approximate_date_is_read_back(point: Endpoint, language: str) -> None:
    text = say(parse(f"{point.edtf}~"), language)
    reading = read(text, language)
    assert isinstance(reading, Reading)
    assert [when.edtf for when in reading.candidates] == [f"{point.edtf}~"]


@LAW
@given(whens(), st.booleans())
def test_edtf_is_parsed_back(when: When, julian: bool) -> None:  # noqa: FBT001 - drawn
    noted = When(when.start, when.end, julian)
    assert parse(noted.edtf) == noted


@LAW
@given(days, st.sampled_from("./-"), st.booleans())
def test_numbers_are_read_back_in_either_order(day: date, mark: str, year_first: bool) -> None:  # noqa: FBT001 - drawn
    parts = [day.day, day.month, day.year]
    text = mark.join(map(str, parts[::-1] if year_first else parts))
    assert is_right(When.of(day.year, day.month, day.day), text)


def with_one_digit_changed(text: str) -> list[str]:
    places = [at for at, character in enumerate(text) if character.isdigit()]
    changed = [text[:at] + digit + text[at + 1 :] for at, digit in product(places, "0123456789")]
    return [each for each in changed if each != text]


@DIGITS
@given(whens(), st.sampled_from(("en", "cs", "sk", "ru", "de")))
def test_changing_one_digit_of_what_is_said_is_never_right(when: When, language: str) -> None:
    changed = with_one_digit_changed(say(when, language))
    assert [text for text in changed if is_right(when, text, language)] == []


@DIGITS
@given(days, st.sampled_from("./-"), st.booleans())
def test_changing_one_digit_of_a_date_in_numbers_is_never_right(
    day: date,
    mark: str,
    year_first: bool,  # noqa: FBT001 - drawn
) -> None:
    parts = [day.day, day.month, day.year]
    changed = with_one_digit_changed(mark.join(map(str, parts[::-1] if year_first else parts)))
    when = When.of(day.year, day.month, day.day)
    assert [text for text in changed if is_right(when, text)] == []


@LAW
@given(whens())
def test_the_printed_key_is_right_with_or_without_a_span(when: When) -> None:
    assert is_right(when, say(when))


@LAW
@given(whens(), st.sampled_from(LANGUAGES[:5]), st.sampled_from(("NFC", "NFD", "NFKC", "NFKD")))
def test_case_and_unicode_form_decide_nothing(
    when: When, language: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"]
) -> None:
    text = say(when, language)
    for same in (text.upper(), text.lower(), unicodedata.normalize(form, text)):
        assert read(same, language, SPAN) == read(text, language, SPAN)


@LAW
@given(whens(), whens())
def test_credit_goes_with_the_fit(key: When, given_when: When) -> None:
    found = compare(key, Reading((given_when,)))
    assert 0 <= found.credit <= 1
    assert (found.credit == 1) == (found.fit in (Fit.EXACT, Fit.FINER))
    if found.fit is Fit.NEAR:
        assert 0 < found.credit < 0.5
    if found.fit is Fit.FAR:
        assert found.credit == 0


@LAW
@given(whens(), whens())
def test_two_dates_in_one_response_are_right_only_if_one_lies_in_the_other(
    one: When, other: When
) -> None:
    assume(one.last < other.first or other.last < one.first)
    reading = read(f"{say(one)} or {say(other)}", "en", SPAN)
    assert isinstance(reading, NoDate)


PIECES = """
1935 35 '35 5 May 16. V / - – . , to or and between 1950s léta winter early half XX c. ~ Janury
(Julian) not století až x 21st 16-го
"""
words = st.sampled_from(PIECES.split())


@LAW
@given(
    st.one_of(st.text(), st.lists(words, max_size=40).map(" ".join), st.lists(words).map("".join))
)
def test_no_text_raises(text: str) -> None:
    assert isinstance(read(text, "cs", SPAN), Reading | Impossible | NoDate)
    with suppress(DateError):
        assert isinstance(parse(text), When)


def test_hostile_texts_of_any_length_are_read() -> None:
    """How long that takes is told by `bench/judging.py`."""
    for text in hostile_texts():
        assert isinstance(read(text, "en", SPAN), Reading | Impossible | NoDate)


def hostile_texts() -> list[str]:
    """Return texts of up to 100,000 signs that begin many dates and end none."""
    pieces = ["1-", "1 ", "1/1/1935 ", "septembr 1 ", "1935-", "'", "1950s ", "v.1.", "5/6/45-"]
    return [(piece * 200)[:length] for piece in pieces for length in (50, 199, 900, 100_000)]
