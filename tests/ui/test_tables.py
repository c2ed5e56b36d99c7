"""Lines printed for people: folded at a terminal, whole in a pipe."""

import re
import sys
from io import StringIO

import pytest

from cssr_quiz.cli import main
from cssr_quiz.errors import UsageError
from cssr_quiz.ui.plain import Plain
from cssr_quiz.ui.tables import say, show_table

LONG = "60 questions are due, more than fits into 2 minutes a day."
PATH = "/home/learner/quizzes/a-long-name-of-a-folder/treaties.yaml is written"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (LONG, "60 questions are due, more\nthan fits into 2 minutes a\nday.\n"),
        ("  cssr-quiz check b.yaml   what for", "  cssr-quiz check b.yaml\n    what for\n"),
        (
            "Today you knew this many: 100 % of them.",
            "Today you knew this many:\n100 % of them.\n",
        ),
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


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (
            "63",
            (
                "  Topic              questions    as things stand    if kept  \n"
                "  cold war begins           20               87 %       92 %  \n"
                "  destalinization            1               85 %       90 %  \n"
            ),
        ),
        (
            "50",
            (
                "                                      as            \n"
                "                                  things      if    \n"
                "  Topic              questions     stand    kept    \n"
                "  cold war begins           20      87 %    92 %    \n"
                "  destalinization            1      85 %    90 %    \n"
            ),
        ),
        (
            "49",
            (
                "cold war begins: 20 questions, 87 % as things\nstand, 92 % if kept.\n"
                "destalinization: 1 question, 85 % as things\nstand, 90 % if kept.\n"
            ),
        ),
    ],
)
def test_a_table_is_told_in_lines_where_its_words_would_be_cut(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str, shown: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    head = ("Topic", "questions", "as things stand", "if kept")
    rows = [("cold war begins", 20, "87 %", "92 %"), ("destalinization", 1, "85 %", "90 %")]
    show_table(head, rows, plain=False)
    out = re.sub(r"\x1b\[\d+m", "", capsys.readouterr().out)
    assert [line.rstrip() for line in out.splitlines()] == [
        line.rstrip() for line in shown.splitlines()
    ]


class Screen(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_plain_mode_breaks_its_lines_between_words_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    screen = Screen()
    Plain(lambda prompt: prompt, screen).say(LONG)
    assert screen.getvalue() == "60 questions are due, more\nthan fits into 2 minutes a\nday.\n"


def test_an_error_is_told_in_whole_words_and_cannot_move_the_cursor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setattr(sys, "stderr", screen := Screen())

    def fail(**_: object) -> None:
        raise UsageError(
            "there is no topic `\x1b[2J`, nor one like it", "see cssr-quiz banks --topics"
        )

    monkeypatch.setattr(main, "make_app", lambda _: fail)
    with pytest.raises(SystemExit):
        main.run()
    assert screen.getvalue() == (
        "error: there is no topic\n`�[2J`, nor one like it\n  see cssr-quiz banks --topics\n"
    )
