"""Options of unequal kind: the right one is the odd one, or a wrong one is no answer."""

from tests.bank.rules.conftest import Told


def test_the_odd_option_is_told_where_it_is_right(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: sentence
        prompt: What?
        choices: [right: It was a law., wrong: a king, wrong: an army]
      - id: number
        prompt: What?
        choices: [right: "5", wrong: none, wrong: all]
      - id: no-number
        prompt: What?
        choices: [right: none, wrong: "5", wrong: "6"]
      - id: wrong-one-is-odd
        prompt: What?
        choices: [right: none, wrong: "5", wrong: all]
      - id: wrong-one-before-is-odd
        prompt: What?
        choices: ["5", right: none, wrong: all]
      - id: alike
        prompt: What?
        choices: [right: It was a law., wrong: It was a king., wrong: It was J. Stalin.]
      - id: initial
        prompt: Which of them?
        choices: [right: Josef K., wrong: Gregor Samsa, wrong: Karl Rossmann]
    """
    assert told("unequal-options") == ["5 It was a law.", '8 "5"', "11 none"]


def test_a_question_is_a_sentence_and_a_clause_says_when(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: asks
        prompt: Which sentence asks?
        choices: [right: Where were you?, wrong: It rains., wrong: Shut the door!]
      - id: title
        prompt: Which novel is about Nero's Rome?
        choices: [right: Quo vadis?, wrong: Ben Hur, wrong: Pharaoh]
      - id: clause
        prompt: When is A AND B true?
        choices: [right: when both are true, wrong: when one is true, wrong: if neither is true]
      - id: ever
        prompt: How many times is it printed?
        choices: [right: never, wrong: once, wrong: for ever]
      - id: city
        prompt: When was Rome founded?
        choices: [right: "753", wrong: "509", wrong: Carthage]
    """
    assert told("unequal-options") == ["17 Carthage"]


def test_a_wrong_option_that_is_no_answer_to_the_question_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: who-number
        prompt: Who led the army in 1918?
        choices: [right: Milan Štefánik, wrong: "1918", wrong: Radola Gajda]
      - id: who-thing
        prompt: Who spoke first?
        choices: [right: Milan Štefánik, wrong: Radola Gajda, wrong: the Little Entente]
      - id: where-number
        prompt: Where was the treaty signed?
        choices: [right: Trianon, wrong: Versailles, wrong: "1920"]
      - id: when-none
        prompt: In which year was it signed?
        choices: [right: "1920", wrong: "1919", wrong: Versailles]
      - id: how-many-none
        prompt: How many men were there?
        choices: [right: "6000", wrong: "4000", wrong: legionaries]
      - id: who-group
        prompt: Who began the strike?
        choices: [right: The miners, wrong: The railway union, wrong: The students]
      - id: when-in-words
        prompt: When did it end?
        choices: [right: in 1920, wrong: after the war, wrong: before the war]
      - id: right-is-odd
        prompt: How many came?
        choices: [right: nobody, wrong: "4", wrong: "6"]
      - id: who-thing-before
        prompt: Who spoke last?
        choices: [the Little Entente, right: Milan Štefánik, Radola Gajda]
      - id: one-of-two
        prompt: Who led the fleet in 1918?
        choices: [right: Milan Štefánik, "1918"]
      - id: signs
        prompt: Who wrote the note?
        choices: [right: Milan Štefánik, "???", Radola Gajda]
    """
    assert told("unequal-options") == [
        '5 "1918"',
        "8 the Little Entente",
        '11 "1920"',
        "14 Versailles",
        "17 legionaries",
        "26 nobody",
        "29 the Little Entente",
    ]


def test_when_and_how_many_are_answered_in_words_too(told: Told) -> None:
    """
    == bank.yaml
    bank: bank
    questions:
      - id: none
        prompt: How many moons has Mars?
        choices: [right: "2", wrong: "1", wrong: none]
      - id: word
        prompt: How many moons has Mars?
        choices: [right: "2", wrong: "1", wrong: three]
      - id: noon
        prompt: When did the clocks stop?
        choices: [right: at 11:05 a.m., wrong: at 11:05 p.m., wrong: at noon]
      - id: signed
        prompt: What is the charge of the ion?
        choices: [right: "+2", wrong: "-2", wrong: "0"]
      - id: signs
        prompt: Which begins a comment?
        choices: [right: "#", wrong: //, wrong: "--"]
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - id: slovy
        prompt: Kolik nohou má pavouk?
        choices: [right: osm, wrong: šest, wrong: pavučina]
    """
    assert told("unequal-options") == ["6 pavučina"]
