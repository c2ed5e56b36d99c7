"""A teacher's afternoon: a bank from nothing, three mistakes, a rewording, and progress kept."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CommandLine


def edit(path: Path, *changes: tuple[str, str]) -> None:
    """Change a file as an editor would; every text must be there."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


MISTAKES = (
    ("prompt: When was", "prompt: Signed: when was"),
    ("date: 1935-05-16", "date: 1935-05-36"),
    ("truth: false", "thruth: false"),
)


def test_from_nothing_to_a_bank_that_is_asked_reworded_and_asked_again(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    path = tmp_path / "mine.yaml"
    assert quiz("new", "mine.yaml", "--type", "date", "--type", "truth").code == 0
    assert quiz("check", "mine.yaml").code == 0

    edit(path, *MISTAKES)
    first = quiz("check", "mine.yaml")
    assert first.code == 1
    assert "error[unquoted-colon] a text with `: ` in it needs quotes" in first.out
    edit(path, MISTAKES[0][::-1])
    second = quiz("check", "mine.yaml")
    assert "error[bad-date] `1935-05-36` is no date" in second.out
    assert "unknown field `thruth` (did you mean `truth`?)" in second.out
    edit(path, MISTAKES[1][::-1], MISTAKES[2][::-1])
    assert quiz("check", "mine.yaml").code == 0

    asked = quiz("start", "mine.yaml", "--plain", "--seed", "1", typed=["16 May 1935", "2"])
    assert "2 of 2 questions right" in asked.out

    before = path.read_text("utf-8")
    (tmp_path / "before.yaml").write_text(before, "utf-8")
    edit(path, ("When was the Czechoslovak–Soviet Treaty of Alliance signed?",
                "On what day was the Czechoslovak–Soviet Treaty of Alliance signed?"))  # fmt: skip
    assert quiz("diff", "before.yaml", "mine.yaml").code == 0
    quiz.at("2026-11-25T10:00")
    assert quiz("due", "mine.yaml").out.startswith("Due today: 2 questions, and 0 new ones.")

    edit(path, ("truth: false", "truth: true"))
    assert quiz("diff", "before.yaml", "mine.yaml").code == 1
    assert quiz("diff", "before.yaml", "mine.yaml", "--write-rev").code == 0
    assert "id: germans-at-munich\n    rev: 2\n" in path.read_text("utf-8")
    assert quiz("due", "mine.yaml").out.startswith("Due today: 1 question, and 1 new one.")


def test_a_bank_without_ids_keeps_its_progress_through_rewording_and_fmt(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "bank: mine\nquestions:\n"
        "  - prompt: Who was the first president?\n    answer: Masaryk\n"
        "  - prompt: When was Munich?\n    date: 1938-09-29\n",
        "utf-8",
    )
    quiz("start", "mine.yaml", "--plain", "--seed", "1", typed=["Nobody", "1938-09-29", "Masaryk"])
    edit(path, ("Who was the first president?", "Name Czechoslovakia's first president."))
    due = quiz("due", "mine.yaml").out
    assert due.startswith(
        "Reworded, your progress goes on: Name Czechoslovakia's first president.\n"
        "Due today: 0 questions, and 0 new ones.\n"
    )
    assert quiz("fmt", "mine.yaml").code == 0
    assert "id: munich\n" in path.read_text("utf-8")
    assert quiz("due", "mine.yaml").out.startswith(
        "2 questions have an id now; your progress goes on.\n"
        "Due today: 0 questions, and 0 new ones.\n"
    )
    assert quiz("doctor").code == 0
