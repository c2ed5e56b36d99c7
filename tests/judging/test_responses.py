"""Responses judged one by one, as a strict but kind history teacher judges them.

`responses.tsv` has a row a response: key, response, language, credit, outcome, note. The notation
of keys and of signs that cannot be seen in a response is told in `notation.py`. A line that begins
with `#` names the group of the rows below it.

The last column holds what the learner must be told: parts with ` … ` between them, each of which
stands in the note, where a date or number ends in "read as ...". An empty column says that there
is no note; what was read stays free then.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.judging.notation import interaction, unescaped

from cssr_quiz.interaction import judge_line

TABLE = Path(__file__).with_name("responses.tsv")
COLUMNS = ["key", "response", "language", "credit", "outcome", "note"]


@dataclass(frozen=True, slots=True)
class Row:
    """One judged response and the line where it stands."""

    line: int
    key: str
    response: str
    language: str
    credit: float
    outcome: str
    note: str

    @property
    def name(self) -> str:
        return f"{self.line}: {self.response[:40] or 'nothing'} for {self.key[:40]}"


def rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    assert lines[0].split("\t") == COLUMNS
    found = []
    for number, line in enumerate(lines[1:], 2):
        if line and not line.startswith("#"):
            key, response, language, credit, outcome, note = line.split("\t")
            found.append(Row(number, key, response, language, float(credit), outcome, note))
    return found


ROWS = rows()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_response_is_judged_as_the_table_says(row: Row) -> None:
    verdict = judge_line(interaction(row.key, row.language), unescaped(row.response))
    told = f"{verdict.note}; read as {verdict.read_as}"
    assert (round(verdict.credit, 3), str(verdict.outcome)) == (row.credit, row.outcome), told
    missing = [part for part in row.note.split(" … ") if part not in told]
    assert not missing, told
    assert row.note or not verdict.note, told


def test_the_table_is_large_and_says_nothing_twice() -> None:
    assert len(ROWS) >= 450
    asked = [(row.key, row.response, row.language) for row in ROWS]
    assert [each for each in asked if asked.count(each) > 1] == []
