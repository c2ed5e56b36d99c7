"""Dates as a file may hold them, and what is said about those that it may not."""

import subprocess
import sys

import pytest

from cssr_quiz.dates import DateError, Endpoint, Part, Precision, Season, When, parse


@pytest.mark.parametrize(
    ("text", "when"),
    {
        "1935-05-16": When.of(1935, 5, 16),
        "1943-12": When.of(1943, 12),
        "1934": When.of(1934),
        "1944-09/1945-05": When(Endpoint(1944, 9), Endpoint(1945, 5)),
        "1967~": When(Endpoint(1967, approximate=True)),
        "1967?": When(Endpoint(1967, approximate=True)),
        "195X": When(Endpoint(1950, whole_decade=True)),
        "1944-21": When(Endpoint(1944, season=Season.SPRING)),
        "1944-24": When(Endpoint(1944, season=Season.WINTER)),
        "1968-37": When(Endpoint(1968, part=Part.EARLY)),
        "1935-05-XX": When.of(1935, 5),
        "1935-XX": When.of(1935),
        "1908-12": When.of(1908, 12),
        "0863": When.of(863),
        " 1935 ": When.of(1935),
        "1917-10-25 (Julian)": When(Endpoint(1917, 10, 25), julian=True),
    }.items(),
)
def test_edtf_is_read(text: str, when: When) -> None:
    assert parse(text) == when


@pytest.mark.parametrize(
    ("text", "edtf"),
    {
        "16 May 1935": "1935-05-16",
        "16. května 1935": "1935-05-16",
        "16.5.1935": "1935-05-16",
        "May 1935": "1935-05",
        "5/1935": "1935-05",
        "spring 1944": "1944-21",
        "the 1950s": "195X",
        "about 1967": "1967~",
        "1955–1991": "1955/1991",
        "1955-91": "1955/1991",
    }.items(),
)
def test_any_notation_that_can_be_read_in_one_way_is_read(text: str, edtf: str) -> None:
    assert parse(text).edtf == edtf


EXPECTED = "expected a date such as `1935-05-16`, `May 1935`, `1934` or `1944-09/1945-05`"

BEFORE = "years before Christ cannot be asked for as dates; `answer:` takes any text"

AMOUNT = "an amount is asked for with `number:`, and what is counted with `unit:`"


@pytest.mark.parametrize(
    ("text", "message"),
    {
        "5/6/1945": "`5/6/1945` can be 5 June 1945 or 6 May 1945: "
        "expected `1945-06-05` or `1945-05-06`",
        "winter 1944": "`winter 1944` can be winter 1944/45 or winter 1943/44: "
        "expected `1944-24` or `1943-24`",
        "1941-06-31": "`1941-06-31` is no date: June has 30 days",
        "31 June 1941": "`31 June 1941` is no date: June has 30 days",
        "1935-13-01": "`1935-13-01` is no date: there is no month 13",
        "1935-00": "`1935-00` is no date: there is no month 0",
        "1935-05-00": "`1935-05-00` is no date: there is no day 0",
        "1945/1944": "`1945/1944` is no date: it ends before it begins",
        "9999": "`9999` is no date: the year is not between 100 and 2199",
        "16 May": "`16 May` is no date: the year is missing",
        "863?": "`863?` is no date: a year has four digits, `0863?`",
        "100 years": f"`100 years` is no date: {AMOUNT}",
        "1000 years": f"`1000 years` is no date: {AMOUNT}",
        "500 km": f"`500 km` is no date: {AMOUNT}",
        "863-07-05": "`863-07-05` is no date: a year has four digits, `0863-07-05`",
        "800/1000": "`800/1000` is no date: a year has four digits, `0800/1000`",
        "863-13": f"`863-13` is no date: {EXPECTED}",
        "44 BC": f"`44 BC` is no date: {BEFORE}",
        "-0044": f"`-0044` is no date: {BEFORE}",
        "-0201": f"`-0201` is no date: {BEFORE}",
        "-0264/-0241": f"`-0264/-0241` is no date: {BEFORE}",
        "": f"`` is no date: {EXPECTED}",
        "Warsaw": f"`Warsaw` is no date: {EXPECTED}",
        "věčné časy": f"`věčné časy` is no date: {EXPECTED}",
        "the treaty of 1935": f"`the treaty of 1935` is no date: {EXPECTED}",
        "12": f"`12` is no date: {EXPECTED}",
        "'35": f"`'35` is no date: {EXPECTED}",
        "16.5.35": f"`16.5.35` is no date: {EXPECTED}",
        "863": "`863` is no date: a year has four digits, `0863`",
        "863 AD": "`863 AD` is no date: a year has four digits, `0863`",
        "A.D. 863": "`A.D. 863` is no date: a year has four digits, `0863`",
        "863 n. l.": "`863 n. l.` is no date: a year has four digits, `0863`",
        "5.7.863": "`5.7.863` is no date: a year has four digits, `0863-07-05`",
        "863-865": "`863-865` is no date: a year has four digits, `0863/0865`",
        "c. 863": "`c. 863` is no date: a year has four digits, `0863~`",
        "5/7/863": f"`5/7/863` is no date: {EXPECTED}",
        "2 500": f"`2 500` is no date: {EXPECTED}",
        "19XX": f"`19XX` is no date: {EXPECTED}",
        "1955/..": f"`1955/..` is no date: {EXPECTED}",
        "16 Septmber 1935": f"`16 Septmber 1935` is no date: {EXPECTED}",
        "1938 or 1939": f"`1938 or 1939` is no date: {EXPECTED}",
        "1935-XX-05": f"`1935-XX-05` is no date: {EXPECTED}",
        "195X-05": f"`195X-05` is no date: {EXPECTED}",
    }.items(),
)
def test_anything_else_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert str(caught.value) == message


def test_a_long_text_is_shown_short() -> None:
    with pytest.raises(DateError, match=r"^`x{39}…` is no date"):
        parse("x" * 500)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("1935-05-16", Precision.DAY, "1935-05-16", "1935-05-16"),
        ("1968-02", Precision.MONTH, "1968-02-01", "1968-02-29"),
        ("1944-24", Precision.SEASON, "1944-12-01", "1945-02-28"),
        ("1968-39", Precision.PART, "1968-09-01", "1968-12-31"),
        ("1934", Precision.YEAR, "1934-01-01", "1934-12-31"),
        ("195X", Precision.DECADE, "1950-01-01", "1959-12-31"),
        ("1944/1945-05", Precision.YEAR, "1944-01-01", "1945-05-31"),
        ("1917-10-25 (Julian)", Precision.DAY, "1917-11-07", "1917-11-07"),
        ("1900-02-28 (Julian)", Precision.DAY, "1900-03-12", "1900-03-12"),
    ],
)
def test_a_date_knows_the_days_that_it_covers(
    text: str, precision: Precision, first: str, last: str
) -> None:
    when = parse(text)
    assert when.precision is precision
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


def test_precisions_are_ordered() -> None:
    assert Precision.DECADE < Precision.YEAR < Precision.SEASON < Precision.MONTH < Precision.DAY


def test_a_day_without_its_month_cannot_be_built() -> None:
    with pytest.raises(DateError, match="a day needs its month"):
        Endpoint(1935, day=16)


def test_english_needs_neither_babel_nor_rapidfuzz() -> None:
    program = (
        "import sys; from cssr_quiz import dates; w = dates.parse('16. května 1935');"
        "dates.compare(w, dates.read('May 16th 1935')); dates.say(w, 'cs');"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & {'babel', 'rapidfuzz'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
