"""`check` and its preview in terminals of several widths: no word is cut, a caret is in place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.terminal.conftest import Screen

BANK = """\
bank: treaties
questions:
  - id: alliance
    prompt: >-
      On which day did Edvard Beneš, the foreign minister, sign the treaty of alliance with Moscow?
    date: 1935-05-16
    near: [1935-05-02: The treaty between Paris and Moscow was signed then., 1935-05-36: Nothing.]
    why: It followed the treaty between Paris and Moscow by two weeks, and leaned on it.
"""
MENDED = BANK.replace(", 1935-05-36: Nothing.", "")


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_while_watching_no_word_is_cut_and_the_caret_stands_below_its_text(
    terminal: Callable[..., Screen], tmp_path: Path, columns: int
) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, "utf-8")
    screen = terminal("check", str(path), "--watch", columns=columns, rows=60)
    lines = screen.wait("Ctrl-C ends").splitlines()
    caret = next(number for number, line in enumerate(lines) if line.strip().startswith("^^"))
    below = lines[caret].index("^")
    assert lines[caret - 1][below:].startswith("1935-05-36: Nothing"[: columns - below])
    assert "is no date" in " ".join(" ".join(lines).split())
    path.write_text(MENDED, "utf-8")
    shown = screen.wait("Why: It followed")
    said = "Why: It followed the treaty between Paris and Moscow by two weeks, and leaned on it."
    assert said in " ".join(shown.split())
    preview = shown[shown.rindex("treaties/alliance") :].splitlines()
    [why] = [line for line in preview if "It followed" in line]
    assert why == said or said[len(why)] == " "
    screen.press("ctrl-c", until="^C")
    assert screen.end() == 130


def test_the_tally_is_broken_between_words(terminal: Callable[..., Screen], tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(MENDED.partition("    why:")[0], "utf-8")
    shown = terminal("check", str(path), columns=44, rows=20).wait("shows")
    assert [line.rstrip() for line in shown.splitlines()][:2] == [
        "1 bank, 1 question: 1 piece of advice",
        "(--advice shows it).",
    ]


@pytest.mark.parametrize(("args", "plain"), [(["--plain"], ""), ([], "1")])
def test_in_plain_mode_no_place_is_told_by_signs_below_a_line(
    terminal: Callable[..., Screen], tmp_path: Path, args: list[str], plain: str
) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK, "utf-8")
    screen = terminal("check", str(path), *args, columns=200, CSSR_QUIZ_PLAIN=plain)
    shown = screen.wait("1 bank, ")
    assert "bank.yaml:7:78: error[bad-date] `1935-05-36` is no date" in shown
    assert "^" not in shown


def test_broken_settings_keep_nobody_from_checking_a_file(
    terminal: Callable[..., Screen], tmp_path: Path
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "config.toml").write_text("plain =", "utf-8")
    path = tmp_path / "bank.yaml"
    path.write_text(MENDED, "utf-8")
    screen = terminal("check", str(path))
    screen.wait("1 bank, 1 question")
    assert screen.end() == 0
