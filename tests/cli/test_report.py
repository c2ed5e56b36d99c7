"""`cssr-quiz report` of one bank among several."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CommandLine


def test_a_report_of_one_bank_leaves_the_others_out(quiz: "CommandLine", tmp_path: Path) -> None:
    for name in ("rivers", "hills"):
        text = f"bank: {name}\nquestions:\n  - {{id: a, prompt: Which of the {name}?, answer: B}}\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        typed = [":report", f"I know no {name}.", ":quit"]
        quiz("start", f"{name}.yaml", "--plain", typed=typed)
    both = quiz("report", "--quizzes", "rivers.yaml", "--quizzes", "hills.yaml").out
    assert "I know no rivers." in both
    assert "I know no hills." in both
    one = quiz("report", "rivers.yaml").out
    assert "I know no rivers." in one
    assert "hills" not in one
    assert quiz("report", "rivers.yaml", "--done").out.startswith("1 note counts as sent")
    assert "I know no hills." in quiz("report", "hills.yaml").out


def test_a_report_is_written_over_an_earlier_one_and_over_nothing_else(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    bank = tmp_path / "rivers.yaml"
    bank.write_text("bank: rivers\nquestions:\n  - {id: a, prompt: Which?, answer: B}\n", "utf-8")
    quiz("start", "rivers.yaml", "--plain", typed=[":report", "No river.", ":quit"])
    with_bank = ("report", "--quizzes", "rivers.yaml", "--out")
    for command in (with_bank, ("report", "--out"), with_bank):  # without its bank in between
        assert quiz(*command, "report.txt").out == "Written to report.txt.\n"
    notes = tmp_path / "notes.txt"
    notes.write_text("Bank holidays: none\n", "utf-8")
    for name in ("notes.txt", "rivers.yaml"):
        ran = quiz(*with_bank, name)
        assert (ran.code, ran.err.splitlines()[0]) == (
            1,
            f"error: {name} is no report of cssr-quiz and is left as it is",
        )
    assert notes.read_text("utf-8") == "Bank holidays: none\n"
    assert sorted(path.name for path in tmp_path.glob("*.txt*")) == ["notes.txt", "report.txt"]
