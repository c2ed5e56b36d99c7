"""Options that give the key away by their look."""

from tests.bank.rules.conftest import Told


def test_a_right_option_that_is_much_longer_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: long
        prompt: When had Moscow to help?
        choices:
          - right: Only after France had come to the aid of the state
          - In any war
          - From the first shot
      - id: alike
        prompt: When had Moscow to help?
        choices:
          - right: Only after France had helped
          - In any war with a neighbour
          - From the first shot at the border
      - id: short-all-the-same
        prompt: Which bloc?
        choices: [right: Warsaw Pact, wrong: NATO, wrong: EU]
      - id: two
        prompt: Which one?
        choices: [right: The one that is very long indeed, wrong: No]
      - id: several
        prompt: Which ones?
        choices: [right: The one that is very long indeed, right: A, wrong: B, wrong: C]
    """
    assert told("longest-option") == ["6 Only after France had come to the aid of the state"]


def test_a_long_option_beside_others_nearly_as_long_is_none_to_be_picked_for_it(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: a-wrong-one-is-longer
        prompt: When had Moscow to help?
        choices:
          - right: Only after France had helped
          - In any war
          - At once
          - From the first shot at the border of the state
      - id: less-than-half-as-long-again
        prompt: When had Moscow to help?
        choices:
          - right: Only after France had come to the aid of the state that was attacked
          - In any war with a neighbour that began without it
          - From the first shot that fell at its long border
    """
    assert told("longest-option") == []


def test_a_name_of_the_register_is_as_long_as_it_is(told: Told) -> None:
    """
    bank: bank
    names:
      Protectorate of Bohemia and Moravia: [Protektorát]
    questions:
      - id: named
        prompt: What became of the Czech lands?
        answer: Protectorate of Bohemia and Moravia
        wrong: [Slovak state, Sudetenland]
      - id: unnamed
        prompt: What was it?
        answer: a protectorate under a governor
        wrong: [a republic, a kingdom]
    """
    assert told("longest-option") == ["11 a protectorate under a governor"]


def test_a_name_of_a_thing_is_as_long_as_it_is_and_a_person_may_be_named_in_short(
    told: Told,
) -> None:
    """
    bank: bank
    questions:
      - id: state
        prompt: Of which state is Kinshasa the capital?
        choices: [right: Democratic Republic of the Congo, wrong: Gabon, wrong: Rwanda]
      - id: person
        prompt: Who was the first president?
        choices: [right: Tomáš Garrigue Masaryk, wrong: Beneš, wrong: Hácha]
      - id: no-name
        prompt: Who governed Venice?
        choices: [right: The Doge with a council, wrong: The Pope, wrong: A king]
    """
    assert told("longest-option") == ["8 Tomáš Garrigue Masaryk", "11 The Doge with a council"]


def test_a_title_is_as_long_as_it_is_and_has_one_capital_in_czech_slovak_and_russian(
    told: Told,
) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - id: title
        prompt: Které dílo napsal Jan Amos Komenský?
        choices: [right: Labyrint světa a ráj srdce, wrong: Kytice, wrong: Babička]
      - id: no-title
        prompt: O čem dílo je?
        choices: [right: o poutníkovi a jeho průvodcích, wrong: o válce, wrong: o lásce]
      - id: no-work
        prompt: Který hrad založil?
        choices: [right: Hrad na skále nad Berounkou, wrong: Zvíkov, wrong: Loket]
    """
    assert told("longest-option") == [
        "9 o poutníkovi a jeho průvodcích",
        "12 Hrad na skále nad Berounkou",
    ]


def test_nouns_have_capitals_in_german_and_are_no_names(told: Told) -> None:
    """
    bank: bank
    language: de
    questions:
      - id: nouns
        prompt: Was fehlte?
        choices: [right: Kohle und Stahl aus Schlesien, wrong: Brot, wrong: Geld]
    """
    assert told("longest-option") == ["6 Kohle und Stahl aus Schlesien"]


def test_a_right_option_that_alone_holds_a_figure_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: alone
        prompt: Which law?
        choices: [right: law 143, wrong: the Charter, wrong: the decree]
      - id: not-alone
        prompt: Which law?
        choices: [right: law 143, wrong: law 144, wrong: the decree]
      - id: wrong-alone
        prompt: Which law?
        choices: [right: the law, wrong: law 144, wrong: the decree]
      - id: small-words
        prompt: How much did the debt grow?
        choices: [right: by 42 %, wrong: by a lot, wrong: by a bit]
      - id: formula
        prompt: What is the derivative?
        choices: [right: 2x, wrong: x, wrong: xy]
    """
    assert told("only-specific") == ["5 law 143", "14 by 42 %"]


def test_what_speaks_of_the_other_options_is_told_as_that_and_not_for_its_length(
    told: Told,
) -> None:
    """
    bank: bank
    language: cs
    questions:
      - id: all
        prompt: Co patří mezi lyrické útvary?
        choices: [óda, elegie, píseň, right: všechny odpovědi jsou správné]
    """
    assert told("longest-option") == []
    assert told("of-the-above") == ["6 všechny odpovědi jsou správné"]


def test_a_figure_in_words_or_a_letter_in_its_place_is_one_too(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: words
        prompt: What does the gate do?
        choices: [right: It turns 1 into 0, wrong: It adds two bits, wrong: It stores a bit]
      - id: letter
        prompt: Who may give blood to all?
        choices: [right: a donor of group 0, wrong: a donor of group A, wrong: a donor of group AB]
      - id: alone
        prompt: What is it?
        choices: [right: law 143 of the state, wrong: a law, wrong: a rule of the church]
    """
    assert told("only-specific") == ["11 law 143 of the state"]


def test_more_than_five_options_of_which_one_is_right_are_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: six
        prompt: Where?
        choices: [right: A1, wrong: B1, wrong: C1, wrong: D1, wrong: E1, wrong: F1]
      - id: five
        prompt: Where?
        choices: [right: A1, wrong: B1, wrong: C1, wrong: D1, wrong: E1]
      - id: several
        prompt: Where?
        choices: [right: A1, right: B1, right: C1, wrong: D1, wrong: E1, wrong: F1]
    """
    assert told("many-options") == ["5 ["]


def test_a_right_option_that_alone_names_something_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: alone
        prompt: Where did they meet?
        choices: [right: On the Dnieper, wrong: In a village, wrong: by the sea]
      - id: others-too
        prompt: Where did they meet?
        choices: [right: On the Dnieper, wrong: In a village, wrong: By the Danube]
      - id: first-may-be-one
        prompt: Where did they meet?
        choices: [right: On the Dnieper, wrong: Kiev, wrong: In a village]
      - id: wrong-alone
        prompt: Where did they meet?
        choices: [right: In a village, wrong: On the Dnieper, wrong: by the sea]
    """
    assert told("only-specific") == ["5 On the Dnieper"]
