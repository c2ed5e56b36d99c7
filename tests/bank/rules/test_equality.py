"""Options that are one date or number in two notations."""

from tests.bank.rules.conftest import Told


def test_options_that_are_one_date_are_told_to_be_equal(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: notations
        prompt: When?
        choices: [right: 3 March 1918, wrong: 3.3.1918, wrong: "1918-03-03", wrong: March 1918]
      - id: typed
        prompt: When?
        answer: May 1935
        wrong: ["1934", "5/1935"]
      - id: said-of-things
        prompt: Which?
        choices: [right: letter of 3 March 1918, wrong: note of 3.3.1918, wrong: law 143 of 1918]
      - id: years
        prompt: When?
        choices: [right: "1918", wrong: "1919", wrong: "1920"]
    """
    assert told("equal-options") == ["5 3.3.1918", '5 "1918-03-03"', '9 "5/1935"']


def test_options_that_are_one_number_in_words_figures_or_a_fraction_are_equal(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: figures-and-words
        prompt: How many?
        choices: [right: "8", wrong: "9", wrong: Eight, wrong: nine]
      - id: halves
        prompt: What share?
        choices: [right: 1/2, wrong: "0.5", wrong: 1/3, wrong: 2/4]
      - id: units
        prompt: How far?
        choices: [right: two million miles, wrong: "2,000,000 miles", wrong: two million km]
      - id: typed
        prompt: How many?
        answer: twelve states
        wrong: [12 states, 13 states]
    """
    assert told("equal-options") == [
        "5 Eight", "5 nine", '8 "0.5"', '11 "2,000,000 miles"', "15 12 states"
    ]  # fmt: skip


def test_one_date_of_the_first_millennium_in_two_notations_is_equal(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: day, prompt: When?, choices: [right: 5 July 863, wrong: "July 5, 863", 6 July 863]}
      - {id: men, prompt: How many?, choices: [right: 863 men, wrong: 863 women, 8630 men]}
    """
    assert told("equal-options") == ['3 "July 5, 863"']


def test_numbers_in_one_notation_and_of_other_things_are_not_equal(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: versions, prompt: Which?, choices: [right: "1.10", wrong: "1.1", wrong: 2/4, 1/2]}
      - {id: things, prompt: Which?, choices: [right: 8 km, wrong: eight miles, wrong: "9"]}
      - {id: words, prompt: Which?, choices: [right: Seven Samurai, wrong: "7", wrong: a king]}
    """
    assert told("equal-options") == []
