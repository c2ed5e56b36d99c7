"""Where banks are found: built in, in the learner's own folder, and in `./quizzes`."""

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.bank import load
from cssr_quiz.cli.desk import built_in

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - id: one
    prompt: Who was the first president?
    answer: Tomáš Garrigue Masaryk
"""


def put(path: Path, text: str = BANK) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_bank_dropped_into_quizzes_is_found(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "quizzes" / "small.yaml")
    assert quiz("due", "small").out.startswith("Due today: 0 questions, and 1 new one.")


def test_an_empty_quizzes_folder_is_no_trouble(quiz: "CommandLine", tmp_path: Path) -> None:
    (tmp_path / "quizzes").mkdir()
    assert quiz("check").code == 0


def test_an_archive_is_added_and_removed_by_its_course(quiz: "CommandLine", tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "download (1).zip", "w") as made:
        made.writestr("a/course.yaml", "course: first-republic\ntitle: The First Republic\n")
        made.writestr("a/small.yaml", BANK)
    ran = quiz("add", "download (1).zip")
    assert ran.out == (
        "Added to your quizzes as `a`: 1 bank, 1 question.\n  cssr-quiz start first-republic\n"
    )
    assert quiz("due", "first-republic").code == 0
    paths = quiz("banks", "--path").out
    lies = quiz.home / "quizzes" / "a" / "small.yaml"
    assert f"first-republic/small: {lies}\n" in paths
    assert f"Your own quizzes: {quiz.home / 'quizzes'}\n" in paths
    assert paths.startswith(f"Looked for in {built_in()}\nLooked for in {quiz.home / 'quizzes'}\n")
    assert quiz("remove", "first-republic").out == "a is removed; your answers are kept.\n"
    assert quiz("due", "first-republic").code == 2


def test_each_learner_has_quizzes_of_his_own(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "small.yaml")
    quiz("add", "small.yaml", "--profile", "anna")
    assert quiz("due", "small", "--profile", "anna").code == 0
    assert quiz("due", "small").code == 2


@pytest.mark.parametrize("name", ["..", ".", "/", "", "../small"])
def test_only_what_was_added_is_removed(quiz: "CommandLine", tmp_path: Path, name: str) -> None:
    put(tmp_path / "small.yaml")
    quiz("add", "small.yaml")
    assert quiz("remove", name).code == 2
    assert (quiz.home / "quizzes" / "small" / "small.yaml").exists()


def test_a_course_with_an_error_leaves_nothing_behind(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "bad" / "small.yaml", BANK + "    date: 1938\n")
    ran = quiz("add", "bad")
    assert ran.code == 1
    assert "bad/small.yaml:6:5: error[two-keys]" in ran.out
    assert "bad has errors and was not added" in ran.err
    assert list((quiz.home / "quizzes").iterdir()) == []


def test_drafts_are_counted_and_warnings_do_not_keep_a_bank_out(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    more = "  - {prompt: Who was the second?, answer: Beneš, draft: true}\n"
    put(tmp_path / "small.yaml", BANK + more)
    ran = quiz("add", "small.yaml")
    assert ran.out.startswith("Added to your quizzes as `small`: 1 bank, 1 question and 1 draft.\n")
    put(tmp_path / "wrong.yaml", BANK + more + "  - {id: c, prompt: When?, date: some day}\n")
    ran = quiz("add", "wrong.yaml")
    assert "error[bad-date]" in ran.out
    assert "warning" not in ran.out


def test_a_course_of_ones_own_goes_before_the_built_in_one(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    mine = tmp_path / "quizzes" / "mine"
    put(mine / "treaties.yaml", BANK.replace("small", "treaties"))
    (mine / "course.yaml").write_text("course: czechoslovakia-soviet-union\n", "utf-8")
    assert quiz("due", "treaties").out == "Due today: 0 questions, and 1 new one.\n"


def test_of_two_courses_of_one_name_the_later_is_asked(tmp_path: Path) -> None:
    for place, prompt in (("old", "Old?"), ("new", "New?")):
        text = BANK.replace("Who was the first president?", prompt)
        put(tmp_path / place / "small.yaml", text)
        put(tmp_path / place / "course.yaml", "course: c\n")
        put(tmp_path / f"{place}-alone" / "small.yaml", text)
    library = load([tmp_path / name for name in ("old", "old-alone", "new", "new-alone")])
    asked = [(each.name, each.question.prompt) for each in library.without_twins().all()]
    assert asked == [("c/small/one", "New?"), ("small/one", "New?")]
    alone = load([tmp_path / "old"])
    assert alone.without_twins() is alone
