"""Whole sittings in plain mode: each transcript is played again and must come out the same.

In a transcript `@ MOMENT` sets the clock, `$ cssr-quiz ...` is a command, `> ...` is what is typed,
and `exit N` ends a command that did not end with 0. In `~ cssr-quiz ...` a learner types by
himself, as one who meets, forgets and recalls; `~ until DAY cssr-quiz ...` is such a sitting on
three days of each week, and all of them are told in one line. To write a transcript, put down the
lines that begin with these signs and run the tests with REWRITE=1.
"""

import os
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.transcripts.learner import Learner
from tests.transcripts.weeks import weeks

if TYPE_CHECKING:
    from tests.conftest import CommandLine

HERE = Path(__file__).parent
TRANSCRIPTS = sorted(HERE.glob("*.txt"))
COMMANDS = ("$ ", "~ ")
LONG = "half-year"
"""The same lines on seventy days, and often a table of waits: slow under measurement."""

SITTINGS = [
    pytest.param(path, id=path.stem, marks=[pytest.mark.no_cover] if path.stem == LONG else [])
    for path in TRANSCRIPTS
]


@pytest.mark.parametrize("path", SITTINGS)
def test_a_sitting_goes_as_its_transcript_says(
    path: Path, quiz: "CommandLine", tmp_path: Path
) -> None:
    for bank in (HERE / "banks").iterdir():
        shutil.copy(bank, tmp_path)
    learner = Learner(sorted((HERE / "banks").glob("*.yaml")), seed=1)
    wanted = path.read_text("utf-8")
    played = "\n".join(_play(block, quiz, learner) for block in _blocks(wanted))
    if os.environ.get("REWRITE"):
        path.write_text(played, "utf-8")
    assert played == wanted


def test_there_are_transcripts() -> None:
    assert len(TRANSCRIPTS) >= 10


def _blocks(text: str) -> list[list[str]]:
    """Split a transcript into commands, each with the lines that belong to it."""
    blocks: list[list[str]] = []
    fresh = True
    for line in text.splitlines():
        if line.startswith(("@ ", *COMMANDS)) and (fresh or not blocks[-1][-1].startswith("@ ")):
            blocks.append([])
        blocks[-1].append(line)
        fresh = False
    return blocks


def _play(block: list[str], quiz: "CommandLine", learner: Learner) -> str:
    """Run a block's command with its typed lines, and return the block as it came out."""
    head = [line for line in block if line.startswith(("@ ", *COMMANDS))]
    for line in head:
        if line.startswith("@ "):
            quiz.at(line.removeprefix("@ "))
    command = next(line for line in head if line.startswith(COMMANDS))
    words = shlex.split(command)
    if words[:2] == ["~", "until"]:
        return "\n".join(head) + "\n" + weeks(quiz, learner, words[2], words[4:])
    if words[0] == "~":
        ran = learner.sit(quiz, *words[2:])
    else:
        typed = [line.removeprefix("> ") for line in block if line.startswith("> ")]
        ran = quiz(*words[2:], typed=typed)
    ending = f"exit {ran.code}\n" if ran.code else ""
    shown = (ran.out + ran.err).replace(str(quiz.home), "HOME")
    return "\n".join(head) + "\n" + shown + ending
