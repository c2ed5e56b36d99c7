"""Every example of the page on judging is judged as the page says."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.judging.notation import interaction

from cssr_quiz import dates
from cssr_quiz.interaction import Arrange, judge_line

PAGE = Path(__file__).parents[2] / "docs" / "judging.md"
HEAD = "| typed | judged | told |"
KEY = re.compile(r"<!-- key: (.*) -->")
OUTCOMES = {
    "right": "correct",
    "close": "close",
    "partly": "partial",
    "wrong": "wrong",
    "asked again": "ask",
}


@dataclass(frozen=True, slots=True)
class Example:
    """One row of a table of the page, with the key that the table is about."""

    key: str
    typed: str
    judged: str
    told: str


def examples() -> list[Example]:
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    found = []
    for at, line in enumerate(lines):
        if line != HEAD:
            continue
        key = KEY.fullmatch(lines[at - 1])
        assert key is not None, f"no key stands above the table in line {at + 1}"
        for row in lines[at + 2 :]:
            if not row.startswith("|"):
                break
            found.append(Example(key[1], *(cell.strip() for cell in row.strip("|").split("|"))))
    return found


@pytest.mark.parametrize(
    "example", examples(), ids=lambda each: f"{each.typed} for {each.key}"[:60]
)
def test_an_example_is_judged_as_the_page_says(example: Example) -> None:
    verdict = judge_line(interaction(example.key, "en"), example.typed)
    word, _, credit = example.judged.partition(", ")
    assert str(verdict.outcome) == OUTCOMES[word]
    full = 1.0 if verdict.right else 0.0
    assert round(verdict.credit, 3) == (float(credit) if credit else full)
    assert example.told in verdict.note
    assert bool(example.told) == bool(verdict.note)


def test_the_page_has_examples_of_every_verdict_and_every_kind() -> None:
    found = examples()
    assert len(found) >= 100
    assert {example.judged.partition(", ")[0] for example in found} == set(OUTCOMES)
    kinds = {re.split(r"[ \d@:]", example.key)[0] for example in found}
    assert kinds == {"date", "text", "several", "number", "choose", "arrange", "pair", "fill"}


def test_the_timeline_on_the_page_is_what_the_correction_prints() -> None:
    days = ("1934-06-09", "1935-05-16", "1938-09-30")
    whens = tuple(map(dates.parse, days))
    items = ("Recognition", "Alliance", "Munich")
    order = Arrange(items, (0, 1, 2), tuple(map(dates.say, whens)), whens)
    assert order.key_text in PAGE.read_text(encoding="utf-8").split("\n")


def test_every_verdict_has_a_row_in_the_table_at_the_top() -> None:
    first = PAGE.read_text(encoding="utf-8").partition("## Dates")[0]
    assert re.findall(r"^\| ([a-z ]+?) \| [A-Z]", first, re.MULTILINE) == list(OUTCOMES)
