"""Sittings that a real screen reader speaks, word for word: yasr, whose voice is a file here."""

import os
import shlex
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest
from tests.terminal.conftest import PATIENCE, STILL

BANKS = Path(__file__).parent.parent / "transcripts" / "banks"
TYPES = str(BANKS / "types.yaml")
YASR = shutil.which("yasr")

CONFIG = """\
[options]
cursor tracking=full
synthesizer=emacspeak server
synthesizer port=|./voice
shell=./shell
special=off
"""
"""Its paths are short: yasr has no room for others."""


def squeezed(text: str) -> str:
    """Return a text without spaces: where the voice pauses depends on how the screen comes."""
    return "".join(text.split())


class Listener:
    """A learner who hears what stands on the screen and sees none of it."""

    def __init__(self, child: "pexpect.spawn[bytes]", voice: Path) -> None:
        self._child = child
        self._voice = voice
        self._heard = 0

    def hear(self, last: str) -> str:
        """Return what is said from now on up to a text, squeezed."""
        end = time.monotonic() + PATIENCE
        while (at := self._said().find(squeezed(last), self._heard)) < 0:
            assert time.monotonic() < end, f"{last!r} was not said: {self._said()[self._heard :]}"
            try:
                self._child.read_nonblocking(65536, timeout=STILL)
            except (pexpect.TIMEOUT, pexpect.EOF):
                time.sleep(STILL)
        before, self._heard = self._heard, at + len(squeezed(last))
        return self._said()[before : self._heard]

    def press(self, keys: str, last: str) -> str:
        """Type keys, and return what is said then, squeezed."""
        self._child.send(keys)
        return self.hear(last)

    def _said(self) -> str:
        """Return what went to the voice, as Emacspeak's servers are told: `q {text}`.

        An empty line is said to be blank, or passed over.
        """
        lines = self._voice.read_text("utf-8").split("\n") if self._voice.exists() else []
        texts = [line[3:-1] for line in lines if line[:3] == "q {" and line[-1:] == "}"]
        return squeezed("".join(text for text in texts if text != "blank"))


Open = Callable[..., Listener]


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Open]:
    """Return a function that starts a command under the screen reader."""
    if YASR is None:
        if os.environ.get("CI"):
            pytest.fail("CI has no yasr, the screen reader")
        pytest.skip("there is no yasr here")
    opened: list[pexpect.spawn[bytes]] = []

    def start(*args: str, settings: str = "") -> Listener:
        home, said = tmp_path / "home", tmp_path / "said.txt"
        home.mkdir()
        (home / "config.toml").write_text(settings, "utf-8")
        _script(tmp_path / "voice", f"cat > {said.name}")
        _script(tmp_path / "shell", shlex.join([sys.executable, "-m", "cssr_quiz", *args]))
        (tmp_path / "yasr.conf").write_text(CONFIG, "utf-8")
        told = {name: text for name, text in os.environ.items() if "CSSR_QUIZ" not in name}
        moment = {"CSSR_QUIZ_HOME": str(home), "CSSR_QUIZ_NOW": "2026-11-24T10:00"}
        env = {**told, **moment, "TERM": "linux", "LC_ALL": "C.UTF-8"}
        child: pexpect.spawn[bytes] = pexpect.spawn(
            YASR, ["-C", "yasr.conf"], cwd=tmp_path, env=env, dimensions=(24, 80)
        )
        opened.append(child)
        return Listener(child, said)

    yield start
    for child in opened:
        child.close(force=True)


def _script(path: Path, command: str) -> None:
    path.write_text(f"#!/bin/sh\nexec {command}\n", "utf-8")
    path.chmod(0o755)


def test_where_the_setting_says_so_all_is_said_once_in_order_and_without_frames(
    listener: Open,
) -> None:
    learner = listener("start", TYPES, "--seed", "3", "--limit", "2", settings="plain = true\n")
    assert learner.hear("Type your answer.") == squeezed(
        """
        Welcome! Each day you are asked what you are about to forget, then a few new questions.
        What you get wrong comes back until it is right once. Every answer is saved at once.
        Type :help for the other things you can do, :quit to stop.
        Question 1 of 2 · people · new
        Who led the reform of 1968?
        Type your answer.
        """
    )
    assert learner.press("dubcek\r", "as exactly as you can.").lstrip(">") == squeezed(
        """
        dubcek
        Right: Alexander Dubček.
        It is spelt Dubček.
        He became first secretary in January.
        It comes back in 2 days, on Thursday 26 November.
        Question 2 of 2 · treaties · new
        When was the treaty of alliance signed?
        Type a date, as exactly as you can.
        """
    )
    assert learner.press(":quit\r", "Due tomorrow: 0 questions.")


def test_a_drawn_session_tells_of_the_setting_and_each_verdict_behind_its_question(
    listener: Open,
) -> None:
    learner = listener("start", TYPES, "--seed", "1", "--limit", "1")
    said = learner.hear(":quit")
    assert squeezed("Screen reader: cssr-quiz config set plain on") in said
    said = learner.press("dubcek\r", "Enter next")
    question, verdict = map(said.rindex, map(squeezed, ("Who led the reform of 1968?", "Right")))
    assert question < verdict
    assert said[verdict:] == squeezed(
        """
        Right
        your answer: dubcek
        It is spelt Dubček.
        the answer: Alexander Dubček
        He became first secretary in January.
        It comes back in 2 days, on Thursday 26 November.
        Enter next
        """
    )
