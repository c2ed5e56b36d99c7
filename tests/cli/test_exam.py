"""An exam as it is sat: killed, resumed by the same command, handed in, its result in a file."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli import output, paper, unfinished
from cssr_quiz.cli.unfinished import Wish

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - {id: one, topic: people, prompt: Who was the first president?, answer: Masaryk}
  - {id: two, topic: people, prompt: Who was the second president?, answer: Beneš}
  - {id: three, topic: people, prompt: Who was the third president?, answer: Hácha}
"""
COMMAND = ("exam", "small.yaml", "--seed", "3", "--minutes", "30", "--plain")


@pytest.fixture(autouse=True)
def bank(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")


def papers(quiz: "CommandLine") -> list[Path]:
    return list((quiz.home / "papers").iterdir()) if (quiz.home / "papers").exists() else []


def kept(quiz: "CommandLine") -> Path:
    [paper] = papers(quiz)
    return paper


def interrupted(*lines: str) -> Iterator[str]:
    yield from lines
    raise KeyboardInterrupt


def test_the_same_command_goes_on_with_the_clock_still_right(quiz: "CommandLine") -> None:
    first = quiz(*COMMAND, typed=interrupted("Masaryk"))
    assert "30 minutes left." in first.out
    assert first.out.endswith(
        "The paper is kept while the clock runs on, 1 of 3 answered. Go on: cssr-quiz exam\n"
    )
    assert json.loads(kept(quiz).read_text("utf-8"))["place"] == 1
    quiz.at("2026-11-24T10:12")
    second = quiz(*COMMAND, typed=[":done"])
    assert "Your paper goes on: 1 of 3 answered, 18 minutes left." in second.out
    assert "Handed in." in second.out
    assert not papers(quiz)


def test_a_paper_goes_on_at_its_place_with_its_marks(quiz: "CommandLine") -> None:
    quiz(*COMMAND, typed=interrupted(":next", ":mark"))
    shown = quiz(*COMMAND, typed=interrupted(":done")).out
    assert shown.split("\n\n")[1].splitlines() == [
        "Question 2 of 3 · people · exam",
        "Who was the third president?",
        "Type your answer.",
        "30 minutes left.",
        "Marked for later.",
        "> :done",
        "Handed in. 0 of 3 points (0 %).",
    ]


def test_who_has_answered_all_is_told_so_and_can_still_go_back(quiz: "CommandLine") -> None:
    ran = quiz(*COMMAND, typed=["Lenin", "Hácha", "Masaryk", ":back", ":back", "Beneš", ":done"])
    assert "Every question has an answer." in ran.out
    assert "Handed in. 3 of 3 points (100 %)." in ran.out


def test_a_suspended_question_stands_on_no_paper(quiz: "CommandLine") -> None:
    quiz("start", "small.yaml", "--seed", "1", "--plain", typed=[":suspend"])
    assert "A paper of 2 questions, 30 minutes left." in quiz(*COMMAND, typed=[":done"]).out


def test_a_paper_that_was_left_goes_on_without_its_options_being_named(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    asked = ("--quizzes", "small.yaml", "--questions", "2", "--seed", "17")
    first = quiz(
        "exam", *asked, "--out", "result.json", "--profile", "anna", typed=["Masaryk", ":quit"]
    )
    assert first.out.endswith(
        "The paper is kept, 1 of 2 answered. Go on: cssr-quiz exam --profile anna\n"
    )
    (tmp_path / "elsewhere").mkdir()
    os.chdir("elsewhere")
    second = quiz("exam", "--profile", "anna", typed=["Beneš"])
    assert "Your paper goes on: 1 of 2 answered." in second.out
    assert json.loads((tmp_path / "result.json").read_text("utf-8"))["of"] == 2
    third = quiz("exam", "--seed", "17", "--quizzes", "../small.yaml", "--profile", "anna")
    assert "A paper of 3 questions." in third.out


def test_a_paper_that_does_not_say_what_it_was_begun_with_is_told(quiz: "CommandLine") -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    paper = kept(quiz)
    begun = json.loads(paper.read_text("utf-8"))
    del begun["asked"]["quizzes"]
    paper.write_text(json.dumps(begun), "utf-8")
    ran = quiz("exam", "--plain")
    assert ran.err.startswith("error: cannot read the unfinished paper in ")
    assert ran.err.endswith("\n  begin a new one with --anew\n")


@pytest.mark.parametrize(
    "lost",
    [
        "asked",
        "seed",
        "began",
        "session",
        "questions",
        "out",
        "answers",
        "times",
        "marked",
        "place",
        "left_out",
    ],
)
def test_a_paper_of_which_something_is_lost_is_told(quiz: "CommandLine", lost: str) -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    paper = kept(quiz)
    begun = json.loads(paper.read_text("utf-8"))
    del begun[lost]
    paper.write_text(json.dumps(begun), "utf-8")
    ran = quiz("exam", "--plain")
    assert ran.err == (
        f"error: cannot read the unfinished paper in {paper}: '{lost}'\n"
        "  begin a new one with --anew\n"
    )


def test_a_paper_over_a_file_goes_on_from_another_folder(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    quiz("exam", "small.yaml", "--questions", "2", "--seed", "17", typed=["Masaryk", ":quit"])
    (tmp_path / "elsewhere").mkdir()
    os.chdir("elsewhere")
    assert "Your paper goes on: 1 of 2 answered." in quiz("exam", typed=["Beneš"]).out


def test_a_paper_whose_bank_is_gone_says_so(quiz: "CommandLine", tmp_path: Path) -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    (tmp_path / "small.yaml").unlink()
    ran = quiz("exam", "--plain")
    assert ran.err.startswith("error: the unfinished paper cannot go on: ")
    assert ran.err.endswith("\n  begin a new one with --anew\n")


def test_a_paper_whose_time_ran_out_meanwhile_is_handed_in(quiz: "CommandLine") -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    quiz.at("2026-11-24T11:31")
    ran = quiz(*COMMAND, "--out", "result.json", typed=["Beneš", "Hácha"])
    assert "The time is up." in ran.out
    assert "Question 2" not in ran.out
    assert ran.out.count("Not known.") == 2
    result = json.loads(Path("result.json").read_text("utf-8"))
    assert result["began"] == "2026-11-24T10:00:00+00:00"
    assert result["handed_in"] == "2026-11-24T10:30:00+00:00"


def test_what_is_typed_after_the_time_is_up_does_not_count(quiz: "CommandLine") -> None:
    def late() -> Iterator[str]:
        yield "Beneš"
        quiz.at("2026-11-24T10:31")
        yield "Hácha"

    ran = quiz(*COMMAND, typed=late())
    assert "The time is up. Your last answer came too late and does not count.\n" in ran.out
    assert "Handed in. 1 of 3 points (33 %)." in ran.out
    assert "Your answer: Hácha" not in ran.out


def test_a_command_after_the_end_is_not_called_an_answer(quiz: "CommandLine") -> None:
    def late() -> Iterator[str]:
        quiz.at("2026-11-24T10:31")
        yield ":done"

    assert "The time is up.\nHanded in. 0 of 3 points" in quiz(*COMMAND, typed=late()).out


def test_who_hands_in_before_the_end_did_so_then(quiz: "CommandLine") -> None:
    quiz(*COMMAND, typed=[":quit"])
    quiz.at("2026-11-24T10:12")
    quiz(*COMMAND, "--out", "result.json", typed=[":done"])
    result = json.loads(Path("result.json").read_text("utf-8"))
    assert result["handed_in"] == "2026-11-24T10:12:00+00:00"


def test_in_the_review_each_question_stands_with_the_passage_that_it_cites(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "text.md").write_text("Beneš came *second*. {#a/1}\n", "utf-8")
    cited = BANK.replace("bank: small\n", "bank: small\ntext: text.md\n")
    (tmp_path / "small.yaml").write_text(
        cited.replace("answer: Beneš", "answer: Beneš, cite: a/1"), "utf-8"
    )
    ran = quiz(*COMMAND, typed=["Beneš"])
    assert ran.out.split("\n\n1. ")[1].startswith(
        "Who was the second president?\n"
        "Right: Beneš.\n"
        "From the text, a/1: Beneš came second.\n"
        "\n"
        "2. "
    )
    assert "came second" not in ran.out.partition("Handed in.")[0]


def test_another_paper_is_not_begun_over_an_unfinished_one(quiz: "CommandLine") -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    ran = quiz("exam", "small.yaml", "--seed", "4", "--plain")
    assert ran.code == 1
    assert ran.err == (
        "error: another paper lies unfinished, 1 of 3 answered\n"
        "  go on with it: cssr-quiz exam; or give it up with --anew\n"
    )
    ran = quiz("exam", "small.yaml", "--seed", "4", "--plain", "--anew", typed=[":quit"])
    assert "A paper of 3 questions." in ran.out
    assert json.loads(kept(quiz).read_text("utf-8"))["seed"] == 4


@pytest.fixture
def other(tmp_path: Path) -> str:
    """Return a file with another bank."""
    path = tmp_path / "other.yaml"
    path.write_text(BANK.replace("bank: small", "bank: other"), "utf-8")
    return str(path)


def test_each_choice_of_banks_has_a_paper_of_its_own(quiz: "CommandLine", other: str) -> None:
    quiz(*COMMAND, typed=["Masaryk", ":quit"])
    ran = quiz("exam", other, "--seed", "1", typed=[":quit"])
    small = Path("small.yaml").absolute()
    assert ran.out.startswith(
        "A paper of 3 questions.\n"
        ":next and :back move, :mark marks for later and :later goes there.\n"
        ":done hands in, :quit leaves.\n"
        f"Another paper lies unfinished: cssr-quiz exam {small}\n"
    )
    assert ran.out.endswith(f"The paper is kept, 0 of 3 answered. Go on: cssr-quiz exam {other}\n")
    ran = quiz("exam", "small.yaml", typed=[":done"])
    assert ran.out.startswith(
        "Your paper goes on: 1 of 3 answered, 30 minutes left.\n"
        f"Another paper lies unfinished: cssr-quiz exam {other}\n"
    )
    assert quiz("exam", typed=[":quit"]).out.endswith("Go on: cssr-quiz exam\n")


@pytest.mark.parametrize("name", ["small", "brief/small", "brief"])
def test_banks_have_one_paper_however_they_are_called(
    name: str, quiz: "CommandLine", tmp_path: Path
) -> None:
    folder = tmp_path / "quizzes"
    folder.mkdir()
    (tmp_path / "small.yaml").rename(folder / "small.yaml")
    (folder / "course.yaml").write_text("course: brief\n", "utf-8")
    quiz("exam", "brief/small", typed=["Masaryk", ":quit"])
    ran = quiz("exam", name, typed=[":quit"])
    assert ran.out.startswith("Your paper goes on: 1 of 3 answered.\n")
    (folder / "small.yaml").unlink()
    assert "the unfinished paper cannot go on" in quiz("exam").err
    assert "there is no bank `small`" in quiz("exam", "small").err


def test_of_several_papers_the_one_that_was_left_last_goes_on(
    quiz: "CommandLine", other: str
) -> None:
    quiz("exam", other, "--seed", "1", typed=["Masaryk", ":quit"])
    quiz(*COMMAND, typed=[":quit"])
    os.utime(unfinished.place(quiz.home, Wish((other,))), (0, 0))
    assert "0 of 3 answered, 30 minutes left." in quiz("exam", typed=[":quit"]).out
    ran = quiz("exam", "--anew", "--quizzes", other, typed=[":quit"])
    assert ran.out.count("Another paper lies unfinished: ") == 2


@pytest.mark.parametrize("name", ["folder/../small.yaml", "link.yaml"])
def test_a_paper_goes_on_by_whatever_path_its_file_is_named(
    quiz: "CommandLine", tmp_path: Path, name: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.yaml").symlink_to(tmp_path / "small.yaml")
    quiz("exam", "small.yaml", typed=["Masaryk", ":quit"])
    goes_on = "Your paper goes on: 1 of 3 answered.\n"
    assert quiz("exam", name, typed=[":quit"]).out.startswith(goes_on)
    assert quiz("exam", "small.yaml", typed=[":quit"]).out.startswith(goes_on)


def test_a_paper_of_a_folder_goes_on_with_its_folder_named(
    quiz: "CommandLine", tmp_path: Path, other: str
) -> None:
    quiz("exam", other, typed=[":quit"])
    ran = quiz("exam", "--quizzes", "small.yaml", "--profile", "anna", typed=[":quit"])
    assert ran.out.endswith("Go on: cssr-quiz exam --profile anna\n")
    ran = quiz("exam", "--quizzes", "small.yaml", typed=[":quit"])
    folder = tmp_path / "small.yaml"
    assert ran.out.endswith(f"Go on: cssr-quiz exam --quizzes {folder}\n")


def test_who_gives_a_lost_paper_up_is_rid_of_it(quiz: "CommandLine", tmp_path: Path) -> None:
    quiz(*COMMAND, typed=interrupted("Masaryk"))
    (tmp_path / "small.yaml").unlink()
    assert "A paper of " in quiz("exam", "--anew", "--plain", typed=[":quit"]).out
    assert json.loads(kept(quiz).read_text("utf-8"))["asked"]["banks"] == []


def test_what_is_answered_in_another_window_is_not_overwritten(quiz: "CommandLine") -> None:
    def typed() -> Iterator[str]:
        yield "Masaryk"
        quiz("exam", typed=["Hácha", ":quit"])
        yield "Stalin"

    ran = quiz(*COMMAND, typed=typed())
    assert ran.code == 1
    assert ran.err == (
        "error: this paper is open in another window too, and went on there\n"
        "  go on there, or close that window and go on here: cssr-quiz exam\n"
    )
    assert list(json.loads(kept(quiz).read_text("utf-8"))["answers"].values()) == [
        ["Masaryk"],
        ["Hácha"],
    ]


def test_a_paper_that_another_window_handed_in_is_over(quiz: "CommandLine") -> None:
    def typed() -> Iterator[str]:
        yield "Masaryk"
        quiz("exam", typed=[":done"])
        yield ":done"

    ran = quiz(*COMMAND, typed=typed())
    assert ran.err == (
        "error: this paper was handed in from another window, or given up there\n"
        "  your marks are in `cssr-quiz stats`; begin a new paper: cssr-quiz exam\n"
    )
    assert not papers(quiz)
    assert quiz("export-log").out.count('"mode":"exam"') == 3


def test_the_end_of_input_hands_in_and_the_result_is_a_file(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    quiz(*COMMAND, "--out", "result.json", typed=[":mark", "Masaryk", "Hacha"])
    found = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert (found["version"], found["of"], found["seed"]) == (1, 3, 3)
    assert found["topics"][0]["of"] == 3
    assert {each["topic"] for each in found["questions"]} == {"people"}
    assert [each["number"] for each in found["questions"]] == [1, 2, 3]
    assert [each["marked"] for each in found["questions"]] == [True, False, False]
    assert found["questions"][2]["outcome"] == "skipped"
    assert found["points"] == sum(each["points"] for each in found["questions"])
    quiz(*COMMAND, "--out", "result.json")
    assert json.loads((tmp_path / "result.json").read_text("utf-8"))["points"] == 0


@pytest.mark.parametrize(
    ("out", "told"),
    [
        (".", "error: . is a folder\n  name a file in it: result.json\n"),
        ("/", "error: / is a folder\n  name a file in it: /result.json\n"),
        ("small.yaml", "error: small.yaml is no result of an exam and is left as it is\n"),
        ("missing/r.json", "error: cannot write missing/r.json: no such file or directory\n"),
    ],
)
def test_a_result_that_cannot_be_written_is_told_before_the_paper_begins(
    quiz: "CommandLine", out: str, told: str
) -> None:
    ran = quiz(*COMMAND, "--out", out, typed=["Masaryk"])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(told)
    assert not papers(quiz)
    assert not Path("missing").exists()
    assert Path("small.yaml").read_text("utf-8") == BANK


def test_a_kept_paper_whose_result_has_no_place_any_more_takes_another(
    quiz: "CommandLine",
) -> None:
    Path("there").mkdir()
    quiz(*COMMAND, "--out", "there/r.json", typed=["Masaryk", ":quit"])
    Path("there").rmdir()
    ran = quiz("exam", "--plain")
    assert "there/r.json: no such file or directory" in ran.err
    assert "Your paper goes on: 1 of 3 answered" in quiz("exam", "--out", "r.json").out
    assert Path("r.json").exists()


def test_a_result_that_cannot_be_written_in_the_end_keeps_no_marks_back(
    quiz: "CommandLine",
) -> None:
    def typed() -> Iterator[str]:
        yield "Beneš"
        Path("result.json").write_text("mine", "utf-8")
        yield ":done"

    ran = quiz(*COMMAND, "--out", "result.json", typed=typed())
    assert ran.code == 1
    assert "Handed in. 1 of 3 points (33 %).\n" in ran.out
    assert "In all: 1 of 3 points (33 %).\n" in ran.out
    assert ran.err.endswith("name another file, or delete that one first\n")
    assert Path("result.json").read_text("utf-8") == "mine"
    assert not papers(quiz)


def test_killed_while_its_result_is_written_a_paper_is_handed_in_once_more(
    quiz: "CommandLine", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a killed process leaves is what stood there in the middle of its writing."""
    found: list[str] = []
    command = (*COMMAND, "--out", "result.json")
    saved = output.save

    def killed(path: Path, text: str, kind: output.Kind) -> None:
        found.append(kept(quiz).read_text("utf-8"))
        saved(path, text, kind)

    with monkeypatch.context() as patch:
        patch.setattr(output, "save", killed)
        quiz(*command, typed=["Masaryk", ":done"])
    whole = (tmp_path / "result.json").read_text("utf-8")
    rows = quiz("export-log").out
    (tmp_path / "result.json").unlink()
    unfinished.place(quiz.home, Wish()).write_text(found[0], "utf-8")
    quiz("exam", "--plain", typed=[":done"])
    assert (tmp_path / "result.json").read_text("utf-8") == whole
    assert quiz("export-log").out == rows
    assert not papers(quiz)


def test_the_marks_are_shown_before_the_backup_is_made(
    quiz: "CommandLine", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "back_up_today", lambda _: sys.stdout.write("A backup is made.\n"))
    out = quiz(*COMMAND, typed=["Masaryk", ":done"]).out
    assert out.splitlines()[-1] == "A backup is made."


def test_a_question_that_changed_meanwhile_is_left_out_and_the_paper_goes_on(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    """The order of the paper is: two, three, one."""
    quiz(*COMMAND, typed=[":mark", "Beneš", "Hácha", ":quit"])
    (tmp_path / "small.yaml").write_text(BANK.replace("second", "next"), "utf-8")
    ran = quiz(*COMMAND, typed=[":quit"])
    assert ran.out.startswith(
        "`small/two` has changed and is left out.\n"
        "Your paper goes on: 1 of 2 answered, 30 minutes left.\n"
        "\n"
        "Question 2 of 2 · people · exam\n"
        "Who was the first president?\n"
    )
    found = json.loads(kept(quiz).read_text("utf-8"))
    assert (found["answers"], found["marked"]) == ({"small/three": ["Hácha"]}, [])
    (tmp_path / "small.yaml").write_text(BANK.replace("third", "last"), "utf-8")
    ran = quiz(*COMMAND, "--out", "result.json", typed=["Masaryk", ":done"])
    assert ran.out.startswith("`small/three` has changed and is left out.\n")
    assert "Handed in. 1 of 1 point (100 %)." in ran.out
    result = json.loads((tmp_path / "result.json").read_text("utf-8"))
    assert result["left_out"] == ["small/two", "small/three"]


def test_a_paper_of_which_every_question_changed_says_so(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    quiz(*COMMAND, typed=[":quit"])
    (tmp_path / "small.yaml").write_text(BANK.replace("president", "head"), "utf-8")
    assert quiz(*COMMAND).err == (
        "error: every question of the unfinished paper has changed since\n"
        "  begin a new one with --anew\n"
    )


def test_the_time_before_a_question_is_put_off_counts(quiz: "CommandLine") -> None:
    """The stopwatch ticks once a look."""
    quiz(*COMMAND, "--out", "r.json", typed=[":next", ":back", "Beneš", ":quit"])
    assert json.loads(kept(quiz).read_text("utf-8"))["times"] == {
        "small/two": 2000,
        "small/three": 2000,
    }
    quiz("exam", typed=[":done"])
    seconds = [
        each["seconds"] for each in json.loads(Path("r.json").read_text("utf-8"))["questions"]
    ]
    assert seconds == [2.0, 3.0, 0.0]


def test_a_bank_that_is_left_out_is_told_before_a_paper_begins(
    quiz: "CommandLine", tmp_path: Path
) -> None:
    (tmp_path / "quizzes").mkdir()
    (tmp_path / "quizzes" / "one.yaml").write_text(BANK, "utf-8")
    (tmp_path / "quizzes" / "two.yaml").write_text("bank: two\nquestions: no\n", "utf-8")
    ran = quiz("exam", "small", typed=[":quit"])
    assert ran.out.startswith(f"{tmp_path / 'quizzes' / 'two.yaml'} is left out; see why: ")


def test_a_wrong_answer_in_an_exam_is_in_the_log_and_no_due_date_moves_later(
    quiz: "CommandLine",
) -> None:
    quiz("start", "small.yaml", "--seed", "1", "--plain", typed=["Masaryk", "Beneš", "Hácha"])
    quiz.at("2026-11-24T11:00")
    quiz(*COMMAND, typed=["Stalin", "Stalin", "Stalin"])
    quiz.at("2026-11-25T10:00")
    assert json.loads(quiz("due", "small.yaml", "--json").out)["due"] == 3


@pytest.mark.skipif(os.name == "nt", reason="a process is killed as POSIX does")
def test_a_paper_survives_being_killed(tmp_path: Path) -> None:
    env = {**os.environ, "CSSR_QUIZ_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}
    child = subprocess.Popen(
        [sys.executable, "-u", "-m", "cssr_quiz", *COMMAND],
        cwd=tmp_path,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        bufsize=1,
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write("Masaryk\n")
    child.stdin.flush()
    while "Open: 2, 3." not in child.stdout.readline():
        pass
    child.kill()
    child.wait()
    child.stdin.close()
    child.stdout.close()
    done = subprocess.run(
        [sys.executable, "-m", "cssr_quiz", *COMMAND],
        cwd=tmp_path,
        env=env,
        input="",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "Your paper goes on: 1 of 3 answered, 30 minutes left." in done.stdout
    assert "Handed in." in done.stdout
