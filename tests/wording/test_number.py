"""Numbers as people type them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.wording import Number, read_number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20", "20", ""),
        ("20 years", "20", "years"),
        ("20years", "20", "years"),
        ("twenty", "20", ""),
        ("Twenty years", "20", "years"),
        ("twenty-five", "25", ""),
        ("a hundred", "100", ""),
        ("one hundred and twenty", "120", ""),
        ("one thousand", "1000", ""),
        ("nineteen hundred", "1900", ""),
        ("zero", "0", ""),
        ("minus five", "-5", ""),
        ("about 20", "20", ""),
        ("c. 20", "20", ""),
        ("~20", "20", ""),
        ("20 or so", "20", ""),
        ("20.", "20", ""),
        ("(20)", "20", ""),
        ("20th", "20", ""),
        ("1,000", "1000", ""),
        ("1 000", "1000", ""),
        ("1\N{NO-BREAK SPACE}000", "1000", ""),
        ("1\N{NARROW NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000", "1000000", ""),
        ("1'000", "1000", ""),
        ("6.022e23", "6.022e23", ""),
        ("6.022E+23", "6.022e23", ""),
        ("6.022 × 10^23", "6.022e23", ""),
        ("6,022·10²³ atoms", "6.022e23", "atoms"),
        ("about 1.6 x 10^-19 C", "1.6e-19", "c"),
        ("5*10⁻³", "0.005", ""),
        ("1,234.56", "1234.56", ""),
        ("1.234,56", "1234.56", ""),
        ("14.7 million", "14.7", "million"),
        ("14,7 mil.", "14.7", "mil"),
        ("0.5", "0.5", ""),
        (".5", "0.5", ""),
        ("1.000", "1000", ""),
        ("２０", "20", ""),
        ("٢٠", "20", ""),
        ("−5", "-5", ""),
        ("-5", "-5", ""),
        ("5 %", "5", "%"),
        ("5%", "5", "%"),
        ("5 per cent", "5", "%"),
        ("$20", "20", "$"),
        ("007", "7", ""),
        ("10^6", "1e6", ""),
        ("10⁶ people", "1e6", "people"),
        ("x = 7", "7", ""),
        ("it lasted 20 years", "20", "years"),
        ("20 years long", "20", "years"),
        ("300 km/s", "300", "km/s"),
        ("9.81 m/s²", "9.81", "m/s^2"),
        ("30 km2", "30", "km2"),
    ],
)
def test_a_number_is_read_in_english(text: str, value: str, unit: str) -> None:
    assert read_number(text) == Number(Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("1.000", "cs", "1000", ""),
        ("1 000 korun", "cs", "1000", "korun"),
        ("14,7", "cs", "14.7", ""),
        ("14.7", "cs", "14.7", ""),
        ("0,500", "de", "0.5", ""),
        ("0.500", "de", "0.5", ""),
        ("1.000,5", "de", "1000.5", ""),
        ("1,000", "de", "1000", ""),
        ("dvacet let", "cs", "20", "let"),
        ("dvacet pět", "cs", "25", ""),
        ("pětadvacet", "cs", "25", ""),
        ("dvě stě", "cs", "200", ""),
        ("asi 20", "cs", "20", ""),
        ("dvadsaťpäť", "sk", "25", ""),
        ("štyri", "sk", "4", ""),
        ("двадцать лет", "ru", "20", "лет"),
        ("сорок пять", "ru", "45", ""),
        ("zwanzig Jahre", "de", "20", "jahre"),
        ("einundzwanzig", "de", "21", ""),
        ("dreißig", "de", "30", ""),
    ],
)
def test_a_number_is_read_by_the_custom_of_a_language(
    text: str, language: str, value: str, unit: str
) -> None:
    assert read_number(text, language) == Number(Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    ["", "years", "20 or 30", "20-30", "20 to 30", "5/6", "½", "16.5.1935", "1,00,0", "1 00",
    "12,34,56",
     "3²", "9 tenths", "20 BC", "nine point five", "5 km/20", "x <= 5", "20 a2b",
     "more than 20", "not 20", ">20", "twenty or thirty", "twenty ten", "1968 1969", "?",
     "9" * 31, "x" * 9999],
)  # fmt: skip
def test_a_text_with_no_number_or_a_doubtful_one_gives_none(text: str) -> None:
    assert read_number(text) is None


def test_a_scale_in_the_unit_is_multiplied_out_on_demand() -> None:
    assert Number(Decimal("14.7"), "million people").plain() == Number(Decimal("14.7e6"), "people")
    assert Number(Decimal(20), "tisíc").plain() == Number(Decimal(20000))
    assert Number(Decimal(2), "dozen eggs").plain() == Number(Decimal(24), "eggs")
    assert Number(Decimal(20), "years").plain() == Number(Decimal(20), "years")


@pytest.mark.parametrize(
    ("text", "value"),
    [("33 south", -33), ("33° S", -33), ("14 degrees west", -14), ("33 S", 33), ("33 north", 33),
     ("33 km south", 33)],
)  # fmt: skip
def test_south_and_west_are_a_minus_on_demand(text: str, value: int) -> None:
    number = read_number(text)
    assert number is not None
    assert number.signed().value == value


@given(st.integers(-(10**12), 10**12), st.sampled_from(["en", "cs", "sk", "ru", "de"]))
@settings(deadline=None, max_examples=200)
def test_every_whole_number_is_read_back(number: int, language: str) -> None:
    assert read_number(str(number), language) == Number(Decimal(number))
    assert read_number(f"{number:,}".replace(",", " "), language) == Number(Decimal(number))


@given(st.text(max_size=80), st.sampled_from(["en", "cs", "xx"]))
@settings(deadline=None, max_examples=200)
def test_no_text_raises(text: str, language: str) -> None:
    found = read_number(text, language)
    assert found is None or found.value.is_finite()
