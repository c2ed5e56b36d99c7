"""What a typed line means: a command by its word, its beginning or its letter, or an answer."""

import pytest

from cssr_quiz.ui.commands import EXAM_KEYS, Command, command_in


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (":back", Command.BACK),
        (":b", Command.BACK),
        (" : BA ", Command.BACK),
        ("b:back", Command.BACK),
        ("n:back", Command.BACK),
        (":nothing", ":nothing"),
        (":", ":"),
        ("?", Command.HELP),
        (" ? ", Command.HELP),
        ("!", ":report"),
        ("!!", None),
        ("?!", None),
        ("", None),
        ("b", None),
        ("b:b", None),
        ("b: a blockade", None),
        ("c:back", None),
        ("Moscow", None),
    ],
)
def test_a_line_is_a_command_or_an_answer(line: str, meant: Command | str | None) -> None:
    assert command_in(line, EXAM_KEYS) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [("!", Command.REPORT), (" ! ", Command.REPORT), ("?", Command.HELP), ("Kdo? Nikdo!", None)],
)
def test_a_key_that_is_no_letter_is_a_command_without_a_colon(
    line: str, meant: Command | None
) -> None:
    assert command_in(line) == meant
