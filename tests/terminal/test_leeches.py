"""A question that is forgotten once too often, in a terminal: a list with a few ways out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CommandLine
    from tests.terminal.conftest import Screen

RIVALS = str(Path(__file__).parent.parent / "transcripts" / "banks" / "rivals.yaml")

Open = Callable[..., "Screen"]
Forgotten = Callable[[int, int], "Screen"]


@pytest.fixture
def forgotten(quiz: "CommandLine", terminal: Open) -> Forgotten:
    """Return what opens a terminal where a question has just lapsed once, which is enough."""
    quiz("config", "set", "leech", "1")
    told = quiz("start", RIVALS, "--plain", "--seed", "1", typed=["Masaryk", "Kramář"])
    assert "2 of 2 questions right" in told.out

    def sit(columns: int, rows: int) -> "Screen":
        later = "2026-11-27T10:00"
        screen = terminal("start", RIVALS, columns=columns, rows=rows, CSSR_QUIZ_NOW=later)
        screen.wait(":q")
        screen.press("Kramář", "enter", until="You have forgotten this 1 time.")
        return screen

    return sit


@pytest.mark.parametrize(("columns", "rows"), [(60, 40), (80, 40), (200, 40), (60, 14)])
def test_the_ways_out_stand_in_a_list_and_enter_goes_on(
    forgotten: Forgotten, columns: int, rows: int
) -> None:
    screen = forgotten(columns, rows)
    shown = screen.wait("suspend it")
    assert "› 1. go on as before" in shown
    assert "2. ask it with a hint for a while: It begins so: T… G… M…" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= columns
    screen.press("enter", until="q quit")
    screen.wait_until_gone("suspend it")


def test_a_hint_stands_below_the_question_from_then_on(forgotten: Forgotten) -> None:
    screen = forgotten(80, 40)
    screen.press("2", until="right twice in a row.")
    screen.press("enter", until="Who was its first")
    screen.press("Kramář", "enter", until="Enter next")
    shown = screen.press("enter", until="Your hint:")
    assert "Your hint: It begins so: T… G… M…" in shown


def test_q_ends_the_session_there_too(forgotten: Forgotten) -> None:
    screen = forgotten(80, 40)
    assert "q quit" in screen.wait("suspend it").splitlines()[-1]
    screen.press("q", until="0 of 1 question right")
    assert screen.end() == 0


def test_ctrl_c_leaves_with_what_was_answered(forgotten: Forgotten) -> None:
    screen = forgotten(80, 40)
    screen.press("ctrl-c", until="0 of 1 question right")
    assert screen.end() == 130
