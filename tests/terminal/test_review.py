"""Drafts gone through in a terminal: letters decide, and what was decided is taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.terminal.conftest import Screen

BANK = """\
bank: small
questions:
  - id: one
    draft: true
    prompt: Who was the first president?
    answer: Masaryk
  - id: two
    draft: true
    prompt: Who was the second?
    answer: Beneš
"""


def test_letters_decide_and_a_drop_is_taken_back(
    terminal: Callable[..., "Screen"], tmp_path: Path
) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(BANK, "utf-8")
    screen = terminal("draft", "--review", str(path))
    screen.wait("Number or first letter, or ↑↓ Enter")
    screen.press("d", until="Draft, 1 to go: small/two")
    assert "small/one" not in path.read_text("utf-8")
    screen.press("u", until="Taken back: small/one is not dropped.")
    assert path.read_text("utf-8") == BANK
    screen.press("e", until="4. wrong: none")
    screen.press("1", until="Change it below")
    screen.press(" Of the republic?", "enter", until="1. prompt: Who was the first president? Of")
    screen.press("4", until="Put a semicolon between several.")
    screen.press("Beneš; Hácha", "enter", until="4. wrong: Beneš; Hácha")
    screen.press("7", until="The checker finds nothing wrong")
    assert "first president? Of the republic?" in path.read_text("utf-8")
    assert "wrong: [Beneš, Hácha]" in path.read_text("utf-8")
    screen.press("k", "d", until="That was the last draft.")
    screen.press("u", until="Draft, 1 to go: small/two")
    screen.press("q", until="1 kept, 1 edited, 0 dropped; 1 draft left")
    assert screen.end() == 0
