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
