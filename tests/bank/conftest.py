"""Files that stand in a test's docstring, and what is said about them."""

import inspect
import os
import re
from pathlib import Path
from typing import Protocol

import pytest

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.check import check
from cssr_quiz.diagnostics import Level
from cssr_quiz.ui.problems import show_problems


class Complaints(Protocol):
    """Checks a file or folder and returns what is printed, pieces of advice only if wanted."""

    def __call__(self, path: Path, *, advice: bool = False) -> list[str]: ...


_FILE = re.compile(r"^== (\S+)\n", re.MULTILINE)


@pytest.fixture
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a folder with the files of the test's docstring, each below a line `== its/name`.

    What stands above the first such line is `bank.yaml`.
    """
    text = inspect.cleandoc(request.function.__doc__ or "") + "\n"
    first, *rest = _FILE.split(text)
    files = dict(zip(rest[::2], rest[1::2], strict=True))
    if first.strip():
        files["bank.yaml"] = first
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Library:
    """Return what is loaded from the files of the test's docstring."""
    return load([folder])


@pytest.fixture
def complaints(capsys: pytest.CaptureFixture[str]) -> Complaints:
    """Return what a check of a file or folder prints in plain lines, with short paths."""

    def printed(path: Path, *, advice: bool = False) -> list[str]:
        problems = check([path]).problems
        shown = [each for each in problems if advice or each.level > Level.ADVICE]
        show_problems(shown, "plain")
        base = path if path.is_dir() else path.parent
        return capsys.readouterr().out.replace(f"{base}{os.sep}", "").splitlines()

    return printed
