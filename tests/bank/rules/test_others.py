"""Options that say nothing of their own but speak of the other options."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


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
