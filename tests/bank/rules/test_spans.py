"""Dates outside the years of their course."""

from tests.bank.rules.conftest import Told


def test_dates_outside_the_span_are_told(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - {id: before, prompt: When?, date: 1835-05-16}
      - {id: after, prompt: When?, date: 1993-01-01}
      - {id: edge, prompt: When?, date: 1914-07/1918-11}
      - {id: inside, prompt: When?, date: 1992}
      - {id: gap, cloze: "It was signed on [16 May 1835]."}
    """
    assert told("date-outside-span") == ["4 1835-05-16", "5 1993-01-01", "8 16 May 1835"]


def test_right_options_pairs_and_far_rivals_outside_the_span_are_told(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - id: choice
        prompt: When was the alliance signed?
        choices: [right: 1835, wrong: 1934, wrong: 1735]
      - id: day
        prompt: The alliance was signed on
        choices: [right: 16 May 1835, wrong: 2 May 1835]
      - id: rivals
        prompt: When was the alliance signed?
        date: 1935-05-16
        near:
          - 1835-05-02: That is the Franco-Soviet pact.
          - 1914: That is the Great War.
          - 2043: That is to come.
      - id: years
        prompt: In which year was each founded?
        match: {Comecon: 1949, Warsaw Pact: 1855, Cominform: 1947}
        extra: [1755]
      - id: happenings
        prompt: What happened when?
        match: {1968: the Spring, 1869: the end of the Spring, 1989: the Velvet Revolution}
    """
    assert told("date-outside-span") == [
        "6 1835", "9 16 May 1835", "14 1835-05-02", "16 2043", "19 1855", "23 1869"
    ]  # fmt: skip


def test_numbers_that_look_like_years_are_no_dates_outside_the_span(told: Told) -> None:
    """
    bank: bank
    span: 1918/1992
    questions:
      - {id: many, prompt: How many tanks came?, choices: [right: 2000, wrong: 1950, wrong: 5000]}
      - {id: other, prompt: When did it end?, choices: [right: 1989, wrong: 1848]}
      - {id: high, prompt: How high is each?, match: {Sněžka: 1603, Praděd: 1491, Lysá: 1323}}
      - {id: mixed, prompt: What is what?, match: {a: 1949, b: 1950, c: 1500, d: a village}}
    """
    assert told("date-outside-span") == []


def test_years_of_three_digits_are_told_where_a_month_shows_them_to_be_years(told: Told) -> None:
    """
    bank: bank
    span: 0900/0999
    questions:
      - {id: day, prompt: They arrived on, choices: [right: 5 July 863, wrong: 6 July 963]}
      - {id: men, prompt: How many came?, choices: [right: 863, wrong: 900, wrong: 950 men]}
    """
    assert told("date-outside-span") == ["4 5 July 863"]
