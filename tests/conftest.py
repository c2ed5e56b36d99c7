"""What tests share: a learner's home of their own, and the command line run inside the process."""

import io
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from cssr_quiz.cli.main import run

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Ran:
    """What a command printed, with typed lines where they were read, and how it ended."""

    out: str
    err: str
    code: int


class Keyboard(io.TextIOBase):
    """A pipe that shows each line it gives, so that a transcript reads like a dialogue."""

    def __init__(self, lines: Iterable[str], out: io.StringIO) -> None:
        self._lines = iter(lines)
        self._out = out

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        del size
        line = next(self._lines, None)
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
        self._monkeypatch.setenv("CSSR_QUIZ_NOW", moment)

    def __call__(self, *args: str, typed: Iterable[str] = ()) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["cssr-quiz", *args])
            patch.setattr(sys, "stdin", Keyboard(typed, out))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(time, "monotonic", map(float, count()).__next__)
            with pytest.raises(SystemExit) as ended:
                run()
        code = ended.value.code
        return Ran(out.getvalue(), err.getvalue(), code if isinstance(code, int) else 0)


@pytest.fixture
def quiz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Return the command line with an empty home and a fixed clock, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    return CommandLine(tmp_path / "home", monkeypatch)
