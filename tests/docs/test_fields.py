"""What is written for other programs has the fields that its page lists, and no others."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.bank.finding import FORMS
from cssr_quiz.store import lines

if TYPE_CHECKING:
    from tests.conftest import CommandLine

DOCS = Path(__file__).parents[2] / "docs"
_NAMED = re.compile(r"`([a-z_]+)`")
BANK = """\
bank: small
questions:
  - {id: one, prompt: Who was the first president?, answer: Masaryk}
  - {id: two, prompt: Who was the second president?, answer: Beneš}
  - {id: day, prompt: When was the republic declared?, date: 1918-10-28, event: The republic}
"""


@pytest.fixture
def learner(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return a learner of a small bank who took one question for the other, three times."""
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    for day in ("2026-09-01", "2026-10-01", "2026-11-24"):
        quiz.at(f"{day}T10:00")
        typed = ["Beneš", "2", "Beneš", "2", "1918-10-28", "1"]
        quiz("start", "small.yaml", "--seed", "1", "--plain", "--confidence", typed=typed)
    return quiz


def listed(page: str, before: str, cells: str = r".*") -> set[str]:
    """Return what the table behind some words of a page names in its rows, or in some cells."""
    table = (DOCS / page).read_text("utf-8").split(before, 1)[1].split("\n\n", 2)[1]
    rows = re.findall(rf"^\|({cells})\|", table, re.MULTILINE)[2:]
    return {name for row in rows for name in _NAMED.findall(row)}


def names_in(value: object) -> Iterator[str]:
    """Yield the names of fields in JSON, at any depth; dates are no names."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name.islower():
                yield name
            yield from names_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from names_in(inner)


def test_a_result_of_an_exam_has_the_fields_of_its_page(
    learner: "CommandLine", tmp_path: Path
) -> None:
    learner("exam", "small.yaml", "--seed", "1", "--plain", "--out", "r.json", typed=["Masaryk"])
    found = set(names_in(json.loads((tmp_path / "r.json").read_text("utf-8"))))
    values = {"correct", "close", "partial", "wrong", "skipped", "null", *FORMS}
    assert found == listed("exams.md", "The result file is JSON in UTF-8:") - values


def test_figures_have_the_fields_of_their_page(learner: "CommandLine") -> None:
    ran = learner("stats", "--quizzes", "small.yaml", "--json")
    assert json.loads(ran.out)["confusions"]
    assert json.loads(ran.out)["date"] == "2026-11-24"
    of_twenty_statements = {"value", "low", "high"}
    assert set(names_in(json.loads(ran.out))) | of_twenty_statements == listed(
        "stats.md", "## The figures as JSON"
    ) - {"null"}


def test_rows_of_the_log_have_the_fields_of_their_page() -> None:
    assert set(lines._ORDER) == listed("log.md", "of its old name.", r"[^|]*")
