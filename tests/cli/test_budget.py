"""Minutes as the learner meets them: a spread after a break, a session cut to fit, plans kept."""

import json
import re
import shutil
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from tests.conftest import CommandLine
from tests.learning import review

from cssr_quiz.cli.budget import _told
from cssr_quiz.cli.desk import Desk
from cssr_quiz.cli.home import Home
from cssr_quiz.review import day_of
from cssr_quiz.store import Store

MANY = 60


LEARNED = "2026-09-20T10:00"


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a bank, and a home in which every question of it was learned."""
    folder = tmp_path_factory.mktemp("learned")
    body = "".join(
        f"  - {{id: q{number}, prompt: Which word is number {number}?, answer: word{number}}}\n"
        for number in range(MANY)
    )
    (folder / "many.yaml").write_text(f"bank: many\nquestions:\n{body}", "utf-8")
    typed = [f"word{number}" for number in range(MANY)]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("TZ", "UTC")
        quiz = CommandLine(folder / "home", patch)
        quiz("config", "set", "minutes", "5")
        quiz.at(LEARNED)
        for _ in range(3):
            quiz("start", "many.yaml", "--new", str(MANY), "--seed", "1", typed=typed)
    return folder


@pytest.fixture
def bank(tmp_path: Path, quiz: CommandLine, learned: Path) -> str:
    """Return a bank of which every question was learned, two months ago."""
    shutil.copytree(learned, tmp_path, dirs_exist_ok=True)
    quiz.at(LEARNED)
    return "many.yaml"


def test_after_a_break_what_is_due_is_spread_over_days(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    ran = quiz("start", bank, "--plain", "--seed", "1")
    told = next(line for line in ran.out.splitlines() if "more than fits" in line)
    assert told.startswith(f"{MANY} questions are due, more than fits into 5 minutes a day.")
    assert "They are spread over 2 days, the last tomorrow, most at risk first" in told
    assert told.endswith("no new questions until then.")
    asked = next(line for line in ran.out.splitlines() if line.startswith("Question 1 of "))
    assert 15 < int(asked.split()[3]) < MANY


def test_a_spread_beside_a_plan_has_the_new_questions_of_the_plan(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    Path("few.yaml").write_text(
        "bank: few\nquestions:\n  - {id: q, prompt: Word?, answer: word}\n", "utf-8"
    )
    both = ("--quizzes", bank, "--quizzes", "few.yaml")
    quiz("plan", "few", "--exam", "2026-12-24", *both)
    told, due = quiz("due", *both).out.splitlines()[:2]
    assert told.endswith("no new questions but those of your plan until then.")
    assert due.endswith(", and 1 new one.")


def test_what_is_due_tells_the_share_of_today_too(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    told, due = quiz("due", bank).out.splitlines()[:2]
    asked = quiz("start", bank, "--plain", "--seed", "1").out
    assert told in asked
    share = int(due.removeprefix("Due today: ").split()[0])
    assert f"Question 1 of {share} " in asked
    assert due.endswith(", and 0 new ones.")


def _due_in(quiz: CommandLine, bank: str) -> dict[str, list[int]]:
    """Return what each command tells of today and the six days after it."""
    due = json.loads(quiz("due", bank, "--json").out)
    banks = json.loads(quiz("banks", "--quizzes", bank, "--json").out)
    stats = json.loads(quiz("stats", "--quizzes", bank, "--json").out)
    coming = [due["coming"].get(str(day), 0) for day in range(1, 7)]
    return {
        "due": [due["due"], *coming],
        "banks": [sum(each["due"] for each in banks), *coming],
        "stats": [*stats["coming"].values()][:7],
    }


def test_all_commands_tell_the_same_share_of_each_day(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    told = _due_in(quiz, bank)
    assert told["due"] == told["banks"] == told["stats"]
    today, tomorrow, *later = told["due"]
    asked = quiz("start", bank, "--plain", "--seed", "1").out
    assert f"Question 1 of {today} " in asked
    assert today + tomorrow + sum(later) >= MANY
    assert tomorrow > 15


def test_after_the_days_share_the_rest_is_told_for_tomorrow(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    before = _due_in(quiz, bank)["due"]
    typed = [":answer"] * 10 + [":quit"]
    told = quiz("start", bank, "--plain", "--seed", "1", "--limit", "10", typed=typed)
    after = _due_in(quiz, bank)
    assert after["due"] == after["banks"] == after["stats"]
    assert after["due"][0] < before[0]
    assert f"due tomorrow: {after['due'][1]}" in told.out.lower()


def _recalled(quiz: CommandLine, *command: str, seconds: int) -> str:
    """Sit a session in which every word is recalled, in so many seconds; return what it said."""
    numbers = re.compile(r"number (\d+)\?")
    watch = map(float, count(step=seconds // 3)).__next__
    return quiz.played(
        *command, hand=lambda shown: f"word{numbers.findall(shown)[-1]}", stopwatch=watch
    ).out


def test_a_spread_lasts_until_its_end_and_a_session_tells_its_room(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    told = _recalled(quiz, "start", bank, "--plain", "--seed", "1", seconds=6)
    answered = int(told.partition(" questions right")[0].split()[-1])
    left = json.loads(quiz("due", bank, "--json").out)
    assert f"\nToday's minutes have room for {left['due']} more questions.\n" in told
    assert 0 < left["due"] < left["due"] + left["coming"]["1"] == MANY - answered < 20
    assert quiz("due", bank).out.startswith(f"{MANY - answered} questions are due, more than fits")
    after = _due_in(quiz, bank)
    assert after["due"] == after["banks"] == after["stats"]


def test_who_has_done_the_days_share_may_go_on_for_some_minutes(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    sessions = (_recalled(quiz, "start", bank, "--plain", seconds=240) for _ in range(9))
    done = next(told for told in sessions if "Question 1 of" not in told)
    assert done.endswith(
        f"Today's share is done.\nTo go on all the same: cssr-quiz start {bank} --minutes 10\n"
    )
    more = quiz("start", bank, "--plain", "--minutes", "2").out
    assert "Question 1 of " in more


def test_what_was_answered_while_the_clock_ran_ahead_takes_no_time_from_today(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    before = _due_in(quiz, bank)
    with Store.open(quiz.home / "progress.db", lambda: "desk") as store:
        ahead = day_of(datetime(2027, 11, 24, 12, tzinfo=UTC))
        rows = [review(each, ahead, question="other/q", taken=90_000) for each in range(40)]
        assert store.merge(rows).added == 40
    assert _due_in(quiz, bank) == before


def test_after_a_break_nothing_new_is_asked_until_all_that_is_due_fits(
    quiz: CommandLine, bank: str, tmp_path: Path
) -> None:
    text = (tmp_path / bank).read_text("utf-8")
    fresh = "".join(
        f"  - {{id: n{n}, prompt: What is new {n}?, answer: new{n}}}\n" for n in range(5)
    )
    (tmp_path / bank).write_text(text + fresh, "utf-8")
    quiz.at("2026-11-24T10:00")
    found = json.loads(quiz("due", bank, "--json").out)
    assert (found["new"], found["waiting"]) == (0, 5)
    assert 15 < found["due"] < MANY


def test_another_course_left_alone_takes_none_of_the_time(
    quiz: CommandLine, bank: str, tmp_path: Path
) -> None:
    body = Path(tmp_path / bank).read_text("utf-8").replace("bank: many", "bank: others")
    (tmp_path / "others.yaml").write_text(body.replace("answer: word", "answer: other"), "utf-8")
    quiz("start", "others.yaml", "--new", str(MANY), "--seed", "1")
    quiz.at("2026-11-24T10:00")
    alone = quiz("start", bank, "--plain", "--seed", "1").out
    both = quiz("start", "many", "--plain", "--seed", "1", "--quizzes", str(tmp_path)).out
    assert [line for line in both.splitlines() if line.startswith("Question 1 of ")] == [
        line for line in alone.splitlines() if line.startswith("Question 1 of ")
    ]


def test_what_is_over_by_less_than_a_question_is_not_spread(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    said = []
    for minutes in ("6.6", "6.7", "6.8"):
        quiz("config", "set", "minutes", minutes)
        said.append(quiz("start", bank, "--plain", "--seed", "1").out)
    assert "spread over 2 days" in said[0]
    assert "more than fits" not in said[-1]
    assert not any("spread over 1 day" in each for each in said)


def test_a_few_minutes_cut_the_queue_to_fit(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    ran = quiz("start", bank, "--plain", "--seed", "1", "--minutes", "1")
    asked = next(line for line in ran.out.splitlines() if line.startswith("Question 1 of "))
    assert 2 < int(asked.split()[3]) < 15


@pytest.mark.parametrize(("new", "least", "most"), [("5", 6, 20), ("0", 0, 0)])
def test_minutes_with_nothing_due_are_filled_with_new_questions(
    quiz: CommandLine, tmp_path: Path, new: str, least: int, most: int
) -> None:
    body = "".join(f"  - {{id: n{n}, prompt: Which {n}?, answer: w{n}}}\n" for n in range(MANY))
    (tmp_path / "fresh.yaml").write_text(f"bank: fresh\nquestions:\n{body}", "utf-8")
    quiz("config", "set", "new", new)
    ran = quiz("start", "fresh.yaml", "--plain", "--seed", "1", "--minutes", "5")
    asked = [line for line in ran.out.splitlines() if line.startswith("Question 1 of ")]
    number = int(asked[0].split()[3]) if asked else 0
    assert least <= number <= most


def test_what_was_wrong_today_comes_first_in_a_few_minutes(quiz: CommandLine, bank: str) -> None:
    quiz.at("2026-11-24T10:00")
    quiz("start", bank, "--plain", "--seed", "1", "--minutes", "1", typed=[":answer", ":quit"])
    again = quiz("start", bank, "--plain", "--seed", "1", "--minutes", "1").out
    asked = next(line for line in again.splitlines() if line.startswith("Question 1 of "))
    assert asked.endswith(" · again")


def test_a_plan_is_followed_and_gives_no_due_date_after_the_exam(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    plan = quiz("plan", bank, "--exam", "2026-11-30", "--minutes", "5", "--json")
    [told] = json.loads(plan.out)
    assert (told["exam"], told["unmet"], told["all_met"]) == ("2026-11-30", 0, "2026-11-24")
    assert [day["day"] for day in told["days"]] == [f"2026-11-{day}" for day in range(24, 30)]
    promised = len(told["days"][0]["reviews"])
    asked = quiz("start", bank, "--plain", "--seed", "1", typed=["word1"])
    assert f"Question 1 of {promised} " in asked.out
    assert "more than fits" not in asked.out
    shown = (quiz.home / "plans.toml").read_text("utf-8")
    assert shown == (
        '[[plan]]\nexam = 2026-11-30\nsince = 2026-11-24\nminutes = 5\nbanks = ["many"]\n'
    )


def test_a_plan_for_the_same_banks_takes_the_place_of_the_old_one(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    quiz("plan", bank, "--exam", "2026-12-30")
    quiz("plan", bank, "--exam", "2026-12-20")
    quiz("plan", "treaties", "--exam", "2026-12-24")
    plans = json.loads(quiz("plan", "--json", "--quizzes", bank).out)
    assert [each["exam"] for each in plans] == ["2026-12-20", "2026-12-24"]
    assert quiz("plan", "treaties", "--drop").out == "Given up: 1 plan.\n"
    left = (quiz.home / "plans.toml").read_text("utf-8")
    assert left.count("[[plan]]") == 1


def test_a_question_in_two_plans_follows_the_exam_that_comes_first(
    quiz: CommandLine, tmp_path: Path
) -> None:
    for name, questions in (("rivers", 20), ("hills", 12)):
        body = "".join(
            f"  - {{id: q{n}, prompt: Which {n}?, answer: w{n}}}\n" for n in range(questions)
        )
        (tmp_path / f"{name}.yaml").write_text(f"bank: {name}\nquestions:\n{body}", "utf-8")
    both = ("--quizzes", "rivers.yaml", "--quizzes", "hills.yaml")
    quiz("plan", "--exam", "2026-12-30", *both)
    quiz("plan", "rivers", "--exam", "2026-12-04", *both)
    near, far = json.loads(quiz("plan", "--json", *both).out)
    told = [
        (each["exam"], sum(topic["questions"] for topic in each["topics"]), each["held"])
        for each in (near, far)
    ]
    assert told == [("2026-12-04", 20, 0), ("2026-12-30", 32, 20)]
    new = len(near["days"][0]["new"]) + len(far["days"][0]["new"])
    assert json.loads(quiz("due", "--json", *both).out)["new"] == new > 1


def test_so_few_minutes_that_it_never_ends_are_told(tmp_path: Path) -> None:
    desk = Desk(Home(tmp_path / "config.toml", tmp_path))
    assert _told(desk, 900, 60.0, None, planned=False) == (
        "900 questions are due, more than fits into 1 minute a day. "
        "With so few minutes they never all fit; no new questions until they do."
    )


def test_minutes_that_went_into_questions_today_are_gone_from_the_plan(
    quiz: CommandLine, bank: str
) -> None:
    quiz.at("2026-11-24T10:00")
    quiz("plan", bank, "--exam", "2027-06-30", "--minutes", "2")
    [before] = json.loads(quiz("plan", "--json", "--quizzes", bank).out)
    typed = [f"word{number}" for number in range(MANY)]
    quiz("practice", bank, "--plain", "--seed", "1", "--limit", "30", typed=typed)
    [after] = json.loads(quiz("plan", "--json", "--quizzes", bank).out)
    assert len(before["days"][0]["reviews"]) > 2
    assert after["days"][0]["reviews"] == {}


def test_what_no_plan_is_about_comes_as_ever(quiz: CommandLine, bank: str, tmp_path: Path) -> None:
    other = "bank: other\nquestions:\n  - {id: a, prompt: Which other?, answer: one}\n"
    (tmp_path / "other.yaml").write_text(other, "utf-8")
    quiz("start", "other.yaml", "--new", "1", "--seed", "1", typed=["one"])
    quiz.at("2026-11-24T10:00")
    both = ("--quizzes", bank, "--quizzes", "other.yaml")
    quiz("plan", "many", "--exam", "2027-06-30", *both)
    assert "other/a" in json.loads(quiz("due", "--json", *both).out)["questions"]


def test_without_minutes_a_plan_takes_those_of_the_setting_or_fifteen(quiz: CommandLine) -> None:
    plan = ("plan", "treaties", "--exam", "2026-12-20", "--json")
    [usual] = json.loads(quiz(*plan).out)
    quiz("config", "set", "minutes", "7")
    [own] = json.loads(quiz(*plan).out)
    [asked] = json.loads(quiz(*plan, "--minutes", "12").out)
    assert (usual["minutes"], own["minutes"], asked["minutes"]) == (15, 7, 12)


def test_a_plan_has_a_minute_a_day_where_the_setting_is_less(quiz: CommandLine) -> None:
    quiz("config", "set", "minutes", "0.5")
    quiz("plan", "treaties", "--exam", "2026-12-20")
    [kept] = json.loads(quiz("plan", "--json").out)
    assert kept["minutes"] == 1


def test_a_plan_is_not_made_and_given_up_at_once(quiz: CommandLine) -> None:
    ran = quiz("plan", "treaties", "--exam", "2026-12-20", "--drop")
    assert ran.code == 2
    assert ran.err == "error: `--drop` gives a plan up, `--exam` makes one\n  use one of them\n"
    assert not (quiz.home / "plans.toml").exists()


def test_plans_are_told_by_bank_the_next_exam_first_and_wished_luck_on_the_day(
    quiz: CommandLine,
) -> None:
    for bank, day in (("treaties", "2026-12-20"), ("leaders", "2026-12-10")):
        quiz("plan", bank, "--exam", day)
    text = (quiz.home / "plans.toml").read_text("utf-8")
    first, second = text.split("[[plan]]\n")[1:]
    (quiz.home / "plans.toml").write_text(f"[[plan]]\n{second}\n[[plan]]\n{first}", "utf-8")
    told = [line for line in quiz("plan").out.splitlines() if line.startswith("Exam ")]
    assert [line.split(", ")[1] for line in told] == [
        "on Thursday 10 December: czechoslovakia-soviet-union/leaders",
        "on Sunday 20 December: czechoslovakia-soviet-union/treaties",
    ]
    [one] = json.loads(quiz("plan", "treaties", "--json").out)
    assert one["exam"] == "2026-12-20"
    quiz.at("2026-12-10T08:00")
    shown = quiz("plan", "leaders").out
    assert shown == (
        "The exam is today: czechoslovakia-soviet-union/leaders. The plan is done. Good luck!\n"
    )


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        ("exam = 3", "'minutes'"),
        ("minutes = 0\nbanks = []", "minutes = 0, which is not from 1 to 1440"),
        ("minutes = nan\nbanks = []", "minutes = nan, which is not from 1 to 1440"),
        ('minutes = 5\nbanks = "dates"', "banks is no list"),
    ],
)
def test_a_broken_file_of_plans_is_told(quiz: CommandLine, plan: str, said: str) -> None:
    quiz.home.mkdir()
    (quiz.home / "plans.toml").write_text(f"[[plan]]\n{plan}\n", "utf-8")
    ran = quiz("plan")
    assert ran.code == 1
    assert ran.err.startswith("error: cannot read the plans in ")
    assert said in ran.err


def test_a_plan_needs_a_day_to_come(quiz: CommandLine) -> None:
    assert "`soon` is no date" in quiz("plan", "--exam", "soon").err
    assert "is not to come" in quiz("plan", "--exam", "2020-01-01").err
    assert "`June 2027` is no single day" in quiz("plan", "--exam", "June 2027").err
    assert "2999 is not between 100 and 2199" in quiz("plan", "--exam", "2999-12-31").err
    assert "can be 2027-02-01 or 2027-01-02" in quiz("plan", "--exam", "01/02/2027").err


def test_a_day_in_the_place_of_a_bank_is_told_its_place(quiz: CommandLine) -> None:
    for day in ("8.12.", "8 December"):
        ran = quiz("plan", *day.split())
        assert ran.err.startswith("error: there is no bank `8")
        assert "for an exam on that day: cssr-quiz plan --exam " in ran.err
    assert "on that day" not in quiz("plan", "nowhere").err


def test_a_day_without_a_year_is_the_next_one(quiz: CommandLine) -> None:
    found = json.loads(quiz("plan", "--exam", "1 June", "--json").out)
    assert found[0]["exam"] == "2027-06-01"


@pytest.mark.parametrize(
    "day",
    [
        "8.12.2026",
        "8 December 2026",
        "08/12/2026",
        "8. prosince 2026",
        "8.12.26",
        "8.12.",
        "December 8",
        "2 weeks",
        "in 14 days",
    ],
)
def test_the_day_of_an_exam_is_read_in_any_notation(quiz: CommandLine, day: str) -> None:
    found = json.loads(quiz("plan", "--exam", day, "--json").out)
    assert [each["exam"] for each in found] == ["2026-12-08"]
