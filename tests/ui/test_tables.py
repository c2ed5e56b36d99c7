"""Lines printed for people: folded at a terminal, whole in a pipe."""

import sys

import pytest

from cssr_quiz.ui.tables import say

LONG = "60 questions are due, more than fits into 2 minutes a day."
PATH = "/home/learner/quizzes/a-long-name-of-a-folder/treaties.yaml is written"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (LONG, "60 questions are due, more\nthan fits into 2 minutes a\nday.\n"),
        ("  cssr-quiz check b.yaml   what for", "  cssr-quiz check b.yaml\n    what for\n"),
        ("\n" + LONG[:41], "\n60 questions are due, more\nthan fits into\n"),
        (PATH, PATH.replace(" ", "\n", 1) + "\n"),
        ('{\n  "due": "a text of more than thirty characters"\n}', ""),
        ("", "\n"),
    ],
)  # fmt: skip
def test_a_terminal_has_lines_broken_between_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, text: str, shown: str
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    say(text)
    assert capsys.readouterr().out == (shown or text + "\n")


def test_a_pipe_has_lines_whole(capsys: pytest.CaptureFixture[str]) -> None:
    say(LONG)
    assert capsys.readouterr().out == LONG + "\n"
