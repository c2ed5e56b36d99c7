"""What tests share: a learner's home of their own, and the command line run inside the process."""

import io
import signal
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test

from cssr_quiz.cli.main import run

HERE = Path(__file__).parent


def pytest_configure() -> None:
    """Let Ctrl-C through to what tests start: a shell keeps it from what is in its background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """End the measurement that pytest-cov begins while it loads, where workers measure.

    In a worker it begins another, and `no_cover` would end that one and wake the first: the laws
    would be measured after all. The process that hands out the tests runs none.
    """
    plugin = session.config.pluginmanager.getplugin("_cov")
    is_worker = hasattr(session.config, "workerinput")
    if plugin is not None and (is_worker or session.config.getoption("numprocesses", None)):
        plugin.cov_controller.pause()


def pytest_collection_modifyitems(items: Iterable[pytest.Item]) -> None:
    """Count coverage by examples: a law goes over the same lines some hundred times, slowly."""
    for item in items:
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("no_cover")


@dataclass(frozen=True)
class Ran:
    """What a command printed, with typed lines where they were read, and how it ended."""

    out: str
    err: str
    code: int


Hand = Callable[[str], str | None]
"""Types the next line, given all that is shown; None ends the input."""


class Keyboard(io.TextIOBase):
    """A pipe that shows each line it gives, so that a transcript reads like a dialogue."""

    def __init__(self, hand: Hand, out: io.StringIO) -> None:
        self._hand = hand
        self._out = out

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        del size
        line = self._hand(self._out.getvalue())
        if line is None:
            return ""
        self._out.write(f"> {line}\n")
        return line + "\n"


class CommandLine:
    """Runs `cssr-quiz` with a home, a clock and typed lines; a stopwatch ticks once a look."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = home
        self._monkeypatch = monkeypatch
        for name in ("CSSR_QUIZ_PLAIN", "CSSR_QUIZ_PROFILE", "CSSR_QUIZ_DEBUG"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("CSSR_QUIZ_HOME", str(home))
        self.at("2026-11-24T10:00")

    def at(self, moment: str) -> None:
        """Set the clock."""
        self.moment = moment
        self._monkeypatch.setenv("CSSR_QUIZ_NOW", moment)

    def __call__(self, *args: str, typed: Iterable[str] = ()) -> Ran:
        lines = iter(typed)
        return self.played(
            *args, hand=lambda _: next(lines, None), stopwatch=map(float, count()).__next__
        )

    def played(self, *args: str, hand: Hand, stopwatch: Callable[[], float]) -> Ran:
        """Run a command with someone at the keyboard, and a stopwatch for the time it takes."""
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["cssr-quiz", *args])
            patch.setattr(sys, "stdin", Keyboard(hand, out))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(time, "monotonic", stopwatch)
            code = exit_code(run)
        return Ran(out.getvalue(), err.getvalue(), code if isinstance(code, int) else 0)


def exit_code(command: Callable[[], object]) -> object:
    """Return with what a command exits.

    Nothing keeps the exception, whose traceback holds all that the command had open.
    """
    try:
        command()
    except SystemExit as ended:
        return ended.code
    raise AssertionError("a command ends by exiting")


@pytest.fixture
def quiz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Return the command line with an empty home and a fixed clock, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    return CommandLine(tmp_path / "home", monkeypatch)
