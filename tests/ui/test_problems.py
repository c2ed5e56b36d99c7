"""Problems as they are shown: with line and caret, a line each, as JSON, and for GitHub."""

import json
from pathlib import Path

import pytest

from cssr_quiz.diagnostics import Diagnostic, Level, Span
from cssr_quiz.ui.problems import show_problems

FILE = """\
bank: treaties
questions:
  - date: 1935-02-30
"""
DATE = Diagnostic(
    Span("east,west.yaml", 3, 11, 10), "bad-date", "February has 28 days: 100%", "look: line 3"
)
NO_ID = Diagnostic(Span("east,west.yaml", 3, 5), "no-id", "there is no id", level=Level.WARNING)
ADVICE = Diagnostic(
    Span("east,west.yaml", 1, 1, 4), "no-why", "say \x1b[1m why\nit was so", level=Level.ADVICE
)


@pytest.fixture(autouse=True)
def _file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("east,west.yaml").write_text(FILE, "utf-8")


def test_on_a_screen_the_line_stands_below_with_a_caret_as_long_as_what_is_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_problems([DATE, NO_ID], "screen")
    assert capsys.readouterr().out == (
        "east,west.yaml:3:11: error[bad-date] February has 28 days: 100%\n"
        "3 |   - date: 1935-02-30\n"
        "              ^^^^^^^^^^\n"
        "  look: line 3\n"
        "\n"
        "east,west.yaml:3:5: warning[no-id] there is no id\n"
        "3 |   - date: 1935-02-30\n"
        "        ^\n"
        "\n"
    )


def test_of_a_long_line_the_part_around_the_place_is_shown_between_dots(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("long.yaml").write_text("answer: " + 80 * "ab" + " x " + 80 * "cd" + "\n", "utf-8")
    show_problems([Diagnostic(Span("long.yaml", 1, 170), "no-why", "here")], "screen")
    assert capsys.readouterr().out == (
        "long.yaml:1:170: error[no-why] here\n"
        f"1 | …{23 * 'ba'}b x {24 * 'cd'}…\n"
        f"    {49 * ' '}^\n"
        "\n"
    )


def test_the_caret_stands_below_signs_that_are_two_cells_wide_or_none(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("wide.yaml").write_text("日本😀: ok\nže\u030c: 日本 x\n", "utf-8")
    places = [Span("wide.yaml", 1, 6, 2), Span("wide.yaml", 2, 6, 2), Span("wide.yaml", 2, 1, 3)]
    show_problems([Diagnostic(place, "no-why", "here") for place in places], "screen")
    assert capsys.readouterr().out == (
        "wide.yaml:1:6: error[no-why] here\n"
        "1 | 日本😀: ok\n"
        "            ^^\n"
        "\n"
        "wide.yaml:2:6: error[no-why] here\n"
        "2 | že\u030c: 日本 x\n"
        "        ^^^^\n"
        "\n"
        "wide.yaml:2:1: error[no-why] here\n"
        "2 | že\u030c: 日本 x\n"
        "    ^^\n"
        "\n"
    )


def test_of_a_long_line_of_wide_signs_no_more_is_shown_than_fits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("wide.yaml").write_text(80 * "日" + "x" + 80 * "本" + "\n", "utf-8")
    show_problems([Diagnostic(Span("wide.yaml", 1, 81), "no-why", "here")], "screen")
    assert capsys.readouterr().out == (
        f"wide.yaml:1:81: error[no-why] here\n1 | …{24 * '日'}x{23 * '本'}…\n    {49 * ' '}^\n\n"
    )


def test_in_plain_mode_a_problem_is_a_line_in_which_nothing_commands_a_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_problems([DATE, ADVICE], "plain")
    assert capsys.readouterr().out == (
        "east,west.yaml:3:11: error[bad-date] February has 28 days: 100% (look: line 3)\n"
        "east,west.yaml:1:1: advice[no-why] say �[1m why it was so\n"
    )


def test_as_json_a_problem_has_its_place_its_level_and_the_way_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_problems([DATE, NO_ID], "json")
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "east,west.yaml",
            "line": 3,
            "column": 11,
            "length": 10,
            "level": "error",
            "code": "bad-date",
            "message": "February has 28 days: 100%",
            "hint": "look: line 3",
        },
        {
            "path": "east,west.yaml",
            "line": 3,
            "column": 5,
            "length": 1,
            "level": "warning",
            "code": "no-id",
            "message": "there is no id",
            "hint": "",
        },
    ]


def test_for_github_a_problem_is_a_command_in_which_nothing_ends_it_early(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show_problems([DATE, NO_ID, ADVICE], "github")
    assert capsys.readouterr().out == (
        "::error file=east%2Cwest.yaml,line=3,col=11,title=bad-date::"
        "February has 28 days: 100%25 (look: line 3)\n"
        "::warning file=east%2Cwest.yaml,line=3,col=5,title=no-id::there is no id\n"
        "::notice file=east%2Cwest.yaml,line=1,col=1,title=no-why::say �[1m why%0Ait was so\n"
    )
