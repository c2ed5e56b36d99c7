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

DRAFT = "  - {id: two, draft: true, prompt: Who was the second?, answer: Edvard Beneš}\n"


def put(path: Path, text: str = BANK) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_bank_dropped_into_quizzes_is_found(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "quizzes" / "small.yaml")
    assert quiz("due", "small").out.startswith("Due today: 0 questions, and 1 new one.")


def test_a_name_in_capitals_is_that_of_a_bank_everywhere(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "quizzes" / "SMALL.YAML")
    put(tmp_path / "quizzes" / "few" / "Few.Yml", BANK.replace("small", "few"))
    assert quiz("due", "small").code == quiz("due", "few").code == 0
    for command in ("check", "due", "add"):
        assert quiz(command, "quizzes/SMALL.YAML").code == 0, command
    assert quiz("check", "quizzes").out.startswith("2 banks, 2 questions: ")
    assert quiz("new", "LESSON.YAML").code == 0


def test_a_folder_that_is_named_as_a_bank_would_be_is_told(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "lesson" / "small.yaml")
    ran = quiz("due", "lesson")
    assert ran.err.startswith("error: there is no bank `lesson`\n  to name the folder: ./lesson")
    assert quiz("due", "./lesson").code == 0


def test_the_folder_where_one_is_can_be_named_by_its_dot(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    empty = quiz("start", ".")
    assert empty.code == 1
    assert "there is no bank in this folder" in empty.err
    put(tmp_path / "lesson" / "small.yaml")
    assert quiz("due", ".").code == 0


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


def test_a_bank_by_itself_goes_before_one_of_its_name_in_a_course(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "dates.yaml", BANK.replace("small", "dates"))
    assert quiz("add", "dates.yaml").out.endswith("  cssr-quiz start dates\n")
    assert quiz("due", "dates").out == "Due today: 0 questions, and 1 new one.\n"
    assert "10 new ones" in quiz("due", "czechoslovakia-soviet-union/dates").out


def test_add_says_that_a_built_in_course_is_hidden(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "mine" / "small.yaml")
    put(tmp_path / "mine" / "course.yaml", "course: cold-war-basics\n")
    assert quiz("add", "mine").out == (
        "Added to your quizzes as `mine`: 1 bank, 1 question.\n"
        "  cssr-quiz start cold-war-basics\n"
        "It hides the built-in course `cold-war-basics`; to have that back: cssr-quiz remove mine\n"
    )
    assert quiz("due", "crises").code == 2
    assert quiz("remove", "mine").code == 0
    assert quiz("due", "crises").code == 0


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


def test_a_newer_bank_of_another_file_name_takes_the_place_of_the_older(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "small.yaml")
    put(tmp_path / "z-small (1).yaml", BANK.replace("the first president", "president in 1918"))
    assert quiz("add", "z-small (1).yaml").code == 0
    ran = quiz("add", "small.yaml")
    assert ran.code == 1
    assert ran.err == (
        "error: there is a `small` among your quizzes already, in `z-small-1`\n"
        "  to put this one in its place: --replace\n"
    )
    ran = quiz("add", "small.yaml", "--replace")
    assert ran.out.startswith("Added to your quizzes as `z-small-1`: 1 bank, 1 question.\n")
    assert "Who was the first president?" in quiz("show", "small").out
    assert [each.name for each in (quiz.home / "quizzes").iterdir()] == ["z-small-1"]
    assert quiz("remove", "small").out == "z-small-1 is removed; your answers are kept.\n"
    assert quiz("remove", "small").code == 2


def test_the_second_download_of_a_course_takes_the_place_of_the_first(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    for name in ("jaro.zip", "jaro (1).zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            made.writestr("course.yaml", "course: spring\n")
            made.writestr("small.yaml", BANK)
    assert quiz("add", "jaro.zip").code == 0
    ran = quiz("add", "jaro (1).zip")
    assert "there is a `spring` among your quizzes already, in `jaro`" in ran.err
    assert quiz("add", "jaro (1).zip", "--replace").code == 0
    assert [each.name for each in (quiz.home / "quizzes").iterdir()] == ["jaro"]


def test_of_several_banks_only_the_one_that_is_meant_goes(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    for name in ("small", "other", "third"):
        put(tmp_path / "pack" / f"{name}.yaml", BANK.replace("bank: small", f"bank: {name}"))
    put(tmp_path / "small.yaml")
    quiz("add", "pack")
    assert quiz("add", "small.yaml", "--replace").code == 0
    assert quiz("remove", "third").out == "third is removed; your answers are kept.\n"
    found = sorted(each.relative_to(quiz.home) for each in (quiz.home).rglob("*.yaml"))
    assert list(map(str, found)) == ["quizzes/pack/other.yaml", "quizzes/small/small.yaml"]


def test_another_bank_in_a_file_of_the_same_name_is_told_apart(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "week.yaml")
    quiz("add", "week.yaml")
    put(tmp_path / "week.yaml", BANK.replace("bank: small", "bank: other"))
    ran = quiz("add", "week.yaml")
    assert ran.err == (
        "error: there is a `week` among your quizzes already\n"
        "  to put this one in its place: --replace; to have both, give this one another name\n"
    )
    assert quiz("add", "week.yaml", "--replace").code == 0
    assert quiz("due", "small").code == 2


def test_a_study_text_may_be_plain_text(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "small.yaml", BANK.replace("questions:", "text: text.txt\nquestions:"))
    put(tmp_path / "text.txt", "The first president was Masaryk. {#a/1}\n")
    assert quiz("add", "small.yaml").code == 0
    assert (quiz.home / "quizzes" / "small" / "text.txt").is_file()


def test_a_study_text_that_was_left_behind_is_asked_for(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    put(tmp_path / "course" / "small.yaml", BANK.replace("questions:", "text: text.md\nquestions:"))
    with zipfile.ZipFile(tmp_path / "small.zip", "w") as made:
        made.write(tmp_path / "course" / "small.yaml", "small.yaml")
    ran = quiz("add", "small.zip")
    assert (ran.out, ran.code) == ("", 1)
    assert ran.err == (
        "error: small.zip lacks text.md, the study text of small.yaml\n"
        "  put it beside the bank, or delete the line `text:` from the bank\n"
    )
    put(tmp_path / "course" / "text.md", "The first president was Masaryk. {#a/1}\n")
    assert quiz("add", "course").code == 0


@pytest.mark.parametrize("text", ["../outside.md", "/etc/hostname"])
def test_a_study_text_outside_the_folder_is_never_read(
    quiz: "CommandLine", tmp_path: Path, text: str
) -> None:
    put(tmp_path / "outside.md", "Secret. {#a/1}\n")
    put(tmp_path / "course" / "small.yaml", BANK.replace("questions:", f"text: {text}\nquestions:"))
    with zipfile.ZipFile(tmp_path / "small.zip", "w") as made:
        made.write(tmp_path / "course" / "small.yaml", "small.yaml")
    ran = quiz("add", "small.zip")
    assert (ran.out, ran.code) == ("", 1)
    assert ran.err == (
        "error: the study text of small.yaml in small.zip lies outside its folder\n"
        "  put it beside the bank, and its name behind `text:`\n"
    )


def test_drafts_are_told_to_their_author_alone(quiz: "CommandLine", tmp_path: Path) -> None:
    put(tmp_path / "quizzes" / "mine.yaml", BANK.replace("bank: small", "bank: mine") + DRAFT)
    put(tmp_path / "given.yaml", BANK.replace("bank: small", "bank: given") + DRAFT)
    ran = quiz("add", "given.yaml")
    assert ran.out.endswith(
        "Nobody is asked the drafts; their author keeps them, or drops them, first.\n"
    )
    told = [line for line in quiz("banks").out.splitlines() if "draft" in line]
    assert [line.split()[0] for line in told] == [str(tmp_path / "quizzes" / "mine.yaml")]
