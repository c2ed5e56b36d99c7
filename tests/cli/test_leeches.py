"""What is said of a question that was forgotten too often."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - {id: one, prompt: Masaryk was the first president., truth: true}
  - {id: two, prompt: Beneš was the second president., truth: true}
"""


def test_of_a_right_guess_nobody_is_told_that_it_was_forgotten(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    quiz("config", "set", "leech", "1")
    quiz("start", "small.yaml", "--plain", typed=["1", "1"])
    quiz.at("2026-11-30T10:00")
    told = quiz("start", "small.yaml", "--plain", typed=["1", ":guess"]).out
    assert (
        "> :guess\n"
        "Question 1 counts as not known; it comes back.\n"
        "You have forgotten or guessed this 1 time. Link it to something you know well, or choose:"
    ) in told
