"""Questions that lost their made-up name go on under the new one."""

from pathlib import Path

import pytest

from cssr_quiz.bank import Library, load
from cssr_quiz.session import heirs

BEFORE = """\
bank: small
questions:
  - prompt: Who was the first president?
    answer: Masaryk
  - prompt: When was Munich?
    date: 1938-09-29
"""


def loaded(text: str, folder: Path) -> Library:
    path = folder / "small.yaml"
    path.write_text(text, "utf-8")
    return load([path])


@pytest.fixture
def old(tmp_path: Path) -> Library:
    return loaded(BEFORE, tmp_path)


def remembered(library: Library) -> dict[str, tuple[str, str]]:
    return {
        placed.name: (placed.question.prompt, placed.question.body.key_text)
        for placed in library.all()
    }


def test_a_question_that_gets_an_id_is_known_by_its_hash(old: Library, tmp_path: Path) -> None:
    text = BEFORE.replace("- prompt: Who", "- id: first\n    prompt: Who")
    new = loaded(text, tmp_path)
    [heir] = heirs(new, old.by_name, dict)
    assert (heir.placed.name, heir.reworded) == ("small/first", False)
    assert heir.old in old.by_name


def test_a_reworded_question_is_known_by_likeness(old: Library, tmp_path: Path) -> None:
    new = loaded(BEFORE.replace("Who was the", "Name Czechoslovakia's"), tmp_path)
    [heir] = heirs(new, old.by_name, lambda: remembered(old))
    assert heir.placed.question.prompt == "Name Czechoslovakia's first president?"
    assert heir.reworded
    assert heirs(new, old.by_name, dict) == []


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("Which city did Stalin and Gottwald visit?", "Which city did Stalin and Molotov visit?",
         "answer: Karlsbad"),
        ("The communists took power.", "The communists did not take power.", "truth: true"),
        ("In what year did the war begin?", "In what year did the occupation of Prague begin?",
         "date: 1939"),
        ("Germany invaded Poland.", "Poland invaded Germany.", "truth: true"),
    ],
)  # fmt: skip
def test_what_asks_something_else_takes_over_nothing(
    before: str, after: str, key: str, tmp_path: Path
) -> None:
    was, now = (
        loaded(f"bank: small\nquestions:\n  - prompt: {prompt}\n    {key}\n", tmp_path)
        for prompt in (before, after)
    )
    assert heirs(now, was.by_name, lambda: remembered(was)) == []


def test_another_verb_for_the_same_is_a_rewording(tmp_path: Path) -> None:
    prompts = "Who followed Dubček as First Secretary?", "Who came after Dubček as First Secretary?"
    was, now = (
        loaded(f"bank: small\nquestions:\n  - prompt: {prompt}\n    answer: Husák\n", tmp_path)
        for prompt in prompts
    )
    [heir] = heirs(now, was.by_name, lambda: remembered(was))
    assert heir.reworded


def test_another_key_is_another_question(old: Library, tmp_path: Path) -> None:
    new = loaded(BEFORE.replace("1938-09-29", "1938-09-30"), tmp_path)
    assert heirs(new, old.by_name, lambda: remembered(old)) == []


def test_a_question_with_progress_of_its_own_takes_over_nothing(
    old: Library, tmp_path: Path
) -> None:
    new = loaded(BEFORE.replace("Who was the", "Name the"), tmp_path)
    answered = {*old.by_name, *new.by_name}
    assert heirs(new, answered, lambda: remembered(old)) == []


def test_other_banks_are_left_alone(old: Library, tmp_path: Path) -> None:
    new = loaded(BEFORE.replace("bank: small", "bank: other"), tmp_path)
    assert heirs(new, old.by_name, lambda: remembered(old)) == []


def test_nothing_is_looked_up_where_every_name_is_there(old: Library) -> None:
    assert heirs(old, [*old.by_name, "gone/for-good"], lambda: pytest.fail("looked up")) == []
