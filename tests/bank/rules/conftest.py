"""What one rule says of the files in a test's docstring."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cssr_quiz.bank import load
from cssr_quiz.bank.check import check
from cssr_quiz.bank.rules import BY_CODE

Told = Callable[[str], list[str]]


@pytest.fixture
def told(folder: Path) -> Told:
    """Return the places where a rule finds something, as the line and the words there."""

    def of(code: str) -> list[str]:
        assert code in BY_CODE
        library = load([folder])
        assert library.problems == ()
        found = []
        for each in check([folder]).problems:
            if each.code == code:
                span = each.span
                line = Path(span.path).read_text("utf-8").splitlines()[span.line - 1]
                words = line[span.column - 1 : span.column - 1 + span.length]
                found.append(f"{span.line} {words}")
        return found

    return of
