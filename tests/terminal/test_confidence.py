"""How sure are you, in a terminal: one key between the response and the verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

BANKS = Path(__file__).parent.parent / "transcripts" / "banks"
TYPES = str(BANKS / "types.yaml")

Open = Callable[..., "Screen"]


@pytest.mark.parametrize(("columns", "rows"), [(60, 40), (80, 40), (200, 40), (60, 12)])
def test_the_question_and_the_response_stay_in_sight(
    terminal: Open, columns: int, rows: int
) -> None:
    screen = terminal(
        "start", TYPES, "--seed", "1", "--limit", "1", "--confidence", columns=columns, rows=rows
    )
    screen.wait(":q")
    shown = screen.press("Dubček", "enter", until="Enter says nothing")
    assert "Who led the reform of 1968?" in shown
    assert "Your answer: Dubček" in shown
    assert "How sure are you?" in shown
    assert shown.splitlines()[-1] == "s sure · t think so · g guess · Enter says nothing"
    shown = screen.press("g", until="q quit")
    assert "✓ Right" in shown
    assert "Counted as not known: you called it a guess." in " ".join(shown.split())
    assert "How sure are you?" not in shown
    screen.press("r", until="counts as right.")


@pytest.mark.parametrize(
    ("key", "told"),
    [("s", "You were sure"), ("1", "You were sure"), ("enter", "It comes back in this session.")],
)
def test_a_letter_a_number_or_enter_answers_it(terminal: Open, key: str, told: str) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "1", "--confidence")
    screen.wait(":quit")
    screen.press("Husák", "enter", until="How sure are you?")
    shown = screen.press(key, until="Enter next")
    assert told in shown


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("\x04", 0), ("ctrl-c", 130)])
def test_who_leaves_there_has_answered_nevertheless(terminal: Open, key: str, code: int) -> None:
    screen = terminal("start", TYPES, "--seed", "1", "--limit", "2", "--confidence")
    screen.wait(":quit")
    screen.press("Dubček", "enter", until="How sure are you?")
    shown = screen.press(key, until="1 of 1 question right")
    assert "✓ Right" in shown
    assert screen.end() == code


def test_a_picked_option_is_asked_about_too(terminal: Open) -> None:
    screen = terminal("practice", TYPES, "--topic", "france", "--seed", "2", "--confidence")
    screen.wait("h hint")
    shown = screen.press("1", until="How sure are you?")
    assert "Your answer: " in shown
    screen.press("t", until="Enter next")
