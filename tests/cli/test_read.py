"""The study text shown, with whom it derives from."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = "text: text.md\nquestions:\n  - {id: a, prompt: Who?, answer: Beneš, cite: one/1}\n"
TEXT = "## One {#one}\n\nBeneš did. {#one/1}\n\n## Two {#two}\n\nNobody did. {#two/1}\n"
OWN = "---\nsource: {title: Treaties, authors: Anna, url: 'https://example.org/t'}\n---\n\n"


@pytest.mark.parametrize(
    ("front", "bank", "course", "owed"),
    [
        (OWN, "source: {title: A bank}\n", "", "Treaties, by Anna, https://example.org/t"),
        ("", "source: {title: A bank, license: CC0}\n", "source: {title: All}\n", "A bank, CC0"),
        ("", "", "source: {authors: Petr}\n", "by Petr"),
    ],
)
def test_whom_a_text_derives_from_stands_below_it(
    front: str, bank: str, course: str, owed: str, quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "text.md").write_text(front + TEXT, "utf-8")
    (tmp_path / "one.yaml").write_text(f"bank: one\n{bank}{BANK}", "utf-8")
    (tmp_path / "course.yaml").write_text(f"course: c\n{course}", "utf-8")
    shown = "\nOne\n\nBeneš did.\none/1 · new\n"
    assert quiz("read", "one", "--quizzes", "one.yaml").out == f"{shown}\nDerived from: {owed}.\n"


def test_nothing_is_owed_where_nobody_is_named(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text(TEXT, "utf-8")
    (tmp_path / "one.yaml").write_text(f"bank: one\n{BANK}", "utf-8")
    assert "Derived" not in quiz("read", "--quizzes", "one.yaml").out


def test_of_several_texts_the_one_that_is_shown_is_credited(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    for name in ("one", "two"):
        text = OWN.replace("Anna", name) + TEXT.replace("one", f"{name}-one")
        (tmp_path / f"{name}.md").write_text(text, "utf-8")
        bank = BANK.replace("text.md", f"{name}.md").replace("one/1", f"{name}-one/1")
        (tmp_path / f"{name}.yaml").write_text(f"bank: {name}\n{bank}", "utf-8")
    out = quiz("read", "two-one", "--quizzes", ".").out
    assert "by two" in out
    assert "by one" not in out
