"""The questions of a bank that stands in a test's docstring."""

import inspect
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cssr_quiz.bank import Placed, load


@dataclass(frozen=True)
class Asked:
    """What was read of the docstring: questions by id, and problems as text without the file."""

    by_id: dict[str, Placed]
    problems: list[str]

    def __getitem__(self, name: str) -> Placed:
        return self.by_id[name]

    def forms(self, name: str) -> tuple[Any, ...]:
        """Return a question's forms, whose kind the test knows."""
        return self.by_id[name].forms()


@pytest.fixture
def asked(request: pytest.FixtureRequest, tmp_path: Path) -> Asked:
    """Return the questions of the test's docstring, as the bank `b`."""
    text = "bank: b\nquestions:\n" + inspect.cleandoc(request.function.__doc__ or "") + "\n"
    path = tmp_path / "bank.yaml"
    path.write_text(text, encoding="utf-8")
    library = load([path])
    return Asked(
        {placed.name.removeprefix("b/"): placed for placed in library.all()},
        [str(problem).removeprefix(f"{path}:") for problem in library.problems],
    )
