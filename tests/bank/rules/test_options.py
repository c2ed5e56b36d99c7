"""Options that give the key away by their look."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


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


def test_options_that_speak_of_others_are_told_in_every_language(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: en
        prompt: Which?
        choices: [Italy, right: All of the above]
      - id: cs
        prompt: Kdo?
        choices: [Itálie, right: Žádná z uvedených možností, wrong: Vše výše uvedené]
      - id: de
        prompt: Wer?
        choices: [Italien, right: Alle genannten, wrong: Keine davon]
      - id: ru
        prompt: Кто?
        choices: [Италия, right: Все вышеперечисленные]
      - id: letters
        prompt: Who?
        choices: [Italy, right: A and C]
      - id: en-right
        prompt: Who?
        choices: [Italy, right: All of them are right, wrong: Both are wrong]
      - id: cs-right
        prompt: Kdo?
        choices: [Itálie, right: Všechny odpovědi jsou správné]
      - id: sk
        prompt: Kto?
        choices: [Taliansko, right: Všetky uvedené, wrong: Žiadna z uvedených možností]
      - id: ru-none
        prompt: Кто?
        choices: [Италия, right: Ни один из перечисленных]
      - id: fine
        prompt: What?
        choices: [right: All of Europe, wrong: None of the treaties of 1935, wrong: Both armies]
    """
    assert told("of-the-above") == [
        "5 All of the above",
        "8 Žádná z uvedených možností",
        "8 Vše výše uvedené",
        "11 Alle genannten",
        "11 Keine davon",
        "14 Все вышеперечисленные",
        "17 A and C",
        "20 All of them are right",
        "20 Both are wrong",
        "23 Všechny odpovědi jsou správné",
        "26 Všetky uvedené",
        "26 Žiadna z uvedených možností",
        "29 Ни один из перечисленных",
    ]


SPEAK_OF_OTHERS = (
    "All of these",
    "None of them",
    "Both",
    "Neither",
    "Neither of the two options",
    "All the answers above",
    "Any of the above",
    "All given options",
    "Both answers are right",
    "None of the preceding statements",
    "Answers 2 and 3",
    "Both 1 and 2",
    "All four",
    "Všechny uvedené",
    "Žádná z nich",
    "Obě odpovědi",
    "Všetky možnosti sú správne",
    "Obe možnosti",
    "Beide Antworten",
    "Keine von ihnen",
    "Keine der Antworten ist richtig",
    "Оба варианта",
    "Ни один из них",
    "Все ответы верны",
    "None of the others",
    "Everything above",
    "More than one of the above",
    "No correct answer",
    "There is no right answer here",
    "Only A and B",
    "Nic z toho",
    "Obojí",
    "Alles davon",
    "Beides",
    "Keines von beiden",
)
SAY_SOMETHING = (
    "All of Slovakia",
    "None",
    "All",
    "Both armies",
    "All three armies",
    "Any other",
    "None other than Tito",
    "Alle Minister",
    "Obě armády",
    "Options for peace",
    "Act 1 and 2",
    "Each other",
    "No answer",
    "Nothing of note",
    "All of the other kings",
)


def _speaking(folder: Path, *options: str) -> list[str]:
    """Return the options of one question that are told to speak of the others."""
    choices = "".join(f"      - {option}\n" for option in options)
    bank = f"bank: bank\nquestions:\n  - prompt: Which of them was it?\n    choices:\n{choices}"
    (folder / "bank.yaml").write_text(bank, "utf-8")
    found = [each for each in check([folder]).problems if each.code == "of-the-above"]
    return [each.message.split("`")[1] for each in found]


@pytest.mark.parametrize("option", SPEAK_OF_OTHERS)
def test_an_option_that_speaks_of_the_others_is_told(tmp_path: Path, option: str) -> None:
    assert _speaking(tmp_path, "right: Tito", "Kádár", option) == [option]


@pytest.mark.parametrize("option", SAY_SOMETHING)
def test_an_option_that_says_something_of_its_own_is_not(tmp_path: Path, option: str) -> None:
    assert _speaking(tmp_path, "right: Tito", "Kádár", option) == []


@pytest.mark.parametrize(
    "options", [("A and D", "B and C", "C only"), ("C and G", "C and E"), ("AB", "A and B", "B")]
)
def test_letters_that_are_what_is_asked_do_not_speak_of_options(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert _speaking(tmp_path, "right: A and C", *options) == []


def test_shares_of_something_do_not_speak_of_one_another(tmp_path: Path) -> None:
    assert _speaking(tmp_path, "right: All of them", "Half of them", "None of them") == []
    assert _speaking(tmp_path, "right: one", "both", "neither") == []


def test_absolute_words_are_told_where_wrong_options_alone_hold_them(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: wrong-only
        prompt: What did it claim?
        choices: [right: The bloc may step in, wrong: It never steps in, wrong: It waits]
      - id: right-too
        prompt: What did it claim?
        choices: [right: The bloc always steps in, wrong: It never steps in, wrong: It waits]
      - id: cesky
        prompt: Co tvrdila?
        choices: [right: Blok smí zasáhnout, wrong: "Blok zasáhne vždy, i bez žádosti"]
      - id: slovensky
        prompt: Čo tvrdila?
        choices: [right: Blok smie zasiahnuť, wrong: Blok nezasiahne nikdy]
      - id: deutsch
        prompt: Was besagte sie?
        choices: [right: Der Block darf eingreifen, wrong: Er greift niemals ein]
      - id: russian
        prompt: Что она гласила?
        choices: [right: Блок может вмешаться, wrong: Он никогда не вмешается]
    """
    assert told("absolute-words") == ["5 never", "11 vždy", "14 nikdy", "17 niemals", "20 никогда"]


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


ABSOLUTE = (
    ("Every minister resigned", "Every"),
    ("It was known to nobody", "nobody"),
    ("All resigned", "All"),
    ("No one resigned", "No one"),
    ("It fell to no one", "no one"),
    ("None of them resigned", "None of"),
    ("None of the ministers came back", "None of"),
    ("No minister has ever resigned", "No minister has ever"),
    ("Everything was burnt", "Everything"),
    ("It was utterly new", "utterly"),
    ("They resigned without exception", "without exception"),
    ("Všichni odstoupili", "Všichni"),
    ("Odstoupili bez výjimky", "bez výjimky"),
    ("Nikto neodstúpil", "Nikto"),
    ("Jeder trat zurück", "Jeder"),
    ("Все ушли без исключения", "без исключения"),
    ("Alle traten zurück", "Alle"),
)
NOT_ABSOLUTE = (
    "Never Too Late",
    "Nobody",
    "It met every year",
    "It met every three months",
    "The overall plan",
    "It fell after all",
    "It met every Monday",
    "All the King's Men",
    "None of them",
    "None of the above is right",
    "No minister resigned",
    "More than ever",
)


def _absolute(folder: Path, wrong: str) -> list[str]:
    """Return the word that is told of a wrong option."""
    bank = f"""
bank: bank
questions:
  - {{prompt: What was it?, choices: [right: Some of them resigned, wrong: {wrong}]}}
"""
    (folder / "bank.yaml").write_text(bank.lstrip(), "utf-8")
    found = [each for each in check([folder]).problems if each.code == "absolute-words"]
    return [each.message.split("`")[1] for each in found]


@pytest.mark.parametrize(("wrong", "word"), ABSOLUTE)
def test_a_word_that_knows_no_exception_is_told(tmp_path: Path, wrong: str, word: str) -> None:
    assert _absolute(tmp_path, wrong) == [word]


@pytest.mark.parametrize("wrong", NOT_ABSOLUTE)
def test_a_title_an_answer_and_how_often_are_no_absolute_words(tmp_path: Path, wrong: str) -> None:
    assert _absolute(tmp_path, wrong) == []


def test_where_when_and_how_often_may_be_answered_so(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: when, prompt: When do they meet?, choices: [right: in May, wrong: never in May]}
      - {id: often, prompt: How often is it so?, choices: [right: at times, wrong: nearly always]}
      - {id: where, prompt: Where does it grow?, choices: [right: in Asia, wrong: everywhere else]}
      - {id: many, prompt: How many came home?, choices: [right: half of them, wrong: all of them]}
      - {id: what, prompt: What is so?, choices: [right: at times, wrong: nearly always]}
    """
    assert told("absolute-words") == ["7 always"]


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
    """
    assert told("unequal-options") == [
        '5 "1918"',
        "8 the Little Entente",
        '11 "1920"',
        "14 Versailles",
        "17 legionaries",
        "26 nobody",
    ]


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
