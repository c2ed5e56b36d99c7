"""An exam in a real pseudo-terminal: keys move, mark and hand in."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

TYPES = str(Path(__file__).parent.parent / "transcripts" / "banks" / "types.yaml")

Open = Callable[..., "Screen"]


def test_keys_move_mark_and_hand_in(terminal: Open) -> None:
    screen = terminal("exam", TYPES, "--questions", "4", "--minutes", "9", "--seed", "3", rows=60)
    shown = screen.wait("n next")
    assert "─ france · exam ─" in shown
    assert "9 minutes left." in shown
    screen.press("m", until="Marked for later.")
    shown = screen.press("n", until="2 of 4")
    assert ":next" in shown
    shown = screen.press(":back", "enter", until="1 of 4")
    assert "Marked for later." in shown
    screen.press("2", until="Open: 2, 3, 4.")
    shown = screen.press(":done", "enter", until="Handed in.")
    assert "1 of 4 points (25 %)" in shown
    screen.wait("To report a question")
    screen.press("2 It was to last longer.", "enter", until="Another one?")
    screen.press("enter", until="Noted.")
    assert screen.end() == 0


def test_the_end_of_input_hands_in(terminal: Open) -> None:
    screen = terminal("exam", TYPES, "--questions", "2", "--seed", "3", rows=60)
    screen.wait("n next")
    screen.press("2", until="2 of 2")
    shown = screen.press("\x04", until="Handed in.")
    assert "1 of 2 points (50 %)" in shown
