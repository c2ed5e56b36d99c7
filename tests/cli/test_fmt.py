"""`cssr-quiz fmt` over several files."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CommandLine


def test_a_broken_file_keeps_no_other_from_being_tidied(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text("bank: [", "utf-8")
    (tmp_path / "b.yaml").write_text(
        "bank: b\nquestions:\n  - {prompt: Who?, answer: B}\n", "utf-8"
    )
    ran = quiz("fmt", "a.yaml", "b.yaml")
    assert ran.out == (
        "error: a.yaml has mistakes that are to be mended first "
        "(see them: cssr-quiz check a.yaml)\n"
        "b.yaml: changed: id who\n"
    )
    assert ran.code == 1
    assert "{id: who, prompt: Who?, answer: B}" in (tmp_path / "b.yaml").read_text("utf-8")


def test_an_order_that_is_left_alone_is_told(quiz: "CommandLine", tmp_path: Path) -> None:
    text = "bank: a\nquestions:\n  - id: a\n    answer: A\n\n    prompt: Who?\n"
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    ran = quiz("fmt", "a.yaml")
    left = "in 1 place, where remarks or empty lines stand between"
    assert ran.out == f"The order of fields was left alone {left}.\n"
    assert (tmp_path / "a.yaml").read_text("utf-8") == text


def test_a_folder_without_a_bank_is_not_called_tidy(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "text.md").write_text("# A text\n", "utf-8")
    ran = quiz("fmt", "empty")
    assert (ran.err, ran.code) == (
        "error: there is no bank in empty\n  a bank's file ends in .yaml\n", 1
    )  # fmt: skip
