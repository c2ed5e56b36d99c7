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


def test_a_question_without_an_id_that_asks_something_else_starts_anew_and_can_be_kept(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    path, before = tmp_path / "mine.yaml", tmp_path / "before.yaml"
    text = (
        "bank: mine\nquestions:\n"
        "  - prompt: Which city did Stalin and Gottwald visit in July?\n    answer: Karlsbad\n"
    )
    for each in (path, before):
        each.write_text(text, "utf-8")
    quiz("start", "mine.yaml", "--plain", "--seed", "1", typed=["Karlsbad"])
    edit(path, ("Gottwald", "Molotov"))
    ran = quiz("diff", "before.yaml", "mine.yaml")
    assert ran.code == 0
    assert "asks something else and starts anew: mine/q-" in ran.out
    assert ran.out.endswith("0 questions want a new rev, 1 asks something else and starts anew.\n")
    due = quiz("due", "mine.yaml").out
    assert due.startswith("Due today: 0 questions, and 1 new one.")

    name = ran.out.partition("`id: ")[2].partition("`")[0]
    edit(path, ("prompt:", f"id: {name}\n    prompt:"))
    assert quiz("due", "mine.yaml").out.startswith("Due today: 0 questions, and 0 new ones.")


def test_a_rev_is_written_into_questions_without_an_id(quiz: "CommandLine", tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    text = (
        "bank: mine\nquestions:\n"
        "  - prompt: How many tanks?\n    number: 2000\n    tolerance: 100\n"
        "  - id: men\n    prompt: How many men?\n    number: 300\n    tolerance: 10\n"
        "  - prompt: How many planes?\n    number: 50\n    tolerance: 1\n"
    )
    path.write_text(text, "utf-8")
    (tmp_path / "before.yaml").write_text(text, "utf-8")
    edit(path, ("100", "500"), (": 10\n", ": 20\n"), (": 1\n", ": 2\n"))
    assert quiz("diff", "before.yaml", "mine.yaml", "--write-rev").code == 0
    assert path.read_text("utf-8") == (
        "bank: mine\nquestions:\n"
        "  - rev: 2\n    prompt: How many tanks?\n    number: 2000\n    tolerance: 500\n"
        "  - id: men\n    rev: 2\n    prompt: How many men?\n    number: 300\n    tolerance: 20\n"
        "  - rev: 2\n    prompt: How many planes?\n    number: 50\n    tolerance: 2\n"
    )
    assert quiz("diff", "before.yaml", "mine.yaml").code == 0


def test_a_rev_is_not_written_where_several_questions_stand_in_a_line(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    text = (
        "bank: mine\nquestions: [{prompt: A?, number: 1}, {prompt: B?, number: 2, tolerance: 1}]\n"
    )
    (tmp_path / "before.yaml").write_text(text, "utf-8")
    (tmp_path / "mine.yaml").write_text(text.replace("ance: 1", "ance: 2"), "utf-8")
    ran = quiz("diff", "before.yaml", "mine.yaml", "--write-rev")
    assert ran.code == 1
    assert ran.err == ("error: several questions begin in line 2\n  write the rev by hand\n")
