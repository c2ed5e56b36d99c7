"""The keys at the bottom, at several widths: all of them, or the usual ones in one."""

import pytest
from rich.console import Console

from cssr_quiz.ui.commands import AFTER, BEFORE, Command
from cssr_quiz.ui.keyline import ANSWER, NEXT, STEP, Lead, key_line


def shown(commands: tuple[Command, ...], lead: Lead, columns: int, rows: int) -> list[str]:
    console = Console(width=columns, height=rows)
    return key_line(commands, lead, console, words=lead is ANSWER).splitlines()


AFTER_A_MISS = tuple(each for each in AFTER if each not in (Command.GUESS, Command.EASY))


@pytest.mark.parametrize(
    ("commands", "lead", "columns", "lines"),
    [
        (
            BEFORE,
            ANSWER,
            80,
            ["Enter  :hint  :answer  :skip  :undo  :flag  :suspend  :report  :quit  :help"],
        ),
        (
            BEFORE,
            STEP,
            80,
            [
                "numbers pick, Backspace takes back · h hint · a answer · s skip · u undo",
                "f flag · x suspend · ! report · q quit · ? help",
            ],
        ),
        (
            BEFORE,
            STEP,
            60,
            [
                "numbers pick, Backspace takes back  h hint  a answer",
                "s skip  u undo  f flag  x suspend  ! report  q quit  ? help",
            ],
        ),
        (
            AFTER_A_MISS,
            NEXT,
            60,
            [
                "Enter next · r I was right · p passage · u undo · f flag",
                "x suspend · ! report · q quit",
            ],
        ),
        (
            BEFORE,
            STEP,
            40,
            [
                "Backspace  h hint  a answer  s skip",
                "u undo  f flag  x suspend  ! report",
                "q quit  ? help",
            ],
        ),
        (
            AFTER_A_MISS,
            NEXT,
            80,
            [
                "Enter next · r I was right · p passage · u undo · f flag · x suspend · ! report",
                "q quit",
            ],
        ),
        (AFTER_A_MISS, NEXT, 20, ["Enter next r p u f", "x ! q"]),
        (BEFORE, ANSWER, 20, [":h :a :s :u :f :x", ":! :q :?"]),
    ],
)
def test_every_key_is_shown_where_there_is_room(
    commands: tuple[Command, ...], lead: Lead, columns: int, lines: list[str]
) -> None:
    assert shown(commands, lead, columns, 24) == lines


def test_a_low_window_spends_one_line_and_leaves_out_what_is_seldom_wished() -> None:
    assert shown(AFTER_A_MISS, NEXT, 60, 10) == [
        "Enter next  r right  p passage  u undo  x suspend  q quit"
    ]
    assert shown(BEFORE, ("1–2 or ↑↓ Enter", ""), 60, 10) == [
        "h hint  a answer  s skip  u undo  f flag  x suspend  q quit"
    ]
