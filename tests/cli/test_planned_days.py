"""What `start` says in a plan comes true: the day of each question, the minutes, what is due."""

import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import CommandLine, Ran

BEGINS = date(2026, 11, 2)
ASKED = re.compile(
    r"^Question \d+ of \d+ · [^·]+ · (\w+)\nWhich word of (\w+) is number (\d+)\?", re.MULTILINE
)
USED_UP = "Today's minutes of your plan are used up.\n"


def bank(name: str, questions: int) -> None:
    """Write a bank beside the tests."""
    body = "".join(
        f"  - {{id: q{n}, prompt: Which word of {name} is number {n}?, answer: word{n}}}\n"
        for n in range(questions)
    )
    Path(f"{name}.yaml").write_text(f"bank: {name}\nquestions:\n{body}", "utf-8")


def sit(
    quiz: "CommandLine",
    day: int,
    *options: str,
    seconds: float = 8.0,
    knows: Callable[[int], bool] = lambda _: True,
) -> "tuple[Ran, list[tuple[str, str, int]], float]":
    """Answer a session, each question after so many seconds; return what was asked, and minutes."""
    quiz.at(f"{BEGINS + timedelta(day)}T10:00")
    told: set[int] = set()
    passed, answered = 0.0, 0

    def types(shown: str) -> str:
        nonlocal passed, answered
        asked = ASKED.findall(shown)
        if len(asked) == answered:
            return ""  # nothing to say of the last answer
        passed, answered = passed + seconds, len(asked)
        number = int(asked[-1][2])
        right = number in told or knows(number)
        told.add(number)
        return f"word{number}" if right else ":answer"

    ran = quiz.played(
        "start", *options, "--plain", "--seed", "1", hand=types, stopwatch=lambda: passed
    )
    assert not ran.err
    asked = [(status, name, int(number)) for status, name, number in ASKED.findall(ran.out)]
    return ran, asked, passed / 60


def test_of_the_last_days_no_more_is_told_than_is_true(quiz: "CommandLine") -> None:
    """Its day would be the last before the exam; the plan asks when the final days begin."""
    bank("one", 1)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(14)}", "one.yaml")
    first, _, _ = sit(quiz, 0, "one.yaml")
    assert "It comes back in 3 days, on Thursday 5 November." in first.out
    second, _, _ = sit(quiz, 3, "one.yaml")
    assert "It comes back in the last days before the exam, or after it." in second.out
    assert "The next is due on Friday 13 November." in quiz("due", "one.yaml").out
    assert not sit(quiz, 10, "one.yaml")[1]
    assert sit(quiz, 11, "one.yaml")[1] == [("due", "one", 0)]


@pytest.mark.parametrize("asks", ["one", "two"])
def test_who_keeps_a_plan_meets_each_question_on_the_day_that_was_told(
    quiz: "CommandLine", asks: str
) -> None:
    """Each third answer is wrong; after the last day before the final ones nothing is told."""
    bank(asks, 12)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(21)}", f"{asks}.yaml")
    turn = count()
    told: dict[int, date] = {}
    kept = 0
    for day in range(14):
        today = BEGINS + timedelta(day)
        ran, asked, _ = sit(quiz, day, f"{asks}.yaml", knows=lambda _: next(turn) % 3 > 0)
        due = {number for status, _, number in asked if status == "due"}
        assert due >= {number for number, then in told.items() if then == today}
        assert all(told.get(number, today) == today for number in due)
        kept += sum(told.pop(number, None) is not None for number in due)
        for part in ran.out.split("\nQuestion ")[1:]:
            number = int(part.partition("is number ")[2].partition("?")[0])
            back = re.search(r"It comes back (tomorrow|in (\d+) days, on)", part)
            if back:
                told[number] = today + timedelta(int(back[2] or 1))
    assert kept > 20


@pytest.mark.parametrize("seconds", [40.0, 70.0])
def test_a_planned_session_ends_at_the_minutes_of_the_plan(
    quiz: "CommandLine", seconds: float
) -> None:
    bank("many", 60)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(9)}", "--minutes", "5", "many.yaml")
    cut = ""
    for day in range(9):
        ran, asked, minutes = sit(
            quiz, day, "many.yaml", seconds=seconds, knows=lambda number: number % 5 == 0
        )
        cut = ran.out if USED_UP in ran.out else cut
        assert minutes < 5 + seconds / 60
        statuses = [status for status, _, _ in asked if status != "again"]
        assert statuses == sorted(statuses, reverse=True), "new ones come first"
    assert f"{USED_UP}To go on all the same: cssr-quiz start many.yaml --minutes 10\n" in cut


def test_what_went_into_today_already_counts(quiz: "CommandLine") -> None:
    bank("many", 60)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(9)}", "--minutes", "5", "many.yaml")
    first, asked, _ = sit(quiz, 0, "many.yaml", "--limit", "2", seconds=100.0)
    assert (len(asked), USED_UP in first.out) == (2, False)
    second, asked, _ = sit(quiz, 0, "many.yaml", seconds=100.0)
    assert (len(asked), USED_UP in second.out) == (1, True)
    third, asked, _ = sit(quiz, 0, "many.yaml")
    assert (asked, third.out.startswith(USED_UP)) == ([], True)
    assert "Nothing is due" not in third.out


def test_the_minutes_of_a_plan_come_on_top_of_those_for_other_questions(
    quiz: "CommandLine",
) -> None:
    Path("quizzes").mkdir()
    bank("quizzes/own", 30)
    bank("quizzes/many", 60)
    for name in ("own", "many"):
        path = Path("quizzes", f"{name}.yaml")
        path.write_text(path.read_text("utf-8").replace("quizzes/", ""), "utf-8")
    quiz.at(f"{BEGINS}T10:00")
    quiz("config", "set", "minutes", "3")
    quiz("plan", "--exam", f"{BEGINS + timedelta(9)}", "--minutes", "5", "many")
    ran, asked, minutes = sit(quiz, 0, "own", "many", seconds=40.0)
    assert {name for _, name, _ in asked} == {"own", "many"}
    assert 8 <= minutes < 8 + 40 / 60
    assert "The time is up." in ran.out


def test_one_planned_question_brings_no_more_minutes_than_it_may_take(quiz: "CommandLine") -> None:
    Path("quizzes").mkdir()
    bank("quizzes/own", 30)
    bank("quizzes/one", 1)
    for name in ("own", "one"):
        path = Path("quizzes", f"{name}.yaml")
        path.write_text(path.read_text("utf-8").replace("quizzes/", ""), "utf-8")
    quiz.at(f"{BEGINS}T10:00")
    quiz("config", "set", "minutes", "3")
    quiz("plan", "--exam", f"{BEGINS + timedelta(9)}", "--minutes", "30", "one")
    _, _, minutes = sit(quiz, 0, "own", "one", seconds=40.0)
    assert 3 <= minutes < 5


def test_who_was_quick_after_a_break_is_told_how_many_more_fit(quiz: "CommandLine") -> None:
    """More is due than fits by the usual times, and each answer takes a second."""
    bank("many", 60)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(60)}", "--minutes", "4", "many.yaml")
    for day in range(8):
        sit(quiz, day, "many.yaml", seconds=12.0)
    ran, _, _ = sit(quiz, 24, "many.yaml", seconds=1.0)
    more = re.search(r"Today's minutes have room for (\d+) more questions\.", ran.out)
    assert more
    assert "Still due today" not in ran.out
    assert quiz("due", "many.yaml").out.startswith(f"Due today: {more[1]} questions,")
    left, _, _ = sit(quiz, 24, "many.yaml", "--limit", "1", seconds=1.0)
    assert f"Still due today: {int(more[1]) - 1} questions." in left.out


def test_whoever_asks_for_minutes_gets_them(quiz: "CommandLine") -> None:
    """A plan of one minute asks one new question; ten minutes, or nine more questions, ask more."""
    bank("many", 60)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(30)}", "--minutes", "1", "many.yaml")
    _, asked, _ = sit(quiz, 0, "many.yaml")
    assert len(asked) == 2
    more, asked, _ = sit(quiz, 0, "many.yaml", "--minutes", "10", seconds=20.0)
    assert (len(asked) > 0, USED_UP in more.out) == (True, False)
    _, asked, minutes = sit(quiz, 0, "many.yaml", "--new", "9", seconds=20.0)
    assert (len(asked), minutes) == (9, 3.0)


def test_several_plans_give_a_session_the_sum_of_their_minutes(quiz: "CommandLine") -> None:
    banks = ("left", "right")
    for name in banks:
        bank(name, 60)
        quiz.at(f"{BEGINS}T10:00")
        quiz("plan", "--exam", f"{BEGINS + timedelta(5)}", "--minutes", "3", f"{name}.yaml")
    _, _, minutes = sit(quiz, 0, "left.yaml", "right.yaml", seconds=60.0)
    assert minutes == 6


def test_beside_questions_of_no_plan_no_clock_runs(quiz: "CommandLine") -> None:
    bank("planned", 60)
    bank("free", 6)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(5)}", "--minutes", "1", "planned.yaml")
    ran, asked, minutes = sit(quiz, 0, "planned.yaml", "free.yaml", seconds=60.0)
    assert {name for _, name, _ in asked} == {"planned", "free"}
    assert (minutes > 5, USED_UP in ran.out) == (True, False)


def test_the_end_of_a_session_says_what_due_says(quiz: "CommandLine") -> None:
    """Half of the second day is left undone: the end tells what is left of it, and of tomorrow."""
    bank("many", 40)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(9)}", "many.yaml")
    sit(quiz, 0, "many.yaml", knows=lambda _: False)
    ran, _, _ = sit(quiz, 1, "many.yaml", "--limit", "9", knows=lambda _: False)
    due = json.loads(quiz("due", "many.yaml", "--json").out)
    assert due["due"] > 0
    assert ran.out.endswith(
        f"Still due today: {due['due']} questions.\nDue tomorrow: {due['coming']['1']} questions.\n"
    )


def test_what_is_due_tomorrow_is_counted_after_the_days_of_questions_moved(
    quiz: "CommandLine",
) -> None:
    """After the sixtieth answer waits are planned by cost, and more questions come tomorrow."""
    bank("many", 60)
    ran, _, _ = sit(quiz, 0, "many.yaml", "--new", "60", knows=lambda number: number % 2 > 0)
    assert "From now on the days of questions are planned by your own answers.\n" in ran.out
    due = json.loads(quiz("due", "many.yaml", "--json").out)
    assert f"\nDue tomorrow: {due['coming']['1']} questions.\n" in ran.out


def test_the_next_question_due_is_one_that_was_met(quiz: "CommandLine") -> None:
    """A question met tomorrow may come back the day after, before the two that were met today."""
    bank("few", 9)
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "--exam", f"{BEGINS + timedelta(14)}", "few.yaml")
    ran, asked, _ = sit(quiz, 0, "few.yaml")
    assert len(asked) == ran.out.count("It comes back in 3 days, on Thursday 5 November.") == 2
    nothing = quiz("start", "few.yaml", "--plain").out
    assert nothing.startswith(
        "Nothing is due now.\nThe next question is due on Thursday 5 November.\n"
        "7 new questions wait for the coming days.\n"
    )


def test_what_comes_back_after_the_exam_is_foretold(quiz: "CommandLine") -> None:
    """Every question was met by then, and comes back once within four weeks of today."""
    bank("few", 9)
    quiz.at(f"{BEGINS}T10:00")
    exam = BEGINS + timedelta(4)
    quiz("plan", "--exam", f"{exam}", "few.yaml")
    for day in range(3):
        sit(quiz, day, "few.yaml", knows=lambda number: number % 2 > 0)
    coming = json.loads(quiz("stats", "--json", "--quizzes", "few.yaml").out)["coming"]
    after = {day: number for day, number in coming.items() if day >= f"{exam}"}
    assert sum(after.values()) == 9


def test_new_questions_that_wait_for_others_are_met_as_promised(quiz: "CommandLine") -> None:
    """Each of five is to be known before the next; two of another bank give each other away."""
    body = "".join(
        f"  - {{id: q{n}, prompt: Which word of chain is number {n}?, answer: word{n}"
        + (f", after: [q{n - 1}]}}\n" if n else "}\n")
        for n in range(5)
    )
    Path("chain.yaml").write_text(f"bank: chain\nquestions:\n{body}", "utf-8")
    Path("twins.yaml").write_text(
        "bank: twins\nquestions:\n"
        "  - {id: who, prompt: Who met Alexander?, answer: Boleslav}\n"
        "  - {id: whom, prompt: Whom did Boleslav meet?, answer: Alexander}\n",
        "utf-8",
    )
    quiz.at(f"{BEGINS}T10:00")
    for name, number in (("chain", 5), ("twins", 2)):
        quiz("plan", f"{name}.yaml", "--exam", f"{BEGINS + timedelta(1)}")
        told = json.loads(quiz("due", f"{name}.yaml", "--json").out)
        assert (told["new"], told["waiting"]) == (number, 0)
    _, asked, _ = sit(quiz, 0, "chain.yaml")
    assert asked == [("new", "chain", n) for n in range(5)]


def test_with_days_to_come_a_new_question_waits_for_what_is_to_be_known_first(
    quiz: "CommandLine",
) -> None:
    Path("pairs.yaml").write_text(
        "bank: pairs\nquestions:\n"
        "  - {id: q0, prompt: Which word of pairs is number 0?, answer: word0}\n"
        "  - {id: q1, prompt: Which word of pairs is number 1?, answer: word1, after: [q0]}\n"
        "  - {id: q2, prompt: Which word of pairs is number 2?, answer: word2}\n"
        "  - {id: q3, prompt: Which word of pairs is number 3?, answer: word3}\n",
        "utf-8",
    )
    quiz.at(f"{BEGINS}T10:00")
    quiz("plan", "pairs.yaml", "--exam", f"{BEGINS + timedelta(9)}")
    _, asked, _ = sit(quiz, 0, "pairs.yaml")
    assert asked == [("new", "pairs", 0), ("new", "pairs", 2)]
