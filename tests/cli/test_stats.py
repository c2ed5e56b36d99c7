"""`stats` as words, drawings, JSON and a page: what is counted, left out, refused."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cssr_quiz.cli.commands.stats import hour_of
from cssr_quiz.cli.days import since_day
from cssr_quiz.errors import UsageError

if TYPE_CHECKING:
    from tests.conftest import CommandLine

BANK = """\
bank: small
questions:
  - {id: first, topic: people, prompt: Who was the first president?, answer: Masaryk}
  - {id: second, topic: people, tags: [exile], prompt: Who was the <second> one?, answer: Beneš}
  - {id: pact, topic: treaties, prompt: When was the pact?, date: 1935-05-16, event: The pact}
"""


@pytest.fixture
def learner(quiz: "CommandLine", tmp_path: Path) -> "CommandLine":
    """Return a learner who answered three questions on one day, and on a later evening."""
    (tmp_path / "small.yaml").write_text(BANK, "utf-8")
    quiz.at("2026-11-01T09:00")
    quiz("start", "small.yaml", "--plain", "--seed", "1", typed=["Masaryk", "16 May 1935", "Beneš"])
    quiz.at("2026-11-20T21:30")
    quiz("start", "small.yaml", "--plain", "--seed", "1", typed=["Masaryk", "16 May 1935", "Beneš"])
    quiz.at("2026-11-24T10:00")
    return quiz


def stats(learner: "CommandLine", *args: str) -> str:
    ran = learner("stats", "--quizzes", "small.yaml", *args)
    assert (ran.err, ran.code) == ("", 0)
    return ran.out


def test_a_topic_or_tag_limits_every_figure(learner: "CommandLine") -> None:
    whole = json.loads(stats(learner, "--json"))
    people = json.loads(stats(learner, "--json", "--topic", "People"))
    exile = json.loads(stats(learner, "--json", "--topic", "exile"))
    both = json.loads(stats(learner, "--json", "--topic", "people", "--topic", "treaties"))
    assert both == {**whole, "only": ["people", "treaties"]}
    assert [each["topic"] for each in people["memory"]] == ["people"]
    assert 0 < exile["answered"] < people["answered"] < whole["answered"]
    for part in ("calendar", "hours"):
        assert sum(each["answered"] for each in people[part]) == people["answered"]


def test_a_topic_that_is_not_there_is_told_with_one_that_is(learner: "CommandLine") -> None:
    ran = learner("stats", "--quizzes", "small.yaml", "--topic", "treatys")
    assert (ran.code, ran.err) == (
        2,
        "error: there is no topic `treatys`\n  did you mean `treaties`?\n",
    )
    ran = learner("stats", "--quizzes", "small.yaml", "--topic", "zzz")
    assert ran.err == "error: there is no topic `zzz`\n  there are: exile, people, treaties\n"


def test_what_is_limited_says_so_in_every_form(learner: "CommandLine", tmp_path: Path) -> None:
    told = "Counted: answers since 10 November 2026 to questions of people."
    limited = ("--since", "2026-11-10", "--topic", "people")
    lines = stats(learner, *limited).splitlines()
    assert lines[:2] == [told, "Today: no answer yet."]
    assert lines[2].startswith("In all: 2 answers on 1 day, 2 right, ")
    found = json.loads(stats(learner, "--json", *limited))
    assert (found["since"], found["only"]) == ("2026-11-10", ["people"])
    stats(learner, "--html", "p.html", *limited)
    page = (tmp_path / "p.html").read_text("utf-8")
    assert f"<p>24 November 2026 · {told}</p>" in page
    assert "Streak" not in page
    assert stats(learner, "small").startswith("Counted: answers to questions of small.\n")
    whole = json.loads(stats(learner, "--json"))
    assert (whole["since"], whole["only"]) == (None, [])
    assert stats(learner).startswith("Today: no answer yet.\nStreak: 0 days.\n")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["small.yaml"], "small.yaml"),
        (["--topic", "people", "small.yaml"], "small.yaml --topic people"),
        (["--quizzes", "small.yaml"], "--quizzes small.yaml"),
        (["--quizzes", "small.yaml", "--topic", "people", "--topic", "treaties"],
         "--quizzes small.yaml"),
    ],
)  # fmt: skip
def test_what_is_due_is_asked_by_the_command_that_is_told(
    learner: "CommandLine", asked: list[str], told: str
) -> None:
    """A plain `start` would ask another course."""
    learner.at("2027-06-01T10:00")
    out = learner("stats", "--plain", *asked).out
    [line] = [line for line in out.splitlines() if line.startswith("Next: ")]
    due, command = line.removeprefix("Next: ").split(" due now; ask with: cssr-quiz ")
    assert command == f"start {told}"
    session = learner(*command.split(), "--plain", "--new", "0", typed=[":quit"]).out
    assert f"Question 1 of {due[0]} " in session


def test_a_page_says_whose_it_is(learner: "CommandLine", tmp_path: Path) -> None:
    learner("stats", "--quizzes", "small.yaml", "--html", "p.html", "--profile", "anna")
    assert "<p>anna · 24 November 2026</p>" in (tmp_path / "p.html").read_text("utf-8")


@pytest.mark.parametrize(
    "since", ["2026-11-10", "10 November 2026", "14d", "2 weeks", "2026-11-20"]
)
def test_answers_count_from_a_day_on(learner: "CommandLine", since: str) -> None:
    found = json.loads(stats(learner, "--json", "--since", since))
    assert [each["date"] for each in found["calendar"]] == ["2026-11-20"]
    assert found["answered"] == 3
    assert found["retention"]["reviews"] == 3
    assert [each["hour"] for each in found["hours"]] == [21]


def test_a_day_that_is_none_or_to_come_is_refused(learner: "CommandLine") -> None:
    ran = learner("stats", "--since", "soon")
    assert ran.code == 2
    assert "`soon` is no date" in ran.err
    assert "write 2026-09-01, 30d or 3 months" in ran.err
    assert "31 June 2026" in learner("stats", "--since", "31 June 2026").err
    ran = learner("stats", "--since", "2027")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "error: 2027 is not over yet")


def test_a_day_that_can_be_two_is_asked_for_again(learner: "CommandLine") -> None:
    ran = learner("stats", "--since", "05/06/2026")
    assert ran.err == (
        "error: `05/06/2026` can be 2026-06-05 or 2026-05-06\n  write the one that you mean\n"
    )
    # The other day that it can be is still to come.
    found = json.loads(stats(learner, "--json", "--since", "08/12/26"))
    assert found["answered"] > 0


def test_times_ago_are_counted_from_today() -> None:
    assert since_day("30d", 1000) == since_day("30 days", 1000) == 970
    assert since_day("1 week", 1000) == 993
    assert since_day("3 months", 1000) == 909
    assert since_day("9 years", 1000) == 0
    with pytest.raises(UsageError):
        since_day("30 moons", 1000)


def test_a_page_is_written_over_its_own_earlier_one_and_nothing_else(
    learner: "CommandLine", tmp_path: Path
) -> None:
    assert stats(learner, "--html", "p.html") == "Written to p.html; open it in a browser.\n"
    first = (tmp_path / "p.html").read_text("utf-8")
    learner.at("2026-11-25T10:00")
    stats(learner, "--html", "p.html")
    assert (tmp_path / "p.html").read_text("utf-8") != first
    (tmp_path / "own.html").write_text("<p>mine</p>", "utf-8")
    ran = learner("stats", "--quizzes", "small.yaml", "--html", "own.html")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "error: own.html is no page of cssr-quiz and is left as it is",
        "  name another file, or delete that one first",
    ]
    assert (tmp_path / "own.html").read_text("utf-8") == "<p>mine</p>"
    assert sorted(path.name for path in tmp_path.glob("*.html*")) == ["own.html", "p.html"]


def test_a_page_that_cannot_be_written_is_told(learner: "CommandLine", tmp_path: Path) -> None:
    ran = learner("stats", "--quizzes", "small.yaml", "--html", "nowhere/p.html")
    assert ran.code == 1
    assert ran.err.startswith("error: cannot write nowhere/p.html: no such file or directory\n")
    (tmp_path / "folder").mkdir()
    ran = learner("stats", "--quizzes", "small.yaml", "--html", "folder")
    assert "folder is a folder\n  name a file in it: folder/progress.html" in ran.err


def test_texts_of_a_bank_stay_texts_on_the_page(learner: "CommandLine", tmp_path: Path) -> None:
    learner.at("2026-11-26T10:00")
    for day in range(26, 30):
        learner.at(f"2026-11-{day}T10:00")
        learner("practice", "small.yaml", "--plain", "--limit", "3", typed=["x"] * 6)
    stats(learner, "--html", "p.html")
    text = (tmp_path / "p.html").read_text("utf-8")
    assert "Who was the &lt;second&gt; one?" in text
    assert "<second>" not in text


def test_an_hour_is_known_where_this_clock_showed_the_learners_day() -> None:
    noon = 20_000 * 96 + 48
    assert hour_of(20_000, noon) == 12
    assert hour_of(19_999, noon) is None
    assert hour_of(20_000, 20_001 * 96 + 12) == 3
    assert hour_of(20_000, 10**15) is None


@pytest.mark.parametrize("width", [20, 60, 80, 200])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_drawings_fit_at_any_width(
    learner: "CommandLine", monkeypatch: pytest.MonkeyPatch, width: int, *, ascii_only: bool
) -> None:
    monkeypatch.setattr("cssr_quiz.cli.desk.is_plain", lambda wanted: wanted)
    monkeypatch.setenv("COLUMNS", str(width))
    for day in range(26, 30):
        learner.at(f"2026-11-{day}T10:00")
        learner("practice", "small.yaml", "--plain", "--limit", "3", typed=["x"] * 6)
    out = stats(learner, *(["--ascii"] if ascii_only else []))
    head = 5
    assert max(len(line) for line in out.splitlines()[head:]) <= width
    assert "The course along a line" in " ".join(out.split())
    if ascii_only:
        assert [line for line in out.splitlines() if not line.isascii()] == []


def test_the_chosen_course_limits_what_stands_today(learner: "CommandLine", tmp_path: Path) -> None:
    for name in ("mine", "other"):
        (tmp_path / "quizzes" / name).mkdir(parents=True)
        (tmp_path / "quizzes" / name / "course.yaml").write_text(f"course: {name}\n", "utf-8")
        text = BANK.replace("topic: ", f"topic: {name}-").replace("id: ", f"id: {name}-")
        (tmp_path / "quizzes" / name / "small.yaml").write_text(text, "utf-8")
    learner("start", "mine", "--limit", "1", "--seed", "1", "--plain", typed=["Masaryk"])
    learner("config", "set", "course", "mine")
    found = json.loads(learner("stats", "--json").out)
    assert {each["topic"] for each in found["memory"]} == {"mine-people", "mine-treaties"}
    assert found["answered"] == 7
    named = json.loads(learner("stats", "other", "--json").out)
    assert {each["topic"] for each in named["memory"]} == {"other-people", "other-treaties"}
    assert named["answered"] == 0
    assert json.loads(learner("stats", "small.yaml", "--json").out)["answered"] == 6
    topics = json.loads(learner("stats", "--topic", "other-people", "--json").out)
    assert [each["topic"] for each in topics["memory"]] == ["other-people"]


def test_a_topic_of_several_courses_is_that_of_the_own_one_and_of_what_is_planned(
    learner: "CommandLine", tmp_path: Path
) -> None:
    for name in ("mine", "other"):
        (tmp_path / "quizzes" / name).mkdir(parents=True)
        (tmp_path / "quizzes" / name / "course.yaml").write_text(f"course: {name}\n", "utf-8")
        text = BANK.replace("id: ", f"id: {name}-")
        (tmp_path / "quizzes" / name / "small.yaml").write_text(text, "utf-8")
    learner("config", "set", "course", "mine")
    found = json.loads(learner("stats", "--topic", "people", "--json").out)
    assert [each["new"] for each in found["memory"]] == [2]
    learner("plan", "--exam", "2027-06-14", "other")
    found = json.loads(learner("stats", "--topic", "people", "--json").out)
    assert [each["new"] for each in found["memory"]] == [4]
