"""Keys: how a typed name, date, number or list is held against what is right."""

from decimal import Decimal

import pytest

from cssr_quiz.dates import When, parse
from cssr_quiz.events import Event
from cssr_quiz.interaction import DateKey, NumberKey, Outcome, SeveralKey, TextKey
from cssr_quiz.wording import Phrase, Wanted

BENES = TextKey(
    Wanted(
        key="Edvard Beneš",
        accept=(Phrase("President Beneš", "He was that from 1935."),),
        reject=(Phrase("Eduard Benesch", "That is the German spelling."),),
    )
)
PACT = DateKey(
    When.of(1955, 5, 14),
    near=((When.of(1955, 5, 15), "That is the Austrian State Treaty."),),
    anchors=(Event("comecon", "Comecon founded", When.of(1949, 1, 25)),),
)
YEARS = NumberKey(Decimal(20), "20 years", Decimal(1), "years")
_ABSENT = (Phrase("Czechoslovakia", "It was not at the table."),)
POWERS = SeveralKey(
    (
        Wanted(key="Germany", reject=_ABSENT),
        Wanted(key="Italy", reject=_ABSENT),
        Wanted(key="United Kingdom", accept=(Phrase("Britain"),), reject=_ABSENT),
    ),
    2,
)


@pytest.mark.parametrize(
    ("text", "outcome", "note"),
    [
        ("Edvard Beneš", Outcome.CORRECT, ""),
        ("edvard benes", Outcome.CORRECT, "it is spelt Edvard Beneš"),
        ("President Beneš", Outcome.CORRECT, "He was that from 1935."),
        ("Eduard Benesch", Outcome.WRONG, "That is the German spelling."),
        ("Gustáv Husák", Outcome.WRONG, ""),
        ("  ?! ", Outcome.ASK, "type your answer"),
    ],
)
def test_a_name_is_judged_by_likeness(text: str, outcome: Outcome, note: str) -> None:
    verdict = BENES.judge(text)
    assert (verdict.outcome, verdict.note) == (outcome, note)


@pytest.mark.parametrize(
    ("text", "outcome"),
    {
        "14 May 1955": Outcome.CORRECT,
        "1955-05-14": Outcome.CORRECT,
        "14. května 1955": Outcome.CORRECT,
        "May 1955": Outcome.PARTIAL,
        "1955": Outcome.PARTIAL,
        "14 May 1956": Outcome.WRONG,
        "30 February 1955": Outcome.ASK,
        "long ago": Outcome.ASK,
        "": Outcome.ASK,
    }.items(),
)
def test_a_date_is_judged_by_value_and_precision(text: str, outcome: Outcome) -> None:
    assert PACT.judge(text).outcome is outcome


def test_a_date_often_mistaken_or_of_another_event_says_so() -> None:
    assert PACT.judge("15 May 1955").note == "That is the Austrian State Treaty."
    assert PACT.judge("25 January 1949").note.endswith(
        "25 January 1949 is the date of another event: Comecon founded"
    )


def test_what_lies_in_a_span_says_nothing_of_the_end_that_is_off() -> None:
    blockade = Event("blockade", "Berlin is blocked", When.of(1948, 6, 24))
    term = DateKey(parse("1948-06-14/1953-03-14"), anchors=(blockade,))
    assert term.judge("14 June 1948 – 15 March 1953").note == "the end is one day late"


@pytest.mark.parametrize(
    ("text", "outcome", "note"),
    [
        ("20", Outcome.CORRECT, ""),
        ("20 years", Outcome.CORRECT, ""),
        ("20 year", Outcome.CORRECT, ""),
        ("twenty", Outcome.CORRECT, ""),
        ("21", Outcome.CORRECT, "near enough; exactly 20 years"),
        ("22", Outcome.WRONG, "too high"),
        ("18", Outcome.WRONG, "too low"),
        ("20 months", Outcome.WRONG, "the unit is years"),
        ("many", Outcome.ASK, "type a number of years"),
    ],
)
def test_a_number_is_judged_by_value_tolerance_and_unit(
    text: str, outcome: Outcome, note: str
) -> None:
    verdict = YEARS.judge(text)
    assert (verdict.outcome, verdict.note) == (outcome, note)


@pytest.mark.parametrize("text", ["373", "373 K", "373 kelvin"])
def test_kelvins_are_no_thousands(text: str) -> None:
    assert NumberKey(Decimal(373), "373 K", unit="K").judge(text).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("text", "credit", "outcome", "note"),
    [
        ("Germany, Italy", 1.0, Outcome.CORRECT, ""),
        ("italy and britain", 1.0, Outcome.CORRECT, ""),
        ("Germany; Italy; United Kingdom", 1.0, Outcome.CORRECT, ""),
        ("Germany", 0.5, Outcome.PARTIAL, "1 of 2 right"),
        ("Germany, Germany", 0.5, Outcome.PARTIAL, "1 of 2 right"),
        ("Germany, Poland", 0.0, Outcome.WRONG, "1 of 2 right; not Poland"),
        (
            "Germany, Italy, Czechoslovakia",
            0.5,
            Outcome.PARTIAL,
            "not Czechoslovakia: It was not at the table",
        ),
        ("Germny, Italy", 1.0, Outcome.CLOSE, "it is spelt Germany"),
        (" , ", 0.0, Outcome.ASK, "type 2 things with commas between them"),
    ],
)
def test_several_things_earn_the_right_less_the_wrong_over_those_needed(
    text: str, credit: float, outcome: Outcome, note: str
) -> None:
    verdict = POWERS.judge(text)
    assert (verdict.credit, verdict.outcome, verdict.note) == (credit, outcome, note)


@pytest.mark.parametrize(
    "line", ["9" * 5000, "1 " * 5000, "a, " * 5000, "🇨🇿\u0301" * 500, "-" * 5000]
)
@pytest.mark.parametrize("key", [BENES, PACT, YEARS, POWERS])
def test_a_line_of_any_length_is_judged_and_not_right(
    key: TextKey | DateKey | NumberKey | SeveralKey, line: str
) -> None:
    assert not key.judge(line).right


@pytest.mark.parametrize("key", [BENES, PACT, YEARS, POWERS])
def test_the_text_of_a_key_is_judged_correct(
    key: TextKey | DateKey | NumberKey | SeveralKey,
) -> None:
    assert key.judge(key.text).outcome is Outcome.CORRECT
