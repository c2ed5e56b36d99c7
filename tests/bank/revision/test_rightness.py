"""Which edits of a key, and of what is judged beside it, make something else right."""

from pathlib import Path

import pytest

from cssr_quiz.bank import Placed, load
from cssr_quiz.bank.revision.rightness import right_else


def placed(fields: str, path: Path) -> Placed:
    """Return a question that was loaded from a bank of its own."""
    path.write_text(
        "bank: b\nnames: {Tomáš Garrigue Masaryk: [TGM], Jan Masaryk: []}\n"
        f"questions:\n  - {{id: a, prompt: Which?, {fields}}}\n",
        "utf-8",
    )
    library = load([path])
    assert library.problems == ()
    return library.by_name["b/a"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("number: 2000, tolerance: 100", "number: 2000, tolerance: 500",
         "`tolerance`: was 100, is 500"),
        ("number: 20, unit: km", "number: 20, unit: km, needs-unit: true",
         "`needs-unit`: was false, is true"),
        ("number: 20, unit: years", "number: 20, unit: months",
         "what is right: was 20 years, is 20 months"),
        ("date: 1967", "date: 1967~", "how exact the date is: was false, is true"),
        ("answers: [X, Y, Z], need: 2", "answers: [X, Y, Z], need: 1",
         "how many are asked for: was 2, is 1"),
        ("answers: [Prague, Brno]", "answers: [Prague, Vienna]",
         "what is right: was Prague; Brno, is Prague; Vienna"),
        ("choices: [right: X, Y]", "choices: [right: X, {wrong: Y, credit: 0.5}]",
         "the `credit` of an option: was none, is Y 0.5"),
        ("choices: [right: X, right: Y, Z]", "choices: [right: X, right: Y, Z], whole: true",
         "`whole`: was false, is true"),
        ("answer: Comecon, accept: RVHP", "answer: Comecon",
         "`RVHP` was right and is not any more"),
        ("answer: Karel Kramář", "answer: Karel Kramář, reject: Kramář",
         "`Kramář` was right and is not any more"),
        ("answer: Karel Kramář, reject: Kramář", "answer: Karel Kramář",
         "`Kramář` was wrong and is right now"),
        ("answer: Masaryk", "answer: Jan Masaryk", "what is right: was Masaryk, is Jan Masaryk"),
        ("answer: Iran", "answer: Iraq", "what is right: was Iran, is Iraq"),
        ("cloze: 'In [Prague|Praha] it was.'", "cloze: 'In [Prague] it was.'",
         "`Praha` was right and is not any more"),
        ("order: [Pact, War]", "order: [War, Pact]", "what is right: was Pact; War, is War; Pact"),
        ("answer: '1938'", "date: 1938", "the kind of question"),
    ],
)  # fmt: skip
def test_what_makes_something_else_right_is_told(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    assert (
        right_else(placed(old, tmp_path / "old.yaml"), placed(new, tmp_path / "new.yaml")) == said
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("answer: Beneš", "answer: Edvard Beneš"),
        ("answer: TGM", "answer: Tomáš Garrigue Masaryk"),
        ("answer: Comecon", "answer: Comecon, accept: RVHP"),
        ("answer: Comecon", "answer: Comecon, reject: [Cominform: Another office.]"),
        ("answer: Comecon, accept: RVHP", "answer: RVHP, accept: Comecon"),
        ("answer: Comecon, reject: RVHP", "answer: Comecon, accept: RVHP"),
        ("answers: [Prague, Brno]", "answers: [Brno, Prague]"),
        ("number: 20", "number: 20, unit: km"),
        ("number: 20, unit: years", "number: 20, unit: year"),
        ("date: 1935-05-16", "date: 16 May 1935, near: [1936]"),
        ("choices: [right: X, Y]", "choices: [Z, right: X, Y: No.], fixed: true"),
        ("cloze: 'In [Prague] it was.'", "cloze: 'In [Prague|Praha] it was.'"),
        ("match: {X: Y, Z: U}", "match: {Z: U, X: Y}, extra: [O]"),
    ],
)  # fmt: skip
def test_the_same_is_right_as_before(old: str, new: str, tmp_path: Path) -> None:
    assert right_else(placed(old, tmp_path / "old.yaml"), placed(new, tmp_path / "new.yaml")) == ""
