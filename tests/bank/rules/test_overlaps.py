"""Options of which one holds another, and numbers that do not stand in order."""

from tests.bank.rules.conftest import Told


def test_options_that_hold_one_another_are_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: year-in-period
        prompt: When?
        choices: [right: 1955–1991, wrong: "1968", wrong: 1945–1948]
      - id: decade
        prompt: When?
        choices: [right: 1930s, wrong: "1935", wrong: "1951"]
      - id: bins
        prompt: How many?
        choices: [right: 10 to 20, wrong: 15 to 30, wrong: under 5]
      - id: more
        prompt: How many?
        choices: [right: 50, wrong: more than 40, wrong: fewer than 10]
      - id: fewer
        prompt: How many?
        choices: [right: 50, wrong: fewer than 60, wrong: 100]
      - id: short-end
        prompt: When?
        choices: [right: 1938–45, wrong: "1941", wrong: "1951"]
      - id: list
        prompt: Who?
        choices: [right: France and Italy, wrong: Italy, wrong: Spain]
      - id: periods-side-by-side
        prompt: When?
        choices: [right: 1939–1945, wrong: 1938–1945, wrong: 1940–1944]
      - id: units
        prompt: How long?
        choices: [right: 5 years, wrong: 5 months, wrong: 20 years]
      - id: names
        prompt: Which state?
        choices: [right: Germany, wrong: East Germany, wrong: Bohemia and Moravia]
      - id: several-right
        prompt: Which of them?
        choices: [right: France and Italy, right: Italy, wrong: Spain]
    """
    assert told("overlapping-options") == [
        '5 "1968"',
        '8 "1935"',
        "11 15 to 30",
        "14 more than 40",
        "17 fewer than 60",
        '20 "1941"',
        "23 Italy",
    ]


def test_numbers_that_keep_their_places_want_an_order(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: mixed, prompt: How many?, choices: ["7", right: "5", wrong: "6"], fixed: true}
      - {id: up, prompt: How many?, choices: [right: "5", wrong: "6", wrong: "7"], fixed: true}
      - {id: down, prompt: How many?, choices: ["7", right: "6", wrong: "5"], fixed: true}
      - {id: shuffled, prompt: How many?, choices: ["7", right: "5", wrong: "6"]}
      - {id: words, prompt: How many?, choices: [seven, right: five, wrong: six], fixed: true}
    """
    assert told("unsorted-options") == ["3 ["]


def test_numbers_that_are_open_at_an_end_and_lists_with_or_overlap(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: both-more
        prompt: How many?
        choices: [right: "over 30,000", wrong: "over 60,000", wrong: "under 9,000"]
      - id: grouped-by-spaces
        prompt: How many?
        choices: [right: 20 000 to 40 000, wrong: 30 000 to 50 000, wrong: 90 000]
      - id: at-least
        prompt: How many?
        choices: [right: "40", wrong: at least 40, wrong: "9"]
      - id: at-most
        prompt: How many?
        choices: [right: "40", wrong: at most 40, wrong: "90"]
      - id: or-more
        prompt: How many?
        choices: [right: "50", wrong: 40 or more, wrong: "9"]
      - id: either
        prompt: Where?
        choices: [right: Brno, wrong: Paris, wrong: Brno or Zlín]
      - id: side-by-side
        prompt: How many?
        choices: [right: "over 30,000", wrong: "20,000 to 30,000", wrong: "under 20,000"]
      - id: periods
        prompt: When?
        choices: [right: 1918–1925, wrong: 1920–1930, wrong: 1940–1945]
    """
    assert told("overlapping-options") == [
        '5 "over 60,000"',
        "8 30 000 to 50 000",
        "11 at least 40",
        "14 at most 40",
        "17 40 or more",
        "20 Brno or Zlín",
    ]


def test_limits_periods_fractions_and_centuries_stand_beside_one_another(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: limits
        prompt: What share of the votes does a party need?
        choices: [right: more than 5 %, wrong: more than 3 %, wrong: more than 10 %]
      - id: or-more
        prompt: How old must a president be?
        choices: [right: 40 or more, wrong: 35 or more, wrong: 30 or more]
      - id: reigns
        prompt: When was Nero emperor?
        choices: [right: 54–68, wrong: 41–54, wrong: 68–69]
      - id: centuries
        prompt: In which century does it end?
        choices: [right: the 21st, wrong: the 22nd, wrong: the 31st]
      - id: fraction
        prompt: What is it?
        choices: [right: 1/2, wrong: "2", wrong: "0.2"]
      - id: sums
        prompt: What is it?
        choices: [right: 2x + 1, wrong: 2x, wrong: x + 1]
      - id: article
        prompt: How often did it meet?
        choices: [right: once a week, wrong: once, wrong: twice]
      - id: signs
        prompt: Which begins a comment?
        choices: [right: "#", wrong: //, wrong: "--"]
      - id: no-list
        prompt: How many?
        choices: [right: "20,000", wrong: "20", wrong: about five]
      - id: roughly
        prompt: How many?
        choices: [right: 40 or so, wrong: "60", wrong: "80"]
    """
    assert told("overlapping-options") == []


def test_numbers_between_two_ends_up_to_one_and_no_more_than_it_overlap(told: Told) -> None:
    """
    == bank.yaml
    bank: bank
    questions:
      - id: between
        prompt: How many bones has an adult?
        choices: [right: between 200 and 210, wrong: between 205 and 300, wrong: under 100]
      - id: up-to
        prompt: How many?
        choices: [right: up to 50, wrong: "40", wrong: "60"]
      - id: no-more
        prompt: How many?
        choices: [right: "40", wrong: no more than 50, wrong: "60"]
      - id: no-fewer
        prompt: How many?
        choices: [right: "40", wrong: no fewer than 30, wrong: "20"]
      - id: in-words
        prompt: How many?
        choices: [right: nine, wrong: 8 to 10, wrong: twelve]
      - id: apart-in-words
        prompt: How many?
        choices: [right: two of the four, wrong: one of the four, wrong: three]
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - id: joined
        prompt: Kdo?
        choices: [right: Francie, wrong: Francie a Itálie, wrong: Polsko]
    == fr.yaml
    bank: fr
    language: fr
    questions:
      - id: joined
        prompt: Qui ?
        choices: [right: Paris, wrong: "Paris, Lyon", wrong: Nice]
    """
    assert told("overlapping-options") == [
        "5 between 205 and 300",
        '8 "40"',
        "11 no more than 50",
        "14 no fewer than 30",
        "17 8 to 10",
        "6 Francie a Itálie",
        '6 "Paris, Lyon"',
    ]
