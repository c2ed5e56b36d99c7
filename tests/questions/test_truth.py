"""`truth`: a statement that is true or false."""

from pathlib import Path

import pytest
from tests.questions.conftest import Asked

from cssr_quiz.bank import Placed, load
from cssr_quiz.interaction import Outcome, judge_line


def rained(folder: Path, language: str) -> Placed:
    """Return the statement "It rained.", which is true, from a bank in a language."""
    path = folder / "bank.yaml"
    path.write_text(
        f"bank: b\nlanguage: {language}\nquestions: [{{id: a, prompt: It rained., truth: yes}}]\n",
        encoding="utf-8",
    )
    [placed] = load([path]).all()
    return placed


def test_it_is_a_choice_in_fixed_order(asked: Asked) -> None:
    """
    - {id: munich, prompt: France signed in Munich., truth: yes}
    - {id: prague, prompt: Prague signed in Munich., truth: false}
    """
    assert asked.problems == []
    [yes], [no] = asked.forms("munich"), asked.forms("prague")
    assert (yes.shown, yes.key, yes.fixed) == (("True", "False"), ("True",), True)
    assert (no.shown, no.key, no.fixed) == (("True", "False"), ("False",), True)


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("en", "t T y yes true 1", "f n no No. false 2"),
        ("cs", "p a ano Ano! pravda t yes", "n ne Ne. nepravda f no"),
        ("sk", "p á áno", "n nie"),
        ("de", "w j ja wahr richtig t", "f n nein falsch"),
        ("ru", "в д да верно правда", "н нет неверно ложь"),
        ("xx", "t yes", "f no"),
    ],
)
def test_a_first_letter_or_yes_and_no_name_an_option(
    tmp_path: Path, language: str, yes: str, no: str
) -> None:
    placed = rained(tmp_path, language)
    [form] = placed.forms()
    assert {judge_line(form, word).outcome for word in yes.split()} == {Outcome.CORRECT}
    assert {judge_line(form, word).outcome for word in no.split()} == {Outcome.WRONG}
    assert judge_line(form, "perhaps").outcome is Outcome.ASK


@pytest.mark.parametrize(
    ("language", "line", "outcome"),
    [
        ("en", "ture", Outcome.CORRECT),
        ("en", "I think it's true", Outcome.CORRECT),
        ("en", "that is not false", Outcome.CORRECT),
        ("en", "yes it did", Outcome.CORRECT),
        ("en", "nope", Outcome.WRONG),
        ("en", "it's not", Outcome.WRONG),
        ("en", "not true", Outcome.WRONG),
        ("en", "No, that is not true.", Outcome.WRONG),
        ("en", "false, since the sun shone", Outcome.WRONG),
        ("en", "falsch", Outcome.WRONG),
        ("en", "True, it went on until dawn", Outcome.CORRECT),
        ("cs", "Ano, ona to řekla", Outcome.CORRECT),
        ("cs", "Ne, ona to řekla", Outcome.WRONG),
        ("en", "on", Outcome.ASK),
        ("cs", "není to pravda", Outcome.WRONG),
        ("en", "no, it's true", Outcome.ASK),
        ("en", "not sure", Outcome.ASK),
        ("en", "half true", Outcome.ASK),
        ("en", "it is", Outcome.ASK),
    ],
)
def test_it_may_be_said_in_words(
    tmp_path: Path, language: str, line: str, outcome: Outcome
) -> None:
    [form] = rained(tmp_path, language).forms()
    assert judge_line(form, line).outcome is outcome


def test_what_is_neither_is_told(asked: Asked) -> None:
    """
    - {id: maybe, prompt: It rained., truth: maybe}
    - {id: one, prompt: It rained., truth: 1}
    - {id: no-prompt, truth: true}
    """
    assert asked.problems == [
        "3:42: error[bad-flag] expected `true` or `false`, found `maybe`",
        "4:40: error[bad-flag] expected `true` or `false`, found `1`",
        (
            "5:3: error[missing-field] this question needs the field `prompt` "
            "(add `prompt:`, what the learner reads)"
        ),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    {
        "cs": ("Pravda", "Nepravda"),
        "de": ("Wahr", "Falsch"),
        "ru": ("Верно", "Неверно"),
        "xx": ("True", "False"),
    }.items(),
)
def test_its_words_are_those_of_the_language(
    tmp_path: Path, language: str, words: tuple[str, str]
) -> None:
    placed = rained(tmp_path, language)
    assert placed.forms()[0].shown == words
