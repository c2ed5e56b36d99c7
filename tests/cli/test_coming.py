"""What `due`, `banks` and `start` say of today and the coming days under a plan: all the same."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.conftest import CommandLine

BEGINS = date(2026, 11, 2)
MANY = 24
WORDS = tuple(f"word{number}" for number in range(MANY))


@pytest.fixture
def learner(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return a learner who met all of a bank and half of another, with an exam in ten days."""
    for bank, number in (("many", MANY), ("free", 6)):
        body = "".join(
            f"  - {{id: q{n}, prompt: Which word of {bank} is number {n}?, answer: word{n}}}\n"
            for n in range(number)
        )
        (tmp_path / f"{bank}.yaml").write_text(f"bank: {bank}\nquestions:\n{body}", "utf-8")
    quiz("config", "set", "leech", "0")
    quiz.at(f"{BEGINS}T10:00")
    sit(quiz, 0, "many.yaml", "--new", str(MANY), known=WORDS)
    sit(quiz, 0, "free.yaml", "--new", "3", known=WORDS)
    quiz("plan", "many.yaml", "--exam", f"{BEGINS + timedelta(10)}", "--minutes", "6")
    return quiz


def sit(quiz: "CommandLine", day: int, *options: str, known: "Iterable[str]") -> None:
    """Answer a day's session, right where the word is known or was just told."""
    quiz.at(f"{BEGINS + timedelta(day)}T10:00")
    known = frozenset(known)

    def types(shown: str) -> str:
        question = shown[shown.rindex("Which word of ") :].partition("?")[0]
        word = f"word{question.rpartition(' ')[2]}"
        return word if word in known or shown.count(f"{question}?") > 1 else ":answer"

    quiz.played("start", *options, "--plain", "--seed", "1", hand=types, stopwatch=lambda: 0.0)


def due(quiz: "CommandLine", bank: str, day: int) -> dict[str, int]:
    """Return how many are due on a day, by each command that says so."""
    quiz.at(f"{BEGINS + timedelta(day)}T10:00")
    told = json.loads(quiz("due", f"{bank}.yaml", "--json").out)
    counts = json.loads(quiz("banks", "--json", "--quizzes", ".").out)
    coming = json.loads(quiz("stats", bank, "--json", "--quizzes", ".").out)["coming"]
    shown = quiz("start", f"{bank}.yaml", "--plain", "--seed", "1", typed=[":quit"]).out
    asked = re.search(r"Question 1 of (\d+)", shown)
    return {
        "due": told["due"],
        "banks": next(each["due"] for each in counts if each["bank"] == bank),
        "stats": coming[f"{BEGINS + timedelta(day)}"],
        "start": (int(asked[1]) if asked else 0) - told["new"],
    }


@pytest.mark.no_cover  # four commands on each of twelve days: slow under measurement
def test_all_tell_the_same_before_an_exam_on_its_day_and_after(learner: "CommandLine") -> None:
    """Once today is done nothing of tomorrow is left to chance: what is told of it is asked."""
    tomorrow = None
    for day in range(1, 13):
        found = due(learner, "many", day)
        assert len(set(found.values())) == 1, (day, found)
        assert tomorrow in (None, found["due"]), day
        tomorrow = None
        if day not in (4, 10, 11):
            sit(learner, day, "many.yaml", known=WORDS[: 12 + day])
            coming = json.loads(learner("due", "many.yaml", "--json").out)["coming"]
            tomorrow = coming.get("1", 0)


def test_what_comes_after_the_exam_is_told_as_memory_has_it(learner: "CommandLine") -> None:
    """Nothing is left for today, since there is time enough."""
    learner("plan", "many.yaml", "--exam", f"{BEGINS + timedelta(10)}", "--minutes", "60")
    for day in (4, 8, 9):
        sit(learner, day, "many.yaml", known=WORDS[:20])
    coming = json.loads(learner("due", "many.yaml", "--json").out)["coming"]
    assert due(learner, "many", 10)["due"] == coming["1"]
    assert coming["1"] > 0
    assert due(learner, "many", 12)["due"] == sum(coming.get(f"{ahead}", 0) for ahead in (1, 2, 3))


def test_of_a_plan_over_two_banks_each_tells_its_own_part(learner: "CommandLine") -> None:
    learner("plan", "--drop")
    learner("plan", "many.yaml", "free.yaml", "--exam", f"{BEGINS + timedelta(10)}")
    sit(learner, 4, "many.yaml", "free.yaml", known=WORDS[2:9])
    told = [
        json.loads(learner("due", *banks, "--json").out)["coming"].get("1", 0)
        for banks in (["many.yaml"], ["free.yaml"], ["many.yaml", "free.yaml"])
    ]
    assert told[0] + told[1] == told[2]
    assert 0 not in told


def test_a_plan_for_another_course_is_told_beside_ones_own(quiz: "CommandLine") -> None:
    quiz("config", "set", "course", "czechoslovakia-soviet-union")
    quiz("plan", "crises", "--exam", "2026-12-20")
    for course in ("crises", "czechoslovakia-soviet-union"):
        quiz("start", course, "--plain", typed=[":answer"] * 4)
    quiz.at("2026-11-25T10:00")
    due = json.loads(quiz("due", "--json").out)
    alone = json.loads(quiz("due", "czechoslovakia-soviet-union", "--json").out)
    assert due["due"] > alone["due"]
    stats = json.loads(quiz("stats", "--json").out)["coming"]
    assert [*stats.values()][:2] == [due["due"], due["coming"].get("1", 0)]
    own = json.loads(quiz("stats", "czechoslovakia-soviet-union", "--json").out)["coming"]
    assert next(iter(own.values())) == alone["due"]


def test_what_no_plan_holds_is_told_as_it_is_remembered(learner: "CommandLine") -> None:
    told = json.loads(learner("due", "free.yaml", "--json").out)["coming"]
    assert told == {"2": 3}
    learner.at(f"{BEGINS + timedelta(2)}T10:00")
    assert set(due(learner, "free", 2).values()) == {3}


def test_the_next_day_is_that_of_the_plan(learner: "CommandLine") -> None:
    """Memory alone would ask on Wednesday; for the exam Thursday is early enough."""
    assert "The next question is due on Thursday 5 November." in learner("start", "many.yaml").out
    assert learner("due", "many.yaml").out.splitlines()[1] == "Thursday 5 November: 24."
    for day, asked in ((2, 0), (3, 24)):
        assert set(due(learner, "many", day).values()) == {asked}
    learner.at(f"{BEGINS}T10:00")
    learner("plan", "--drop")
    assert learner("due", "many.yaml").out.splitlines()[1] == "Wednesday 4 November: 24."


def test_the_next_day_is_told_however_far_away_it_is(learner: "CommandLine") -> None:
    learner("plan", "--drop")
    learner("plan", "free.yaml", "--exam", "2027-11-02")
    for day in (0, 4, 14, 40, 50):
        sit(learner, day, "free.yaml", known=WORDS)
    said = learner("start", "free.yaml", "--plain").out
    assert "Nothing is due now." in said
    told = next(line for line in said.splitlines() if line.startswith("The next question is due"))
    named = told.removeprefix("The next question is due on ").removesuffix(".")
    assert named in learner("due", "free.yaml").out


def test_beside_what_is_due_today_the_next_day_is_told_too(
    learner: "CommandLine", tmp_path: Path
) -> None:
    """What comes back in more than a week, if today is done, is not told day by day."""
    question = "{id: q0, prompt: Which word of one is number 0?, answer: word0}"
    (tmp_path / "one.yaml").write_text(f"bank: one\nquestions:\n  - {question}\n", "utf-8")
    learner("plan", "one.yaml", "--exam", "2027-11-02")
    for day in (0, 4, 14):
        sit(learner, day, "one.yaml", known=WORDS)
    learner.at(f"{BEGINS + timedelta(90)}T10:00")
    today, following = learner("due", "one.yaml").out.splitlines()
    assert today == "Due today: 1 question, and 0 new ones."
    assert following == "The next is due on Thursday 2 September."
