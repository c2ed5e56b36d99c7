"""`cssr-quiz new`: which examples a bank to begin with holds."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.bank import load

if TYPE_CHECKING:
    from tests.conftest import CommandLine

TEXT = "# Spring {#spring}\n\nDubček led the party from January 1968. {#spring/1}\n"
ALL = ["answer", "answers", "date", "number", "choices", "truth", "order", "match", "cloze"]


@pytest.mark.parametrize(
    ("options", "keys"),
    [
        ([], ALL),
        (["--type", "truth", "--type", "date", "--type", "truth"], ["truth", "date"]),
        (["--from-text", "text.md"], ["cloze"]),
        (["--from-text", "text.md", "--type", "date"], ["date", "cloze"]),
    ],
)
def test_there_is_an_example_of_each_type_that_is_asked_for_once(
    options: list[str], keys: list[str], quiz: "CommandLine"
) -> None:
    Path("text.md").write_text(TEXT, "utf-8")
    assert quiz("new", "mine.yaml", *options).code == 0
    lines = Path("mine.yaml").read_text("utf-8").splitlines()
    names = [line.removeprefix("  -").strip().partition(":")[0] for line in lines]
    assert [name for name in names if name in ALL] == keys
    assert len(list(load([Path("mine.yaml")]).all())) == len(keys)


@pytest.mark.skipif(os.name == "nt", reason="links are POSIX here")
def test_a_bank_is_written_and_said_so_where_its_schema_cannot_be(quiz: "CommandLine") -> None:
    Path("cssr-quiz.schema.json").symlink_to("no/such/folder/schema.json")
    ran = quiz("new", "mine.yaml")
    assert ran.code == 0
    assert ran.out.startswith("mine.yaml is written.")
    assert ran.out.splitlines()[-1] == (
        "cssr-quiz.schema.json, by which editors help you, cannot be written: "
        "no such file or directory."
    )


@pytest.mark.parametrize(
    "command", [("new", "course.yaml"), ("draft", "a.txt", "--out", "course.yaml")]
)
def test_a_bank_is_not_called_as_the_file_of_a_course(
    quiz: "CommandLine", tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("The Prague Pact was signed on 16 May 1935.\n", "utf-8")
    ran = quiz(*command)
    assert ran.code == 2
    assert ran.err == (
        "error: `course.yaml` is the name of the file that tells of a whole course\n"
        "  call the bank otherwise: my-bank.yaml\n"
    )
    assert not (tmp_path / "course.yaml").exists()


def test_a_file_in_the_place_of_a_folder_is_told(quiz: "CommandLine") -> None:
    Path("text.md").write_text(TEXT, "utf-8")
    ran = quiz("new", "text.md/mine.yaml")
    assert (ran.err, ran.code) == (
        "error: cannot write text.md/mine.yaml: text.md is no folder\n  choose another folder\n", 1
    )  # fmt: skip


def test_a_text_without_anchors_leads_to_the_command_that_writes_them(quiz: "CommandLine") -> None:
    Path("plain.txt").write_text("The pact was signed on 16 May 1935.\n", "utf-8")
    ran = quiz("new", "mine.yaml", "--from-text", "plain.txt")
    assert ran.code == 1
    assert ran.err == (
        "error: plain.txt has no passage that can be cited\n"
        "  end each paragraph with an anchor such as {#section/1}, or let this do it: "
        "cssr-quiz draft plain.txt --out mine.yaml\n"
    )
