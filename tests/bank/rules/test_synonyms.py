"""Wrong options that are right, and texts accepted here that are asked for there."""

from tests.bank.rules.conftest import Told


def test_a_wrong_option_that_is_another_word_for_the_right_one_is_told(told: Told) -> None:
    """
    bank: bank
    names:
      Soviet Union: [USSR, SSSR]
      Jan Masaryk: [Masaryk]
      Tomáš Garrigue Masaryk: [Masaryk, TGM]
    questions:
      - {id: register, prompt: Who?, answer: Soviet Union, wrong: [Germany, USSR]}
      - {id: choices, prompt: Who?, choices: [right: USSR, wrong: SSSR, wrong: Poland]}
      - {id: accepted, prompt: Who?, answer: Edvard Beneš, accept: the man, wrong: [Man, A]}
      - {id: initial, prompt: Who?, answer: Alexander Dubček, wrong: [A. Dubček, B]}
      - {id: two-people, prompt: Who?, answer: Jan Masaryk, wrong: [Tomáš Garrigue Masaryk, X]}
      - {id: germanies, prompt: Who?, answer: East Germany, wrong: [West Germany, Germany]}
      - {id: signs, prompt: Which?, choices: [right: "#", wrong: //, wrong: "--"]}
      - {id: accents, prompt: Co se píše?, choices: [right: byt, wrong: být]}
      - {id: languages, prompt: Whose?, answer: C++, wrong: [C, "C#"]}
    """
    assert told("wrong-is-right") == [
        "7 USSR",
        "8 SSSR",
        "9 Man",
        "10 A. Dubček",
    ]


def test_what_is_accepted_here_and_asked_there_is_told(told: Told) -> None:
    """
    bank: bank
    names:
      Warsaw Pact: [Warsaw Treaty]
    questions:
      - {id: tgm, prompt: Who was president?, answer: Tomáš Masaryk, accept: [TGM, Masaryk]}
      - {id: jan, prompt: Who was foreign minister?, answer: Jan Masaryk}
      - {id: deal, prompt: Which deal gave borderlands away?, answer: Munich Pact, accept: Munich}
      - {id: city, prompt: Where was the deal on the borderlands made?, answer: Munich}
      - {id: who, prompt: Which government asked for it?, answer: Czechoslovakia, accept: Munich}
      - {id: pact, prompt: Which pact was military?, answer: Warsaw Pact, accept: Warsaw Treaty}
      - {id: treaty, prompt: Which military pact was signed?, answer: Warsaw Treaty}
    """
    assert told("shared-accept") == ["5 Masaryk", "7 Munich"]


def test_a_thing_called_like_a_person_is_no_person_of_that_surname(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: law, prompt: Who found the law of gravitation?, answer: Isaac Newton, accept: Newton}
      - {id: unit, prompt: What is the unit of force?, answer: newton}
      - {id: son, prompt: Who lived in Brno?, answer: Bob Newton}
    """
    assert told("shared-accept") == ["3 Newton"]
