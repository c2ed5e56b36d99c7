"""When a question is another one reworded, and when it is a new one."""

import pytest

from cssr_quiz.bank.revision.asking import Wording
from cssr_quiz.bank.revision.likeness import likeness, likest, pairs


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("When was the treaty of alliance signed?",
         "On what day did Prague and Moscow sign their treaty of alliance?", "1935-05-16"),
        ("Who was the first president of Czechoslovakia?",
         "Name the first Czechoslovak president.", "Tomáš Garrigue Masaryk"),
        ("Fill in what is missing.", "Fill in the words.", "With the [Soviet Union] for ever!"),
        ("France helped Czechoslovakia in 1938.", "In 1938 France helped Czechoslovakia.", "False"),
    ],
)  # fmt: skip
def test_a_reworded_question_is_known_again(old: str, new: str, key: str) -> None:
    assert likeness(Wording(old, key), Wording(new, key)) > 0
    assert likeness(Wording(old, key), Wording(old, key)) == 1.0


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("Who was president in 1935?", "Who was president in 1948?", "Edvard Beneš"),
        ("When was NATO founded?", "When was Comecon founded?", "1949"),
        ("In which year was NATO founded?", "In which year was the Comecon founded?", "1949"),
        ("Who led the reform?", "Whom did Moscow put in his place?", "Gustáv Husák"),
        ("France helped Czechoslovakia.", "Nobody helped Czechoslovakia's army.", "False"),
    ],
)
def test_another_question_with_the_same_key_is_another_question(
    old: str, new: str, key: str
) -> None:
    assert likeness(Wording(old, key), Wording(new, key)) == 0


def test_another_key_makes_another_question() -> None:
    assert likeness(Wording("When?", "1938"), Wording("When?", "1939")) == 0


def test_each_question_goes_on_in_one_other_the_likest_first() -> None:
    old = {"a": Wording("Who was the first president?", "TGM"), "b": Wording("Who?", "Beneš")}
    new = {
        "x": Wording("Who was it that was the first president of all?", "TGM"),
        "y": Wording("Who was the very first president?", "TGM"),
        "z": Wording("Who was he?", "Gottwald"),
    }
    assert pairs(old, new) == {"a": "x"}
    assert pairs({**old, "c": old["a"]}, new) == {"a": "x", "c": "y"}


def test_the_likest_goes_on_whatever_it_is_called() -> None:
    old = {"a": Wording("Who was the first president of Czechoslovakia?", "TGM")}
    new = {
        "x": Wording("Whom did parliament elect first president of Czechoslovakia?", "TGM"),
        "y": Wording("Who was the first president of Czechoslovakia then?", "TGM"),
    }
    assert pairs(old, {"x": new["x"]}) == {"a": "x"}
    assert pairs(old, new) == {"a": "y"}


def _many(count: int, prompt: str) -> dict[str, Wording]:
    """Return as many statements as wanted, each with a word of its own."""
    words = (f"{chr(97 + each // 26)}{chr(97 + each % 26)}zu" for each in range(count))
    return {word: Wording(prompt.format(word), "True") for word in words}


@pytest.mark.parametrize("count", [10, 300])
def test_among_many_of_one_key_each_is_known_again_by_its_rare_words(count: int) -> None:
    old, new = _many(count, "The {} was a river."), _many(count, "A river was the {}.")
    assert pairs(old, new) == {name: name for name in old}


def test_numbers_tell_among_many_as_words_do() -> None:
    old = {str(each): Wording(f"{each} × 2 = ?", "A") for each in range(300, 400)}
    new = {name: Wording(each.prompt.replace("×", "·"), "A") for name, each in old.items()}
    assert pairs(old, new) == {name: name for name in old}


def test_whether_two_ask_the_same_is_judged_of_the_likest_alone() -> None:
    old, new = _many(100, "The {} was a river."), _many(100, "A river was the {}.")
    judged: list[tuple[str, str]] = []

    def fit(one: Wording, other: Wording) -> bool:
        judged.append((one.prompt, other.prompt))
        return True

    assert len(likest(old, new, fit)) == len(judged) == 100
