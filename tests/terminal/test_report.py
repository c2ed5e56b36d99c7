"""What is wrong with a question, noted in a terminal before and after it is answered."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

TYPES = str(Path(__file__).parent.parent / "transcripts" / "banks" / "types.yaml")

Open = Callable[..., "Screen"]


@pytest.mark.parametrize(("columns", "rows"), [(60, 40), (80, 40), (200, 40), (60, 12)])
def test_a_key_after_the_answer_asks_for_a_line(terminal: Open, columns: int, rows: int) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", columns=columns, rows=rows)
    screen.wait(":q")
    screen.press("Husák", "enter", until="q quit")
    shown = screen.press("!", until="What is wrong with it?")
    assert "Who led the reform of 1968?" in shown
    shown = screen.press("He led it " + "long " * 30, "enter", until="Noted.")
    assert max(map(len, shown.splitlines())) <= columns
    screen.press("enter", until="Who led the reform")


def test_an_open_question_is_asked_again_after_the_note(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "2")
    screen.wait("! report")
    screen.press("!", until="What is wrong with it?")
    screen.press("Which year?", "enter", until="Noted.")
    screen.wait("1. True")
    screen.press("!", until="Enter notes it · Esc leaves it")
    screen.press("g", until=">  g")
    screen.press("esc", until="Nothing was noted.")
    shown = screen.wait("1. True")
    assert "France helped Czechoslovakia in 1938." in shown


def test_the_one_before_can_be_meant(terminal: Open) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "2")
    screen.wait(":quit")
    screen.press("Dubček", "enter", until="Enter next")
    screen.press("enter", until="When was the treaty")
    screen.press(":report", "enter", until="Which question?")
    shown = screen.press("2", until="What is wrong with it?")
    assert "Who led the reform of 1968?\nWhat is wrong" in shown
    screen.press("ctrl-c", until="1 of 1 question right")
    assert screen.end() == 130
