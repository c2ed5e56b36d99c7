"""A terminal of any size with `cssr-quiz` in it, as a learner sees it."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals need POSIX", allow_module_level=True)

import pexpect
import pyte

PATIENCE = 20.0
"""Seconds until a text that does not come is a failure."""

PROCESSES = Path("/proc")
STILL = 0.03 if (PROCESSES / "self" / "stat").exists() else 0.2
"""Seconds without output after which a screen is drawn to its end, if the process rests as well."""

KEYS = {"down": "\x1b[B", "up": "\x1b[A", "enter": "\r", "backspace": "\x7f", "ctrl-c": "\x03",
        "ctrl-d": "\x04", "esc": "\x1b"}  # fmt: skip


class Screen:
    """A child process in a pseudo-terminal, and what stands on its screen."""

    def __init__(self, args: list[str], env: dict[str, str], columns: int, rows: int) -> None:
        self._screen = pyte.HistoryScreen(columns, rows, history=1000)
        self._stream = pyte.ByteStream(self._screen)
        command = ["-m", "cssr_quiz", *args]
        self.child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable, command, env=env, dimensions=(rows, columns)
        )
        self.child.delaybeforesend = None
        self.child.delayafterclose = self.child.delayafterterminate = STILL
        self.raw = b""

    @property
    def text(self) -> str:
        """Return what stands on the screen, without blanks at the ends."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip()

    def wait(self, text: str) -> str:
        """Read until a text stands on the screen; return the screen."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if text in self.text:
                self._settle(end)
                if text in self.text:
                    return self.text
            self._drain(STILL)
        raise AssertionError(f"{text!r} did not appear in:\n{self.text}")

    def wait_until_gone(self, text: str) -> None:
        """Read until a text stands on the screen no more."""
        end = time.monotonic() + PATIENCE
        while text in self.text:
            assert time.monotonic() < end, f"{text!r} did not go from:\n{self.text}"
            self._drain(STILL)

    def press(self, *keys: str, until: str) -> str:
        """Send keys by name, or texts as they are, and wait for a text."""
        for key in keys:
            self.child.send(KEYS.get(key, key))
            self._drain(0.05)
        return self.wait(until)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def end(self) -> int:
        """Wait for the end of the process; return its exit code."""
        self.child.expect(pexpect.EOF, timeout=PATIENCE)
        self._feed(self.child.before or b"")
        self.child.close()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def _settle(self, end: float) -> None:
        """Read until nothing more comes from a process that rests."""
        self._drain(STILL)
        while not self._rests() and time.monotonic() < end:
            self._drain(STILL)

    def _rests(self) -> bool:
        """Tell whether the process waits for something, a key as a rule; on Linux the system knows.

        Elsewhere silence has to do.
        """
        try:
            told = (PROCESSES / str(self.child.pid) / "stat").read_text("utf-8", "replace")
        except OSError:
            return True
        return told.rpartition(") ")[2][0] not in "RD"

    def _drain(self, seconds: float) -> None:
        try:
            while True:
                self._feed(self.child.read_nonblocking(65536, timeout=seconds))
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    def _feed(self, data: bytes) -> None:
        self.raw += data
        self._stream.feed(data)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Screen]]:
    """Return a function that opens a terminal with a command in it."""
    opened: list[Screen] = []

    def start(*args: str, columns: int = 80, rows: int = 40, **more: str) -> Screen:
        env = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith("CSSR_QUIZ")
            },
            "CSSR_QUIZ_HOME": str(tmp_path / "home"),
            "CSSR_QUIZ_NOW": "2026-11-24T10:00",
            "TERM": "xterm-256color",
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": "",
            **more,
        }
        env.pop("COLUMNS")
        env.pop("LINES", None)
        screen = Screen(list(args), env, columns, rows)
        opened.append(screen)
        return screen

    yield start
    for screen in opened:
        screen.child.close(force=True)
