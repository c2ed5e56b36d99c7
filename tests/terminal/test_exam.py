"""An exam in a real pseudo-terminal: keys move, mark and hand in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

TYPES = str(Path(__file__).parent.parent / "transcripts" / "banks" / "types.yaml")

Open = Callable[..., "Screen"]


def test_keys_move_mark_and_hand_in(terminal: Open) -> None:
    screen = terminal(
        "exam", TYPES, "--questions", "4", "--minutes", "9", "--seed", "7616", rows=24
    )
    shown = screen.wait("n next")
    assert "─ france · exam ─" in shown
    assert "9 minutes left." in shown
    screen.press("m", until="Marked for later.")
    shown = screen.press("n", until="2 of 4")
    assert ":next" in shown
    shown = screen.press(":back", "enter", until="1 of 4")
    assert "Marked for later." in shown
    screen.press("2", until="Open: 2, 3, 4.")
    screen.press(":done", "enter", until="3 questions are open: 2, 3, 4. Marked for later: 1.")
    screen.press("n", until="Not handed in.")
    screen.press("\x04", until="y yes · n no")
    shown = screen.press("y", until="To report a question")
    assert "In all: 1 of 4 points (25 %)." in shown
    assert "treaties: 0 of 1." in shown
    screen.press("2 It was to last longer.", "enter", until="Another one?")
    screen.press("enter", until="Noted.")
    assert screen.end() == 0


def test_the_end_of_input_asks_whether_to_hand_in(terminal: Open) -> None:
    screen = terminal("exam", TYPES, "--questions", "2", "--seed", "7616", rows=60)
    screen.wait("n next")
    screen.press("2", until="2 of 2")
    screen.press("\x04", until="1 question is open: 2. Hand in?")
    shown = screen.press("y", until="Handed in.")
    assert "1 of 2 points (50 %)" in shown


def test_picks_stay_when_the_learner_marks_asks_for_help_and_looks_elsewhere(
    terminal: Open,
) -> None:
    screen = terminal("exam", TYPES, "--questions", "4", "--seed", "7616")
    screen.wait("n next")
    screen.press("n", until="2 of 4")
    screen.press(":n", "enter", ":n", "enter", until="4 of 4")
    pairs = screen.press("1", until="Comecon – 19")
    for keys, until in [("m", "Marked for later."), ("?", "hands the paper in"), ("b", "3 of 4")]:
        screen.press(keys, until=until)
    shown = screen.press(":next", "enter", until="4 of 4")
    shown = screen.press("d", "enter", until="Not handed in.")
    [picked] = [line for line in pairs.splitlines() if "Comecon – 19" in line]
    assert picked in shown
    screen.press("d", "q", until="The paper is kept, 0 of 4 answered. Go on: cssr-quiz exam")
    assert screen.end() == 0


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl-c", 130)])
def test_who_leaves_a_paper_is_told_how_to_go_on(terminal: Open, key: str, code: int) -> None:
    screen = terminal("exam", TYPES, "--questions", "4", "--seed", "7616")
    screen.wait("n next")
    screen.press(key, until="The paper is kept, 0 of 4 answered. Go on: cssr-quiz exam")
    assert screen.end() == code


def test_the_end_of_the_time_ends_the_paper_while_a_question_waits(terminal: Open) -> None:
    # A tenth of a minute by the true clock; nobody presses a key.
    screen = terminal(
        "exam", TYPES, "--questions", "4", "--minutes", "0.1", "--seed", "7616", CSSR_QUIZ_NOW=""
    )
    shown = screen.wait("To report a question")
    assert "The time is up." in shown
    assert "In all: 0 of 4 points (0 %)." in shown
