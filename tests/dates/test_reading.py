"""Responses in the notations that people type, each with the dates that it can mean."""

import pytest

from cssr_quiz.dates import Impossible, NoDate, Reading, parse, read

SPAN = parse("1918/1992")


def readings(response: str, language: str = "en") -> list[str]:
    found = read(response, language, SPAN)
    assert isinstance(found, Reading), found
    return [when.edtf for when in found.candidates]


DAY = """
16 May 1935 | May 16, 1935 | May 16th 1935 | 16.5.1935 | 16. 5. 1935 | 16. V. 1935 | 16/5/1935
1935-05-16 | 16 května 1935 | 16. května 1935 | 16. máj 1935 | 16 мая 1935 | 16. Mai 1935
16.05.1935 | 16-5-1935 | 16-May-1935 | 16 5 1935 | 1935.05.16 | 1935/5/16 | 1935 May 16
1935, 16 May | the 16th of May, 1935 | on May the 16th, 1935 | 16 may 35 | 16.5.35 | 16.5.'35
May 16 '35 | 16/V/1935 | 16.V.1935 | 16 v 1935 | 16. mája 1935 | 16-го мая 1935 года
am 16. Mai 1935 | dne 16. května 1935 | Thursday, 16 May 1935 | 16 May (Thursday) 1935
čtvrtek 16. května 1935 | 16 MAY 1935 | 16   may   1935 | 16 May 1935. | 16may1935
１６．５．１９３５ | 16\u00a0May\u00a01935 | 16\u2009май 1935 г. | 5/16/1935 | 5.16.1935
1935年5月16日 | it was signed on 16 May 1935 in Prague | 1935, that is 16 May 1935 | 16 kvetna 1935
""".replace("\n", " | ").split(" | ")


@pytest.mark.parametrize("response", [text for text in DAY if text])
def test_a_day_is_read_in_any_notation(response: str) -> None:
    assert readings(response) == ["1935-05-16"]


OTHER = {
    "May 1935": "1935-05",
    "May of 1935": "1935-05",
    "5/1935": "1935-05",
    "5. 1935": "1935-05",
    "1935/5": "1935-05",
    "1935-05": "1935-05",
    "V/1935": "1935-05",
    "V. 1935": "1935-05",
    "květen 1935": "1935-05",
    "v květnu 1935": "1935-05",
    "в мае 1935 года": "1935-05",
    "im Mai 1935": "1935-05",
    "Aug. 1968": "1968-08",
    "May 35": "1935-05",
    "5/35": "1935-05",
    "1935": "1935",
    "'35": "1935",
    "’35": "1935",
    "35": "1935",
    "in 1935": "1935",
    "v 1935": "1935",
    "V 1935": "1935",
    "I 1935": "1935",
    "roku 1935": "1935",
    "v roce 1935": "1935",
    "r. 1935": "1935",
    "im Jahr 1935": "1935",
    "в 1935 году": "1935",
    "1935 г.": "1935",
    "I think 1935?": "1935",
    "it may be 1935": "1935",
    "not sure, 1935": "1935",
    "1935 - Treaty of Alliance": "1935",
    "spring 1944": "1944-21",
    "jaro 1944": "1944-21",
    "na jaře 1944": "1944-21",
    "Frühling 1944": "1944-21",
    "весной 1944": "1944-21",
    "1944-21": "1944-21",
    "summer of '68": "1968-22",
    "the fall of 1938": "1938-23",
    "winter 1944/45": "1944-24",
    "Winter 1944–1945": "1944-24",
    "early 1968": "1968-37",
    "mid-1968": "1968-38",
    "late 1967": "1967-39",
    "the end of 1967": "1967-39",
    "koncem roku 1967": "1967-39",
    "v polovině roku 1968": "1968-38",
    "Anfang 1968": "1968-37",
    "first half of 1968": "1968-40",
    "druhá polovina roku 1968": "1968-41",
    "the 1950s": "195X",
    "1950s": "195X",
    "1950's": "195X",
    "195X": "195X",
    "50s": "195X",
    "the fifties": "195X",
    "50. léta": "195X",
    "50. léta 20. století": "195X",
    "v padesátých letech": "195X",
    "1950er Jahre": "195X",
    "50-е годы": "195X",
    "пятидесятые годы XX века": "195X",
    "c. 1920": "1920~",
    "c.1920": "1920~",
    "circa 1920": "1920~",
    "about 1920": "1920~",
    "around May 1920": "1920-05~",
    "~1920": "1920~",
    "asi 1920": "1920~",
    "kolem roku 1920": "1920~",
    "около 1920": "1920~",
    "um 1920": "1920~",
    "1955–1991": "1955/1991",
    "1955-1991": "1955/1991",
    "1955 — 1991": "1955/1991",
    "1955/1991": "1955/1991",
    "1955-91": "1955/1991",
    "1955 to 1991": "1955/1991",
    "1955 until 1991": "1955/1991",
    "1955 až 1991": "1955/1991",
    "od roku 1955 do roku 1991": "1955/1991",
    "von 1955 bis 1991": "1955/1991",
    "с 1955 по 1991": "1955/1991",
    "from 1955 till 1991": "1955/1991",
    "between 1955 and 1991": "1955/1991",
    "mezi lety 1955 a 1991": "1955/1991",
    "'55–'91": "1955/1991",
    "1938/39": "1938/1939",
    "from September 1944 to May 1945": "1944-09/1945-05",
    "mezi zářím 1944 a květnem 1945": "1944-09/1945-05",
    "Sep–Oct 1938": "1938-09/1938-10",
    "20-21 August 1968": "1968-08-20/1968-08-21",
    "20.–21. srpna 1968": "1968-08-20/1968-08-21",
    "August 20-21, 1968": "1968-08-20/1968-08-21",
    "20.8.-21.8.1968": "1968-08-20/1968-08-21",
    "21st of August 1968": "1968-08-21",
    "Aug 21 '68": "1968-08-21",
    "21 Aug 68": "1968-08-21",
    "1968 August 21": "1968-08-21",
    "20-е августа 1968": "1968-08-20",
    "12. pro 1989": "1989-12-12",
    "early 1950s": "1950/1953",
    "early May 1945": "1945-05-01/1945-05-10",
    "20th century": "1901/2000",
    "25 October 1917 (Julian)": "1917-10-25 (Julian)",
}


@pytest.mark.parametrize(("response", "edtf"), OTHER.items())
def test_every_other_kind_of_date_is_read(response: str, edtf: str) -> None:
    assert readings(response) == [edtf]


@pytest.mark.parametrize(
    ("response", "edtf"),
    {
        "Septmber 1938": "1938-09",
        "Febuary 1948": "1948-02",
        "25 Febraury 1948": "1948-02-25",
        "Novemeber 1989": "1989-11",
        "21. sprna 1968": "1968-08-21",
        "Ферваль 1948": "1948-02",
        "cervenec 1968": "1968-07",
    }.items(),
)
def test_a_misspelt_month_is_forgiven(response: str, edtf: str) -> None:
    assert readings(response) == [edtf]


def test_a_word_as_near_to_june_as_to_july_is_no_month() -> None:
    assert readings("červenc 1968") == ["1968"]


@pytest.mark.parametrize(
    ("response", "edtf"),
    {
        "5/6/1945": ["1945-06-05", "1945-05-06"],
        "5-6-1945": ["1945-06-05", "1945-05-06"],
        "5.6.1945": ["1945-06-05"],
        "25/6/1945": ["1945-06-25"],
        "1908-12": ["1908/1912", "1908-12"],
        "winter 1944": ["1944-24", "1943-24"],
    }.items(),
)
def test_all_plausible_readings_are_given_the_likeliest_first(
    response: str, edtf: list[str]
) -> None:
    assert readings(response) == edtf


@pytest.mark.parametrize(
    ("response", "edtf"),
    {"'18": "1918", "92": "1992", "'05": "1905", "1.5.05": "1905-05-01", "'99": "1999"}.items(),
)
def test_a_two_digit_year_lies_inside_the_span_or_next_to_it(response: str, edtf: str) -> None:
    assert readings(response) == [edtf]


def test_a_two_digit_year_without_a_span_has_any_century() -> None:
    found = read("16.5.35")
    assert isinstance(found, Reading)
    assert [when.start.year for when in found.candidates] == [1935, 1835, 2035]


def test_a_span_over_two_centuries_leaves_a_two_digit_year_open() -> None:
    found = read("'48", span=parse("1848/1992"))
    assert isinstance(found, Reading)
    assert [when.start.year for when in found.candidates] == [1848, 1948]


@pytest.mark.parametrize(
    ("response", "reason"),
    {
        "31 June 1941": "June has 30 days",
        "31/6/1941": "June has 30 days",
        "6/31/1941": "June has 30 days",
        "31. června 1941": "June has 30 days",
        "30.2.1968": "February 1968 has 29 days",
        "29 February 1935": "February 1935 has 28 days",
        "45 May 1935": "May has 31 days",
        "16.13.1935": "there is no month 13",
        "1935-13-01": "there is no month 13",
        "13/1935": "there is no month 13",
        "1991–1955": "it ends before it begins",
    }.items(),
)
def test_an_impossible_date_is_told_with_the_reason(response: str, reason: str) -> None:
    assert read(response, span=SPAN) == Impossible(reason)


@pytest.mark.parametrize(
    "response",
    [
        "",
        " ",
        "Dubček",
        "5",
        "12",
        "05",
        "20 let",
        "20th",
        "99999",
        "2500",
        "0",
        "-5",
        "?",
        "1951-е",
    ],
)
def test_a_response_without_a_date_is_none(response: str) -> None:
    assert read(response, span=SPAN) == NoDate("there is no date in it")


@pytest.mark.parametrize("response", ["16 May", "May", "16.5.", "May 21"])
def test_a_date_without_a_year_is_none(response: str) -> None:
    assert read(response, span=SPAN) == NoDate("the year is missing")


@pytest.mark.parametrize("response", ["2999-12-31", "31.12.2999", "31 December 2999"])
def test_a_year_out_of_reach_is_told_where_the_year_is_missing(response: str) -> None:
    reason = "the year is missing: 2999 is not between 100 and 2199"
    assert read(response, span=SPAN) == NoDate(reason)


@pytest.mark.parametrize(
    "response",
    [
        "1938 or 1939",
        "1938 and 1939",
        "1938, 1939",
        "1938 1939",
        "1938 (1939)",
        "1934/1935/1936",
        "1938 maybe 39",
        "5 or 6 May 1935",
        "5, 6 May 1935",
        "April or May 1935",
        "spring or summer 1944",
        "early or late 1968",
        "1930s or 1940s",
        "16 May 1935; 17 May 1935",
        "1935–1938 or 1939",
        "1938–1939, that is 1938",
        "31 June 1941 or 1942",
    ],
)
def test_of_several_dates_none_is_read(response: str) -> None:
    reason = "it is not clear which date is meant: type just the one"
    assert read(response, span=SPAN) == NoDate(reason)


@pytest.mark.parametrize(
    "response", ["not 1935", "before 1938", "after May 1945", "před rokem 1938"]
)
def test_before_and_after_name_no_date(response: str) -> None:
    assert isinstance(read(response, span=SPAN), NoDate)


@pytest.mark.parametrize(
    "response",
    [
        "1200 BC",
        "1200 b.c.e.",
        "431–404 BC",
        "5th century BC",
        "1200 to 1150 BC",
        "1200 v. Chr.",
        "1200 př. n. l.",
        "1200 před Kristem",
        "1200 pred n. l.",
        "1200 до н. э.",
    ],
)
def test_a_year_before_christ_is_not_the_one_after(response: str) -> None:
    assert read(response) == NoDate("years before Christ are not asked for")


@pytest.mark.parametrize(
    "response",
    ["1938 v Chrudimi", "1938 before Christmas", "1938 před Krymem", "1938 vor Christian"],
)
def test_other_words_behind_a_year_say_nothing_of_christ(response: str) -> None:
    assert read(response) != NoDate("years before Christ are not asked for")


@pytest.mark.parametrize("response", ["1935 " + "very " * 60, "x" * 2000, "1935-" * 500])
def test_a_response_that_is_far_too_long_is_no_date(response: str) -> None:
    assert read(response) == NoDate("it is too long: type just the date")


@pytest.mark.parametrize(
    ("response", "language"),
    [
        ("16 maja 1935", "pl"),
        ("16 mai 1935", "fr"),
        ("16 de mayo de 1935", "es"),
        ("1935. május 16.", "hu"),
        ("16 травня 1935 р.", "uk"),
        ("16. května 1935", "cs-CZ"),
        ("16 May 1935", "fr"),
        ("16 May 1935", "no-such-language"),
    ],
)
def test_other_languages_have_their_months_from_cldr(response: str, language: str) -> None:
    assert readings(response, language) == ["1935-05-16"]


def test_the_months_of_the_bank_come_before_those_of_its_neighbours() -> None:
    assert readings("listopad 1968", "cs") == ["1968-11"]
    assert readings("listopad 1968", "hr") == ["1968-10"]
