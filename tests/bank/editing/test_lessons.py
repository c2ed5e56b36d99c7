"""What an author makes of a response is written into the file, and nothing else."""

from pathlib import Path

import pytest

from cssr_quiz.bank import Placed, load
from cssr_quiz.bank.editing.lessons import Lesson, learn, lessons
from cssr_quiz.bank.editing.sheet import EditError

BANK = """\
bank: small   # mine
questions:
  - id: who
    prompt: Who?      # asked often
    answer: Masaryk
    wrong: [Beneš]

  - prompt: When?
    date: 1938-09-29
  - id: powers
    prompt: Which two?
    answers: [Germany, Italy]
  - id: count
    prompt: How many?
    number: 4
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    return tmp_path / "small.yaml"


def question(path: Path, number: int) -> Placed:
    return list(load([path]).all())[number]


def test_each_type_has_its_lists(path: Path) -> None:
    assert lessons(question(path, 0), "x") == (Lesson.ACCEPT, Lesson.WRONG, Lesson.REJECT)
    assert lessons(question(path, 1), "1 May 1935") == (Lesson.NEAR,)
    assert lessons(question(path, 1), "May Day") == ()
    assert lessons(question(path, 2), "x") == (Lesson.REJECT,)
    assert lessons(question(path, 3), "x") == ()


def test_responses_are_written_where_they_belong(path: Path) -> None:
    learn(question(path, 0), "T. G.", Lesson.ACCEPT)
    learn(question(path, 0), "Gottwald", Lesson.WRONG, "Later: in 1948.")
    learn(question(path, 1), "30. 9. 1938", Lesson.NEAR, "The day after.")
    learn(question(path, 2), "Czechoslovakia", Lesson.REJECT)
    assert path.read_text("utf-8") == (
        BANK.replace("[Beneš]\n", '[Beneš, {Gottwald: "Later: in 1948."}]\n    accept: [T. G.]\n')
        .replace("09-29\n", "09-29\n    near:\n      - 1938-09-30: The day after.\n")
        .replace("Italy]\n", "Italy]\n    reject: [Czechoslovakia]\n")
    )


def test_what_would_break_the_question_is_not_written(path: Path) -> None:
    with pytest.raises(EditError, match="would have an error"):
        learn(question(path, 0), "beneš", Lesson.WRONG, "He came second.")
    with pytest.raises(EditError, match="cannot be written"):
        learn(question(path, 0), "half\ud800", Lesson.ACCEPT)
    assert path.read_text("utf-8") == BANK
