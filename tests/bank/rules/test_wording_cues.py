"""Prompts that give a cue by their grammar, or that ask nothing."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


def test_an_article_or_a_verb_that_fits_the_right_option_alone_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: an
        prompt: The agreement was an
        choices: [right: act of appeasement, wrong: declaration of war, wrong: treaty]
      - id: a
        prompt: "The agreement was a ____."
        choices: [right: treaty, wrong: act, wrong: ultimatum]
      - id: were
        prompt: Those who signed were
        choices: [right: two ministers, wrong: a general, wrong: the president]
      - id: another-fits
        prompt: The agreement was an
        choices: [right: act, wrong: ultimatum, wrong: treaty]
      - id: a-union
        prompt: It was a
        choices: [right: union, wrong: treaty, wrong: pact]
      - id: no-article
        prompt: What was the agreement?
        choices: [right: an act, wrong: a treaty, wrong: a pact]
    """
    assert told("grammar-cue") == [
        "4 The agreement was an",
        '7 "The agreement was a ____."',
        "10 Those who signed were",
    ]


def test_an_article_goes_by_the_sound_and_a_verb_by_its_number(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: said-yoo
        prompt: It was a
        choices: [right: union, wrong: act, wrong: alliance]
      - id: said-yoo-beside
        prompt: It was a
        choices: [right: pact, wrong: union, wrong: alliance]
      - id: silent
        prompt: It took an
        choices: [right: hour, wrong: day, wrong: week]
      - id: was
        prompt: The one who signed was
        choices: [right: Beneš, wrong: two ministers, wrong: the generals]
      - id: two-by-and
        prompt: Those who signed were
        choices: [right: Beneš and Potemkin, wrong: Masaryk, wrong: Litvinov]
      - id: two-beside-and
        prompt: Those who signed were
        choices: [right: two ministers, wrong: Masaryk and Litvinov, wrong: Stalin]
    """
    assert told("grammar-cue") == [
        "4 It was a",
        "10 It took an",
        "13 The one who signed was",
        "16 Those who signed were",
    ]


def test_a_question_for_several_things_and_an_article_before_a_blank_are_cues(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: noun
        prompt: Which powers sent envoys?
        choices: [right: France and Britain, wrong: Poland, wrong: Spain]
      - id: number
        prompt: In which two cities was it printed?
        choices: [right: Brno and Zlín, wrong: Plzeň, wrong: Tábor]
      - id: were
        prompt: What were the guards of the factories called?
        choices: [right: the militias, wrong: the front, wrong: the army]
      - id: blank-within
        prompt: He ruled from an ___ in the hills.
        choices: [right: abbey, wrong: castle, wrong: palace]
      - id: dots-within
        prompt: He signed a … with the old foe.
        choices: [right: treaty, wrong: armistice, wrong: agreement]
      - id: all-several
        prompt: Which powers sent envoys?
        choices: [right: France and Britain, wrong: Poland and Spain, wrong: Spain]
      - id: noun-in-s
        prompt: Which congress elected him?
        choices: [right: that of the unions, wrong: the party's, wrong: the ninth]
      - id: cities-in-s
        prompt: Which cities hosted it in turn?
        choices: [right: Prague, wrong: Paris, wrong: Vienna]
      - id: one
        prompt: Which power sent envoys?
        choices: [right: France and Britain, wrong: Poland, wrong: Spain]
    """
    assert told("grammar-cue") == [
        "4 Which powers sent envoys?",
        "7 In which two cities was it printed?",
        "10 What were the guards of the factories called?",
        "13 He ruled from an ___ in the hills.",
        "16 He signed a … with the old foe.",
    ]


def test_articles_are_looked_for_in_english_alone(told: Told) -> None:
    """
    bank: bank
    language: cs
    questions:
      - id: a-is-and
        prompt: Dohodu podepsali Beneš a
        choices: [right: Stalin, wrong: Eden, wrong: Attlee]
    """
    assert told("grammar-cue") == []


def test_a_prompt_asks_leaves_a_blank_or_tells_what_to_do(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: term, prompt: The first prime minister, answer: Karel Kramář}
      - {id: asks, prompt: "Who was he, the first prime minister?", answer: Karel Kramář}
      - {id: blank, prompt: The first prime minister was ____., answer: Karel Kramář}
      - {id: dots, prompt: The first prime minister was ..., answer: Karel Kramář}
      - {id: order, prompt: Name the first prime minister., answer: Karel Kramář}
      - {id: cesky, prompt: Uveďte prvního ministerského předsedu., answer: Karel Kramář}
      - {id: statement, prompt: He was the first prime minister., truth: true}
      - {id: fill, prompt: From the speech., cloze: "The [iron] curtain"}
    """
    assert told("no-question") == ["3 The first prime minister"]


ORDERS = (
    ("en", "Translate “house” into Latin."),
    ("en", "Calculate 3 + 4 × 2."),
    ("en", "Correct the mistake."),
    ("cs", "Přeložte slovo „dům“ do angličtiny."),
    ("cs", "Vypočítejte 3 + 4."),
    ("sk", "Vypočítajte 3 + 4."),
    ("de", "Übersetze „Haus“ ins Englische."),
    ("ru", "Переведите слово «дом»."),
    ("fr", "Nommez la capitale de la France."),
    ("ja", "日本の首都はどこですか。"),
)
NO_ORDERS = (
    ("en", "Statement on enzymes"),
    ("en", "Named after a god"),
    ("en", "Matches of 1954"),
    ("cs", "Hlavní město Peru"),
)


@pytest.mark.parametrize(("language", "prompt"), [*ORDERS, *NO_ORDERS])
def test_an_order_is_known_by_its_verb_in_the_languages_that_are_looked_at(
    tmp_path: Path, language: str, prompt: str
) -> None:
    bank = f"""
bank: bank
language: {language}
questions:
  - {{id: q, prompt: {prompt}, answer: domus}}
"""
    (tmp_path / "bank.yaml").write_text(bank.lstrip(), "utf-8")
    found = [each.code for each in check([tmp_path]).problems if each.code == "no-question"]
    assert found == (["no-question"] if (language, prompt) in NO_ORDERS else [])


def test_a_sentence_that_each_option_ends_asks_enough(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: begun, prompt: The longest river is the, choices: [right: Volga, wrong: Rhine]}
      - {id: but, prompt: All of these flow north except, choices: [right: Volga, wrong: Rhine]}
      - {id: typed, prompt: The longest river is the, answer: Volga}
      - {id: no-verb, prompt: The longest river, choices: [right: Volga, wrong: Rhine]}
    """
    assert told("no-question") == ["5 The longest river is the", "6 The longest river"]
