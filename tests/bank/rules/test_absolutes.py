"""Words that know no exception, where wrong options alone hold them."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


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


ABSOLUTE = (
    ("Every minister resigned", "Every"),
    ("It was known to nobody", "nobody"),
    ("Everybody stayed but nobody knew why", "Everybody"),
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
    "All ministers but Beneš resigned",
    "To ban all parties except his own",
    "Zakázal všechny strany kromě své",
    "Alle Parteien außer der SPD zu verbieten",
    "To nobody but him",
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
