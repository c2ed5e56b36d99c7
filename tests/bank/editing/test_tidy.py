"""`fmt` as before and after, and its laws: twice is once, and no question changes its meaning."""

import os
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cssr_quiz.bank import load
from cssr_quiz.bank.editing.naming import fresh_id, slug
from cssr_quiz.bank.editing.sheet import Sheet
from cssr_quiz.bank.editing.tidy import bank_files, tidied
from cssr_quiz.diagnostics import Span
from cssr_quiz.question import Question

HERE = Path(__file__).parent
GALLERY = sorted((HERE / "tidy").glob("*.before.yaml"))
COURSES = sorted((HERE.parents[2] / "quizzes").glob("*/*.yaml"))


@pytest.mark.parametrize("path", GALLERY, ids=lambda path: path.name.partition(".")[0])
def test_before_becomes_after(path: Path) -> None:
    after = path.with_name(path.name.replace(".before.", ".after."))
    made = tidied(Sheet.of(path.read_text("utf-8"), path.name)).sheet.text
    if os.environ.get("REWRITE"):
        after.write_text(made, "utf-8")
    assert made == after.read_text("utf-8")
    assert tidied(Sheet.of(made, path.name)).sheet.text == made


@pytest.mark.parametrize("path", COURSES, ids=lambda path: path.stem)
def test_line_ends_are_kept(path: Path) -> None:
    text = path.read_text("utf-8").replace("\n", "\r\n")
    made = tidied(Sheet.of(text, path.name)).sheet.text
    assert Counter(made.splitlines()) == Counter(text.splitlines())
    assert made.count("\n") == made.count("\r\n") == text.count("\r\n")


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        (
            "When was the Czechoslovak–Soviet Treaty of Alliance signed?",
            "czechoslovak-soviet-treaty-alliance",
        ),
        ("Who was Czechoslovakia's first prime minister?", "czechoslovakia-first-prime-minister"),
        ("Kterého dne zemřel Stalin?", "zemrel-stalin"),
        ("Кто подписал договор?", "podpisal-dogovor"),
        ("Who?", "who"),
        ("???", ""),
        ("1938", "1938"),
        ("x" * 50, "x" * 36),
        ("Which oath, flag, hymn, coin and seal?", "oath-flag-hymn-coin"),
        ("Which internationally recognised revolutionary law?", "internationally-recognised"),
    ],
)
def test_an_id_is_made_of_the_telling_words(prompt: str, wanted: str) -> None:
    assert slug(prompt) == wanted


def test_an_id_that_is_taken_gets_a_number() -> None:
    assert fresh_id("Who?", {"who", "who-2"}) == "who-3"
    assert fresh_id("???", ()) == "question"


@given(st.text(max_size=60))
@settings(deadline=None)
def test_every_prompt_gives_an_id(prompt: str) -> None:
    assert re.fullmatch("[a-z0-9][a-z0-9-]*", fresh_id(prompt, {"question"}))


def test_folders_hold_banks(tmp_path: Path) -> None:
    for name in ("b.yaml", "A.YML", "c.md", "_draft.yaml", "sub/d.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", "utf-8")
    assert [each.name for each in bank_files([tmp_path, tmp_path / "b.yaml"])] == [
        "A.YML",
        "b.yaml",
        "d.yaml",
    ]


def meaning(text: str, folder: Path) -> list[Question]:
    """Return the questions of a bank without their places and made-up names."""
    path = folder / "bank.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    nowhere = Span("")
    return [
        replace(
            placed.question,
            name="" if re.search(r"/q-[0-9a-f]{10}$", placed.name) else placed.name,
            span=nowhere,
            event=replace(placed.question.event, question="") if placed.question.event else None,
        )
        for placed in load([path]).all()
    ]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_tidying_never_changes_what_a_question_means(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from([each for each in COURSES if each.name != "course.yaml"]))
    text = untidy(path.read_text("utf-8"), data)
    made = tidied(Sheet.of(text, path.name)).sheet.text
    folder = tmp_path_factory.mktemp("bank")
    before, after = meaning(text, folder), meaning(made, folder)
    assert [replace(each, name="") for each in before] == [replace(each, name="") for each in after]
    for old, new in zip(before, after, strict=True):
        assert old.name in ("", new.name)
    assert comments(text) == comments(made)
    assert tidied(Sheet.of(made, path.name)).sheet.text == made


def comments(text: str) -> Counter[str]:
    """Count the comments of a text."""
    return Counter(re.findall(r"(?:^|\s)(#.*)", text))


def untidy(text: str, data: st.DataObject) -> str:
    """Shuffle the fields of some questions, put comments between them, and take ids away."""
    head, *entries = re.split(r"(?m)^  - ", text)
    for place in data.draw(st.lists(st.integers(0, len(entries) - 1), max_size=6, unique=True)):
        fields = re.split(r"(?m)^    (?=\w)", entries[place].rstrip("\n"))
        tail = entries[place][len(entries[place].rstrip("\n")) :]
        lines = [field.rstrip("\n") for field in data.draw(st.permutations(fields))]
        if "#" in entries[place]:
            continue
        what = data.draw(st.sampled_from(["remark", "drop", "shuffle", "between"]))
        if what == "remark":
            lines = [f"{line}  # a remark" if "\n" not in line else line for line in lines]
        elif what == "drop":
            lines = [line for line in lines if not line.startswith("id: ")]
        joint = "\n    # between\n    " if what == "between" else "\n    "
        entries[place] = joint.join(lines) + tail
    return "  - ".join([head, *entries])
