"""A paper in plain mode with someone at the keyboard: he is asked before it is handed in."""

import io
from pathlib import Path

import pytest

from cssr_quiz.bank import load
from cssr_quiz.session.exam import Exam
from cssr_quiz.ui.commands import EXAM_KEYS
from cssr_quiz.ui.exam import Ending, ExamPlay
from cssr_quiz.ui.plain import Plain
from cssr_quiz.ui.words import listed

BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first?, answer: Masaryk}
  - {id: two, prompt: Who was the second?, answer: Beneš}
  - {id: three, prompt: Who was the third?, answer: Hácha}
"""
CTRL_D = None


@pytest.fixture
def exam(tmp_path: Path) -> Exam:
    path = tmp_path / "small.yaml"
    path.write_text(BANK, "utf-8")
    return Exam(list(load([path]).all()), 1)


def sat(exam: Exam, *typed: str | None, prompt: str = "> ") -> tuple[Ending, str]:
    """Return how a sitting with these lines ends, and what was said after the last question."""
    lines, out = iter(typed), io.StringIO()

    def read(_: str) -> str:
        line = next(lines, CTRL_D)
        if line is CTRL_D:
            raise EOFError
        return line

    front = Plain(read, out, prompt)
    front.keys = EXAM_KEYS
    play = ExamPlay(exam, front, lambda: None, lambda: 0.0, lambda: None, prompts=True)
    ending = play.run()
    return ending, out.getvalue().rpartition("Type your answer.\n")[2]


def test_who_hands_in_is_told_what_is_open_and_can_think_better_of_it(exam: Exam) -> None:
    ending, said = sat(exam, ":mark", "Masaryk", ":done", "n", ":done", "perhaps", "y")
    assert ending is Ending.HANDED_IN
    asked = "2 questions are open: 2, 3. Marked for later: 1. Hand in? Type y or n.\n"
    assert said == f"Open: 2, 3.\n{asked}Not handed in.\n{asked}Type y or n.\n"


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ([], ""),
        ([7], "7"),
        ([2, 3, 4], "2, 3, 4"),
        ([2, 3, 4, 5], "2 to 5"),
        ([1, 3, 4, 6, 7, 8, 9, 20, 21], "1, 3, 4, 6 to 9, 20, 21"),
    ],
)
def test_many_questions_in_a_row_are_told_in_brief(numbers: list[int], told: str) -> None:
    """A screen reader reads them out with each question."""
    assert listed(numbers) == told


def test_a_paper_with_every_answer_is_not_handed_in_by_a_slip_either(exam: Exam) -> None:
    for name in ("Masaryk", "Beneš"):
        exam.respond((name,), 1)
    assert "1 question is open: 3. Hand in?" in sat(exam, ":done", "y")[1]
    exam.respond(("Hácha",), 1)
    assert "Every question has an answer. Hand in?" in sat(exam, ":done", "y")[1]


def test_ctrl_d_asks_too_and_typed_twice_leaves_the_paper(exam: Exam) -> None:
    assert sat(exam, CTRL_D, "y")[0] is Ending.HANDED_IN
    assert sat(exam, CTRL_D, CTRL_D)[0] is Ending.LEFT
    assert sat(exam, CTRL_D, ":quit")[0] is Ending.LEFT
    assert sat(exam, ":quit")[0] is Ending.LEFT


def test_at_either_end_of_the_paper_it_is_told(exam: Exam) -> None:
    assert sat(exam, ":back", ":quit")[1] == "This is the first question.\n"
    assert sat(exam, ":next", ":next", ":next", ":quit")[1] == "This is the last question.\n"


def test_who_has_marked_questions_goes_to_them_and_is_told_where_there_is_none(exam: Exam) -> None:
    assert sat(exam, ":later", ":quit")[1] == "No other question is marked for later.\n"
    said = sat(exam, ":mark", ":next", ":next", ":later", ":quit")[1]
    assert (exam.place, said) == (0, "Marked for later.\n")


def test_a_pipe_hands_in_unasked(exam: Exam) -> None:
    assert sat(exam, ":done", prompt="") == (Ending.HANDED_IN, "")
    assert sat(exam, prompt="") == (Ending.INPUT_ENDED, "")


def test_what_cannot_be_judged_is_told_in_brief(tmp_path: Path) -> None:
    path = tmp_path / "date.yaml"
    path.write_text("bank: d\nquestions:\n  - {id: a, prompt: When?, date: 1935}\n", "utf-8")
    exam = Exam(list(load([path]).all()), 1)
    out = sat(exam, "x" * 500, "no date", ":done", prompt="")[1]
    assert out.splitlines()[-2:] == [
        f"{'x' * 39}…: it is too long: type just the date.",
        "no date: there is no date in it.",
    ]


def test_a_question_left_open_is_shown_without_its_passage(exam: Exam) -> None:
    exam.respond(("Masaryk",), 1)
    exam.move(1)
    exam.respond(("Stalin",), 1)
    cited: list[int] = []
    out = io.StringIO()
    play = ExamPlay(exam, Plain(input, out), lambda: None, lambda: 0.0, lambda: None, prompts=True)
    play.show(exam.judged(), lambda feedback: cited.append(feedback.ask.number))
    assert cited == [1, 3]
    assert out.getvalue().endswith(
        "2. Who was the second?\n"
        "Not known. The answer: Beneš.\n"
        "\n"
        "3. Who was the third?\n"
        "Wrong. Your answer: Stalin.\n"
        "The answer: Hácha.\n"
        "\n"
        "In all: 1 of 3 points (33 %).\n"
        "small: 1 of 3.\n"
    )
