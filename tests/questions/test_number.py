"""`number`: a number with its tolerance and unit."""

import pytest
from tests.questions.conftest import Asked

from cssr_quiz.interaction import Write, judge_line
from cssr_quiz.kinds import decimal


def test_tolerance_is_a_number_or_a_share(asked: Asked) -> None:
    """
    - {id: exact, prompt: How many?, number: 20, unit: years}
    - {id: near, prompt: How many then?, number: 1_000, tolerance: 10}
    - {id: share, prompt: How many million?, number: 14.7, tolerance: 5 %, unit: million}
    - {id: below, prompt: How cold?, number: -40, tolerance: 10%}
    """
    assert asked.problems == []
    forms = {name: placed.forms()[0] for name, placed in asked.by_id.items()}
    assert forms["exact"].key_text == "20 years"
    assert {
        name: [line for line in lines if judge_line(forms[name], line).right]
        for name, lines in {
            "exact": ["19", "20", "20 years", "21"],
            "near": ["989", "990", "1010", "1011"],
            "share": ["13.9", "14", "15.4", "15.5"],
            "below": ["-45", "-44", "-36", "-35"],
        }.items()
    } == {
        "exact": ["20", "20 years"],
        "near": ["990", "1010"],
        "share": ["14", "15.4"],
        "below": ["-44", "-36"],
    }


def test_what_is_no_number_is_told_where_it_stands(asked: Asked) -> None:
    """
    - {id: word, prompt: How many?, number: twenty, tolerance: some}
    - {id: comma, prompt: How many?, number: "14,7", tolerance: -1}
    - {id: infinite, prompt: How many?, number: inf, tolerance: nan %}
    """
    comma = "expected a number such as 20 or 3.5, found `14,7` (did you mean `14.7`?)"
    assert asked.problems == [
        "3:41: error[bad-number] expected a number such as 20 or 3.5, found `twenty`",
        "3:60: error[bad-number] expected a number such as 20 or 3.5, found `some`",
        f"4:42: error[bad-number] {comma}",
        "4:61: error[bad-number] a tolerance is 0 or more, found `-1`",
        "5:45: error[bad-number] expected a number such as 20 or 3.5, found `inf`",
        "5:61: error[bad-number] expected a number such as 20 or 3.5, found `nan`",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1,41", "`1.41`"),
        ("\N{MINUS SIGN}2", "`-2`"),
        ("1,500", "`1500` or `1.500`"),
        ("14,700,000", "`14700000`"),
    ],
)
def test_a_comma_and_a_minus_from_a_book_are_told_with_what_is_read(
    written: str, meant: str
) -> None:
    with pytest.raises(ValueError, match="expected a number") as told:
        decimal(written)
    assert told.value.args[1] == f"did you mean {meant}?"


def test_a_unit_can_be_asked_for(asked: Asked) -> None:
    """
    - {id: length, prompt: How long was it to last?, number: 20, unit: years, needs-unit: true}
    """
    assert asked.problems == []
    [form] = asked.by_id["length"].forms()
    assert isinstance(form, Write)
    assert form.wanted.expects == "a number with its unit"
    judged = {line: judge_line(form, line) for line in ("20", "20 years", "20 let", "20 months")}
    assert {line: verdict.outcome.value for line, verdict in judged.items()} == {
        "20": "ask",
        "20 years": "correct",
        "20 let": "correct",
        "20 months": "wrong",
    }
    assert judged["20"].note == "the unit is missing"


def test_a_unit_that_is_asked_for_must_be_named(asked: Asked) -> None:
    """
    - {id: a, prompt: How long?, number: 20, needs-unit: true}
    - {id: b, prompt: How long?, number: 20, unit: years, needs-unit: perhaps}
    """
    none = "`needs-unit` asks for a unit, and this question names none (add `unit:`)"
    assert asked.problems == [
        f"3:54: error[missing-field] {none}",
        "4:67: error[bad-flag] expected `true` or `false`, found `perhaps`",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("13,6 million", "write `13.6`, and what is counted into `unit:`"),
        ("45 %", "write `45`, and what is counted into `unit:`"),
        ("about 20", "did you mean `20`?"),
        ("~20 km", "write `20`, and what is counted into `unit:`"),
        ("16.000.000", "did you mean `16000000`?"),
        ("c. 20", ""),
        ("2 x 10", ""),
    ],
)
def test_what_is_counted_is_told_to_be_the_unit(written: str, meant: str) -> None:
    with pytest.raises(ValueError, match="expected a number") as told:
        decimal(written)
    assert told.value.args[1] == meant
