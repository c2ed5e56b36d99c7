"""A prompt in a terminal whose time runs out: it ends by itself, with what there was so far."""

import io
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from threading import Timer

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from cssr_quiz.bank import load
from cssr_quiz.session.exam import Exam
from cssr_quiz.ui import prompts
from cssr_quiz.ui.commands import EXAM_KEYS
from cssr_quiz.ui.console import THEME
from cssr_quiz.ui.exam import Ending, ExamPlay
from cssr_quiz.ui.terminal import Terminal
from cssr_quiz.ui.timer import TimeUpError, endless, time_left

CHOICE = "choices: [{right: a}, b, c]"
MANY = "choices: [{right: a}, {right: b}, c]"
ORDER = "order: [one, two, three, four]"
MATCH = "match: {a: one, b: two, c: three}"
GAPS = 'cloze: "[Munich] was signed on [30 September 1938]."'


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as keys, create_app_session(keys, DummyOutput()):
        yield keys


def an_exam(folder: Path, *questions: str) -> Exam:
    """Return a paper of questions that are written without their prompts."""
    lines = [f"  - {{id: q{n}, prompt: P?, {each}}}" for n, each in enumerate(questions)]
    path = folder / "small.yaml"
    path.write_text("\n".join(["bank: small", "questions:", *lines, ""]), "utf-8")
    return Exam(list(load([path]).all()), 1)


def sat(exam: Exam, left: Callable[[], float | None]) -> tuple[Ending, str]:
    """Return how a sitting ends, and what was printed."""
    out = io.StringIO()
    front = Terminal(Console(file=out, width=80, height=40, theme=THEME))
    front.keys, front.offered = EXAM_KEYS, tuple(key.command for key in EXAM_KEYS)
    ending = ExamPlay(exam, front, left, lambda: 0.0, lambda: None, prompts=False).run()
    return ending, " ".join(out.getvalue().split())


def when_read(looks: int) -> Callable[[], float]:
    """Return a clock by which the time is up after so many looks."""
    seconds = iter([0.01] * looks)
    return lambda: next(seconds, 0.0)


@pytest.mark.parametrize(
    ("asked", "keys", "kept", "told"),
    [
        (CHOICE, "", None, "The time is up."),
        (MANY, "1", 1, "The time is up. Your unfinished answer to question 1 counts: "),
        (ORDER, "12", 2, "The time is up. Your unfinished answer to question 1 counts: "),
        (MATCH, "1", 1, "The time is up. Your unfinished answer to question 1 counts: "),
        (
            "answer: Masaryk",
            "Masa",
            1,
            "The time is up. Your unfinished answer to question 1 counts: Masa",
        ),
        ("answer: Masaryk", ":don", None, "The time is up."),
        ("answer: Masaryk", "  ", None, "The time is up."),
        ("date: 1935", "31 Febru", None, "Question 1 stays open: nobody could judge 31 Febru"),
        (
            GAPS,
            "Munich\r30 Sept",
            1,
            "The time is up. Your unfinished answer to question 1 counts: Munich",
        ),
        (
            GAPS,
            "Munich\r1938",
            2,
            "The time is up. Your unfinished answer to question 1 counts: Munich; 1938",
        ),
    ],
)
def test_what_there_is_of_a_response_counts_where_it_can_be_judged(
    keyboard: PipeInput, tmp_path: Path, asked: str, keys: str, kept: int | None, told: str
) -> None:
    exam = an_exam(tmp_path, asked)
    keyboard.send_text(keys)
    ending, out = sat(exam, when_read(60))
    assert ending is Ending.HANDED_IN
    assert told in out
    answer = exam.answers.get("small/q0")
    assert (answer and len(answer)) == kept


def test_an_answer_that_was_given_before_is_not_replaced_by_a_part_of_another(
    keyboard: PipeInput, tmp_path: Path
) -> None:
    exam = an_exam(tmp_path, MATCH)
    exam.respond(("one", "two", "three"), 1)
    keyboard.send_text("2")
    _, out = sat(exam, when_read(60))
    assert "The time is up. Question 1 keeps the answer that it had." in out
    assert exam.answers["small/q0"] == ("one", "two", "three")


def test_the_time_ends_the_question_whether_to_hand_in_as_well(
    keyboard: PipeInput, tmp_path: Path
) -> None:
    exam = an_exam(tmp_path, CHOICE)
    keyboard.send_text("d")
    ending, out = sat(exam, when_read(60))
    assert (ending, out) == (Ending.HANDED_IN, "The time is up.")


@pytest.mark.usefixtures("keyboard")
def test_a_prompt_that_begins_when_no_time_is_left_ends_at_once() -> None:
    marked = ["a"]
    with pytest.raises(TimeUpError):
        prompts.pick(["a", "b"], str, str, (), left=lambda: 0.0)
    with pytest.raises(TimeUpError):
        prompts.pick_many(["a", "b"], marked, str, str, (), lambda: -1.0)
    assert marked == ["a"]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1799.8, "30 minutes left."),
        (180.0, "3 minutes left."),
        (179.4, "2 minutes 59 seconds left."),
        (120.0, "2 minutes left."),
        (91.0, "1 minute 31 seconds left."),
        (59.0, "59 seconds left."),
        (1.2, "1 second left."),
        (-4.0, "0 seconds left."),
    ],
)
def test_the_last_minutes_are_told_to_the_second(seconds: float, told: str) -> None:
    assert time_left(lambda: seconds) == (told,)


def test_the_time_left_is_drawn_anew_while_a_prompt_waits(
    keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompts, "_TICK", 0.001)
    keyboard.send_text("Ben")
    drawn: list[str] = []
    looks = count()

    def left() -> float:
        """Return a second less for each time that the header was drawn; the prompt ends anyway."""
        return 9.0 - len(drawn) if next(looks) < 500 else 0.0

    def header() -> str:
        drawn.extend(time_left(left))
        return drawn[-1]

    with pytest.raises(TimeUpError) as up:
        prompts.type_line(header, lambda: "", left)
    assert up.value.parts == ("Ben",)
    assert drawn[:9] == [*(f"{seconds} seconds left." for seconds in range(9, 1, -1)),
                         "1 second left."]  # fmt: skip


def test_a_prompt_without_a_limit_is_not_drawn_while_it_waits(
    keyboard: PipeInput, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompts, "_TICK", 0.001)
    drawn: list[str] = []

    def header() -> str:
        drawn.extend(time_left(endless))
        drawn.append("Who?")
        return "Who?"

    Timer(0.3, keyboard.send_text, ("\r",)).start()
    assert prompts.type_line(header, lambda: "") == ""
    assert set(drawn) == {"Who?"}
    assert len(drawn) < 10
