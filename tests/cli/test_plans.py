"""Plans beside one another, changed and given up."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CommandLine

EARLY = ("--exam", "2026-12-10")
LATE = ("--exam", "2026-12-20")


@pytest.fixture
def learner(quiz: "CommandLine") -> "CommandLine":
    """Return a learner with a course of two banks, of four and six questions."""
    folder = Path("pair")
    folder.mkdir()
    (folder / "course.yaml").write_text("course: pair\ntitle: A pair\n", "utf-8")
    for bank, number in (("one", 4), ("two", 6)):
        body = "".join(
            f"  - {{id: q{n}, topic: {bank}, prompt: Word {n} of {bank}?, answer: word{n}}}\n"
            for n in range(number)
        )
        (folder / f"{bank}.yaml").write_text(f"bank: {bank}\nquestions:\n{body}", "utf-8")
    return quiz


@pytest.fixture
def beside(learner: "CommandLine") -> "CommandLine":
    """Return the same learner with that course as the own one, and another of one question."""
    folder = Path("quizzes")
    (folder / "other").mkdir(parents=True)
    Path("pair").rename(folder / "pair")
    (folder / "other" / "course.yaml").write_text("course: other\ntitle: Another\n", "utf-8")
    question = "{id: q, topic: three, prompt: Word?, answer: word}"
    text = f"bank: three\nquestions:\n  - {question}\n"
    (folder / "other" / "three.yaml").write_text(text, "utf-8")
    learner("config", "set", "course", "pair")
    learner("config", "set", "new", "1")
    return learner


def shown(learner: "CommandLine", *args: str) -> list[str]:
    return learner("plan", *args, "--plain", "--quizzes", "pair").out.splitlines()


def test_a_later_exam_counts_what_an_earlier_one_holds(learner: "CommandLine") -> None:
    shown(learner, "pair/one", *EARLY)
    late = shown(learner, "pair", *LATE)
    assert late[0].endswith(": pair, 10 questions, 15 minutes a day.")
    assert (
        "4 of them follow the plan for an earlier exam until then, and this one after it; "
        "the days above leave them out."
    ) in late
    assert [line.partition(",")[0] for line in late if line[:5] in ("one: ", "two: ")] == [
        "one: 4 questions",
        "two: 6 questions",
    ]


def test_an_exam_may_be_held_wholly_by_an_earlier_one(learner: "CommandLine") -> None:
    shown(learner, "pair", *EARLY)
    late = shown(learner, "pair/one", *LATE)
    assert late[:3] == [
        "Exam in 26 days, on Sunday 20 December: pair/one, 4 questions, 15 minutes a day.",
        "",
        "All of them follow the plan for an earlier exam until then, and this one after it.",
    ]
    found = json.loads(learner("plan", "pair/one", "--json", "--quizzes", "pair").out)
    assert (found[0]["held"], found[0]["kept"] > 0.5) == (4, True)


def test_minutes_alone_change_the_plans_that_there_are(learner: "CommandLine") -> None:
    shown(learner, "pair/one", *EARLY)
    shown(learner, "pair/two", *LATE)
    changed = shown(learner, "pair/one", "--minutes", "30")
    assert changed[0] == "Changed to 30 minutes a day."
    assert changed[1].endswith(": pair/one, 4 questions, 30 minutes a day.")
    told = json.loads(learner("plan", "--json", "--quizzes", "pair").out)
    assert [each["minutes"] for each in told] == [30, 15]
    told = json.loads(learner("plan", "--json", "--minutes", "5", "--quizzes", "pair").out)
    assert [each["minutes"] for each in told] == [5, 5]


def test_minutes_of_no_plan_and_of_one_given_up_are_refused(learner: "CommandLine") -> None:
    assert learner("plan", "--minutes", "30").err == (
        "error: there is no such plan whose minutes could be changed\n"
        "  make one with: cssr-quiz plan --exam 2027-06-14 --minutes 30\n"
    )
    assert learner("plan", "--minutes", "30", "--drop").err == (
        "error: `--drop` gives a plan up, `--minutes` changes one\n  use one of them\n"
    )


def test_banks_without_a_plan_are_told_which_have_one(learner: "CommandLine") -> None:
    shown(learner, "pair/one", *EARLY)
    said = ["There is no plan for pair/two, only for: pair/one"]
    assert shown(learner, "pair/two") == said
    assert learner("plan", "--drop", "pair/two", "--quizzes", "pair").out.splitlines() == said
    assert shown(learner)[0].endswith(": pair/one, 4 questions, 15 minutes a day.")


def test_a_plan_for_another_course_is_followed_beside_the_own_one(beside: "CommandLine") -> None:
    assert beside("due").out.startswith("Due today: 0 questions, and 1 new one.")
    beside("plan", "other", *EARLY)
    assert beside("due").out.startswith("Due today: 0 questions, and 2 new ones.")
    beside("start", "other", "--plain", typed=["word"])
    beside.at("2026-11-28T10:00")
    assert beside("due", "--quiet").code == 0
    assert " · three · due\nWord?" in beside("start", "--plain").out
    assert " · three · " not in beside("start", "pair", "--plain").out
    assert beside("due", "pair").out.startswith("Due today: 0 questions, and 1 new one.")


def test_what_a_plan_has_met_today_takes_nothing_from_the_usual_new_ones(
    beside: "CommandLine",
) -> None:
    beside("plan", "other", *EARLY)
    beside("start", "other", "--plain", typed=["word"])
    assert beside("due").out.startswith("Due today: 0 questions, and 1 new one.")
    beside("start", "--plain", typed=["word0"])
    assert beside("due").out.startswith("Due today: 0 questions, and 0 new ones.")


def test_the_end_of_a_session_leaves_out_a_course_that_due_leaves_out(
    beside: "CommandLine",
) -> None:
    asked = beside("start", "other", "--plain", typed=["word"])
    assert asked.out.endswith("Due tomorrow: 0 questions.\n")
    beside.at("2026-11-28T10:00")
    assert beside("due", "other").out.startswith("Due today: 1 question, ")
    asked = beside("start", "--plain", typed=["word0"])
    assert asked.out.endswith("one: 1 of 1.\nDue tomorrow: 0 questions.\n")
    assert beside("due").out.startswith("Due today: 0 questions, and 0 new ones.")


def test_a_plan_whose_banks_are_gone_says_so_and_can_be_given_up(learner: "CommandLine") -> None:
    learner("plan", "pair/one", *EARLY, "--quizzes", "pair")
    learner("plan", "pair/two", *LATE, "--quizzes", "pair")
    Path("pair/one.yaml").unlink()
    told, drop = shown(learner), "cssr-quiz plan --drop pair/one"
    assert told[:4] == [
        "Exam in 16 days, on Thursday 10 December: pair/one, 0 questions, 15 minutes a day.",
        f"Not found: pair/one; name a file or folder with --quizzes. To give the plan up: {drop}",
        "",
        "Exam in 26 days, on Sunday 20 December: pair/two, 6 questions, 15 minutes a day.",
    ]
    assert learner("plan", "--drop", "pair/one").out == "Given up: 1 plan.\n"
    assert "Not found" not in "\n".join(shown(learner))


def test_a_plan_goes_on_over_a_bank_that_was_renamed_and_is_told_by_its_name(
    beside: "CommandLine",
) -> None:
    """The own course has no new questions, so those of the day are the plan's."""
    beside("config", "set", "new", "0")
    beside("plan", "--exam", "2026-12-14", "two")
    beside("start", "two", "--limit", "1", "--seed", "1", typed=["word0"])
    beside.at("2026-11-25T10:00")
    before = json.loads(beside("due", "--json").out)["new"]
    text = Path("quizzes/pair/two.yaml").read_text("utf-8")
    Path("quizzes/pair/two.yaml").unlink()
    Path("quizzes/pair/deux.yaml").write_text(text.replace("bank: two", "bank: deux"), "utf-8")
    assert json.loads(beside("due", "--json").out)["new"] == before > 0
    assert ": pair/deux, 6 questions, " in beside("plan", "--plain").out
    beside("plan", "--exam", "2026-12-18", "deux")
    assert beside("plan", "--plain").out.count("Exam in ") == 1
    assert beside("plan", "--drop", "deux").out == "Given up: 1 plan.\n"


def test_a_plan_over_a_file_says_how_start_finds_it_and_start_says_that_it_does_not(
    learner: "CommandLine",
) -> None:
    Path("extra.yaml").write_text(
        "bank: extra\nquestions:\n  - {id: q, prompt: Word?, answer: word}\n", "utf-8"
    )
    ran = learner("plan", "--exam", "2026-12-14", "extra.yaml", "--plain")
    assert ran.out.splitlines()[-3:] == [
        "`cssr-quiz start` alone does not find these questions.",
        "So have them found always: cssr-quiz add extra.yaml",
        "Or name them each time: cssr-quiz start --quizzes extra.yaml",
    ]
    lacks = "Your plan for the exam on Monday 14 December lacks questions. Not found: extra; "
    for command in ("start", "due"):
        assert lacks in learner(command, "cold-war-basics", typed=[":quit"]).out
        assert "lacks" not in learner(command, "--quizzes", "extra.yaml", typed=[":quit"]).out
    learner("add", "extra.yaml")
    assert "lacks" not in learner("due").out
    again = learner("plan", "--exam", "2026-12-14", "extra.yaml", "--plain").out
    assert "does not find" not in again


def test_what_is_due_names_a_bank_that_is_left_out_and_no_plan_besides(
    beside: "CommandLine",
) -> None:
    beside("plan", "--exam", "2026-12-14", "three")
    path = Path("quizzes/other/three.yaml").absolute()
    path.write_text(path.read_text("utf-8").replace("questions:", "qestions:"), "utf-8")
    said = beside("due").out
    assert said.startswith(f"{path} is left out; see why: cssr-quiz check {path}\n")
    assert "lacks" not in said


def test_the_way_to_go_on_names_what_was_asked_for(learner: "CommandLine") -> None:
    asked = ("--quizzes", "pair", "--topic", "one", "--profile", "anna")
    words, anna = "--topic one --quizzes pair", "--profile anna"
    assert learner("start", *asked, "--new", "0").out.splitlines() == [
        "Nothing is due now.",
        "4 new questions wait for the coming days.",
        f"To be asked some of them now: cssr-quiz start {words} --new 10 {anna}",
        f"To practise without changing the plan: cssr-quiz practice {words} {anna}",
    ]


def test_an_empty_day_is_no_wish_to_see_the_plans(learner: "CommandLine") -> None:
    shown(learner, "pair", *EARLY)
    assert learner("plan", "--exam", "", "--quizzes", "pair").code == 2
    assert learner("plan", "--exam", "", "--drop").code == 2


def test_whoever_flies_west_into_the_day_before_keeps_the_plan(learner: "CommandLine") -> None:
    learner.at("2026-11-24T05:00")
    shown(learner, "pair", *EARLY)
    learner.at("2026-11-23T23:00")
    assert shown(learner)[0].startswith("Exam in 17 days, on Thursday 10 December: pair, ")
